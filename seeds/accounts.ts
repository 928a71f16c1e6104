import { createAccount, giveDemoProofs, listAccounts, type RoleName, roleWords } from '#accounts'
import { listHamlets } from '#communes'
import type { Commune } from '#platform/context'
import { execute } from '#platform/execute'
import { codeAddress } from '#platform/one-time-codes'
import type { Runtime } from '#platform/runtime'

/** A demonstration account as it is printed at the first start; the code comes from any authenticator app fed with `otpauth`. */
export type DemoAccount = { host: string; login: string; password: string; totpSecret: string; otpauth: string; role: string; name: string }

const PASSWORD = 'cau-qua-song-2026'

type Person = { login: string; name: string; title: string; role: RoleName; field?: string; workPhone?: string; isOfFirstHamlet?: true }

// Invented people. The TOTP secrets are readable so that they can be typed; they open demonstration and practice communes alone.
const people: Record<string, Person[]> = {
  'lam-thao': [
    { login: 'quantri1', name: 'Nguyễn Thị Hạnh', title: 'Văn phòng, quản trị', role: 'administrator' },
    { login: 'quantri2', name: 'Đỗ Văn Bình', title: 'Văn hóa – xã hội, quản trị', role: 'administrator' },
    { login: 'lanhdao', name: 'Lê Thị Hòa', title: 'Phó Chủ tịch', role: 'leader' },
    { login: 'motcua', name: 'Trần Thị Lụa', title: 'Công chức một cửa', role: 'officer', workPhone: '0210 3000 124' },
    { login: 'chuyenmon', name: 'Hà Văn Sáu', title: 'Công chức tư pháp – hộ tịch', role: 'specialist', field: 'Hộ tịch', workPhone: '0210 3000 125' },
    { login: 'bientap', name: 'Phạm Thu Trang', title: 'Biên tập, đài truyền thanh', role: 'editor' },
    { login: 'truongkhu', name: 'Bùi Văn Đông', title: 'Trưởng khu 1', role: 'hamlet_head', isOfFirstHamlet: true },
    { login: 'tocongnghe', name: 'Nguyễn Thị Mai', title: 'Tổ công nghệ số cộng đồng khu 1', role: 'team_member', isOfFirstHamlet: true },
    { login: 'kiemtra', name: 'Vũ Đình Khánh', title: 'Kiểm tra nội bộ', role: 'auditor' },
  ],
  'vinh-thanh': [
    { login: 'quantri1', name: 'Đinh Thị Mây', title: 'Văn phòng, quản trị', role: 'administrator' },
    { login: 'motcua', name: 'Ngô Văn Lành', title: 'Công chức một cửa', role: 'officer' },
  ],
  'tap-huan': [
    { login: 'quantri1', name: 'Giảng viên Một', title: 'Quản trị lớp', role: 'administrator' },
    { login: 'quantri2', name: 'Giảng viên Hai', title: 'Quản trị lớp', role: 'administrator' },
    { login: 'motcua', name: 'Học viên Một', title: 'Học viên', role: 'officer' },
    { login: 'bientap', name: 'Học viên Hai', title: 'Học viên', role: 'editor' },
  ],
}

/** The demonstration staff, made where they are missing, and how to sign in as each. */
export async function seedAccounts(runtime: Runtime, communes: readonly { commune: Commune; host: string }[]): Promise<DemoAccount[]> {
  const seeded: DemoAccount[] = []
  for (const { commune, host } of communes) {
    const caller = { commune, actor: { kind: 'system' as const, name: 'seed' }, requestId: runtime.random.uuid() }
    const known = (await execute(runtime, listAccounts, {}, caller)).map(({ login }) => login)
    const [firstHamlet] = await execute(runtime, listHamlets, {}, caller)
    for (const { login, name, title, role, isOfFirstHamlet, ...more } of people[commune.slug] ?? []) {
      const totpSecret = demoSecret(commune.slug, login)
      if (!known.includes(login)) {
        const grants = [{ role, field: more.field ?? null, hamletId: isOfFirstHamlet ? (firstHamlet?.id ?? null) : null }]
        const { accountId } = await execute(runtime, createAccount, { login, name, title, grants, ...more }, caller)
        await execute(runtime, giveDemoProofs, { accountId, password: PASSWORD, totpSecret }, caller)
      }
      seeded.push({ host, login, password: PASSWORD, totpSecret, otpauth: codeAddress(totpSecret, commune.name, login), role: roleWords[role].name, name })
    }
  }
  return seeded
}

/** The secret of a demonstration account: 32 base32 letters that say whose they are: `QUANTRIILAMTHAOCAUNOIAAAAAAAAAAA`. */
export function demoSecret(slug: string, login: string): string {
  const letters = `${login}${slug}caunoi`
    .toUpperCase()
    .replaceAll('1', 'I')
    .replace(/[^A-Z2-7]/g, '')
  return letters.padEnd(32, 'A').slice(0, 32)
}
