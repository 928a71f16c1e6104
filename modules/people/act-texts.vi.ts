/** What each act of this module is called in the audit trail. */
export const actWords: Readonly<Record<string, string>> = {
  'people.record-authorisation': 'Ghi việc được làm thay',
}
