/** What each act of this module is called in the audit trail. */
export const actWords: Readonly<Record<string, string>> = {
  'filing.begin-draft': 'Bắt đầu làm hồ sơ trên mạng',
  'filing.open-draft': 'Bắt đầu làm hồ sơ giúp người dân',
  'filing.answer-step': 'Trả lời một câu trong hồ sơ đang làm',
  'filing.add-paper': 'Gửi giấy tờ vào hồ sơ đang làm',
  'filing.remove-paper': 'Bỏ ảnh khỏi hồ sơ đang làm',
  'filing.claim-draft': 'Nhận hồ sơ đang làm sau khi đăng nhập',
  'filing.drop-draft': 'Bỏ hồ sơ đang làm',
  'filing.file-draft': 'Gửi hồ sơ cho xã',
  'filing.make-link': 'Mở hồ sơ đang làm sang trình duyệt khác',
  'filing.use-link': 'Làm tiếp hồ sơ ở trình duyệt khác',
  'filing.let-go-browsers': 'Đóng hồ sơ đang làm ở các máy chưa đăng nhập',
  'filing.sweep-drafts': 'Xóa hồ sơ bỏ dở quá 30 ngày',
}
