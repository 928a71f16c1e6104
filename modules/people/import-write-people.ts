import { sql } from 'kysely'
import { phoneIndex, sealPhone } from '#messaging'
import type { Context } from '#platform/context'
import { foldedName } from './folded-name.ts'
import { imagesOf, markOf } from './import-marks.ts'
import { openImport, type Plan } from './import-row.ts'
import { sealedIdentity } from './sealing.ts'

export type RowToWrite = {
  row_number: number
  verdict: string | null
  household_number: number | null
  twin_row: number | null
  twin_person_id: number | null
  choice: string | null
  plan: Plan
}
type Outcome = { row: number; personId: number | null; outcome: 'made' | 'changed' | 'none' | 'clashed' | 'merged'; before: string | null }
type Homes = ReadonlyMap<number, number>

/** Writes rows as planned and as chosen. Who came into the register with the same number since the preview is left alone, and the row kept as a clash. */
export async function writePeople(ctx: Context, importId: number, rows: readonly RowToWrite[], homes: Homes): Promise<void> {
  const fresh = rows.filter(({ verdict, choice }) => verdict === 'new' || (verdict === 'doubtful' && choice === 'both'))
  const made = await makePeople(ctx, importId, fresh, homes)
  await keepOutcomes(ctx, importId, made)
  const rest = rows.filter((row) => !fresh.includes(row))
  const planned = rest.filter(({ verdict }) => verdict === 'changed')
  await keepOutcomes(ctx, importId, await changePeople(ctx, importId, planned, homes))
  // What was chosen comes one by one: several rows may mean one person, perhaps one just written.
  for (const row of rest) if (!planned.includes(row)) await keepOutcomes(ctx, importId, await changePeople(ctx, importId, [row], homes))
}

async function makePeople(ctx: Context, importId: number, rows: readonly RowToWrite[], homes: Homes): Promise<Outcome[]> {
  if (rows.length === 0) return []
  const sealed = rows.map((row) => ({
    ...row,
    ...numbersOf(ctx, row.verdict === 'doubtful' && row.twin_person_id !== null ? { ...row.plan, identity: null } : row.plan),
  }))
  const taken = await takenNumbers(
    ctx,
    sealed.flatMap(({ identity_index }) => identity_index ?? []),
  )
  const free = sealed.filter(({ identity_index }) => identity_index === null || !taken.has(identity_index))
  const made =
    free.length === 0
      ? []
      : await ctx.db
          .insertInto('person')
          .values(
            free.map(({ plan, household_number, identity_sealed, identity_index, phone_sealed, phone_index }) => ({
              commune_id: ctx.commune.id,
              full_name: plan.fullName,
              folded_name: foldedName(plan.fullName),
              sex: plan.sex,
              birth_date: plan.birthDate,
              birth_year: plan.birthYear,
              ...{ identity_sealed, identity_index, phone_sealed, phone_index },
              hamlet_id: plan.hamletId,
              address: plan.address,
              household_id: homes.get(household_number ?? 0) ?? null,
              household_role: household_number === null ? null : plan.role,
              import_id: importId,
              created_at: ctx.now,
              changed_at: ctx.now,
            })),
          )
          .returning(['id', 'full_name'])
          .execute()
  const outcomes = free.map(({ row_number, plan }, index): Outcome => {
    const person = made[index]
    if (person?.full_name !== plan.fullName) throw new Error('Rows did not come back in the order they were written')
    return { row: row_number, personId: person.id, outcome: 'made', before: null }
  })
  const clashed = sealed
    .filter((row) => !free.includes(row))
    .map(({ row_number }): Outcome => ({ row: row_number, personId: null, outcome: 'clashed', before: null }))
  return [...outcomes, ...clashed]
}

