import { z } from 'zod'
import { maskIdentity, readRegister } from '#people'
import { id, page, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { openImport, type Plan, requireImport } from './import-row.ts'
import { masked, problemShown } from './shown.ts'

const PAGE_ROWS = 50
export const importTab = z.enum(['asked', 'twins', 'refused', 'changed', 'new', 'kept'])
export type ImportTab = z.output<typeof importTab>

const side = z.object({
  row: z.number().nullable(),
  personId: id.nullable(),
  name: personal(z.string()),
  birth: personal(z.string()).nullable(),
  identity: personal(z.string()).nullable(),
  hamletId: id.nullable(),
  household: personal(z.string()).nullable(),
})
const rowShown = side.extend({
  verdict: z.string(),
  problems: z.array(problemShown),
  changes: z.array(z.object({ field: z.string(), from: personal(z.string()).nullable(), to: personal(z.string()) })),
  twin: side.nullable(),
  choice: z.enum(['left', 'right', 'both']).nullable(),
  isWritten: z.boolean(),
  isSure: z.boolean(),
})
export type ImportRowShown = z.output<typeof rowShown>

/** Fifty rows of one kind: those to be asked, those that may be one person with both writings, refused, changed or new ones, or those kept when an import was taken back. */
export const listImportRows = operation({
  name: 'imports.list-import-rows',
  kind: 'ask',
  may: 'granted',
  summary: 'Rows of an imported list by what would come of them',
  isRecorded: true,
  input: z.object({ importId: id, tab: importTab.default('asked'), page }),
  output: z.object({ rows: z.array(rowShown), hasMore: z.boolean() }),
  subject: ({ importId }) => `import:${importId}`,
  run: async (ctx, { importId, tab, page: number }) => {
    await requireImport(ctx, listImportRows, importId)
    const rows = await ctx.db
      .selectFrom('person_import_row')
      .select(['row_number', 'verdict', 'plan_sealed', 'household_number', 'twin_row', 'twin_person_id', 'choice', 'applied_at', 'person_id'])
      .where('commune_id', '=', ctx.commune.id)
      .where('import_id', '=', importId)
      .$if(tab === 'asked', (query) => query.where('problems', '>', 0).where('verdict', 'in', ['new', 'same', 'changed']))
      .$if(tab === 'twins', (query) => query.where((eb) => eb.or([eb('verdict', '=', 'doubtful'), eb('verdict', '=', 'twin')])))
      .$if(tab === 'refused', (query) => query.where('verdict', '=', 'refused'))
      .$if(tab === 'changed', (query) => query.where('verdict', '=', 'changed'))
      .$if(tab === 'new', (query) => query.where('verdict', '=', 'new'))
      .$if(tab === 'kept', (query) => query.where((eb) => eb.or([eb('undone', '=', 'kept'), eb('outcome', '=', 'clashed')])))
      // Those still to be decided first.
      .$if(tab === 'twins', (query) => query.orderBy((eb) => eb.case().when('verdict', '=', 'doubtful').then(0).else(1).end()))
      .orderBy('row_number')
      .limit(PAGE_ROWS + 1)
      .offset((number - 1) * PAGE_ROWS)
      .execute()
    const shown = rows.slice(0, PAGE_ROWS)
    const first = await plansOf(
      ctx,
      importId,
      shown.flatMap(({ twin_row }) => twin_row ?? []),
    )
    const known = await sidesOfPeople(
      ctx,
      shown.flatMap(({ twin_person_id, plan_sealed, person_id }) => [twin_person_id ?? [], plan_sealed === null ? (person_id ?? []) : []].flat()),
    )
    return {
      rows: shown.map((row) => {
        const plan = row.plan_sealed === null ? null : openImport<Plan>(ctx, row.plan_sealed)
        const own = plan ? sideOf(row.row_number, plan, row.household_number) : (known.get(row.person_id ?? 0) ?? nobody(row.row_number))
        return {
          ...own,
          row: row.row_number,
          personId: row.person_id,
          verdict: row.verdict ?? '',
          problems: (plan?.problems ?? []).map(({ written, ...problem }) => ({ ...problem, ...(written === undefined ? {} : { written: masked(written) }) })),
          changes: plan?.changes ?? [],
          twin: first.get(row.twin_row ?? 0) ?? known.get(row.twin_person_id ?? 0) ?? null,
          choice: z.enum(['left', 'right', 'both']).nullable().parse(row.choice),
          isWritten: row.applied_at !== null,
          isSure: row.verdict === 'twin',
        }
      }),
      hasMore: rows.length > PAGE_ROWS,
    }
  },
})

type Side = z.input<typeof side>

async function plansOf(ctx: Context, importId: number, rows: readonly number[]): Promise<Map<number, Side>> {
  if (rows.length === 0) return new Map()
  const found = await ctx.db
    .selectFrom('person_import_row')
    .select(['row_number', 'plan_sealed', 'household_number'])
    .where('commune_id', '=', ctx.commune.id)
    .where('import_id', '=', importId)
    .where('row_number', 'in', rows)
    .execute()
  return new Map(
    found.flatMap(({ row_number, plan_sealed, household_number }) =>
      plan_sealed === null ? [] : [[row_number, sideOf(row_number, openImport<Plan>(ctx, plan_sealed), household_number)] as const],
    ),
  )
}

async function sidesOfPeople(ctx: Context, ids: readonly number[]): Promise<Map<number, Side>> {
  if (ids.length === 0) return new Map()
  const { people, households } = await readRegister(ctx, { only: ids })
  const books = new Map(households.map((one) => [one.id, one.book_number]))
  return new Map(
    people.map((one) => [
      one.id,
      {
        row: null,
        personId: one.id,
        name: one.full_name,
        birth: one.birth_date ?? (one.birth_year === null ? null : String(one.birth_year)),
        identity: null,
        hamletId: one.hamlet_id,
        household: books.get(one.household_id ?? 0) ?? null,
      },
    ]),
  )
}

function sideOf(row: number, plan: Plan, household: number | null): Side {
  const { fullName, birthDate, birthYear, identity, hamletId } = plan
  return {
    row,
    personId: null,
    name: fullName,
    birth: birthDate ?? (birthYear === null ? null : String(birthYear)),
    identity: identity && maskIdentity(identity),
    hamletId,
    household: household === null ? null : String(household),
  }
}

function nobody(row: number): Side {
  return { row, personId: null, name: '', birth: null, identity: null, hamletId: null, household: null }
}
