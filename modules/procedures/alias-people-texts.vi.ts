import type { Aliases } from './alias-table.ts'

/** How people ask about births, marriages, deaths, guardianship, adoption and certified papers. */
export const peopleAliases: Aliases = {
  '1.001193':
    'làm giấy khai sinh cho con | khai sinh | khai sinh cho bé mới sinh | vợ mới đẻ làm khai sinh | con mới đẻ | khai sinh cho cháu nội cháu ngoại | khai sinh trễ hạn quá 60 ngày | mẹ đơn thân làm khai sinh cho con | khai sinh con ngoài giá thú theo họ mẹ | đặt tên cho con mới sinh | khai sinh trẻ bị bỏ rơi | làm chứng sinh ra giấy khai sinh | em bé vài tháng tuổi chưa làm giấy tờ | cháu mới chào đời | nhà có thêm em bé | bé chưa có giấy tờ gì | đầy tháng chưa khai sinh | vợ sinh ở bệnh viện về làm giấy cho con',
  '1.000689':
    'khai sinh kết hợp nhận cha con | chưa đăng ký kết hôn muốn ghi tên cha vào khai sinh | làm khai sinh có tên bố khi chưa cưới | khai sinh con ngoài giá thú mang họ cha | sinh con trước khi cưới khai sinh theo họ cha | vừa khai sinh vừa nhận con | chưa cưới mà có em bé muốn giấy tờ có tên ba | con chung chưa đăng ký kết hôn muốn đứng tên cha',
  '1.001022':
    'nhận con ruột | nhận cha cho con | cha nhận con | bố nhận con | nhận mẹ | xác nhận quan hệ cha con | thử adn nhận con | thêm tên cha vào giấy khai sinh của con | con riêng nhận lại cha | bé đã có khai sinh theo mẹ giờ bổ sung tên cha | cha mẹ giờ mới cưới nhận con',
  '2.000779': 'cha nước ngoài nhận con | nhận con với người nước ngoài | bố người nước ngoài nhận con',
  '1.000080': 'nhận cha mẹ con với người nước láng giềng ở biên giới',
  '1.004772':
    'người lớn chưa có giấy khai sinh | lớn tuổi chưa làm khai sinh bao giờ | già rồi mà không có khai sinh | từ nhỏ tới giờ chưa có giấy khai sinh | có căn cước học bạ rồi nhưng chưa từng đăng ký khai sinh | làm khai sinh cho người đã lớn',
  '1.004884':
    'đăng ký lại khai sinh | làm lại giấy khai sinh mất sổ gốc | mất giấy khai sinh mà xã không còn sổ lưu | khai sinh cũ mất cả bản chính lẫn sổ | giấy khai sinh bị cháy bị lũ cuốn sổ gốc cũng mất | đăng ký trước năm 2016 mất sổ hộ tịch | giấy khai sanh hồi xưa cháy hết chiến tranh xã không còn sổ | xã nói không còn sổ gốc lưu khai sinh',
  '2.000635':
    'trích lục khai sinh | bản sao giấy khai sinh | trích lục kết hôn | trích lục khai tử | trích lục hộ tịch | mất giấy khai sinh xin cấp bản sao | mất giấy đăng ký kết hôn xin cấp lại | mất giấy chứng tử xin cấp lại bản sao | xin thêm bản sao khai sinh | mất bản chính khai sinh | giấy kết hôn bị rách bị mất xin lại | giấy báo tử bị mất xin lại | trích lục chứng tử | mất giấy chứng tử xin lại | xin trích lục chứng tử cho bố',
  '1.004859':
    'sửa giấy khai sinh | sai tên trong giấy khai sinh | đổi tên | đổi họ cho con | sai ngày tháng năm sinh trên khai sinh | cải chính hộ tịch | đổi chữ lót tên đệm | bổ sung quê quán vào khai sinh | đổi dân tộc | xác định lại dân tộc theo mẹ | tên mẹ trong giấy khai sinh bị sai | sai tên cha | sửa năm sinh | đặt lại tên con | ghi sai giới tính khai sinh | giấy kết hôn ghi sai tên | thay đổi họ tên | khai sinh ghi lộn năm sinh của cha mẹ | tên xấu muốn đặt tên khác | chuyển sang dân tộc của mẹ | theo dân tộc tày kinh mường của cha mẹ | giấy tờ khác nhau ngày sinh muốn sửa khai sinh cho khớp | khai sinh một tên căn cước một tên | khai sinh lộn chữ | đổi lại họ tên | tờ khai sinh đánh máy nhầm chữ tên | hộ tịch viết sai dấu tên con | giấy khai sinh nhầm giới tính nam nữ',
  '2.000748': 'cải chính hộ tịch cho người nước ngoài | sửa khai sinh con lai | việt kiều đổi tên trong khai sinh | thay đổi hộ tịch người nước ngoài',
  '2.002516': 'xác nhận thông tin hộ tịch | xác nhận hai tên là một người | xác nhận thông tin khai sinh kết hôn đã đăng ký',
  '1.000894':
    'đăng ký kết hôn | kết hôn | làm giấy kết hôn | cưới vợ lấy chồng đăng ký | giấy hôn thú | làm hôn thú | giấy đăng ký kết hôn | hai đứa muốn cưới nhau ra xã làm giấy | đăng ký cưới | kết hôn lần hai | tái hôn | cưới rồi mà chưa đăng ký | cưới lâu rồi mà chưa ra xã ghi tên | sắp tổ chức đám cưới ra ủy ban ký giấy | sống chung lâu năm chưa đăng ký | làm giấy vợ chồng | hợp thức hóa vợ chồng',
  '1.004746': 'đăng ký lại kết hôn | mất giấy kết hôn mà xã không còn sổ | làm lại giấy kết hôn sổ gốc bị mất | hôn thú cũ mất cả sổ lưu',
  '1.000593': 'kết hôn lưu động | xã đến nhà đăng ký kết hôn | đăng ký kết hôn tại nhà cho người khuyết tật không đi lại được',
  '2.000806':
    'kết hôn với người nước ngoài | lấy chồng nước ngoài | lấy chồng hàn quốc | lấy chồng đài loan | lấy vợ tây | cưới việt kiều | cưới người trung quốc | kết hôn với người nhật | lấy vợ người lào | chồng quốc tịch mỹ',
  '1.000094': 'kết hôn với người nước láng giềng ở biên giới | lấy vợ lào trung quốc campuchia xã biên giới | quê ở lào sang lấy chồng việt ở xã biên giới',
  '2.000513': 'đăng ký lại kết hôn với người nước ngoài',
  '2.002189':
    'ghi chú kết hôn | đã kết hôn ở nước ngoài về việt nam ghi vào sổ | cưới bên nước ngoài rồi về công nhận | đăng ký kết hôn ở đài loan hàn quốc về làm lại ở việt nam | công nhận giấy kết hôn nước ngoài | làm hôn thú bên đức bên mỹ bên nhật rồi muốn việt nam công nhận | đám cưới và giấy kết hôn làm bên chồng nước ngoài',
  '2.000554':
    'ghi chú ly hôn | ly hôn ở nước ngoài về ghi vào sổ | tòa án nước ngoài cho ly hôn về việt nam công nhận | đã ly dị bên nước ngoài | ly dị với chồng tây bên úc bên mỹ rồi muốn lấy chồng mới ở việt nam | có bản án ly hôn của nước ngoài',
  '2.000547':
    'ghi chú khai sinh ở nước ngoài | con sinh ở nước ngoài có giấy khai sinh nước ngoài về ghi vào sổ | ghi vào sổ việc hộ tịch đã làm ở nước ngoài | đã làm khai sinh bên nước ngoài | cháu sinh bên mỹ có giấy khai sinh mỹ làm giấy việt nam | con sinh bên nhật bên hàn lúc đi du học đi lao động | cháu sinh ở nước ngoài về làm giấy',
  '2.000528':
    'khai sinh có yếu tố nước ngoài | cha là người nước ngoài làm khai sinh cho con | con lai làm khai sinh | mẹ người nước ngoài khai sinh | khai sinh con với chồng hàn quốc đài loan | cha lào mẹ việt làm khai sinh cho con | cha trung quốc mẹ việt khai sinh | chồng hàn quốc vợ việt mới sinh con',
  '1.000110': 'khai sinh ở xã biên giới cha mẹ người nước láng giềng',
  '1.000893': 'người lớn chưa khai sinh có yếu tố nước ngoài | việt kiều chưa có khai sinh',
  '1.001695': 'khai sinh kết hợp nhận con với người nước ngoài | chưa cưới chồng tây muốn khai sinh con có tên cha',
  '2.000522': 'đăng ký lại khai sinh người nước ngoài | việt kiều mất giấy khai sinh đăng ký lại',
  '1.003583': 'khai sinh lưu động | xã đến nhà làm khai sinh | khai sinh tại nhà khi mẹ ốm khuyết tật không đi được | thôn bản xa làm khai sinh tận nơi',
  '1.004873':
    'giấy độc thân | xác nhận độc thân | giấy xác nhận tình trạng hôn nhân | giấy chứng nhận chưa vợ chưa chồng | xác nhận chưa kết hôn với ai | xác nhận tình trạng hôn nhân để mua bán đất | xác nhận tình trạng hôn nhân để kết hôn | đã ly hôn xin giấy độc thân | chồng mất xin giấy độc thân | giấy chưa lập gia đình | giấy xác nhận chưa lập gia đình bán đất | xác nhận hiện tại đang có vợ chồng | giấy xác nhận chưa từng kết hôn đi nước ngoài | ra tòa ly hôn xong xin giấy xác nhận độc thân | vợ bỏ đi mất tích muốn lấy vợ khác xã cấp giấy gì | chuẩn bị cưới bên kia đòi giấy xác nhận của xã | cưới ở tỉnh khác cần giấy xác nhận tình trạng hôn nhân',
  '1.000656':
    'khai tử | báo tử | giấy báo tử | giấy chứng tử | làm giấy chứng tử | ông mất bà mất làm giấy | người nhà mới chết làm giấy gì | cha mới qua đời khai tử | mẹ chết | khai tử muộn chết lâu rồi chưa khai | đăng ký người chết | nội ngoại qua đời xin giấy | người nhà mất làm giấy chứng tử để lãnh tiền | ba má mất xóa tên cấp giấy chứng tử | chết trẻ sơ sinh khai tử | tai nạn chết làm giấy tờ',
  '1.005461': 'đăng ký lại khai tử | mất giấy chứng tử mà sổ gốc không còn | làm lại giấy khai tử mất sổ lưu',
  '1.000419': 'khai tử lưu động | xã đến nhà làm khai tử | nhà neo đơn không ai đi khai tử được',
  '1.001766': 'khai tử người nước ngoài | người nước ngoài chết ở xã | việt kiều về chết ở quê khai tử',
  '1.004827': 'khai tử người nước láng giềng ở biên giới',
  '2.000497': 'đăng ký lại khai tử người nước ngoài',
  '1.004837':
    'giám hộ | đăng ký giám hộ cho cháu mồ côi | ông bà làm người giám hộ cho cháu | cha mẹ mất cháu ở với ông bà | làm người đại diện cho trẻ mồ côi | giám hộ cho người mất năng lực hành vi | cha mẹ đi tù gửi con cho cô chú giám hộ | bố mẹ bỏ đi để cháu lại cho ông bà nuôi | người bị bệnh thần kinh cần người đứng ra lo giấy tờ theo luật | đứng tên thay cháu mồ côi | người thân bị tâm thần lú lẫn làm người giám hộ',
  '1.001669': 'giám hộ có người nước ngoài | việt kiều làm giám hộ cho cháu',
  '1.004845': 'chấm dứt giám hộ | thôi làm giám hộ | cháu đủ 18 tuổi thôi giám hộ | hết giám hộ đổi người giám hộ',
  '2.000756': 'chấm dứt giám hộ có yếu tố nước ngoài',
  '3.000323': 'giám sát việc giám hộ | làm người giám sát giám hộ',
  '3.000322': 'chấm dứt giám sát việc giám hộ | thôi giám sát giám hộ',
  '2.000986':
    'khai sinh nhập hộ khẩu và thẻ bảo hiểm y tế một lần | liên thông khai sinh thường trú bảo hiểm | làm cùng lúc khai sinh hộ khẩu bảo hiểm cho con mới sinh | ba trong một cho trẻ sơ sinh | nhập khẩu kèm khai sinh cho con mới sinh',
  '2.001023':
    'khai sinh kèm thẻ bảo hiểm y tế | liên thông khai sinh và bhyt cho trẻ dưới 6 tuổi | thẻ bảo hiểm y tế cho trẻ sơ sinh | bảo hiểm y tế miễn phí cho bé dưới 6 tuổi | bé mới sinh chưa có thẻ bảo hiểm | con nhỏ chưa có thẻ bảo hiểm y tế | trẻ 3 tuổi chưa có thẻ bảo hiểm | con 3 tuổi chưa có thẻ bảo hiểm y tế',
  '2.001263':
    'nhận con nuôi | xin con nuôi | làm giấy nhận con nuôi | nhận trẻ mồ côi làm con nuôi | nhận cháu ruột làm con nuôi | đăng ký con nuôi | cha dượng nhận con riêng của vợ làm con nuôi | nhận nuôi bé bị bỏ rơi làm con | hiếm muộn muốn xin con về nuôi như con ruột | nhận đứa nhỏ về nuôi có giấy tờ | nhận nuôi cháu cho có cha mẹ',
  '2.001255': 'đăng ký lại nuôi con nuôi | mất giấy chứng nhận nuôi con nuôi | giấy con nuôi bị mất sổ gốc không còn',
  '2.002363': 'ghi vào sổ việc nuôi con nuôi ở nước ngoài | nhận con nuôi bên nước ngoài về ghi chú',
  '1.003005': 'người nước láng giềng nhận trẻ em việt nam làm con nuôi ở biên giới',
  '2.002349': 'xác nhận đủ điều kiện nhận con nuôi là trẻ em nước láng giềng',
  '2.000815':
    'sao y | sao y bản chính | photo công chứng | công chứng giấy tờ | chứng thực bản sao | công chứng bằng cấp | công chứng căn cước | sao y chứng minh nhân dân | công chứng học bạ | đóng dấu đỏ bản photo | chứng thực giấy khai sinh | công chứng bằng tốt nghiệp | công chứng sổ đỏ bản photo | photo bằng đại học đóng mộc đỏ | bản photo có mộc của xã | công chứng cccd | photo y bản chính | đóng mộc bản sao',
  '2.000884':
    'chứng thực chữ ký | xác nhận chữ ký | sơ yếu lý lịch | xác nhận sơ yếu lý lịch để xin việc | công chứng lý lịch | lý lịch tự thuật đóng dấu | giấy ủy quyền | ký giấy ủy quyền | điểm chỉ lăn tay | chứng thực giấy bán xe | giấy cam kết chứng thực | công chứng chữ ký | tờ khai lý lịch có dấu của xã để nộp công ty | nhờ người đi nhận tiền giùm giấy ủy quyền có xã đóng dấu | xác nhận lý lịch cho con đi học đi làm | đơn xin xác nhận chữ ký | giấy cam đoan có xã xác nhận | giấy cho mượn xe',
  '2.000908': 'bản sao từ sổ gốc | trích sao từ sổ gốc | xin bản sao từ sổ lưu | mất bằng xin cấp bản sao từ sổ gốc',
  '2.001035':
    'công chứng mua bán đất | hợp đồng mua bán nhà đất | chứng thực hợp đồng | hợp đồng tặng cho đất | cho con đất làm hợp đồng | ký hợp đồng chuyển nhượng đất | hợp đồng thuê nhà công chứng | hợp đồng thế chấp công chứng | hợp đồng ủy quyền | hợp đồng đặt cọc | giấy tờ mua bán xe máy có công chứng | chứng thực hợp đồng giao dịch | làm giấy tay mua bán đất cho hợp pháp | bán mảnh vườn hai bên ra xã ký | cho con miếng đất làm giấy tờ | cha mẹ cho đất con | giấy tờ mua bán nhà đất ký ở xã | ủy quyền cho người khác bán đất | cầm cố đất ký giấy ở xã | góp vốn bằng đất',
  '2.000913':
    'hủy hợp đồng đã chứng thực | sửa đổi bổ sung hợp đồng đã công chứng | không bán nữa muốn hủy hợp đồng đã chứng thực | ra xã ký bán đất giờ không bán nữa bỏ hợp đồng | hủy giấy ủy quyền đã chứng thực | hủy hợp đồng đặt cọc',
  '2.000927': 'sửa lỗi hợp đồng đã chứng thực | hợp đồng chứng thực ghi sai chữ sai số | sai sót trong hợp đồng',
  '2.000942':
    'bản sao hợp đồng đã chứng thực | mất hợp đồng mua bán đã chứng thực xin lại bản sao | trích lại hợp đồng lưu ở xã | giấy mua bán đất đã chứng thực thất lạc xin bản khác',
  '2.001008': 'chứng thực chữ ký người dịch | dịch thuật công chứng | công chứng bản dịch | dịch giấy tờ tiếng anh công chứng | tự dịch giấy tờ đem chứng thực',
  '2.000992': 'chứng thực chữ ký cộng tác viên dịch thuật',
  '2.001016': 'từ chối nhận thừa kế | không nhận di sản | từ chối phần đất thừa kế | nhường phần thừa kế không lấy | nhường hết phần đất cha mẹ để lại cho em',
  '2.001019':
    'di chúc | làm di chúc | lập di chúc để lại đất nhà cho con | chứng thực di chúc | viết di chúc có xã xác nhận | già yếu viết sẵn giấy chia nhà đất cho các con | lập giấy để lại tài sản sau khi mất | tờ di chúc có làm chứng | sửa di chúc',
  '2.001406':
    'phân chia di sản | chia thừa kế | khai nhận di sản thừa kế | anh em chia đất cha mẹ để lại | thỏa thuận chia tài sản thừa kế | cha mẹ mất để lại đất không di chúc | thừa kế nhà đất | anh chị em chia nhau nhà đất của cha mẹ đã mất | phần đất của bố mất để lại cho mẹ và các con | sang tên đất của người đã mất cho con',
}
