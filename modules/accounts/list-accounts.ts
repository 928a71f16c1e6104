import { z } from 'zod'
import { operation } from '#platform/operation'
import { accountView, viewAccounts } from './account-view.ts'

/** Everybody who has an account in the commune's office, those at work first. */
export const listAccounts = operation({
  name: 'accounts.list-accounts',
  kind: 'ask',
  may: 'granted',
  summary: 'Everybody who has an account in the office, with roles',
  input: z.object({}),
  output: z.array(accountView),
  run: (ctx) => viewAccounts(ctx),
})
