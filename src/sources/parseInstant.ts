/**
 * Reads a time as newsrooms write it. Takes any value and the source's time zone, an IANA name such as
 * "Europe/Warsaw"; a zone that this device doesn't know counts as UTC.
 *
 * Gives RFC 3339 in whole seconds with the offset that was written, or else with the zone's, which wrote the same clock
 * time; null for whatever is no time. Reads
 * - RFC 3339 and what comes close: a space for the T, `+hhmm`, `+hh`, no seconds, no offset;
 * - RFC 5322 (3.3 and the obsolete forms of 4.3, which are those of RFC 822);
 * - a date alone, which is midnight in the zone.
 *
 * Refuses days that no calendar has, years before 1000 and after 9999, and numbers, which don't say their unit.
 */
export function parseInstant(written: unknown, zone: string): string | null {
  if (typeof written !== 'string') return null
  const text = written.trim()
  const wall = wallIn(numeric.exec(text)?.groups) ?? wallIn(named.exec(text)?.groups)
  if (wall === null || !isInCalendar(wall)) return null
  const offset = wall.offset === '' ? zoneOffset(wall, zone) : writtenOffset(wall.offset)
  if (offset === null) return null
  const { year, month, day, hour, minute, second } = wall
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${offsetText(offset)}`
}

// No date parser of an engine is asked: Safari refuses "+0100" and the space, and some take 30 February for 2 March.
const clock = String.raw`(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s?(?<offset>[a-z]+|[+-]\d{2}(?::?\d{2})?)?`
const numeric = new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:(?:t|\s)${clock})?$`, 'i')
const named = new RegExp(
  String.raw`^(?:[a-z]+,?\s+)?(?<day>\d{1,2})\s+(?<month>[a-z]{3,9})\s+(?<year>\d{2,4})(?:\s+${clock})?(?:\s*\([^()]*\))?$`,
  'i',
)

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

function wallIn(found: Record<string, string | undefined> | undefined): Wall | null {
  if (found === undefined) return null
  const { year = '', month = '', day, hour = 0, minute = 0, second = 0, offset = '' } = found
  return {
    year: fullYear(year),
    month: /\d/.test(month) ? Number(month) : monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    // A leap second, which RFC 3339 allows and no JavaScript clock knows.
    second: Math.min(Number(second), Number(second) === 60 ? 59 : 60),
    offset: offset.toUpperCase(),
  }
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Years of two and three digits by RFC 5322, 4.3. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return digits.length === 2 && year < 50 ? year + 2000 : year + 1900
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

/** North American names of RFC 822; by RFC 5322 every other name but these says nothing, and the time is UTC. */
const namedOffsets = new Map([
  ['EDT', -4],
  ['EST', -5],
  ['CDT', -5],
  ['CST', -6],
  ['MDT', -6],
  ['MST', -7],
  ['PDT', -7],
  ['PST', -8],
])

/** Minutes east of Greenwich, or null for what no offset can be. */
function writtenOffset(offset: string): number | null {
  if (/^[A-Z]/.test(offset)) return (namedOffsets.get(offset) ?? 0) * 60
  const [, sign, hours, minutes = 0] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? []
  if (Number(hours) > 23 || Number(minutes) > 59) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

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

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
