import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type Article, photosOf } from '../../src/model/article'
import { arcStorySchema } from '../../src/sources/arc/document'
import { arcStory as storyOfArc } from '../../src/sources/arc/story'
import { ghostPost as ghostPostSchema } from '../../src/sources/ghost/answers'
import { ghostArticle } from '../../src/sources/ghost/story'
import { guardianContent } from '../../src/sources/guardian/answers'
import { guardianArticle } from '../../src/sources/guardian/story'
import { itemIn } from '../../src/sources/ninjs/item'
import { ninjsStory } from '../../src/sources/ninjs/story'
import { feedDocument } from '../../src/sources/rss/document'
import { rssStory } from '../../src/sources/rss/story'
import { parseXml } from '../../src/sources/rss/xml'
import { wordpressPost as wordpressPostSchema } from '../../src/sources/wordpress/answers'
import { wordpressArticle } from '../../src/sources/wordpress/story'
import { arcStory } from '../fixtures/arc'
import { ghostPost } from '../fixtures/ghost'
import { guardianItem } from '../fixtures/guardian'
import { rssFeed, rssItem } from '../fixtures/rss'
import { wordpressPost } from '../fixtures/wordpress'

const site = 'https://news.example/'
const uploads = `${site}wp-content/uploads/`

/** The caption and the credit under each photo of a story, the lead first. */
function linesUnder(article: Article | null | undefined): string[] {
  if (!article) return []
  return photosOf(article).map(({ line }) => [line.caption, line.credit?.line].filter(Boolean).join(' | '))
}

interface Media {
  caption?: string
  credit?: string
  copyright?: string
}

function fromWordpress({ caption = '', credit = '', copyright = '' }: Media, body: string) {
  const post = wordpressPost({
    ...{ origin: 'https://news.example', position: 0, title: 'A story', slug: 'a-story', body: `${body}<p>Words.</p>` },
    media: {
      source_url: `${uploads}pier-scaled.jpg`,
      media_type: 'image',
      caption: { rendered: caption },
      media_details: { width: 1200, height: 800, image_meta: { credit, copyright } },
    },
  })
  return wordpressArticle(v.parse(wordpressPostSchema, post), { site, timeZone: 'UTC', categories: [], sections: [] })
}

function figure(src: string, caption: string): string {
  return `<figure><img src="${src}" alt=""><figcaption>${caption}</figcaption></figure>`
}

const pier = (caption: string) => figure(`${uploads}pier-1024x683.jpg`, caption)
const quay = (caption: string) => figure(`${uploads}quay.jpg`, caption)
const galleryOf = (...figures: string[]) => `<figure class="wp-block-gallery">${figures.join('')}</figure>`

describe('a photo that WordPress keeps in its library and in the text', () => {
  test.each<[string, Media, string, string[]]>([
    [
      'two credits of one',
      { credit: 'Ann Lee' },
      pier('The pier. Photo: Ann Lee/AP'),
      ['The pier. | Photo: Ann Lee/AP'],
    ],
    [
      'two credits',
      { credit: 'Ann Lee / AFP' },
      pier('The pier. (Foto: Bo Reed)'),
      ['The pier. | Foto: Bo Reed / Ann Lee / AFP'],
    ],
    [
      'a colleague of the first',
      { credit: 'Ann Lee, Bo Reed' },
      pier('The pier. Photo: Ann Lee'),
      ['The pier. | Ann Lee, Bo Reed'],
    ],
    [
      'a credit in each caption',
      { caption: 'Low tide. Photo: Ann Lee' },
      pier('The pier. Photo: Bo Reed'),
      ['Low tide. The pier. | Photo: Bo Reed / Ann Lee'],
    ],
    ['the same caption', { caption: 'The pier. Photo: Ann Lee' }, pier('The pier.'), ['The pier. | Photo: Ann Lee']],
    ['only a credit in the text', { caption: 'The pier.' }, pier('Photo: Ann Lee'), ['The pier. | Photo: Ann Lee']],
    ['only a copyright in the library', { copyright: '© Quay Times' }, pier('Photo: Ann Lee'), ['Photo: Ann Lee']],
    [
      'the lead in a gallery',
      { credit: 'Ann Lee' },
      galleryOf(pier('The pier'), quay('The quay. Photo: Bo Reed')),
      ['The pier | Ann Lee', 'The quay. | Photo: Bo Reed'],
    ],
    [
      'a credit under the gallery',
      {},
      galleryOf(pier(''), quay(''), '<figcaption>Photos: Ann Lee</figcaption>'),
      ['Photos: Ann Lee', 'Photos: Ann Lee'],
    ],
    [
      'the credit in an element of its own',
      { credit: 'Ann Lee/AP' },
      pier('The pier <span class="credit">Ann Lee</span>'),
      ['The pier | Ann Lee/AP'],
    ],
    ['no credit anywhere', { caption: 'Low tide' }, pier(''), ['Low tide']],
    [
      'different agencies',
      { credit: 'Getty Images' },
      pier('The pier. Ann Lee/AP'),
      ['The pier. | Ann Lee/AP / Getty Images'],
    ],
  ])('%s', (_, media, body, lines) => {
    expect(linesUnder(fromWordpress(media, body))).toEqual(lines)
  })
})

