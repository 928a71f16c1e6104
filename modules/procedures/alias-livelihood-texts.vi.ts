import type { Aliases } from './alias-table.ts'

/** How people ask about land, building, trade, farming, water, forest, roads and boats. */
export const livelihoodAliases: Aliases = {
  '1.012812':
    'hòa giải tranh chấp đất đai | tranh chấp ranh đất với hàng xóm | hàng xóm lấn đất | cãi nhau ranh giới đất nhờ xã hòa giải | nhà bên lấn chiếm đất | mâu thuẫn đất đai | anh em tranh giành đất | hàng xóm xây tường lấn sang đất mình | tranh chấp lối đi chung',
  '1.013967': 'giải quyết tranh chấp đất đai | chủ tịch xã phân xử tranh chấp đất | hòa giải đất không thành nhờ xã giải quyết',
  '1.013978':
    'làm sổ đỏ lần đầu | cấp sổ đỏ | đất chưa có sổ đỏ | làm bìa đỏ | đất ông bà để lại chưa có sổ | làm sổ hồng lần đầu | đăng ký đất đai lần đầu | hợp thức hóa đất mua giấy tay | khai hoang lâu năm làm sổ | xin cấp giấy chứng nhận quyền sử dụng đất | đất nhà ở từ đời ông muốn có sổ | đất chưa có giấy tờ gì muốn làm sổ | làm sổ cho miếng đất | đất khai hoang trồng cây lâu năm chưa có bìa | đất chưa có bìa',
  '1.012796':
    'đính chính sổ đỏ | sổ đỏ ghi sai tên | sổ đỏ sai số thửa sai diện tích | bìa đỏ sai năm sinh sửa lại | sai sót trên giấy chứng nhận quyền sử dụng đất | bìa đỏ in nhầm tên đệm | sổ đỏ in sai số căn cước | tên trong sổ đỏ không khớp căn cước',
  '1.012817':
    'xác định lại diện tích đất ở | sổ cũ trước 2004 ghi đất vườn xin lại đất ở | tăng hạn mức đất thổ cư sổ cũ | đất vườn ao chung thửa có nhà công nhận lại đất ở',
  '1.012818':
    'sổ đỏ cấp sai thu hồi cấp lại | sổ đỏ cấp nhầm đất người khác | cấp sổ đỏ không đúng quy định | phát hiện sổ đỏ cấp sai | xã thu hồi sổ đỏ vì cấp chồng lấn',
  '1.013949':
    'chuyển mục đích sử dụng đất | lên thổ cư | chuyển đất vườn lên đất ở | đất ruộng muốn cất nhà chuyển thổ cư | xin giao đất | xin thuê đất của xã | chuyển đất nông nghiệp sang đất ở | xin xã cho thuê đất làm trang trại | thuê đất công ích | đất ruộng muốn làm nhà ở | đất trồng cây muốn chuyển thành đất ở | đất vườn cất nhà | lên đất thổ cư | chuyển đất ruộng đất lúa sang làm nhà ở | đất nông nghiệp làm nhà làm chuồng trại',
  '1.013950': 'chuyển từ thuê đất sang giao đất | đổi hình thức thuê đất trả tiền hàng năm sang một lần',
  '1.013962': 'giáo viên cán bộ chưa có nhà xin giao đất ở | giao đất ở không đấu giá | xin đất làm nhà cho người chưa có đất ở tại xã',
  '1.013979':
    'hiến đất làm đường | hiến đất mở đường | tặng đất cho xã làm nhà văn hóa | cho đất làm đường xóm | lùi rào cho xã mở rộng ngõ | cho đất mở rộng đường ngõ xóm',
  '1.013952': 'điều chỉnh quyết định giao đất cho thuê đất',
  '1.013953': 'quyết định giao đất sai ranh giới diện tích điều chỉnh',
  '1.013965': 'sử dụng đất đa mục đích | đất nông nghiệp kết hợp du lịch dịch vụ',
  '1.014275': 'công ty mua thuê đất nông nghiệp làm dự án',
  '1.011441':
    'thế chấp sổ đỏ vay ngân hàng | đăng ký thế chấp | xóa thế chấp sổ đỏ | trả hết nợ ngân hàng xóa đăng ký thế chấp | cầm sổ đỏ vay tiền | xong nợ ngân hàng giải chấp',
  '1.012995': 'nợ tiền sử dụng đất tái định cư | ghi nợ tiền đất',
  '1.012996': 'trả nợ tiền sử dụng đất | xóa nợ tiền sử dụng đất ghi trên sổ',
  '1.012994': 'khấu trừ tiền bồi thường tái định cư',
  '1.115148': 'tính tiền sử dụng đất | tính lại tiền sử dụng đất',
  '1.013225':
    'giấy phép xây dựng nhà ở | xin phép xây nhà | cất nhà mới có cần xin phép | làm nhà | xây nhà cấp 4 | xây nhà hai tầng | xin giấy phép xây nhà | xây nhà trên đất thổ cư | giấy phép xây dựng mới | nhà cũ dột đập đi xây lại | xây nhà trọ | xây lại nhà trên nền cũ | làm nhà kho xưởng xin phép | xây mồ mả nhà thờ họ',
  '1.013229':
    'sửa nhà xin phép | giấy phép sửa chữa cải tạo nhà | nâng thêm tầng nhà cũ | cơi nới nhà | đập sửa lại nhà | cải tạo nhà | lợp lại mái tôn mở rộng nhà bếp | sửa mái nhà | xây thêm phòng | nới thêm bếp',
  '1.013226':
    'điều chỉnh giấy phép xây dựng | xây khác bản vẽ đã xin phép | đổi thiết kế thêm tầng so với giấy phép | đang xây muốn lên thêm một tầng so với giấy phép',
  '1.013227': 'gia hạn giấy phép xây dựng | giấy phép xây dựng hết hạn mà chưa xây | giấy phép xây nhà cấp năm ngoái chưa khởi công | quá 12 tháng chưa xây',
  '1.013228': 'mất giấy phép xây dựng cấp lại | giấy phép xây dựng bị rách | giấy phép xây dựng bị mất | mất giấy phép xây nhà',
  '1.013232': 'di dời nhà công trình xin phép | dời nhà đi chỗ khác | tháo dỡ dời căn nhà sang lô đất khác | dời nhà gỗ nhà sàn',
  '1.014159':
    'xem quy hoạch | đất có dính quy hoạch không | hỏi thông tin quy hoạch thửa đất | kiểm tra đất có bị giải tỏa mở đường | cung cấp thông tin quy hoạch | đất sắp mua có bị quy hoạch treo không',
  '1.014632': 'mua nhà ở xã hội | thuê nhà ở xã hội | vay vốn xây sửa nhà ở | đăng ký mua nhà thu nhập thấp',
  '6.001435': 'hỗ trợ xây nhà cho hộ nghèo | xóa nhà tạm nhà dột nát',
  '1.012888': 'ban quản trị chung cư',
  '1.012893': 'mua nhà ở cũ của nhà nước',
  '1.012892': 'thuê nhà cũ của nhà nước chưa có hợp đồng',
  '1.012898': 'ký lại hợp đồng thuê nhà cũ của nhà nước',
  '1.012897': 'nhận sang lại quyền thuê nhà cũ của nhà nước',
  '1.014535': 'miễn giảm tiền thuê nhà nhà nước',
  '1.002693':
    'chặt cây xanh | đốn cây trên vỉa hè | cây to trước nhà sợ đổ xin chặt | chặt hạ dịch chuyển cây | cưa cây công cộng | đốn cây phượng cây bàng sắp đổ',
  '1.013274':
    'sử dụng tạm vỉa hè lòng đường | dựng rạp đám cưới trên đường | rạp đám ma lấn đường | để vật liệu xây dựng ngoài đường | thuê vỉa hè bán hàng giữ xe | mượn lòng đường làm đám | mượn đường trước nhà bắc rạp đám tang đám cưới | đổ vật liệu ra đường làm nhà | kê bàn ghế ra vỉa hè bán | cho để xe máy trên vỉa hè | trông giữ xe trên vỉa hè lòng đường',
  '1.013061':
    'đào đường đặt ống nước cống | thi công trên đường xin phép | cắt đường kéo đường ống | làm công trình trên đường đang đi | đặt cống qua đường bê tông thôn | kéo đường dây cáp qua đường | đào đường lắp nước',
  '1.000314': 'đấu nối đường nhà ra đường lớn | mở lối ra đường tạm | đấu nối tạm vào đường | xin mở lối từ nhà ra đường tỉnh lộ',
  '2.001921': 'dựng biển quảng cáo bên đường | lắp biển hiệu bảng cổ động cạnh đường',

  '1.001612':
    'đăng ký hộ kinh doanh | mở tiệm | mở quán | mở cửa hàng | giấy phép kinh doanh | mở quán ăn quán nhậu | mở quán cà phê | bán tạp hóa | mở tiệm cắt tóc gội đầu | kinh doanh nhỏ tại nhà | bán hàng online đăng ký kinh doanh | hộ kinh doanh cá thể | mở tiệm sửa xe | mở tiệm thuốc tây | mở đại lý phân bón | mở xưởng mộc nhỏ | mở phòng trọ kinh doanh | bán xôi bán bánh trước cổng trường có phải làm giấy | buôn bán nhỏ có cần giấy phép | bán phở bún cơm sáng | mở sạp ngoài chợ | làm nail spa | mở nhà nghỉ homestay | chạy xe tải chở hàng thuê đăng ký | mở lò bánh mì | bán vật liệu xây dựng | làm thợ may mở tiệm may | chạy grab xe ôm có phải đăng ký kinh doanh | bán trà sữa | bán hàng qua mạng facebook shopee',
  '1.001266':
    'chấm dứt hộ kinh doanh | nghỉ bán luôn | đóng cửa tiệm luôn trả giấy phép | giải thể hộ kinh doanh | dẹp tiệm | không buôn bán nữa | hủy giấy phép kinh doanh | tiệm lỗ quá nghỉ luôn báo xã | thôi kinh doanh trả môn bài | dẹp quán | sạp ở chợ bỏ không bán nữa',
  '1.001570':
    'tạm ngừng kinh doanh | tạm nghỉ bán vài tháng | tạm đóng cửa quán | mở bán lại trước hạn | nghỉ bán một thời gian | nghỉ bán 3 tháng | tạm ngưng bán vì sinh con vì ốm | tạm đóng tiệm sửa nhà',
  '2.000720':
    'thay đổi đăng ký hộ kinh doanh | đổi tên quán | đổi chủ hộ kinh doanh | thêm ngành nghề kinh doanh | chuyển địa chỉ quán | sang quán cho người khác đứng tên | đổi địa điểm kinh doanh | đổi tên tiệm | đổi tên cửa hàng | thêm ngành bán thêm mặt hàng | dời tiệm sang nhà mới sửa giấy phép | quán chuyển sang chỗ khác | đổi người đứng tên giấy phép kinh doanh | sang quán lại cho bạn đứng tên | đổi tên giấy phép quán sang tên vợ tên con | đổi giấy phép kinh doanh',
  '2.000575':
    'mất giấy phép kinh doanh | giấy đăng ký hộ kinh doanh bị mất rách cấp lại | làm lại giấy phép kinh doanh | cấp đổi giấy đăng ký hộ kinh doanh | giấy đăng ký kinh doanh chuột cắn nát mất cháy',
  '1.014034':
    'giấy đăng ký hộ kinh doanh ghi sai hiệu đính | cập nhật bổ sung thông tin hộ kinh doanh | bổ sung số căn cước số điện thoại vào đăng ký hộ kinh doanh',
  '1.014035': 'rút hồ sơ đăng ký hộ kinh doanh đang nộp | dừng thủ tục đăng ký hộ kinh doanh',
  '1.013855':
    'giấy an toàn thực phẩm quán ăn | giấy vệ sinh an toàn thực phẩm | bếp ăn quán cơm an toàn thực phẩm | giấy chứng nhận an toàn thực phẩm nhà hàng dịch vụ ăn uống | nấu cỗ thuê giấy an toàn thực phẩm | nấu tiệc cưới thuê giấy vệ sinh | bán bún phở cần giấy vệ sinh an toàn | căng tin bếp ăn tập thể',
  '2.001827':
    'an toàn thực phẩm cơ sở nông lâm thủy sản | giấy an toàn thực phẩm làm mắm giò chả rau thịt | cơ sở sơ chế nông sản | giấy chứng nhận an toàn thực phẩm bán thịt cá | lò giết mổ | làm nước mắm khô cá',
  '2.002620': 'bán hàng hội thảo lưu động thông báo | bán hàng không tại địa điểm giao dịch thường xuyên | tổ chức hội thảo bán hàng cho người già',
  '3.000611': 'ocop | đăng ký sản phẩm ocop | xếp hạng sao ocop | đánh giá phân hạng sản phẩm ocop | làm rượu mật ong muốn thi sao ocop',
  '1.005280': 'thành lập hợp tác xã | lập hợp tác xã nông nghiệp | mở hợp tác xã',
  '1.005277': 'thay đổi đăng ký hợp tác xã | đổi giám đốc địa chỉ hợp tác xã',
  '1.004982': 'giải thể hợp tác xã | hợp tác xã ngừng làm ăn luôn | dẹp hợp tác xã',
  '1.004901': 'đổi giấy chứng nhận đăng ký hợp tác xã',
  '2.002638': 'mất giấy chứng nhận hợp tác xã cấp lại | giấy đăng ký hợp tác xã tổ hợp tác bị mất cháy rách',
  '2.002641': 'hợp tác xã tạm ngừng kinh doanh',
  '2.002123': 'hợp tác xã mở chi nhánh văn phòng đại diện địa điểm kinh doanh',
  '2.002637': 'thành lập tổ hợp tác | lập tổ hợp tác chăn nuôi | đăng ký tổ hợp tác | mấy hộ gom lại làm ăn chung có giấy tờ | nhóm hộ cùng nuôi trồng lập tổ',
  '2.002639': 'thay đổi đăng ký tổ hợp tác',
  '2.002642': 'chấm dứt tổ hợp tác | giải thể tổ hợp tác',
  '2.002668': 'hợp tác xã xin hỗ trợ vốn máy móc | nhu cầu hỗ trợ của hợp tác xã tổ hợp tác',
  '1.014371': 'quỹ hỗ trợ phát triển hợp tác xã | lập quỹ hợp tác xã',
  '1.013792': 'mở quán net | mở tiệm game internet | điểm trò chơi điện tử công cộng | quán nét',
  '1.013793': 'đổi thông tin giấy phép quán net',
  '1.013794': 'gia hạn giấy quán net',
  '3.000569': 'mở tiệm in photocopy | đăng ký hoạt động in | cơ sở in ấn | mở chỗ in photo',
  '3.000576': 'mở hiệu sách | bán sách báo khai báo | phát hành xuất bản phẩm',

  '1.013997':
    'lợn heo chết dịch tả được đền bù | gà vịt cúm tiêu hủy hỗ trợ | trâu bò bị bệnh lở mồm long móng viêm da nổi cục chết | hỗ trợ chăn nuôi thiệt hại do dịch bệnh | tiêu hủy đàn heo được hỗ trợ | bò bị viêm da nổi cục chết được hỗ trợ | heo bệnh phải chôn xã hỗ trợ',
  '1.012836': 'phối giống nhân tạo cho bò heo được hỗ trợ | hỗ trợ tinh đông lạnh liều tinh gieo tinh bò lợn nái',
  '1.012837':
    'học nghề dẫn tinh viên | chuyển từ chăn nuôi sang nghề khác hỗ trợ đào tạo | hỗ trợ mua bình nitơ chứa tinh | hỗ trợ mua bò đực giống lợn đực giống',
  '1.008004':
    'chuyển đổi cây trồng trên đất lúa | ruộng lúa chuyển trồng cây ăn trái | đào ao nuôi cá trên đất ruộng | lên liếp trồng màu trên đất lúa | bỏ lúa trồng cây khác nuôi tôm',
  '2.001621':
    'hỗ trợ làm kênh mương nội đồng | hỗ trợ tưới nhỏ giọt tưới tiết kiệm nước | thủy lợi nhỏ hỗ trợ đầu tư | tưới nhỏ giọt vườn cây được hỗ trợ tiền',
  '1.014776': 'mã số vùng trồng | xin mã vùng trồng sầu riêng xuất khẩu | mã số cơ sở đóng gói',
  '1.003434': 'dự án liên kết sản xuất tiêu thụ | liên kết với công ty trồng và bao tiêu sản phẩm được hỗ trợ',
  '1.014736': 'dự án phát triển sản xuất theo chuỗi giá trị chương trình mục tiêu quốc gia',
  '1.014737': 'dự án sản xuất cộng đồng nuôi bò trồng cây cho hộ nghèo',
  '1.003596': 'kế hoạch khuyến nông',
  '1.014801':
    'nuôi cá lồng bè đăng ký | giấy xác nhận nuôi trồng thủy sản lồng bè | đăng ký nuôi tôm cá tra đối tượng chủ lực | ao nuôi tôm cá xin giấy xác nhận',
  '1.003956': 'giao quyền quản lý thủy sản cho tổ cộng đồng ngư dân',
  '1.004478': 'mở cảng cá bến cá',
  '1.004656': 'xác nhận nguồn gốc thủy sản quý hiếm đánh bắt tự nhiên',
  '1.004680': 'xác nhận nguồn gốc thủy sản nguy cấp quý hiếm nuôi | nuôi cá sấu ba ba giấy nguồn gốc',
  '3.000439': 'xin giao mặt biển nuôi trồng thủy sản | thuê mặt nước biển nuôi hàu nuôi cá',
  '3.000441': 'trả lại khu vực biển nuôi trồng',
  '3.000442': 'sửa quyết định giao khu vực biển',
  '3.000443': 'công nhận khu vực biển đang nuôi trồng',
  '1.001662': 'khoan giếng | khoan giếng lấy nước tưới sinh hoạt có phải đăng ký | đăng ký khai thác nước ngầm nước dưới đất',
  '1.011518': 'trả giấy phép khai thác nước',
  '1.010736': 'hỏi ý kiến dân về đánh giá tác động môi trường | tham vấn môi trường dự án',
  '1.008603': 'phí nước thải | kê khai phí bảo vệ môi trường nước thải',
  '1.013040': 'phí khí thải | kê khai phí bảo vệ môi trường khí thải',
  '1.014258': 'lấy đất đá dôi dư khi làm nhà đào ao đăng ký thu hồi khoáng sản | thu hồi khoáng sản | đất đào móng đào ao đem bán | múc đất hạ nền chở đi bán',
  '1.011471': 'khai thác rừng trồng | chặt keo bạch đàn bán gỗ | khai thác gỗ rừng | cưa cây rừng nhà trồng',
  '1.012922': 'rừng trồng bị bão cháy thiệt hại kiểm tra hiện trường | rừng keo bị gãy đổ do bão',
  '1.012694': 'chuyển rừng sang mục đích khác | phá rừng làm nhà trồng cây khác xin phép',
  '1.012531': 'trồng rừng gỗ lớn được hỗ trợ vay vốn',
  '1.014832': 'giao rừng cho thuê rừng | xin nhận rừng để trồng chăm sóc',
  '3.000250': 'phương án quản lý rừng bền vững',
  '3.000502': 'trồng cây dược liệu sâm dưới tán rừng',
  '1.010091': 'dân quân xung kích phòng chống thiên tai bị tai nạn | đi chống bão lũ bị thương hỗ trợ khám chữa bệnh',
  '1.010092': 'đội xung kích chống bão lũ chết tiền tuất tai nạn',
  '1.014849': 'xây công trình gần kênh mương thủy lợi xin phép',
  '1.014860': 'trồng cây lâu năm trên bờ kênh mương công trình thủy lợi',
  '1.014862': 'nuôi cá trong hồ thủy lợi xin phép',
  '1.014850': 'làm du lịch kinh doanh trong hồ thủy lợi',
  '1.014859': 'xe tải đi trên bờ kênh đê thủy lợi xin phép',
  '1.014852': 'nổ mìn gần công trình thủy lợi',

  '1.004088': 'đăng ký ghe thuyền mới | đăng ký thuyền máy đò lần đầu chưa chạy | đóng ghe mới đăng ký',
  '1.004047': 'đăng ký ghe thuyền đang chạy mà chưa đăng ký',
  '1.003930': 'mất giấy đăng ký ghe thuyền cấp lại | mất giấy đăng ký phương tiện thủy',
  '1.004002': 'mua bán ghe thuyền sang tên | sang tên ghe | ghe câu máy mua lại của người ta',
  '1.003970': 'mua ghe thuyền ở tỉnh khác sang tên',
  '2.001711': 'đổi tên đổi máy ghe thuyền đăng ký lại',
  '2.001659': 'xóa đăng ký ghe thuyền | ghe hỏng bán ra nước ngoài xóa đăng ký',
  '2.001215': 'đăng ký thuyền thúng ca nô mô tô nước vui chơi giải trí | thuyền kayak sup chở khách chơi | thuyền đạp vịt khu vui chơi câu cá',
  '2.001214': 'đăng ký lại phương tiện vui chơi dưới nước',
  '2.001212': 'cấp lại giấy đăng ký phương tiện vui chơi dưới nước',
  '2.001211': 'xóa đăng ký phương tiện vui chơi dưới nước',
  '2.001218': 'mở khu vui chơi bơi lội trên sông hồ vùng nước',
  '1.009454': 'mở bến đò bến thủy | công bố hoạt động bến thủy nội địa',
  '1.009455': 'mở bến khách ngang sông | bến đò ngang',
  '1.003658': 'bến đò hoạt động lại công bố lại',
  '1.009444': 'gia hạn bến thủy bến đò',
  '1.009447': 'đóng bến đò bến thủy',
}
