import { z } from 'zod'
import { personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { askPasskey as askBrowser } from '#platform/passkeys'
import { passkeysOf } from './passkeys-of.ts'
import { stepToken } from './second-proof.ts'
import { requireStep } from './step.ts'

/** What the browser is asked for the second step; empty when the account has no passkey. The challenge is kept with the step. */
export const askPasskey = operation({
  name: 'accounts.ask-passkey',
  kind: 'do',
  may: 'anyone',
  isInternal: true,
  summary: 'What the browser is asked in order to sign in with a passkey',
  input: z.object({ stepToken: personal(stepToken), host: z.string().max(253) }),
  output: z.object({ options: z.string().nullable(), name: z.string() }),
  run: async (ctx, { stepToken, host }) => {
    const step = await requireStep(ctx, stepToken)
    const have = await passkeysOf(ctx, step.accountId)
    if (have.length === 0) return { options: null, name: step.name }
    const { options, challenge } = await askBrowser(host, have, ctx.random)
    await ctx.db
      .updateTable('sign_in_step')
      .set({ passkey_challenge: challenge })
      .where('commune_id', '=', ctx.commune.id)
      .where('token_hash', '=', step.tokenHash)
      .execute()
    return { options, name: step.name }
  },
})
