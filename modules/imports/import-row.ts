import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { HouseholdEntry } from '#people'
import type { Context } from '#platform/context'
import type { DB } from '#platform/tables'
import { type Columns, importFields, type Problem, type Role, type Sex } from './fields.ts'
import { refuse } from './refusals.ts'

export type ImportRow = Selectable<DB['person_import']>
export type ImportState = 'mapping' | 'previewed' | 'applying' | 'applied' | 'rolling_back' | 'rolled_back' | 'dropped'
export const importState = z.enum(['mapping', 'previewed', 'applying', 'applied', 'rolling_back', 'rolled_back', 'dropped'])

/** One change a row would make to a person of the register, in words as stored; numbers only by their ends. */
export type Change = { field: string; from: string | null; to: string }

/** What a row holds for the register, sealed in `plan_sealed`. Nothing is written of what is null. */
export type Plan = {
  fullName: string
  sex: Sex | null
  birthDate: string | null
  birthYear: number | null
  identity: string | null
  phone: string | null
  role: Role | null
  hamletId: number | null
  /** That of the household, where there is one. */
  address: string | null
  personId: number | null
  changes: Change[]
  problems: Problem[]
}

/** What a household of the list holds, sealed in `home_sealed`; `changes` is what is written over the one it was found to be. */
export type Home = { whole: HouseholdEntry; changes: HouseholdEntry }

const PURPOSE = 'imports.list'
export const sealImport = (ctx: Pick<Context, 'keyring'>, value: unknown): string => ctx.keyring.seal(JSON.stringify(value), PURPOSE)
export const openImport = <T>(ctx: Pick<Context, 'keyring'>, sealed: string): T => JSON.parse(ctx.keyring.open(sealed, PURPOSE)) as T

/** Where an import stands, from what was done to it. */
export function stateOf(row: ImportRow): ImportState {
  if (row.rolled_back_at !== null) return 'rolled_back'
  if (row.roll_back_asked_at !== null) return 'rolling_back'
  if (row.dropped_at !== null) return 'dropped'
  if (row.apply_asked_at !== null) return row.applied_at === null ? 'applying' : 'applied'
  return row.previewed_at === null ? 'mapping' : 'previewed'
}

/** The commune's import, locked for change when asked. Refuses one that is not there, and an actor who is kept to some hamlets. */
export async function requireImport(ctx: Context, operation: { name: string }, importId: number, { isLocked = false } = {}): Promise<ImportRow> {
  requireWholeCommune(ctx, operation)
  const row = await ctx.db
    .selectFrom('person_import')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', importId)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst()
  return row ?? refuse('imports.missing')
}

/** A list holds people of every hamlet: it is for those who look after all of them. */
export function requireWholeCommune(ctx: Context, operation: { name: string }): void {
  if (ctx.hamletsFor(operation) !== null) refuse('imports.needs_whole_commune')
}

export function columnsOf(row: ImportRow): Columns {
  return row.columns.map((word) => importFields.find((field) => field === word) ?? null)
}
