import type { Aliases } from './alias-table.ts'

/** How people ask about help from the state: the old, the disabled, the poor, children, merit, schooling, work and insurance. */
export const welfareAliases: Aliases = {
  '1.014027':
    'trợ cấp người cao tuổi | tiền người già hàng tháng | trên 75 tuổi không có lương hưu | trợ cấp hưu trí xã hội | tiền cho ông bà 75 tuổi 80 tuổi | cụ già không lương được trợ cấp | mẹ già chưa có chế độ gì | tiền dưỡng già của nhà nước | 76 tuổi cả đời làm ruộng nhà nước cho tiền mỗi tháng | già rồi không có lương có được tiền | ông bà trên 75 chưa nhận trợ cấp | 70 tuổi hộ nghèo trợ cấp người cao tuổi | ông nội 80 tuổi hộ nghèo được bao nhiêu tiền một tháng | 75 tuổi được bao nhiêu tiền',
  '1.014028':
    'mai táng phí người cao tuổi hưởng trợ cấp hưu trí xã hội | cụ đang nhận tiền người già chết được tiền mai táng | tiền đám ma cho cụ trên 75 tuổi mất | ông cụ hưởng trợ cấp người già qua đời tiền chôn cất | đang lãnh 500 ngàn tiền già nay mất được gì | cụ lãnh tiền già mất gia đình nhận gì | người già lãnh trợ cấp tháng chết',
  '1.001731':
    'mai táng phí đối tượng bảo trợ xã hội | tiền mai táng người khuyết tật chết | hỗ trợ chi phí mai táng | tiền chôn cất người đang nhận trợ cấp xã hội | trẻ mồ côi đang hưởng trợ cấp chết | hỗ trợ đám ma | người lãnh trợ cấp khuyết tật mất gia đình được tiền chôn cất',
  '1.001776':
    'trợ cấp xã hội hàng tháng | tiền khuyết tật hàng tháng | trợ cấp trẻ mồ côi | mẹ đơn thân nuôi con nhà nghèo trợ cấp | trợ cấp người khuyết tật nặng | tiền chăm sóc người khuyết tật đặc biệt nặng | nhận nuôi trẻ mồ côi được tiền hàng tháng | người nhiễm hiv hộ nghèo trợ cấp | tiền bảo trợ xã hội | trợ cấp người đơn thân | cháu mồ côi cha mẹ ở với ông bà được tiền trợ cấp | cha mẹ nó bỏ đi biệt tích ông bà nuôi cháu được tiền | chồng chết một mình nuôi con nhà nghèo | nuôi người khuyết tật nặng được trợ cấp | mẹ góa nuôi con nhỏ | con bị down bại não xin trợ cấp | nằm liệt giường trợ cấp hàng tháng | nhà nước nuôi trẻ mồ côi bao nhiêu một tháng',
  '1.001699':
    'làm giấy khuyết tật | xác định mức độ khuyết tật | làm sổ khuyết tật | người bị liệt câm điếc mù bại não làm giấy khuyết tật | giám định khuyết tật | con bị tự kỷ chậm phát triển làm giấy khuyết tật | bị tâm thần làm giấy | tai nạn cụt tay cụt chân làm giấy khuyết tật | xin xác định lại mức khuyết tật vì nặng hơn | đi không được ngồi xe lan xin giấy để được hỗ trợ | tai biến liệt nửa người làm giấy | điếc bẩm sinh | mắt mù một bên | con sinh ra không bình thường | bị tai nạn gãy cột sống nằm một chỗ | nằm liệt một chỗ xin chế độ | hội chứng down',
  '1.001653':
    'đổi giấy khuyết tật | mất giấy xác nhận khuyết tật cấp lại | giấy khuyết tật bị rách | giấy khuyết tật cũ hư đổi giấy mới | giấy chứng nhận tật nguyền nhòe hết chữ',
  '2.000282':
    'đưa vào trung tâm bảo trợ khẩn cấp | nạn nhân bạo lực gia đình cần chỗ ở khẩn cấp | trẻ lang thang bị bỏ rơi cần nơi nuôi | người lang thang xin ăn đưa vào cơ sở xã hội | bảo vệ khẩn cấp',
  '2.000286':
    'đưa người già neo đơn vào trung tâm bảo trợ xã hội | gửi vào trại dưỡng lão nhà nước | đưa người tâm thần không ai chăm vào trung tâm | xin cho trẻ mồ côi vào trung tâm nuôi dưỡng | nhà dưỡng lão | sống một mình không con cái muốn vào viện dưỡng lão nhà nước | không ai nuôi gửi vào trung tâm',
  '2.000477': 'đón người thân từ trung tâm bảo trợ về nhà | xin ra khỏi cơ sở trợ giúp xã hội | dừng nuôi dưỡng ở trung tâm',
  '2.002303':
    'thẻ bảo hiểm y tế cho đối tượng chính sách | bảo hiểm y tế người khuyết tật người nghèo do xã lập danh sách | lập danh sách tham gia bảo hiểm y tế',
  '1.011607':
    'xin vào hộ nghèo | xét hộ nghèo | xin làm sổ hộ nghèo | nhà nghèo xin công nhận hộ nghèo | cận nghèo | xin vào cận nghèo | giấy chứng nhận hộ nghèo | nhà khó khăn quá xin hộ nghèo | bình xét hộ nghèo trong năm | gia cảnh khó khăn chưa được hộ nghèo | mới bị cháy nhà bệnh nặng thành nghèo xin xét hộ nghèo | sao nhà tôi không được xét hộ nghèo',
  '1.011606': 'rà soát hộ nghèo định kỳ cuối năm | công nhận hộ nghèo hộ cận nghèo hằng năm',
  '1.011608':
    'xin ra khỏi hộ nghèo | thoát nghèo | công nhận thoát nghèo thoát cận nghèo | trả sổ hộ nghèo | hết nghèo ra khỏi danh sách hộ nghèo | làm ăn khá lên trả sổ hộ nghèo | không còn nghèo xin thôi',
  '1.011609':
    'hộ nông nghiệp có mức sống trung bình | làm ruộng mức sống trung bình mua bảo hiểm y tế được giảm | giấy hộ mức sống trung bình | nông lâm ngư diêm nghiệp mức sống trung bình | không nghèo không giàu làm ruộng mua bảo hiểm y tế được giảm',
  '3.000412': 'người lao động có thu nhập thấp | xác nhận thu nhập thấp | giấy chứng nhận lao động thu nhập thấp',
  '1.004941':
    'nhận nuôi tạm trẻ em không phải bà con | nhận chăm sóc thay thế trẻ em | nhận nuôi dưỡng trẻ mồ côi không ruột thịt mà không làm con nuôi | gia đình nhận trẻ về chăm sóc',
  '2.001944':
    'cô dì chú bác nhận nuôi cháu | bà con ruột nhận chăm sóc cháu | người thân nhận chăm sóc thay thế cháu mồ côi | ông bà nhận chăm cháu thay cha mẹ | dì ruột cậu ruột nhận nuôi cháu mồ côi mà không làm con nuôi',
  '1.004944': 'thôi nhận chăm sóc trẻ | chấm dứt chăm sóc thay thế trẻ em | trả trẻ về cho cha mẹ ruột',
  '1.004946':
    'trẻ em bị đánh đập bạo hành cần tách khỏi gia đình | can thiệp khẩn cấp trẻ bị xâm hại | cách ly trẻ khỏi người gây hại | em bé bị cha dượng đánh đập đưa ra khỏi nhà | cháu bị bạo hành cần cứu',
  '2.001942': 'đón trẻ ở trung tâm về gia đình nhận nuôi chăm sóc | nhận lại đứa cháu đang ở trung tâm nuôi trẻ mồ côi | đón cháu từ trại trẻ mồ côi về nuôi',
  '2.001947': 'kế hoạch hỗ trợ trẻ bị xâm hại bị bạo lực bị bỏ rơi | giúp trẻ em có hoàn cảnh đặc biệt',
  '1.012084':
    'chồng đánh vợ xin cấm tiếp xúc | bạo lực gia đình cấm lại gần | xin lệnh cấm tiếp xúc | bị chồng đánh đập xin xã can thiệp | chồng cũ tới nhà đánh xin xã cấm tới gần | bị chồng hành hạ dọa giết',
  '1.012085': 'hủy cấm tiếp xúc | vợ chồng làm lành xin bỏ lệnh cấm tiếp xúc',
  '2.001661': 'nạn nhân mua bán người học nghề trợ cấp khó khăn | người bị lừa bán trở về được hỗ trợ | bị bắt cóc lừa bán sang nước ngoài giờ được về hỗ trợ',

  '1.010801': 'trợ cấp thân nhân liệt sĩ | con liệt sĩ hưởng chế độ | mẹ liệt sĩ vợ liệt sĩ tiền hàng tháng | tiền tuất liệt sĩ',
  '1.010802': 'vợ liệt sĩ tái giá | vợ liệt sĩ đi lấy chồng khác vẫn hưởng chế độ',
  '1.010803':
    'thờ cúng liệt sĩ | tiền hương khói liệt sĩ hằng năm | tiền giỗ liệt sĩ | người thờ cúng liệt sĩ là cháu được trợ cấp | đổi người thờ cúng liệt sĩ',
  '1.010814':
    'mất thẻ thương binh | cấp lại giấy chứng nhận thương binh | giấy chứng nhận người có công bị mất rách | giấy chứng nhận gia đình liệt sĩ cấp lại | giấy chứng nhận gia đình liệt sĩ bị lụt cuốn',
  '1.010821':
    'con thương binh đi học đại học được hỗ trợ | con liệt sĩ học phí | ưu đãi giáo dục cho con người có công | trợ cấp đi học cho con bệnh binh | con thương binh đang học đại học cao đẳng được tiền hàng tháng',
  '1.010824':
    'thương binh chết được chế độ gì | người có công từ trần trợ cấp một lần | mai táng phí thương binh bệnh binh | bố là thương binh mới mất | tiền mai táng mẹ việt nam anh hùng người có công | bố là thương binh vừa mất chế độ tuất',
  '1.010825': 'bổ sung tên thân nhân vào hồ sơ liệt sĩ | thêm tên con liệt sĩ còn sót | hồ sơ liệt sĩ thiếu tên người thân',
  '1.010833':
    'giấy xác nhận con thương binh | xác nhận thân nhân người có công | xác nhận con liệt sĩ để cộng điểm thi | xác nhận con bệnh binh con chất độc da cam đi học đi làm | giấy ưu tiên con người có công',
  '1.013750': 'thăm viếng mộ liệt sĩ | đi viếng mộ liệt sĩ được hỗ trợ tiền xe | giấy giới thiệu đi thăm mộ liệt sĩ',
  '1.010829':
    'đưa hài cốt liệt sĩ về quê | bốc mộ liệt sĩ từ nghĩa trang liệt sĩ | di chuyển hài cốt liệt sĩ | di cốt liệt sĩ ở nghĩa trang tỉnh khác gia đình muốn đem về quê',
  '1.010830': 'chuyển mộ liệt sĩ trong vườn nhà vào nghĩa trang liệt sĩ | hài cốt liệt sĩ ngoài nghĩa trang quy tập',
  '1.010772': 'bằng tổ quốc ghi công | công nhận liệt sĩ | người hy sinh được công nhận liệt sĩ | thân nhân hy sinh đề nghị cấp bằng',
  '1.010777': 'bằng tổ quốc ghi công sai tên đổi lại',
  '1.010778': 'mất bằng tổ quốc ghi công cấp lại | bằng liệt sĩ bị mối ăn rách mất',
  '2.002307': 'mai táng phí cựu chiến binh | cựu chiến binh chết được tiền mai táng | bộ đội chống mỹ mất tiền mai táng',
  '2.002308': 'mai táng phí thanh niên xung phong | thanh niên xung phong chống pháp chết',
  '1.014359': 'mai táng phí dân công hỏa tuyến | dân công hỏa tuyến chết tiền mai táng',
  '2.001157': 'thanh niên xung phong trợ cấp một lần | đi thanh niên xung phong chưa hưởng chế độ | đi thanh niên xung phong thời chống mỹ chưa được đồng nào',
  '2.001396': 'thanh niên xung phong trợ cấp hàng tháng | thanh niên xung phong già yếu không nơi nương tựa',
  '1.004964': 'chuyên gia giúp lào campuchia trợ cấp một lần',
  '1.010804': 'mẹ việt nam anh hùng | phong tặng truy tặng bà mẹ việt nam anh hùng | mẹ có nhiều con liệt sĩ xin phong mẹ việt nam anh hùng | mẹ vn anh hùng',
  '1.010805': 'anh hùng lực lượng vũ trang chế độ ưu đãi | anh hùng lao động kháng chiến',
  '1.010810':
    'công nhận thương binh | bị thương trong chiến tranh chưa được chế độ | du kích bị thương xin làm thương binh | bị thương hồi đánh mỹ mảnh đạn còn trong người làm chế độ',
  '1.010811': 'thương binh xin xe lăn chân giả | cấp tiền mua dụng cụ chỉnh hình nạng | tiền mua phương tiện trợ giúp cho thương binh người có công',
  '1.010812': 'đưa thương binh người có công vào trung tâm điều dưỡng | người có công cô đơn vào nhà nuôi dưỡng',
  '1.010815': 'cán bộ lão thành cách mạng tiền khởi nghĩa công nhận | người hoạt động cách mạng trước 1945',
  '1.010816': 'nhiễm chất độc da cam | chất độc hóa học dioxin hưởng chế độ | đi bộ đội bị nhiễm chất độc',
  '1.010817': 'con bị dị tật do cha nhiễm chất độc da cam | con đẻ người nhiễm chất độc hóa học',
  '1.010818': 'bị địch bắt tù đày | tù phú quốc côn đảo chế độ | kỷ niệm chương tù đày',
  '1.010819':
    'huân chương huy chương kháng chiến hưởng trợ cấp | có huân chương kháng chiến chưa nhận tiền | người hoạt động kháng chiến | có bằng khen chống mỹ được hưởng gì | bằng khen kháng chiến',
  '1.010820': 'có công giúp đỡ cách mạng | nuôi giấu cán bộ | bằng có công với nước',

  '1.001622': 'ăn trưa mẫu giáo | tiền ăn trưa cho trẻ mầm non hộ nghèo | hỗ trợ tiền ăn trẻ 3 4 5 tuổi | trẻ 5 tuổi hộ cận nghèo học mầm non được tiền ăn',
  '1.001714': 'học bổng cho học sinh khuyết tật | hỗ trợ mua đồ dùng học tập cho người khuyết tật | con khuyết tật đi học được tiền',
  '1.014336':
    'miễn giảm học phí | hỗ trợ chi phí học tập | tiền sách vở cho con hộ nghèo dân tộc thiểu số đi học | học sinh mồ côi khuyết tật hỗ trợ học tập trường công | nhà nghèo con đi học được miễn tiền học | tiền học cho con hộ cận nghèo | con mồ côi đi học được hỗ trợ 150 ngàn',
  '1.014337': 'miễn giảm hỗ trợ học phí trường tư thục dân lập | con học trường tư hỗ trợ học phí',
  '1.014335':
    'miễn giảm học phí học nghề cao đẳng đại học tư | sinh viên trường tư miễn giảm học phí | học trung cấp nghề được giảm học phí | học cao đẳng nghề con hộ nghèo được miễn giảm',
  '2.002770':
    'học sinh bán trú được gạo tiền ăn | hỗ trợ gạo cho học sinh vùng khó khăn | nhà xa trường ở bán trú tiền hỗ trợ | nhà xa trường ở lại trường được cấp gạo | cấp 2 cấp 3 ở nội trú bán trú được tiền ăn',
  '2.002771': 'trẻ nhà trẻ bán trú hỗ trợ gạo | trẻ 2 tuổi nhà trẻ bán trú vùng khó khăn',
  '1.003702': 'học sinh dân tộc rất ít người hỗ trợ học tập | dân tộc thiểu số rất ít người đi học được tiền',
  '1.008950': 'con công nhân khu công nghiệp học mầm non được trợ cấp | trợ cấp trẻ mầm non con công nhân',
  '1.008951': 'giáo viên mầm non tư thục khu công nghiệp hỗ trợ',
  '3.000182': 'nộp hồ sơ vào lớp 6 | tuyển sinh lớp 6 | con lên cấp 2 xin học | đăng ký học trung học cơ sở',
  '1.005090': 'xin vào trường dân tộc nội trú | tuyển sinh nội trú',

  '2.002821': 'học nghề cho nông dân | hỗ trợ đào tạo nghề nông thôn | thanh niên đi bộ đội về học nghề được hỗ trợ | học nghề miễn phí',
  '2.002820':
    'đi xuất khẩu lao động được hỗ trợ | hỗ trợ tiền học tiếng làm hộ chiếu đi lao động nước ngoài | đi làm việc ở nước ngoài theo hợp đồng hỗ trợ chi phí',
  '1.013734': 'tự tìm việc ở nước ngoài đăng ký hợp đồng lao động | hợp đồng lao động trực tiếp giao kết đi nước ngoài',
  '1.014199':
    'giấy phép lao động cho người nước ngoài | thuê người nước ngoài làm việc | thuê chuyên gia nước ngoài hàn quốc trung quốc làm giấy phép lao động',
  '1.014200': 'cấp lại giấy phép lao động người nước ngoài bị mất',
  '1.014201': 'gia hạn giấy phép lao động người nước ngoài hết hạn | giấy phép lao động của chuyên gia sắp hết hạn',
  '2.001955': 'đăng ký nội quy lao động công ty',
  '1.014111': 'thi công chức xã | thi tuyển vào làm cán bộ xã',
  '1.014113': 'xét tuyển công chức',
  '1.013133':
    'đăng ký nghĩa vụ quân sự | đủ 17 tuổi đăng ký nghĩa vụ quân sự | con trai 17 tuổi lên xã đội | khám nghĩa vụ quân sự lần đầu đăng ký | con đủ tuổi đi lính đăng ký | giấy gọi đăng ký nghĩa vụ',

  '1.001939':
    'mua bảo hiểm y tế hộ gia đình | đóng bảo hiểm y tế tự nguyện | mua thẻ bhyt | gia hạn thẻ bảo hiểm y tế hết hạn | học sinh mua bảo hiểm y tế | mua bảo hiểm y tế cho cả nhà | thẻ bảo hiểm hết hạn mua tiếp | học sinh sinh viên mua bhyt',
  '1.002759':
    'mất thẻ bảo hiểm y tế | thẻ bhyt sai thông tin | mất sổ bảo hiểm xã hội | sửa sổ bảo hiểm sai tên ngày sinh | đổi nơi khám bệnh ban đầu | gộp sổ bảo hiểm | đổi thẻ bảo hiểm y tế | đổi bệnh viện khám chữa bệnh ban đầu trên thẻ | thẻ bảo hiểm in sai tên | hai sổ bảo hiểm muốn gộp',
  '1.002179':
    'bảo hiểm xã hội tự nguyện | đóng bhxh tự nguyện cho nông dân | mua bảo hiểm xã hội để có lương hưu | buôn bán tự do đóng bảo hiểm | đóng tiếp bảo hiểm cho đủ năm | chạy xe ôm bán vé số muốn sau này có lương hưu | đóng bảo hiểm công ty dở dang về quê đóng tiếp cho đủ năm hưởng lương hưu',
  '1.002051': 'công ty đóng bảo hiểm cho người lao động | báo tăng giảm lao động bảo hiểm | đăng ký đóng bảo hiểm xã hội cho nhân viên',
  '1.001613':
    'rút bảo hiểm xã hội một lần | lãnh bhxh một lần | nghỉ việc rút bảo hiểm | lấy tiền bảo hiểm xã hội về | nghỉ công ty lâu rồi muốn lấy hết tiền bảo hiểm ra',
  '1.001667': 'chế độ ốm đau | nghỉ ốm hưởng bảo hiểm | nghỉ chăm con ốm lãnh tiền bảo hiểm',
  '2.000693':
    'chế độ thai sản | tiền thai sản | nghỉ đẻ lãnh bảo hiểm | vợ sinh chồng hưởng thai sản | tiền sinh con bảo hiểm xã hội | sắp sinh nghỉ 6 tháng lãnh tiền | công nhân nữ đẻ con hưởng bảo hiểm | sảy thai nghỉ hưởng bảo hiểm',
  '1.001598': 'nghỉ dưỡng sức sau sinh sau ốm | tiền dưỡng sức',
  '2.000821':
    'chế độ tử tuất | tiền tuất | người đang hưởng lương hưu chết | người đóng bảo hiểm xã hội chết gia đình được gì | ông về hưu mất tiền mai táng tử tuất | mẹ mất khi đang lãnh hưu ai nhận tiền tuất | cha về hưu chết con nhận tuất',
  '2.000717': 'người chết còn lương hưu chưa lãnh | truy lĩnh lương hưu người đã mất | cha mất tháng lương hưu cuối chưa nhận',
  '1.001742': 'chuyển nơi nhận lương hưu | chuyển lương hưu sang tỉnh khác | về quê nhận lương hưu',
  '2.000740':
    'nhận lương hưu qua thẻ atm | đổi số tài khoản nhận lương hưu trợ cấp | chuyển lãnh lương hưu tiền mặt sang tài khoản | đổi cách nhận tiền bảo hiểm | nhận lương hưu bằng tiền mặt',
  '1.001601':
    'ủy quyền lãnh lương hưu | lãnh lương hưu thay cha mẹ | nhận giùm tiền bảo hiểm | ủy quyền lĩnh thay | nằm viện không đi lĩnh lương hưu được con lĩnh thay | nhờ con lãnh lương hưu',
  '1.001656':
    'thanh toán tiền viện bảo hiểm y tế | nằm viện tự trả tiền trước đòi lại bảo hiểm | quên thẻ bảo hiểm y tế khi đi viện lấy lại tiền | giấy không cùng chi trả | cấp cứu không mang thẻ bảo hiểm viện thu tiền giờ đòi lại | đi viện trái tuyến đòi lại tiền bảo hiểm',
  '1.001632': 'tai nạn lao động lần đầu hưởng bảo hiểm | bị tai nạn ở công ty hưởng chế độ',
  '1.001521': 'tai nạn lao động tái phát vết thương cũ',
  '1.001643': 'đã hưởng tai nạn lao động nay lại bị tiếp',
  '2.000605': 'cán bộ xã nghỉ hưu lương hưu trợ cấp hàng tháng',
  '2.000762': 'trợ cấp theo quyết định 613 | hết mất sức lao động trợ cấp',
  '2.000755': 'người hưởng lương hưu ra nước ngoài định cư lãnh một lần',
  '2.000809': 'đi tù về hưởng lại lương hưu | hưởng tiếp lương hưu sau khi ra tù',
  '1.001646': 'giáo viên nghỉ hưu chưa có phụ cấp thâm niên',
  '1.001710': 'điều chỉnh hủy quyết định hưởng bảo hiểm xã hội | thôi hưởng bảo hiểm',
  '1.001798': 'phòng khám ký hợp đồng khám bảo hiểm y tế | trạm y tế phòng khám tư ký khám bảo hiểm',
  '1.001909': 'bệnh viện thanh toán chi phí bảo hiểm y tế',
  '1.005412': 'hỗ trợ phí bảo hiểm nông nghiệp | mua bảo hiểm cây trồng vật nuôi được nhà nước hỗ trợ | bảo hiểm lúa trâu bò tôm',
}
