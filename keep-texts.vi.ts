/** What the person at the command line reads after back-up, restore, doctor and key rotation. */
export const texts = {
  backedUp: (path: string, rows: number, files: number) =>
    `Đã sao lưu vào ${path}: ${rows} dòng dữ liệu, ${files} tệp. Hãy chép tệp này sang máy khác, và giữ khóa (thư mục keys) ở nơi khác.`,
  restored: (path: string, at: string, migrated: number) =>
    `Đã khôi phục từ ${path} (sao lưu lúc ${at}), chuyển tiếp ${migrated} bước lên bản này. Hãy chạy "doctor" để kiểm tra.`,
  whichArchive: 'Hãy cho biết tệp sao lưu: npm start -- restore <tệp>',
  passphraseMissing: 'Cần mật khẩu của bản sao lưu: đặt BACKUP_PASSPHRASE (ít nhất 12 ký tự), hoặc dùng --recipient / --private-key.',
  rotated: (count: number, file: string) => `Đã thêm khóa mới, nay có ${count} khóa trong ${file}. Hãy khởi động lại chương trình và sao lưu khóa.`,
  foundUsage:
    'Cách dùng: npm start -- found --name "xã Lâm Thao" --slug lam-thao --host lamthao.example.vn --unit 08494 --admin hanh --admin-name "Nguyễn Thị Hạnh"',
  wrongSlug: (slug: string) => `Tên tắt “${slug}” chưa đúng: chỉ dùng chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ, ví dụ lam-thao.`,
  wrongName: (name: string) => `Tên xã “${name}” chưa đúng: viết đủ từ 3 đến 100 chữ cái, ví dụ xã Lâm Thao.`,
  wrongHost: (host: string) => `Địa chỉ trang “${host}” chưa đúng: chỉ ghi tên miền, không có https:// và cổng, ví dụ lamthao.example.vn.`,
  wrongLogin: (login: string) =>
    `Tên đăng nhập “${login}” chưa đúng: từ 3 đến 40 chữ thường không dấu, chữ số, dấu chấm hay gạch, bắt đầu bằng chữ, ví dụ hanh.`,
  wrongAdminName: 'Họ tên người quản trị (--admin-name) chưa đúng: viết nhiều nhất 200 chữ.',
  hostTaken: (host: string) => `Địa chỉ trang “${host}” đã thuộc một xã khác ở đây. Hãy chọn địa chỉ khác.`,
  alreadyFounded: (slug: string) => `Xã có tên tắt "${slug}" đã có rồi; không đổi gì cả.`,
  unknownUnit: (unit: string) => `Không có đơn vị hành chính mã ${unit} trong danh mục. Mã của xã có 5 chữ số, ví dụ 08494; sửa rồi chạy lại lệnh này.`,
  founded: (name: string, host: string, path: string) => `Đã lập ${name} ở ${host}. Người quản trị mở https://${host}${path} để đặt mật khẩu (dùng một lần).`,
  fine: 'tốt ',
  wrong: 'SAI ',
}
