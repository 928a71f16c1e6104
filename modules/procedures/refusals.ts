import { refusals } from '#platform/refusal'

export const refuse = refusals({
  'procedures.not_in_catalogue': 'missing',
  'procedures.catalogue_unreadable': 'invalid',
  'procedures.catalogue_shrinks': 'conflict',
  'procedures.decision_needed': 'invalid',
  'procedures.other_agency_decides': 'conflict',
  'procedures.nothing_changed': 'conflict',
  'procedures.other_field': 'forbidden',
})
