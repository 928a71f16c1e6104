import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'
import type { DB } from '#platform/tables'

/** A proof under way, as its browser holds it. */
export type Proof = Selectable<DB['resident_proof']>

/** What a code sent to a phone is for. */
export const codeUse = z.enum(['sign-in', 'account', 'opening'])
export const TRIES = 5
/** Where a proof leads that opens an account with a volunteer's help and signs nobody in. */
export const FOR_OPENING = '/office/mo-tai-khoan'
/** How long whoever has proved themselves may take to say who they are. */
export const PROVED_MINUTES = 15

/** The code is bound to the browser that asked for it: alone it opens nothing. */
export function codeHash(token: string, code: string): Buffer {
  return hashToken(`${token}:${code}`)
}

/** What the code of a proof is for. */
export function useOf({ resident_id, back_to }: Pick<Proof, 'resident_id' | 'back_to'>): z.output<typeof codeUse> {
  return back_to === FOR_OPENING ? 'opening' : resident_id === null ? 'sign-in' : 'account'
}

/** The open proof a browser holds, locked; undefined when it is over, closed, or of another browser. */
export async function findProof(ctx: Context, browserToken: string): Promise<Proof | undefined> {
  return ctx.db
    .selectFrom('resident_proof')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where('browser_hash', '=', hashToken(browserToken))
    .where('closed_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

/** Changes one proof. */
export async function setProof(ctx: Context, { token_hash }: Pick<Proof, 'token_hash'>, change: Partial<Proof>): Promise<void> {
  await ctx.db.updateTable('resident_proof').set(change).where('commune_id', '=', ctx.commune.id).where('token_hash', '=', token_hash).execute()
}

/** Marks a proof as given; what is left is to say who one is. */
export async function markProved(ctx: Context, proof: Proof, contactId: number | null): Promise<void> {
  await setProof(ctx, proof, { proved_at: ctx.now, contact_id: contactId, code_hash: null, expires_at: new Date(ctx.now.getTime() + PROVED_MINUTES * 60_000) })
}
