import type { RefusalDetails } from '#platform/refusal'

/** What goes out by SMS: short, and saying what it is not for. */
export const words = {
  codeMessage: (commune: string, code: string, minutes: number) =>
    `${commune}: ma dang nhap cua bac la ${code}. Ma dung trong ${minutes} phut. Can bo khong bao gio hoi ma nay, bac dung doc cho ai.`,
  openingMessage: (commune: string, code: string, minutes: number) =>
    `${commune}: ma mo tai khoan cua bac la ${code}. Bac chi doc ma nay cho nguoi cua to cong nghe so dang ngoi canh bac. Ma dung trong ${minutes} phut.`,
}

/** What a contact is told of its account; no name, no number: whoever reads it may be somebody else. */
export const linkMessages = {
  own: (phone: string | null) => `Tài khoản của bác trên trang của xã vừa nối với tên bác trong sổ của xã. ${notYou(phone)}`,
  desk: (phone: string | null) => `Một cửa vừa nối tài khoản của bác trên trang của xã với tên trong sổ của xã. ${notYou(phone)}`,
  ended: (phone: string | null) => `Một cửa vừa cắt chỗ nối giữa số này và sổ của xã. ${phone ? `Cần hỏi, bác gọi xã ${phone}.` : 'Cần hỏi, bác gọi xã.'}`,
}

function notYou(phone: string | null): string {
  return phone ? `Không phải bác làm thì gọi ngay xã ${phone}.` : 'Không phải bác làm thì gọi ngay xã.'
}

/** Signing in, said in Zalo. */
export const chatWords = {
  link: (address: string) =>
    `Bác bấm vào đây để xem hồ sơ của mình: ${address}\n\nLiên kết chỉ dùng một lần, trong 15 phút, cho riêng bác. Trang sẽ hiện một số có 2 chữ số, bác nhắn số ấy vào đây để xã biết đúng là bác.`,
  linkNotKept: '(liên kết riêng, không giữ lại)',
  numberRight: 'Đúng số rồi. Bác quay lại trang vừa mở và bấm “Tôi đã nhắn số”. Nếu trang đã đóng, bác bấm lại vào liên kết ở trên.',
  numberWrong: (attemptsLeft: number) =>
    `Số này chưa đúng với số trên trang. Bác xem lại và nhắn lại số đó; còn ${attemptsLeft} lần. Nếu bác không mở trang nào thì có người khác đang mở liên kết của bác: bác đừng nhắn số cho ai.`,
  linkOver: 'Số nhắn sai quá 3 lần nên liên kết đã hết dùng. Bác nhắn “hồ sơ của tôi” để nhận liên kết mới.',
}

/** Read aloud by the volunteer before an account is opened; kept with the opening as they stood. */
export const consentWords = (commune: string): readonly string[] => [
  `Tôi giúp bác mở tài khoản trên trang của ${commune} để bác nộp và theo dõi giấy tờ của chính bác.`,
  'Trang dùng họ tên của bác trong sổ của xã, và số điện thoại nếu bác cho.',
  'Tôi không thấy số căn cước của bác, và không xem được hồ sơ của bác.',
  'Bác có quyền không đồng ý. Đồng ý rồi, bác vẫn được đổi ý: gọi xã để đóng tài khoản.',
  'Bác có đồng ý mở tài khoản không ạ?',
]

