/** What each act of this module is called in the audit trail. */
export const actWords: Readonly<Record<string, string>> = {
  'privacy.make-request': 'Yêu cầu sửa hoặc xóa dữ liệu của mình',
  'privacy.set-own-consent': 'Tự chọn nhận tin hay không',
  'privacy.list-requests': 'Xem các yêu cầu về dữ liệu cá nhân',
  'privacy.grant-request': 'Làm theo yêu cầu về dữ liệu cá nhân',
  'privacy.refuse-request': 'Không làm theo yêu cầu về dữ liệu cá nhân',
  'privacy.forget-old': 'Xóa dữ liệu đã hết hạn giữ',
}
