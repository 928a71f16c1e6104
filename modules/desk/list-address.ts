import { type CaseGroup, type CaseState, caseState } from '#cases'
import type { Context } from '#platform/context'

export type CaseView = 'all' | 'mine' | 'unassigned'

/** Lists as the address bar writes them. */
const views = { all: 'tat-ca', mine: 'toi', unassigned: 'chua-nhan' } as const satisfies Record<CaseView, string>
const groups = {
  open: 'mo',
  late: 'tre',
  today: 'hom-nay',
  waiting_me: 'cho-toi',
  waiting_resident: 'cho-dan',
  called: 'goi-lai',
  closed: 'xong',
  all: 'het',
} as const satisfies Record<CaseGroup, string>

const states = {
  filed: 'moi-gui',
  ready: 'cho-nop',
  taken_in: 'da-nhan',
  in_progress: 'dang-lam',
  awaiting_supplement: 'cho-bo-sung',
  awaiting_payment: 'cho-phi',
  finished: 'co-ket-qua',
  returned: 'da-tra',
  refused: 'khong-nhan',
  withdrawn: 'da-rut',
  stopped: 'da-dung',
} as const satisfies Record<CaseState, string>

export const caseViews = Object.keys(views) as CaseView[]
export const caseGroups = Object.keys(groups) as CaseGroup[]

/** What an address of the list asks for. `words` are what is searched; in the address they stand sealed unless they are a code. */
export type Asked = {
  view: CaseView
  group: CaseGroup
  state: CaseState | null
  procedureCode: string
  field: string
  hamletId: number | null
  assignedAccountId: number | null
  words: string
  sealedWords: string
  isNewestFirst: boolean
  page: number
}

type Query = Readonly<Record<string, string>>
const PURPOSE = 'desk.search'

/** Reads an address; whatever is strange in it counts as not said. */
export function askedOf(ctx: Pick<Context, 'keyring' | 'commune'>, query: Query): Asked {
  const sealedWords = query['tim'] ?? ''
  const state = caseState.options.find((one) => states[one] === query['trang-thai']) ?? null
  const group = caseGroups.find((one) => groups[one] === query['nhom'])
  const words = (query['q'] ?? openWords(ctx, sealedWords)).trim().slice(0, 100)
  return {
    view: caseViews.find((view) => views[view] === query['xem']) ?? 'all',
    // A state says itself whether a case is open; so does a search, which looks everywhere.
    group: state && (group ?? 'open') === 'open' ? 'all' : (group ?? (words === '' ? 'open' : 'all')),
    state,
    procedureCode: (query['thu-tuc'] ?? '').slice(0, 40),
    field: (query['linh-vuc'] ?? '').slice(0, 200),
    hamletId: idOf(query['thon']),
    assignedAccountId: idOf(query['can-bo']),
    words,
    sealedWords: query['q'] ? '' : sealedWords,
    isNewestFirst: query['xep'] === 'moi',
    page: Math.min(10_000, idOf(query['trang']) ?? 1),
  }
}

/** The filter as the operations of cases take it. */
export function filterOf(asked: Asked) {
  return {
    view: asked.view,
    group: asked.group,
    ...(asked.state ? { state: asked.state } : {}),
    ...(asked.procedureCode ? { procedureCode: asked.procedureCode } : {}),
    ...(asked.field ? { field: asked.field } : {}),
    ...(asked.hamletId ? { hamletId: asked.hamletId } : {}),
    ...(asked.assignedAccountId ? { assignedAccountId: asked.assignedAccountId } : {}),
    ...(asked.words ? { q: asked.words } : {}),
  }
}

/** The address of a list, with what is as usual left out. */
export function listHref(asked: Asked, changes: Partial<Asked> = {}, path = '/office/ho-so'): string {
  const now = { ...asked, page: 1, ...changes }
  const said = {
    xem: now.view === 'all' ? '' : views[now.view],
    nhom: now.group === 'open' || (now.state && now.group === 'all') ? '' : groups[now.group],
    'trang-thai': now.state ? states[now.state] : '',
    'thu-tuc': now.procedureCode,
    'linh-vuc': now.field,
    thon: String(now.hamletId ?? ''),
    'can-bo': String(now.assignedAccountId ?? ''),
    ...(now.sealedWords ? { tim: now.sealedWords } : { q: now.words }),
    xep: now.isNewestFirst ? 'moi' : '',
    trang: now.page > 1 ? String(now.page) : '',
  }
  const given = Object.entries(said).filter(([, value]) => value !== '')
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}

/** Words of a group in the address, for a form's choices. */
export const groupWord = (group: CaseGroup): string => groups[group]
export const stateWord = (state: CaseState): string => states[state]
export const viewWord = (view: CaseView): string => views[view]

/** Where a search leads: a code stands in the address as it is; a name or a phone is somebody's own and stands there sealed. */
export function searchHref(ctx: Pick<Context, 'keyring' | 'commune'>, typed: string): string {
  const words = typed.trim().slice(0, 100)
  if (words === '') return '/office/ho-so'
  if (isCode(words)) return `/office/ho-so?${new URLSearchParams({ q: words })}`
  return `/office/ho-so?${new URLSearchParams({ tim: ctx.keyring.seal(JSON.stringify([ctx.commune.id, words]), PURPOSE) })}`
}

function openWords({ keyring, commune }: Pick<Context, 'keyring' | 'commune'>, sealed: string): string {
  if (sealed === '') return ''
  try {
    const [communeId, words] = JSON.parse(keyring.open(sealed, PURPOSE)) as [number, string]
    return communeId === commune.id ? words : ''
  } catch {
    return ''
  }
}

/** Codes hold a dash between figures, look-up names no more than nine letters and figures with a figure among them. */
function isCode(words: string): boolean {
  return /^[\dA-Z.]+-\d{6}-\d{4,}$/i.test(words) || /^(?=.*\d)(?=.*[A-Z])[\dA-Z]{3}-?[\dA-Z]{3}-?[\dA-Z]{3}$/i.test(words)
}

function idOf(typed: string | undefined): number | null {
  const number = Number(typed)
  return Number.isInteger(number) && number > 0 && number < 2_147_483_648 ? number : null
}
