import { refusals } from '#platform/refusal'

export const refuse = refusals({
  'filing.draft_missing': 'missing',
  'filing.step_missing': 'missing',
  'filing.link_unknown': 'missing',
  'filing.not_filed_here': 'conflict',
  'filing.already_filed': 'conflict',
  'filing.too_many_drafts': 'limited',
  'filing.choice_missing': 'invalid',
  'filing.situation_unknown': 'invalid',
  'filing.name_missing': 'invalid',
  'filing.phone_invalid': 'invalid',
  'filing.hamlet_unknown': 'invalid',
  'filing.may_not_act_for': 'forbidden',
  'filing.no_file': 'invalid',
  'filing.too_many_files': 'invalid',
  'filing.paper_unknown': 'missing',
  'filing.consent_needed': 'invalid',
  'filing.question_left': 'conflict',
  'filing.contact_needed': 'conflict',
  'filing.changed_meanwhile': 'conflict',
})