test.each([
  [['Photo: Ann Lee', 'Photo: Bo Reed'], 'Photos: Cy Holt', 'Photos: Cy Holt'],
  [['Photo: Ann Lee', 'Photo: Ann Lee'], 'The bay. Photos: Ann Lee', 'The bay.'],
])('a gallery of %j under %j keeps all names', ([one = '', other = ''], caption, title) => {
  const { body } = fromWordpress(
    {},
    galleryOf(figure('a.jpg', one), figure('b.jpg', other), `<figcaption>${caption}</figcaption>`),
  )
  expect(body[0]).toMatchObject({ type: 'gallery', title })
})

describe('a photo that Ghost has above the text and in it', () => {
  const image = '/content/images/2026/11/gate.jpg'
  test.each<[string, string, string, string[]]>([
    ['the credit above', 'The gate. Photo: Ann Lee', figure(image, ''), ['The gate. | Photo: Ann Lee']],
    ['the credit below', 'The gate', figure(image, 'Photo: Ann Lee'), ['The gate | Photo: Ann Lee']],
    [
      'another size of it',
      'Photo by Ann Lee on Unsplash',
      figure('/content/images/size/w1000/2026/11/gate.jpg', 'The gate'),
      ['The gate | Photo by Ann Lee on Unsplash'],
    ],
    [
      'two names',
      'The gate. Photo: Ann Lee',
      figure(image, 'The gate. Photo: Bo Reed'),
      ['The gate. | Photo: Bo Reed / Ann Lee'],
    ],
  ])('%s', (_, caption, html, lines) => {
    const post = ghostPost({ feature_image_caption: caption, html: `${html}<p>Words.</p>` })
    expect(linesUnder(ghostArticle(v.parse(ghostPostSchema, post), site))).toEqual(lines)
  })
})

describe('a photo that ninjs has as an item and in the text', () => {
  const href = 'https://files.example/ferry-1200x800.jpg'
  const item = (name: string, words: Record<string, unknown>, file = href) => ({
    ...{
      name,
      type: 'picture',
      renditions: [{ name: 'main', href: file, contentType: 'image/jpeg', width: 1200, height: 800 }],
    },
    ...words,
  })
  test.each<[string, unknown[], string, string[]]>([
    [
      'a credit in the text alone',
      [item('mainpic', {})],
      figure(href, 'The ferry. Photo: Ann Lee'),
      ['The ferry. | Photo: Ann Lee'],
    ],
    [
      'a byline in the item alone',
      [item('mainpic', { by: 'Ann Lee' })],
      figure(href, 'The ferry.'),
      ['The ferry. | Ann Lee'],
    ],
    [
      'another size in the text',
      [item('mainpic', { by: 'Ann Lee' })],
      figure('https://files.example/ferry-300x200.jpg', 'The ferry.'),
      ['The ferry. | Ann Lee'],
    ],
    [
      'the second picture',
      [
        item('mainpic', {}, 'https://files.example/other.jpg'),
        item('a002', { descriptions: [{ value: 'The ferry.' }] }),
      ],
      figure(href, 'Photo: Ann Lee'),
      ['', 'The ferry. | Photo: Ann Lee'],
    ],
    [
      'a gallery in the text',
      [item('mainpic', {}, 'https://files.example/other.jpg'), item('a002', { by: 'Ann Lee' })],
      `<div class="gallery">${figure(href, 'The ferry')}${figure('/b.jpg', 'The bay. Photo: Bo Reed')}</div>`,
      ['', 'The ferry | Ann Lee', 'The bay. | Photo: Bo Reed'],
    ],
    [
      'both',
      [item('mainpic', { by: 'Ann Lee', infoSources: [{ name: 'TT' }] })],
      figure(href, 'The ferry. Foto: Ann Lee/TT'),
      ['The ferry. | Foto: Ann Lee/TT'],
    ],
  ])('%s', (_, associations, html, lines) => {
    const document = {
      uri: 'urn:1',
      type: 'text',
      headlines: [{ value: 'Ferry' }],
      bodies: [{ contentType: 'text/html', value: `<p>Words.</p>${html}<p>More.</p>` }],
      associations,
    }
    const read = itemIn(document)
    const story = read === null ? null : ninjsStory(read, site, { name: 'News', slug: 'news' })
    expect(linesUnder(story?.article([]))).toEqual(lines)
  })
})

