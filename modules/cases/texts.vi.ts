import type { RefusalDetails } from '#platform/refusal'
import type { ActionKind, CaseState } from './action.ts'

/** Words of cases that every screen and message shares. */
export const texts = {
  machine: 'Máy của xã',

  states: {
    filed: 'mới gửi, chờ cán bộ xem',
    ready: 'giấy tờ đã đủ, chờ nộp',
    taken_in: 'đã tiếp nhận',
    in_progress: 'đang giải quyết',
    awaiting_supplement: 'chờ bổ sung giấy tờ',
    awaiting_payment: 'chờ nộp phí, lệ phí',
    refused: 'không được tiếp nhận',
    withdrawn: 'đã rút',
    stopped: 'đã dừng giải quyết',
    finished: 'đã có kết quả',
    returned: 'đã trả kết quả',
  } satisfies Record<CaseState, string>,

  acts: {
    filed: 'gửi hồ sơ',
    bundle_checked: 'xem giấy tờ đã đủ',
    taken_in: 'tiếp nhận',
    refused: 'từ chối tiếp nhận',
    assigned: 'giao người giải quyết',
    step_done: 'làm xong một bước',
    supplement_asked: 'yêu cầu bổ sung',
    supplemented: 'bổ sung giấy tờ',
    fee_asked: 'báo nộp phí',
    fee_settled: 'ghi đã nộp phí',
    apologised: 'xin lỗi và hẹn lại',
    stopped: 'dừng giải quyết',
    withdrawn: 'rút hồ sơ',
    finished: 'ghi kết quả',
    returned: 'trả kết quả',
    note_added: 'ghi chú',
    call_back_asked: 'xin gọi lại hoặc gặp',
    called_back: 'ghi đã gọi lại',
    rated: 'đánh giá',
  } satisfies Record<ActionKind, string>,

  /** Statuses 1–10 as the national portal words them. */
  portalStatuses: {
    1: 'Mới đăng ký',
    2: 'Được tiếp nhận',
    3: 'Không được tiếp nhận',
    4: 'Đang xử lý',
    5: 'Yêu cầu bổ sung giấy tờ',
    6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    7: 'Công dân yêu cầu rút hồ sơ',
    8: 'Dừng xử lý',
    9: 'Đã xử lý xong',
    10: 'Đã trả kết quả',
  } as Readonly<Record<number, string>>,

  /** Said wherever a prepared case is shown before its receipt. */
  prepared: 'Hồ sơ chuẩn bị, chưa nộp',

  /** Steps of the office where it has not written its own. */
  usualSteps: { receive: 'Tiếp nhận', examine: 'Thẩm tra', sign: 'Trình ký' },
}

const words = (value: RefusalDetails[string] | undefined) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))

export const refusalTexts: Readonly<Record<string, (details: RefusalDetails) => string>> = {
  'cases.not_found': () => 'Không thấy hồ sơ này. Bác xem lại mã, hoặc gọi cho xã.',
  'cases.acts_no_more': ({ code, at }) =>
    `Bác đã gửi hồ sơ ${words(code)} lúc ${words(at)}. Nay bác không còn được làm thay cho người này, nên không xem và không làm gì với hồ sơ được nữa.`,
  'cases.not_in_state': ({ state, act, instead }) =>
    words(instead)
      ? `Hồ sơ ${words(state)} nên chưa ${words(act)} được. Lúc này có thể: ${words(instead)}.`
      : `Hồ sơ ${words(state)} nên không ${words(act)} được nữa.`,
  'cases.moved_meanwhile': ({ by, act, at }) =>
    `${words(by)} vừa ${words(act)} lúc ${words(at)}. Việc của bạn chưa ghi, chữ đã gõ vẫn còn. Xem lại hồ sơ rồi làm tiếp.`,
  'cases.guided_only': ({ procedure }) => `Xã không nhận hồ sơ “${words(procedure)}”, chỉ hướng dẫn. Trang thủ tục ghi nơi nộp.`,
  'cases.intake_changed': () => 'Cách xã nhận loại hồ sơ này vừa đổi. Bác xem lại trang một lần rồi gửi.',
  'cases.version_unknown': () => 'Thủ tục này vừa đổi. Bác mở lại trang thủ tục rồi làm tiếp, phần đã điền vẫn còn.',
  'cases.agency_code_missing': () => 'Xã chưa ghi mã định danh cơ quan nên chưa cấp được mã hồ sơ. Nhờ người quản trị ghi ở mục Cài đặt của xã.',
  'cases.receipt_needed': () => 'Hồ sơ chuẩn bị cần biên nhận: ghi mã trên biên nhận, giờ nhận, và nơi nhận.',
  'cases.receipt_in_future': () => 'Giờ nhận ghi trên biên nhận chưa tới. Xem lại ngày giờ.',
  'cases.receipt_before_filing': ({ filedOn }) => `Hồ sơ gửi ngày ${words(filedOn)}, biên nhận không thể trước ngày đó. Xem lại ngày giờ.`,
  'cases.colleague_elsewhere': ({ name }) => `${name} không phụ trách lĩnh vực hoặc thôn, khu của hồ sơ. Chọn người khác.`,
  'cases.colleague_not_found': () => 'Người được chọn không còn làm ở xã. Chọn người khác.',
  'cases.answer_by_passed': () => 'Hạn bổ sung đã qua. Chọn một ngày từ hôm nay trở đi.',
  'cases.no_due_date': () => 'Hồ sơ này không có ngày hẹn nên không hẹn lại được. Ghi chú hoặc gọi cho người nộp.',
  'cases.new_date_too_early': ({ due }) => `Ngày hẹn lại phải sau ${words(due)}.`,
  'cases.result_needed': () => 'Ghi kết quả bằng lời, hoặc đính kèm ít nhất một tệp kết quả.',
  'cases.file_not_found': () => 'Tệp kèm theo không còn. Chọn lại tệp rồi lưu.',
  'cases.supplement_empty': () => 'Chưa có gì để gửi. Bác thêm ảnh giấy tờ, hoặc viết vài chữ cho cán bộ.',
  'cases.same_person': () => 'Hai người phải khác nhau. Chọn người khác.',
  'cases.substitute_overlaps': ({ name, startsOn, endsOn }) => `${words(name)} đã thay từ ${words(startsOn)} đến ${words(endsOn)}. Kết thúc lần đó trước.`,
  'cases.substitute_days': () => 'Ngày cuối phải sau hoặc trùng ngày đầu, và chưa qua.',
  'cases.substitute_not_found': () => 'Lần làm thay này đã kết thúc hoặc không có.',
  'cases.step_named_twice': ({ name }) => `Bước “${words(name)}” có hai lần. Mỗi bước một tên.`,
  'cases.too_many_look_ups': () => 'Đã tra sai nhiều lần từ máy này. Bác đợi một giờ rồi tra lại, hoặc gọi cho xã.',
}
