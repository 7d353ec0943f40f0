import { minutesOfZone } from './zoneNames'

/**
 * Reads a time as newsrooms write it. Takes any value and the source's time zone, an IANA name such as
 * "Europe/Warsaw"; a zone that this device doesn't know counts as UTC.
 *
 * Returns RFC 3339 in whole seconds with the offset that was written, or else with that of the zone, whose clocks showed the
 * same time; null when the value is no time, or may be several. Reads
 * - RFC 3339 and what comes close: a space for the T, `+hhmm`, `+hh`, no seconds, no offset, ISO 8601's basic format, 24:00;
 * - RFC 5322 (3.3 and the obsolete forms of 4.3, which are those of RFC 822), RFC 850 and asctime, which HTTP knows;
 * - what JavaScript's `Date` writes, and dates in English words: "March 5, 2024 10:11 p.m.";
 * - offsets by name, where the name has one meaning: "CET", "JST", "Europe/Warsaw";
 * - a date alone, which is midnight in the zone.
 *
 * Refuses days that no calendar has, years before 1000 and after 9999, and numbers, which don't say their unit.
 */
export function parseInstant(written: unknown, zone: string): string | null {
  if (typeof written !== 'string') return null
  const text = written.trim().replace(/[\u2010-\u2013\u2212](?=\d)/g, '-')
  if (text.length > longest) return null
  for (const { pattern, isMail } of forms) {
    const wall = wallIn(pattern.exec(text)?.groups)
    if (wall === null) continue
    const offset = wall.offset === '' ? zoneOffset(wall, zone) : writtenOffset(wall, isMail)
    return offset === null ? null : rfc3339(wall, offset)
  }
  return null
}

const longest = 100

// No date parser of an engine is asked: Safari refuses "+0100" and the space, and some take 30 February for 2 March.
const weekday = String.raw`(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`
const month = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const seconds = String.raw`(?::(?<second>\d{2})(?:[.,]\d+)?)?`
const offset = String.raw`\s?(?<offset>(?:GMT|UTC)?[+-]\d{2}(?::?\d{2})?|(?:GMT|UTC)[+-]\d|[a-z]+(?:\/[a-z_]+){1,2}|[a-z]{1,5})?(?:(?<=[+-]\d{2}:?\d{2})\s[a-z]{3,4})?(?:\[[\w/+-]+\])?`
const clock = String.raw`(?<hour>\d{2}):(?<minute>\d{2})${seconds}${offset}`
const looseClock = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})${seconds}(?:\s?(?<half>[ap])\.?m\.?(?![a-z]))?${offset}`
const comment = String.raw`(?:\s*\((?<comment>[^()]*)\))?`
const forms = [
  {
    isMail: false,
    pattern: form(
      String.raw`(?<year>\d{4})([-/])(?<month>\d{1,2})\2(?<day>\d{1,2})(?:(?:t|,?\s+(?:at\s+)?)${looseClock})?`,
    ),
  },
  {
    isMail: false,
    pattern: form(
      String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})t(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?${offset}`,
    ),
  },
  {
    isMail: true,
    pattern: form(
      String.raw`${weekday}(?<day>\d{1,2})[\s-]+${month}[\s-]+(?<year>\d{2,4})(?:,?\s+(?:at\s+)?${looseClock})?${comment}`,
    ),
  },
  {
    isMail: false,
    pattern: form(
      String.raw`${weekday}${month}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?:,?\s+(?:at\s+)?${looseClock})?${comment}`,
    ),
  },
  { isMail: false, pattern: form(String.raw`${weekday}${month}\s+(?<day>\d{1,2})\s+${clock}\s+(?<year>\d{4})`) },
]

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'i')
}

/** What a clock and a calendar on the wall show, and the offset as it was written. */
interface Wall {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  offset: string
}

/** Null for what no calendar or clock shows. */
function wallIn(found: Record<string, string | undefined> | undefined): Wall | null {
  if (found === undefined) return null
  const { year = '', month = '', day, hour = '0', minute = '0', second = '0', half, offset = '', comment = '' } = found
  const wall = {
    year: fullYear(year),
    month: /\d/.test(month) ? Number(month) : monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    day: Number(day),
    hour: hourOfDay(Number(hour), half),
    minute: Number(minute),
    // A leap second, which RFC 3339 allows and no JavaScript clock knows.
    second: Number(second) === 60 ? 59 : Number(second),
    // An offset in brackets, which a comment may also name after the offset itself: "18:30 (GMT+2)".
    offset: offset || comment.trim(),
  }
  if (wall.hour !== 24 || wall.minute + wall.second > 0) return isInCalendar(wall) ? wall : null
  // ISO 8601: the midnight at which a day ends.
  const lastHour = { ...wall, hour: 23 }
  return isInCalendar(lastHour) ? withDate(wall, new Date(asIfUtc(lastHour) + hourMs)) : null
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Takes "a" or "p" for a.m. and p.m., whose hours go from 1 to 12. */
function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** Years of two and three digits by RFC 5322, 4.3. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return digits.length === 2 && year < 50 ? year + 2000 : year + 1900
}

function withDate(wall: Wall, date: Date): Wall {
  return {
    ...wall,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
  }
}

function isInCalendar(wall: Wall): boolean {
  if (wall.year < 1000 || wall.month < 1) return false
  const date = new Date(asIfUtc(wall))
  return (
    date.getUTCMonth() + 1 === wall.month &&
    date.getUTCDate() === wall.day &&
    date.getUTCHours() === wall.hour &&
    date.getUTCMinutes() === wall.minute &&
    date.getUTCSeconds() === wall.second
  )
}

function asIfUtc({ year, month, day, hour, minute, second }: Wall): number {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** Minutes east of Greenwich, or null for what no offset can be. */
function writtenOffset(wall: Wall, isMail: boolean): number | null {
  const { offset } = wall
  if (offset.includes('/')) return isZone(offset) ? zoneOffset(wall, offset) : null
  const [, sign, hours, minutes = 0] = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(offset) ?? []
  if (sign === undefined) return minutesOfZone(offset, isMail)
  if (Number(hours) > 23 || Number(minutes) > 59) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/**
 * The zone's offset when its clocks show `wall`, in minutes. As in RFC 5545 (3.3.5), a time that comes twice is the first
 * one, and one that the clocks leap over goes by the offset before the leap.
 */
function zoneOffset(wall: Wall, zone: string): number {
  const clocks = clocksOf(zone)
  const shown = asIfUtc(wall)
  const before = offsetAt(clocks, shown - dayMs)
  const after = offsetAt(clocks, shown + dayMs)
  const isAfter = (offset: number) => offsetAt(clocks, shown - offset * minuteMs) === after
  return isAfter(before) && isAfter(after) ? after : before
}

function clocksOf(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  } catch {
    return new Intl.DateTimeFormat('en', { timeZone: 'UTC', timeZoneName: 'longOffset' })
  }
}

/** Reads "GMT+02:00"; "GMT" alone is zero. Seconds, which local mean times have, are left out: RFC 3339 has none. */
function offsetAt(clocks: Intl.DateTimeFormat, time: number): number {
  const name = clocks.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name.replace('−', '-')) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

function rfc3339({ year, month, day, hour, minute, second }: Wall, offset: number): string {
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${offsetText(offset)}`
}

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
