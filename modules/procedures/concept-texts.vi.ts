/**
 * Words that stand for one another on a commune's desk, parted by `|`, written with accents and folded when read.
 * A text that has any of them has the concept, so that "ba tôi qua đời" meets "khai tử" without a phrase of its own.
 */
export const concepts: Readonly<Record<string, string>> = {
  death:
    'chết | qua đời | từ trần | mất rồi | mới mất | vừa mất | khai tử | báo tử | chứng tử | tử vong | người đã mất | mất hôm | mất năm | mất tuần | tang | đám ma | chết hồi | chết năm | đã chết | bị chết',
  lost: 'bị mất | mất rồi | làm mất | lỡ mất | đánh mất | thất lạc | rơi mất | làm rơi | bị rơi | rớt mất | làm rớt | bị trộm | bị móc túi | mất cắp | không tìm thấy | bị giật | giật mất | mất luôn | không thấy đâu | để đâu mất | rơi ví | mất ví',
  worn: 'bị rách | rách nát | hư hỏng | bị hỏng | bị hư | bị mờ | mờ số | bị cháy | mối ăn | bị ướt | ố nhòe | bị gãy | nhàu nát | nát | nhòe | chuột cắn | mối mọt | lũ cuốn | lụt cuốn | cháy hết | bị lụt | phai mực | bay màu',
  wrong:
    'bị sai | ghi sai | sai tên | sai ngày | sai năm | nhầm | ghi nhầm | viết sai | sai sót | đính chính | cải chính | hiệu đính | in sai | bị lộn | ghi lộn | in nhầm | không khớp | lộn tên | lộn ngày | viết lộn | in lộn',
  again: 'cấp lại | làm lại | xin lại | đăng ký lại',
  change: 'thay đổi | sửa đổi | điều chỉnh | muốn đổi | đổi sang',
  expired: 'hết hạn | quá hạn | sắp hết hạn | gia hạn | thêm thời gian',
  end: 'chấm dứt | giải thể | nghỉ luôn | dẹp tiệm | không làm nữa | không bán nữa | đóng cửa | thôi hưởng | hủy bỏ',
  pause: 'tạm ngừng | tạm nghỉ | tạm ngưng | tạm đóng | nghỉ một thời gian',
  birth: 'khai sinh | giấy khai sanh | khai sanh | mới đẻ | mới sinh | sơ sinh | sinh em bé | đẻ con | sinh con | đẻ bé',
  marriage: 'kết hôn | cưới | hôn thú | lấy chồng | lấy vợ | thành hôn | hôn lễ',
  single:
    'độc thân | tình trạng hôn nhân | chưa vợ | chưa chồng | chưa kết hôn | chưa lập gia đình | chưa có gia đình | chưa lập gia đình | còn độc thân | chưa từng kết hôn',
  household: 'hộ khẩu | sổ hộ | nhập khẩu | cắt khẩu | tách khẩu | chuyển khẩu | thường trú | khẩu thường trú',
  lodging: 'tạm trú | ở trọ | thuê trọ | nhà trọ | phòng trọ | người thuê',
  identity: 'căn cước | chứng minh nhân dân | chứng minh thư | thẻ cccd | chứng minh | thẻ chip | thẻ tùy thân | cmnd | cccd',
  digital: 'vneid | định danh điện tử | định danh mức | tài khoản định danh',
  certify: 'sao y | công chứng | chứng thực | thị thực bản sao | dấu giáp lai | đóng mộc | mộc đỏ | đóng dấu | photo',
  foreign:
    'nước ngoài | ngoại quốc | người tây | hàn quốc | đài loan | nhật bản | trung quốc | việt kiều | campuchia | người lào | người mỹ | người hàn | người nhật | người trung | người đài | yếu tố nước ngoài | bên mỹ | bên hàn | bên đài | bên nhật',
  landPaper: 'sổ đỏ | bìa đỏ | sổ hồng | bìa hồng | giấy chứng nhận quyền sử dụng đất | sổ đất',
  neighbour: 'ranh đất | ranh giới | lấn đất | lấn chiếm | lấn ranh | hàng rào | tranh chấp',
  homeLand: 'thổ cư | đất ở | lên thổ | chuyển mục đích',
  build: 'xây nhà | cất nhà | làm nhà | dựng nhà | nhà cấp 4 | xây dựng nhà ở | xây dựng mới | nhà ở riêng lẻ | đập đi xây lại | xây lại | làm nhà ở | lên nhà',
  renovate: 'sửa nhà | sửa chữa | cải tạo | nâng tầng | cơi nới | nâng cấp nhà | lợp lại | mở rộng | xây thêm | làm lại mái',
  shop: 'hộ kinh doanh | mở tiệm | mở quán | mở cửa hàng | buôn bán | bán hàng | kinh doanh nhỏ | mở shop | tạp hóa | tiệm | quán | buôn bán | bán xôi | bán bánh | bán phở | bán bún | sạp | cửa hàng | ki ốt | mở chỗ',
  poor: 'hộ nghèo | nghèo | khó khăn | túng thiếu | hoàn cảnh',
  disabled:
    'khuyết tật | tàn tật | tật nguyền | bị liệt | câm điếc | bại não | tâm thần | tự kỷ | cụt chân | cụt tay | bị mù | thiểu năng | bại liệt | xe lăn | xe lan | liệt nửa người | tai biến | bị điếc | bị câm | đi không được | chậm phát triển | bệnh thần kinh | tâm thần phân liệt',
  elderly:
    'người già | người cao tuổi | cao tuổi | cụ già | tuổi già | 75 tuổi | 76 tuổi | 77 tuổi | 78 tuổi | 79 tuổi | 80 tuổi | 81 tuổi | 82 tuổi | 85 tuổi | 90 tuổi | lương hưu | tiền già | 70 tuổi | 74 tuổi | 83 tuổi | 84 tuổi | 86 tuổi | ông cụ | bà cụ | tuổi cao | già yếu',
  orphan:
    'mồ côi | không cha mẹ | mất cả cha lẫn mẹ | cha mẹ mất | bố mẹ mất | cha mẹ chết | bố mẹ bỏ đi | không còn cha mẹ | cha mẹ đều mất | bố mẹ đều mất | ba mẹ mất | ba má mất | cha mẹ bỏ đi | ba mẹ bỏ đi | bỏ đi biệt',
  allowance:
    'trợ cấp | tiền hàng tháng | hưởng chế độ | chế độ | hỗ trợ | được tiền | phụ cấp | được hưởng | lãnh tiền | lĩnh tiền | cho tiền | tiền mỗi tháng | đồng nào | nhận tiền',
  funeral: 'mai táng | đám ma | chôn cất | tiền tuất | ma chay | hòm | an táng',
  martyr: 'liệt sĩ | liệt sỹ | hy sinh',
  invalid: 'thương binh | bệnh binh | người có công',
  veteran: 'cựu chiến binh | bộ đội | thanh niên xung phong | dân công hỏa tuyến',
  poison: 'chất độc da cam | chất độc hóa học | dioxin',
  healthCard: 'bảo hiểm y tế | thẻ bảo hiểm | bảo hiểm sức khỏe',
  vehicle:
    'xe máy | xe mô tô | ô tô | xe gắn máy | biển số | cà vẹt | đăng ký xe | xe honda | xe wave | xe hơi | xe tải | cavet | bảng số | con xe | chiếc xe | xe tay ga | xe số',
  vehiclePaper: 'cà vẹt | giấy đăng ký xe | chứng nhận đăng ký xe | đăng ký xe | giấy tờ xe | giấy xe | cavet | cà vẹc | cavec | giấy đăng kí xe',
  livestock: 'lợn | heo | gà | vịt | trâu | bò | gia súc | gia cầm | chăn nuôi | đàn vật nuôi',
  epidemic: 'dịch tả | dịch bệnh | bệnh dịch | cúm gia cầm | lở mồm long móng | viêm da nổi cục | tiêu hủy | tai xanh',
  compensate: 'đền bù | bồi thường | đền | hỗ trợ thiệt hại | bị thiệt hại',
  paddy: 'đất lúa | ruộng lúa | đất ruộng | ruộng',
  well: 'khoan giếng | đào giếng | giếng khoan | nước ngầm | nước dưới đất',
  tree: 'chặt cây | đốn cây | cưa cây | cây xanh | chặt hạ',
  festival: 'lễ hội | hội làng | hội đền | hội đình',
  school: 'học phí | đi học | học sinh | sinh viên | học tập',
  kindergarten: 'mẫu giáo | mầm non | nhà trẻ | nhóm trẻ | giữ trẻ | cô giữ trẻ | giữ con | trông trẻ',
  inherit: 'thừa kế | di sản | chia đất cha mẹ | của cha mẹ để lại | để lại đất',
  will: 'di chúc | chúc thư',
  authorize: 'ủy quyền | làm thay | nhờ người khác làm',
  army: 'nghĩa vụ quân sự | đi lính | nhập ngũ | đi bộ đội | xã đội',
  drugs: 'ma túy | nghiện | cai nghiện',
  violence: 'bạo lực gia đình | chồng đánh | đánh đập | bạo hành | bị đánh',
  boat: 'ghe | thuyền | tàu | đò | phương tiện thủy | xuồng',
  worship: 'tín ngưỡng | đình | đền | miếu | cúng',
  roadside: 'vỉa hè | lòng đường | lề đường',
  wedding: 'đám cưới | dựng rạp | rạp cưới',
}
