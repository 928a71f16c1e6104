/** What each act of this module is called in the audit trail. */
export const actWords: Readonly<Record<string, string>> = {
  'case-messages.tell-resident': 'Báo tin hồ sơ cho người dân',
  'case-messages.remind-residents': 'Nhắc người dân về hồ sơ',
  'case-messages.lay-templates': 'Đặt sẵn mẫu tin hồ sơ',
}
