import type { MessagePurpose, MessageState } from './message-state.ts'

const count = (number: number) => number.toLocaleString('vi-VN')

export const states: Record<MessageState, string> = {
  queued: 'Chờ gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  delivered: 'Đã tới máy',
  seen: 'Đã xem',
  failed: 'Không gửi được',
  unknown: 'Chưa rõ',
}

export const purposes: Record<MessagePurpose, string> = { reply: 'Trả lời', code: 'Mã xác nhận', case: 'Hồ sơ', notice: 'Thông báo', emergency: 'Khẩn cấp' }

export const kinds: Readonly<Record<string, string>> = {
  chat: 'Zalo, tin thường',
  'template-by-user': 'Zalo, theo mẫu',
  'template-by-phone': 'Zalo, theo số điện thoại',
  sms: 'SMS',
}

export const channelsText = {
  title: 'Kênh liên lạc',
  lead: (running: number, toMend: number) =>
    `${running === 0 ? 'Chưa kênh nào chạy' : `${running} kênh đang chạy`}${toMend > 0 ? `, ${toMend} kênh cần xem lại` : ''}.`,
  ledgerLink: 'Sổ gửi tin',
  templatesLink: 'Mẫu tin',
  channel: { zalo: 'Trang Zalo', sms: 'Tên gửi SMS' } as Readonly<Record<string, string>>,
  state: { connected: 'Đang chạy', needs_consent: 'Cần kết nối', disabled: 'Đã tắt' },
  alarms: {
    needs_consent: 'Trang cần quản trị viên Zalo cho phép lại; chưa làm thì không gửi được tin.',
    refresh_failing: 'Không làm mới được mã truy cập. Hệ thống vẫn đang thử lại.',
    paused: 'Kênh đang tạm dừng theo yêu cầu của nhà cung cấp.',
    silent: 'Trong giờ làm việc mà nhiều giờ không có tin nào tới. Kiểm tra cài đặt webhook ở trang quản trị Zalo.',
    provider_retrying: 'Zalo đã phải gửi lại sự kiện: có lúc máy chủ của xã không trả lời kịp.',
    unknown_messages: 'Có tin chưa rõ đã đi hay chưa. Xem danh sách bên dưới.',
    refused_webhooks: 'Có yêu cầu gửi tới webhook với chữ ký sai. Kiểm tra khóa bí mật của trang.',
  },
  facts: {
    ref: 'Mã',
    state: 'Tình trạng',
    tokens: 'Mã truy cập dùng đến',
    noTokens: 'chưa có',
    lastEvent: 'Tin gần nhất từ nhà cung cấp',
    never: 'chưa có',
    problem: 'Lỗi làm mới gần nhất',
    paused: 'Tạm dừng đến',
  },
  connect: 'Kết nối',
  reconnect: 'Kết nối lại',
  switchOff: 'Tắt kênh',
  switchOn: 'Bật kênh',
  switchReason: 'Lý do',
  counts: {
    waiting: 'Đang chờ gửi',
    morning: 'Chờ đến sáng',
    failed: 'Không gửi được trong 24 giờ',
    unknown: 'Chưa rõ kết quả',
    deliveries: 'Sự kiện xử lý không được',
  },
  countsTitle: 'Tin đang ở đâu',
  number: count,
  unknownTitle: 'Tin chưa rõ đã đi hay chưa',
  unknownLead: 'Máy đã hỏi nhà cung cấp mà chưa biết. Gọi hoặc hỏi người nhận rồi chọn một việc.',
  unknownReason: 'Ai cho biết, bằng cách nào',
  arrived: 'Đã tới',
  didNotArrive: 'Không tới',
  sendAgain: 'Gửi lại',
  addTitle: 'Thêm kênh',
  addKind: 'Loại kênh',
  addRef: 'Mã trang Zalo (dãy số), hoặc mã riêng của kênh SMS',
  addName: 'Tên để cán bộ nhận ra',
  addBrandname: 'Tên gửi SMS đã đăng ký',
  addBrandnameHint: 'Chỉ cần khi thêm SMS.',
  add: 'Thêm kênh',
  none: 'Chưa có kênh nào',
  noneText: 'Thêm trang Zalo của xã rồi bấm “Kết nối”. Quản trị viên của trang đăng nhập Zalo và cho phép.',
  saved: 'Đã ghi.',
}

export const ledgerText = {
  title: 'Sổ gửi tin',
  lead: 'Mọi tin xã đã gửi ra ngoài, mới nhất ở trên.',
  all: 'Tất cả',
  byState: 'Lọc theo tình trạng',
  columns: { queued: 'Lúc', purpose: 'Việc', text: 'Nội dung', kind: 'Đi bằng', price: 'Giá', state: 'Tình trạng' },
  hiddenCode: 'mã xác nhận, không hiện',
  free: 'miễn phí',
  price: (dong: number) => `${count(dong)} đ`,
  noPrice: '–',
  empty: 'Không có tin nào',
  emptyText: 'Chọn tình trạng khác để xem.',
}

export const templatesText = {
  title: 'Mẫu tin',
  lead: 'Câu chữ đã duyệt để gửi khi quá 7 ngày hoặc gửi cho nhiều người. Sửa mẫu là thêm bản mới; tin đã xếp hàng giữ bản cũ.',
  columns: { code: 'Mã', name: 'Tên', text: 'Nội dung', zalo: 'Mã mẫu Zalo', version: 'Bản' },
  none: 'Chưa có mẫu tin',
  noneText: 'Viết mẫu đầu tiên ở bên dưới.',
  edit: 'Thêm hoặc sửa mẫu',
  code: 'Mã',
  codeHint: 'Chữ thường không dấu, nối bằng gạch ngang. Trùng mã cũ là thêm bản mới.',
  name: 'Tên',
  text: 'Nội dung',
  textHint: 'Chỗ thay đổi viết trong ngoặc nhọn, ví dụ {ma_ho_so}.',
  byUser: 'Mã mẫu Zalo gửi theo người dùng',
  byPhone: 'Mã mẫu Zalo gửi theo số điện thoại',
  save: 'Ghi mẫu',
}

export const connectText = {
  title: 'Kết nối trang Zalo',
  go: 'Mở trang xin phép của Zalo',
  goLead: 'Người bấm phải là quản trị viên của trang Zalo. Zalo sẽ hỏi trang nào, chọn đúng trang của xã rồi đồng ý. Trang này mở được trong 30 phút.',
  expired: 'Trang xin phép đã hết hạn. Về trang Kênh và bấm “Kết nối” lần nữa.',
  back: 'Kênh liên lạc',
  allowed: 'Zalo đã cho phép. Bấm nút dưới để hoàn tất.',
  finish: 'Hoàn tất kết nối',
}