async function changePeople(ctx: Context, importId: number, rows: readonly RowToWrite[], homes: Homes): Promise<Outcome[]> {
  if (rows.length === 0) return []
  const first = await peopleOfRows(
    ctx,
    importId,
    rows.flatMap(({ twin_row }) => twin_row ?? []),
  )
  const aimed = rows.map((row) => ({ row, personId: row.plan.personId ?? row.twin_person_id ?? first.get(row.twin_row ?? 0) ?? null }))
  const acting = aimed.filter(({ row }) => row.verdict === 'changed' || row.choice === 'right')
  const images = await imagesOf(
    ctx,
    'person',
    acting.flatMap(({ personId }) => personId ?? []),
  )
  const there = acting.flatMap(({ row, personId }) => (personId !== null && images.has(personId) ? [{ row, personId, ...numbersOf(ctx, row.plan) }] : []))
  const owners = await takenNumbers(
    ctx,
    there.flatMap(({ identity_index }) => identity_index ?? []),
  )
  const changes = there.map(({ row, personId, ...numbers }) => {
    const { plan, household_number } = row
    const isTaken = (owners.get(numbers.identity_index ?? '') ?? personId) !== personId
    return {
      id: personId,
      full_name: plan.fullName,
      folded_name: foldedName(plan.fullName),
      ...{ sex: plan.sex, birth_date: plan.birthDate, birth_year: plan.birthYear, hamlet_id: plan.hamletId, address: plan.address },
      ...numbers,
      ...(isTaken ? { identity_sealed: null, identity_index: null } : {}),
      household_id: homes.get(household_number ?? 0) ?? null,
      household_role: household_number === null ? null : plan.role,
    }
  })
  await sql`
    update person p set full_name = t.full_name, folded_name = t.folded_name, sex = coalesce(t.sex, p.sex), birth_date = coalesce(t.birth_date, p.birth_date),
      birth_year = coalesce(t.birth_year, p.birth_year), identity_sealed = coalesce(t.identity_sealed, p.identity_sealed), identity_index = coalesce(t.identity_index, p.identity_index),
      phone_sealed = coalesce(t.phone_sealed, p.phone_sealed), phone_index = coalesce(t.phone_index, p.phone_index), hamlet_id = coalesce(t.hamlet_id, p.hamlet_id),
      address = coalesce(t.address, p.address), household_id = coalesce(t.household_id, p.household_id), household_role = coalesce(t.household_role, p.household_role), changed_at = ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as t(id int, full_name text, folded_name text, sex text, birth_date date, birth_year int, identity_sealed text,
      identity_index text, phone_sealed text, phone_index text, hamlet_id int, address text, household_id int, household_role text)
    where p.id = t.id and p.commune_id = ${ctx.commune.id}`.execute(ctx.db)
  const written = new Set(changes.map(({ id }) => id))
  const own = await alreadyWritten(ctx, importId, [...written])
  return aimed.map(({ row, personId }): Outcome => {
    if (row.choice === 'left') return { row: row.row_number, personId, outcome: 'none', before: null }
    if (personId === null || !written.has(personId)) return { row: row.row_number, personId: null, outcome: 'clashed', before: null }
    // Whoever this import wrote already is put back by that row.
    const isOwn = own.has(personId)
    return { row: row.row_number, personId, outcome: isOwn ? 'merged' : 'changed', before: isOwn ? null : (images.get(personId) ?? null) }
  })
}

function numbersOf(ctx: Context, { identity, phone }: Plan) {
  const whole = phone === null ? null : `84${phone.slice(1)}`
  return {
    ...sealedIdentity(ctx.keyring, identity),
    phone_sealed: whole && sealPhone(ctx.keyring, whole),
    phone_index: whole && phoneIndex(ctx.keyring, whole),
  }
}

/** Whose numbers these already are. */
async function takenNumbers(ctx: Context, indexes: readonly string[]): Promise<Map<string, number>> {
  if (indexes.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('person')
    .select(['id', 'identity_index'])
    .where('commune_id', '=', ctx.commune.id)
    .where('identity_index', 'in', indexes)
    .execute()
  return new Map(rows.map(({ id, identity_index }) => [identity_index ?? '', id]))
}

async function peopleOfRows(ctx: Context, importId: number, rows: readonly number[]): Promise<Map<number, number>> {
  if (rows.length === 0) return new Map()
  const found = await ctx.db
    .selectFrom('person_import_row')
    .select(['row_number', 'person_id', 'plan_sealed'])
    .where('commune_id', '=', ctx.commune.id)
    .where('import_id', '=', importId)
    .where('row_number', 'in', rows)
    .execute()
  return new Map(
    found.flatMap(({ row_number, person_id, plan_sealed }) => {
      const personId = person_id ?? (plan_sealed === null ? null : openImport<Plan>(ctx, plan_sealed).personId)
      return personId === null ? [] : [[row_number, personId] as const]
    }),
  )
}

/** Whom this import wrote before. */
async function alreadyWritten(ctx: Context, importId: number, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = await ctx.db
    .selectFrom('person_import_row')
    .select('person_id')
    .where('commune_id', '=', ctx.commune.id)
    .where('import_id', '=', importId)
    .where('person_id', 'in', ids)
    .where('outcome', 'in', ['made', 'changed'])
    .execute()
  return new Set(rows.flatMap(({ person_id }) => person_id ?? []))
}

/** Marks rows as written, with what tells later whether somebody else touched the person; of a person written again the marks of all their rows follow. */
async function keepOutcomes(ctx: Context, importId: number, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return
  await sql`
    update person_import_row r set applied_at = ${ctx.now}, person_id = t.person, outcome = t.outcome, before_sealed = t.before, after_mark = case when p.id is not null then ${markOf('p')} end
    from unnest(${outcomes.map(({ row }) => row)}::int[], ${outcomes.map(({ personId }) => personId)}::int[], ${outcomes.map(({ outcome }) => outcome)}::text[],
      ${outcomes.map(({ before }) => before)}::text[]) as t(row_number, person, outcome, before)
    left join person p on p.id = t.person and p.commune_id = ${ctx.commune.id}
    where r.commune_id = ${ctx.commune.id} and r.import_id = ${importId} and r.row_number = t.row_number`.execute(ctx.db)
  const again = outcomes.flatMap(({ outcome, personId }) => (outcome === 'merged' ? (personId ?? []) : []))
  if (again.length === 0) return
  await sql`
    update person_import_row r set after_mark = ${markOf('p')} from person p
    where r.commune_id = ${ctx.commune.id} and r.import_id = ${importId} and r.person_id = p.id and p.commune_id = ${ctx.commune.id} and p.id = any(${again}::int[])`.execute(
    ctx.db,
  )
}
