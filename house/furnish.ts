import pg from 'pg'
import { createAccount } from '#accounts'
import { addHamlet, editSettings, importUnits } from '#communes'
import { createWebContact } from '#messaging'
import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import { hashToken } from '#platform/ids'
import { shippedData } from '#platform/shipped-data'
import type { World } from '#platform/testing'
import { importCatalogue } from '#procedures'
import { leaveQuestion } from '../modules/conversations/leave-question.ts'
import { receiveMessage } from '../modules/conversations/receive-message.ts'
import { replyToConversation } from '../modules/conversations/reply-to-conversation.ts'
import { saveCannedReply } from '../modules/conversations/save-canned-reply.ts'
import { editLocalNotes } from '../modules/procedures/edit-local-notes.ts'
import { fillTables } from './fill-tables.ts'
import { type FurnishedCases, furnishCases } from './furnish-cases.ts'
import { type FurnishedFiling, furnishFiling } from './furnish-filing.ts'
import { type FurnishedImports, furnishImports } from './furnish-imports.ts'
import { type FurnishedPeople, furnishPeople } from './furnish-people.ts'
import { type FurnishedProofs, furnishProofs } from './furnish-residents.ts'

export type { CaseAt } from './furnish-cases.ts'

/** A procedure of the shipped catalogue: birth registration. */
export const KNOWN_CODE = '1.001193'
const SECRET = 'JBSWY3DPEHPK3PXP'
const HAMLET_ROLES = new Set(['hamlet_head', 'team_member'])

export type Member = { role: string; actor: Extract<Actor, { kind: 'staff' }>; token: string }
export type ResidentMember = { role: 'resident'; actor: Extract<Actor, { kind: 'resident' }>; token: string }

/** One commune of the whole house: its staff and one resident with live sessions, its rows in every table, and a word that stands in all its texts. */
export type Furnished = {
  commune: Commune
  host: string
  mark: string
  ticket: string
  activationToken: string
  stepToken: string
  staff: readonly Member[]
  resident: ResidentMember
  proofs: FurnishedProofs
  cases: FurnishedCases
  people: FurnishedPeople
  imports: FurnishedImports
  filing: FurnishedFiling
  filled: readonly string[]
}

/** The official lists every commune shares: units and the whole catalogue of procedures. */
export async function furnishShared(w: World): Promise<void> {
  await w.call(importUnits, {}, { as: w.system })
  await w.call(importCatalogue, { catalogue: JSON.stringify(shippedData('procedures.json')) }, { as: w.system })
}

/** Furnishes a commune by its own operations first, and by a row of our own where no operation left one. */
export async function furnish(w: World, commune: Commune, mark: string, roleNames: readonly string[]): Promise<Furnished> {
  const how = { as: w.system, in: commune }
  await w.call(editSettings, { address: `${mark} trụ sở` }, how)
  const { hamletId } = await w.call(addHamlet, { name: `${mark} khu một` }, how)
  const { activationToken } = await w.call(
    createAccount,
    { login: `moi.${commune.id}`, name: `${mark} người mới`, title: mark, grants: [{ role: 'editor' }] },
    how,
  )
  const staff: Member[] = []
  for (const role of roleNames) staff.push(await hire(w, commune, mark, role, HAMLET_ROLES.has(role) ? hamletId : undefined))
  const resident = await settle(w, commune, mark)
  const proofs = await furnishProofs(w, commune, resident.actor)
  const elder = await register(w, commune, `${mark} người già`)
  const ticket = await converse(w, commune, mark, staff)
  const officer = staff.find((one) => one.role === 'officer')?.actor ?? w.system
  const cases = await furnishCases(w, { commune, mark, officer, resident: resident.actor, preparedCode: KNOWN_CODE })
  const people = await furnishPeople(w, { commune, mark, officer, resident: resident.actor })
  const imports = await furnishImports(w, { commune, mark, officer })
  const filing = await furnishFiling(w, { commune, mark, resident: resident.actor, procedureCode: KNOWN_CODE })
  const client = new pg.Client({ connectionString: w.urls.steward })
  await client.connect()
  try {
    const administrator = staff.find((one) => one.role === 'administrator')?.actor.accountId
    const stepToken = w.runtime.random.token()
    await client.query('update contact set name = $1 where commune_id = $2', [`${mark} người hỏi`, commune.id])
    const filled = await fillTables(client, commune, mark, {
      'sign_in_step.token_hash': hashToken(stepToken),
      'sign_in_step.expires_at': '2027-01-01T00:00:00Z',
      'sign_in_step.account_id': administrator,
      'passkey.account_id': administrator,
      'message.state': 'unknown',
      'passkey.credential_id': 'Y2hpYS1raG9h',
      'proof_enrolment.account_id': administrator,
      'proof_enrolment.expires_at': '2027-01-01T00:00:00Z',
      'authorisation.for_person_id': elder,
      'authorisation.by_person_id': resident.actor.personId,
      'substitute.account_id': administrator,
      'substitute.substitute_account_id': staff.find((one) => one.role === 'officer')?.actor.accountId,
    })
    await w.runJobs()
    // Last, so that the newest page of the trail shows the commune's own words.
    await w.call(editLocalNotes, { code: KNOWN_CODE, note: `${mark} ghi chú`, desk: `${mark} quầy`, reason: `${mark} lý do` }, how)
    return {
      commune,
      host: `${commune.slug}.localhost`,
      mark,
      ticket,
      activationToken,
      stepToken,
      staff,
      resident,
      proofs,
      cases,
      people,
      imports,
      filing,
      filled,
    }
  } finally {
    await client.end()
  }
}

