import * as v from 'valibot'
import type { Article } from '../model/article'
import type { Finding } from './finding'

const withoutOffset = /^\s*\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?\s*$/

/** Whether a value is a time, or a date, that doesn't say where on Earth. */
export function isWithoutOffset(value: unknown): boolean {
  return typeof value === 'string' && withoutOffset.test(value)
}

const rawSchema = v.object({ published: v.optional(v.unknown()), updated: v.optional(v.unknown()) })

/**
 * What is wrong with an article's times. Takes the article's address, its document, the article as readers read it, and
 * the edition's time zone, an IANA name or empty where it can't be known. A time in UTC, written with "Z", belongs to no
 * zone and is right in all.
 */
export function timeFindings(address: string, document: unknown, article: Article, timeZone: string): Finding[] {
  const raw = v.parse(v.fallback(rawSchema, {}), document)
  const { published, updated } = article
  const findings: Finding[] = []
  for (const field of ['published', 'updated'] as const) {
    const written = raw[field]
    const time = article[field]
    if (isWithoutOffset(written))
      findings.push({ kind: 'A time has no offset, so readers drop it', address, detail: `${field} ${written}` })
    if (time !== null && !couldShow(time, timeZone))
      findings.push({
        kind: 'A time has an offset that the edition’s zone doesn’t have then',
        address,
        detail: `${field} ${time}, in ${timeZone}`,
      })
  }
  if (published !== null && updated !== null && Date.parse(updated) < Date.parse(published))
    findings.push({ kind: 'Updated before it was published', address, detail: `${updated}, ${published}` })
  return findings
}

const day = 24 * 60 * 60_000

/** Whether the zone has the time's offset then, or within a day: nobody has to know the minute when clocks change. */
function couldShow(time: string, timeZone: string): boolean {
  const offset = /[+-]\d\d:\d\d$/.exec(time)?.[0]
  if (offset === undefined || offset === '-00:00' || timeZone === '') return true
  const moment = Date.parse(time)
  return [moment - day, moment, moment + day].some((near) => offsetAt(near, timeZone) === offset)
}

/** The zone's offset at a time, such as "+02:00". */
function offsetAt(moment: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(moment)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return /[+-]\d\d:\d\d/.exec(name)?.[0] ?? '+00:00'
}
