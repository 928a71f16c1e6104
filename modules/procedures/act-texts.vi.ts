/** What each act of this module is called in the audit trail. */
export const actWords: Readonly<Record<string, string>> = {
  'procedures.import-catalogue': 'Nhập danh mục thủ tục',
  'procedures.edit-local-notes': 'Sửa ghi chú của xã cho thủ tục',
  'procedures.set-intake-mode': 'Đổi cách nhận hồ sơ của thủ tục',
  'procedures.propose-correction': 'Đề nghị sửa thủ tục trên Cổng',
}
