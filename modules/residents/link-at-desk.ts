import { sql } from 'kysely'
import { z } from 'zod'
import { id, personal, shortText } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { linkAccount } from './link-account.ts'
import { linkCodeIndex } from './link-code.ts'
import { personAtDesk } from './person-at-desk.ts'
import { refuse } from './refusals.ts'
import { tellLinked } from './tell-linked.ts'

const WRONG_TRIES = 5
const WINDOW_MS = 15 * 60_000
/** Follows the person in the subject of a try that did not fit. */
const MISS = 'wrong-code'

const outcome = z.object({ result: z.enum(['linked', 'wrong']), attemptsLeft: z.number().int(), isJoined: z.boolean() })

/**
 * Links the account whose code the resident shows to the person whose card the officer compared. A wrong code is answered, not refused,
 * so that it counts: five in 15 minutes for one officer. Refuses without the comparison, an account of another person, and one that goes
 * by another name until the officer says that it is right.
 */
export const linkAtDesk = operation({
  name: 'residents.link-at-desk',
  kind: 'do',
  may: 'granted',
  summary: 'Link the account of a resident at the desk to their person',
  input: z.object({
    personId: id,
    code: personal(z.string().max(20)),
    hasCompared: z.stringbool().or(z.boolean()).default(false),
    isNameRight: z.stringbool().or(z.boolean()).default(false),
    reason: shortText,
  }),
  output: outcome,
  subject: ({ personId }, { result }) => (result === 'wrong' ? `person:${personId} ${MISS}` : `person:${personId}`),
  run: async (ctx, { personId, code, hasCompared, isNameRight }) => {
    const person = await personAtDesk(ctx, personId, linkAtDesk)
    if (person.died_on !== null) return refuse('residents.person_not_here')
    if (!hasCompared) return refuse('residents.card_not_compared')
    const attemptsLeft = WRONG_TRIES - (await wrongTries(ctx)) - 1
    if (attemptsLeft < 0) return refuse('residents.too_many_wrong_codes')
    const account = await findShown(ctx, code.replace(/\D/g, ''))
    if (!account) return { result: 'wrong' as const, attemptsLeft, isJoined: false }
    if (account.person_id !== null && account.person_id !== personId) return refuse('residents.account_of_other')
    if (!isNameRight && !(await isSameName(ctx, account.name, person.full_name))) return refuse('residents.name_differs', { name: account.name })
    await ctx.db
      .updateTable('resident_link_code')
      .set({ code_index: null, used_at: ctx.now, used_by_account_id: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null, person_id: personId })
      .where('id', '=', account.codeId)
      .execute()
    const linked = await linkAccount(ctx, { residentId: account.id, personId, provedHow: 'desk' })
    await tellLinked(ctx, [account.contact_id, linked.joinedContactId], 'desk')
    return { result: 'linked' as const, attemptsLeft, isJoined: linked.joinedContactId !== null }
  },
})

/** The account whose open code this is, held until the end: of two officers with one code the second finds nothing. */
async function findShown(ctx: Context, code: string) {
  return ctx.db
    .selectFrom('resident_link_code as c')
    .innerJoin('resident as r', 'r.id', 'c.resident_id')
    .select(['c.id as codeId', 'r.id', 'r.name', 'r.person_id', 'r.contact_id'])
    .where('c.commune_id', '=', ctx.commune.id)
    .where('c.code_index', '=', linkCodeIndex(ctx, code))
    .where('c.expires_at', '>', ctx.now)
    .where('r.closed_at', 'is', null)
    .forUpdate('c')
    .executeTakeFirst()
}

async function wrongTries(ctx: Context): Promise<number> {
  const officer = ctx.actor.kind === 'staff' ? ctx.actor.accountId : 0
  await sql`select pg_advisory_xact_lock(hashtextextended(${`desk-link:${ctx.commune.id}:${officer}`}, 0))`.execute(ctx.db)
  const { count } = await ctx.db
    .selectFrom('audit_entry')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('commune_id', '=', ctx.commune.id)
    .where('action', '=', linkAtDesk.name)
    .where('actor_kind', '=', 'staff')
    .where('actor_id', '=', officer)
    .where('subject', 'like', `%${MISS}`)
    .where('at', '>', new Date(ctx.now.getTime() - WINDOW_MS))
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function isSameName(ctx: Context, one: string, other: string): Promise<boolean> {
  const { rows } = await sql<{ same: boolean }>`select vn_fold(${one}) = vn_fold(${other}) as same`.execute(ctx.db)
  return rows[0]?.same ?? false
}
