import { refusals } from '#platform/refusal'

export const refuse = refusals({
  'privacy.residents_only': 'forbidden',
  'privacy.officers_only': 'forbidden',
  'privacy.request_missing': 'missing',
  'privacy.request_open': 'conflict',
  'privacy.request_decided': 'conflict',
  'privacy.not_narrowed': 'forbidden',
})
