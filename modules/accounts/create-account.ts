import { z } from 'zod'
import { personal, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { makeActivation } from './activation.ts'
import { grants, setGrants } from './grants.ts'
import { login } from './login.ts'
import { phoneNumber } from './phone-number.ts'
import { refuse } from './refusals.ts'

/** Opens an account for a person; the answer's token is the one-time link's, told once and kept only as a hash. */
export const createAccount = operation({
  name: 'accounts.create-account',
  kind: 'do',
  may: 'granted',
  summary: 'Open an account; answers the token of its one-time activation link',
  input: z.object({
    login,
    name: shortText,
    title: shortText.optional(),
    field: shortText.optional(),
    phone: personal(phoneNumber).optional(),
    workPhone: phoneNumber.optional(),
    grants,
  }),
  output: z.object({ accountId: z.number(), activationToken: z.string() }),
  subject: (_input, { accountId }) => `account:${accountId}`,
  run: async (ctx, { login, name, title, field, phone, workPhone, grants }) => {
    const made = await ctx.db
      .insertInto('account')
      .values({
        commune_id: ctx.commune.id,
        login,
        name,
        title: title ?? null,
        field: field ?? null,
        phone_sealed: phone ? ctx.keyring.seal(phone, 'account.phone') : null,
        work_phone: workPhone ?? null,
        created_at: ctx.now,
      })
      .onConflict((conflict) => conflict.columns(['commune_id', 'login']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) return refuse('accounts.login_taken', { login })
    await setGrants(ctx, made.id, grants)
    return { accountId: made.id, activationToken: await makeActivation(ctx, made.id) }
  },
})
