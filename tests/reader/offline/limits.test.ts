import { describe, expect, it } from 'vitest'
import { buildsIn, withBuild } from '../../../src/reader/offline/builds'
import { overLimit } from '../../../src/reader/offline/limits'

const day = 24 * 60 * 60_000
const now = 100 * day
const entry = (address: string, daysAgo: number, bytes = 10) => ({ address, fetched: now - daysAgo * day, bytes })
const roomy = { most: 100, age: 30 * day, bytes: 1_000_000 }

describe('a cache', () => {
  it.each([
    ['has room for all', [entry('a', 1), entry('b', 2)], roomy, []],
    [
      'holds so many entries, the newest',
      [entry('old', 3), entry('new', 1), entry('mid', 2)],
      { ...roomy, most: 2 },
      ['old'],
    ],
    ['keeps nothing for too long', [entry('old', 31), entry('new', 29)], roomy, ['old']],
    ['holds so many bytes, the newest', [entry('old', 2, 60), entry('new', 1, 60)], { ...roomy, bytes: 100 }, ['old']],
    ['keeps nothing that is too big by itself', [entry('big', 1, 101)], { ...roomy, bytes: 100 }, ['big']],
    ['lets go of what has no time', [{ address: 'odd', fetched: 0, bytes: 0 }], roomy, ['odd']],
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
      expect(buildsIn(record)).toEqual([])
    },
  )
})
