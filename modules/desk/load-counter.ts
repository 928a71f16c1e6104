import { refFrom } from '#cases'
import { listHamlets } from '#communes'
import { type FoundLine, getPerson, searchPeople } from '#people'
import type { Context } from '#platform/context'
import type { PageRequest } from '#platform/page'
import { isRefusal } from '#platform/refusal'
import { getFilingPapers, listProcedures, searchProcedures } from '#procedures'
import { fileCaseHere } from './file-case-here.ts'

const PURPOSE = 'desk.people-search'
const MOST_PEOPLE = 8

export type CounterAsked = { code: string; situation: string; people: string; personId: number }
export type CounterData = Awaited<ReturnType<typeof loadCounter>>

/** What the counter page shows: the procedure asked for with its papers, the people found, the person chosen. */
export async function loadCounter(ctx: Context, { query }: PageRequest) {
  const asked: CounterAsked = {
    code: (query['thu-tuc'] ?? '').slice(0, 40),
    situation: (query['truong-hop'] ?? '').slice(0, 100),
    people: query['tim-nguoi'] ?? '',
    personId: Number(query['nguoi']) || 0,
  }
  const words = (query['tim'] ?? '').trim().slice(0, 200)
  const chosen = asked.code ? await papersOf(ctx, asked.code) : null
  const onlySituation = chosen?.situations.length === 1 ? chosen.situations[0] : undefined
  return {
    asked,
    words,
    found: words ? (await ctx.call(searchProcedures, { query: words, limit: 12 })).results.filter(({ intakeMode }) => intakeMode !== 'guide') : [],
    usual:
      asked.code || words
        ? []
        : (await ctx.call(listProcedures, { onlyCore: true })).procedures.filter(({ intakeMode }) => intakeMode !== 'guide').slice(0, 12),
    chosen,
    situation: onlySituation ?? chosen?.situations.find(({ id }) => id === asked.situation) ?? null,
    hamlets: await ownHamlets(ctx),
    ...(await peopleOf(ctx, asked)),
    isVolunteer: ctx.hamletsFor(fileCaseHere) !== null,
    /** Just filed by whoever may not open cases. */
    filedRef: refFrom(query['da-nop'] ?? ''),
    /** Names this showing of the form, so that pressing twice files once. */
    draftId: ctx.random.uuid(),
  }
}

/** The address of the counter page for what is chosen so far. */
export function counterHref(asked: Partial<CounterAsked>, changes: Partial<CounterAsked> = {}): string {
  const { code = '', situation = '', people = '', personId = 0 } = { ...asked, ...changes }
  const said = { 'thu-tuc': code, 'truong-hop': situation, 'tim-nguoi': people, nguoi: personId ? String(personId) : '' }
  const given = Object.entries(said).filter(([, value]) => value !== '')
  return `/office/ho-so/nhan${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`
}

/** Whom somebody looks for, for an address: sealed, since a name or a number is that person's own. */
export function sealedPeopleSearch(ctx: Context, typed: string): string {
  return typed.trim() === '' ? '' : ctx.keyring.seal(JSON.stringify([ctx.commune.id, typed.trim().slice(0, 100)]), PURPOSE)
}

async function peopleOf(ctx: Context, { people, personId }: CounterAsked): Promise<{ searched: string; people: FoundLine[]; person: Person | null }> {
  const person = personId > 0 ? await findPerson(ctx, personId) : null
  const searched = person ? '' : openSearch(ctx, people)
  if (!searched || !ctx.may(searchPeople)) return { searched, people: [], person }
  const found = await ctx.call(searchPeople, { query: searched })
  return { searched, people: found.people.filter(({ hasDied }) => !hasDied).slice(0, MOST_PEOPLE), person }
}

type Person = { id: number; fullName: string; hamlet: string | null; hamletId: number | null; birthYear: number | null; address: string | null }

/** The person chosen, if they may be chosen here; who works for some hamlets chooses among their people. */
async function findPerson(ctx: Context, personId: number): Promise<Person | null> {
  if (!ctx.may(searchPeople)) return null
  try {
    const { id, fullName, hamlet, hamletId, birthYear, address } = await ctx.asSystem('desk').call(getPerson, { personId })
    const hamlets = ctx.hamletsFor(fileCaseHere)
    if (hamlets !== null && (hamletId === null || !hamlets.includes(hamletId))) return null
    return { id, fullName, hamlet, hamletId, birthYear, address }
  } catch (thrown) {
    if (isRefusal(thrown)) return null
    throw thrown
  }
}

async function ownHamlets(ctx: Context) {
  const mine = ctx.hamletsFor(fileCaseHere)
  return (await ctx.call(listHamlets, {})).filter(({ id }) => mine === null || mine.includes(id))
}

async function papersOf(ctx: Context, code: string) {
  try {
    return await ctx.call(getFilingPapers, { code })
  } catch (thrown) {
    if (isRefusal(thrown)) return null
    throw thrown
  }
}

function openSearch({ keyring, commune }: Context, sealed: string): string {
  if (sealed === '') return ''
  try {
    const [communeId, words] = JSON.parse(keyring.open(sealed, PURPOSE)) as [number, string]
    return communeId === commune.id ? words : ''
  } catch {
    return ''
  }
}
