/** Runs that greet and ask, parted by `|`; and syllables that weigh next to nothing. */
export const runs =
  'cho tôi hỏi | cho em hỏi | cho mình hỏi | cho con hỏi | cho cháu hỏi | cho hỏi | xin hỏi | xin chào | xin cảm ơn | chào cán bộ | chào xã | chào anh chị | làm ơn | vui lòng | giúp với | cảm ơn | ' +
  'mất bao nhiêu tiền | mất nhiêu tiền | hết bao nhiêu tiền | tốn bao nhiêu tiền | nhiêu tiền | mất bao nhiêu | hết bao nhiêu | hết nhiêu | mất bao lâu | mất mấy ngày | bao nhiêu ngày | mấy ngày có | mấy ngày | có mất tiền không | mất tiền không | tốn tiền không | mất phí không | lệ phí | bao giờ có | khi nào có kết quả | ' +
  'như thế nào | thế nào | như nào | làm sao | làm răng | mần răng | mần sao | ra sao | kiểu gì | bao nhiêu tiền | bao nhiêu | bao lâu | ở đâu | chỗ nào | nơi nào | khi nào | lúc nào | cần gì | những gì | ' +
  'cần giấy tờ gì | giấy tờ thế nào | mang theo gì | nộp gì | cần mang theo gì | phải làm gì | phải làm sao | làm gì | được không | có được không | phải không | có phải không | hay không | không ạ | ' +
  'ủy ban | cán bộ | mọi người | thủ tục hành chính | thủ tục | hướng dẫn | tư vấn | chỉ giúp | chỉ giùm | muốn biết | không biết | hôm nay | hôm qua | ngày mai | bây giờ | alo'

export const weak =
  'à ạ á ơi ới nhé nha nhá nhỉ hả hỉ hè hen vậy thế rứa dạ vâng thưa em anh chị bác cô chú ông bà tôi mình tao cháu cậu dì tụi bọn chúng ' +
  'xin muốn hỏi cần phải được không đâu gì chi sao răng nào mấy bao giờ và với của cho để ở tại từ đến tới này kia đó ni nớ lên xuống ra vào vô cũng còn vẫn đang sẽ bị thì là mà rồi nếu vì nên hay hoặc ' +
  'làm mần nộp xã giúp giùm dùm biết thấy quá lắm rất luôn hết thêm nữa cái chiếc sự việc có các những một hai ai người ta con nhà lại đi về hôm nay'
