import { refusals } from '#platform/refusal'

export const refuse = refusals({
  'imports.missing': 'missing',
  'imports.needs_whole_commune': 'forbidden',
  'imports.file_missing': 'invalid',
  'imports.empty': 'invalid',
  'imports.too_long': 'invalid',
  'imports.needs_name': 'invalid',
  'imports.column_twice': 'invalid',
  'imports.nobody': 'invalid',
  'imports.under_way': 'conflict',
  'imports.not_ready': 'conflict',
  'imports.nothing_to_write': 'conflict',
  'imports.not_applied': 'conflict',
  'imports.too_old': 'conflict',
  'imports.hamlet_missing': 'invalid',
  'imports.hamlet_not_written': 'conflict',
  'imports.row_not_doubtful': 'conflict',
  'imports.row_written': 'conflict',
})
