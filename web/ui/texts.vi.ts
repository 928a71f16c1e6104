/** How the kit says days and hours. */
export const dateTexts = {
  weekdays: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  lunarMonths: ['Giêng', 'Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười', 'Mười Một', 'Chạp'],
  lunarDay: (day: number, month: string, isLeapMonth: boolean) => {
    const dayWords = day === 15 ? 'rằm' : day <= 10 ? `mùng\u00a0${day}` : String(day)
    return `${dayWords} tháng\u00a0${month}${isLeapMonth ? ' nhuận' : ''}`
  },
  hour: (hour: number, minute: string) => `${hour}\u00a0giờ${minute === '00' ? '' : `\u00a0${minute}`}`,
  monthOfYear: (month: number) => `tháng ${month}`,
  lunar: 'âm',
} as const

/** Words that belong to the kit itself; everything else is handed in by pages. */
export const texts = {
  sending: 'Đang gửi…',
  day: 'Ngày',
  month: 'Tháng',
  year: 'Năm',
  takePhoto: 'Chụp',
  choosePhoto: 'Lấy ảnh',
  chooseFile: 'Chọn tệp',
  resend: 'Gửi lại',
  errorsFound: (count: number) => `Bác xem lại ${count} chỗ`,
  previous: 'Trước',
  next: 'Sau',
  pageOf: (page: number, pages: number) => ['Trang ', String(page), ` trong ${pages}`] as const,
  pages: 'Các trang',
  keepIt: 'Thôi, giữ lại',
  stepOf: (step: number, steps: number) => `Bước ${step} trong ${steps}`,
  stepsDone: (steps: number) => `Xong cả ${steps} bước`,
  notRequired: 'không bắt buộc',
  lunch: 'Nghỉ trưa',
  today: 'Hôm nay',
  listenPlay: 'Nghe',
  source: 'Nguồn',
} as const
