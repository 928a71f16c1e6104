import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context'

type Table = 'person' | 'household'
/** A row as it was left (`mark`), and how it stood before (`before`; null: it was added). */
export type Written = { id: number; mark: string | null; before: object | null }
export type TakenBack = 'removed' | 'restored' | 'kept'

/** What tells later whether these rows are still as they are now. */
export async function marksOf(ctx: Context, table: Table, ids: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; mark: string }>`
    select t.id, ${markOfRow()} as mark from ${sql.table(table)} t where t.commune_id = ${ctx.commune.id} and t.id = any(${ids}::int[])`.execute(ctx.db)
  return new Map(rows.map(({ id, mark }) => [id, mark]))
}

/** The rows as they stand, locked. */
export async function imagesOf(ctx: Context, table: Table, ids: readonly number[]): Promise<Map<number, object>> {
  const { rows } = await sql<{ id: number; image: object }>`
    select t.id, to_jsonb(t) as image from ${sql.table(table)} t where t.commune_id = ${ctx.commune.id} and t.id = any(${ids}::int[]) order by t.id for update`.execute(
    ctx.db,
  )
  return new Map(rows.map(({ id, image }) => [id, image]))
}

/** Takes additions out again and puts changed rows back as they stood. Whoever was touched since, or is used anywhere in the house, is kept. */
export async function takeBack(ctx: Context, table: Table, written: readonly Written[]): Promise<Map<number, TakenBack>> {
  if (written.length === 0) return new Map()
  const same = await untouched(ctx, table, written)
  const added = written.filter(({ id, before }) => before === null && same.has(id)).map(({ id }) => id)
  const used = await referredTo(ctx, table, added)
  const removed = new Set(added.filter((id) => !used.has(id)))
  const restored = new Map(written.flatMap(({ id, before }) => (before !== null && same.has(id) ? [[id, before] as const] : [])))
  await restore(ctx, table, [...restored.values()])
  if (removed.size > 0)
    await ctx.db
      .deleteFrom(table)
      .where('commune_id', '=', ctx.commune.id)
      .where('id', 'in', [...removed])
      .execute()
  return new Map(written.map(({ id }) => [id, removed.has(id) ? 'removed' : restored.has(id) ? 'restored' : 'kept']))
}

/** Equal as long as nothing in a row changes. Columns that later versions add do not count while they are empty. */
const markOfRow = (): RawBuilder<string> => sql<string>`md5(jsonb_strip_nulls(to_jsonb(t))::text)`

async function untouched(ctx: Context, table: Table, written: readonly Written[]): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select t.id from ${sql.table(table)} t
    join unnest(${written.map(({ id }) => id)}::int[], ${written.map((one) => one.mark)}::text[]) as m(id, mark) on m.id = t.id
    where t.commune_id = ${ctx.commune.id} and ${markOfRow()} = m.mark for update of t`.execute(ctx.db)
  return new Set(rows.map(({ id }) => id))
}

/** Which of these rows anything else of the house refers to, whatever tables there will be: asked of the database's own references. */
async function referredTo(ctx: Context, table: Table, ids: readonly number[]): Promise<Set<number>> {
  const { rows: references } = await sql<{ from: string; column: string }>`
    select k.conrelid::regclass::text as "from", a.attname as column
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname <> 'commune_id'
    where k.contype = 'f' and k.confrelid = ${table}::regclass`.execute(ctx.db)
  const found = new Set<number>()
  for (const { from, column } of references) {
    const { rows } = await sql<{ id: number }>`
      select distinct ${sql.ref(column)} as id from ${sql.table(from)} where commune_id = ${ctx.commune.id} and ${sql.ref(column)} = any(${ids}::int[])`.execute(
      ctx.db,
    )
    for (const { id } of rows) found.add(id)
  }
  return found
}

async function restore(ctx: Context, table: Table, images: readonly object[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attname not in ('id', 'commune_id')`.execute(
    ctx.db,
  )
  const assignments = sql.join(rows.map(({ name }) => sql`${sql.ref(name)} = b.${sql.ref(name)}`))
  await sql`update ${sql.table(table)} t set ${assignments} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(images)}::jsonb) b
    where t.id = b.id and t.commune_id = ${ctx.commune.id}`.execute(ctx.db)
}
