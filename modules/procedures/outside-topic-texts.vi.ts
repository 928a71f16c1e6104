/** Matters people bring to the commune that are none of its procedures, with where they are settled. Said so, never stretched to the nearest name. */
export type OutsideTopic = {
  topic: string
  whereToGo: string
  /** Ways of asking, parted by `|`. */
  phrases: string
  /** Words, parted by `|`, that make it a procedure of the commune after all. */
  unless?: string
}

const landOffice = 'Chi nhánh Văn phòng đăng ký đất đai'
const court = 'Tòa án nhân dân khu vực'
const trafficPolice = 'Phòng Cảnh sát giao thông, Công an tỉnh'
const bank = 'Phòng giao dịch của ngân hàng'

export const topics: readonly OutsideTopic[] = [
  {
    topic: 'Sang tên sổ đỏ (đăng ký biến động đất đai)',
    whereToGo: landOffice,
    phrases:
      'sang tên sổ đỏ | sang tên đất | chuyển tên sổ đỏ | sang sổ đỏ cho con | đổi tên trên sổ đỏ sau khi mua đất | mua đất rồi sang tên | đăng ký biến động đất đai | sang tên bìa đỏ sổ hồng | mua bán đất làm sổ đỏ sang tên',
    unless: 'lần đầu | hợp đồng | chứng thực | công chứng | ghi sai | đính chính',
  },
  {
    topic: 'Tách thửa, hợp thửa đất',
    whereToGo: landOffice,
    phrases: 'tách thửa đất | tách sổ đỏ | hợp thửa | chia đất ra hai sổ | tách đất cho con | cắt đất làm sổ riêng | gộp thửa đất',
  },
  {
    topic: 'Cấp lại, cấp đổi sổ đỏ',
    whereToGo: landOffice,
    phrases: 'mất sổ đỏ | sổ đỏ bị mất cấp lại | đổi sổ đỏ cũ sang sổ mới | sổ đỏ rách nát đổi | cấp lại sổ đỏ | mất bìa đỏ sổ hồng làm lại | cấp đổi sổ đỏ',
    unless: 'cấp sai | không đúng | photo | sao y',
  },
  {
    topic: 'Đo đạc, trích lục bản đồ địa chính',
    whereToGo: landOffice,
    phrases: 'trích lục bản đồ địa chính | đo đạc lại đất | cắm mốc đo đất | trích đo thửa đất',
  },
  {
    topic: 'Thi, đổi, cấp lại bằng lái xe',
    whereToGo: `${trafficPolice}; đổi bằng nộp được trên Cổng Dịch vụ công`,
    phrases: 'thi bằng lái xe | bằng lái xe máy | đổi bằng lái | mất bằng lái xe | giấy phép lái xe | học lái xe ô tô | bằng lái hết hạn | gia hạn bằng lái',
    unless: 'tích hợp | sân tập lái',
  },
  {
    topic: 'Nộp phạt giao thông, phạt nguội',
    whereToGo: trafficPolice,
    phrases: 'phạt nguội | nộp phạt giao thông | bị giữ xe vi phạm | bị công an giao thông phạt lấy lại xe',
  },
  { topic: 'Đăng kiểm xe', whereToGo: 'Trung tâm đăng kiểm xe cơ giới', phrases: 'đăng kiểm xe | khám xe ô tô | đăng kiểm hết hạn' },
  {
    topic: 'Làm hộ chiếu',
    whereToGo: 'Phòng Quản lý xuất nhập cảnh, Công an tỉnh, hoặc nộp trực tuyến trên Cổng Dịch vụ công',
    phrases: 'làm hộ chiếu | cấp hộ chiếu | đổi hộ chiếu hết hạn | gia hạn hộ chiếu | làm hộ chiếu cho con | hộ chiếu gắn chip',
    unless: 'trình báo | báo mất | mất hộ chiếu | hỗ trợ',
  },
  {
    topic: 'Thị thực, gia hạn lưu trú cho người nước ngoài',
    whereToGo: 'Phòng Quản lý xuất nhập cảnh, Công an tỉnh',
    phrases: 'xin visa | làm visa | gia hạn visa | thị thực | thẻ tạm trú cho chồng tây người nước ngoài',
    unless: 'khai báo tạm trú',
  },
  {
    topic: 'Ly hôn',
    whereToGo: court,
    phrases: 'ly hôn | ly dị | đơn ly hôn | ly hôn đơn phương | thuận tình ly hôn | bỏ chồng bỏ vợ ra tòa | giành quyền nuôi con | chia tài sản khi ly hôn',
    unless: 'nước ngoài | độc thân | tình trạng hôn nhân | ghi chú | tách hộ | tách khẩu | trích lục | kết hôn lại | kết hôn',
  },
  {
    topic: 'Kiện ra tòa: đòi nợ, bồi thường, hợp đồng',
    whereToGo: court,
    phrases:
      'kiện đòi nợ | cho vay không trả | thiếu nợ không trả | kiện ra tòa | khởi kiện | nộp đơn kiện | bị quỵt tiền | tranh chấp hợp đồng vay tiền | chơi hụi bị giật',
    unless: 'tranh chấp đất | ranh đất | hòa giải',
  },
  {
    topic: 'Tuyên bố mất tích, mất năng lực hành vi',
    whereToGo: court,
    phrases: 'tuyên bố mất tích | tuyên bố đã chết | tuyên bố mất năng lực hành vi dân sự',
    unless: 'giám hộ | lương hưu',
  },
  { topic: 'Thi hành án', whereToGo: 'Phòng Thi hành án dân sự khu vực', phrases: 'thi hành án | đòi tiền theo bản án | cưỡng chế theo bản án' },
  {
    topic: 'Phiếu lý lịch tư pháp',
    whereToGo: 'Công an tỉnh, hoặc nộp trên ứng dụng VNeID',
    phrases: 'lý lịch tư pháp | phiếu lý lịch tư pháp số 1 số 2 | xác nhận không có tiền án tiền sự',
  },
  {
    topic: 'Trợ cấp thất nghiệp',
    whereToGo: 'Trung tâm dịch vụ việc làm của tỉnh',
    phrases: 'trợ cấp thất nghiệp | bảo hiểm thất nghiệp | tiền thất nghiệp | nghỉ việc lãnh thất nghiệp | thôi việc hưởng thất nghiệp',
    unless: 'ủy quyền | lĩnh thay | lãnh thay',
  },
  {
    topic: 'Tìm việc làm',
    whereToGo: 'Trung tâm dịch vụ việc làm của tỉnh',
    phrases: 'tìm việc làm | xin việc ở đâu | giới thiệu việc làm | sàn giao dịch việc làm',
    unless: 'lý lịch | nước ngoài',
  },
  {
    topic: 'Thành lập công ty, doanh nghiệp',
    whereToGo: 'Phòng Đăng ký kinh doanh, Sở Tài chính, hoặc nộp trên Cổng đăng ký doanh nghiệp',
    phrases: 'thành lập công ty | mở công ty | đăng ký doanh nghiệp | công ty tnhh | giải thể công ty | lên công ty từ hộ kinh doanh',
    unless: 'hợp tác xã | định danh | bảo hiểm',
  },
  {
    topic: 'Thuế, mã số thuế, hóa đơn',
    whereToGo: 'Thuế cơ sở, hoặc ứng dụng eTax Mobile',
    phrases:
      'mã số thuế | nộp thuế | quyết toán thuế | hoàn thuế thu nhập cá nhân | hóa đơn điện tử | thuế đất phi nông nghiệp | thuế môn bài thuế khoán | lệ phí trước bạ | kê khai thuế',
  },
  {
    topic: 'Điện sinh hoạt',
    whereToGo: 'Điện lực khu vực, tổng đài 19006769',
    phrases: 'lắp công tơ điện | tiền điện | sang tên hợp đồng điện | mắc điện mới | đồng hồ điện | giá điện',
  },
  { topic: 'Nước máy', whereToGo: 'Đơn vị cấp nước của xã', phrases: 'lắp nước máy | đồng hồ nước | tiền nước máy | kéo nước sạch về nhà' },
  {
    topic: 'Vay vốn, mở tài khoản',
    whereToGo: `Phòng giao dịch Ngân hàng Chính sách xã hội (vay ưu đãi, qua tổ tiết kiệm và vay vốn ở thôn) hoặc ${bank.toLowerCase()}`,
    phrases: 'vay vốn ngân hàng chính sách | vay tiền nuôi bò | vay vốn hộ nghèo | vay vốn sinh viên | mở tài khoản ngân hàng | làm thẻ atm',
    unless: 'thế chấp | độc thân | nhà ở | rừng | lương hưu | sổ đỏ',
  },
  {
    topic: 'Thẻ ngân hàng, sim điện thoại',
    whereToGo: 'Ngân hàng hoặc nhà mạng đã cấp',
    phrases: 'mất thẻ atm | bị khóa tài khoản ngân hàng | đăng ký sim chính chủ | sim bị khóa | chuẩn hóa thuê bao',
  },
  {
    topic: 'Văn bằng, chứng chỉ, tuyển sinh lớp khác',
    whereToGo: 'Trường học hoặc Sở Giáo dục và Đào tạo',
    phrases:
      'mất bằng tốt nghiệp cấp 3 làm lại | cấp lại bằng tốt nghiệp | sửa bằng tốt nghiệp sai tên | mất học bạ | thi lớp 10 | tuyển sinh lớp 10 | vào lớp 1 | chuyển trường cho con | điểm thi',
    unless: 'sao y | công chứng | chứng thực | photo',
  },
  {
    topic: 'Khám chữa bệnh, tiêm chủng, giấy khám sức khỏe',
    whereToGo: 'Trạm y tế xã hoặc bệnh viện',
    phrases: 'tiêm chủng cho bé | lịch tiêm phòng | khám sức khỏe đi làm | giấy khám sức khỏe | đặt lịch khám bệnh | chích ngừa | giấy chuyển viện',
    unless: 'nghĩa vụ',
  },
  {
    topic: 'Giấy chứng sinh',
    whereToGo: 'Bệnh viện, trạm y tế nơi sinh',
    phrases: 'xin giấy chứng sinh | mất giấy chứng sinh | cấp lại giấy chứng sinh',
    unless: 'khai sinh',
  },
  {
    topic: 'Quốc tịch',
    whereToGo: 'Sở Tư pháp',
    phrases: 'nhập quốc tịch | thôi quốc tịch | trở lại quốc tịch việt nam | xin quốc tịch',
    unless: 'kết hôn | khai sinh | căn cước',
  },
  {
    topic: 'Nhận con nuôi là hoặc cho người nước ngoài',
    whereToGo: 'Sở Tư pháp',
    phrases: 'người nước ngoài nhận con nuôi việt nam | cho con nuôi ra nước ngoài',
    unless: 'biên giới | láng giềng',
  },
  { topic: 'Hợp pháp hóa lãnh sự', whereToGo: 'Sở Ngoại vụ hoặc Cục Lãnh sự', phrases: 'hợp pháp hóa lãnh sự | chứng nhận lãnh sự' },
  {
    topic: 'Trợ giúp pháp lý, luật sư',
    whereToGo: 'Trung tâm trợ giúp pháp lý nhà nước của tỉnh',
    phrases: 'luật sư miễn phí | trợ giúp pháp lý | tư vấn luật miễn phí',
  },
  { topic: 'Tàu cá', whereToGo: 'Chi cục Thủy sản của tỉnh', phrases: 'đăng ký tàu cá | giấy phép đánh bắt | đăng kiểm tàu cá | giấy phép khai thác thủy sản' },
  {
    topic: 'Phản ánh, kiến nghị',
    whereToGo: 'Cán bộ xã: bác gửi ở mục Hỏi cán bộ, kèm ảnh và chỗ xảy ra',
    phrases:
      'đèn đường hỏng tắt tối | đường hư ổ gà sụt lún | rác không ai dọn hôi thối | đổ rác bừa bãi | cống tắc ngập nước | karaoke loa ồn ào | chó thả rông cắn người | mất điện | nước bẩn ô nhiễm | mùi hôi chuồng trại | xả thải ra sông | cán bộ thái độ nhũng nhiễu | chặt phá trộm cắp',
    unless: 'xin phép | giấy phép',
  },
  { topic: 'Điều trị Methadone', whereToGo: 'Trung tâm y tế khu vực', phrases: 'uống methadone | điều trị methadone' },
]
