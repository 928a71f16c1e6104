import { refusals } from '#platform/refusal'

export const refuse = refusals({
  'tracking.digits_needed': 'invalid',
  'tracking.code_needed': 'invalid',
  'tracking.reason_needed': 'invalid',
  'tracking.face_needed': 'invalid',
})
