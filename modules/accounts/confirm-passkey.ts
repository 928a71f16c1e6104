import { z } from 'zod'
import { personal, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { readNewPasskey } from '#platform/passkeys'
import { endEnrolment, findEnrolment } from './enrolment.ts'
import { ownAccount } from './own-account.ts'
import { refuse } from './refusals.ts'

/** Adds the passkey the browser made; `answer` is its JSON. */
export const confirmPasskey = operation({
  name: 'accounts.confirm-passkey',
  kind: 'do',
  may: 'granted',
  isInternal: true,
  summary: 'Add the passkey the browser made to one’s own account',
  input: z.object({ host: z.string().max(253), answer: personal(z.string().max(20_000)), name: shortText }),
  output: z.object({}),
  run: async (ctx, { host, answer, name }) => {
    const account = await ownAccount(ctx)
    const question = (await findEnrolment(ctx, account.id, 'passkey'))?.question ?? refuse('accounts.enrolment_over')
    const passkey = (await readNewPasskey(host, question, answer)) ?? refuse('accounts.passkey_not_right')
    await ctx.db
      .insertInto('passkey')
      .values({
        commune_id: ctx.commune.id,
        account_id: account.id,
        credential_id: passkey.credentialId,
        public_key: passkey.publicKey,
        counter: String(passkey.counter),
        transports: passkey.transports,
        name,
        created_at: ctx.now,
      })
      .execute()
    await endEnrolment(ctx, account.id, 'passkey')
    return {}
  },
})
