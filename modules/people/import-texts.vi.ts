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

export const fieldWords: Readonly<Record<string, string>> = {
  name: 'Họ tên',
  family: 'Họ và đệm',
  birth: 'Ngày sinh',
  'birth-men': 'Năm sinh (nam)',
  'birth-women': 'Năm sinh (nữ)',
  sex: 'Giới tính',
  identity: 'Số căn cước',
  phone: 'Điện thoại',
  relation: 'Quan hệ với chủ hộ',
  household: 'Số sổ hộ',
  hamlet: 'Khu, thôn',
  address: 'Địa chỉ',
  order: 'Số thứ tự',
  note: 'Ghi chú',
}

const sexWords: Readonly<Record<string, string>> = { male: 'nam', female: 'nữ' }
const roleWords: Readonly<Record<string, string>> = {
  head: 'chủ hộ',
  spouse: 'vợ hoặc chồng',
  child: 'con',
  parent: 'bố mẹ',
  grandchild: 'cháu',
  sibling: 'anh chị em',
  other: 'khác',
}

type Said = { written?: string | undefined; other?: string | undefined }
const quoted = ({ written }: Said) => (written ? ` “${written}”` : '')

/** What is not right, in a sentence that says what becomes of it. */
export const problemWords: Readonly<Record<string, (said: Said) => string>> = {
  name_missing: () => 'Không có họ tên nên không ghi người này.',
  name_formula: () => 'Ô họ tên là một công thức nên không ghi người này.',
  name_digits: (said) => `Họ tên${quoted(said)} có lẫn số; chỉ ghi phần chữ.`,
  birth_missing: () => 'Không có ngày sinh; để trống.',
  birth_no_such_day: (said) => `Ngày sinh${quoted(said)} không có trong lịch; chỉ ghi năm.`,
  birth_day_unknown: (said) => `Ngày sinh${quoted(said)} thiếu ngày hoặc tháng; chỉ ghi năm.`,
  birth_month_first: (said) => `Ngày sinh${quoted(said)} hình như viết tháng trước ngày; chỉ ghi năm.`,
  birth_future: (said) => `Ngày sinh${quoted(said)} chưa tới; để trống.`,
  birth_too_old: (said) => `Ngày sinh${quoted(said)} đã quá lâu; để trống.`,
  birth_two_digits: (said) => `Ngày sinh${quoted(said)} chỉ có hai số của năm; chỉ ghi khi số căn cước cho biết năm.`,
  birth_words: (said) => `Ngày sinh${quoted(said)} viết bằng chữ; chỉ ghi năm.`,
  birth_run_together: (said) => `Ngày sinh${quoted(said)} viết liền; đọc là ngày, tháng, năm. Xem lại cho chắc.`,
  birth_day_count: (said) => `Ngày sinh${quoted(said)} là số đếm ngày của bảng tính; đã đổi ra ngày. Xem lại cho chắc.`,
  birth_unreadable: (said) => `Ngày sinh${quoted(said)} không đọc được; để trống.`,
  birth_differs_identity: (said) => `Năm sinh${quoted(said)} khác với số căn cước; để trống.`,
  birth_differs_register: (said) => `Ngày sinh${quoted(said)} khác với trong sổ (${said.other ?? ''}); giữ như trong sổ.`,
  identity_digits: (said) => `Số căn cước${quoted(said)} không đủ hoặc quá 12 số; để trống.`,
  identity_old_card: (said) => `Số${quoted(said)} là số chứng minh cũ, không phải số căn cước; để trống.`,
  identity_rounded: (said) => `Số căn cước${quoted(said)} đã bị bảng tính làm tròn, mất số; để trống.`,
  identity_unreadable: (said) => `Số căn cước${quoted(said)} không phải là số; để trống.`,
  identity_shared: (said) => `Số căn cước này cũng ghi ở dòng ${said.other ?? ''} cho người tên khác; để trống cả hai.`,
  identity_unlikely: () => 'Số căn cước không hợp với cả năm sinh lẫn giới tính; để trống.',
  identity_differs_register: (said) => `Số căn cước này trong sổ là của ${said.other ?? ''}. Chọn xem có phải một người.`,
  sex_missing: () => 'Không có giới tính; chỉ ghi khi số căn cước cho biết.',
  sex_differs_identity: () => 'Giới tính khác với số căn cước; để trống.',
  sex_differs_register: () => 'Giới tính khác với trong sổ; giữ như trong sổ.',
  phone_digits: (said) => `Số điện thoại${quoted(said)} thừa hoặc thiếu số; để trống.`,
  phone_two: (said) => `Ô điện thoại có nhiều số${quoted(said)}; chỉ ghi số đầu.`,
  phone_unreadable: (said) => `Ô điện thoại${quoted(said)} không phải số; để trống.`,
  hamlet_missing: () => 'Không biết thuộc khu nào; để trống.',
  hamlet_unknown: (said) => `Xã không có khu${quoted(said)}; để trống.`,
  household_without_head: () => 'Hộ này không ai được ghi là chủ hộ; quan hệ trong hộ để trống.',
  household_two_heads: (said) => `Hộ này có hai chủ hộ${said.other ? ` (dòng ${said.other})` : ''}; vẫn là một hộ, chủ hộ để trống.`,
  household_number_shared: (said) => `Số sổ hộ${quoted(said)} cũng là của hộ ở dòng ${said.other ?? ''}; ghi hai hộ, số sổ để trống.`,
  household_two: (said) => `Cùng một người với dòng ${said.other ?? ''} nhưng ở hộ khác; đang giữ hộ của dòng ${said.other ?? ''}.`,
  relation_unknown: (said) => `Không rõ quan hệ${quoted(said)}; để trống.`,
  twin_in_file: (said) => `Trùng họ tên và ngày sinh với dòng ${said.other ?? ''}. Chọn xem có phải một người.`,
  twin_in_register: (said) => `Trùng họ tên và ngày sinh với ${said.other ?? ''} trong sổ. Chọn xem có phải một người.`,
}

