/**
 * Invented people. Three carry the phones of the residents of the other simulators. Their numbers are built as identity numbers are
 * (province, century and sex, year, six more), with a tail chosen high so that it is unlikely to be anyone's.
 */
export const people: readonly Person[] = [
  { key: 'thom', name: 'Nguyễn Thị Thơm', birthDate: '1958-03-12', identityNumber: '025158990101', phone: '+84900000101', level: 2, from: 'xã Lâm Thao' },
  { key: 'dung', name: 'Trần Văn Dũng', birthDate: '1985-08-20', identityNumber: '025085990102', phone: '+84900000102', level: 2, from: 'xã Lâm Thao' },
  { key: 'men', name: 'Lê Thị Mến', birthDate: '1994-11-05', identityNumber: '025194990103', phone: '+84900000103', level: 2, from: 'xã Lâm Thao' },
  {
    key: 'khoi',
    name: 'Hà Minh Khôi',
    birthDate: '2008-01-30',
    identityNumber: '025208990104',
    phone: null,
    level: 2,
    from: 'xã Lâm Thao, không có số điện thoại',
  },
  {
    key: 'son',
    name: 'Đinh Văn Sơn',
    birthDate: '1977-06-02',
    identityNumber: '052077990105',
    phone: '+84900000105',
    level: 1,
    from: 'xã Vĩnh Thạnh',
  },
]

export interface Person {
  key: string
  name: string
  birthDate: string
  identityNumber: string
  phone: string | null
  level: 1 | 2
  from: string
}

export const troubles = [
  { kind: 'slow', on: 'token', ms: '3000', name: 'Mạng chậm', what: 'đổi mã sau 3 giây' },
  { kind: 'outage', on: 'any', name: 'Mất kết nối', what: 'ngắt mọi lời gọi của xã' },
  { kind: 'http500', on: 'token', name: 'Máy chủ hỏng', what: 'trả lời 500' },
  { kind: 'error', on: 'authorize', name: 'Tạm ngừng', what: 'trả người dùng về kèm lỗi' },
  { kind: 'wrongNonce', on: 'token', name: 'Sai nonce', what: 'như bị phát lại' },
  { kind: 'wrongSignature', on: 'token', name: 'Sai chữ ký', what: 'như bị giả mạo' },
  { kind: 'expired', on: 'token', name: 'Hết hạn', what: 'id_token đã quá hạn' },
] as const

export const say = {
  listening: (url: string) => `VNeID mô phỏng chạy ở ${url}`,
  ribbonName: 'Máy mô phỏng. Không phải VNeID.',
  ribbonRest: 'Người và số ở đây đều bịa ra.',
  title: 'VNeID mô phỏng',
  lead: 'Cùng giao thức OpenID Connect: xin phép, đổi mã, chữ ký, hết hạn.',
  controls: 'Làm khó',
  log: 'Sổ ghi',
  logOrder: 'mới nhất ở trên',
  logEmpty: 'Chưa có gì.',
  signIn: 'Đăng nhập',
  asks: (client: string) => `Ứng dụng ${client} xin biết bác là ai`,
  gives: 'Bác đồng ý thì ứng dụng được xem: họ tên, ngày sinh, số định danh, số điện thoại, mức định danh.',
  who: 'Bác đóng vai ai?',
  agree: 'Đồng ý',
  refuse: 'Từ chối',
  level: (level: number) => `mức ${level}`,
  howTo: 'Bác mở trang của xã rồi chọn đăng nhập bằng VNeID. Có thể đóng vai:',
  wrongAsk: 'Không đăng nhập được',
  unknownClient: 'Ứng dụng này chưa đăng ký.',
  unknownReturn: 'Địa chỉ quay về không có trong đăng ký của ứng dụng.',
  lateAnswer: 'Lời xin phép này đã được trả lời hoặc không còn.',
  undone: 'cố ý không trả lời',
  asked: 'xin đăng nhập',
  allowed: (name: string) => `${name} đồng ý`,
  denied: 'từ chối: access_denied',
  stopped: 'tạm ngừng: temporarily_unavailable',
  refusedWith: (error: string) => `từ chối: ${error}`,
  issued: (name: string) => `cấp id_token cho ${name}`,
  told: (name: string) => `cho biết về ${name}`,
  given: 'đã trả lời',
}
