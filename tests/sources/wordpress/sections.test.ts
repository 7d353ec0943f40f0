// @vitest-environment node
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { wordpressCategories } from '../../../src/sources/wordpress/answers'
import { editionSections, placeOf, sectionsIn, within } from '../../../src/sources/wordpress/sections'

const found = v.parse(wordpressCategories, [
  { id: 1, name: 'Uncategorized', slug: 'uncategorized', count: 9 },
  { id: 2, name: 'Press releases', slug: 'press-releases', count: 500 },
  { id: 3, name: 'Politics', slug: 'politics', count: 60 },
  { id: 4, name: 'Sport', slug: 'sport', count: 0 },
  { id: 5, name: 'Football', slug: 'football', count: 40, parent: 4 },
  { id: 6, name: 'Cup &amp; league', slug: 'cup', count: 5, parent: 5 },
  { id: 7, name: 'Empty', slug: 'empty', count: 0 },
  // Circles come from plugins.
  { id: 8, name: 'Round', slug: 'round', count: 1, parent: 9 },
  { id: 9, name: 'About', slug: 'about', count: 1, parent: 8 },
])
const recent = [[3], [3], [5], [6], [5], [1]]
const rooms = sectionsIn(found, [])
const slugs = (sections: { slug: string }[]) => sections.map(({ slug }) => slug)

test('what is published now leads, and not what has most posts', () => {
  const { sections, otherSections } = editionSections(rooms, recent, [], 'Latest')
  expect(slugs(sections)).toEqual(['sport', 'politics', 'press-releases'])
  expect(otherSections).toEqual([{ name: 'Latest', slug: 'latest' }])
})

test('where nothing is known of the newest posts, what has more posts leads', () => {
  expect(slugs(editionSections(rooms, [], [], 'Latest').sections)).toEqual(['press-releases', 'politics', 'sport'])
})

test('the settings choose the masthead; the other sections keep their pages', () => {
  const chosen = [
    { slug: 'politics', name: '' },
    { slug: 'football', name: 'Fotball' },
    { slug: 'unknown', name: '' },
  ]
  const { sections, otherSections } = editionSections(sectionsIn(found, chosen), recent, chosen, 'Latest')
  expect(sections).toEqual([
    { name: 'Politics', slug: 'politics' },
    { name: 'Fotball', slug: 'football' },
  ])
  expect(slugs(otherSections)).toEqual(['press-releases', 'sport', 'latest'])
})

test('a section holds all below it', () => {
  const [sport] = found.filter(({ slug }) => slug === 'sport')
  expect(slugs(sport === undefined ? [] : within(sport, found))).toEqual(['sport', 'football', 'cup'])
})

test.each([
  [[5], 'sport', 'Football'],
  [[4, 6], 'sport', 'Cup &amp; league'],
  [[1, 3], 'politics', undefined],
  [[3, 5], 'politics', undefined],
  [[1], undefined, undefined],
  [[8], undefined, undefined],
  [[99], undefined, undefined],
])('a post in the categories %j runs in %s, under %s', (ids, section, child) => {
  const place = placeOf(ids, rooms)
  expect([place?.section.slug, place?.child?.name]).toEqual([section, child])
})
