/** What each act of this module is called in the audit trail. */
export const actWords: Readonly<Record<string, string>> = {
  'communes.edit-settings': 'Sửa thông tin xã',
  'communes.add-hamlet': 'Thêm khu',
  'communes.edit-hamlet': 'Sửa tên hoặc thứ tự khu',
  'communes.close-hamlet': 'Thôi dùng một khu',
  'communes.import-units': 'Cập nhật danh mục đơn vị hành chính',
}
