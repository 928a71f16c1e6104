import { z } from 'zod'
import { shippedData } from '#platform/shipped-data'

const dayOff = z.object({ date: z.iso.date(), name: z.string(), workedOn: z.iso.date().optional() })
const shape = z.object({ years: z.array(z.object({ year: z.number(), status: z.string(), days: z.array(dayOff), workedSaturdays: z.array(z.iso.date()) })) })

/** The state's days off and worked Saturdays. A year without days has not been announced. */
export type Holidays = {
  /** Date → why it is off. */
  readonly off: ReadonlyMap<string, string>
  /** Worked Saturday → the weekday off it makes good, when the decision names it. */
  readonly worked: ReadonlyMap<string, string | undefined>
  readonly announcedYears: ReadonlySet<number>
}

/** What `data/holidays.json` says, read once: every page of the office asks. @law Bộ luật Lao động 45/2019/QH14 Điều 111, 112; Nghị quyết 28/2026/QH16 */
export const readHolidays = (): Holidays => shipped

const shipped = holidaysOf(shape.parse(shippedData('holidays.json')))

function holidaysOf({ years }: z.output<typeof shape>): Holidays {
  const days = years.flatMap((year) => year.days)
  const madeGood = new Map(days.flatMap((day) => (day.workedOn ? [[day.workedOn, day.date] as const] : [])))
  return {
    off: new Map(days.map((day) => [day.date, day.name])),
    worked: new Map(years.flatMap((year) => year.workedSaturdays.map((date) => [date, madeGood.get(date)] as const))),
    announcedYears: new Set(years.filter((year) => year.days.length > 0).map((year) => year.year)),
  }
}
