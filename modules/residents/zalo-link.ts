import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'
import type { Proof } from './proof.ts'

const NUMBER = 'resident-proof.number'

export const sealNumber = (ctx: Context, number: string): string => ctx.keyring.seal(number, NUMBER)
export const openNumber = (ctx: Context, sealed: string): string => ctx.keyring.open(sealed, NUMBER)

/** The open link of a token, locked; undefined when it is over or never was. */
export async function findLink(ctx: Context, token: string): Promise<Proof | undefined> {
  return ctx.db
    .selectFrom('resident_proof')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where('token_hash', '=', hashToken(token))
    .where('kind', '=', 'zalo')
    .where('closed_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .forUpdate()
    .executeTakeFirst()
}

/** Whether this browser is the one that opened the link first. */
export function isOpener({ browser_hash }: Proof, browserToken: string | undefined): boolean {
  return browser_hash !== null && browserToken !== undefined && hashToken(browserToken).equals(browser_hash)
}
