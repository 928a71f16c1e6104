import type { RefusalDetails } from '#platform/refusal'
import type { Channel, Handler, Paper, TimeUnit } from './catalogue-record.ts'
import type { IntakeMode } from './intake-mode.ts'

export const unknownWords = 'chưa có thông tin – xem Cổng Dịch vụ công quốc gia'

export const handlerWords: Record<NonNullable<Handler>, string> = {
  ubnd_cap_xa: 'Ủy ban nhân dân xã',
  cong_an_cap_xa: 'Công an xã',
  co_quan_bhxh: 'Cơ quan bảo hiểm xã hội',
}
export const unknownHandlerWords = 'chưa rõ nơi giải quyết – bác hỏi xã trước khi đi'

export const unitWords: Record<Exclude<TimeUnit, 'immediate'>, string> = { working_days: 'ngày làm việc', days: 'ngày', hours: 'giờ' }

export const currencyWord = 'đ'

export const timeTexts = {
  span: (least: number, most: number, unit: string) => `${least} đến ${most} ${unit}`,
  sameDay: 'Trong ngày',
  afterCutoff: 'nộp sau 15 giờ thì sang ngày làm việc sau',
  varies: 'tùy cách nộp hoặc từng trường hợp',
  fromSteps: 'theo các bước ghi trên Cổng',
  noDate: 'Chưa tính được ngày trả',
}

export const feeTexts = {
  free: 'Không mất tiền',
  setByProvince: 'theo mức của Hội đồng nhân dân tỉnh',
  elsewhere: 'theo quy định khác, bác hỏi xã trước khi nộp',
  implausible: (amount: string) => `chưa rõ (Cổng ghi ${amount}, có thể gõ nhầm)`,
  corrected: 'Số tiền trên Cổng gõ nhầm; ở đây đã sửa theo ghi chú của chính mục đó.',
  showedZero: 'Cổng ghi “Miễn phí” nhưng ghi chú dẫn sang quy định khác, nên chưa thể nói là không mất tiền.',
  varies: 'tùy cách nộp hoặc từng trường hợp',
  upTo: (amount: string) => `Từ không mất tiền đến ${amount}`,
  between: (least: string, most: string) => `Từ ${least} đến ${most}`,
  someUnknown: 'Tùy trường hợp, xem từng dòng bên dưới',
}

export const channelWords: Record<Channel, string> = { direct: 'nộp trực tiếp', online: 'nộp trực tuyến', post: 'gửi bưu điện' }
/** "a, b, hoặc c". */
export const oneOf = (words: readonly string[]) => (words.length > 1 ? `${words.slice(0, -1).join(', ')}, hoặc ${words.at(-1)}` : (words[0] ?? ''))
export const deskWords: Record<NonNullable<Handler>, string> = {
  ubnd_cap_xa: 'bộ phận một cửa của xã',
  cong_an_cap_xa: 'Công an xã',
  co_quan_bhxh: 'cơ quan bảo hiểm xã hội',
}
export const placeWords: Record<Channel, string> = { direct: 'nơi tiếp nhận', online: 'tại nhà, trên Cổng Dịch vụ công', post: 'gửi qua bưu điện' }

export const paperTexts = {
  submit: 'Phải nộp',
  present: 'Phải đưa ra xem',
  onlyInCase: 'Chỉ khi đúng trường hợp ghi trong đó',
  notes: 'Lưu ý và điều kiện',
  common: 'Giấy tờ',
  originals: (count: number) => `${count} bản chính`,
  copies: (count: number) => `${count} bản sao`,
  form: 'Theo mẫu',
  casesApart: 'Mỗi nhóm dưới đây là một trường hợp. Bác chỉ cần nhóm đúng với mình, không phải nộp tất cả.',
}

export const paperKindWords: Record<Paper['kind'], string> = { submit: 'phải nộp', present: 'phải đưa ra xem', note_or_condition: 'lưu ý' }

