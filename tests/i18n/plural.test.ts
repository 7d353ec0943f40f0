// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en'
import { pl } from '../../src/i18n/pl'
import { counted } from '../../src/i18n/plural'

describe('a counted phrase', () => {
  it.each([
    [0, '0 kolejnych artykułów', '0 minut czytania'],
    [1, '1 kolejny artykuł', '1 minuta czytania'],
    [1.5, '1,5 kolejnego artykułu', '1,5 minuty czytania'],
    [2, '2 kolejne artykuły', '2 minuty czytania'],
    [5, '5 kolejnych artykułów', '5 minut czytania'],
    [12, '12 kolejnych artykułów', '12 minut czytania'],
    [21, '21 kolejnych artykułów', '21 minut czytania'],
    [22, '22 kolejne artykuły', '22 minuty czytania'],
    [25, '25 kolejnych artykułów', '25 minut czytania'],
    [112, '112 kolejnych artykułów', '112 minut czytania'],
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
