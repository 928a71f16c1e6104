import type { RefusalDetails } from '#platform/refusal'

export const dropped = {
  identityNumber: '[đã che số giấy tờ]',
  link: '[không giữ]',
  erased: '[đã xóa theo yêu cầu của người dân]',
}

export const words = {
  pictureNotKept: (webAddress: string) =>
    `Xã không giữ ảnh và giấy tờ gửi trong khung trò chuyện, để bảo vệ thông tin của bác. Nếu cần nộp giấy tờ, bác mang đến bộ phận một cửa${webAddress ? ` hoặc xem hướng dẫn tại ${webAddress}` : ''}. Bác có thể nhắn câu hỏi bằng chữ, xã sẽ trả lời.`,
  linkCode: (commune: string, code: string) => `${commune}: ma xac nhan lien ket Zalo cua ban la ${code}. Ma co hieu luc 10 phut. Khong dua ma nay cho ai.`,
}

/** Linking a phone, said in the chat. */
export const linkWords = {
  sent: (maskedPhone: string) => `Xã vừa gửi mã 6 số bằng SMS tới số ${maskedPhone}. Bác nhắn mã đó vào đây trong 10 phút.`,
  linked: (maskedPhone: string) => `Đã liên kết số ${maskedPhone}. Khi có tin về hồ sơ mà Zalo không gửi được, xã nhắn SMS tới số này.`,
  wrong: (attemptsLeft: number) => `Mã chưa đúng. Bác xem lại tin SMS; còn ${attemptsLeft} lần nhập.`,
  expired: 'Mã đã hết hạn hoặc nhập sai quá nhiều lần. Bác nhắn “liên kết” và số điện thoại để lấy mã mới.',
  noSms: 'Xã chưa gửi được SMS nên chưa liên kết được số điện thoại. Bác ra bộ phận một cửa, cán bộ ghi số giúp.',
}

/** Why a message is as it is, for the officer who reads the ledger. */
export const reasons = {
  practice: 'Trong xã tập huấn, không gửi ra ngoài.',
  web: 'Người dân đọc trên trang web của xã.',
  noWay: 'Không có cách nào gửi cho người này: chưa kết nối kênh, hoặc người nhận đã chặn hay rút đồng ý.',
  windowClosed: 'Người dân đã hơn 7 ngày không nhắn cho trang Zalo, nên Zalo không cho gửi tin thường. Cần mẫu tin được duyệt hoặc số điện thoại đã xác nhận.',
  withdrew: 'Người dân đã yêu cầu xóa dữ liệu.',
  quietHours: 'Chờ hết giờ yên tĩnh.',
  paused: 'Kênh đang tạm dừng theo yêu cầu của nhà cung cấp.',
  needsConsent: 'Trang Zalo cần được quản trị viên kết nối lại.',
  died: 'Máy dừng giữa lúc gửi; chưa biết tin đã đi hay chưa.',
  foundByEcho: 'Zalo báo lại là tin đã đi.',
  foundThere: 'Tìm thấy tin trong cuộc trò chuyện ở Zalo.',
  shownAbsent: 'Cuộc trò chuyện ở Zalo không có tin này, gửi lại.',
  notFoundYet: 'Chưa tra được ở nhà cung cấp.',
  tooManyTries: 'Đã thử nhiều lần không được.',
  noMessage: 'Không có tin nào của xã mang mã này.',
  refreshDied: 'Lần làm mới trước dừng giữa chừng và mã cũ không còn dùng được.',
  neverConnected: 'Chưa kết nối.',
  connecting: 'Đang kết nối.',
  disabledByStaff: 'Cán bộ đã tắt kênh này.',
}

export const refusalTexts: Record<string, (details: RefusalDetails) => string> = {
  'messaging.contact_missing': () => 'Không tìm thấy người liên hệ này trong xã.',
  'messaging.contact_withdrew': () => 'Người này đã yêu cầu xóa dữ liệu, xã không nhắn được nữa.',
  'messaging.erasing_is_not_narrowed': () => 'Xóa dữ liệu đụng đến mọi việc của người này. Hãy nhờ cán bộ không bị giới hạn theo khu hay lĩnh vực.',
  'messaging.message_missing': () => 'Không tìm thấy tin này trong sổ gửi tin.',
  'messaging.message_not_unknown': () => 'Tin này đã rõ kết quả. Tải lại trang để xem.',
  'messaging.account_missing': () => 'Không tìm thấy kênh này.',
  'messaging.account_not_connectable': () => 'Kênh này không kết nối bằng trang xin phép. Kiểm tra lại cấu hình máy chủ.',
  'messaging.account_ref_taken': () => 'Tài khoản này đã được nối với một xã. Mỗi trang chỉ thuộc một xã.',
  'messaging.consent_page_expired': () => 'Trang xin phép đã hết hạn. Bấm “Kết nối” để làm lại từ đầu.',
  'messaging.other_page_consented': () => 'Trang Zalo vừa cho phép không phải trang của kênh này. Chọn đúng trang rồi làm lại.',
  'messaging.phone_invalid': () => 'Số điện thoại chưa đúng. Số di động có 10 chữ số, bắt đầu bằng 0.',
  'messaging.too_many_codes': () => 'Đã xin mã quá nhiều lần. Thử lại sau một giờ.',
  'messaging.no_sms': () => 'Xã chưa gửi được tin nhắn SMS. Bác chọn cách khác, hoặc gọi điện cho xã.',
  'messaging.template_missing': ({ code }) => `Không có mẫu tin “${code}”.`,
  'messaging.template_field_missing': ({ fields }) => `Mẫu tin còn thiếu: ${Array.isArray(fields) ? fields.join(', ') : ''}.`,
}
