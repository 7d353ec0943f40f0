// @vitest-environment node
import { expect, test } from 'vitest'
import { timelyUpdate } from '../../../src/sources/timelyUpdate'
import { timesOf } from '../../../src/sources/wordpress/times'

const local = { date: '2026-11-20T10:00:00', modified: '2026-11-20T12:00:00' }
const zero = '0000-00-00T00:00:00'

test.each([
  [{ date_gmt: '2026-11-20T09:00:00' }, '2026-11-20T09:00:00Z'],
  [{ date_gmt: null }, '2026-11-20T10:00:00+01:00'],
  [{}, '2026-11-20T10:00:00+01:00'],
  [{ date_gmt: '' }, '2026-11-20T10:00:00+01:00'],
  [{ date_gmt: false }, '2026-11-20T10:00:00+01:00'],
  [{ date_gmt: zero }, '2026-11-20T10:00:00+01:00'],
  [{ date_gmt: '-0001-11-30T00:00:00' }, '2026-11-20T10:00:00+01:00'],
  [{ date_gmt: '1970-01-01T00:00:00' }, '2026-11-20T10:00:00+01:00'],
  [{ date_gmt: '1969-12-31T23:00:00' }, '2026-11-20T10:00:00+01:00'],
  [{ date_gmt: '1926-05-12T08:00:00' }, '1926-05-12T08:00:00Z'],
  [{ date_gmt: null, date: zero }, null],
])('a post with %j was published at %s', (times, published) => {
  expect(timesOf({ ...local, ...times }, 'Europe/Warsaw').published).toBe(published)
})

test.each([
  [{ modified_gmt: '2026-11-20T11:00:00' }, '2026-11-20T11:00:00Z'],
  [{ modified_gmt: zero }, '2026-11-20T12:00:00+01:00'],
  [{ modified_gmt: zero, modified: zero }, null],
])('a post with %j was changed at %s', (times, changed) => {
  expect(timesOf({ ...local, ...times }, 'Europe/Warsaw').changed).toBe(changed)
})

test('a time of clocks in an unknown zone is no time', () => {
  expect(timesOf({ ...local, date_gmt: zero }, null)).toEqual({ published: null, changed: null })
})

test.each([
  ['2026-11-20T09:00:00Z', '2026-11-20T09:59:00Z', false],
  ['2026-11-20T09:00:00Z', '2026-11-20T11:00:00+01:00', false],
  ['2026-11-20T09:00:00Z', '2026-11-20T11:00:00Z', true],
  ['2026-11-20T09:00:00Z', '2026-11-22T08:59:00Z', true],
  ['2026-11-20T09:00:00Z', '2026-11-22T09:01:00Z', false],
  ['2015-03-02T09:00:00Z', '2026-11-20T09:00:00Z', false],
  ['2026-11-20T09:00:00Z', '2026-11-19T09:00:00Z', false],
  [null, '2026-11-20T09:00:00Z', false],
  ['2026-11-20T09:00:00Z', null, false],
])('of a story of %s, changed at %s, readers are told that it was updated: %s', (published, changed, isTold) => {
  expect(timelyUpdate(published, changed)).toBe(isTold ? changed : null)
})
