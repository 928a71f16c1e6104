import { refusals } from '#platform/refusal'

export const refuse = refusals({
  'desk.consent_needed': 'invalid',
  'desk.person_needed': 'invalid',
  'desk.outside_hamlet': 'forbidden',
  'desk.nothing_picked': 'invalid',
  'desk.situation_unknown': 'invalid',
  'desk.no_phone': 'missing',
})
