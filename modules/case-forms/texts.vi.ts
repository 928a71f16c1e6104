import type { RefusalDetails } from '#platform/refusal'
import type { FormLayout } from './forms-of.ts'

/** What the forms are called, and what their blanks are filled with. Their own wording stands in `data/case-forms`. */
export const texts = {
  names: {
    '01-giay-tiep-nhan': 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    '02-phieu-yeu-cau-bo-sung': 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    '03-phieu-tu-choi': 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    '04-phieu-xin-loi': 'Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết',
    '05-thong-bao-dung': 'Thông báo dừng giải quyết hồ sơ',
    '06-phieu-kiem-soat': 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    'chuan-bi': 'Giấy hẹn của hồ sơ chuẩn bị, chưa nộp',
  } satisfies Record<FormLayout, string>,
  number: (number: string) => `mẫu ${number}`,
  title: (name: string, code: string) => `${name} ${code}`,
  fileName: (name: string, code: string) => `${name} ${code}.pdf`,

  day: (day: string, month: string, year: string) => `ngày ${day} tháng ${month} năm ${year}`,
  dayAlone: (day: string, month: string, year: string) => `${day} tháng ${month} năm ${year}`,
  moment: (hour: string, minute: string, day: string) => `${hour} giờ ${minute} phút, ${day}`,
  /** What stands before the name of a commune; the place of a paper is the name alone. */
  kindOfUnit: /^(xã|phường|đặc khu|thị trấn)\s+(?=\D)/iu,

  request: (procedure: string, situation: string) => (situation === '' ? procedure : `${procedure} (${situation})`),
  kinds: { original: 'Bản chính', copy: 'Bản sao', file: 'Tệp điện tử' },
  noLimit: 'thủ tục chưa ghi thời hạn',
  noDue: 'chưa tính được, xã báo khi có kết quả',

  applicant: 'Người nộp hồ sơ',
  handOvers: {
    takenIn: (step: string | null) => (step ? `Tiếp nhận hồ sơ. Khâu đầu: ${step}` : 'Tiếp nhận hồ sơ'),
    assigned: 'Giao giải quyết',
    stepDone: (step: string, next: string | null) => (next ? `Xong khâu: ${step}. Sang khâu: ${next}` : `Xong khâu: ${step}`),
    supplementAsked: 'Yêu cầu bổ sung, tạm dừng tính thời gian',
    supplemented: 'Nhận bổ sung, tính tiếp thời gian',
    feeAsked: 'Báo nộp phí, lệ phí, tạm dừng tính thời gian',
    feeSettled: 'Đã nộp phí, lệ phí, tính tiếp thời gian',
    apologised: (due: string) => `Xin lỗi và hẹn lại: ${due}`,
    finished: 'Có kết quả',
    returned: { desk: 'Trả kết quả tại quầy', online: 'Trả kết quả trực tuyến', post: 'Trả kết quả qua bưu điện' },
    stopped: 'Dừng giải quyết',
    withdrawn: 'Rút hồ sơ',
  },
  outcomes: { early: 'Trước hạn', onDay: 'Đúng hạn', late: 'Quá hạn' },
  returned: { desk: 'Tại quầy', online: 'Trực tuyến', post: 'Bưu điện' } as Readonly<Record<string, string>>,
  notes: { refused: 'Từ chối', withdrawn: 'Đã rút', stopped: 'Dừng giải quyết' } as Readonly<Record<string, string>>,
  wasDue: (day: string) => `Hẹn lần đầu: ${day}`,
  bookTitle: (from: string, to: string) => `Sổ theo dõi hồ sơ ${from} - ${to}`,
  bookFile: (from: string, to: string) => `Sổ theo dõi hồ sơ ${from} đến ${to}.pdf`,

  panel: 'Giấy tờ theo mẫu',
  none: 'Chưa có giấy nào theo mẫu.',
  print: 'Mở để in',
  printIt: (name: string) => `In ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  download: 'Tải về',
  of: (day: string) => `ngày ${day}`,
  own: 'Giấy của xã',
  see: 'Xem',
  inZalo: 'Zalo không mở và không tải được tệp này. Bác bấm dấu ba chấm ở góc trên, chọn Mở bằng trình duyệt, rồi đăng nhập lại.',

  book: {
    title: 'Sổ theo dõi hồ sơ',
    back: 'Hồ sơ',
    lead: 'Sổ theo dõi hồ sơ (mẫu 07) của những ngày chọn, in ra, ký và đóng quyển được.',
    only: 'Chỉ có hồ sơ xã nhận chính thức. Số bộ, cơ quan chủ trì và ký nhận để trống, ghi bằng tay.',
    from: 'Từ ngày',
    to: 'Đến hết ngày',
    open: 'Mở sổ (PDF)',
  },
}

export const refusalTexts: Readonly<Record<string, (details: RefusalDetails) => string>> = {
  'case-forms.not_made': () => 'Hồ sơ này chưa có giấy đó. Bác mở lại trang hồ sơ để xem các giấy đã có.',
  'case-forms.register_days': () => 'Chọn ngày đầu không sau ngày cuối, và nhiều nhất ba tháng một lần.',
  'case-forms.register_too_long': ({ most }) => `Những ngày này có hơn ${most ?? ''} hồ sơ. Chọn ít ngày hơn rồi in từng phần.`,
}
