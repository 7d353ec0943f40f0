import { describe, expect, it } from 'vitest'
import { parseBuilds, withBuild } from '../../../src/reader/offline/builds'
import { type Entry, overLimit } from '../../../src/reader/offline/limits'

const day = 24 * 60 * 60_000
const now = 100 * day
const entry = (address: string, daysAgo: number, more: Partial<Entry> = {}): Entry => ({
  address,
  fetched: now - daysAgo * day,
  used: now - daysAgo * day,
  bytes: 10,
  isFront: false,
  ...more,
})
const roomy = { entries: 100, age: 30 * day, bytes: 1_000_000, itemBytes: 1_000_000 }

describe('a cache', () => {
  it.each([
    ['has room for all', [entry('a', 1), entry('b', 2)], roomy, []],
    [
      'holds so many entries, those used last',
      [entry('old', 3), entry('new', 1), entry('mid', 2)],
      { ...roomy, entries: 2 },
      ['old'],
    ],
    [
      'keeps what was fetched long ago and is still read',
      [entry('read', 9, { used: now }), entry('new', 1)],
      { ...roomy, entries: 1 },
      ['new'],
    ],
    ['keeps nothing for too long', [entry('old', 31, { used: now }), entry('new', 29)], roomy, ['old']],
    [
      'holds so many bytes, those used last',
      [entry('old', 2, { bytes: 60 }), entry('new', 1, { bytes: 60 })],
      { ...roomy, bytes: 100 },
      ['old'],
    ],
    [
      'loses nothing else for one that is too big',
      [entry('big', 1, { bytes: 101 }), entry('old', 2)],
      { ...roomy, bytes: 100 },
      ['big'],
    ],
    [
      'has room for the fronts first',
      [entry('front', 9, { isFront: true }), entry('new', 1), entry('newer', 0)],
      { ...roomy, entries: 2 },
      ['new'],
    ],
    ['deletes what has no time', [entry('odd', 0, { fetched: 0, used: 0 })], roomy, ['odd']],
  ])('%s', (_name, entries, limits, gone) => {
    expect(overLimit(entries, limits, now)).toEqual(gone)
  })
})

describe('the code of earlier builds', () => {
  const build = (name: string, came: number) => ({ came: came * day, files: [`/assets/${name}.js`] })
  const names = (builds: { files: string[] }[]) => builds.map(({ files }) => files[0]?.slice('/assets/'.length, -3))

  it('stays for a week after another has taken its place', () => {
    expect(names(withBuild([build('a', 1), build('b', 20)], build('c', 26)))).toEqual(['a', 'b', 'c'])
    expect(names(withBuild([build('a', 1), build('b', 20)], build('c', 28)))).toEqual(['b', 'c'])
  })

  it('is that of six builds at most', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => build(name, 20))
    expect(names(withBuild(many, build('g', 20)))).toEqual(['b', 'c', 'd', 'e', 'f', 'g'])
  })

  it('counts a build once, however often its worker comes', () => {
    expect(names(withBuild([build('a', 20)], build('a', 21)))).toEqual(['a'])
  })

  it.each([[null], ['builds'], [{}], [[{ came: 'now', files: [] }]], [[{ came: 1, files: [2] }]], [[{ came: 1 }]]])(
    'reads %j as none',
    (record) => {
      expect(parseBuilds(record)).toEqual([])
    },
  )
})
