import sharp from 'sharp'
import { sha256 } from '#platform/ids'
import { givenNames } from '../bench/case-words.vi.ts'
import { NEW_PERSON } from '../modules/residents/choose-person.ts'
import type { SmsSimulator } from '../simulators/sms/index.ts'
import { PROCEDURE } from './case-ground.ts'
import { openPhone, type Phone, post } from './resident-phone.ts'
import { Final, until } from './until.ts'

/** What the product has said yes to, of one draft. `ref` once its sending was answered. */
export type Filed = { draftId: string; steps: string[]; uploads: { paperId: string; sha256: string }[]; ref: string | null }

export type Resident = { phone: Phone; name: string; filed: Filed[] }

/** Signs in by the code that an SMS brings. */
export async function signInByPhone(origin: string, sms: SmsSimulator, number: number): Promise<Resident> {
  const phone = openPhone(origin, `10.20.0.${number}`)
  const name = `Nguyễn Thị ${givenNames[number] ?? ''}`
  const digits = `09123450${String(number).padStart(2, '0')}`
  await post(phone, '/dang-nhap', { phone: digits, tiep: '/tai-khoan' })
  const codeOf = () => /\b(\d{6})\b/.exec(sms.messages(`84${digits.slice(1)}`).at(-1)?.content ?? '')?.[1]
  await until(`a code reaches ${digits}`, () => codeOf() !== undefined)
  const next = await post(phone, '/dang-nhap/ma', { code: codeOf() ?? '' })
  if (next.startsWith('/dang-nhap/')) await post(phone, `${next.split('?')[0]}?moi=co`, { choice: NEW_PERSON, name })
  return { phone, name, filed: [] }
}

/** Files one case to the end: every question, a picture for each paper, the form sent by two hands at once. Told all along of what was answered. */
export async function fileOne({ phone, name, filed }: Resident, heard: () => void): Promise<void> {
  let path = await post(phone, `/nop-ho-so/${PROCEDURE}`, { whom: 'self', viec: 'tiep' })
  const draftId = /\/h\/([0-9a-f-]{36})\//.exec(path)?.[1] ?? ''
  const draft: Filed = { draftId, steps: ['cho-ai'], uploads: [], ref: null }
  filed.push(draft)
  heard()
  for (;;) {
    const step = path.split('?')[0]?.split('/').at(-1) ?? ''
    if (step === 'xem-lai') break
    if (step.startsWith('giay-')) {
      const picture = await noise()
      await post(phone, path, { viec: 'gui' }, picture)
      draft.uploads.push({ paperId: step.slice('giay-'.length), sha256: sha256(picture) })
      heard()
    }
    path = await post(phone, path, await answersTo(phone, path, step, name))
    draft.steps.push(step)
    heard()
  }
  const review = (await phone.ask(path)).text
  const form = { seenVersionId: hidden(review, 'seenVersionId'), seenMode: hidden(review, 'seenMode'), 'dong-y': 'yes' }
  const [sent] = await Promise.all([post(phone, path, form), post(phone, path, form)])
  draft.ref =
    /\b([2-9CDFGHJKMNPQRTVWX]{3}-?[2-9CDFGHJKMNPQRTVWX]{3}-?[2-9CDFGHJKMNPQRTVWX]{3})\b/.exec((await phone.ask(sent)).text)?.[1]?.replaceAll('-', '') ?? ''
  heard()
}

async function answersTo(phone: Phone, path: string, step: string, name: string): Promise<Record<string, string>> {
  if (step === 'cho-ai') return { whom: 'self', viec: 'tiep' }
  if (step === 'lien-he') return { name, phone: '', address: '', hamletId: '', viec: 'tiep' }
  if (step.startsWith('giay-')) return { viec: 'tiep' }
  const { text } = await phone.ask(path)
  const field = step === 'truong-hop' ? 'situationId' : step === 'chon-giay' ? 'picked' : ''
  if (!field) throw new Final(`A question nobody knows: ${path}`)
  return { [field]: hidden(text, field), viec: 'tiep' }
}

/** The value of the first field of a name. */
function hidden(html: string, name: string): string {
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? ''
  return /value="([^"]*)"/.exec(tag)?.[1] ?? ''
}

/** A picture that is like no other. */
function noise(): Promise<Buffer> {
  return sharp({ create: { width: 600, height: 800, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
    .jpeg()
    .toBuffer()
}
