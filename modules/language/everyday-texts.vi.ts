/** Syllables of everyday talk: known words, so never taken for a slip of another. */
export const everydayTalk =
  'ạ à ơi nhé nha vậy dạ vâng thưa em anh chị bác cô chú ông bà tôi mình ko không được rồi chưa cũng còn nữa luôn quá lắm rất sao gì đâu nào mấy bao nhiêu giờ hôm qua nay mai ngày tháng năm tuần sáng chiều tối ' +
  'đi đến tới về ra vào lên xuống lấy mang đem cầm gặp gọi điện hỏi nói bảo nghe xem nhìn biết hiểu nhớ quên thích muốn cần phải nên có thể giúp giùm dùm chỉ với và hay hoặc nhưng mà thì là vì nếu khi lúc trước sau trong ngoài trên dưới ' +
  'ăn uống ngủ chơi mưa nắng gió phơi vườn chó mèo chuối khoai ngô mắm muối cười vui buồn thương ghét đẹp xấu tốt kém hay dở nhanh chậm lâu sớm muộn dài ngắn lớn nhỏ cao thấp rẻ đắt'
