import type { RefusalDetails } from '#platform/refusal'

/** Why something about an imported list was refused. */
export const refusalTexts: Record<string, (details: RefusalDetails) => string> = {
  'imports.missing': () => 'Không có lần nhập danh sách này.',
  'imports.needs_whole_commune': () => 'Danh sách có người của nhiều khu. Tài khoản chỉ theo dõi một khu thì không nhập danh sách được.',
  'imports.file_missing': () => 'Chưa chọn tệp danh sách. Hãy chọn tệp Excel (.xlsx) hoặc CSV.',
  'imports.empty': () => 'Tệp này không có dòng nào để đọc. Hãy xem lại tệp.',
  'imports.too_long': ({ most }) => `Tệp này có quá ${most} dòng. Hãy tách thành nhiều tệp nhỏ hơn.`,
  'imports.needs_name': () => 'Chưa biết cột nào là họ tên. Hãy chọn cột họ tên.',
  'imports.column_twice': () => 'Có hai cột được chọn là cùng một thứ. Hãy để mỗi thứ một cột, cột còn lại chọn “Bỏ qua”.',
  'imports.nobody': () => 'Không dòng nào đọc ra được một người. Hãy xem lại dòng tiêu đề và các cột.',
  'imports.under_way': () => 'Lần nhập này đang được ghi hoặc đã xong, nên không đổi được nữa.',
  'imports.not_ready': () => 'Chưa xem trước danh sách, hoặc danh sách này không còn. Hãy xem trước rồi mới ghi.',
  'imports.nothing_to_write': () => 'Không có gì mới để ghi vào sổ.',
  'imports.not_applied': () => 'Lần nhập này chưa ghi gì vào sổ, hoặc đã lấy lại rồi.',
  'imports.too_old': () => 'Đã quá 30 ngày nên không lấy lại cả danh sách được nữa. Hãy sửa từng người.',
  'imports.hamlet_missing': () => 'Khu vừa chọn không có hoặc đã đóng. Hãy chọn khu khác.',
  'imports.hamlet_not_written': () => 'Danh sách không còn tên khu này. Hãy tải lại trang rồi chọn lại.',
  'imports.row_not_doubtful': () => 'Dòng này không phải chỗ cần chọn.',
  'imports.row_written': () => 'Dòng này đã ghi vào sổ. Hãy mở hồ sơ của người đó để sửa.',
}
