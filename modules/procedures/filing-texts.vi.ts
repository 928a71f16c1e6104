/** What people read while choosing their situation and sending papers; the situations themselves stand in data. */
export const filingTexts = {
  all: 'Giấy tờ của thủ tục',
  other: 'Trường hợp khác',
  otherHint: 'Bác gửi giấy tờ mình có; cán bộ xem rồi báo lại nếu còn thiếu.',
  onlyUnder: (heading: string) => `Mục “${heading}”.`,
  unchecked: 'Chưa đối chiếu với văn bản gốc. Cán bộ sẽ xem lại giấy tờ của bác trước khi nhận.',
  uncurated: 'Danh sách chép từ Cổng Dịch vụ công quốc gia, gồm cả giấy tờ chỉ cần trong một số trường hợp. Bác chỉ gửi giấy tờ đúng với mình.',
  unknown: 'Chưa có thông tin về giấy tờ của thủ tục này. Bác gửi giấy tờ mình có; cán bộ sẽ nói còn cần gì.',
}
