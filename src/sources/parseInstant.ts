import { writtenTime } from './timeForms'
import { offsetWritten, zoneOffset } from './timeOffset'
import type { WallTime } from './wallTime'

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
 * Refuses days that no calendar has, years that only another calendar counts (see `isInCalendar`), and numbers, which don't say
 * their unit.
 */
export function parseInstant(written: unknown, zone: string): string | null {
  if (typeof written !== 'string') return null
  const time = writtenTime(written)
  if (time === null) return null
  const offset = time.offset === '' ? zoneOffset(time.wall, zone) : offsetWritten(time)
  return offset === null ? null : rfc3339(time.wall, offset)
}

function rfc3339({ year, month, day, hour, minute, second }: WallTime, offset: number): string {
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
