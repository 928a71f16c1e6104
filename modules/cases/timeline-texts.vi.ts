import type { CaseAction } from './action.ts'
import { dayWords, instantWords } from './day.ts'

const dong = (amount: number) => `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`
const how = { desk: 'tại quầy', online: 'qua mạng', post: 'qua bưu điện' }

/** What was done to a case, as its owner reads it. */
export function timelineWords(action: CaseAction): string {
  switch (action.kind) {
    case 'filed':
      return 'Hồ sơ đã gửi tới xã'
    case 'bundle_checked':
      return 'Cán bộ đã xem: giấy tờ đủ, chờ nộp'
    case 'taken_in': {
      const code = action.details.code ?? action.details.externalCode
      return code ? `Đã tiếp nhận, mã hồ sơ ${code}` : 'Đã tiếp nhận'
    }
    case 'refused':
      return 'Hồ sơ không được tiếp nhận'
    case 'assigned':
      return action.details.toName ? `Giao cho ${action.details.toName} giải quyết` : 'Chờ giao người giải quyết'
    case 'step_done':
      return action.details.step ? `Xong bước ${action.details.step}` : 'Đang giải quyết'
    case 'supplement_asked':
      return `Cần bổ sung trước ngày ${dayWords(action.details.answerBy)}: ${action.details.items.map(({ name }) => name).join('; ')}`
    case 'supplemented':
      return action.byKind === 'resident' ? 'Bác đã bổ sung giấy tờ' : 'Xã đã nhận giấy tờ bổ sung'
    case 'fee_asked':
      return `Cần nộp ${dong(action.details.amountDong)}: ${action.details.what}`
    case 'fee_settled':
      return 'Đã ghi nhận phí, lệ phí'
    case 'apologised':
      return `Xã xin lỗi vì chậm, hẹn lại ${instantWords(new Date(action.details.newDueAt))}`
    case 'stopped':
      return 'Xã dừng giải quyết hồ sơ'
    case 'withdrawn':
      return 'Hồ sơ đã rút'
    case 'finished':
      return 'Đã có kết quả'
    case 'returned':
      return `Đã trả kết quả ${how[action.details.how]}`
    case 'note_added':
      return 'Ghi chú của cán bộ'
    case 'call_back_asked':
      return action.details.wants === 'meet' ? 'Bác xin gặp cán bộ' : 'Bác xin cán bộ gọi lại'
    case 'called_back':
      return 'Cán bộ đã liên lạc lại'
    case 'rated':
      return 'Bác đã đánh giá'
  }
}
