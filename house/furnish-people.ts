import { ensurePerson } from '#people'
import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import { keepFile } from '#platform/files'
import type { World } from '#platform/testing'
import { recordAuthorisation } from '../modules/people/record-authorisation.ts'
import { revealIdentity } from '../modules/people/reveal-identity.ts'
import { saveHousehold } from '../modules/people/save-household.ts'
import { saveOrganisation } from '../modules/people/save-organisation.ts'
import { makeRequest } from '../modules/privacy/make-request.ts'

export type FurnishedPeople = { personId: number; otherId: number; householdId: number; organisationId: number; authorisationId: number; requestId: number }
type Place = { commune: Commune; mark: string; officer: Actor; resident: Extract<Actor, { kind: 'resident' }> }

/** A person with both numbers in a household of their own, an organisation, somebody who acts for them on paper, and a request about data. */
export async function furnishPeople(w: World, { commune, mark, officer, resident }: Place): Promise<FurnishedPeople> {
  const by = { as: officer, in: commune }
  const someone = (fullName: string, numbers: object) =>
    w.open(async (ctx) => (await ensurePerson(ctx, { fullName, birthYear: 1970, address: `${mark} ngõ`, ...numbers })).personId, { as: w.system, in: commune })
  const personId = await someone(`${mark} có số`, { identityNumber: `02516${String(commune.id).padStart(7, '0')}`, phone: '0912345678' })
  // The resident acts for them, so that the resident's own page has words too.
  const otherId = resident.personId ?? (await someone(`${mark} làm thay`, {}))
  const members = [{ personId, role: 'head' as const }]
  const { householdId } = await w.call(saveHousehold, { bookNumber: mark, address: `${mark} nhà`, members }, by)
  const { organisationId } = await w.call(saveOrganisation, { kind: 'business', name: `${mark} công ty` }, by)
  const evidenceFileId = await w.open((ctx) => keepFile(ctx, { name: `${mark}.pdf`, mediaType: 'application/pdf', content: Buffer.from(mark) }), by)
  const allowed = { forPersonId: personId, byPersonId: otherId, basis: 'written', agreedHow: 'desk', evidence: `${mark} giấy`, evidenceFileId } as const
  const { authorisationId } = await w.call(recordAuthorisation, allowed, by)
  await w.call(revealIdentity, { personId, reason: `${mark} đối chiếu` }, by)
  const { requestId } = await w.call(makeRequest, { kind: 'erase', words: `${mark} xin xóa` }, { as: resident, in: commune })
  return { personId, otherId, householdId, organisationId, authorisationId, requestId }
}
