import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context'
import { sealImport } from './import-row.ts'

type Table = 'person' | 'household'

/** What tells whether a row of the register is still as it was left: equal as long as nothing in it changes. Columns that later versions add do not count while they are empty. */
export function markOf(alias: 'p' | 'h'): RawBuilder<string> {
  return sql<string>`md5(jsonb_strip_nulls(to_jsonb(${sql.ref(alias)}))::text)`
}

/** The rows as they stand, locked, each sealed to be put back one day. */
export async function imagesOf(ctx: Context, table: Table, ids: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; image: object }>`
    select t.id, to_jsonb(t) as image from ${sql.table(table)} t where t.commune_id = ${ctx.commune.id} and t.id = any(${ids}::int[]) order by t.id for update`.execute(
    ctx.db,
  )
  return new Map(rows.map(({ id, image }) => [id, sealImport(ctx, image)]))
}

/** Which of these rows are as the import left them. */
export async function untouched(ctx: Context, table: Table, marks: readonly { id: number; mark: string | null }[]): Promise<Set<number>> {
  const alias = table === 'person' ? 'p' : 'h'
  const { rows } = await sql<{ id: number }>`
    select ${sql.ref(`${alias}.id`)} as id from ${sql.table(table)} ${sql.ref(alias)}
    join unnest(${marks.map(({ id }) => id)}::int[], ${marks.map(({ mark }) => mark)}::text[]) as m(id, mark) on m.id = ${sql.ref(`${alias}.id`)}
    where ${sql.ref(`${alias}.commune_id`)} = ${ctx.commune.id} and ${markOf(alias)} = m.mark for update of ${sql.ref(alias)}`.execute(ctx.db)
  return new Set(rows.map(({ id }) => id))
}

/** Which of these rows anything else of the house refers to, whatever tables there will be: asked of the database's own references. */
export async function referredTo(ctx: Context, table: Table, ids: readonly number[]): Promise<Set<number>> {
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

/** Puts rows back as they were. */
export async function restore(ctx: Context, table: Table, images: readonly object[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attname not in ('id', 'commune_id')`.execute(
    ctx.db,
  )
  const assignments = sql.join(rows.map(({ name }) => sql`${sql.ref(name)} = b.${sql.ref(name)}`))
  await sql`update ${sql.table(table)} t set ${assignments} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(images)}::jsonb) b
    where t.id = b.id and t.commune_id = ${ctx.commune.id}`.execute(ctx.db)
}
