import type { z } from 'zod'
import { getOwn } from '#people'
import type { Context } from '#platform/context'
import type { draftOwner } from './answers.ts'

/** The resident signed in, with name and address as the register has them; null for anybody else. */
export async function ownerOf(ctx: Context): Promise<z.output<typeof draftOwner> | null> {
  const { actor } = ctx
  if (actor.kind !== 'resident') return null
  const { residentId, personId, contactId } = actor
  if (personId === null) return { residentId, personId, contactId, name: actor.name, address: '', hamletId: null }
  const { fullName, address, hamletId } = await ctx.call(getOwn, {})
  return { residentId, personId, contactId, name: fullName, address: address ?? '', hamletId }
}
