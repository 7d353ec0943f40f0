import * as v from 'valibot'
import { slugPattern } from '../slugPattern'
import { words } from './lineSchemas'

const headlineLimit = 500
const slugLimit = 200

/** A name that can stand in an address. */
export const slug = v.pipe(v.string(), v.trim(), v.maxLength(slugLimit), v.regex(slugPattern), v.notValues(['.', '..']))
/** One line, cut after 500 characters. */
export const headline = v.pipe(words, v.transform(clipped))
/** "#" and six hexadecimal digits. */
export const colour = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/))
/** RFC 3339 with an offset, of a day that there is. */
export const instant = v.pipe(v.string(), v.isoTimestamp(), v.check(isInCalendar, 'no such date'))

function clipped(line: string): string {
  if (line.length <= headlineLimit) return line
  const whole = line.slice(0, headlineLimit).replace(/[\uD800-\uDBFF]$/, '')
  return `${whole.trimEnd()}…`
}

/** Engines differ on 30 February: some take it for 2 March. `time` has the shape of a timestamp. */
function isInCalendar(time: string): boolean {
  const day = time.slice(0, 'yyyy-mm-dd'.length)
  const midnight = Date.parse(day)
  return !Number.isNaN(Date.parse(time)) && !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day)
}

/** Whether a text is a BCP 47 tag. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Whether a text is a time zone that this device knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
