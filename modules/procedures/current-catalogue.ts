import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { cardOf } from './card.ts'
import { type CatalogueRecord, catalogueRecord } from './catalogue-record.ts'
import { type IntakeMode, intakeOf, type LocalIntake } from './intake-mode.ts'
import { processingTimeWords } from './processing-time.ts'
import { plainName } from './source-words.ts'

export type CatalogueEntry = { code: string; name: string; field: string; isCore: boolean; handler: CatalogueRecord['handler']; timeWords: string }
export type LocalEntry = LocalIntake & { isHidden: boolean; hasNote: boolean }
export type Catalogue = {
  version: number
  records: readonly CatalogueRecord[]
  entries: readonly CatalogueEntry[]
  byCode: ReadonlyMap<string, CatalogueRecord>
  /** Cards already put into words, by code and intake; filled as they are asked for. */
  cards: Map<string, ReturnType<typeof cardOf>>
}
export type Here = { catalogue: Catalogue; local: ReadonlyMap<string, LocalEntry> }

/** The catalogue in force and the commune's sayings, from the memory of the process while neither has changed. */
export async function catalogueHere(ctx: Context): Promise<Here> {
  // A saying gets its number before it is committed: the highest alone would miss one committed late, which the sum tells.
  const { rows } = await sql<{ catalogue: number | null; local: string }>`
    select (select max(id) from procedure_import) as catalogue,
      (select concat_ws(' ', max(id), sum(id)) from procedure_local where replaced_at is null) as local`.execute(ctx.db)
  const { catalogue = null, local = '' } = rows[0] ?? {}
  return {
    catalogue: await catalogueAt(ctx, catalogue ?? 0),
    local: await ctx.cache.get(`procedures.local:${ctx.commune.id}`, local, () => readLocal(ctx)),
  }
}

/** The catalogue of a version known to be the one in force, from the memory of the process. */
export function catalogueAt(ctx: Context, version: number): Promise<Catalogue> {
  return ctx.cache.get('procedures.catalogue', version, () => readCatalogue(ctx, version))
}

/** The intake mode of an entry in this commune. */
export function modeHere({ local }: Here, { code, handler }: Pick<CatalogueEntry, 'code' | 'handler'>): IntakeMode {
  return intakeOf(handler, local.get(code) ?? null).mode
}

export function isShown({ local }: Here, { code }: Pick<CatalogueEntry, 'code'>): boolean {
  return !local.get(code)?.isHidden
}

async function readCatalogue(ctx: Context, version: number): Promise<Catalogue> {
  const rows = await ctx.db
    .selectFrom('procedure as p')
    .innerJoin('procedure_version as v', 'v.id', 'p.version_id')
    .select('v.content')
    .where('p.gone_at', 'is', null)
    .orderBy('p.is_core', 'desc')
    .orderBy('p.code')
    .execute()
  const records = rows.map(({ content }) => catalogueRecord.parse(content))
  return { version, records, entries: records.map(entryOf), byCode: new Map(records.map((record) => [record.code, record])), cards: new Map() }
}

function entryOf(record: CatalogueRecord): CatalogueEntry {
  const { code, field, core, handler } = record
  return { code, name: plainName(record.name), field, isCore: core, handler, timeWords: processingTimeWords(record).words }
}

async function readLocal(ctx: Context): Promise<Map<string, LocalEntry>> {
  const rows = await ctx.db
    .selectFrom('procedure_local')
    .select(['code', 'intake_mode', 'decision_number', 'decision_date', 'note', 'is_hidden'])
    .where('replaced_at', 'is', null)
    .execute()
  return new Map(
    rows.map((row) => [
      row.code,
      {
        intakeMode: row.intake_mode,
        decisionNumber: row.decision_number,
        decisionDate: row.decision_date,
        isHidden: row.is_hidden,
        hasNote: row.note !== null,
      },
    ]),
  )
}