/** A web visitor asks what the machine cannot answer, and an officer replies; answers the ticket of the visitor's page. */
async function converse(w: World, commune: Commune, mark: string, staff: readonly Member[]): Promise<string> {
  const ticket = w.runtime.random.token()
  const { conversationId } = await w.call(leaveQuestion, { text: `${mark} hỏi`, phone: '0912345678', hasConsent: true, ticket }, { in: commune })
  const { contactId } = await w.call(createWebContact, {}, { as: w.system, in: commune })
  await w.call(
    receiveMessage,
    { contactId, channel: 'web', providerMessageId: `${mark}-1`, text: `làm giấy khai sinh cho con (${mark})`, at: w.clock.now() },
    { as: w.system, in: commune },
  )
  const officer = staff.find((one) => one.role === 'officer')
  if (!officer) throw new Error('There is no role officer')
  const how = { as: officer.actor, in: commune }
  await w.call(saveCannedReply, { title: `${mark} mẫu`, text: `${mark} câu mẫu` }, how)
  await w.call(leaveQuestion, { text: `${mark} hỏi câu khác`, ticket: w.runtime.random.token() }, { in: commune })
  await w.call(replyToConversation, { conversationId, text: `${mark} trả lời`, key: `${mark}-key` }, how)
  return ticket
}

async function hire(w: World, commune: Commune, mark: string, role: string, hamletId: number | undefined): Promise<Member> {
  const actor = await w.staff(role, { in: commune, ...(hamletId ? { hamletId } : {}) })
  const member = { role, actor, token: `${commune.slug}-${role}-${w.runtime.random.token(8)}` }
  await renewStaff(w, commune, member)
  await w.open(
    ({ db }) =>
      db
        .updateTable('account')

        .set({ name: `${mark} ${role}`, totp_sealed: w.runtime.keyring.seal(SECRET, 'account.totp') })

        .where('id', '=', actor.accountId)
        .execute(),
    { in: commune },
  )
  return member
}

/** A resident of the commune who is a person of its register, signed in. */
async function settle(w: World, commune: Commune, mark: string): Promise<ResidentMember> {
  const { contactId } = await w.call(createWebContact, {}, { as: w.system, in: commune })
  const [name, own] = [`${mark} người dân`, { commune_id: commune.id }]
  const personId = await register(w, commune, name)
  const actor = await w.open(
    async ({ db, now }) => {
      await db
        .insertInto('person_contact')
        .values({ ...own, person_id: personId, contact_id: contactId, proved_how: 'desk', proved_at: now })
        .execute()
      const resident = await db
        .insertInto('resident')
        .values({ ...own, person_id: personId, contact_id: contactId, name, opened_how: 'desk', created_at: now })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { kind: 'resident' as const, residentId: resident.id, personId, contactId, sessionId: 0, name }
    },
    { in: commune },
  )
  const member: ResidentMember = { role: 'resident', actor, token: `${commune.slug}-resident-${w.runtime.random.token(8)}` }
  return { ...member, actor: { ...actor, sessionId: await renewResident(w, commune, member) } }
}

/** Puts a person into the commune's register. */
async function register(w: World, commune: Commune, name: string): Promise<number> {
  const row = { commune_id: commune.id, full_name: name, folded_name: 'nguoi dan', created_at: w.clock.now(), changed_at: w.clock.now() }
  const { id } = await w.open(({ db }) => db.insertInto('person').values(row).returning('id').executeTakeFirstOrThrow(), { in: commune })
  return id
}

/** The member as furnished, with a session that lives; whatever acts upon people may have ended it. */
export async function renewSession(w: World, commune: Commune, member: Member | ResidentMember): Promise<void> {
  if (member.role === 'resident') await renewResident(w, commune, member as ResidentMember)
  else await renewStaff(w, commune, member as Member)
}

async function renewResident(w: World, commune: Commune, { actor, token }: ResidentMember): Promise<number> {
  return w.open(
    async ({ db }) => {
      await db.updateTable('resident').set({ closed_at: null, contact_id: actor.contactId }).where('id', '=', actor.residentId).execute()
      const session = await db
        .insertInto('session')
        .values({ commune_id: commune.id, kind: 'resident', resident_id: actor.residentId, idle_minutes: 43_200, token_hash: hashToken(token) })
        .onConflict((conflict) => conflict.column('token_hash').doUpdateSet({ last_seen_at: new Date() }))
        .returning('id')
        .executeTakeFirstOrThrow()
      return session.id
    },
    { in: commune },
  )
}

async function renewStaff(w: World, commune: Commune, { actor, token }: Member): Promise<void> {
  const [grant] = actor.grants
  await w.open(
    async ({ db }) => {
      await db.updateTable('account').set({ is_active: true, left_at: null }).where('id', '=', actor.accountId).execute()
      await db.deleteFrom('role_grant').where('account_id', '=', actor.accountId).execute()
      await db
        .insertInto('role_grant')
        .values({ commune_id: commune.id, account_id: actor.accountId, role: grant?.role ?? '', hamlet_id: grant?.hamletId ?? null, field: null })
        .execute()
      await db
        .insertInto('session')
        .values({ commune_id: commune.id, account_id: actor.accountId, token_hash: hashToken(token) })
        .onConflict((conflict) => conflict.column('token_hash').doNothing())
        .execute()
    },
    { in: commune },
  )
}
