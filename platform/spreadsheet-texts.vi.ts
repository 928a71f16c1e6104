import type { RefusalDetails } from './refusal.ts'

/** Why a spreadsheet is not taken, each with what the sender can do. */
export const spreadsheetRefusals: Record<string, (details: RefusalDetails) => string> = {
  'platform.spreadsheet_unknown_kind': ({ name }) => `Tệp “${name}” không phải bảng tính. Hãy gửi tệp Excel (.xlsx) hoặc CSV.`,
  'platform.spreadsheet_old_kind': ({ name }) =>
    `Tệp “${name}” là Excel đời cũ (.xls) hoặc có đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, chọn Lưu thành, loại “Excel Workbook (.xlsx)”, rồi gửi lại.`,
  'platform.spreadsheet_broken': () => 'Tệp này hỏng hoặc không đọc được. Hãy mở bằng Excel, lưu thành tệp .xlsx mới rồi gửi lại.',
  'platform.spreadsheet_swells': () => 'Tệp này bung ra quá lớn nên không được nhận. Hãy chép riêng danh sách sang một tệp mới rồi gửi lại.',
}
