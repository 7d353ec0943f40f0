// @vitest-environment jsdom
import { describe, expect, it, test } from 'vitest'
import { ReadError } from '../../src/model/readError'
import { oembedAddress, oembedOf } from '../../src/render/oembed'
import { oembedAnswer } from '../../src/render/oembedAnswer'
import type { ContentSource } from '../../src/sources/contentSource'
import { anArticle, anEdition, aPhoto, aSummary } from '../support/builders'

const address = 'https://news.example/'
const site = { address, edition: anEdition({ title: 'The Daily' }) }
const story = anArticle({ headline: 'Fog & "quotes"' })

describe('a story as oEmbed', () => {
  it('has what the specification asks of a rich answer', () => {
    expect(oembedOf(story, site)).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Fog & "quotes"',
      provider_name: 'The Daily',
      provider_url: address,
      width: 600,
      thumbnail_url: 'https://news.example/edition/pictures/harbour-1200.jpg',
      thumbnail_width: 1200,
      thumbnail_height: 800,
    })
    expect(oembedOf(story, site).cache_age).toBeGreaterThan(0)
  })

  test.each([undefined, 200, 320, 480, 600, 900, 1200])('keeps to a width of %s', (maxwidth) => {
    const answer = oembedOf(story, site, maxwidth === undefined ? {} : { maxwidth, maxheight: 500 })
    const page = new DOMParser().parseFromString(answer.html, 'text/html')
    const frame = page.querySelector('iframe')
    expect(page.body.children).toHaveLength(1)
    expect(page.querySelector('script')).toBeNull()
    expect(frame?.src).toMatch(/^https:\/\/news\.example\/embed\/politics\/a-story\?view=card$/)
    expect(frame?.title).toBe(story.headline)
    expect([frame?.getAttribute('width'), frame?.getAttribute('height')]).toEqual([
      String(answer.width),
      String(answer.height),
    ])
    expect(answer.width).toBeLessThanOrEqual(maxwidth ?? 600)
    if (maxwidth !== undefined) expect(answer.height).toBeLessThanOrEqual(500)
    expect(answer.thumbnail_width ?? 0).toBeLessThanOrEqual(maxwidth ?? Number.POSITIVE_INFINITY)
  })

  it('has no thumbnail without its size, or one that is too large', () => {
    const unknown = aPhoto({ renditions: [{ url: '/a.jpg', width: 0, height: 0, type: 'image/jpeg' }] })
    expect(oembedOf(aSummary({ photo: unknown }), site)).not.toHaveProperty('thumbnail_url')
    expect(oembedOf(aSummary({ photo: null }), site)).not.toHaveProperty('thumbnail_url')
    expect(oembedOf(story, site, { maxwidth: 479 })).not.toHaveProperty('thumbnail_url')
    expect(oembedOf(story, site, { maxwidth: 480 })).toMatchObject({ thumbnail_width: 480, thumbnail_height: 320 })
  })

  it('is where the page says it is', () => {
    expect(oembedAddress(story, site)).toBe('https://news.example/oembed/politics/a-story.json')
  })
})

describe('a consumer’s question', () => {
  const source = aNewsroom(async (_, slug) => {
    if (slug !== story.slug) throw new ReadError('missing', 'not in this newsroom')
    return story
  })
  const ask = (query: Record<string, string>) => oembedAnswer(new URLSearchParams(query), source, address)

  test.each([
    'https://news.example/politics/a-story',
    'https://news.example/politics/a-story/',
    'https://news.example/politics/a-story?utm_source=mail#top',
    'https://news.example/embed/politics/a-story',
  ])('about %s is answered', async (url) => {
    expect(await ask({ url, maxwidth: '320', format: 'json' })).toMatchObject({ status: 200, oembed: { width: 320 } })
  })

  test.each<[number, Record<string, string>]>([
    [404, {}],
    [404, { url: 'https://evil.example/politics/a-story' }],
    [404, { url: 'https://news.example/politics' }],
    [404, { url: 'https://news.example/politics/none' }],
    [404, { url: 'https://news.example/politics/%E0%A4%A' }],
    [404, { url: 'https://news.example/a/b/c' }],
    [404, { url: 'politics/a-story' }],
    [501, { url: 'https://news.example/politics/a-story', format: 'xml' }],
    [400, { url: 'https://news.example/politics/a-story', maxwidth: '-1' }],
    [400, { url: 'https://news.example/politics/a-story', maxheight: '1e9' }],
  ])('gets %i for %j', async (status, query) => {
    expect(await ask(query)).toEqual({ status })
  })

  test('is asked to come back while the newsroom can’t be read', async () => {
    const down = aNewsroom(async () => {
      throw new ReadError('unreachable', 'down')
    })
    const query = new URLSearchParams({ url: 'https://news.example/politics/a-story' })
    expect(await oembedAnswer(query, down, address)).toEqual({ status: 503 })
  })
})

function aNewsroom(article: ContentSource['article']): ContentSource {
  const feed = async () => ({ stories: [], next: null, previous: null })
  return { name: 'test', edition: async () => site.edition, front: async () => [], feed, article }
}
