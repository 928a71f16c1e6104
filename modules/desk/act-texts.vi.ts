/** What each act of this module is called in the audit trail. */
export const actWords: Readonly<Record<string, string>> = {
  'desk.file-case-here': 'Nhận hồ sơ cho người dân',
  'desk.reveal-phone': 'Xem số điện thoại của hồ sơ',
}
