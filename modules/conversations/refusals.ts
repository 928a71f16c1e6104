import { refusals } from '#platform/refusal'

export const refuse = refusals({
  'conversations.not_found': 'missing',
  'conversations.held_by_other': 'conflict',
  'conversations.answered_meanwhile': 'conflict',
  'conversations.already_done': 'conflict',
  'conversations.not_held': 'conflict',
  'conversations.colleague_not_found': 'invalid',
  'conversations.hamlet_not_found': 'invalid',
  'conversations.gap_not_found': 'missing',
  'conversations.officers_only': 'forbidden',
  'conversations.link_unknown': 'missing',
  'conversations.consent_needed': 'invalid',
  'conversations.phone_invalid': 'invalid',
  'conversations.title_taken': 'conflict',
})
