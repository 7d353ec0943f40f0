import { describe, expect, test } from 'vitest'
import { parseInstant } from '../../src/sources/parseInstant'
import fc from '../support/fastCheck'

describe('a time with an offset is the same wherever the newsroom is', () => {
  test.each([
    ['2026-11-20T13:30:00-05:00', '2026-11-20T13:30:00-05:00'],
    ['2026-11-20T13:30:00.000-05:00', '2026-11-20T13:30:00-05:00'],
    ['2026-11-20T13:30:00Z', '2026-11-20T13:30:00Z'],
    ['2026-11-20t13:30:00z', '2026-11-20T13:30:00Z'],
    ['2026-11-20T13:30:00+00:00', '2026-11-20T13:30:00Z'],
    ['2026-11-20T13:30:00-00:00', '2026-11-20T13:30:00Z'],
    ['2026-11-20T13:30:00+0100', '2026-11-20T13:30:00+01:00'],
    ['2026-11-20T13:30:00+0000', '2026-11-20T13:30:00Z'],
    ['2026-11-20T13:30:00+01', '2026-11-20T13:30:00+01:00'],
    ['2026-11-20T13:30+05:45', '2026-11-20T13:30:00+05:45'],
    ['2026-11-20 13:30:00+01:00', '2026-11-20T13:30:00+01:00'],
    ['2026-11-20 13:30:00 +0100', '2026-11-20T13:30:00+01:00'],
    ['2026-11-20 13:30:00 UTC', '2026-11-20T13:30:00Z'],
    ['  2026-11-20T13:30:00Z\n', '2026-11-20T13:30:00Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['Fri, 31 May 2019 12:17:58 -0700', '2019-05-31T12:17:58-07:00'],
    ['Fri, 31 May 2019 12:17:58 GMT', '2019-05-31T12:17:58Z'],
    ['Fri, 31 May 2019 12:17 EDT', '2019-05-31T12:17:00-04:00'],
    ['31 May 19 12:17:58 PST', '2019-05-31T12:17:58-08:00'],
    ['1 Sep 99 00:00:00 UT', '1999-09-01T00:00:00Z'],
    ['Sun,  01 September 2019 08:00:00 +0200 (CEST)', '2019-09-01T08:00:00+02:00'],
    ['Fri, 31 May 2019 12:17:58 CST', '2019-05-31T12:17:58-06:00'],
    ['Tue, 05 Mar 2024 10:11:12 JST', '2024-03-05T10:11:12+09:00'],
    ['Tue, 5 Mar 2024 10:11:12 CEST', '2024-03-05T10:11:12+02:00'],
    ['Tue, 5 Mar 2024 10:11:12 GMT+2', '2024-03-05T10:11:12+02:00'],
    ['5 March 2024 at 16:45 UTC', '2024-03-05T16:45:00Z'],
    ['2024-3-5 6:30 pm Z', '2024-03-05T18:30:00Z'],
    ['2024-03-05T8:30:00Z', '2024-03-05T08:30:00Z'],
    ['2024-03-05T10:11:12 CET', '2024-03-05T10:11:12+01:00'],
    ['2024-03-05 10:11:12 AEDT', '2024-03-05T10:11:12+11:00'],
    ['2024-03-05 10:11:12 Europe/Warsaw', '2024-03-05T10:11:12+01:00'],
    ['2024-03-05T10:11:12+01:00[Europe/Paris]', '2024-03-05T10:11:12+01:00'],
    ['20240305T101112Z', '2024-03-05T10:11:12Z'],
    ['20240305T1011+0100', '2024-03-05T10:11:00+01:00'],
    ['2024/03/05 10:11:12 +0100', '2024-03-05T10:11:12+01:00'],
    ['Tue Mar 5 2024 10:11:12 GMT+0100 (CET)', '2024-03-05T10:11:12+01:00'],
    ['Tue Mar  5 10:11:12 2024', '2024-03-05T10:11:12+09:00'],
    ['Tuesday, 05-Mar-24 10:11:12 GMT', '2024-03-05T10:11:12Z'],
    ['March 5, 2024', '2024-03-05T00:00:00+09:00'],
    ['Sept. 5, 2024, 12:05 a.m. EDT', '2024-09-05T00:05:00-04:00'],
    ['March 5th, 2024 at 10:11 PM GMT', '2024-03-05T22:11:00Z'],
    ['5 March 2024, 10:11', '2024-03-05T10:11:00+09:00'],
    ['2024-03-05T24:00:00Z', '2024-03-06T00:00:00Z'],
    ['2024-12-31T24:00:00+01:00', '2025-01-01T00:00:00+01:00'],
    ['2024-03-05T10:11:12−05:00', '2024-03-05T10:11:12-05:00'],
    ['2024-03-05T10:11:12–05:00', '2024-03-05T10:11:12-05:00'],
    ['Aug 2, 2026, 18:30 (GMT+2)', '2026-08-02T18:30:00+02:00'],
    ['Sun, 02 Aug 2026 18:30:00 (CEST)', '2026-08-02T18:30:00+02:00'],
    ['2026-08-02 18:30:00 +0200 CEST', '2026-08-02T18:30:00+02:00'],
    ['2026-08-02 18:30:00 +0000 UTC', '2026-08-02T18:30:00Z'],
    ['Sunday, August 2, 2026 - 18:30', '2026-08-02T18:30:00+09:00'],
    ['2 August 2026 – 18:30 GMT', '2026-08-02T18:30:00Z'],
    ['Sun,02 Aug 2026 18:30:00 GMT', '2026-08-02T18:30:00Z'],
    ['Sunday, 2nd of August 2026', '2026-08-02T00:00:00+09:00'],
    ['1st Aug 2026 18:30', '2026-08-01T18:30:00+09:00'],
    ['2026-08-02T18:30:00[America/New_York]', '2026-08-02T18:30:00-04:00'],
    ['2026-08-02 8 PM', '2026-08-02T20:00:00+09:00'],
    ['Aug 2, 2026, 8 a.m. EDT', '2026-08-02T08:00:00-04:00'],
  ])('%j is %s', (written, instant) => {
    expect(parseInstant(written, 'Asia/Tokyo')).toBe(instant)
  })
})

describe('a time without an offset is the newsroom’s own', () => {
  test.each([
    ['2026-11-20T13:30:00', 'Europe/Warsaw', '2026-11-20T13:30:00+01:00'],
    ['2026-07-20T13:30:00', 'Europe/Warsaw', '2026-07-20T13:30:00+02:00'],
    ['2018-01-06T08:00', 'America/New_York', '2018-01-06T08:00:00-05:00'],
    ['2018-01-06 08:00:00', 'Asia/Kathmandu', '2018-01-06T08:00:00+05:45'],
    ['2018-01-06T08:00', 'UTC', '2018-01-06T08:00:00Z'],
    ['2018-01-06T08:00', '', '2018-01-06T08:00:00Z'],
    ['2018-01-06T08:00', 'Middle-earth/Bree', '2018-01-06T08:00:00Z'],
    ['2026-11-20', 'America/New_York', '2026-11-20T00:00:00-05:00'],
    ['20 Nov 2026', 'Europe/Warsaw', '2026-11-20T00:00:00+01:00'],
    ['Fri, 20 Nov 2026 08:00:00', 'Europe/Warsaw', '2026-11-20T08:00:00+01:00'],
    ['1850-01-01', 'Europe/Amsterdam', expect.stringMatching(/^1850-01-01T00:00:00\+00:\d\d$/)],
  ])('%j in %s is %s', (written, zone, instant) => {
    expect(parseInstant(written, zone)).toEqual(instant)
  })

  test.each([
    ['before clocks go forward', '2026-03-29T01:59:59', '2026-03-29T01:59:59+01:00'],
    ['that clocks leap over', '2026-03-29T02:30:00', '2026-03-29T02:30:00+01:00'],
    ['after clocks went forward', '2026-03-29T03:00:00', '2026-03-29T03:00:00+02:00'],
    ['before clocks go back', '2026-10-25T01:59:59', '2026-10-25T01:59:59+02:00'],
    ['that comes twice', '2026-10-25T02:30:00', '2026-10-25T02:30:00+02:00'],
    ['after clocks went back', '2026-10-25T03:00:00', '2026-10-25T03:00:00+01:00'],
  ])('a time %s has the right offset', (_, written, instant) => {
    expect(parseInstant(written, 'Europe/Warsaw')).toBe(instant)
  })
})

describe('no time is made of', () => {
  test.each([
    '',
    'yesterday',
    '2026-02-30',
    '2026-02-29T08:00:00Z',
    '30 Feb 2026 08:00:00 GMT',
    '2026-00-10',
    '2026-13-01',
    '2026-11-00',
    '2026-11-31',
    '2026-11-20T24:00:01Z',
    '2026-02-29T24:00:00Z',
    '05 Marble 2024',
    '2 Aug 2026 18:30 (late edition)',
    'August 2, 2026 18:30 (XYZ)',
    'Mayday 5, 2024',
    'Someday, 05 Mar 2024 10:11:12 GMT',
    'Fri, 31 May 2019 12:17:58 XYZ',
    'Tue, 05 Mar 2024 10:11:12 IST',
    '2024-03-05 10:11:12 BST',
    '2024-03-05 10:11:12 CST',
    '2024-03-05 10:11:12 Middle-earth/Bree',
    'March 5, 2024 13:11 PM',
    '20240305T101112 or so',
    '05.03.2024',
    '03-05-2024',
    '2024-W10-2',
    '2026-11-20T13:60:00Z',
    '2026-11-20T13:30:61Z',
    '2026-11-20T13:30:00+24:00',
    '2026-11-20T13:30:00+01:60',
    '0000-00-00 00:00:00',
    '0999-12-31',
    '1404-12-14T13:30:00+03:30',
    '1447-09-15 13:30',
    '2569-03-05T13:30:00+07:00',
    '2026-08-02T18:30:00[Middle-earth/Bree]',
    'Sun, 2 Aug 2026 13 AM',
    '2 août 2026',
    '5. März 2026, 08:00 Uhr',
    '+012026-11-20T13:30:00Z',
    '20261120',
    '2026-11',
    '20 Foo 2026 08:00:00 GMT',
    '11/20/2026',
    '2026-11-20T13:30:00Z or so',
    1_795_000_000,
    1_795_000_000_000,
    null,
    undefined,
    true,
    [],
    {},
    ['2026-11-20'],
  ])('%j', (written) => {
    expect(parseInstant(written, 'Europe/Warsaw')).toBeNull()
  })

  test('a text of a million characters, without delay or harm', () => {
    expect(parseInstant(`Fri, ${' '.repeat(1_000_000)}x`, 'UTC')).toBeNull()
    expect(parseInstant('1'.repeat(1_000_000), 'UTC')).toBeNull()
  })
})

test('whatever comes, the answer is null or a time that every browser reads', () => {
  const shape = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/
  const close = fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d[T ]?([0-2]\d:[0-6]\d(:\d\d)?([+-][0-2]\d:?\d\d|Z)?)?$/)
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.string(), close),
      fc.constantFrom('UTC', 'Asia/Tokyo', 'x'),
      (written, zone) => {
        const instant = parseInstant(written, zone)
        if (instant === null) return
        expect(instant).toMatch(shape)
        expect(Date.parse(instant)).not.toBeNaN()
        expect(parseInstant(instant, zone)).toBe(instant)
      },
    ),
  )
})

test('every moment of a newsroom’s year is read back from what its clocks show', () => {
  const span = { min: Date.UTC(2026, 0, 2), max: Date.UTC(2026, 11, 30) }
  fc.assert(
    fc.property(
      fc.integer(span),
      fc.constantFrom('America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'),
      (time, zone) => {
        const moment = Math.floor(time / 1000) * 1000
        const shown = new Date(moment).toLocaleString('sv', { timeZone: zone })
        const read = Date.parse(parseInstant(shown, zone) ?? '')
        // The hour that comes twice is the first one.
        expect([moment, moment - 3_600_000, moment - 1_800_000]).toContain(read)
      },
    ),
  )
})
