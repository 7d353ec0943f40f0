import { expect, test } from 'vitest'
import { ReadError } from '../../../src/model/readError'
import { moreQuery } from '../../../src/reader/queries/queries'
import { openQueryClient } from '../../../src/reader/queries/queryClient'
import { freshSource } from '../../../src/sources/answer'
import { anArticle, aSummary } from '../../support/builders'
import { aSource } from '../../support/renderRoute'

const stories = Array.from({ length: 5 }, (_, number) => anArticle({ section: 'politics', slug: `story-${number}` }))

test('what to read after five stories of a section takes one look at its feed', async () => {
  let feeds = 0
  const source = aSource(stories)
  const feed: typeof source.feed = (...question) => {
    feeds += 1
    return source.feed(...question)
  }
  const queries = openQueryClient()
  for (const story of stories) {
    const { section } = await queries.fetchQuery(moreQuery(freshSource({ ...source, feed }), story))
    expect(section.map(({ slug }) => slug)).not.toContain(story.slug)
  }
  expect(feeds).toBe(1)
  queries.clear()
})

test('what the source recommends from elsewhere has a row of its own', async () => {
  const related = async () => [aSummary({ section: 'science', slug: 'elsewhere' }), aSummary({ slug: 'story-4' })]
  const queries = openQueryClient()
  for (const story of stories.slice(0, 1)) {
    const more = await queries.fetchQuery(moreQuery(freshSource(aSource(stories, { related })), story))
    expect(more.related.map(({ slug }) => slug)).toEqual(['elsewhere'])
    expect(more.section.map(({ slug }) => slug)).toEqual(['story-4', 'story-1', 'story-2', 'story-3'])
  }
  queries.clear()
})

test('a source that fails to recommend leaves the section’s stories', async () => {
  const related = () => Promise.reject(new ReadError('unreachable', 'no tags today'))
  const queries = openQueryClient()
  for (const story of stories.slice(0, 1)) {
    const more = await queries.fetchQuery(moreQuery(freshSource(aSource(stories, { related })), story))
    expect(more.section).toHaveLength(4)
  }
  queries.clear()
})
