import { sql } from 'kysely'
import { addPeople, changePeople, marksOf, type PersonEntry } from '#people'
import type { Context } from '#platform/context'
import { openImport, type Plan, sealImport } from './import-row.ts'

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
  const made = await make(ctx, importId, fresh, homes)
  await keepOutcomes(ctx, importId, made)
  const rest = rows.filter((row) => !fresh.includes(row))
  const planned = rest.filter(({ verdict }) => verdict === 'changed')
  await keepOutcomes(ctx, importId, await settle(ctx, importId, planned, homes))
  // What was chosen comes one by one: several rows may mean one person, perhaps one just written.
  for (const row of rest) if (!planned.includes(row)) await keepOutcomes(ctx, importId, await settle(ctx, importId, [row], homes))
}

async function make(ctx: Context, importId: number, rows: readonly RowToWrite[], homes: Homes): Promise<Outcome[]> {
  const entries = rows.map((row) => {
    const entry = entryOf(row, homes)
    // A number of somebody else's is not asked twice: who is chosen to be a second person goes in without it.
    return row.verdict === 'doubtful' && row.twin_person_id !== null ? { ...entry, identityNumber: null } : entry
  })
  const ids = await addPeople(ctx, importId, entries)
  return rows.map(({ row_number }, index): Outcome => {
    const personId = ids[index] ?? null
    return { row: row_number, personId, outcome: personId === null ? 'clashed' : 'made', before: null }
  })
}

async function settle(ctx: Context, importId: number, rows: readonly RowToWrite[], homes: Homes): Promise<Outcome[]> {
  if (rows.length === 0) return []
  const first = await peopleOfRows(
    ctx,
    importId,
    rows.flatMap(({ twin_row }) => twin_row ?? []),
  )
  const aimed = rows.map((row) => ({ row, personId: row.plan.personId ?? row.twin_person_id ?? first.get(row.twin_row ?? 0) ?? null }))
  const acting = aimed.filter(({ row }) => row.verdict === 'changed' || row.choice === 'right')
  const before = await changePeople(
    ctx,
    acting.flatMap(({ row, personId }) => (personId === null ? [] : [{ personId, ...entryOf(row, homes) }])),
  )
  const own = await alreadyWritten(ctx, importId, [...before.keys()])
  return aimed.map(({ row, personId }): Outcome => {
    if (row.choice === 'left') return { row: row.row_number, personId, outcome: 'none', before: null }
    const image = before.get(personId ?? 0)
    if (personId === null || image === undefined) return { row: row.row_number, personId: null, outcome: 'clashed', before: null }
    // Whoever this import wrote already is put back by that row.
    const isOwn = own.has(personId)
    return { row: row.row_number, personId, outcome: isOwn ? 'merged' : 'changed', before: isOwn ? null : sealImport(ctx, image) }
  })
}

function entryOf({ plan, household_number }: RowToWrite, homes: Homes): PersonEntry {
  return {
    fullName: plan.fullName,
    sex: plan.sex,
    birthDate: plan.birthDate,
    birthYear: plan.birthYear,
    identityNumber: plan.identity,
    phone: plan.phone,
    hamletId: plan.hamletId,
    address: plan.address,
    householdId: homes.get(household_number ?? 0) ?? null,
    householdRole: household_number === null ? null : plan.role,
  }
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
  const marks = await marksOf(
    ctx,
    'person',
    outcomes.flatMap(({ personId }) => personId ?? []),
  )
  await sql`
    update person_import_row r set applied_at = ${ctx.now}, person_id = t.person, outcome = t.outcome, before_sealed = t.before, after_mark = t.mark
    from unnest(${outcomes.map(({ row }) => row)}::int[], ${outcomes.map(({ personId }) => personId)}::int[], ${outcomes.map(({ outcome }) => outcome)}::text[],
      ${outcomes.map(({ before }) => before)}::text[], ${outcomes.map(({ personId }) => marks.get(personId ?? 0) ?? null)}::text[]) as t(row_number, person, outcome, before, mark)
    where r.commune_id = ${ctx.commune.id} and r.import_id = ${importId} and r.row_number = t.row_number`.execute(ctx.db)
  for (const { outcome, personId } of outcomes)
    if (outcome === 'merged' && personId !== null)
      await ctx.db
        .updateTable('person_import_row')
        .set({ after_mark: marks.get(personId) ?? null })
        .where('commune_id', '=', ctx.commune.id)
        .where('import_id', '=', importId)
        .where('person_id', '=', personId)
        .execute()
}
