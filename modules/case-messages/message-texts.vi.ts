/**
 * What the resident is told, one line a template: what happened, by when, what to do, whom to call, the code and the link.
 * Short enough for three SMS with accents, two without. Each commune's office may write its own over them (`/office/mau-tin`).
 */
export const messageTemplates = {
  'case-filed-prepare': {
    name: 'Hồ sơ chuẩn bị: đã đến xã',
    text: 'Hồ sơ bác gửi đã đến xã. Đây là hồ sơ chuẩn bị, chưa nộp. Xã xem rồi báo bác {han}. Mã {ma}. Hỏi xã {hoi}. {link}',
  },
  'case-filed-official': {
    name: 'Hồ sơ nộp qua mạng: đang chờ tiếp nhận',
    text: 'Hồ sơ bác nộp đã đến xã, đang chờ tiếp nhận. Xã xem rồi báo bác {han}. Mã {ma}. Hỏi xã {hoi}. {link}',
  },
  'case-bundle-checked': {
    name: 'Hồ sơ chuẩn bị: giấy tờ đã đủ, mời nộp',
    text: 'Giấy tờ đã đủ, nhưng mới là hồ sơ chuẩn bị, chưa nộp. Bác mang bản chính ra một cửa nộp, hoặc nộp ở dichvucong.gov.vn. Mã {ma}. Hỏi xã {hoi}. {link}',
  },
  'case-taken-in': {
    name: 'Đã tiếp nhận, hẹn ngày trả',
    text: '{noi_nhan} đã nhận hồ sơ {ma}. {hen}. Hỏi xã {hoi}. {link}',
  },
  'case-refused': {
    name: 'Không tiếp nhận',
    text: 'Xã không tiếp nhận hồ sơ {ma}. Lý do: {ly_do}. Bác sửa rồi gửi lại. Hỏi xã {hoi}. {link}',
  },
  'case-assigned': {
    name: 'Người giải quyết hồ sơ',
    text: 'Hồ sơ {ma} do cán bộ {nguoi} giải quyết. {hen}. Hỏi xã {hoi}. {link}',
  },
  'case-supplement-asked': {
    name: 'Yêu cầu bổ sung giấy tờ',
    text: 'Hồ sơ {ma} còn thiếu {giay}. Bác chụp gửi xã trước hết ngày {han}. Hỏi xã {hoi}. {link}',
  },
  'case-supplemented': {
    name: 'Đã nhận giấy bổ sung',
    text: 'Xã đã nhận giấy bác gửi thêm cho hồ sơ {ma}. {hen}. Hỏi xã {hoi}. {link}',
  },
  'case-fee-asked': {
    name: 'Báo nộp phí, lệ phí',
    text: 'Hồ sơ {ma} cần nộp {so_tien} phí, lệ phí. Bác nộp ở một cửa, nộp xong xã làm tiếp. Hỏi xã {hoi}. {link}',
  },
  'case-apologised': {
    name: 'Xin lỗi trả chậm, hẹn lại',
    text: 'Xã xin lỗi vì trả chậm hồ sơ {ma}. Hẹn cũ {han_cu}, hẹn mới {han}. Lý do: {ly_do}. Hỏi xã {hoi}. {link}',
  },
  'case-stopped': {
    name: 'Dừng giải quyết',
    text: 'Xã dừng giải quyết hồ sơ {ma}. Lý do: {ly_do}. Muốn làm tiếp, bác gọi xã {hoi}. {link}',
  },
  'case-withdrawn': {
    name: 'Hồ sơ đã rút',
    text: 'Hồ sơ {ma} đã rút, xã không làm tiếp. Cần làm lại, bác gửi hồ sơ mới. Nếu không phải bác rút, bác gọi ngay xã {hoi}. {link}',
  },
  'case-finished': {
    name: 'Đã có kết quả',
    text: 'Hồ sơ {ma} đã có kết quả. Bác mang giấy tờ tùy thân đến một cửa nhận, trong giờ làm việc. Hỏi xã {hoi}. {link}',
  },
  'case-finished-file': {
    name: 'Đã có kết quả, có bản điện tử',
    text: 'Hồ sơ {ma} đã có kết quả. Bác xem bản điện tử ở đường dẫn dưới, sau khi đăng nhập; bản giấy nhận ở một cửa, trong giờ làm việc. Hỏi xã {hoi}. {link}',
  },
  'case-returned': {
    name: 'Đã trả kết quả, mời đánh giá',
    text: 'Xã đã trả kết quả hồ sơ {ma}. Cảm ơn bác. Bác chấm giúp xã làm có tốt không, ở đường dẫn dưới. Hỏi xã {hoi}. {link}',
  },
  'case-remind-supplement': {
    name: 'Nhắc bổ sung giấy tờ',
    text: 'Nhắc bác: hồ sơ {ma} còn thiếu {giay}. Bác chụp gửi xã trước hết ngày {han}. Hỏi xã {hoi}. {link}',
  },
  'case-remind-result': {
    name: 'Nhắc đến nhận kết quả',
    text: 'Nhắc bác: hồ sơ {ma} có kết quả từ {tu_ngay}. Bác đến một cửa nhận, trong giờ làm việc. Hỏi xã {hoi}. {link}',
  },
} as const
export type TemplateCode = keyof typeof messageTemplates

