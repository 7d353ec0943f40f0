import { wordpressPublished } from '../../src/sources/wordpress/published'
import { openWordpress } from '../../src/sources/wordpress/wordpress'
import { wordpressNewsroom, wordpressPost } from '../fixtures/wordpress'
import type { Entry } from '../fixtures/wordpressLive'
import { type Question, type Reply, readingFrom } from './replay'
import { answersOf } from './wordpressServer'

const site = 'https://news.example'
const eight = Date.parse('2026-10-01T08:00:00Z') / 1000

/** A WordPress site with one post of such HTML, and a plug-in's answers besides its own. */
export function openLiveWordpress(
  html: string,
  plugin: (question: Question) => Reply | null,
  namespaces: string[] = [],
) {
  const usual = wordpressNewsroom(site)
  const post = wordpressPost({ origin: site, position: 0, title: 'The vote, live', slug: 'the-vote', body: html })
  const index = { ...usual.index, namespaces: ['wp/v2', ...namespaces] }
  const own = answersOf({ ...usual, index, posts: [post] })
  const requests: string[] = []
  const read = readingFrom((question) => plugin(question) ?? own(question), requests)
  return { source: openWordpress(site, read), published: wordpressPublished(site, read), requests, post }
}

/** So many entries, a minute apart from eight o'clock UTC on 1 October 2026. */
export function liveEntries(count: number, part: (number: number) => Partial<Entry> = () => ({})): Entry[] {
  return Array.from({ length: count }, (_, place) => ({
    id: place + 101,
    title: `Entry ${place + 1}`,
    html: `<p>Text ${place + 1}.</p>`,
    published: eight + place * 60,
    ...part(place + 1),
  }))
}