/** A value of a change as people read it. */
export function valueWords(field: string, value: string | null, hamlets: ReadonlyMap<number, string>): string {
  if (value === null || value === '') return field === 'household' ? 'hộ này' : 'trống'
  if (field === 'sex') return sexWords[value] ?? value
  if (field === 'relation') return roleWords[value] ?? value
  if (field === 'hamlet') return hamlets.get(Number(value)) ?? value
  if (field === 'household') return `hộ ${value}`
  return field === 'birth' ? birthWords(value) : value
}

export function birthWords(birth: string | null): string {
  return birth === null ? '' : birth.split('-').reverse().join('/')
}

export const importTexts = {
  title: 'Nhập danh sách',
  lead: 'Đưa danh sách hộ và nhân khẩu xã đang giữ trong Excel vào sổ. Xã xem trước, ghi vào sổ sau, và lấy lại được trong 30 ngày.',
  people: 'Sổ dân cư',
  file: 'Tệp danh sách',
  fileHint: 'Excel (.xlsx) hoặc CSV, nặng nhất 20 MB. Chỉ đọc trang tính đầu tiên có danh sách.',
  send: 'Đọc tệp này',
  holdsTitle: 'Tệp nên có gì',
  holds: [
    'Mỗi người một dòng, có một dòng tiêu đề. Thứ tự các cột không quan trọng.',
    'Cần nhất là họ tên; rồi ngày sinh, giới tính, số căn cước, điện thoại.',
    'Hộ nhận ra theo số sổ, địa chỉ và chủ hộ. Khu ghi thành cột, hoặc thành dòng riêng ở trên các hộ của khu đó.',
    'Không cần xóa dòng cộng, chữ ký, tiêu đề lặp lại: máy tự bỏ qua. Chỗ nào không chắc máy để trống và hỏi lại, không đoán.',
  ],
  sample: 'Tải tệp mẫu',
  sampleName: 'mau-danh-sach-dan-cu.csv',
  sampleRows: [
    ['STT', 'Khu', 'Số sổ hộ', 'Địa chỉ', 'Quan hệ với chủ hộ', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Số căn cước', 'Điện thoại', 'Ghi chú'],
    ['1', 'Khu 1', '0001', 'Số 5, ngõ 2', 'Chủ hộ', 'Nguyễn Văn Mẫu', '12/05/1968', 'Nam', '', '0912 345 678', ''],
    ['2', 'Khu 1', '', '', 'Vợ', 'Trần Thị Mẫu', '1970', 'Nữ', '', '', ''],
  ],
  listTitle: 'Các lần đã nhập',
  none: 'Chưa nhập danh sách nào',
  noneText: 'Lần nhập đầu tiên sẽ hiện ở đây, kèm nút lấy lại.',
  columns: { at: 'Lúc', file: 'Tệp', by: 'Người nhập', rows: 'Người mới', state: 'Tình trạng' },
  states: {
    mapping: 'Chờ chọn cột',
    previewed: 'Chờ ghi',
    applying: 'Đang ghi',
    applied: 'Đã ghi',
    rolling_back: 'Đang lấy lại',
    rolled_back: 'Đã lấy lại',
    dropped: 'Đã bỏ',
  } as Readonly<Record<string, string>>,
  mappingTitle: 'Cột nào là gì',
  mappingLead: 'Máy đã đoán theo dòng tiêu đề. Xem lại, chọn khác đi nếu chưa đúng.',
  noHeader: 'Không thấy dòng tiêu đề. Hãy chọn từng cột là gì.',
  headerRow: 'Dòng tiêu đề cuối cùng',
  headerRowHint: 'Từ dòng sau trở đi là người. Số 0: tệp không có tiêu đề.',
  column: (letter: string) => `Cột ${letter}`,
  columnWord: 'Cột',
  inFile: 'Trong tệp',
  isWhat: 'Là gì',
  skip: 'Bỏ qua',
  firstRows: 'Những dòng đầu của tệp',
  row: 'Dòng',
  preview: 'Xem trước',
  drop: 'Bỏ danh sách này',
  previewTitle: 'Xem trước trước khi ghi',
  tabs: { asked: 'Cần xem lại', twins: 'Trùng nhau', refused: 'Không ghi', changed: 'Thay đổi', new: 'Người mới', kept: 'Không lấy lại được' } as Readonly<
    Record<string, string>
  >,
  counts: {
    made: 'Người mới',
    changed: 'Thay đổi',
    same: 'Đã có, không đổi',
    asked: 'Cần xem lại',
    twins: 'Dòng ghi hai lần',
    doubtful: 'Có thể trùng',
    refused: 'Không ghi',
    households: 'Hộ',
  } as Readonly<Record<string, string>>,
  askedNote: 'Những dòng này vẫn được ghi, trừ ô chưa chắc thì để trống. Sửa trong tệp rồi nhập lại sau cũng được: máy chỉ ghi thêm phần thiếu.',
  byTab: 'Xem theo loại',
  who: 'Người',
  what: 'Chỗ chưa đúng',
  change: 'Thay đổi',
  changed: (field: string, from: string, to: string) => `${field}: ${from}, đổi thành ${to}`,
  nothingHere: 'Không có dòng nào',
  download: 'Tải cả danh sách chỗ chưa đúng',
  downloadName: 'cho-chua-dung.csv',
  downloadHead: ['Dòng', 'Họ tên', 'Cột', 'Chỗ chưa đúng'],
  apply: (rows: string) => `Ghi ${rows} dòng vào sổ`,
  applyRest: (rows: string) => `Ghi thêm ${rows} dòng vừa chọn`,
  applyNote: 'Ghi xong vẫn lấy lại được cả danh sách trong 30 ngày.',
  waitingChoices: (count: string) => `Còn ${count} dòng có thể trùng chưa chọn. Những dòng đó chưa được ghi.`,
  nothingToWrite: 'Mọi người trong danh sách đã có trong sổ, không có gì mới.',
  left: 'Giữ bên trái',
  right: 'Giữ bên phải',
  both: 'Là hai người',
  chosen: { left: 'Đã chọn bên trái', right: 'Đã chọn bên phải', both: 'Đã chọn: hai người' } as Readonly<Record<string, string>>,
  merged: 'Chắc chắn là một người, đã gộp',
  ofRow: (row: number) => `Dòng ${row}`,
  ofRegister: 'Trong sổ',
  householdOf: (number: string) => `hộ thứ ${number} trong tệp`,
  bookOf: (number: string) => `sổ hộ ${number}`,
  applying: 'Đang ghi vào sổ',
  rollingBack: 'Đang lấy lại danh sách',
  canLeave: 'Có thể rời trang này, việc vẫn chạy tiếp.',
  refresh: 'Xem đã đến đâu',
  applied: (at: string) => `Đã ghi vào sổ lúc ${at}.`,
  clashed: (count: string) => `${count} dòng không ghi vì trong lúc đó đã có người khác ghi người mang cùng số căn cước.`,
  rollBack: 'Lấy lại cả danh sách',
  rollBackTitle: 'Lấy lại cả danh sách này?',
  rollBackText:
    'Những người, hộ và thay đổi do lần nhập này ghi sẽ được lấy ra khỏi sổ, sổ trở lại như trước. Ai đã được sửa hoặc đã dùng vào việc khác sau đó thì ở lại, và được liệt kê.',
  reason: 'Vì sao lấy lại',
  keepIt: 'Thôi, giữ lại',
  rolledBack: (at: string) => `Đã lấy lại lúc ${at}.`,
  why: (reason: string) => `Lý do: ${reason}`,
  kept: (count: string) => `${count} người ở lại trong sổ vì đã được sửa hoặc dùng vào việc khác sau khi nhập.`,
  dropped: 'Danh sách này đã bỏ, chưa ghi gì vào sổ.',
  erased: 'Đã quá 30 ngày: các ô của tệp đã xóa, không lấy lại cả danh sách được nữa.',
  open: 'Mở hồ sơ',
}
