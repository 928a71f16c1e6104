import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireActiveAccount } from './account-of.ts'
import { grants, requireAdministratorLeft, setGrants } from './grants.ts'

/** Replaces the roles of an account. They hold from the next request; the commune keeps at least one administrator. */
export const editRoles = operation({
  name: 'accounts.edit-roles',
  kind: 'do',
  may: 'granted',
  summary: 'Replace the roles of an account',
  input: z.object({ accountId: id, grants }),
  output: z.object({}),
  subject: ({ accountId }) => `account:${accountId}`,
  run: async (ctx, { accountId, grants }) => {
    await requireActiveAccount(ctx, accountId)
    await setGrants(ctx, accountId, grants)
    await requireAdministratorLeft(ctx)
    return {}
  },
})
