import { sql } from 'kysely'
import { z } from 'zod'
import { day } from '#platform/columns'
import { operation } from '#platform/operation'
import { currentNames } from './procedure-names.ts'

/** A draft somebody touched so lately is still being filled in, in hours. */
const STILL_AT_IT_HOURS = 24
const LONGEST_DAYS = 400
/** Of fewer drafts somebody of the place might guess whose they were: such procedures are counted together, or not told. */
const FEWEST = 5

const counted = {
  begun: z.int(),
  sent: z.int(),
  left: z.int(),
  /** Most left first; papers are told apart by their id in the step. */
  steps: z.array(z.object({ step: z.string(), left: z.int() })),
}

/**
 * Where people give up: of the drafts begun in a span of days, how many were sent, and at which question the others were left. Figures
 * alone, and no group of fewer than five.
 */
export const countLeftDrafts = operation({
  name: 'filing.count-left-drafts',
  kind: 'ask',
  may: 'granted',
  summary: 'Where people give up filing, by procedure and step',
  input: z.object({ from: day, to: day }),
  output: z.object({
    procedures: z.array(z.object({ procedureCode: z.string(), procedureName: z.string(), ...counted })),
    /** Procedures with few drafts, together; null where there are none or too few of them as well. */
    rare: z.object(counted).nullable(),
    /** Some drafts are too few to be told of. */
    isSomeUntold: z.boolean(),
  }),
  run: async (ctx, { from, to }) => {
    const still = new Date(ctx.now.getTime() - STILL_AT_IT_HOURS * 3_600_000)
    const { rows } = await sql<{ code: string; step: string; begun: number; sent: number; abandoned: number }>`
      select procedure_code as code, step, count(*)::int as begun, count(filed_case_id)::int as sent,
        (count(*) filter (where filed_case_id is null and (dropped_at is not null or changed_at < ${still})))::int as abandoned
      from case_draft where commune_id = ${ctx.commune.id}
        and begun_at >= (greatest(${from}::date, ${to}::date - ${LONGEST_DAYS}::int)::timestamp at time zone 'Asia/Ho_Chi_Minh')
        and begun_at < ((${to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
      group by 1, 2`.execute(ctx.db)
    const byCode = Map.groupBy(rows, ({ code }) => code)
    const isRare = (lines: readonly Line[]) => sum(lines.map(({ begun }) => begun)) < FEWEST
    const common = [...byCode].filter(([, lines]) => !isRare(lines))
    const rare = [...byCode.values()].filter(isRare).flat()
    const names = await currentNames(
      ctx,
      common.map(([code]) => code),
    )
    const procedures = common.map(([procedureCode, lines]) => ({
      procedureCode,
      procedureName: names.get(procedureCode) ?? procedureCode,
      ...figuresOf(lines),
    }))
    return {
      procedures: procedures.sort((a, b) => b.left - a.left || b.begun - a.begun),
      rare: isRare(rare) ? null : figuresOf(rare),
      isSomeUntold: rare.length > 0 && isRare(rare),
    }
  },
})

type Line = { step: string; begun: number; sent: number; abandoned: number }

function figuresOf(lines: readonly Line[]) {
  const left = [...Map.groupBy(lines, ({ step }) => step)].map(([step, of]) => ({ step, left: sum(of.map(({ abandoned }) => abandoned)) }))
  return {
    begun: sum(lines.map(({ begun }) => begun)),
    sent: sum(lines.map(({ sent }) => sent)),
    left: sum(lines.map(({ abandoned }) => abandoned)),
    steps: left.filter((one) => one.left > 0).sort((one, other) => other.left - one.left),
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
