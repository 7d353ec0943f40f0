import type { WrittenTime } from './timeForms'
import { asIfUtc, hourMs, type WallTime } from './wallTime'
import { minutesOfZone } from './zoneNames'

/** Minutes east of Greenwich of the offset or zone that is written with a time, or null for what no offset can be. */
export function offsetWritten({ wall, offset, isMail }: WrittenTime): number | null {
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
const dayMs = 24 * hourMs

/**
 * The zone's offset when its clocks show `wall`, in minutes. As in RFC 5545 (3.3.5), a time that comes twice is the first
 * one, and one that the clocks leap over goes by the offset before the leap. A zone that this device doesn't know counts as UTC.
 */
export function zoneOffset(wall: WallTime, zone: string): number {
  if (zone === 'UTC') return 0
  const clocks = clocksOf(zone)
  const shown = asIfUtc(wall)
  const before = offsetAt(clocks, shown - dayMs)
  const after = offsetAt(clocks, shown + dayMs)
  const isAfter = (offset: number) => offsetAt(clocks, shown - offset * minuteMs) === after
  return isAfter(before) && isAfter(after) ? after : before
}

// Making a formatter takes far longer than using it, and a feed has hundreds of times.
const clocksByZone = new Map<string, Intl.DateTimeFormat>()

function clocksOf(zone: string): Intl.DateTimeFormat {
  try {
    const clocks =
      clocksByZone.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    clocksByZone.set(zone, clocks)
    return clocks
  } catch {
    return clocksOf('UTC')
  }
}

/** Reads "GMT+02:00"; "GMT" alone is zero. Seconds, which local mean times have, are left out: RFC 3339 has none. */
function offsetAt(clocks: Intl.DateTimeFormat, time: number): number {
  const name = clocks.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name.replace('−', '-')) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}
