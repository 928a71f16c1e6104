import { refusals } from '#platform/refusal'

export const refuse = refusals({
  'messaging.contact_missing': 'missing',
  'messaging.contact_withdrew': 'conflict',
  'messaging.erasing_is_not_narrowed': 'forbidden',
  'messaging.message_missing': 'missing',
  'messaging.message_not_unknown': 'conflict',
  'messaging.account_missing': 'missing',
  'messaging.account_not_connectable': 'invalid',
  'messaging.account_ref_taken': 'conflict',
  'messaging.consent_page_expired': 'conflict',
  'messaging.other_page_consented': 'conflict',
  'messaging.phone_invalid': 'invalid',
  'messaging.too_many_codes': 'limited',
  'messaging.no_sms': 'conflict',
  'messaging.template_missing': 'missing',
  'messaging.template_field_missing': 'invalid',
})
