import { z } from 'zod'
import { createWebContact } from '#messaging'
import { ensurePerson, linkContact, personByIdentity } from '#people'
import { personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { entered } from './choose-person.ts'
import { linkAccount } from './link-account.ts'
import { findResidentOf, makeResident } from './make-resident.ts'
import { openResidentSession } from './open-resident-session.ts'
import { type Proof, setProof } from './proof.ts'
import { refuse } from './refusals.ts'
import { residentPath } from './resident-path.ts'
import { tellLinked } from './tell-linked.ts'

const PROVIDER = 'vneid'
/** The level at which the police have seen the person; below it a name is only a name. */
const LOWEST_LEVEL = 2
const FINISH_WITHIN_MS = 5 * 60_000

const proven = z.object({
  subject: z.string().min(1).max(300),
  fullName: z.string().min(1).max(200),
  birthDate: z.iso.date().optional(),
  identityNumber: z.string().optional(),
  level: z.number().optional(),
})

/**
 * Signs in whoever the provider says it is: the account of that subject, of the person with that identity number, or a new one.
 * Refuses a level below 2, an answer without an identity number, and one that speaks of another person than the account's.
 */
export const finishVneid = operation({
  name: 'residents.finish-vneid',
  kind: 'do',
  may: 'system',
  summary: 'Sign in by what VNeID said',
  input: z.object({
    token: personal(z.string().max(100)),
    identity: personal(proven),
    address: personal(z.string().max(100)),
    device: z.string().max(300).default(''),
  }),
  output: entered,
  subject: (_input, { residentId }) => `resident:${residentId}`,
  run: async (ctx, { token, identity, address, device }) => {
    const proof = await takenProof(ctx, token)
    if (identity.level === undefined || identity.level < LOWEST_LEVEL) return refuse('residents.vneid_level_low')
    const number = /^\d{12}$/.exec(identity.identityNumber ?? '')?.[0] ?? refuse('residents.vneid_no_identity')
    if ((await personByIdentity(ctx, number))?.hasDied) return refuse('residents.vneid_person_dead')
    const { fullName, birthDate } = identity
    const { personId } = await ensurePerson(ctx, { fullName, identityNumber: number, birthDate: birthDate ?? null })
    const residentId = await residentOf(ctx, { personId, fullName, subjectIndex: ctx.keyring.blindIndex(identity.subject, 'resident.vneid'), proof })
    await setProof(ctx, proof, { proved_at: ctx.now })
    const session = await openResidentSession(ctx, residentId, { address, device, isShared: proof.is_shared })
    return { residentId, ...session, backTo: residentPath(proof.back_to) }
  },
})

/** The journey taken up a moment ago and not finished yet. */
async function takenProof(ctx: Context, token: string): Promise<Proof> {
  const proof = await ctx.db
    .selectFrom('resident_proof')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where('token_hash', '=', hashToken(token))
    .where('kind', '=', PROVIDER)
    .where('proved_at', 'is', null)
    .where('closed_at', '>', new Date(ctx.now.getTime() - FINISH_WITHIN_MS))
    .forUpdate()
    .executeTakeFirst()
  return proof ?? refuse('residents.proof_over')
}

type Known = { personId: number; fullName: string; subjectIndex: string; proof: Proof }

async function residentOf(ctx: Context, { personId, fullName, subjectIndex, proof }: Known): Promise<number> {
  const linked = await ctx.db
    .selectFrom('resident_identity as i')
    .innerJoin('resident as r', 'r.id', 'i.resident_id')
    .select(['r.id', 'r.person_id'])
    .where('i.commune_id', '=', ctx.commune.id)
    .where('i.provider', '=', PROVIDER)
    .where('i.subject_index', '=', subjectIndex)
    .where('r.closed_at', 'is', null)
    .executeTakeFirst()
  if (linked && linked.person_id !== null && linked.person_id !== personId) return refuse('residents.vneid_other_person')
  const residentId =
    (await ownAccount(ctx, personId, proof.resident_id)) ?? linked?.id ?? (await findResidentOf(ctx, personId))?.id ?? (await open(ctx, personId, fullName))
  await link(ctx, residentId, subjectIndex)
  return residentId
}

/** Who was signed in when the journey began proves their own account: it becomes that person's, joined with the one the person has; somebody else's is refused. */
async function ownAccount(ctx: Context, personId: number, residentId: number | null): Promise<number | null> {
  if (residentId === null) return null
  const own = await ctx.db
    .selectFrom('resident')
    .select(['person_id', 'contact_id'])
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', residentId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!own) return null
  if (own.person_id !== null && own.person_id !== personId) return refuse('residents.vneid_other_person')
  const linked = await linkAccount(ctx, { residentId, personId, provedHow: 'vneid' })
  if (own.person_id === null) await tellLinked(ctx, [own.contact_id, linked.joinedContactId], 'own')
  return linked.residentId
}

async function open(ctx: Context, personId: number, name: string): Promise<number> {
  const { contactId } = await ctx.asSystem('residents').call(createWebContact, {})
  await linkContact(ctx, { personId, contactId, provedHow: 'vneid' })
  return makeResident(ctx, { name, contactId, personId, openedHow: 'vneid' })
}

async function link(ctx: Context, residentId: number, subjectIndex: string): Promise<void> {
  await ctx.db
    .insertInto('resident_identity')
    .values({ commune_id: ctx.commune.id, resident_id: residentId, provider: PROVIDER, subject_index: subjectIndex, linked_at: ctx.now })
    .onConflict((conflict) => conflict.columns(['commune_id', 'provider', 'subject_index']).doUpdateSet({ resident_id: residentId, linked_at: ctx.now }))
    .execute()
}
