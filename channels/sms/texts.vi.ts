export const smsTexts: Readonly<Record<string, string>> = {
  '99': 'Số điện thoại này đang bị chặn nhận tin.',
  '101': 'Khóa kết nối với nhà cung cấp SMS không đúng.',
  '103': 'Tài khoản SMS đã hết tiền.',
  '104': 'Tên gửi tin (brandname) chưa được đăng ký.',
  '107': 'Tin quảng cáo phải gửi từ 30 số trở lên.',
  '108': 'Số điện thoại không đúng.',
  '120': 'Danh sách số quá dài.',
  '140': 'Máy chủ chưa được nhà cung cấp SMS cho phép.',
  '146': 'Nội dung không khớp mẫu SMS đã đăng ký.',
  '177': 'Tên gửi tin chưa đăng ký với nhà mạng của số này.',
}

export const reportTexts = {
  unknownCode: (code: string) => `Nhà cung cấp SMS từ chối với mã ${code}.`,
  notReached: 'Không nối được tới nhà cung cấp SMS; hệ thống tự gửi lại.',
  noAnswer: 'Nhà cung cấp SMS không trả lời; chưa biết tin đã đi hay chưa.',
  refused: 'Nhà mạng từ chối tin SMS.',
}
