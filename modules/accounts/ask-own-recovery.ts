import { z } from 'zod'
import { longText, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { putRecovery } from './ask-recovery.ts'
import { stepToken } from './second-proof.ts'
import { endStep, requireStep } from './step.ts'

/** Somebody whose password was right but whose phone is lost asks for a new link; an administrator decides. */
export const askOwnRecovery = operation({
  name: 'accounts.ask-own-recovery',
  kind: 'do',
  may: 'anyone',
  isInternal: true,
  summary: 'Ask for one’s own new sign-in link after the password was right',
  input: z.object({ stepToken: personal(stepToken), reason: longText.max(500) }),
  output: z.object({ recoveryId: z.number() }),
  subject: (_input, { recoveryId }) => `recovery:${recoveryId}`,
  run: async (ctx, { stepToken, reason }) => {
    const step = await requireStep(ctx, stepToken)
    const recoveryId = await putRecovery(ctx, step.accountId, step.accountId, reason)
    await endStep(ctx, step)
    return { recoveryId }
  },
})
