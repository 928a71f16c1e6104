import { refusals } from '#platform/refusal'

export const refuse = refusals({
  'communes.hamlet_not_found': 'missing',
  'communes.hamlet_name_taken': 'conflict',
  'communes.hamlet_closed': 'conflict',
  'communes.hours_not_understood': 'invalid',
  'communes.unit_not_found': 'missing',
})
