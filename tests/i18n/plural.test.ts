// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en'
import { pl } from '../../src/i18n/pl'
import { counted } from '../../src/i18n/plural'

describe('a counted phrase', () => {
  it.each([
    [0, '0 kolejnych artykułów', '0 min czytania'],
    [1, '1 kolejny artykuł', '1 min czytania'],
    [1.5, '1,5 kolejnego artykułu', '1,5 min czytania'],
    [2, '2 kolejne artykuły', '2 min czytania'],
    [5, '5 kolejnych artykułów', '5 min czytania'],
    [12, '12 kolejnych artykułów', '12 min czytania'],
    [21, '21 kolejnych artykułów', '21 min czytania'],
    [22, '22 kolejne artykuły', '22 min czytania'],
    [25, '25 kolejnych artykułów', '25 min czytania'],
    [112, '112 kolejnych artykułów', '112 min czytania'],
  ])('of %d takes its Polish form: %j, %j', (count, stories, minutes) => {
    expect(counted(pl.loadedStories, count, 'pl')).toBe(stories)
    expect(counted(pl.readingTime, count, 'pl')).toBe(minutes)
  })

  it.each([
    [0, '0 more stories'],
    [1, '1 more story'],
    [2, '2 more stories'],
    [1200, '1,200 more stories'],
  ])('of %d takes its English form: %j', (count, stories) => {
    expect(counted(en.loadedStories, count, 'en')).toBe(stories)
  })

  it('has the digits of the language, and its last form where the one it asks for is lacking', () => {
    expect(counted({ other: '# خبر' }, 25, 'ar-EG')).toBe('٢٥ خبر')
  })
})
