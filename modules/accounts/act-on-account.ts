import type { Context } from '#platform/context'
import { field, type Posted, type Redirect } from '#platform/page'
import { askRecovery } from './ask-recovery.ts'
import { deactivateAccount } from './deactivate-account.ts'
import { editAccount } from './edit-account.ts'
import { editRoles } from './edit-roles.ts'
import { endAccountSessions } from './end-account-sessions.ts'
import { getAccount } from './get-account.ts'
import type { Grant } from './grants.ts'
import { toAccountWithLink } from './link-cookie.ts'
import { postedGrant } from './posted-grant.ts'
import { renewActivation } from './renew-activation.ts'

/** The acts of an account's page, each its own form named by `act`. */
export async function actOnAccount(ctx: Context, { form, params }: Posted): Promise<Redirect> {
  const accountId = Number(params['id'])
  const done = (what: string) => ({ redirect: `/office/nhan-su/${accountId}?xong=${what}` })
  const optional = (name: string) => field(form, name) || null
  switch (field(form, 'act')) {
    case 'renew':
      return toAccountWithLink(accountId, (await ctx.call(renewActivation, { accountId })).activationToken)
    case 'add-role':
      await ctx.call(editRoles, { accountId, grants: [...(await grantsOf(ctx, accountId)), postedGrant(form)] })
      return done('saved')
    case 'remove-role':
      await ctx.call(editRoles, { accountId, grants: (await grantsOf(ctx, accountId)).filter((_, place) => String(place) !== field(form, 'place')) })
      return done('saved')
    case 'end-sessions':
      await ctx.call(endAccountSessions, { accountId })
      return done('sessions')
    case 'ask-recovery':
      await ctx.call(askRecovery, { accountId, reason: field(form, 'reason') })
      return done('recovery')
    case 'deactivate':
      await ctx.call(deactivateAccount, { accountId, successorId: field(form, 'successorId'), reason: field(form, 'reason') })
      return done('saved')
    default:
      await ctx.call(editAccount, {
        ...{ accountId, name: field(form, 'name'), title: optional('title'), field: optional('field') },
        ...{ phone: optional('phone'), workPhone: optional('workPhone') },
      })
      return done('saved')
  }
}

async function grantsOf(ctx: Context, accountId: number): Promise<Grant[]> {
  const { grants } = await ctx.call(getAccount, { accountId })
  return grants.map(({ role, hamletId, field }) => ({ role: role as Grant['role'], hamletId, field }))
}
