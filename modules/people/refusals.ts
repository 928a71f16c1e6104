import { refusals } from '#platform/refusal'

export const refuse = refusals({
  'people.person_missing': 'missing',
  'people.organisation_missing': 'missing',
  'people.contact_missing': 'missing',
  'people.hamlet_missing': 'invalid',
  'people.identity_not_twelve_digits': 'invalid',
  'people.identity_taken': 'conflict',
  'people.phone_not_right': 'invalid',
  'people.birth_in_future': 'invalid',
  'people.name_without_letters': 'invalid',
  'people.outside_hamlet': 'forbidden',
  'people.authorisation_of_oneself': 'invalid',
  'people.authorisation_of_the_dead': 'conflict',
  'people.authorisation_ends_early': 'invalid',
  'people.authorisation_basis_not_right': 'invalid',
  'people.authorisation_needs_minor': 'invalid',
  'people.authorisation_birth_unknown': 'conflict',
  'people.authorisation_already': 'conflict',
  'people.procedure_unknown': 'invalid',
  'people.evidence_file_missing': 'invalid',
})
