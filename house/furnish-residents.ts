import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import { hashToken } from '#platform/ids'
import type { World } from '#platform/testing'
import { askPhoneCode } from '../modules/residents/ask-phone-code.ts'
import { codeHash } from '../modules/residents/proof.ts'
import { zaloSignInLink } from '../modules/residents/zalo-sign-in-link.ts'

/** Tokens of proofs under way in one commune, one for each step of signing in. */
export type FurnishedProofs = { asked: string; proved: string; ofAccount: string; link: string }

const PHONE = '0912345438'

/** Proofs of the resident's phone and Zalo, asked for and proved. */
export async function furnishProofs(w: World, commune: Commune, resident: Extract<Actor, { kind: 'resident' }>): Promise<FurnishedProofs> {
  const own = { commune_id: commune.id, channel: 'sms', account_ref: `sms-${commune.slug}`, name: `SMS ${resident.name}`, state: 'connected' }
  await w.open(
    ({ db, now }) =>
      db
        .insertInto('channel_account')
        .values({ ...own, created_at: now })
        .execute(),
    { in: commune },
  )
  const ask = async (how: { use?: 'account' } = {}): Promise<string> => {
    const as = how.use ? { as: resident } : {}
    // Each from a phone of its own: codes to one phone are a minute apart.
    const phone = `${PHONE.slice(0, 8)}${how.use ? '41' : made.length + 42}`
    const { token } = await w.call(askPhoneCode, { phone, address: '203.0.113.9', ...how }, { ...as, in: commune })
    made.push(token)
    return token
  }
  const made: string[] = []
  const [asked, proved, ofAccount] = [await ask(), await ask(), await ask({ use: 'account' })]
  await w.open(
    async ({ db, now }) => {
      const set = (token: string, change: object) => db.updateTable('resident_proof').set(change).where('token_hash', '=', hashToken(token)).execute()
      const late = new Date('2027-01-01T00:00:00Z')
      await set(asked, { code_hash: codeHash(asked, '123456'), attempts_left: 1000, expires_at: late })
      await set(proved, { proved_at: now, contact_id: resident.contactId, expires_at: late })
      await set(ofAccount, { proved_at: now, expires_at: late })
    },
    { in: commune },
  )
  const link = (await w.open((ctx) => zaloSignInLink(ctx, resident.contactId, '/tai-khoan'), { in: commune })).split('/').at(-1) ?? ''
  return { asked, proved, ofAccount, link }
}
