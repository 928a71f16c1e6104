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
  appTooStrong: (role: string) => `Vai trò ${role} là superuser hoặc được bỏ qua bảo vệ theo dòng (BYPASSRLS); như thế dữ liệu các xã không còn tách nhau.`,
  migrationChanged: (name: string) => `Tệp chuyển đổi ${name} đã bị sửa sau khi áp dụng. Hãy lấy lại tệp gốc.`,
  databaseNewer: (names: string) => `Cơ sở dữ liệu mới hơn chương trình (đã áp dụng: ${names}). Hãy chạy bản chương trình mới hơn.`,
  migrationName: (name: string) => `Tên tệp chuyển đổi không đúng mẫu 20261121T0930-<module>-<việc>.sql: ${name}`,
}

/** An error whose message says the same in Vietnamese and in English. */
export function operatingError(vietnamese: string, english: string): Error {
  return new Error(`${vietnamese}\n${english}`)
}