describe('a photo that a feed names beside its text', () => {
  const url = 'https://quay.example/a.jpg'
  const media = (words = '') => `<media:content url="${url}" medium="image">${words}</media:content>`
  test.each<[string, string, string, string[]]>([
    ['the credit in the text', media(), figure(url, 'The bay. Photo: Ann Lee'), ['The bay. | Photo: Ann Lee']],
    ['two makers', media('<media:credit>Ann Lee</media:credit><media:credit>AP</media:credit>'), '', ['Ann Lee / AP']],
    [
      'a credit of its group',
      `<media:group>${media()}<media:credit>Ann Lee</media:credit></media:group>`,
      '',
      ['Ann Lee'],
    ],
    [
      'a credit of its item',
      `${media()}<media:credit>Ann Lee</media:credit><media:description>The bay.</media:description>`,
      '',
      ['The bay. | Ann Lee'],
    ],
    [
      'its own before the item’s',
      `${media('<media:credit>Bo Reed</media:credit>')}<media:credit>Ann Lee</media:credit>`,
      '',
      ['Bo Reed'],
    ],
    [
      'a copyright',
      media('<media:copyright>© Quay Times</media:copyright>'),
      figure(url, 'The bay'),
      ['The bay | © Quay Times'],
    ],
  ])('%s', (_, elements, html, lines) => {
    const item = rssItem({ 'content:encoded': `<![CDATA[${html}<p>Words.</p>]]>` }).replace(
      '</item>',
      `${elements}</item>`,
    )
    const feed = v.parse(feedDocument, parseXml(rssFeed([item])))
    const [first] = feed.items
    const listed = first === undefined ? null : rssStory(first, feed, 'https://quay.example/feed')
    expect(linesUnder(listed?.article(listed.summary))).toEqual(lines)
  })
})

describe('a photo that ANS has as promo and in the text', () => {
  const url = 'https://media.quay.example/channel.jpg'
  const image = (words: Record<string, unknown>) => ({ type: 'image', url, width: 1200, height: 800, ...words })
  const by = (name: string) => ({ credits: { by: [{ name }] } })
  test.each<[string, Record<string, unknown>, Record<string, unknown>, string[]]>([
    ['the photographer in the text alone', { caption: 'The channel.' }, by('Ann Lee'), ['The channel. | Ann Lee']],
    ['the photographer in the promo alone', by('Ann Lee'), { caption: 'The channel.' }, ['The channel. | Ann Lee']],
    ['both the same', by('Ann Lee'), by('Ann Lee'), ['Ann Lee']],
    ['two', by('Ann Lee'), by('Bo Reed'), ['Bo Reed / Ann Lee']],
    [
      'the agency in one of them',
      { credits: { by: [{ name: 'Ann Lee' }], affiliation: [{ name: 'AP' }] } },
      by('Ann Lee'),
      ['Ann Lee / AP'],
    ],
  ])('%s', (_, promo, element, lines) => {
    const story = arcStory({
      promo_items: { basic: image(promo) },
      content_elements: [{ type: 'text', content: 'Words.' }, image(element), { type: 'text', content: 'More.' }],
    })
    const listed = storyOfArc(v.parse(arcStorySchema, story), site)
    expect(linesUnder(listed?.article(listed.summary))).toEqual(lines)
  })
})

describe('a photo that the Guardian has as main element and in the text', () => {
  const file = 'https://media.guim.example/pier/1000.jpg'
  test.each<[string, Record<string, string>, string, string[]]>([
    [
      'the credit in the text',
      { caption: 'The pier.' },
      'Photograph: Ann Lee/The Guardian',
      ['The pier. | Photograph: Ann Lee/The Guardian'],
    ],
    [
      'the photographer in the element',
      { photographer: 'Ann Lee', source: 'Alamy' },
      'The pier.',
      ['The pier. | Ann Lee / Alamy'],
    ],
    [
      'the same in both',
      { credit: 'Photograph: Ann Lee/Alamy', photographer: 'Ann Lee' },
      'The pier. Photograph: Ann Lee/Alamy',
      ['The pier. | Photograph: Ann Lee/Alamy'],
    ],
  ])('%s', (_, typeData, caption, lines) => {
    const asset = { type: 'image', mimeType: 'image/jpeg', file, typeData: { width: 1000, height: 600, ...typeData } }
    const content = guardianItem({
      elements: [{ relation: 'main', type: 'image', assets: [asset] }],
      blocks: { body: [{ bodyHtml: `${figure(file, caption)}<p>Words.</p>` }] },
    })
    expect(linesUnder(guardianArticle(v.parse(guardianContent, content)))).toEqual(lines)
  })
})
