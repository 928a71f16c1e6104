import { texts } from './texts.vi.ts'

/** Vietnam keeps UTC+7 all year. */
const AHEAD = 7 * 3_600_000

/** `ngày 05 tháng 01 năm 2026` of an instant in Vietnam; noughts before days under 10 and months 1 and 2. @law NĐ 30/2020/NĐ-CP Phụ lục I */
export function paperDay(at: Date): string {
  return texts.day(...partsOf(at))
}

/** `05 tháng 01 năm 2026`, where the word before it is the layout's. */
export function paperDayAlone(at: Date): string {
  return texts.dayAlone(...partsOf(at))
}

/** `14 giờ 32 phút, ngày 23 tháng 11 năm 2026` of an instant in Vietnam. */
export function paperMoment(at: Date): string {
  const time = new Date(at.getTime() + AHEAD).toISOString()
  return texts.moment(time.slice(11, 13), time.slice(14, 16), paperDay(at))
}

/** `14:32 23/11/2026`, for columns. */
export function columnMoment(at: Date): string {
  return `${new Date(at.getTime() + AHEAD).toISOString().slice(11, 16)} ${columnDay(at)}`
}

/** `23/11/2026` of an instant in Vietnam. */
export function columnDay(at: Date): string {
  return slashed(vietnamDay(at))
}

/** `23/11/2026` of a day `YYYY-MM-DD`. */
export function slashed(day: string): string {
  return day.split('-').reverse().join('/')
}

/** The day `YYYY-MM-DD` an instant falls on in Vietnam. */
export function vietnamDay(at: Date): string {
  return new Date(at.getTime() + AHEAD).toISOString().slice(0, 10)
}

function partsOf(at: Date): [day: string, month: string, year: string] {
  const [year = '', month = '', day = ''] = vietnamDay(at).split('-')
  return [day, Number(month) > 2 ? String(Number(month)) : month, year]
}
