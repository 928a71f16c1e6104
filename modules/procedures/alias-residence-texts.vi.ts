import type { Aliases } from './alias-table.ts'

/** How people ask about where they live, who they are, their vehicles and the border: what the commune police handle. */
export const residenceAliases: Aliases = {
  '1.004222':
    'đăng ký thường trú | nhập hộ khẩu | chuyển hộ khẩu | nhập khẩu cho vợ về nhà chồng | nhập khẩu cho con vào hộ | chuyển khẩu về quê | vào hộ khẩu | mua nhà mới nhập khẩu | làm sổ hộ khẩu | nhập khẩu nhờ nhà người thân | chuyển nơi thường trú | xin nhập hộ khẩu cho cha mẹ về ở với con | mua nhà chuyển cả nhà về ở đăng ký | nhập con mới sinh vào với ba mẹ | đi nghĩa vụ về nhập lại hộ khẩu | ra tù về nhập lại hộ khẩu | mới chuyển về xã này sống | cho người khác nhập nhờ hộ khẩu | cho con theo hộ khẩu nhà ngoại nhà nội | chuyển từ tỉnh khác về | đăng ký ở hẳn',
  '1.003197':
    'xóa đăng ký thường trú | cắt khẩu | cắt hộ khẩu | xóa hộ khẩu người đã chết | xóa khẩu vì đi nước ngoài | xóa tên khỏi hộ khẩu | bỏ tên người đã chuyển đi khỏi hộ khẩu | con định cư nước ngoài xóa tên trong hộ | xóa tên người mất khỏi sổ hộ khẩu',
  '1.004194':
    'đăng ký tạm trú | khai báo tạm trú cho người thuê trọ | làm giấy tạm trú | tạm trú dài hạn | sổ tạm trú | ở trọ đi học đi làm | cho thuê phòng trọ phải đăng ký | chủ trọ đăng ký cho người ở trọ | công nhân thuê nhà trọ | tạm trú cho con đi học xa | thuê trọ chủ không làm giấy tờ tự làm được không | lên thành phố học thuê phòng | đến ở nhờ nhà bà con lâu dài | công nhân ở trọ khu công nghiệp | có người mới dọn vào phòng trọ | người làm thuê ở lại nhà dài ngày',
  '1.002755': 'gia hạn tạm trú | tạm trú hết hạn | giấy tạm trú sắp hết hạn làm lại | tạm trú quá hạn 2 năm',
  '1.010028': 'xóa đăng ký tạm trú | xóa tạm trú | trả phòng trọ chuyển đi nơi khác xóa tạm trú | người thuê đã dọn đi xóa tạm trú',
  '1.003677':
    'khai báo tạm vắng | tạm vắng | đi làm ăn xa báo tạm vắng | đi vắng lâu ngày có phải khai báo | vắng nhà vài tháng báo công an | ra bình dương sài gòn làm công nhân mấy tháng ở nhà có phải báo | đi làm xa quê nhiều tháng báo công an xã',
  '1.010038':
    'tách hộ | tách hộ khẩu | tách khẩu ra riêng | lập hộ mới | ra riêng tách sổ hộ khẩu với cha mẹ | ly hôn tách khẩu | vợ chồng trẻ tách hộ | có hộ riêng không chung với ông bà | muốn đứng tên hộ riêng | sổ riêng hai vợ chồng',
  '1.010039':
    'điều chỉnh thông tin cư trú | đổi chủ hộ | thay đổi chủ hộ | chủ hộ chết đổi sang người khác | sai thông tin hộ khẩu | sửa quan hệ với chủ hộ | sửa địa chỉ trên dữ liệu cư trú | thông tin cư trú bị sai | ai đứng đầu sổ hộ khẩu khi chủ hộ mất | thay tên chủ hộ từ bố sang mẹ | làm chủ hộ mới',
  '1.010040':
    'chưa đủ điều kiện đăng ký thường trú tạm trú | không có nơi thường trú tạm trú khai báo | sống lang thang không giấy tờ khai báo cư trú | nhà không giấy tờ không đăng ký được hộ khẩu',
  '1.010041':
    'giấy xác nhận cư trú | xác nhận nơi cư trú | xác nhận đang ở xã | xác nhận thông tin cư trú | giấy xác nhận hộ khẩu | xác nhận nhân khẩu trong hộ | giấy thay sổ hộ khẩu | xác nhận cư trú để con đi học | bị thu sổ hộ khẩu xin giấy xác nhận | giấy chứng minh nhà mình ở xã này nộp trường | nộp giấy cư trú cho ngân hàng cho trường | giấy tờ chứng minh nơi ở hiện tại | xin giấy ct07 cho con thi | xác nhận đang tạm trú để chuyển trường nhập học | giấy xác nhận tạm trú',
  '1.013314':
    'xác nhận diện tích nhà để nhập khẩu vào nhà thuê | xác nhận nhà ở không tranh chấp để đăng ký thường trú | diện tích bình quân nhà thuê mượn ở nhờ | ở nhờ nhà người ta muốn nhập khẩu phải xác nhận diện tích | nhà thuê đủ mét vuông để nhập hộ khẩu',
  '2.001159':
    'thông báo lưu trú | khách ngủ lại qua đêm | bà con tới chơi ở lại vài ngày khai báo | nhà nghỉ khách sạn khai báo khách | bạn đến ngủ nhờ báo công an | có khách ở qua đêm khai với ai | người quen ngủ lại nhà | homestay có khách | khai báo khách trọ qua đêm | có phải báo khi con cháu về ở chơi',
  '1.013313': 'xác nhận nơi đậu ghe thuyền để ở | sống trên thuyền trên ghe đăng ký | xe nhà ở xác nhận chỗ đậu',
  '1.014061':
    'làm căn cước | làm căn cước công dân lần đầu | đủ 14 tuổi làm căn cước | cấp thẻ căn cước | con học lớp 9 làm căn cước | làm chứng minh nhân dân | làm thẻ căn cước gắn chip | chưa có căn cước bao giờ | 15 tuổi chưa có thẻ tùy thân | học sinh cấp 2 cấp 3 làm thẻ căn cước lần đầu | làm thẻ chip lần đầu',
  '1.014062':
    'căn cước cho trẻ em | làm căn cước cho con dưới 14 tuổi | làm căn cước cho bé | căn cước con 6 tuổi | thẻ căn cước cho trẻ mới sinh | bé đi máy bay cần thẻ căn cước | làm thẻ cho học sinh tiểu học | làm cccd cho con 8 tuổi | cccd cho cháu 5 tuổi | thẻ căn cước cho con nhỏ',
  '1.014063':
    'đổi căn cước | căn cước hết hạn | đổi chứng minh nhân dân cũ sang căn cước | căn cước bị sai thông tin | căn cước bị mờ gãy hư hỏng | đủ 25 tuổi 40 tuổi 60 tuổi đổi thẻ | đổi cccd sang thẻ căn cước mới | căn cước đổi địa chỉ | thẻ cũ tới 25 tuổi phải làm thẻ khác | thẻ căn cước nứt gãy mờ hình | đổi ảnh trên thẻ | thẻ cccd sai quê quán',
  '1.014064':
    'mất căn cước | làm lại căn cước bị mất | rơi ví mất căn cước | cấp lại thẻ căn cước | mất chứng minh nhân dân làm lại | bị móc túi mất giấy tờ căn cước | bị giật ví mất thẻ chip | mất thẻ cccd | đánh rơi căn cước | thẻ căn cước không tìm thấy | cầm đồ căn cước không lấy lại được xin thẻ mới | xin cấp thẻ căn cước khác vì mất',
  '1.014060':
    'tích hợp thông tin vào thẻ căn cước | tích hợp bằng lái bảo hiểm vào căn cước | cập nhật giấy tờ vào vneid căn cước | đưa bằng lái vào căn cước | thêm thông tin bằng lái bảo hiểm vô thẻ căn cước',
  '1.012566':
    'xác nhận số chứng minh nhân dân cũ | xác nhận cmnd 9 số và căn cước là một người | giấy xác nhận số chứng minh cũ cho ngân hàng | xác nhận số định danh cá nhân | xin mã định danh | hủy số định danh cũ | ngân hàng kêu số chứng minh 9 số không khớp 12 số | sổ đỏ ghi số chứng minh cũ xin xác nhận | hai số chứng minh khác nhau',
  '1.012564':
    'sửa thông tin dân cư | thông tin trong cơ sở dữ liệu dân cư sai | vneid hiện sai tên sai ngày sinh | cập nhật thông tin dân cư | điều chỉnh dữ liệu quốc gia về dân cư | dữ liệu dân cư ghi sai giới tính quê quán | trên hệ thống dân cư ghi nhầm',
  '1.010101': 'xin thông tin công dân trong dữ liệu dân cư | tra cứu thông tin của mình trong cơ sở dữ liệu dân cư',
  '1.014056': 'khai thác thông tin trong cơ sở dữ liệu căn cước',
  '1.014058': 'lấy mẫu adn vào căn cước | cập nhật adn',
  '1.014059': 'lấy giọng nói vào căn cước | cập nhật giọng nói',
  '1.014065': 'người gốc việt chưa có quốc tịch làm giấy chứng nhận căn cước | việt kiều campuchia về không có giấy tờ | giấy chứng nhận căn cước lần đầu',
  '1.014067': 'đổi giấy chứng nhận căn cước người gốc việt',
  '1.014068': 'mất giấy chứng nhận căn cước người gốc việt cấp lại',
  '3.000228':
    'vneid | làm vneid mức 2 | đăng ký định danh điện tử mức 2 | kích hoạt vneid | tài khoản định danh điện tử | cài vneid cho ông bà | căn cước điện tử | định danh mức độ 2 | vào ứng dụng vneid không được chưa có mức 2 | điện thoại không đăng nhập được vneid | nâng cấp định danh mức 2',
  '3.000498': 'định danh điện tử cho công ty | tài khoản định danh tổ chức hợp tác xã doanh nghiệp | vneid cho tổ chức',
  '1.013067':
    'đăng ký xe mới | làm biển số xe | bấm biển số | bốc biển số | mua xe máy mới đăng ký | làm cà vẹt xe | đăng ký xe máy lần đầu | làm giấy tờ xe mới mua | ra biển số xe | xe điện mới mua bấm biển | xe mới bấm biển số | đăng ký biển xe trúng đấu giá',
  '1.012575': 'đăng ký xe mới trên mạng xe sản xuất trong nước | đăng ký xe lần đầu trực tuyến toàn trình',
  '1.013066': 'đăng ký xe nhập khẩu trên mạng',
  '1.013076':
    'sang tên xe | sang tên xe máy | mua xe cũ sang tên | mua lại xe của người khác | đổi chủ xe | xe không chính chủ sang tên | cho tặng xe sang tên | bán xe cho người khác làm giấy tờ | mua lại xe cà vẹt đứng tên người khác | xe cha cho con đổi tên | xe mua qua nhiều chủ | chính chủ | bố cho con xe muốn đứng tên | đổi tên chủ xe',
  '1.013079':
    'đổi biển số xe | đổi cà vẹt | đổi giấy đăng ký xe | đăng ký xe mờ rách | đổi màu sơn xe | biển số bị gãy mờ đổi | biển 4 số đổi sang 5 số | đổi đăng ký xe do sai thông tin | cà vẹt nhàu nát không đọc được | bảng số xe bị cong mờ | thay động cơ khung xe đổi đăng ký',
  '1.013082':
    'mất cà vẹt xe | mất giấy đăng ký xe | mất biển số xe | làm lại giấy tờ xe bị mất | cấp lại đăng ký xe | rớt biển số xe | giấy tờ xe bị cháy bị mất | rớt bảng số xe | biển số rơi dọc đường',
  '1.013080': 'cấp lại đăng ký xe trên mạng toàn trình | mất đăng ký xe nộp trực tuyến',
  '1.013086': 'biển số tạm | đăng ký xe tạm thời | biển giấy tạm chở xe về',
  '1.013083': 'đăng ký xe tạm thời trên mạng toàn trình',
  '1.013123':
    'thu hồi đăng ký xe biển số | rút hồ sơ gốc xe | bán xe nộp lại biển số | xe hỏng bỏ không chạy nữa nộp lại giấy tờ | trả lại biển số xe khi bán | bán xe cũ sợ người mua gây tai nạn báo thu hồi | bán xe rồi chủ cũ nộp lại đăng ký',
  '1.013065': 'thu hồi đăng ký xe trên mạng toàn trình',
  '1.000253':
    'khai báo tạm trú cho người nước ngoài | khách nước ngoài ở nhà khai báo | chồng tây về ở nhà vợ khai báo tạm trú | khách tây thuê phòng homestay | chồng người nước ngoài về nhà vợ ở khai báo | khách mỹ khách tây tới ở nhà khai báo | người nước ngoài ở lại nhà dân | bạn người nước ngoài qua chơi ở lại | vợ người trung quốc sang thăm ở nhà bố mẹ | người nước ngoài sang thăm thân ở lại mấy ngày | người nước ngoài thuê nhà ở mấy tháng | cho người nước ngoài thuê nhà',
  '1.010386': 'mất hộ chiếu trình báo | báo mất passport | bị mất hộ chiếu | mất cuốn passport khi đi nước ngoài về | làm rơi hộ chiếu ở sân bay',
  '1.010385': 'trình báo mất hộ chiếu cấp huyện',
  '1.010055': 'mất giấy thông hành',
  '1.003133':
    'giấy thông hành sang trung quốc | đi chợ biên giới trung quốc | giấy qua biên giới trung quốc cho dân biên giới | qua cửa khẩu trung quốc buôn bán trong ngày',
  '1.014364': 'cán bộ công chức làm giấy thông hành sang trung quốc',
  '1.012680': 'giấy thông hành sang lào | qua lào thăm bà con làm giấy | qua lào buôn bán thăm thân',
  '1.011728': 'mất thẻ abtc | mất thẻ doanh nhân apec',
  '1.014363': 'xác nhận thông tin xuất nhập cảnh | xác nhận đã ra vào việt nam những lần nào',
  '1.012533': 'xin vào tổ bảo vệ an ninh trật tự | tuyển tổ viên an ninh trật tự cơ sở | tham gia dân phòng bảo vệ thôn',
  '1.012537': 'tổ bảo vệ an ninh bị thương tai nạn khi làm nhiệm vụ không có bảo hiểm y tế | dân phòng bị thương hỗ trợ viện phí',
  '1.012538': 'tổ bảo vệ an ninh chết tai nạn khi làm nhiệm vụ không có bảo hiểm xã hội | người trong đội dân phòng tổ an ninh bị tai nạn chết',
  '3.000509': 'đi chữa cháy cứu nạn bị thương được hỗ trợ | người tham gia chữa cháy bị tai nạn',
  '3.000510': 'người tham gia chữa cháy cứu hộ bị chết chế độ',
  '3.000494': 'mở lại cơ sở bị đình chỉ phòng cháy chữa cháy | phục hồi hoạt động sau khi bị đình chỉ vì cháy nổ',
  '3.000527':
    'cai nghiện | đăng ký cai nghiện tự nguyện | con nghiện ma túy muốn đưa đi cai | cai nghiện tại nhà tại cộng đồng | hút chích cho đi trại tự nguyện | con chơi đá nghiện ngập xin cai',
  '1.013442': 'khai báo vũ khí thô sơ | gươm kiếm cổ gia bảo khai báo | giữ dao kiếm trưng bày trong nhà',
  '1.004327': 'tố cáo công an xã | tố cáo cán bộ công an',
  '1.004335': 'khiếu nại công an xã | khiếu nại quyết định xử phạt của công an',
}
