/** What people call the fields of these operations, where one is said not to fit. */
export const inputWords: Readonly<Record<string, string>> = {
  code: 'mã mẫu',
  name: 'tên mẫu',
  text: 'câu chữ',
  zaloUserTemplateRef: 'mã mẫu Zalo',
  zaloPhoneTemplateRef: 'mã mẫu Zalo',
  to: 'nơi nhận',
}
