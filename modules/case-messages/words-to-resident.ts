import type { ActionKind, CaseRow, RecordedAction } from '#cases'
import { actionsOf } from '#cases'
import { fillText, findTemplate } from '#messaging'
import type { Context } from '#platform/context'
import { casePath, communeAddress } from './case-address.ts'
import { messageTemplates, messageWords, type TemplateCode } from './message-texts.vi.ts'
import { shortened } from './safe-words.ts'
import { commonFields, isOnlyPrepared, type Told, toldAct } from './told-act.ts'

/** Three SMS with accents: 67 letters each. */
const MOST_LETTERS = 201
const PREPARED = /hồ sơ chuẩn bị, chưa nộp/i

export type WordsToResident = { text: string; template: { code: TemplateCode; data: Record<string, string> } }

/**
 * What the resident would be told if this act were done now; null for an act that is no news to them. For the office to read before
 * acting: it writes nothing. `siteAddress`: `https://{host}` or the page's own origin.
 */
export async function wordsToResident(
  ctx: Context,
  row: CaseRow,
  act: ActionKind,
  details: RecordedAction['details'],
  { reason = null, siteAddress = '' }: { reason?: string | null; siteAddress?: string } = {},
): Promise<WordsToResident | null> {
  const told = {
    id: Number.MAX_SAFE_INTEGER,
    kind: act,
    at: ctx.now,
    recordedAt: ctx.now,
    byKind: 'staff',
    accountId: null,
    residentId: null,
    byName: '',
    reason,
    details,
  }
  return wordsOfLast(ctx, row, [...(await actionsOf(ctx, row.id)), told as RecordedAction], siteAddress)
}

/** What the resident is told of the newest of these acts. */
export async function wordsOfLast(ctx: Context, row: CaseRow, actions: readonly RecordedAction[], siteAddress: string): Promise<WordsToResident | null> {
  const told = await toldAct(ctx, row, actions)
  return told && compose(ctx, row, actions, told, siteAddress)
}

/** The template's words filled, within three SMS where its own words allow, with the mode said. */
export async function compose(ctx: Context, row: CaseRow, actions: readonly RecordedAction[], told: Told, siteAddress: string): Promise<WordsToResident> {
  const words = (await findTemplate(ctx, told.code))?.text ?? messageTemplates[told.code].text
  const link = await linkTo(ctx, row, siteAddress)
  const fixed = { ...(await commonFields(ctx, row, actions.at(-1))), ...told.data, link }
  const written = isOnlyPrepared(row, actions) ? withMode(words) : words
  const data = told.yields ? { ...fixed, [told.yields.field]: fitting(fillText(written, { ...fixed, [told.yields.field]: '' }), told.yields) } : fixed
  return { text: fillText(written, data).normalize('NFC'), template: { code: told.code, data } }
}

/** The fullest form that leaves the whole within its letters; a last resort is cut at a space, the shortest is always said. */
function fitting(rest: string, { forms }: NonNullable<Told['yields']>): string {
  const room = MOST_LETTERS - rest.length
  const [fullest = '', shortest = ''] = [forms[0], forms.at(-1)]
  return forms.find((form) => form.length <= room) ?? (forms.length > 1 && room > shortest.length ? shortened(fullest, room) : null) ?? shortest
}

/** An office may have rewritten the template: the mode is said all the same. */
function withMode(words: string): string {
  if (PREPARED.test(words)) return words
  return words.includes('{link}') ? words.replace('{link}', `${messageWords.prepared} {link}`) : `${words} ${messageWords.prepared}`
}

async function linkTo(ctx: Context, row: CaseRow, siteAddress: string): Promise<string> {
  const address = await communeAddress(ctx, siteAddress)
  return address ? `${address}${casePath(row.ref)}` : messageWords.noAddress
}
