/** What each act of this module is called in the audit trail. */
export const actWords: Readonly<Record<string, string>> = {
  'people.get-person': 'Mở hồ sơ của một người dân',
  'people.reveal-identity': 'Xem đủ số căn cước',
  'people.reveal-phone': 'Xem đủ số điện thoại',
  'people.save-person': 'Ghi hoặc sửa thông tin một người dân',
  'people.get-household': 'Mở một hộ gia đình',
  'people.save-household': 'Ghi hoặc sửa một hộ gia đình',
  'people.save-organisation': 'Ghi hoặc sửa một tổ chức',
  'people.record-authorisation': 'Ghi việc được làm thay',
  'people.withdraw-authorisation': 'Rút việc được làm thay',
  'people.read-evidence': 'Xem giấy tờ về việc làm thay',
  'people.offer-authorisation': 'Cho người khác làm thay mình',
  'people.withdraw-own-authorisation': 'Tự rút việc làm thay',
  'people.forget-contact': 'Cắt liên lạc của người đã rút lại đồng ý',
}
