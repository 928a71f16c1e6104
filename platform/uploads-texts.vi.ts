import type { RefusalDetails } from './refusal.ts'

/** The name of a file whose own name says nothing. */
export const unnamedUpload = 'tệp gửi lên'

/** What a person reads when a file cannot be taken, and what to do instead. */
export const uploadRefusalTexts: Record<string, (details: RefusalDetails) => string> = {
  'platform.upload_empty': ({ name }) => `Tệp “${name}” trống, không có gì bên trong. Bác chọn lại tệp khác hoặc chụp lại.`,
  'platform.upload_too_large': ({ name, megabytes }) =>
    `Tệp “${name}” nặng quá ${megabytes} MB. Bác chụp màn hình ảnh đó rồi gửi, hoặc chia giấy tờ ra nhiều tệp nhỏ.`,
  'platform.upload_total_too_large': ({ megabytes }) => `Các tệp cộng lại nặng quá ${megabytes} MB. Bác gửi ít tệp hơn mỗi lần.`,
  'platform.upload_too_many': ({ most }) => `Mỗi lần gửi được nhiều nhất ${most} tệp. Bác bớt lại rồi gửi, phần còn lại gửi lần sau.`,
  'platform.upload_cut': () => 'Đường truyền đứt giữa chừng, tệp chưa đến nơi. Bác gửi lại lần nữa.',
  'platform.upload_busy': () => 'Nhiều người đang gửi ảnh cùng lúc. Bác đợi một phút rồi gửi lại.',
  'platform.upload_unknown_kind': ({ name }) => `Tệp “${name}” không phải ảnh, cũng không phải PDF nên xã không nhận. Bác chụp ảnh giấy tờ rồi gửi ảnh.`,
  'platform.upload_office_document': ({ name }) =>
    `Xã không nhận tệp Word, Excel như “${name}”. Bác lưu tệp đó thành PDF (Tệp › Lưu dưới dạng › PDF), hoặc in ra chụp ảnh rồi gửi.`,
  'platform.upload_video': ({ name }) => `“${name}” là phim, xã chỉ nhận ảnh và PDF. Bác chụp một tấm ảnh rồi gửi.`,
  'platform.upload_not_picture': ({ name }) => `Chỗ này cần ảnh, mà “${name}” là PDF. Bác chụp ảnh rồi gửi.`,
  'platform.upload_not_pdf': ({ name }) => `Chỗ này cần tệp PDF, mà “${name}” là ảnh. Bác lưu thành PDF rồi gửi.`,
  'platform.upload_picture_broken': ({ name }) => `Ảnh “${name}” hỏng, không mở được. Bác chụp lại rồi gửi.`,
  'platform.upload_picture_too_large': ({ name }) => `Ảnh “${name}” to quá khổ. Bác chụp màn hình ảnh đó rồi gửi, hoặc chụp lại bằng máy ảnh của điện thoại.`,
  'platform.upload_heic': ({ name }) =>
    `Xã chưa mở được ảnh HEIC “${name}”. Bác chụp màn hình ảnh đó rồi gửi. Muốn khỏi vướng lần sau: trên iPhone vào Cài đặt › Camera › Định dạng, chọn “Tương thích nhất”; trên máy khác, tắt “Ảnh hiệu suất cao” trong cài đặt máy ảnh.`,
  'platform.upload_pdf_broken': ({ name }) => `Tệp PDF “${name}” hỏng hoặc bị cắt mất đoạn cuối. Bác tải lại tệp đó, hoặc chụp ảnh từng trang rồi gửi.`,
  'platform.upload_pdf_locked': ({ name }) => `Tệp PDF “${name}” có khóa. Bác mở ra, in lại thành PDF không khóa, hoặc chụp ảnh từng trang rồi gửi.`,
  'platform.upload_pdf_active': ({ name }) =>
    `Tệp PDF “${name}” có phần tự chạy hoặc tệp kèm bên trong nên xã không nhận. Bác mở ra, chọn In › Lưu thành PDF, rồi gửi tệp mới.`,
  'platform.upload_pdf_unclear': ({ name }) => `Xã không kiểm tra được bên trong tệp PDF “${name}”. Bác mở ra, chọn In › Lưu thành PDF, rồi gửi tệp mới.`,
  'platform.upload_pdf_too_long': ({ name, pages, most }) =>
    `Tệp PDF “${name}” có ${pages} trang, xã nhận nhiều nhất ${most} trang một tệp. Bác tách ra thành nhiều tệp.`,
  'platform.upload_infected': ({ name }) =>
    `Tệp “${name}” có mã độc nên xã không nhận. Bác đừng mở tệp đó, nhờ người quen kiểm tra máy, rồi chụp ảnh giấy tờ gửi lại.`,
  'platform.upload_scan_later': ({ name }) => `Máy quét mã độc của xã đang nghỉ nên chưa nhận được “${name}”. Bác đợi ít phút rồi gửi lại.`,
}
