import type { RefusalDetails } from './refusal.ts'
import { spreadsheetRefusals } from './spreadsheet-texts.vi.ts'
import { uploadRefusalTexts } from './uploads-texts.vi.ts'

/** What a person reads when an operation is refused before its own rules run, or meets a defect. */
export const refusalTexts: Record<string, (details: RefusalDetails) => string> = {
  'platform.invalid_input': ({ places }) =>
    Array.isArray(places) && places.length > 0
      ? `Chỗ này còn trống hoặc chưa đúng: ${places.join(', ')}. Điền lại rồi gửi lần nữa.`
      : 'Có ô còn trống hoặc gõ chưa đúng. Xem lại từng ô rồi gửi lần nữa.',
  'platform.not_signed_in': () => 'Việc này cần đăng nhập. Hãy đăng nhập rồi làm lại.',
  'platform.not_allowed': () => 'Tài khoản này không được giao việc đó. Nếu cần, hãy nhờ người quản trị của xã cấp quyền.',
  'platform.not_found': () => 'Không có trang này. Bác thử tìm bằng ô tìm kiếm, hoặc gọi cho xã.',
  'platform.unknown_commune': ({ host }) => `Địa chỉ ${host ?? 'này'} chưa thuộc về xã nào. Hãy xem lại địa chỉ đã gõ.`,
  'platform.same_key_other_input': () => 'Việc này đã gửi một lần với nội dung khác. Hãy tải lại trang rồi gửi lại.',
  'platform.cross_site': () => 'Yêu cầu đến từ một trang khác nên không được nhận. Hãy mở lại trang của xã rồi làm lại.',
  'platform.too_many_requests': () => 'Gửi dồn dập quá. Bác đợi một phút rồi làm lại.',
  'platform.press_busy': () => 'Nhiều người đang lấy giấy cùng lúc. Bác đợi một phút rồi bấm lại.',
  ...uploadRefusalTexts,
  ...spreadsheetRefusals,
  'platform.defect': ({ id }) => `Máy của xã gặp lỗi, việc chưa xong. Bác thử lại sau ít phút, hoặc gọi cho xã và đọc mã ${id}.`,
}

/** What each act of the program's keeper is called in the audit trail. */
export const actWords: Readonly<Record<string, string>> = {
  'platform.backup': 'Sao lưu dữ liệu',
  'platform.restore': 'Khôi phục từ bản sao lưu',
  'platform.doctor': 'Kiểm tra sức khỏe hệ thống',
}