/** Parts of a record, as the office sees them compared. */
export const partTexts = {
  name: 'Tên thủ tục',
  field: 'Bộ và lĩnh vực',
  handler: 'Nơi giải quyết',
  time: 'Thời hạn',
  fee: 'Phí, lệ phí',
  channels: 'Cách nộp',
  papers: 'Giấy tờ',
  results: 'Kết quả',
  laws: 'Căn cứ pháp lý',
  audience: 'Đối tượng',
  source: 'Nguồn',
} as const

/** The part of a record a field of it belongs to, in words. */
export function partNames(field: string): string {
  const parts: Record<string, string> = {
    name: partTexts.name,
    handler: partTexts.handler,
    processingTime: partTexts.time,
    processingTimeByChannel: partTexts.time,
    timeVariesByChannelOrCase: partTexts.time,
    sameDayCutoff: partTexts.time,
    fees: partTexts.fee,
    channels: partTexts.channels,
    onlineLevel: partTexts.channels,
    onlineSubmission: partTexts.channels,
    documents: partTexts.papers,
    result: partTexts.results,
    results: partTexts.results,
    legalBasis: partTexts.laws,
    audience: partTexts.audience,
    source: partTexts.source,
    decision: partTexts.source,
  }
  return parts[field] ?? partTexts.field
}

export const intakeWords: Record<IntakeMode, { name: string; explained: string }> = {
  guide: { name: 'Xã hướng dẫn', explained: 'Xã chỉ hướng dẫn việc này. Hồ sơ nộp tại nơi giải quyết hoặc trên Cổng Dịch vụ công quốc gia.' },
  prepare: {
    name: 'Xã giúp chuẩn bị',
    explained: 'Xã giúp bác chuẩn bị; hồ sơ chỉ được tính khi Cổng Dịch vụ công quốc gia hoặc bộ phận một cửa tiếp nhận.',
  },
  official: { name: 'Nộp chính thức', explained: 'Nộp tại đây là nộp chính thức' },
}
export const officialByDecision = (number: string, date: string) => `${intakeWords.official.explained}, theo Quyết định số ${number} ngày ${date}.`

export const sourceTexts = {
  official_page_crawled: 'Đọc từ Cổng Dịch vụ công quốc gia',
  catalogue_only: 'Chỉ có tên trong danh mục của một xã khác; chưa có nội dung chi tiết',
  month: (month: string, year: string) => `tháng ${Number(month)}/${year}`,
}

export const refusalTexts: Readonly<Record<string, (details: RefusalDetails) => string>> = {
  'procedures.not_in_catalogue': ({ code }) => `Không có thủ tục mã ${code ?? ''} trong danh mục của xã. Bác thử tìm bằng tên việc cần làm.`,
  'procedures.catalogue_unreadable': ({ problem }) => `Tệp danh mục không đọc được: ${problem ?? 'sai định dạng'}. Hãy xuất lại tệp rồi nhập lần nữa.`,
  'procedures.catalogue_shrinks': ({ gone, current }) =>
    `Tệp mới làm mất ${gone ?? ''} trong ${current ?? ''} thủ tục đang có. Hãy xem lại tệp; nếu đúng như vậy thì nhập lại kèm xác nhận cho phép.`,
  'procedures.decision_needed': () => 'Muốn nhận hồ sơ chính thức thì phải ghi số và ngày quyết định.',
  'procedures.other_agency_decides': ({ handler }) =>
    `Việc này do ${handler ?? 'cơ quan khác'} giải quyết nên xã không nhận chính thức được. Hãy chọn hướng dẫn hoặc giúp chuẩn bị.`,
  'procedures.nothing_changed': () => 'Không có gì thay đổi so với lần ghi trước.',
  'procedures.other_field': ({ field }) =>
    `Thủ tục này thuộc lĩnh vực ${field ?? 'khác'}, ngoài phần việc được giao. Hãy nhờ người phụ trách lĩnh vực đó, hoặc người quản trị mở rộng quyền.`,
}

export const inputTexts = { codeShape: 'mã thủ tục có dạng 1.001193', codeTwice: 'mã thủ tục bị lặp', notJson: 'không phải JSON' }
