import { endOfDay, isInCalendar, type WallTime } from './wallTime'

/** A time as it was written. */
export interface WrittenTime {
  wall: WallTime
  /** The offset or zone as it was written, such as "+0100", "CET" or "Europe/Warsaw"; empty when there is none. */
  offset: string
  /** Whether it is written as in RFC 5322, where "CST" has one meaning. */
  isMail: boolean
}

/** Reads a time in one of the forms that `parseInstant` names. Returns null when it is in none, or no calendar has it. */
export function writtenTime(written: string): WrittenTime | null {
  const text = written.trim().replace(/[\u2010-\u2013\u2212](?=\d)/g, '-')
  if (text.length > longest) return null
  for (const { pattern, isMail } of forms) {
    const found = pattern.exec(text)?.groups
    const wall = found === undefined ? null : wallIn(found)
    if (found === undefined || wall === null) continue
    const { offset = '', zone = '', comment = '' } = found
    // A zone in brackets (RFC 9557), or an offset in a comment, which may also be named after the offset: "18:30 (GMT+2)".
    return { wall, offset: offset || zone || comment.trim(), isMail }
  }
  return null
}

const longest = 100

// No date parser of an engine is asked: Safari refuses "+0100" and the space, and some take 30 February for 2 March.
const weekday = String.raw`(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?(?:,\s*|\s+))?`
const ordinal = '(?:st|nd|rd|th)?'
const month = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const seconds = String.raw`(?::(?<second>\d{2})(?:[.,]\d+)?)?`
const offset = String.raw`\s?(?<offset>(?:GMT|UTC)?[+-]\d{2}(?::?\d{2})?|(?:GMT|UTC)[+-]\d|[a-z]+(?:\/[a-z_]+){1,2}|[a-z]{1,5})?(?:(?<=[+-]\d{2}:?\d{2})\s[a-z]{3,4})?(?:\[(?<zone>[\w/+-]+)\])?`
const clock = String.raw`(?<hour>\d{2}):(?<minute>\d{2})${seconds}${offset}`
const half = String.raw`(?<half>[ap])\.?m\.?(?![a-z])`
const looseClock = String.raw`(?<hour>\d{1,2})(?::(?<minute>\d{2})${seconds}|(?=\s?[ap]\.?m))(?:\s?${half})?${offset}`
const clockAfter = String.raw`(?:,?\s+(?:(?:at|[-\u2013\u2014])\s+)?${looseClock})?`
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
      String.raw`${weekday}(?<day>\d{1,2})${ordinal}(?:[\s-]+|\s+of\s+)${month}[\s-]+(?<year>\d{2,4})${clockAfter}${comment}`,
    ),
  },
  {
    isMail: false,
    pattern: form(String.raw`${weekday}${month}\s+(?<day>\d{1,2})${ordinal},?\s+(?<year>\d{4})${clockAfter}${comment}`),
  },
  { isMail: false, pattern: form(String.raw`${weekday}${month}\s+(?<day>\d{1,2})\s+${clock}\s+(?<year>\d{4})`) },
]

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'i')
}

/** Null for what no calendar or clock shows. */
function wallIn(found: Record<string, string | undefined>): WallTime | null {
  const { year = '', month = '', day, hour = '0', minute = '0', second = '0', half } = found
  const wall = {
    year: fullYear(year),
    month: /\d/.test(month) ? Number(month) : monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    day: Number(day),
    hour: hourOfDay(Number(hour), half),
    minute: Number(minute),
    // A leap second, which RFC 3339 allows and no JavaScript clock knows.
    second: Number(second) === 60 ? 59 : Number(second),
  }
  if (wall.hour === 24) return endOfDay(wall)
  return isInCalendar(wall) ? wall : null
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
