import type { RefusalDetails } from '#platform/refusal'

/** Why something about an imported list was refused. */
export const importRefusalTexts: Record<string, (details: RefusalDetails) => string> = {
  'people.import_missing': () => 'Không có lần nhập danh sách này.',
  'people.import_needs_whole_commune': () => 'Danh sách có người của nhiều khu. Tài khoản chỉ theo dõi một khu thì không nhập danh sách được.',
  'people.import_file_missing': () => 'Chưa chọn tệp danh sách. Hãy chọn tệp Excel (.xlsx) hoặc CSV.',
  'people.import_empty': () => 'Tệp này không có dòng nào để đọc. Hãy xem lại tệp.',
  'people.import_too_long': ({ most }) => `Tệp này có quá ${most} dòng. Hãy tách thành nhiều tệp nhỏ hơn.`,
  'people.import_needs_name': () => 'Chưa biết cột nào là họ tên. Hãy chọn cột họ tên.',
  'people.import_column_twice': () => 'Có hai cột được chọn là cùng một thứ. Hãy để mỗi thứ một cột, cột còn lại chọn “Bỏ qua”.',
  'people.import_nobody': () => 'Không dòng nào đọc ra được một người. Hãy xem lại dòng tiêu đề và các cột.',
  'people.import_under_way': () => 'Lần nhập này đang được ghi hoặc đã xong, nên không đổi được nữa.',
  'people.import_not_ready': () => 'Chưa xem trước danh sách, hoặc danh sách này không còn. Hãy xem trước rồi mới ghi.',
  'people.import_nothing_to_write': () => 'Không có gì mới để ghi vào sổ.',
  'people.import_not_applied': () => 'Lần nhập này chưa ghi gì vào sổ, hoặc đã lấy lại rồi.',
  'people.import_too_old': () => 'Đã quá 30 ngày nên không lấy lại cả danh sách được nữa. Hãy sửa từng người.',
  'people.import_row_not_doubtful': () => 'Dòng này không phải chỗ cần chọn.',
  'people.import_row_written': () => 'Dòng này đã ghi vào sổ. Hãy mở hồ sơ của người đó để sửa.',
}

/** What each act of an import is called in the audit trail. */
export const importActWords: Readonly<Record<string, string>> = {
  'people.begin-import': 'Gửi lên một danh sách người dân',
  'people.map-import': 'Chọn các cột của danh sách người dân',
  'people.preview-import': 'Xem trước việc nhập danh sách người dân',
  'people.choose-twin': 'Chọn giữa hai dòng trùng khi nhập danh sách',
  'people.apply-import': 'Ghi danh sách người dân vào sổ',
  'people.apply-import-chunk': 'Ghi tiếp một đợt của danh sách người dân',
  'people.drop-import': 'Bỏ một danh sách người dân chưa ghi',
  'people.roll-back-import': 'Lấy lại cả một danh sách đã ghi vào sổ',
  'people.roll-back-import-chunk': 'Lấy lại tiếp một đợt của danh sách',
  'people.erase-import-cells': 'Xóa các ô của danh sách đã nhập quá 30 ngày',
  'people.list-import-rows': 'Xem các dòng của danh sách đang nhập',
  'people.list-import-problems': 'Tải những chỗ chưa đúng của danh sách',
}
