import type { Module } from '#platform/runtime'
import { actWords } from './act-texts.vi.ts'
import { evidenceEndpoint } from './evidence.endpoint.ts'
import { forgetContact } from './forget-contact.ts'
import { getHousehold } from './get-household.ts'
import { getOrganisation } from './get-organisation.ts'
import { getOwn } from './get-own.ts'
import { getPerson } from './get-person.ts'
import { inputWords } from './input-texts.vi.ts'
import { listActsFor } from './list-acts-for.ts'
import { listLooks } from './list-looks.ts'
import { listOrganisations } from './list-organisations.ts'
import { listOwnAuthorisations } from './list-own-authorisations.ts'
import { offerAuthorisation } from './offer-authorisation.ts'
import { reactions } from './reactions.on.ts'
import { readEvidence } from './read-evidence.ts'
import { recordAuthorisation } from './record-authorisation.ts'
import { refusalTexts } from './refusal-texts.vi.ts'
import { refuse } from './refusals.ts'
import { revealIdentity } from './reveal-identity.ts'
import { revealPhone } from './reveal-phone.ts'
import { saveHousehold } from './save-household.ts'
import { saveOrganisation } from './save-organisation.ts'
import { savePerson } from './save-person.ts'
import { searchPeople } from './search-people.ts'
import { withdrawAuthorisation } from './withdraw-authorisation.ts'
import { withdrawOwnAuthorisation } from './withdraw-own-authorisation.ts'

export const peopleModule: Module = {
  name: 'people',
  operations: [
    searchPeople,
    getPerson,
    revealIdentity,
    revealPhone,
    savePerson,
    listLooks,
    getHousehold,
    saveHousehold,
    listOrganisations,
    getOrganisation,
    saveOrganisation,
    listActsFor,
    recordAuthorisation,
    withdrawAuthorisation,
    readEvidence,
    getOwn,
    listOwnAuthorisations,
    offerAuthorisation,
    withdrawOwnAuthorisation,
    forgetContact,
  ],
  reactions,
  endpoints: [evidenceEndpoint],
  refusals: refuse.kinds,
  refusalTexts,
  inputWords,
  actWords,
}
