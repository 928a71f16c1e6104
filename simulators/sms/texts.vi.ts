/** Numbers that are always listed; the Zalo simulator's residents carry the same ones. */
export const knownPhones = [
  { phone: '84900000101', name: 'Bác Thơm' },
  { phone: '84900000102', name: 'Anh Dũng' },
  { phone: '84900000103', name: 'Chị Mến' },
]

export const troubles = [
  { kind: 'slow', on: 'any', ms: '3000', name: 'Mạng chậm', what: 'trả lời sau 3 giây' },
  { kind: 'hold', on: 'send', name: 'Giữ câu trả lời', what: 'nhận tin nhưng không đáp' },
  { kind: 'drop', on: 'send', name: 'Nuốt tin', what: 'không nhận, không đáp' },
  { kind: 'outage', on: 'any', name: 'Mất kết nối', what: 'ngắt mọi lời gọi' },
  { kind: 'duplicate', on: 'webhook', name: 'Báo trùng', what: 'mỗi báo cáo hai lần' },
  { kind: 'lose', on: 'webhook', name: 'Mất báo cáo', what: 'không gọi lại sản phẩm' },
] as const

export const say = {
  listening: (url: string) => `SMS mô phỏng chạy ở ${url}`,
  ribbonName: 'Máy mô phỏng. Không phải nhà mạng.',
  ribbonRest: 'Không tin nào ra khỏi máy này.',
  title: 'Điện thoại nhận SMS',
  lead: 'Cùng giao thức với eSMS: mã trả lời, báo cáo, gọi lại.',
  controls: 'Số điện thoại, làm khó',
  phones: 'Số điện thoại',
  harder: 'Làm khó',
  account: 'Tài khoản',
  balance: (dong: number) => `Còn ${dong.toLocaleString('vi-VN')} đồng`,
  thisPhone: 'Máy này',
  states: { on: 'mở máy', off: 'tắt máy', blocked: 'bị chặn' },
  turn: { on: 'Mở máy', off: 'Tắt máy', blocked: 'Chặn số (lỗi 99)' },
  log: 'Sổ ghi',
  logOrder: 'mới nhất ở trên',
  logEmpty: 'Chưa có gì.',
  empty: 'Chưa có tin nào tới số này.',
  unnamed: 'Số khác',
  inbox: 'Tin nhắn',
  parts: (parts: number) => (parts > 1 ? `, tách ${parts} tin` : ''),
  held: (count: number) => `Đang giữ ${count} câu trả lời`,
  release: 'Trả lời',
  kill: 'Ngắt',
  sendCall: 'SendMultipleMessage_V4',
  callback: 'GET callback',
  accepted: (phone: string) => `mã 100, tới ${phone}`,
  refused: (code: string) => `từ chối, mã ${code}`,
  undone: 'cố ý không nhận',
  lost: 'cố ý làm mất, không gọi lại',
  callbackAnswered: (status: number, phone: string) => `báo cáo của ${phone}: ${status}`,
  callbackMissed: (failures: number) => (failures < 5 ? `không gọi được, sẽ thử lại lần ${failures + 1}` : 'không gọi được, đã thử 6 lần, thôi'),
}
