import { describe, expect, test } from 'vitest'
import { noticeableUpdateOf } from '../../src/model/article'
import { storyPath } from '../../src/model/paths'

describe('an update is told to the reader', () => {
  const published = '2026-10-01T08:00:00Z'

  test.each([
    ['when it came a second after the five minutes', '2026-10-01T08:05:01Z'],
    ['when it came an hour later', '2026-10-01T09:00:00Z'],
    ['when it came years later', '2031-10-01T08:00:00Z'],
    ['when its offset hides that it came later', '2026-10-01T07:30:00-02:00'],
  ])('%s', (_, updated) => {
    expect(noticeableUpdateOf({ published, updated })).toBe(updated)
  })

  test.each([
    ['when there was none', null],
    ['when it came with the story', published],
    ['when it came exactly five minutes later', '2026-10-01T08:05:00Z'],
    ['when it is older than the story', '2026-09-30T08:00:00Z'],
    ['when only its offset makes it look later', '2026-10-01T10:02:00+02:00'],
  ])('not %s', (_, updated) => {
    expect(noticeableUpdateOf({ published, updated })).toBeNull()
  })

  test('not when nobody knows when the story came out', () => {
    expect(noticeableUpdateOf({ published: null, updated: '2026-10-01T09:00:00Z' })).toBeNull()
  })
})

describe('the path of a story', () => {
  test.each([
    ['politics', 'a-story', '/politics/a-story'],
    ['polityka', 'zażółć', '/polityka/za%C5%BC%C3%B3%C5%82%C4%87'],
    ['سياسة', 'خبر', '/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/%D8%AE%D8%A8%D8%B1'],
    ['politics', 'a/b?c#d', '/politics/a%2Fb%3Fc%23d'],
    ['politics', '100%', '/politics/100%25'],
    ['politics', 'v1.2_final~x', '/politics/v1.2_final~x'],
  ])('in %s with the slug %s is %s', (section, slug, path) => {
    expect(storyPath({ section, slug })).toBe(path)
  })
})
