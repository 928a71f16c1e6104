import { sql } from 'kysely'
import { addHouseholds, changeHouseholds, marksOf } from '#people'
import type { Context } from '#platform/context'
import { type Home, openImport, sealImport } from './import-row.ts'

type Waiting = { number: number; householdId: number | null; home: Home }

/** Makes or changes the households these rows live in, each once; answers the household of the register by its number in the list. */
export async function writeHomes(ctx: Context, importId: number, numbers: readonly number[]): Promise<Map<number, number>> {
  if (numbers.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('person_import_household')
    .select(['number', 'home_sealed', 'household_id', 'applied_at'])
    .where('commune_id', '=', ctx.commune.id)
    .where('import_id', '=', importId)
    .where('number', 'in', numbers)
    .orderBy('number')
    .execute()
  const written = new Map(rows.flatMap(({ number, household_id, applied_at }) => (applied_at && household_id ? [[number, household_id] as const] : [])))
  const waiting = rows
    .filter(({ applied_at }) => applied_at === null)
    .map((row): Waiting => ({ number: row.number, householdId: row.household_id, home: openImport<Home>(ctx, row.home_sealed ?? '') }))
  // One that was found may be gone again, with the list that brought it: then it is made anew.
  const there = await marksOf(
    ctx,
    'household',
    waiting.flatMap(({ householdId }) => householdId ?? []),
  )
  const { known = [], fresh = [] } = Object.groupBy(waiting, ({ householdId }) => (there.has(householdId ?? 0) ? 'known' : 'fresh'))
  await makeHomes(ctx, importId, fresh, written)
  await changeHomes(ctx, importId, known, written)
  return written
}

async function makeHomes(ctx: Context, importId: number, fresh: readonly Waiting[], written: Map<number, number>): Promise<void> {
  const made = await addHouseholds(
    ctx,
    importId,
    fresh.map(({ home }) => home.whole),
  )
  for (const [index, { number }] of fresh.entries()) written.set(number, made[index] ?? 0)
  await keepHomes(ctx, importId, fresh, written, 'made', new Map())
}

async function changeHomes(ctx: Context, importId: number, known: readonly Waiting[], written: Map<number, number>): Promise<void> {
  for (const { number, householdId } of known) written.set(number, householdId ?? 0)
  const differing = known.filter(({ home: { changes } }) => changes.address !== null || changes.bookNumber !== null || changes.hamletId !== null)
  const before = await changeHouseholds(
    ctx,
    differing.map(({ householdId, home }) => ({ householdId: householdId ?? 0, ...home.changes })),
  )
  await keepHomes(ctx, importId, differing, written, 'changed', before)
  const same = known.filter((one) => !differing.includes(one))
  await keepHomes(ctx, importId, same, written, 'none', new Map())
}

async function keepHomes(
  ctx: Context,
  importId: number,
  homes: readonly Waiting[],
  written: ReadonlyMap<number, number>,
  outcome: string,
  before: ReadonlyMap<number, object>,
): Promise<void> {
  if (homes.length === 0) return
  const ids = homes.map(({ number }) => written.get(number) ?? 0)
  const marks = await marksOf(ctx, 'household', ids)
  const images = ids.map((id) => before.get(id)).map((image) => (image === undefined ? null : sealImport(ctx, image)))
  await sql`
    update person_import_household i set household_id = t.id, applied_at = ${ctx.now}, outcome = ${outcome}, before_sealed = t.before, after_mark = t.mark
    from unnest(${homes.map(({ number }) => number)}::int[], ${ids}::int[], ${images}::text[], ${ids.map((id) => marks.get(id) ?? null)}::text[]) as t(number, id, before, mark)
    where i.commune_id = ${ctx.commune.id} and i.import_id = ${importId} and i.number = t.number`.execute(ctx.db)
}
