import { describe, expect, test } from 'vitest'
import { openArc } from '../../../src/sources/arc/arc'
import type { ContentSource } from '../../../src/sources/contentSource'
import { shortHash } from '../../../src/sources/shortHash'
import { arcPages, arcStory } from '../../fixtures/arc'
import { contractOf } from '../contract'
import { faultsInArticle } from '../faults'
import { serve } from '../loopback'
import { mutationsOf } from '../mutations'

const noStop = new AbortController().signal

contractOf(
  'a list in ANS',
  async () => {
    const pages = arcPages()
    const origin = await serve(({ url = '' }, response) => {
      response.writeHead(url in pages ? 200 : 404).end(JSON.stringify(pages[url]))
    })
    return openArc(`${origin}/list?size=2`)
  },
  {
    section: 'harbour',
    search: { words: 'PILOTS tuesday', headline: 'Pilots refuse the new channel' },
    profiles: { topic: 'pilots', author: 'ines-rook' },
  },
)

function listOf(document: unknown): ContentSource {
  return openArc('https://quay.example/list', async (_url, signal) => {
    signal.throwIfAborted()
    return { document, headers: new Headers() }
  })
}

async function articleFrom(part: Record<string, unknown>) {
  const source = listOf([arcStory(part)])
  const [story] = (await source.feed('latest', null, noStop)).stories
  return source.article(story?.section ?? '', story?.slug ?? '', noStop)
}