export const refusalTexts: Record<string, (details: RefusalDetails) => string> = {
  'residents.not_signed_in': () => 'Bác cần đăng nhập để xem trang này.',
  'residents.phone_invalid': () => 'Số điện thoại chưa đúng. Số di động có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09. Bác xem lại số vừa gõ.',
  'residents.too_many_codes_to_phone': ({ seconds }) => `Số này đã xin mã nhiều lần. Bác thử lại sau ${wait(seconds)}, hoặc vào bằng cách khác.`,
  'residents.too_many_codes_from_address': ({ seconds }) =>
    `Mạng bác đang dùng đã xin mã nhiều lần. Bác thử lại sau ${wait(seconds)}, hoặc dùng mạng khác, hoặc gọi xã.`,
  'residents.too_many_codes_today': ({ seconds }) => `Hôm nay xã đã gửi hết số mã cho phép. Bác thử lại sau ${wait(seconds)}, hoặc vào bằng Zalo, hoặc gọi xã.`,
  'residents.resend_too_soon': ({ seconds }) => `Xã vừa gửi mã, tin nhắn có thể tới chậm. Sau ${wait(seconds)} bác xin mã mới được.`,
  'residents.too_many_tries': ({ seconds }) => `Đã thử nhiều lần. Bác thử lại sau ${wait(seconds)}, hoặc gọi xã.`,
  'residents.proof_over': () => 'Lần đăng nhập này đã hết giờ. Bác bắt đầu lại từ số điện thoại.',
  'residents.choice_needed': () => 'Bác chọn tên của mình trong danh sách.',
  'residents.name_needed': () => 'Bác ghi họ và tên bằng chữ, như trên căn cước.',
  'residents.link_over': () => 'Liên kết đã dùng hoặc đã quá 15 phút. Bác nhắn “hồ sơ của tôi” trong Zalo để nhận liên kết mới.',
  'residents.link_other_browser': () =>
    'Liên kết này đã được mở ở máy khác, nên ở đây không dùng được. Bác nhắn “hồ sơ của tôi” trong Zalo để nhận liên kết mới.',
  'residents.number_not_said': () => 'Xã chưa nhận được số này từ Zalo của bác. Bác nhắn số vào khung trò chuyện với xã rồi bấm lại.',
  'residents.vneid_level_low': () =>
    'Tài khoản VNeID của bác chưa ở mức 2, nên xã chưa nhận ra bác qua VNeID được. Bác vào bằng số điện thoại, hoặc ra công an xã làm định danh mức 2.',
  'residents.vneid_no_identity': () => 'VNeID không cho biết số định danh, nên xã chưa nhận ra bác. Bác vào bằng số điện thoại.',
  'residents.vneid_other_person': () =>
    'VNeID vừa xác nhận là của người khác, không phải chủ tài khoản này. Bác đăng xuất rồi vào lại bằng VNeID của mình, hoặc gọi xã.',
  'residents.vneid_person_dead': () => 'Sổ của xã đang ghi nhầm hoặc khác với VNeID. Bác gọi xã để xem lại.',
  'residents.phone_of_others': () => 'Số này đang là số đăng nhập của người khác. Nếu cả nhà dùng chung một số, bác ra bộ phận một cửa để cán bộ ghi giúp.',
  'residents.consent_needed': () => 'Đọc to lời đồng ý cho bác nghe, và chỉ đánh dấu khi bác nói đồng ý.',
  'residents.person_not_found': () => 'Không thấy người này trong khu của bạn. Tìm lại theo tên.',
  'residents.already_opened': () => 'Người này đã có tài khoản. Muốn vào lại thì dùng số điện thoại của mình, hoặc ra bộ phận một cửa.',
  'residents.has_proved_phone': () => 'Người này đã có số điện thoại hoặc Zalo được xác nhận. Chỉ mở bằng mã gửi tới số đó.',
  'residents.already_linked': () => 'Tài khoản này đã nối với sổ của xã rồi.',
  'residents.account_of_other': () => 'Tài khoản này đang nối với một người khác trong sổ. Muốn nối lại cho đúng người, một cửa cắt chỗ nối cũ trước.',
  'residents.identity_not_twelve_digits': () => 'Số căn cước phải có 12 chữ số. Bác xem mặt trước thẻ rồi gõ lại.',
  'residents.too_many_link_tries': () => 'Hôm nay đã thử 5 lần. Mai bác thử lại, hoặc mang căn cước và điện thoại này ra một cửa.',
  'residents.too_many_link_codes': () => 'Hôm nay bác đã lấy mã nhiều lần. Mai bác lấy lại, hoặc gọi xã.',
  'residents.too_many_wrong_codes': () => 'Đã gõ sai mã 5 lần. Đợi 15 phút rồi làm lại với mã mới.',
  'residents.card_not_compared': () => 'Đối chiếu căn cước với người đến trước, rồi đánh dấu vào ô.',
  'residents.name_differs': ({ name }) =>
    `Tài khoản đưa mã mang tên ${name}, khác tên trong sổ. Hỏi lại người đến; nếu đúng là tài khoản của người này thì đánh dấu ô bên dưới rồi nối.`,
  'residents.link_missing': () => 'Không có chỗ nối này, hoặc đã cắt trước đó.',
  'residents.person_not_here': () => 'Không có người này trong sổ, hoặc người này ở khu không do bạn theo dõi, hoặc đã mất.',
}

/** Seconds as people say them: "45 giây", "25 phút", "3 giờ". */
function wait(seconds: unknown): string {
  const left = Number(seconds)
  if (left <= 90) return `${left} giây`
  if (left <= 90 * 60) return `${Math.ceil(left / 60)} phút`
  return `${Math.ceil(left / 3600)} giờ`
}

/** "45 giây", "25 phút", "3 giờ". */
export const sayWait = (seconds: number): string => wait(seconds)
