import type { RefusalDetails } from '#platform/refusal'
import type { RoleName } from './roles.ts'

/** How a role is called, and what it is for. */
export const roleWords: Record<RoleName, { name: string; about: string }> = {
  administrator: { name: 'Quản trị', about: 'Lo tài khoản, thông tin xã, các kênh. Nên có hai người.' },
  leader: { name: 'Lãnh đạo', about: 'Chủ tịch, phó chủ tịch: xem mọi việc, trả lời, sửa thủ tục.' },
  officer: { name: 'Một cửa', about: 'Tiếp dân, trả lời hỏi đáp, ghi chú thủ tục.' },
  specialist: { name: 'Chuyên môn', about: 'Trả lời và sửa thủ tục thuộc lĩnh vực mình.' },
  editor: { name: 'Biên tập', about: 'Soạn tin, mẫu tin nhắn, nội dung thủ tục.' },
  hamlet_head: { name: 'Trưởng khu', about: 'Xem việc của khu mình.' },
  auditor: { name: 'Kiểm tra', about: 'Chỉ xem: nhật ký, danh sách. Không sửa gì.' },
}

export const refusalTexts: Record<string, (details: RefusalDetails) => string> = {
  'accounts.account_not_found': () => 'Không thấy tài khoản này trong xã. Tải lại danh sách nhân sự.',
  'accounts.account_left': () => 'Người này đã nghỉ, tài khoản không sửa được nữa.',
  'accounts.login_taken': ({ login }) => `Tên đăng nhập ${login} đã có người dùng. Chọn tên khác.`,
  'accounts.step_over': () => 'Đã quá 5 phút. Gõ lại tên và mật khẩu để vào tiếp.',
  'accounts.no_passkey': () => 'Tài khoản chưa có khóa vân tay. Dùng mã 6 số.',
  'accounts.passkey_not_right': () => 'Máy chưa tạo được khóa. Thử lại, hoặc dùng máy khác.',
  'accounts.passkey_not_found': () => 'Không thấy khóa này. Tải lại trang.',
  'accounts.enrolment_over': () => 'Đã quá 10 phút. Làm lại từ đầu bước này.',
  'accounts.code_not_right': () => 'Mã 6 số chưa đúng. Xem mã đang hiện trên điện thoại và gõ lại; giờ trên điện thoại phải đúng.',
  'accounts.last_proof': () => 'Đây là cách xác nhận cuối cùng ngoài mật khẩu. Cài ứng dụng mã trước rồi hãy bỏ.',
  'accounts.password_too_plain': () => 'Mật khẩu này dễ đoán. Dùng ít nhất 10 ký tự, không chứa tên đăng nhập, không bắt đầu bằng 123456, matkhau…',
  'accounts.passwords_differ': () => 'Hai lần gõ mật khẩu mới chưa giống nhau. Gõ lại cả hai ô.',
  'accounts.wrong_password': () => 'Mật khẩu đang dùng chưa đúng. Gõ lại.',
  'accounts.too_many_wrong': () => 'Sai nhiều lần, tạm khóa 15 phút. Chờ rồi thử lại, hoặc nhờ quản trị.',
  'accounts.not_staff': () => 'Việc này chỉ dành cho cán bộ đã đăng nhập.',
  'accounts.session_not_found': () => 'Phiên này đã kết thúc từ trước.',
  'accounts.activation_not_found': () => 'Liên kết này đã dùng hoặc đã hết hạn. Nhờ quản trị của xã cấp liên kết mới.',
  'accounts.already_active': () => 'Tài khoản đã kích hoạt. Nếu mất mật khẩu hoặc điện thoại, dùng mục Khôi phục.',
  'accounts.role_needs_hamlet': () => 'Vai trò Trưởng khu phải chọn khu.',
  'accounts.role_has_no_scope': () => 'Vai trò Quản trị và Kiểm tra không giới hạn theo khu hay lĩnh vực.',
  'accounts.hamlet_not_found': () => 'Khu đã chọn không còn trong xã. Chọn lại.',
  'accounts.last_administrator': () => 'Xã phải còn ít nhất một quản trị đang làm việc. Giao quyền quản trị cho người khác trước.',
  'accounts.successor_not_fit': () => 'Chọn người nhận việc: một đồng nghiệp khác đang làm việc tại xã.',
  'accounts.not_for_live_commune': () => 'Chỉ làm được ở xã trình diễn hoặc xã tập huấn.',
  'accounts.recovery_not_found': () => 'Yêu cầu này đã được giải quyết. Tải lại trang.',
  'accounts.recovery_already_asked': () => 'Đã có yêu cầu khôi phục cho người này, đang chờ quản trị thứ hai.',
  'accounts.recovery_needs_second_administrator': () => 'Phải do một quản trị khác duyệt, không phải người yêu cầu hay người được khôi phục.',
}
