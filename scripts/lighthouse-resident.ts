import type { WholeProgram } from '../e2e/whole-program.ts'

const NUMBER = '0912345790'
const NAME = 'Nguyễn Thị Lành'
const BIRTH = '1.001193'
type Visit = { path: string; html: string }

/** A resident signed in by the code of an SMS, with one case sent and one left at its papers: the cookie, and the paths that are theirs. */
export async function residentWithCases({ origin, sms }: WholeProgram): Promise<{ cookie: string; paths: string[] }> {
  const jar = new Map<string, string>()
  const visit = async (path: string, form?: Record<string, string>): Promise<Visit> => {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const sent = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
    const answer = await fetch(origin + path, { ...sent, redirect: 'manual', headers: { cookie, origin } })
    for (const [, name = '', value = ''] of answer.headers.getSetCookie().map((line) => /^([^=]+)=([^;]*)/.exec(line) ?? [])) jar.set(name, value)
    const to = answer.headers.get('location')
    return to ? visit(to) : { path, html: await answer.text() }
  }

  await visit('/dang-nhap', { phone: NUMBER, tiep: '/ho-so' })
  await visit('/dang-nhap/ma', { code: await codeIn(`${sms}/phone/84${NUMBER.slice(1)}`) })
  await visit('/dang-nhap/chon?moi=co', { choice: 'new', name: NAME })
  const begin = async () => {
    const contact = await visit(`/nop-ho-so/${BIRTH}`, { whom: 'self', viec: 'tiep' })
    const situations = await visit(contact.path, { name: NAME, viec: 'tiep' })
    return visit(situations.path, { situationId: valueIn(situations.html, 'situationId'), viec: 'tiep' })
  }
  let at = await begin()
  while (!at.path.includes('/xem-lai')) at = await visit(at.path, { viec: 'mang' })
  const seen = { seenVersionId: valueIn(at.html, 'seenVersionId'), seenMode: valueIn(at.html, 'seenMode') }
  const filed = await visit(at.path, { ...seen, 'dong-y': 'yes' })
  const left = await begin()
  return {
    cookie: [...jar].map((pair) => pair.join('=')).join('; '),
    paths: [
      ...['/', '/ho-so', '/tai-khoan', '/tai-khoan/so-dien-thoai', '/tai-khoan/du-lieu'],
      ...[filed.path, filed.path.replace('?moi=1', ''), filed.path.replace('?moi=1', '/rut')],
      ...[`/nop-ho-so/${BIRTH}`, ...['lien-he', 'truong-hop', 'de-mai', 'xem-lai'].map((step) => left.path.replace(/[^/]+$/, step)), left.path],
    ],
  }
}

/** The value of the first field of that name, whichever way round its attributes stand. */
function valueIn(html: string, name: string): string {
  const field = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? ''
  return /value="([^"]*)"/.exec(field)?.[1] ?? ''
}

async function codeIn(address: string): Promise<string> {
  for (;;) {
    const code = /class="words">[^<]*?\b(\d{6})\b/.exec(await (await fetch(address)).text())?.[1]
    if (code) return code
  }
}
