/** What each act is called in the audit trail. */
export const actWords: Readonly<Record<string, string>> = {
  'case-forms.get-form': 'Lấy giấy theo mẫu của hồ sơ',
  'case-forms.get-own-form': 'Người dân lấy giấy của hồ sơ mình',
  'case-forms.get-register': 'In sổ theo dõi hồ sơ',
}
