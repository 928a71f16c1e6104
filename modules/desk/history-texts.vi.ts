type Act = { kind: string; byName: string; forName?: string | null; byKind: string; details: Record<string, unknown>; reason: string | null }
type Item = { name: string; why: string }

const dong = (amount: unknown) => `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`
const day = (date: unknown) => String(date).slice(0, 10).split('-').reverse().join('/')
/** The day in Vietnam of an instant written as ISO. */
const dayOfInstant = (instant: unknown) => day(new Date(new Date(String(instant)).getTime() + 7 * 3_600_000).toISOString())
const hows: Readonly<Record<string, string>> = { desk: 'tại quầy', online: 'bản điện tử', post: 'qua bưu điện' }
const said = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

/** What the office reads in a case's history: who did what, in a sentence; then what belongs to it. */
export function historyWords(act: Act): { title: string; detail: string | null } {
  const { kind, details, reason } = act
  const by = act.forName ? `${act.byName} (thay cho ${act.forName})` : act.byName
  switch (kind) {
    case 'filed':
      return { title: `${by} gửi hồ sơ`, detail: null }
    case 'bundle_checked':
      return { title: `${by} xem: giấy tờ đủ`, detail: 'Chờ nộp tại quầy hoặc ở Cổng Dịch vụ công quốc gia.' }
    case 'taken_in': {
      const code = said(details['code']) ?? said(details['externalCode'])
      const from = details['receivedBy'] === 'national_portal' ? ' theo phiếu của Cổng Dịch vụ công quốc gia' : ''
      return { title: `${by} tiếp nhận${from}`, detail: code ? `Mã ${code}.` : null }
    }
    case 'refused':
      return { title: `${by} từ chối tiếp nhận`, detail: reason }
    case 'assigned':
      return { title: said(details['toName']) ? `${by} giao cho ${details['toName']}` : 'Hồ sơ chờ người nhận', detail: reason }
    case 'step_done':
      return { title: `${by} xong khâu ${said(details['step']) ?? ''}`.trim(), detail: said(details['nextStep']) ? `Sang khâu ${details['nextStep']}.` : null }
    case 'supplement_asked': {
      const items = (details['items'] as Item[]).map(({ name, why }) => `${name} (${why})`).join('; ')
      return { title: `${by} yêu cầu bổ sung trước ${day(details['answerBy'])}`, detail: [items, reason].filter(Boolean).join('. ') }
    }
    case 'supplemented':
      return { title: act.byKind === 'resident' ? `${by} gửi giấy bổ sung` : `${by} nhận giấy bổ sung`, detail: said(details['note']) }
    case 'fee_asked':
      return { title: `${by} báo nộp ${dong(details['amountDong'])}`, detail: said(details['what']) }
    case 'fee_settled':
      return { title: `${by} ghi đã nộp phí`, detail: said(details['how']) }
    case 'apologised':
      return { title: `${by} xin lỗi, hẹn lại ngày ${dayOfInstant(details['newDueAt'])}`, detail: reason }
    case 'stopped':
      return { title: `${by} dừng giải quyết`, detail: reason }
    case 'withdrawn':
      return { title: act.byKind === 'resident' ? `${by} rút hồ sơ` : `${by} ghi người nộp rút hồ sơ`, detail: reason }
    case 'finished':
      return {
        title: `${by} ghi kết quả`,
        detail: [said(details['result']), said(details['signedBy']) && `Người ký: ${details['signedBy']}`].filter(Boolean).join('. ') || null,
      }
    case 'returned':
      return { title: `${by} trả kết quả ${hows[String(details['how'])] ?? ''}`.trim(), detail: null }
    case 'note_added':
      return { title: `Ghi chú của ${by}`, detail: said(details['text']) }
    case 'call_back_asked':
      return { title: details['wants'] === 'meet' ? `${by} xin gặp cán bộ` : `${by} xin gọi lại`, detail: said(details['when']) }
    case 'called_back':
      return { title: `${by} đã gọi lại`, detail: said(details['outcome']) }
    case 'rated':
      return { title: `${by} đánh giá`, detail: said(details['words']) }
  }
  return { title: by, detail: reason }
}
