import { z } from 'zod'
import { personal } from '#platform/columns'
import { codeAddress } from '#platform/one-time-codes'
import { operation } from '#platform/operation'
import { requireActivation } from './activation.ts'

/** What the holder of a one-time link sees: whose account it is and the code app's QR address. */
export const getActivation = operation({
  name: 'accounts.get-activation',
  kind: 'ask',
  may: 'anyone',
  isInternal: true,
  summary: 'Whose account a one-time link opens, and the code app’s QR address',
  input: z.object({ token: personal(z.string().max(100)) }),
  output: z.object({ login: z.string(), name: z.string(), codeAddress: z.string(), secret: z.string() }),
  run: async (ctx, { token }) => {
    const { login, name, secret } = await requireActivation(ctx, token)
    return { login, name, secret, codeAddress: codeAddress(secret, ctx.commune.name, login) }
  },
})
