import type { ZbsTemplate } from './options.ts'

/** The invented residents every account starts with. `hoursAgo` is the time since they last wrote. */
export const residents = [
  { key: 'thom', name: 'Bác Thơm', phone: '84900000101', isFollower: true, isAdmin: false, hoursAgo: 1 },
  { key: 'dung', name: 'Anh Dũng', phone: '84900000102', isFollower: true, isAdmin: true, hoursAgo: 60 },
  { key: 'men', name: 'Chị Mến', phone: '84900000103', isFollower: true, isAdmin: false, hoursAgo: 200 },
  { key: 'la', name: 'Người lạ', phone: '84900000104', isFollower: false, isAdmin: false, hoursAgo: null },
]

export const demoOaName = 'Xã Thử Nghiệm'

export const defaultMenu = [
  { label: 'Dịch vụ công', text: '#dichvucong' },
  { label: 'Tra cứu', text: '#tracuu' },
  { label: 'Phòng tránh', text: '#phongtranh' },
]

export const defaultTemplates: ZbsTemplate[] = [
  {
    templateId: '301001',
    templateName: 'Báo tình trạng hồ sơ',
    body: 'Hồ sơ <ma_ho_so> của ông/bà: <trang_thai>.',
    listParams: [
      { name: 'ma_ho_so', type: 'STRING', maxLength: 30, require: true },
      { name: 'trang_thai', type: 'STRING', maxLength: 30, require: true },
    ],
  },
  {
    templateId: '301002',
    templateName: 'Xã trả lời câu hỏi',
    body: 'Xã đã trả lời câu hỏi của <ten>. Xem tại <duong_dan>.',
    listParams: [
      { name: 'ten', type: 'STRING', maxLength: 30, require: true },
      { name: 'duong_dan', type: 'STRING', maxLength: 200, require: true },
    ],
  },
  {
    templateId: '301003',
    templateName: 'Mẫu cũ, chỉ gửi theo số điện thoại',
    body: 'Xã thông báo: <noi_dung>.',
    listParams: [{ name: 'noi_dung', type: 'STRING', maxLength: 200, require: true }],
    canGoByUserId: false,
  },
]

export const pictureNames = { pothole: 'Ổ gà trên đường', pole: 'Cột điện nghiêng', card: 'Thẻ giấy tờ (hình vẽ)' }

const quotaWords: Record<string, string> = { reply: 'miễn phí', welcome_msg: 'tin chào, miễn phí' }

export const say = {
  listening: (url: string) => `Zalo mô phỏng chạy ở ${url}`,
  adminId: '7777777777777777777',
  ribbonName: 'Máy mô phỏng. Không phải Zalo.',
  ribbonRest: 'Không tin nào ra khỏi máy này.',
  permissionTitle: 'Cho phép ứng dụng thay mặt trang',
  permissionLead: 'Ứng dụng xin được làm những việc sau thay cho trang Zalo của xã:',
  permissionRights: ['Gửi và quản lý tin nhắn với người dân', 'Xem thông tin người quan tâm trang', 'Quản lý bài viết', 'Nhận sự kiện của trang'],
  permissionWhich: 'Trang nào',
  permissionApp: 'Mã ứng dụng',
  agree: 'Đồng ý',
  granted: (name: string) => `${name}: đã đồng ý cấp quyền`,
  tokenIssued: 'cấp cặp khóa mới, khóa cũ hết hiệu lực',
  notGranted: 'không gửi: trang chưa cấp quyền cho ứng dụng',
  unsubscribed: 'không gửi: webhook đã bị ngắt',
  noWebhook: 'không gửi: chưa có địa chỉ webhook',
  lost: 'cố ý làm mất, không gửi',
  gaveUp: 'đã thử 6 lần, ngắt webhook',
  notProcessed: 'cố ý không nhận',
  refusedWith: (code: number) => `từ chối, lỗi ${code}`,
  sentTo: (name: string, quota: string | undefined) => `tới ${name}, ${quota ? (quotaWords[quota] ?? quota) : 'tính tiền'}`,
  templateTo: (who: string) => `tin mẫu tới ${who}`,
  broadcastTo: (count: number) => `bài viết tới ${count} người quan tâm`,
  invented: (number: number) => `Người dân ${number}`,
  answered: (status: number | undefined, tookMs: number, failures: number, isLate: boolean) =>
    [`${status ?? 'mất kết nối'} sau ${tookMs} ms`, failures > 0 ? `lần thử lại ${failures}` : '', isLate ? 'chậm quá 2 giây' : ''].filter(Boolean).join(', '),
  willRetry: (status: number | undefined, failures: number, inMs: number) =>
    `${status ?? 'không kết nối được'}, thử lại lần ${failures} sau ${inMs < 1000 ? `${Math.round(inMs)} ms` : `${Math.round(inMs / 1000)} giây`}`,
}
