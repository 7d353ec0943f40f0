import { scriptOf } from '../model/language'
import type { Locale } from './locale'
import { memoizeFormat } from './memoizeFormat'

// Everywhere here an instant is RFC 3339 with an offset, a zone an IANA name, a language a BCP 47 tag. The words and
// digits are those of Unicode CLDR, through ECMA-402 (Intl).

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How far a newsroom's clock may be ahead of the reader's before a story counts as one of the future. */
const clockSkew = 5 * minute

/**
 * The time on a card. Under a day old it is the time gone by, in whole minutes or hours that are full; otherwise the
 * date in `zone`, with its year unless that is the current one. `now` is in ms since the Unix epoch; null, where there
 * is no clock yet, returns the full date, which stays true.
 */
export function cardTime(
  published: string,
  now: number | null,
  zone: string,
  { messages, language }: Pick<Locale, 'messages' | 'language'>,
): string {
  if (now === null) return fullDate(published, zone, language)
  const age = now - Date.parse(published)
  if (age < -clockSkew || age >= day) return shortDate(published, now, zone, language)
  if (age < minute) return messages.justNow
  const ago = relativeFormat(language, { numeric: 'always' })
  return age < hour ? ago.format(-Math.floor(age / minute), 'minute') : ago.format(-Math.floor(age / hour), 'hour')
}

function shortDate(instant: string, now: number, zone: string, language: string): string {
  // Compared as they are written: a year may begin on another day in the language's calendar.
  const yearOf = (time: number) => partsOf(fullFormat(zone, language), time, isOfYear)
  if (yearOf(Date.parse(instant)) !== yearOf(now)) return fullDate(instant, zone, language)
  return dateFormat(language, { day: 'numeric', month: 'long', timeZone: zone }).format(Date.parse(instant))
}

/** The date in full: "16 November 2024". */
export function fullDate(instant: string, zone: string, language: string): string {
  return fullFormat(zone, language).format(Date.parse(instant))
}

/** The day of the week and the date on the reader's calendar: "Monday 16 November 2026". Takes ms since the Unix epoch. */
export function dayInFull(instant: number, language: string): string {
  return dateFormat(language, { dateStyle: 'full' }).format(instant)
}

/** Date, time and the zone's short name: "16 November 2024, 14:05 CET". */
export function articleTime(instant: string, zone: string, language: string): string {
  // Joined here, as CLDR joins a long date and a time differently by version (" at ", ", ", a mere space in Polish).
  return joinByComma(
    [fullDate(instant, zone, language), clockFormat(zone, language).format(Date.parse(instant))],
    language,
  )
}

/** The time of day, "14:05", after the day unless that is today's. Both instants are in ms since the Unix epoch. */
export function clockTime(instant: number, now: number, zone: string, language: string): string {
  const day = dateFormat(language, { day: 'numeric', month: 'long', timeZone: zone })
  const time = dateFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(instant)
  return day.format(instant) === day.format(now) ? time : joinByComma([day.format(instant), time], language)
}

/** Whether clocks and calendars in two zones show the same in a language, to the minute, at an instant. */
export function sameWallClock(instant: string, zoneA: string, zoneB: string, language: string): boolean {
  if (zoneA === zoneB) return true
  const [a, b] = [zoneA, zoneB].map(
    (zone) =>
      fullDate(instant, zone, language) + partsOf(clockFormat(zone, language), Date.parse(instant), isNotTheZone),
  )
  return a === b
}

/** Names as a list that ends in "and": "Ada, Bo and Cy". */
export function listOf(names: string[], language: string): string {
  return listFormat(language, { type: 'conjunction' }).format(names)
}

/** Texts one after the other, with the comma of the language between: "Ada, Bo", and another one in Arabic's script (U+060C). */
export function joinByComma(texts: string[], language: string): string {
  return texts.join(scriptOf(language) === 'Arab' ? '، ' : ', ')
}

// Few formats, and the same ones over and over: a browser takes far longer to make one than to use it.
function fullFormat(zone: string, language: string): Intl.DateTimeFormat {
  return dateFormat(language, { dateStyle: 'long', timeZone: zone })
}

function clockFormat(zone: string, language: string): Intl.DateTimeFormat {
  return dateFormat(language, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone: zone })
}

type IsWanted = (type: Intl.DateTimeFormatPartTypes | 'relatedYear' | 'yearName') => boolean

const isOfYear: IsWanted = (type) => ['year', 'relatedYear', 'yearName', 'era'].includes(type)
const isNotTheZone: IsWanted = (type) => type !== 'timeZoneName'

/** Some parts of what a format writes for a time in ms since the Unix epoch. */
function partsOf(format: Intl.DateTimeFormat, time: number, isWanted: IsWanted): string {
  return format
    .formatToParts(time)
    .filter(({ type }) => isWanted(type))
    .map(({ value }) => value)
    .join(' ')
}

const dateFormat = memoizeFormat(
  (language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
)
const relativeFormat = memoizeFormat(
  (language, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(language, options),
)
const listFormat = memoizeFormat((language, options: Intl.ListFormatOptions) => new Intl.ListFormat(language, options))
