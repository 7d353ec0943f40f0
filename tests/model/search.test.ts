// @vitest-environment node

import { describe, expect, test } from 'vitest'
import { searchPath } from '../../src/model/paths'
import { searchIn } from '../../src/model/search'

describe('the address of a search', () => {
  test.each([
    ['?q=harbour', 'harbour', null],
    ['?q=++harbour+%0A+wall+', 'harbour wall', null],
    ['?q=%C5%82%C3%B3d%C5%BA&at=0-10', 'łódź', '0-10'],
    ['?q=%20', '', null],
    ['', '', null],
  ])('%j asks for %j', (query, words, from) => {
    expect(searchIn(new URLSearchParams(query))).toEqual({ words, from })
  })

  test('asks for no more than 200 characters', () => {
    expect(searchIn(new URLSearchParams({ q: 'a'.repeat(300) })).words).toHaveLength(200)
  })

  test.each([
    { words: 'łódź & "port" = 50 %', from: null },
    { words: 'a+b #1', from: 'https://news.example/?page=2' },
  ])('brings the words $words and the place $from back as they were', (search) => {
    expect(searchIn(new URL(searchPath(search), 'https://news.example/').searchParams)).toEqual(search)
  })
})