describe('a story in ANS', () => {
  const image = { type: 'image', url: 'https://media.quay.example/a.jpg' }
  test.each([
    ['a headline for the web alone', { headlines: { web: 'On the web' } }, { headline: 'On the web' }],
    ['sections of an older version', { taxonomy: { sections: [{ _id: '/news', name: 'News' }] } }, { section: 'news' }],
    [
      'a website’s section and address',
      {
        taxonomy: {},
        canonical_url: '',
        websites: { quay: { website_section: { _id: '/sport' }, website_url: '/sport/one-two-three' } },
      },
      { section: 'sport', canonical: 'https://quay.example/sport/one-two-three' },
    ],
    [
      'each writer once, by their parts where the name is missing',
      { credits: { by: [{ name: 'Ines Rook' }, { name: 'INES ROOK' }, { first_name: 'Bo', last_name: 'Finch' }] } },
      { authors: ['Ines Rook', 'Bo Finch'] },
    ],
    [
      'the first picture of the gallery that leads it',
      { promo_items: { basic: { type: 'gallery', content_elements: [image] } } },
      { photo: { renditions: [{ url: image.url }] } },
    ],
    ['a lead picture beside', { promo_items: { lead_art: image } }, { photo: { renditions: [{ url: image.url }] } }],
    [
      'the film that leads it, before its text',
      { promo_items: { basic: { type: 'video', streams: [{ url: 'https://v.example/v.mp4', stream_type: 'mp4' }] } } },
      { photo: null, body: [{ type: 'video' }, { type: 'paragraph' }] },
    ],
    [
      'a picture by its original',
      { content_elements: [{ type: 'image', additional_properties: { originalUrl: image.url } }] },
      { body: [{ type: 'picture', photo: { renditions: [{ url: image.url }] } }] },
    ],
    [
      'a link to an embed of the newsroom’s own',
      { content_elements: [{ type: 'custom_embed', embed: { url: 'https://poll.example/7' } }] },
      { body: [{ text: [{ type: 'link', href: 'https://poll.example/7' }] }] },
    ],
    [
      'the player of an embed that is only referred to',
      { content_elements: [{ type: 'oembed_response', referent: { id: 'https://youtu.be/dQw4w9WgXcQ' } }] },
      { body: [{ type: 'embed' }] },
    ],
  ])('has %s', async (_, part, expected) => {
    const article = await articleFrom(part)
    expect(article).toMatchObject(expected)
    expect(faultsInArticle(article)).toEqual([])
  })

  test('keeps the film of a story that is for subscribers to them', async () => {
    const film = { type: 'video', streams: [{ url: 'https://v.example/v.mp4', stream_type: 'mp4' }] }
    const part = {
      content_elements: [],
      content_restrictions: { content_code: 'premium' },
      promo_items: { basic: film },
    }
    expect(await articleFrom(part)).toMatchObject({ access: 'locked', body: [] })
  })

  test('has its words, times, section and address', async () => {
    expect(await articleFrom({})).toMatchObject({
      headline: 'Pilots refuse the new channel',
      kicker: 'Exclusive',
      standfirst: 'They say that it is too shallow.',
      section: 'harbour',
      slug: `pilots-refuse-the-new-channel-${shortHash('ABC123')}`,
      published: '2026-03-05T08:00:00Z',
      authors: ['Ines Rook'],
      canonical: 'https://quay.example/harbour/2026/03/05/pilots-refuse-the-new-channel/',
      tags: ['Pilots'],
    })
  })

  test('is called by its first words where it has no headline', async () => {
    expect(await articleFrom({ headlines: { basic: '' } })).toMatchObject({
      headline: 'The pilots met on Tuesday.',
    })
  })

  test('has its lead photo with both credits and the focal point as fractions', async () => {
    expect((await articleFrom({})).photo).toMatchObject({
      width: 1200,
      height: 800,
      focalPoint: { x: 0.5, y: 0.25 },
      alt: 'A narrow channel',
      line: {
        caption: 'The channel at noon.',
        credit: { line: 'Bo Finch / Quay Pictures', photographers: ['Bo Finch'] },
      },
    })
  })

  test.each([
    [{ type: 'header', level: 3, content: 'Depth' }, { type: 'subhead' }],
    [
      { type: 'list', list_type: 'ordered', items: [{ type: 'text', content: 'One' }] },
      { type: 'list', ordered: true },
    ],
    [
      {
        type: 'quote',
        subtype: 'pullquote',
        content_elements: [{ type: 'text', content: 'No.' }],
        citation: { content: 'A pilot' },
      },
      { type: 'pullquote', attribution: 'A pilot' },
    ],
    [
      { type: 'image', url: '/a.jpg', caption: 'A buoy' },
      { type: 'picture', photo: { caption: 'A buoy' } },
    ],
    [{ type: 'gallery', content_elements: [{ type: 'image', url: '/a.jpg' }] }, { type: 'gallery' }],
    [
      { type: 'video', streams: [{ url: '/a.mp4', stream_type: 'mp4' }], headlines: { basic: 'Tide' } },
      { type: 'video', title: 'Tide' },
    ],
    [
      {
        type: 'video',
        streams: [{ url: '/a.mp4', stream_type: 'mp4' }],
        promo_items: { basic: { url: '/a.jpg' } },
        subtitles: { urls: ['DFXP', 'WEB_VTT'].map((format) => ({ format, url: `/a.${format}` })) },
      },
      {
        type: 'video',
        poster: expect.stringMatching(/a\.jpg$/),
        captions: [{ url: expect.stringMatching(/a\.WEB_VTT$/) }],
      },
    ],
    [
      { type: 'code', content: 'if (a < b) go()' },
      { type: 'code', code: 'if (a < b) go()' },
    ],
    [{ type: 'table', header: [{ content: 'Year' }], rows: [[{ content: '2026' }]] }, { type: 'table' }],
    [{ type: 'interstitial_link', url: 'https://quay.example/x', content: 'More' }, { type: 'paragraph' }],
    [{ type: 'link_list', items: [{ type: 'interstitial_link', url: '/x', content: 'More' }] }, { type: 'list' }],
    [{ type: 'oembed_response', raw_oembed: { html: '', url: 'https://video.example/1' } }, { type: 'paragraph' }],
    [{ type: 'divider' }, { type: 'rule' }],
    [
      { type: 'raw_html', content: '<p>Raw<script>alert(1)</script></p>' },
      { type: 'paragraph', text: [{ text: 'Raw' }] },
    ],
    [{ type: 'element_group', content_elements: [{ type: 'text', content: 'Inner' }] }, { type: 'paragraph' }],
    [
      { type: 'something_new', content: 'Its words' },
      { type: 'paragraph', text: [{ text: 'Its words' }] },
    ],
  ])('shows the element %j', async (element, block) => {
    expect((await articleFrom({ content_elements: [element] })).body).toMatchObject([block])
  })

  test.each([
    ['handout', { isHandout: true }],
    ['wires', undefined],
  ])('whose photo came by %s says so where it matters', async (category, rights) => {
    const image = { type: 'image', url: 'https://media.quay.example/a.jpg', distributor: { name: 'Quay', category } }
    const { photo } = await articleFrom({ promo_items: { basic: image } })
    expect(photo?.rights).toEqual(rights && expect.objectContaining(rights))
  })

  test('tells its corrections apart, and is locked where it is not for everyone', async () => {
    const correction = { type: 'correction', correction_type: 'correction', text: 'It was Wednesday.' }
    const { corrections } = await articleFrom({ content_elements: [{ type: 'text', content: 'One.' }, correction] })
    expect(corrections).toEqual([{ date: null, text: 'It was Wednesday.' }])
    const locked = { content_elements: [], content_restrictions: { content_code: 'premium' } }
    expect(await articleFrom(locked)).toMatchObject({ access: 'locked', body: [] })
  })

  test('of which anything is wrong is right in the rest', async () => {
    for (const { path, document } of mutationsOf([
      arcStory({ content_elements: [{ type: 'text', content: 'One.' }] }),
    ])) {
      const source = listOf(document)
      const stories = await source.feed('latest', null, noStop).then(
        ({ stories: found }) => found,
        () => [],
      )
      for (const story of stories) {
        const article = await source.article(story.section, story.slug, noStop).catch(() => null)
        expect(article === null ? [] : faultsInArticle(article), path).toEqual([])
      }
    }
  })
})
