/** What each act of this module is called in the audit trail. */
export const actWords: Readonly<Record<string, string>> = {
  'residents.ask-phone-code': 'Xin mã đăng nhập qua điện thoại',
  'residents.confirm-phone-code': 'Nhập mã đăng nhập',
  'residents.choose-person': 'Người dân đăng nhập',
  'residents.open-zalo-link': 'Mở liên kết đăng nhập từ Zalo',
  'residents.confirm-zalo-number': 'Nhắn số trên trang đăng nhập',
  'residents.begin-vneid': 'Bắt đầu đăng nhập bằng VNeID',
  'residents.take-vneid': 'Từ VNeID trở về',
  'residents.finish-vneid': 'Người dân đăng nhập bằng VNeID',
  'residents.sign-in-with-paper-code': 'Đăng nhập bằng mã ghi giấy',
  'residents.get-neighbour': 'Xem tên một người để mở tài khoản giúp',
  'residents.open-with-help': 'Mở tài khoản giúp người dân',
  'residents.add-phone': 'Thêm số điện thoại vào tài khoản',
  'residents.end-other-sessions': 'Đăng xuất khỏi các máy khác',
  'residents.sign-out': 'Người dân đăng xuất',
  'residents.edit-code-limits': 'Đổi mức gửi mã đăng nhập',
}
