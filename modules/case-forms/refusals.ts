import { refusals } from '#platform/refusal'

export const refuse = refusals({
  'case-forms.not_made': 'missing',
  'case-forms.register_days': 'invalid',
  'case-forms.register_too_long': 'invalid',
})
