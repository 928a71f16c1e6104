import type { OfficeHours } from '#communes'

const day: [string, string][] = [
  ['07:30', '11:30'],
  ['13:00', '17:00'],
]
const earlyDay: [string, string][] = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
]

/** Seven in the morning, and a longer lunch. */
export const earlyHours: OfficeHours = { '1': earlyDay, '2': earlyDay, '3': earlyDay, '4': earlyDay, '5': earlyDay }

/** The usual week, and a Saturday morning open for receiving papers. */
export const saturdayHours: OfficeHours = { '1': day, '2': day, '3': day, '4': day, '5': day, '6': [['07:30', '11:30']] }
