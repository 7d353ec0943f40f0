import { expect, test } from 'vitest'
import { plainText } from '../../src/model/body'
import { liveCoverage } from '../../src/model/live'
import { spokenPosts } from '../../src/model/liveSpoken'
import { aLivePost, anArticle, livePosts } from '../support/builders'

const story = anArticle({ headline: 'The vote, live', standfirst: 'Until it is done.' })
const { posts } = liveCoverage({ started: null, ended: null }, livePosts(3))

function said(heard: string[], all = posts) {
  const { article, postOf } = spokenPosts(story, all, new Set(heard))
  const words = article.body.map((block) => ('text' in block && block.type !== 'quote' ? plainText(block.text) : ''))
  return { opening: article.headline, words, postOf }
}

test.each([
  ['from the newest on, after the headline', [], 'The vote, live', ['p3', 'p2', 'p1']],
  ['without what was heard, and without the headline', ['p2'], '', ['p3', 'p1']],
  ['once more when all was heard', ['p1', 'p2', 'p3'], '', ['p3', 'p2', 'p1']],
])('a live story is read %s', (_, heard, opening, order) => {
  const { opening: first, words, postOf } = said(heard)
  expect(first).toBe(opening)
  expect(words).toEqual(order.flatMap((id) => [`Headline of ${id}`, `The text of ${id}.`]))
  expect(postOf).toEqual(order.flatMap((id) => [id, id]))
})

test('a post without a headline begins with its words', () => {
  expect(said([], [aLivePost({ id: 'one', headline: '' })]).words).toEqual(['The text of one.'])
})
