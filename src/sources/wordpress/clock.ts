import { parseTimeZone } from '../timeZone'

/** Offsets with parts of an hour that belong to one zone without summer time: no fixed zone of IANA has them. */
const partHours = new Map([
  [-9.5, 'Pacific/Marquesas'],
  [3.5, 'Asia/Tehran'],
  [4.5, 'Asia/Kabul'],
  [5.5, 'Asia/Kolkata'],
  [5.75, 'Asia/Kathmandu'],
  [6.5, 'Asia/Yangon'],
  [8.75, 'Australia/Eucla'],
  [9.5, 'Australia/Darwin'],
])

/**
 * The IANA name of a site's time zone. WordPress gives a name, or none and hours east of Greenwich, as a number or as
 * its digits. UTC where neither says anything.
 */
export function wordpressZone(name: string, gmtOffset: unknown): string {
  if (name !== '' && (parseTimeZone(name) !== 'UTC' || /^(?:etc\/)?utc$/i.test(name))) return parseTimeZone(name)
  const hours = typeof gmtOffset === 'string' && gmtOffset.trim() !== '' ? Number(gmtOffset) : gmtOffset
  if (typeof hours !== 'number' || hours === 0) return 'UTC'
  // The signs of these names are POSIX', where west is positive.
  if (Number.isInteger(hours)) return parseTimeZone(`Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`)
  return partHours.get(hours) ?? 'UTC'
}
