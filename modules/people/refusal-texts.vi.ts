import type { RefusalDetails } from '#platform/refusal'

/** Why something about people, households and organisations was refused. */
export const refusalTexts: Record<string, (details: RefusalDetails) => string> = {
  'people.person_missing': () => 'Không có người này trong sổ, hoặc người này ở khu không do tài khoản này theo dõi.',
  'people.organisation_missing': () => 'Không có tổ chức này trong sổ, hoặc tổ chức đã ngừng hoạt động.',
  'people.contact_missing': () => 'Liên lạc này không còn.',
  'people.hamlet_missing': () => 'Khu dân cư này không có hoặc đã đóng. Hãy chọn khu khác.',
  'people.outside_hamlet': () => 'Tài khoản này chỉ ghi được người ở khu mình theo dõi. Hãy chọn đúng khu.',
  'people.identity_not_twelve_digits': () => 'Số căn cước có 12 chữ số. Hãy xem lại số vừa gõ.',
  'people.identity_taken': ({ name }) =>
    name ? `Số căn cước này đã ghi cho ${name}. Hãy xem lại số, hoặc mở người đó ra sửa.` : 'Số căn cước này đã ghi cho một người khác. Hãy xem lại số.',
  'people.phone_not_right': () => 'Số điện thoại di động có 10 chữ số, bắt đầu bằng 0. Hãy xem lại số vừa gõ.',
  'people.birth_in_future': () => 'Ngày sinh này chưa tới. Hãy xem lại.',
  'people.name_without_letters': () => 'Họ tên phải có chữ cái.',
  'people.end_day_not_right': () => 'Ngày hết chưa đúng. Bác ghi ngày, tháng, năm bằng số, hoặc bỏ trống cả ba ô.',
  'people.procedure_needed': () => 'Bác chọn ít nhất một thủ tục, hoặc chọn “Mọi thủ tục ở xã”.',
  'people.procedure_unknown': ({ code }) => `Không có thủ tục mang mã ${code}.`,
  'people.evidence_file_missing': () => 'Không có tệp giấy tờ này. Hãy gửi lại tệp.',
  'people.authorisation_of_oneself': () => 'Việc của mình thì tự làm được, không cần ghi làm thay.',
  'people.authorisation_of_the_dead': () => 'Một trong hai người đã mất, nên không ghi việc làm thay được.',
  'people.authorisation_ends_early': () => 'Ngày hết phải sau ngày bắt đầu.',
  'people.authorisation_basis_not_right': () =>
    'Căn cứ chưa hợp: người đại diện chỉ dùng cho tổ chức; “theo luật” chỉ dùng cho cha mẹ của con dưới 18 tuổi và người giám hộ.',
  'people.authorisation_needs_minor': () => 'Cha mẹ chỉ làm thay theo luật khi con dưới 18 tuổi. Người từ 18 tuổi tự làm hoặc ủy quyền.',
  'people.authorisation_birth_unknown': () => 'Chưa có ngày sinh của người con. Ghi ngày sinh trước rồi làm lại.',
  'people.authorisation_already': () => 'Việc làm thay này đã ghi và đang còn hiệu lực.',
  'people.household_missing': () => 'Không có hộ này trong sổ, hoặc hộ ở khu không do tài khoản này theo dõi.',
  'people.authorisation_missing': () => 'Không có việc làm thay này.',
  'people.authorisation_already_ended': () => 'Việc làm thay này đã rút trước đó.',
  'people.authorisation_needs_adult': () => 'Người từ đủ 18 tuổi mới cho người khác làm thay được. Cha mẹ của bạn làm thay theo luật.',
  'people.no_such_number': () => 'Chưa ghi số này.',
  'people.dates_out_of_order': () => 'Ngày mất hoặc ngày chuyển đi phải sau ngày sinh và không sau hôm nay.',
  'people.household_needs_head': () => 'Mỗi hộ có đúng một chủ hộ, và mỗi người chỉ ghi một lần. Hãy chọn lại.',
  'people.member_elsewhere': ({ name }) => `${name} đang ở hộ khác. Nếu đúng là chuyển sang hộ này, đánh dấu ô cho chuyển rồi lưu lại.`,
  'people.tax_code_not_right': () =>
    'Mã số thuế có 10 chữ số, chi nhánh thêm 3 chữ số sau dấu gạch. Hộ kinh doanh dùng số căn cước làm mã số thuế thì bỏ trống ô này, ghi chủ hộ làm người đại diện.',
  'people.tax_code_taken': ({ name }) => (name ? `Mã số thuế này đã ghi cho ${name}.` : 'Mã số thuế này đã ghi cho tổ chức khác.'),
  'people.not_identified': () => 'Xã chưa biết bác là ai trong sổ. Bác vào Tài khoản, bấm “Nối với sổ của xã” một lần.',
  'people.too_many_tries': () => 'Hôm nay bác đã thử nhiều lần. Mai bác thử lại, hoặc ra một cửa nhờ ghi giúp.',
}
