// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { liveCoverage } from '../../src/model/live'
import { articleData } from '../../src/render/jsonLd'
import { liveJsonFeed, liveRss } from '../../src/render/liveFeeds'
import { aLivePost, anArticle, anEdition, aPhoto } from '../support/builders'

const site = { address: 'https://news.example/', edition: anEdition({}) }
const posts = [
  aLivePost({ id: 'one', byline: 'Ada First', headline: 'Fish & chips', updated: '2026-10-01T09:30:00Z' }),
  aLivePost({ id: 'two', byline: 'Politics desk', headline: '', published: '2026-10-01T09:00:00Z' }),
]
const times = { started: '2026-10-01T08:00:00Z', ended: '2026-10-01T20:00:00Z' }
const story = anArticle({
  headline: 'The vote, live',
  authorPages: [{ name: 'Ada First', slug: 'ada-first' }],
  live: liveCoverage(times, posts),
})
const newest = story.live?.posts ?? []

describe('what a live story says of itself', () => {
  test('to search engines: its coverage and its posts, each with its own address', () => {
    const [data] = articleData(story, site)
    expect(data).toMatchObject({
      '@type': 'LiveBlogPosting',
      coverageStartTime: '2026-10-01T08:00:00Z',
      coverageEndTime: '2026-10-01T20:00:00Z',
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          headline: 'The text of two.',
          articleBody: 'The text of two.',
          author: [{ '@type': 'Organization', name: 'Politics desk' }],
        },
        {
          '@type': 'BlogPosting',
          headline: 'Fish & chips',
          url: 'https://news.example/politics/a-story#post-one',
          datePublished: '2026-10-01T08:00:00Z',
          dateModified: '2026-10-01T09:30:00Z',
          author: [{ '@type': 'Person', name: 'Ada First', url: 'https://news.example/author/ada-first' }],
        },
      ],
    })
  })

  test('without words or a writer, where a post is a picture alone', () => {
    const picture = aLivePost({ id: 'three', byline: '', headline: '', body: [{ type: 'picture', photo: aPhoto({}) }] })
    const [data] = articleData({ ...story, live: liveCoverage(times, [picture]) }, site)
    expect(JSON.stringify(data)).not.toMatch(/"(?:author|articleBody)":(?:""|\[\])/)
  })

  test('without an end, while it goes on', () => {
    const [data] = articleData({ ...story, live: liveCoverage({ started: null, ended: null }, posts) }, site)
    expect(data).toMatchObject({ coverageStartTime: story.published })
    expect(JSON.stringify(data)).not.toContain('coverageEndTime')
  })

  test('to feed readers: an item a post, as RSS', () => {
    const feed = new DOMParser().parseFromString(liveRss(story, newest, site), 'application/xml')
    const items = [...feed.querySelectorAll('item')].map((item) => [
      item.querySelector('title')?.textContent,
      item.querySelector('guid')?.textContent,
      item.querySelector('pubDate')?.textContent,
    ])
    expect(items).toEqual([
      ['The text of two.', 'https://news.example/politics/a-story#post-two', 'Thu, 01 Oct 2026 09:00:00 GMT'],
      ['Fish & chips', 'https://news.example/politics/a-story#post-one', 'Thu, 01 Oct 2026 08:00:00 GMT'],
    ])
  })

  test('and as JSON Feed', () => {
    const feed = JSON.parse(liveJsonFeed(story, newest, site))
    expect(feed.feed_url).toBe('https://news.example/politics/a-story/feed.json')
    expect(feed.items[1]).toEqual({
      id: 'https://news.example/politics/a-story#post-one',
      url: 'https://news.example/politics/a-story#post-one',
      title: 'Fish & chips',
      content_html: '<p>The text of one.</p>',
      date_published: '2026-10-01T08:00:00Z',
      date_modified: '2026-10-01T09:30:00Z',
      authors: [{ name: 'Ada First' }],
    })
  })
})