/** A sentence of the clock put into a bracket. */
const withinSentence = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1)

export const messageWords = {
  /** Put into every message of a prepared case whose words leave it out. */
  prepared: 'Hồ sơ chuẩn bị, chưa nộp.',
  /** Stands where the code will be, in what an officer reads before the receipt. */
  codeToCome: '(mã hồ sơ cấp khi tiếp nhận)',
  takenBy: { own: 'Xã', desk: 'Bộ phận một cửa', national_portal: 'Cổng Dịch vụ công quốc gia' },
  noPhone: 'tại bộ phận một cửa',
  noAddress: 'Xem trang của xã, mục Hồ sơ.',
  seeLink: 'ghi ở đường dẫn dưới',
  byWhen: (hour: string, day: string) => `trước ${hour} ${day}`,
  whenSeen: 'khi xem xong',
  returnBy: (byWhen: string, why: string) => `Hẹn trả ${byWhen}${why ? ` (${withinSentence(why)})` : ''}`,
  /** Of the sentences that say why a date is when it is, those a person would not expect, cut to their first half. */
  unexpected: (why: readonly string[]) =>
    why
      .filter((sentence) => /^\d.* nghỉ |^Nhận /.test(sentence))
      .map((sentence) =>
        sentence
          .replace(/ nghỉ .*$/, ' nghỉ, không tính')
          .replace(/ nên .*$/, '')
          .replace(/\.$/, ''),
      ),
  because: (limit: string, reason: string) => [limit, reason].filter(Boolean).map(withinSentence).join('; '),
  returnUnknown: 'Thủ tục này chưa ghi thời hạn, xã báo bác ngày trả sau',
  tellBy: (byWhen: string) => `Xã xem rồi báo bác ${byWhen}`,
  papers: (count: number) => `${count} giấy`,
  papersNamed: (count: number, names: readonly string[]) => `${count} giấy: ${names.join('; ')}`,
  papersMore: (count: number) => `${count} giấy nữa`,
  dong: (amount: number) => `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đ`,
  weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  hour: (hours: number, minutes: number) => (minutes === 0 ? `${hours} giờ` : `${hours} giờ ${String(minutes).padStart(2, '0')}`),
}

/** Names of papers that tell of illness, punishment, poverty or family affairs: such a paper is counted, never named in a message. */
export const sensitiveWords = [
  'hiv',
  'aids',
  'ma túy',
  'nghiện',
  'khuyết tật',
  'tâm thần',
  'bệnh',
  'xét nghiệm',
  'nhiễm',
  'thai',
  'tử vong',
  'báo tử',
  'án',
  'tù',
  'lý lịch tư pháp',
  'ly hôn',
  'hôn nhân',
  'nhận cha',
  'nhận con',
  'con nuôi',
  'nghèo',
  'bạo lực',
  'xâm hại',
  'kỷ luật',
  'tố cáo',
  'tôn giáo',
  'giới tính',
]
