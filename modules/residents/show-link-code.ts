import { z } from 'zod'
import { instant, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { currentResident } from './current-resident.ts'
import { LINK_CODE_MINUTES, linkCodeIndex } from './link-code.ts'
import { refuse } from './refusals.ts'

const DIGITS = 6
const CODES_A_DAY = 10
const DAY_MS = 86_400_000

/** Six digits to show an officer at the desk: one use within 15 minutes, a new code ends the one before. Ten a day. Refuses an account that is linked. */
export const showLinkCode = operation({
  name: 'residents.show-link-code',
  kind: 'do',
  may: 'resident',
  isInternal: true,
  summary: 'A code by which the desk links one’s own account',
  input: z.object({}),
  output: z.object({ code: personal(z.string()), expiresAt: instant }),
  subject: () => '',
  run: async (ctx) => {
    const me = currentResident(ctx)
    if (me.personId !== null) return refuse('residents.already_linked')
    await ctx.db.selectFrom('resident').select('id').where('commune_id', '=', ctx.commune.id).where('id', '=', me.residentId).forUpdate().execute()
    await requireFewCodes(ctx, me.residentId)
    await endCodes(ctx, me.residentId)
    const code = await freshCode(ctx)
    const expiresAt = new Date(ctx.now.getTime() + LINK_CODE_MINUTES * 60_000)
    await ctx.db
      .insertInto('resident_link_code')
      .values({ commune_id: ctx.commune.id, resident_id: me.residentId, code_index: linkCodeIndex(ctx, code), asked_at: ctx.now, expires_at: expiresAt })
      .execute()
    return { code, expiresAt }
  },
})

async function requireFewCodes(ctx: Context, residentId: number): Promise<void> {
  const { count } = await ctx.db
    .selectFrom('resident_link_code')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('commune_id', '=', ctx.commune.id)
    .where('resident_id', '=', residentId)
    .where('asked_at', '>', new Date(ctx.now.getTime() - DAY_MS))
    .executeTakeFirstOrThrow()
  if (Number(count) >= CODES_A_DAY) refuse('residents.too_many_link_codes')
}

/** Those of the resident, and all that are too old. */
async function endCodes(ctx: Context, residentId: number): Promise<void> {
  await ctx.db
    .updateTable('resident_link_code')
    .set({ code_index: null })
    .where('commune_id', '=', ctx.commune.id)
    .where('code_index', 'is not', null)
    .where((eb) => eb.or([eb('resident_id', '=', residentId), eb('expires_at', '<=', ctx.now)]))
    .execute()
}

/** Six digits that no other open code has. */
async function freshCode(ctx: Context): Promise<string> {
  const code = ctx.random.digits(DIGITS)
  const taken = await ctx.db
    .selectFrom('resident_link_code')
    .select('id')
    .where('commune_id', '=', ctx.commune.id)
    .where('code_index', '=', linkCodeIndex(ctx, code))
    .executeTakeFirst()
  return taken ? freshCode(ctx) : code
}
