/** What a calendar and a clock on the wall show. Months begin with 1. */
export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

export const hourMs = 3_600_000

/** The time in ms since the Unix epoch at which clocks in UTC show this. */
export function asIfUtc({ year, month, day, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** Whether there is such a time, in a year that newspapers have been printed in and that the Gregorian calendar counts. */
export function isInCalendar(wall: WallTime): boolean {
  if (wall.year < firstYear || isThai(wall.year) || wall.month < 1) return false
  const date = new Date(asIfUtc(wall))
  return (
    date.getUTCMonth() + 1 === wall.month &&
    date.getUTCDate() === wall.day &&
    date.getUTCHours() === wall.hour &&
    date.getUTCMinutes() === wall.minute &&
    date.getUTCSeconds() === wall.second
  )
}

// The years before it are those that calendars of Iran and of Islam count now.
const firstYear = 1600

/** The Buddhist calendar is 543 years ahead: 2540 was 1997. */
function isThai(year: number): boolean {
  return year >= 2540 && year < 2640
}

/** The midnight at which a day ends, ISO 8601's 24:00, as that of the next day; null where there is no such day. */
export function endOfDay(wall: WallTime): WallTime | null {
  const lastHour = { ...wall, hour: 23 }
  if (wall.minute + wall.second > 0 || !isInCalendar(lastHour)) return null
  const date = new Date(asIfUtc(lastHour) + hourMs)
  return { ...wall, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour: 0 }
}
