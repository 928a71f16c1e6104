/** What each act of this module is called in the audit trail. */
export const actWords: Readonly<Record<string, string>> = {
  'imports.begin-import': 'Gửi lên một danh sách người dân',
  'imports.map-import': 'Chọn các cột của danh sách người dân',
  'imports.preview-import': 'Xem trước việc nhập danh sách người dân',
  'imports.place-hamlets': 'Chọn khu cho những tên khu xã không có',
  'imports.choose-twin': 'Chọn giữa hai dòng trùng khi nhập danh sách',
  'imports.apply-import': 'Ghi danh sách người dân vào sổ',
  'imports.apply-import-chunk': 'Ghi tiếp một đợt của danh sách người dân',
  'imports.drop-import': 'Bỏ một danh sách người dân chưa ghi',
  'imports.roll-back-import': 'Lấy lại cả một danh sách đã ghi vào sổ',
  'imports.roll-back-import-chunk': 'Lấy lại tiếp một đợt của danh sách',
  'imports.erase-import-cells': 'Xóa các ô của danh sách đã nhập quá 30 ngày',
  'imports.list-import-rows': 'Xem các dòng của danh sách đang nhập',
  'imports.list-import-problems': 'Tải những chỗ chưa đúng của danh sách',
}
