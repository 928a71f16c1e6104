/** A day of the Vietnamese lunar calendar. */
export type LunarDay = { day: number; month: number; year: number; isLeapMonth: boolean }

/**
 * The lunar day of a solar date (`YYYY-MM-DD`) in Vietnam's time (GMT+7), for 1900 to 2199.
 * The rule is Hồ Ngọc Đức's, after Jean Meeus, "Astronomical Algorithms".
 */
export function lunarDay(date: string): LunarDay {
  const number = dayNumber(date)
  const k = Math.floor((number - 2415021.076998695) / SYNODIC_MONTH)
  let monthStart = newMoonDay(k + 1)
  if (monthStart > number) monthStart = newMoonDay(k)

  const solarYear = Number(date.slice(0, 4))
  let from = eleventhMonthStart(solarYear)
  let to = from
  let year: number
  if (from >= monthStart) {
    year = solarYear
    from = eleventhMonthStart(solarYear - 1)
  } else {
    year = solarYear + 1
    to = eleventhMonthStart(solarYear + 1)
  }

  const monthsSince = Math.floor((monthStart - from) / 29)
  let month = monthsSince + 11
  let isLeapMonth = false
  if (to - from > 365) {
    const leap = leapMonthOffset(from)
    if (monthsSince >= leap) {
      month = monthsSince + 10
      isLeapMonth = monthsSince === leap
    }
  }
  if (month > 12) month -= 12
  if (month >= 11 && monthsSince < 4) year -= 1
  return { day: number - monthStart + 1, month, year, isLeapMonth }
}

const SYNODIC_MONTH = 29.530588853
const GMT7 = 7 / 24

/** Julian day number at noon UTC of a solar date. */
function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 2_440_588
}

/** Day number, in GMT+7, of the k-th new moon since 1 January 1900. */
function newMoonDay(k: number): number {
  const t = k / 1236.85
  const t2 = t * t
  const t3 = t2 * t
  const rad = Math.PI / 180
  const mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3 + 0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * rad)
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * rad
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * rad
  const latitude = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * rad
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * latitude) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * latitude + sun) -
    0.0004 * Math.sin(2 * latitude - sun) -
    0.0006 * Math.sin(2 * latitude + moon) +
    0.001 * Math.sin(2 * latitude - moon) +
    0.0005 * Math.sin(2 * moon + sun)
  const drift = t < -11 ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3 : -0.000278 + 0.000265 * t + 0.000262 * t2
  return Math.floor(mean + correction - drift + 0.5 + GMT7)
}

/** Which twelfth of its yearly path the sun stands in at midnight (GMT+7) of a day: 0 to 11 from the spring equinox. */
function sunSector(day: number): number {
  const t = (day - 0.5 - GMT7 - 2451545) / 36525
  const t2 = t * t
  const rad = Math.PI / 180
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * rad
  const equation =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly) + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) + 0.00029 * Math.sin(3 * anomaly)
  const longitude = (280.46645 + 36000.76983 * t + 0.0003032 * t2 + equation) / 30
  return ((Math.floor(longitude) % 12) + 12) % 12
}

/** First day of the lunar month that holds the winter solstice of a solar year. */
function eleventhMonthStart(solarYear: number): number {
  const k = Math.floor((dayNumber(`${solarYear}-12-31`) - 2415021) / SYNODIC_MONTH)
  const start = newMoonDay(k)
  return sunSector(start) >= 9 ? newMoonDay(k - 1) : start
}

/** How many months after the eleventh the leap month comes: the first one in which the sun changes no sector. */
function leapMonthOffset(eleventh: number): number {
  const k = Math.floor(0.5 + (eleventh - 2415021.076998695) / SYNODIC_MONTH)
  let offset = 1
  let sector = sunSector(newMoonDay(k + offset))
  let before: number
  do {
    before = sector
    offset += 1
    sector = sunSector(newMoonDay(k + offset))
  } while (sector !== before && offset < 14)
  return offset - 1
}
