/** What the person who runs the program reads when it cannot start or must not go on. */
export const operatingTexts = {
  folderInUse: (owner: { verb: string; pid: number }, folder: string) =>
    `Thư mục dữ liệu ${folder} đang được một chương trình Cầu Nối khác dùng (lệnh "${owner.verb}", tiến trình ${owner.pid}). Hãy dừng chương trình đó trước.`,
  nothingRuns: (folder: string) => `Chưa có chương trình Cầu Nối nào đang chạy trên thư mục dữ liệu ${folder}. Hãy chạy "serve" trước.`,
  noBinaries: (platform: string) => `Không có PostgreSQL đi kèm cho máy này (${platform}). Hãy đặt DATABASE_URL trỏ đến một máy chủ PostgreSQL 15 trở lên.`,
  otherMajor: (found: string, ours: string) =>
    `Dữ liệu do PostgreSQL ${found} tạo, chương trình này mang PostgreSQL ${ours}. Hãy sao lưu bằng bản chương trình cũ rồi khôi phục bằng bản này.`,
  didNotStart: (log: string) => `PostgreSQL không khởi động được. Phần cuối của nhật ký:\n${log}`,
  tooOld: (version: string) => `Máy chủ là PostgreSQL ${version}; cần từ bản 15.`,
  rolesMissing: (sql: string) =>
    `Tài khoản trong DATABASE_URL không tạo được hai vai trò của chương trình. Hãy nhờ người quản trị chạy các lệnh dưới đây, rồi đặt DATABASE_APP_URL và DATABASE_STEWARD_URL:\n${sql}`,
  rolesOfOtherKeys: (roles: string, sql: string) =>
    `Máy chủ đã có vai trò ${roles} với mật khẩu khác: khóa chính ở đây không phải khóa đã dùng khi lập. Không có gì bị đổi. Hãy đặt lại tệp keys/master (hoặc MASTER_KEYS) cũ rồi chạy lại. Nếu không còn khóa cũ: chọn mật khẩu mới, nhờ người quản trị chạy các lệnh dưới đây, rồi đặt DATABASE_APP_URL và DATABASE_STEWARD_URL:\n${sql}`,
  appTooStrong: (role: string) => `Vai trò ${role} là superuser hoặc được bỏ qua bảo vệ theo dòng (BYPASSRLS); như thế dữ liệu các xã không còn tách nhau.`,
  migrationChanged: (name: string) => `Tệp chuyển đổi ${name} đã bị sửa sau khi áp dụng. Hãy lấy lại tệp gốc.`,
  databaseNewer: (names: string) => `Cơ sở dữ liệu mới hơn chương trình (đã áp dụng: ${names}). Hãy chạy bản chương trình mới hơn.`,
  checkNames: {
    database: 'Cơ sở dữ liệu',
    migrations: 'Các bước chuyển đổi',
    roles: 'Vai trò trong cơ sở dữ liệu',
    rowSecurity: 'Bảo vệ theo xã ở từng bảng',
    keys: 'Khóa chính',
    files: 'Tệp đính kèm (mẫu)',
    disk: 'Dung lượng đĩa',
    clock: 'Đồng hồ',
    audit: 'Nhật ký không bị sửa',
  },
  migrationsPending: (names: string) => `còn phải chạy: ${names}`,
  migrationsDone: (count: number) => `${count} bước, đủ và nguyên vẹn`,
  rolesFine: 'không vai trò nào vượt qua bảo vệ theo dòng',
  unsecuredTables: (tables: string) => `các bảng chưa được bảo vệ: ${tables}`,
  securedTables: (count: number) => `${count} bảng`,
  keysFine: (count: number) => `${count} khóa`,
  keysNotHere: (used: string) =>
    `thiếu khóa mà dữ liệu đã niêm phong đang dùng: ${used}. Hãy đặt lại tệp keys/master (hoặc MASTER_KEYS) của nơi đã ghi dữ liệu này`,
  filesFine: (count: number) => `${count} tệp khớp mã băm`,
  filesWrong: (ids: string) => `thiếu hoặc khác mã băm: ${ids}`,
  diskFree: (gigabytes: string, percent: number) => `còn trống ${gigabytes} GB (${percent}%)`,
  clockApart: (seconds: number) => `lệch ${seconds} giây so với cơ sở dữ liệu`,
  auditFine: 'chuỗi liền mạch',
  auditBroken: (places: string) => `đứt ở ${places}`,
  notAnArchive: 'Tệp này không phải bản sao lưu của Cầu Nối.',
  archiveDamaged: 'Bản sao lưu bị hỏng hoặc bị cắt cụt. Không có gì được khôi phục từ bản này.',
  archiveWrongKey: 'Sai mật khẩu hoặc sai khóa của bản sao lưu.',
  archiveOtherLock: (kind: 'passphrase' | 'recipient') => `Bản sao lưu này mở bằng ${kind === 'passphrase' ? 'mật khẩu' : 'khóa riêng của người nhận'}.`,
  stewardBlind: (tables: string) =>
    `Vai trò steward không đọc được hết các bảng ${tables}, nên bản sao lưu sẽ thiếu. Bảng phải gọi commune_table trong tệp chuyển đổi.`,
  targetNotEmpty: (what: 'rows' | 'files' | 'newer tables') => {
    const words = { rows: 'dữ liệu trong cơ sở dữ liệu', files: 'tệp đính kèm', 'newer tables': 'bảng của bản mới hơn bản sao lưu' }
    return `Chỉ khôi phục vào nơi còn trống; ở đây đã có ${words[what]}.`
  },
  archiveNewer: (names: string) => `Bản sao lưu do chương trình mới hơn tạo ra (${names}). Hãy khôi phục bằng bản chương trình đó hoặc mới hơn.`,
  keysMissing: (ids: string) =>
    `Thiếu khóa chính ${ids} nên không đọc được dữ liệu đã niêm phong. Hãy đặt lại tệp keys/master (hoặc MASTER_KEYS) cũ rồi khôi phục lại.`,
  rowsDiffer: (table: string) => `Số dòng khôi phục được của bảng ${table} khác với bản sao lưu.`,
  migrationName: (name: string) => `Tên tệp chuyển đổi không đúng mẫu 20261121T0930-<module>-<việc>.sql: ${name}`,
}

/** An error whose message says the same in Vietnamese and in English. */
export function operatingError(vietnamese: string, english: string): Error {
  return new Error(`${vietnamese}\n${english}`)
}
