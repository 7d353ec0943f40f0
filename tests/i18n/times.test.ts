// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en'
import { pl } from '../../src/i18n/pl'
import { articleTime, cardTime, fullDate, joinByComma, listOf, sameWallClock } from '../../src/i18n/times'

const british = { messages: en, language: 'en-GB' }
const polish = { messages: pl, language: 'pl' }
const egyptian = { messages: en, language: 'ar-EG' }

const warsaw = 'Europe/Warsaw'
const london = 'Europe/London'
const newYork = 'America/New_York'
const kolkata = 'Asia/Kolkata'

describe('the time on a card', () => {
  const now = Date.parse('2026-06-15T12:00:00Z')

  it.each([
    ['2026-06-15T12:05:01Z', '15 June', '15 czerwca'],
    ['2026-06-15T12:05:00Z', 'just now', 'przed chwilą'],
    ['2026-06-15T12:00:00Z', 'just now', 'przed chwilą'],
    ['2026-06-15T11:59:01Z', 'just now', 'przed chwilą'],
    ['2026-06-15T11:59:00Z', '1 minute ago', '1 minutę temu'],
    ['2026-06-15T11:58:00Z', '2 minutes ago', '2 minuty temu'],
    ['2026-06-15T13:55:00+02:00', '5 minutes ago', '5 minut temu'],
    ['2026-06-15T11:00:01Z', '59 minutes ago', '59 minut temu'],
    ['2026-06-15T11:00:00Z', '1 hour ago', '1 godzinę temu'],
    ['2026-06-15T07:00:00Z', '5 hours ago', '5 godzin temu'],
    ['2026-06-14T12:00:01Z', '23 hours ago', '23 godziny temu'],
    ['2026-06-14T12:00:00Z', '14 June', '14 czerwca'],
    ['2026-01-01T12:00:00Z', '1 January', '1 stycznia'],
    ['2025-06-15T12:00:00Z', '15 June 2025', '15 czerwca 2025'],
    ['2027-01-02T12:00:00Z', '2 January 2027', '2 stycznia 2027'],
  ])('of a story of %s at noon of 15 June 2026 is %j, in Polish %j', (published, inEnglish, inPolish) => {
    expect(cardTime(published, now, warsaw, british)).toBe(inEnglish)
    expect(cardTime(published, now, warsaw, polish)).toBe(inPolish)
  })

  it.each([
    ['a day that has begun in the east', '2026-06-10T22:30:00Z', warsaw, '11 June'],
    ['the day before in the west', '2026-06-10T22:30:00Z', newYork, '10 June'],
    ['midnight itself', '2026-06-10T22:00:00Z', warsaw, '11 June'],
    ['the last second before midnight', '2026-06-10T21:59:59Z', warsaw, '10 June'],
    ['midnight half an hour off', '2026-06-10T18:30:00Z', kolkata, '11 June'],
    ['the last second before it', '2026-06-10T18:29:59Z', kolkata, '10 June'],
    ['midnight three quarters off', '2026-06-10T18:15:00Z', 'Asia/Kathmandu', '11 June'],
  ])('is the date in the reader’s zone: %s', (_, published, zone, date) => {
    expect(cardTime(published, now, zone, british)).toBe(date)
  })

  it.each([
    ['over midnight', '2026-06-14T21:30:00Z', '2026-06-14T22:30:00Z', '1 hour ago'],
    ['over the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '1 hour ago'],
    ['over a day of 25 hours', '2026-10-24T22:00:00Z', '2026-10-25T21:59:00Z', '23 hours ago'],
    ['until the 25th hour', '2026-10-24T22:00:00Z', '2026-10-25T22:30:00Z', '25 October'],
    ['over the hour that is left out', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', '1 hour ago'],
    ['over a day of 23 hours', '2026-03-28T23:00:00Z', '2026-03-29T22:30:00Z', '23 hours ago'],
    ['over New Year', '2026-12-31T22:59:00Z', '2026-12-31T23:01:00Z', '2 minutes ago'],
  ])('counts the time gone by %s', (_, published, at, time) => {
    expect(cardTime(published, Date.parse(at), warsaw, british)).toBe(time)
  })

  it.each([
    ['still the old year', '2027-01-03T12:00:00Z', '2026-12-31T23:30:00Z', london, '31 December 2026'],
    ['already the new one', '2027-01-03T12:00:00Z', '2026-12-31T23:30:00Z', warsaw, '1 January'],
    ['the old year is over', '2026-12-31T23:30:00Z', '2026-12-29T12:00:00Z', warsaw, '29 December 2026'],
    ['the old year goes on', '2026-12-31T23:30:00Z', '2026-12-29T12:00:00Z', london, '29 December'],
  ])('names the year when it is another one in the reader’s zone: %s', (_, at, published, zone, date) => {
    expect(cardTime(published, Date.parse(at), zone, british)).toBe(date)
  })

  it('is the full date while there is no clock', () => {
    expect(cardTime('2026-06-15T11:59:00Z', null, warsaw, british)).toBe('15 June 2026')
    expect(cardTime('2026-06-15T22:30:00Z', null, warsaw, polish)).toBe('16 czerwca 2026')
  })

  it('has the digits of the language', () => {
    expect(cardTime('2026-06-15T11:55:00Z', now, warsaw, egyptian)).toBe('قبل ٥ دقائق')
    expect(cardTime('2025-06-15T11:55:00Z', now, warsaw, egyptian)).toBe('١٥ يونيو ٢٠٢٥')
  })
})

describe('the time of an article', () => {
  it.each([
    ['2024-11-16T13:05:00Z', warsaw, 'en-GB', '16 November 2024, 14:05 CET'],
    ['2024-11-16T13:05:00Z', warsaw, 'pl', '16 listopada 2024, 14:05 CET'],
    ['2024-11-16T13:05:00Z', newYork, 'en-GB', '16 November 2024, 08:05 GMT-5'],
    ['2024-11-16T18:35:00+05:30', kolkata, 'en-GB', '16 November 2024, 18:35 GMT+5:30'],
    ['2024-11-16T13:05:00Z', 'America/St_Johns', 'en-GB', '16 November 2024, 09:35 GMT-3:30'],
    ['2026-03-29T00:59:00Z', warsaw, 'en-GB', '29 March 2026, 01:59 CET'],
    ['2026-03-29T01:00:00Z', warsaw, 'en-GB', '29 March 2026, 03:00 CEST'],
    ['2026-10-25T00:30:00Z', warsaw, 'en-GB', '25 October 2026, 02:30 CEST'],
    ['2026-10-25T01:30:00Z', warsaw, 'en-GB', '25 October 2026, 02:30 CET'],
    ['2026-12-31T23:00:00Z', warsaw, 'en-GB', '1 January 2027, 00:00 CET'],
    ['2026-12-31T23:00:00Z', warsaw, 'pl', '1 stycznia 2027, 00:00 CET'],
    ['2024-11-16T13:05:00Z', warsaw, 'ar', '16 نوفمبر 2024، 2:05 م غرينتش+1'],
  ])('%s is shown in %s, in %s, as %j', (instant, zone, language, time) => {
    expect(articleTime(instant, zone, language)).toBe(time)
  })
})

describe('two zones', () => {
  it.each([
    ['2026-06-15T12:00:00Z', warsaw, 'Europe/Berlin', true],
    ['2026-06-15T12:00:00Z', warsaw, london, false],
    ['2026-01-15T12:00:00Z', london, 'UTC', true],
    ['2026-06-15T12:00:00Z', london, 'UTC', false],
    ['2026-10-25T00:59:59Z', warsaw, 'Africa/Johannesburg', true],
    ['2026-10-25T01:00:00Z', warsaw, 'Africa/Johannesburg', false],
    ['2026-06-15T12:00:00Z', kolkata, 'Asia/Colombo', true],
    ['2026-06-15T12:00:00Z', kolkata, 'Asia/Karachi', false],
    // The same time of day, a day apart.
    ['2026-06-15T12:00:00Z', 'Pacific/Honolulu', 'Pacific/Kiritimati', false],
  ])('at %s, %s and %s show the same: %s', (instant, zoneA, zoneB, same) => {
    expect(sameWallClock(instant, zoneA, zoneB, 'en-GB')).toBe(same)
  })
})

it('writes the full date in the reader’s zone', () => {
  expect(fullDate('2024-11-16T23:30:00Z', london, 'en-GB')).toBe('16 November 2024')
  expect(fullDate('2024-11-16T23:30:00Z', warsaw, 'pl')).toBe('17 listopada 2024')
})

it.each([
  ['en-GB', '2 pages, 3 photos'],
  ['ar-EG', '2 pages، 3 photos'],
  ['fa', '2 pages، 3 photos'],
])('puts the comma of %s between texts', (language, joined) => {
  expect(joinByComma(['2 pages', '3 photos'], language)).toBe(joined)
})

it.each([
  [['Ada'], 'Ada', 'Ada'],
  [['Ada', 'Bo'], 'Ada and Bo', 'Ada i Bo'],
  [['Ada', 'Bo', 'Cy'], 'Ada, Bo and Cy', 'Ada, Bo i Cy'],
])('lists %j', (names, inEnglish, inPolish) => {
  expect(listOf(names, 'en-GB')).toBe(inEnglish)
  expect(listOf(names, 'pl')).toBe(inPolish)
})
