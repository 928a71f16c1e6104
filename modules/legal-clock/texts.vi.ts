import type { DayNote } from './explain-days.ts'
import type { Limit } from './limit.ts'

const nbsp = '\u00a0'

export const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'].map((day) => day.replace(' ', nbsp))

export const limitTexts: Record<Limit['unit'], (value: number) => string> = {
  working_days: (value) => `${value} ngày làm việc`,
  days: (value) => `${value} ngày`,
  hours: (value) => `${value} giờ làm việc`,
  immediate: () => 'Trong ngày',
}

export const unknownLimit = 'Chưa ghi thời hạn'

export const timeTexts = {
  left: (time: string) => `Còn ${time}`,
  late: (time: string) => `Trễ ${time}`,
  workingDays: (count: number) => `${count} ngày làm việc`,
  hoursAndMinutes: (hours: number, minutes: number) => [hours > 0 ? `${hours} giờ` : '', minutes > 0 ? `${minutes} phút` : ''].filter(Boolean).join(' '),
  /** "15 giờ", "7 giờ 30". */
  clock: (hours: number, minutes: number) => (minutes === 0 ? `${hours} giờ` : `${hours} giờ ${String(minutes).padStart(2, '0')}`),
  lastMoment: 'Đến hạn, hết giờ làm việc',
  justLate: 'Vừa quá hẹn',
  paused: 'Đang chờ, chưa tính tiếp',
  noDate: 'Chưa tính được ngày hẹn',
}

export const whyTexts = {
  afterCutoff: (clock: string, day: string) => `Nhận sau ${clock} nên tính từ ${day}.`,
  closed: (clock: string, day: string) => `Nhận ngoài giờ làm việc nên tính từ ${clock} ${day}.`,
  onlyOpen: (day: string) => `${capital(day)} xã chỉ nhận hồ sơ, không tính.`,
  sameDay: (day: string) => `Giải quyết trong ngày làm việc: ${day}.`,
  firstDay: (day: string) => `Ngày bắt đầu (${day}) không tính.`,
  firstDayCounts: (day: string) => `Tính cả ngày bắt đầu (${day}).`,
  holiday: (days: string, name: string) => `${days} nghỉ ${afterOff(name)}, không tính.`,
  weekends: 'Thứ Bảy, Chủ nhật không tính.',
  workedSaturday: (day: string) => `${capital(day)} làm bù, có tính.`,
  rolled: (days: string, day: string) => `Ngày cuối rơi vào ngày nghỉ (${days}) nên chuyển sang ${day}.`,
  waited: (days: string) => `Chờ người nộp bổ sung hoặc nộp phí ${days}: thời gian này không tính.`,
  waiting: (day: string) => `Từ ${day} chờ người nộp bổ sung hoặc nộp phí: tạm dừng, xong sẽ tính lại ngày hẹn.`,
  promisedAnew: (day: string) => `Xã đã xin lỗi và hẹn lại ${day}.`,
  noUnit: 'Thủ tục chưa ghi đơn vị thời gian nên chưa tính được ngày hẹn.',
  notAnnounced: (years: string) => `Lịch nghỉ năm ${years} chưa công bố, ngày hẹn có thể thay đổi.`,
  fromTo: (from: string, to: string) => `${from} đến ${to}`,
  and: ' và ',
}

/** A few words under one day of the clock. */
export const noteTexts: Record<DayNote, string> = {
  received: 'nhận',
  first_day: 'không tính',
  worked_saturday: 'làm bù',
  saturday_opening: 'chỉ nhận',
  weekend: 'nghỉ',
  holiday: 'lễ',
  awaiting: 'chờ',
  promised_anew: 'hẹn lại',
  due: 'hẹn',
}

/** "nghỉ" stands before the name, and some names begin with it. */
function afterOff(name: string): string {
  return name.startsWith('Nghỉ ') ? name.slice(5) : name === 'Hoán đổi ngày làm việc' ? 'hoán đổi' : name
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
