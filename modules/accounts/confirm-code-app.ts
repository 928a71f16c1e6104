import { z } from 'zod'
import { personal } from '#platform/columns'
import { stepOfCode } from '#platform/one-time-codes'
import { operation } from '#platform/operation'
import { endEnrolment, findEnrolment } from './enrolment.ts'
import { ownAccount } from './own-account.ts'
import { refuse } from './refusals.ts'

/** The first code of the new app makes it the one that counts. */
export const confirmCodeApp = operation({
  name: 'accounts.confirm-code-app',
  kind: 'do',
  may: 'granted',
  summary: 'Confirm the new code app with its first code',
  input: z.object({ code: personal(z.string().trim().max(20)) }),
  output: z.object({}),
  run: async (ctx, { code }) => {
    const account = await ownAccount(ctx)
    const sealed = (await findEnrolment(ctx, account.id, 'totp'))?.totp_sealed ?? refuse('accounts.enrolment_over')
    const step = stepOfCode(ctx.keyring.open(sealed, 'account.totp'), code.replaceAll(' ', ''), ctx.now, null)
    if (step === null) return refuse('accounts.code_not_right')
    await ctx.db
      .updateTable('account')
      .set({ totp_sealed: sealed, totp_last_step: String(step) })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', account.id)
      .execute()
    await endEnrolment(ctx, account.id, 'totp')
    return {}
  },
})
