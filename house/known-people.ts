import type { Furnished } from './furnish.ts'
import type { KnownValues } from './known-values.ts'

/** What the operations on people and their data would take. */
export function knownPeople({ people }: Pick<Furnished, 'people'>): KnownValues {
  return {
    'people.get-person.personId': [people.personId],
    'residents.get-neighbour.personId': [people.personId],
    'desk.file-case-here.personId': [people.personId],
    'desk.file-case-here.situationId': ['other'],
    'desk.file-case-here.mode': ['prepare'],
    'desk.file-case-here.seen': [[]],
    'desk.file-case-here.uploads': [[]],
    'desk.file-case-here.hamletId': [null],
    'desk.file-case-here.hasConsent': [true],
    'people.reveal-identity.personId': [people.personId],
    'people.reveal-phone.personId': [people.personId],
    'people.list-looks.personId': [people.personId],
    'people.get-household.householdId': [people.householdId],
    'people.list-acts-for.byPersonId': [people.otherId],
    // For a person or for an organisation, never both; another reach than the one already written down.
    'people.record-authorisation.forPersonId': [people.personId],
    'people.record-authorisation.forOrganisationId': [undefined],
    'people.record-authorisation.byPersonId': [people.otherId],
    'people.record-authorisation.basis': ['written'],
    'people.record-authorisation.agreedHow': ['desk'],
    'people.record-authorisation.evidenceFileId': [undefined],
    'people.record-authorisation.startsOn': ['2026-11-23'],
    'people.record-authorisation.endsOn': ['2026-12-31'],
    'people.record-authorisation.procedureCodes': [['1.001193']],
    'people.read-evidence.authorisationId': [people.authorisationId],
    'privacy.requestId': [people.requestId],
    requestId: [people.requestId],
  }
}
