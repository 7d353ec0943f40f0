import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type Block, plainText } from '../../../src/model/body'
import { ReadError } from '../../../src/model/readError'
import type { ContentSource } from '../../../src/sources/contentSource'
import type { FetchJson } from '../../../src/sources/fetchJson'
import { openNinjs } from '../../../src/sources/ninjs/ninjs'
import {
  canceledStory,
  embargoedStory,
  expiredStory,
  otherItems,
  storyOf1,
  storyOf2,
  storyOf3,
  superdeskStory,
  vagueEmbargo,
  withheldStory,
} from '../../fixtures/ninjs'
import { contractOf } from '../contract'
import { faultsInArticle, faultsInEdition, faultsInSummary } from '../faults'
import { mutationsOf } from '../mutations'

const noStop = new AbortController().signal
const listUrl = 'https://agency.example/wire/list.json'
const stories = [storyOf1, storyOf2, storyOf3, superdeskStory]

/** A server of these documents, by address. An error is thrown; anything else is missing. */
function serving(documents: Record<string, unknown>): { readDocument: FetchJson; asked: string[] } {
  const asked: string[] = []
  const readDocument: FetchJson = async (url, signal) => {
    asked.push(url)
    await Promise.resolve()
    signal.throwIfAborted()
    const document = documents[url]
    if (document instanceof Error) throw document
    if (document === undefined) throw new ReadError('missing', `${url} answered 404`)
    return { document, headers: new Headers() }
  }
  return { readDocument, asked }
}

function newsroom(list: unknown): ContentSource {
  return openNinjs(listUrl, serving({ [listUrl]: list }).readDocument)
}

async function storiesOf(source: ContentSource) {
  const { sections } = await source.edition(noStop)
  const feeds = await Promise.all(sections.map(({ slug }) => source.feed(slug, null, noStop)))
  return feeds.flatMap((feed) => feed.stories)
}

async function articleOf(item: unknown) {
  const source = newsroom([item])
  const [story] = await storiesOf(source)
  if (story === undefined) throw new Error('The list has no story.')
  const article = await source.article(story.section, story.slug, noStop)
  expect(faultsInArticle(article)).toEqual([])
  return article
}

function textsOf(body: Block[]): string[] {
  return body.flatMap((block) => ('text' in block ? [plainText(block.text)] : []))
}

const many = Array.from({ length: 23 }, (_, at) => ({
  ...storyOf2,
  uri: `urn:coast:text:many-${at}`,
  headlines: [{ value: `Tide table ${at}` }],
  associations: null,
}))

contractOf('ninjs', () => newsroom([...stories, ...many, withheldStory, ...otherItems]), {
  section: 'science',
  search: { words: 'stones hold', headline: 'The quay & its stones' },
  profiles: { topic: 'lodz-i-swiat', author: 'cleo-third' },
})

describe('a list of items', () => {
  test.each<[string, unknown]>([
    ['an array', stories],
    ['an object with items', { title: 'Coast', items: stories }],
    ['Superdesk’s object with _items', { _items: stories, _meta: { total: 4 } }],
  ])('may be %s', async (_, list) => {
    expect(await storiesOf(newsroom(list))).toHaveLength(4)
  })

  test('may be a single item', async () => {
    expect(await storiesOf(newsroom(storyOf1))).toMatchObject([{ headline: 'Harbour wall to be raised' }])
  })

  test('may name documents, relative to itself, and lives with one that fails', async () => {
    const { readDocument, asked } = serving({
      [listUrl]: ['items/1.json', '/2.json', 'items/1.json', 'gone.json', 'javascript:alert(1)', storyOf3],
      'https://agency.example/wire/items/1.json': storyOf1,
      'https://agency.example/2.json': [storyOf2, { items: [] }],
      'https://agency.example/wire/gone.json': new ReadError('unreachable', 'down'),
    })
    const found = await storiesOf(openNinjs(listUrl, readDocument))
    expect(found.map(({ id }) => id).sort()).toEqual([storyOf3.uri, storyOf1.uri, storyOf2.uri].sort())
    expect(asked).toHaveLength(4)
  })

  test('whose documents all fail tells the failure', async () => {
    const down = new ReadError('offline', 'down')
    const { readDocument } = serving({ [listUrl]: ['a.json'], 'https://agency.example/wire/a.json': down })
    await expect(openNinjs(listUrl, readDocument).front(noStop)).rejects.toBe(down)
  })

  test('is index.json in a folder', async () => {
    const { readDocument } = serving({ 'https://agency.example/wire/index.json': stories })
    expect(await storiesOf(openNinjs('https://agency.example/wire/', readDocument))).toHaveLength(4)
  })

  test.each<[string, unknown]>([
    ['a page', '<html>'],
    ['nothing', null],
    ['an object without items', { title: 'Coast' }],
  ])('that is %s is unreadable', async (_, list) => {
    await expect(newsroom(list).front(noStop)).rejects.toMatchObject({ name: 'ReadError', failure: 'unreadable' })
  })

  test.each<[string, unknown]>([
    ['empty', []],
    ['without text items', otherItems],
    ['of hidden stories', [withheldStory, expiredStory]],
  ])('%s has no front page: it is refused, not shown blank', async (_, list) => {
    await expect(newsroom(list).front(noStop)).rejects.toMatchObject({ name: 'ReadError', failure: 'missing' })
  })

  test('never has more than six documents on the way', async () => {
    let open = 0
    let most = 0
    const readDocument: FetchJson = async (url) => {
      open += 1
      most = Math.max(most, open)
      await new Promise((done) => setTimeout(done, 1))
      open -= 1
      const names = Array.from({ length: 20 }, (_, at) => `${at}.json`)
      return { document: url === listUrl ? names : { ...storyOf1, uri: url }, headers: new Headers() }
    }
    await openNinjs(listUrl, readDocument).front(noStop)
    expect(most).toBe(6)
  })
})

describe('what was read', () => {
  test('serves whoever asks within a minute, and is read again after it', async () => {
    onTestFinished(() => {
      vi.useRealTimers()
    })
    vi.useFakeTimers({ toFake: ['Date'] })
    const { readDocument, asked } = serving({ [listUrl]: stories })
    const source = openNinjs(listUrl, readDocument)
    const [[story]] = [await storiesOf(source)]
    await source.article(story?.section ?? '', story?.slug ?? '', noStop)
    expect(asked).toHaveLength(1)
    vi.advanceTimersByTime(60_000)
    await source.front(noStop)
    expect(asked).toHaveLength(2)
  })

  test('is not kept when it failed', async () => {
    const documents: Record<string, unknown> = { [listUrl]: new ReadError('unreachable', 'down') }
    const source = openNinjs(listUrl, serving(documents).readDocument)
    await expect(source.front(noStop)).rejects.toMatchObject({ failure: 'unreachable' })
    documents[listUrl] = stories
    expect(await source.front(noStop)).not.toEqual([])
  })

  test('is no longer fetched once the last reader has left', async () => {
    let work = noStop
    const readDocument: FetchJson = (_, signal) => {
      work = signal
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      })
    }
    const source = openNinjs(listUrl, readDocument)
    const [first, second] = [new AbortController(), new AbortController()]
    const reads = [source.front(first.signal), source.front(second.signal)]
    const outcomes = Promise.allSettled(reads)
    first.abort('left')
    expect(work.aborted).toBe(false)
    second.abort('left too')
    expect(work.aborted).toBe(true)
    expect(await outcomes).toMatchObject([{ reason: 'left' }, { reason: 'left too' }])
  })
})

describe('the edition', () => {
  test('is called as its list, in the language of most items, in UTC', async () => {
    const edition = await newsroom({ title: 'The Coast', items: stories }).edition(noStop)
    expect(edition).toMatchObject({ title: 'The Coast', language: 'en-GB', timeZone: 'UTC' })
  })

  test.each<[string, unknown, string]>([
    ['its agency', stories, 'Coast Agency'],
    ['its provider', { items: stories, provider: { name: 'Coast Wire' } }, 'Coast Wire'],
    ['its host, not an organisation that is in the news', [{ ...storyOf1, copyrightholder: '' }], 'agency.example'],
  ])('without a title is called as %s', async (_, list, title) => {
    expect(await newsroom(list).edition(noStop)).toMatchObject({ title })
  })

  test('has the sections that its stories name; the others run under the list’s own name', async () => {
    const { sections } = await newsroom({ title: 'The Coast', items: stories }).edition(noStop)
    expect(sections).toEqual([
      { name: 'The Coast', slug: 'news' },
      { name: 'Science', slug: 'science' },
      { name: 'Łódź i świat', slug: 'lodz-i-swiat' },
      { name: 'Domestic', slug: 'domestic' },
    ])
  })

  test('leaves out what is no text', async () => {
    expect(await storiesOf(newsroom([storyOf1, ...otherItems]))).toHaveLength(1)
  })

  test('shows an item that came in several versions once, as it is in the newest', async () => {
    const newer = { ...storyOf1, version: '3', headline: 'Harbour wall raised' }
    expect(await storiesOf(newsroom([storyOf1, newer, storyOf1]))).toMatchObject([{ headline: 'Harbour wall raised' }])
    const source = newsroom([storyOf1, { ...newer, pubstatus: 'withheld' }, storyOf2])
    expect(await storiesOf(source)).toMatchObject([{ headline: 'The quay & its stones' }])
  })
})

describe('a story', () => {
  test('of ninjs 1.x is read whole', async () => {
    const article = await articleOf(storyOf1)
    expect(article).toMatchObject({
      id: 'urn:coast:text:harbour',
      headline: 'Harbour wall to be raised',
      kicker: 'Local government',
      standfirst: 'The council votes for a metre more.',
      byline: 'By Ben Second in Ustka',
      authors: [],
      dateline: 'USTKA',
      published: '2026-10-01T08:00:00+02:00',
      updated: '2026-10-01T11:30:00+02:00',
      language: 'en-GB',
      section: 'lodz-i-swiat',
      slug: expect.stringMatching(/^harbour-wall-to-be-raised-[0-9a-z]{7}$/),
      tags: ['Łódź i świat', 'Eve Accused'],
      canonical: '',
    })
    expect(textsOf(article.body)).toEqual(['The council voted on Wednesday.', 'It had asked engineers first.'])
    expect(article.body.slice(2)).toMatchObject([
      { type: 'picture', photo: { caption: 'The mayor.', creator: 'Cleo Third' } },
      { type: 'audio', url: 'https://files.example/waves.mp3', title: 'Waves at the wall' },
    ])
    expect(JSON.stringify(article)).not.toMatch(/Do not use|sketch/)
  })

  test('of ninjs 2.x loses what its agency put around the text, and gains its own photo’s words', async () => {
    const article = await articleOf(storyOf2)
    expect(article).toMatchObject({
      headline: 'The quay & its stones',
      kicker: 'Analysis',
      standfirst: 'How old stones hold.',
      authors: ['Cleo Third'],
      section: 'science',
      published: '2026-10-02T09:00:00+02:00',
    })
    expect(article.body).toMatchObject([
      { type: 'paragraph', text: [{ text: 'Stones of the quay.' }] },
      { type: 'quote' },
      { type: 'picture', photo: { caption: 'A gull.', creator: 'Dan Fourth' } },
    ])
  })

  test('doesn’t show its lead photo again in the text', async () => {
    const bodies = storyOf2.bodies.filter(({ role }) => role === 'html5')
    const { body } = await articleOf({ ...storyOf2, bodies })
    expect(body).toMatchObject([{ type: 'paragraph' }, { type: 'picture', photo: { caption: 'A gull.' } }])
  })

  test('of ninjs 3.x is read whole', async () => {
    expect(await articleOf(storyOf3)).toMatchObject({
      slug: 'ferry-returns',
      canonical: 'https://coast.example/ferry',
      section: 'news',
      photo: { source: 'Coast Pictures', focalPoint: { x: 0.25, y: 0.5 } },
      body: [{ type: 'paragraph' }, { type: 'paragraph' }],
    })
  })

  test('of Superdesk is read whole', async () => {
    const article = await articleOf(superdeskStory)
    expect(article).toMatchObject({
      id: 'urn:newsml:coast:2026:1',
      headline: 'Lights on the pier\u00a0go out',
      standfirst: '',
      published: '2026-09-30T10:00:00Z',
      authors: ['Dan Fourth'],
      section: 'domestic',
      tags: ['pier', 'Energy'],
    })
    expect(article.photo).toMatchObject({
      caption: 'The pier at night.',
      alt: 'A dark pier with one lamp',
      creator: 'Ada First',
      source: 'Coast Pictures',
      focalPoint: { x: 0.5, y: 311 / 933 },
      renditions: [{ url: 'https://files.example/pier-1400.jpg' }],
      width: 3000,
    })
    expect(article.body).toMatchObject([
      { type: 'paragraph' },
      { type: 'picture', photo: { renditions: [{ url: 'https://files.example/pier.jpg' }] } },
      { type: 'picture', photo: { renditions: [{ url: 'https://files.example/lamp.jpg', width: 0 }] } },
    ])
  })

  test('is offered with the text that its newsroom put beside it', async () => {
    const source = newsroom(stories)
    const [story] = (await source.feed('science', null, noStop)).stories
    expect(await source.article('science', story?.slug ?? '', noStop)).toMatchObject({
      related: [{ id: storyOf1.uri }],
    })
  })

  test.each<[string, string, string[]]>([
    ['blank lines part them', 'One.\n \nTwo,\nstill two.\r\n\r\nThree.', ['One.', 'Two, still two.', 'Three.']],
    ['long lines are whole ones', `One.\n${'word '.repeat(30)}end.`, ['One.', `${'word '.repeat(30)}end.`]],
    ['short lines are a teleprinter’s', 'One line\nand its end.', ['One line and its end.']],
    ['a tag alone is letters', 'a <b> c', ['a <b> c']],
    ['elements are their words', 'a <b>c</b>', ['a c']],
    ['HTML that is escaped once more is HTML', '&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;', ['a', 'b']],
    ['HTML in a mark of XML is HTML', '<![CDATA[<p>a</p><p>b</p>]]>', ['a', 'b']],
    ['signs of Unicode part paragraphs, too', 'a\u2029b', ['a', 'b']],
  ])('in plain text has its paragraphs: %s', async (_, value, paragraphs) => {
    const bodies = [{ contentType: 'text/plain', value }]
    expect(textsOf((await articleOf({ ...storyOf3, bodies })).body)).toEqual(paragraphs)
  })

  test('without a text shows its description as one', async () => {
    const { body, standfirst } = await articleOf({ uri: 'urn:a', headline: 'A', description_text: 'All there is.' })
    expect(textsOf(body)).toEqual(['All there is.'])
    expect(standfirst).toBe('')
  })

  test.each<[string, RegExp]>([
    ['Militärövning i Åbo: første ßtraße, æble og Đorđe', /^militarovning-i-abo-forste-sstrasse-aeble-og-dorde-\w{7}$/],
    ['東京の桜が咲く', /^東京の桜が咲く-\w{7}$/u],
    ['?!', /^story-\w{7}$/],
    ['word '.repeat(60), /^(?:word-){16}\w{7}$/],
  ])('called %j gets a name for its address', async (headline, slug) => {
    expect((await articleOf({ ...storyOf1, headline })).slug).toMatch(slug)
  })

  test('is found at its old address after its headline changed', async () => {
    const { section, slug } = await articleOf(storyOf1)
    const source = newsroom([{ ...storyOf1, headline: 'Another headline' }])
    expect(await source.article(section, slug, noStop)).toMatchObject({ headline: 'Another headline' })
  })

  test('that shares its slug with another gets an address of its own', async () => {
    const twin = { ...storyOf3, uri: 'urn:twin' }
    const slugs = (await storiesOf(newsroom([storyOf3, twin]))).map(({ slug }) => slug)
    expect(new Set(slugs).size).toBe(2)
  })
})

describe('a story that its newsroom doesn’t show', () => {
  test.each([
    ['withheld', withheldStory, 'withdrawn'],
    ['canceled, with nothing left in it', { ...canceledStory, altIds: { slug: 'canceled' } }, 'withdrawn'],
    ['under embargo', embargoedStory, 'embargoed'],
    ['under an embargo that can’t be read', vagueEmbargo, 'embargoed'],
    ['past its time', expiredStory, 'expired'],
  ])('as it is %s is in no list, and its address says why', async (_, item, failure) => {
    const once =
      'headline' in item ? { uri: item.uri, type: 'text', headline: item.headline, body_text: 'Words.' } : item
    const before = newsroom([{ ...storyOf1, ...once, pubStatus: 'usable', subject: [{ name: 'Science' }] }])
    const [known] = (await before.feed('science', null, noStop)).stories
    const source = newsroom([storyOf2, item])
    expect((await storiesOf(source)).map(({ id }) => id)).toEqual([storyOf2.uri])
    const address = 'altIds' in item ? 'canceled' : (known?.slug ?? '')
    await expect(source.article('altIds' in item ? 'news' : 'science', address, noStop)).rejects.toMatchObject({
      name: 'ReadError',
      failure,
    })
  })

  test('appears when its embargo ends, without another fetch', async () => {
    onTestFinished(() => {
      vi.useRealTimers()
    })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-10-03T06:29:59Z') })
    const source = newsroom([storyOf1, storyOf3])
    expect(await storiesOf(source)).toHaveLength(1)
    vi.advanceTimersByTime(1000)
    expect(await storiesOf(source)).toHaveLength(2)
  })
})

describe('a photo', () => {
  test('has the clean files of the largest one’s shape, and the credit line to the letter', async () => {
    const { photo } = await articleOf(storyOf2)
    expect(photo).toMatchObject({
      renditions: [
        { url: 'https://files.example/quay-1200.jpg', width: 1200, height: 800, type: 'image/jpeg' },
        { url: 'https://files.example/quay-2400.jpg', width: 2400, height: 1600, type: 'image/jpeg' },
      ],
      width: 2400,
      height: 1600,
      caption: 'The quay at Ustka at low water.',
      creditLine: 'Photo: Ada First/Coast Pictures',
      creator: 'Ada First/Coast Pictures',
      copyrightNotice: 'Copyright 2026 Coast Pictures',
    })
  })

  test('is found relative to its document', async () => {
    const { photo } = await articleOf(storyOf1)
    expect(photo?.renditions.map(({ url }) => url)).toEqual([
      'https://agency.example/wire/wall-240.jpg',
      'https://agency.example/wire/wall-480.jpg',
    ])
  })

  test.each<[string, object]>([
    [
      '2',
      {
        usageterms: 'Editorial use only',
        digitalsourcetype: { uri: 'digsrctype:composite' },
        genres: [{ name: 'Handout' }],
      },
    ],
    [
      '3',
      { usageTerms: 'Editorial use only', digitalSourceType: { name: 'composite' }, genres: [{ name: 'Handout' }] },
    ],
  ])('has its rights as ninjs %s writes them', async (_, rights) => {
    const picture = { type: 'picture', name: 'main', renditions: [{ href: 'wall.jpg', contenttype: 'image/jpeg' }] }
    // It tells until when the item matters, not until when it may be shown.
    const associations = [{ ...picture, ...rights, expires: '2001-01-01T00:00:00Z' }]
    expect((await articleOf({ ...storyOf1, associations })).photo?.rights).toEqual({
      digitalSourceType: 'composite',
      isArchive: false,
      isHandout: true,
      usageTerms: 'Editorial use only',
      until: null,
    })
  })

  test.each<[string, unknown]>([
    ['null', null],
    ['an empty list', []],
    ['a list of nothing', [null, { type: 'picture', renditions: null }]],
    ['text', 'none'],
  ])('is missing where associations are %s', async (_, associations) => {
    expect(await articleOf({ ...storyOf1, associations })).toMatchObject({ photo: null })
  })
})

describe('whatever is wrong in one item', () => {
  test.each([
    ['1.x', storyOf1],
    ['2.x', storyOf2],
    ['3.x', storyOf3],
    ['Superdesk', superdeskStory],
  ])(
    'of %s takes no other along and shows nothing that isn’t the model',
    async (_, item) => {
      const other = { uri: 'urn:other', headline: 'Another', body_text: 'Words.' }
      for (const { path, document } of mutationsOf(item)) {
        const source = newsroom([document, other])
        const found = await storiesOf(source)
        expect(
          found.map(({ id }) => id),
          path,
        ).toContain('urn:other')
        expect(found.flatMap(faultsInSummary), path).toEqual([])
        for (const { section, slug } of found) {
          const article = await source.article(section, slug, noStop)
          expect(faultsInArticle(article), path).toEqual([])
        }
      }
    },
    60_000,
  )
})

describe('what agencies make of the standard', () => {
  const story = { uri: 'urn:1', type: 'text', headline: 'Minister resigns', versioncreated: '2026-01-01T08:00:00Z' }
  const four = '<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>'

  test.each([
    [
      'XML beside plain text',
      {
        bodies: [
          { contenttype: 'application/vnd.iptc.g2.newsitem', value: '<newsItem><p>One.</p></newsItem>' },
          { contenttype: 'text/plain', value: 'One plain.' },
        ],
      },
      ['One plain.'],
    ],
    [
      'XML alone',
      {
        bodies: [
          { contenttype: 'application/vnd.iptc.g2.newsitem', value: '<newsItem><p>One.</p><p>Two.</p></newsItem>' },
        ],
      },
      ['One.', 'Two.'],
    ],
    [
      'rich text beside plain text',
      { body_main: 'One. Two.', body_richtext: four },
      ['One.', 'Two.', 'Three.', 'Four.'],
    ],
    ['rich text alone', { body_richtext: '<p>One.</p><p>Two.</p>' }, ['One.', 'Two.']],
    [
      'HTML that is called plain',
      { bodies: [{ contenttype: 'text/plain', value: '<p>One.</p><p>Two.</p>' }] },
      ['One.', 'Two.'],
    ],
    [
      'plain text with a sign',
      { bodies: [{ contenttype: 'text/plain', value: 'If a <b then c.' }] },
      ['If a <b then c.'],
    ],
    [
      'NITF alone, without its head',
      {
        bodies: [
          {
            contentType: 'application/nitf+xml',
            value:
              '<nitf><head><title>Head</title></head><body><body.head><hedline><hl1>Minister resigns</hl1></hedline></body.head><body.content><p>One.</p><hl2>Why</hl2><p>Two.</p></body.content></body></nitf>',
          },
        ],
      },
      ['One.', 'Why', 'Two.'],
    ],
    [
      'JSON beside plain text',
      {
        bodies: [
          { contenttype: 'application/json', value: '{"blocks":[]}' },
          { contenttype: 'text/plain', value: 'One.' },
        ],
      },
      ['One.'],
    ],
    ['plain text with breaks', { body_text: 'One.<br/><br/>Two.' }, ['One.', 'Two.']],
    ['a flash in a heading', { body_html: '<h1>Minister resigns</h1>' }, ['Minister resigns']],
    [
      'a byline that only its authors tell',
      { people: [{ name: 'Jane Roe', rel: 'author' }], body_html: '<p>By JANE ROE</p><p>One.</p>' },
      ['One.'],
    ],
    ['a flash', { body_html: '<p>Minister resigns.</p>' }, ['Minister resigns.']],
    ['a byline of its own', { byline: 'Jane Roe', body_html: '<p>By JANE ROE</p><p>One.</p>' }, ['One.']],
  ])('%s is read as words', async (_, part, texts) => {
    expect(textsOf((await articleOf({ ...story, ...part })).body)).toEqual(texts)
  })

  test.each([
    ['서울', '(서울=연합뉴스) 홍길동 기자 = 부두가 문을 열었다.', ''],
    ['서울', '[서울=뉴시스] 부두가 문을 열었다.', ''],
    ['東京', '【東京共同】埠頭が開いた。', ''],
    ['北京', '新华社北京11月20日电 码头开放。', ''],
    ['Paris', '(Paris Match) Le quai ouvre.', 'Paris'],
    ['Paris', '(AP) Paris is calm.', 'Paris'],
  ])('the dateline %s beside the text "%s" stands above it as "%s"', async (located, opening, dateline) => {
    const body_html = `<p>${opening}</p><p>Two.</p>`
    expect((await articleOf({ ...story, located, body_html })).dateline).toBe(dateline)
  })

  test.each([
    ['Associated Press', 'Jane Roe, Associated Press', ['One.', 'Two.']],
    ['AP Political Writer', 'Jane Roe, AP Political Writer', ['One.', 'Two.']],
    ['Rain fell', 'Jane Roe', ['Rain fell', 'One.', 'Two.']],
  ])('the line "%s" under a byline makes it "%s"', async (line, byline, texts) => {
    const body_html = `<p>By JANE ROE</p><p>${line}</p><p>One.</p><p>Two.</p>`
    const read = await articleOf({ ...story, byline: 'Jane Roe', body_html })
    expect([read.byline, textsOf(read.body)]).toEqual([byline, texts])
  })

  test('a dateline stands once, in the text where it begins that', async () => {
    const body_html = '<p>PARIS (AP) — The minister resigned.</p><p>Two.</p>'
    expect((await articleOf({ ...story, located: 'Paris', body_html })).dateline).toBe('')
    expect((await articleOf({ ...story, located: 'Paris', body_html: '<p>Paris is calm.</p>' })).dateline).toBe('Paris')
    const ansa = '<p>(ANSA) - ROMA, 20 NOV - Si dimette.</p><p>Due.</p>'
    expect((await articleOf({ ...story, located: 'ROMA', body_html: ansa })).dateline).toBe('')
  })

  test('a story without a headline is called by its first words', async () => {
    expect(
      await articleOf({ ...story, headline: '', body_html: '<p>The minister resigned.</p><p>Two.</p>' }),
    ).toMatchObject({
      headline: 'The minister resigned. Two.',
    })
  })

  test.each<[string, (item: object) => unknown]>([
    ['"item"', (item) => ({ item: [item] })],
    ['"results"', (item) => ({ total: 1, results: [item] })],
    ['"data", within which it is "items"', (item) => ({ data: { items: [item] } })],
    ['"hits", as search engines do', (item) => ({ hits: { total: 1, hits: [{ _id: '1', _source: item }] } })],
    ['"items" of a feed, each of them wrapped', (item) => ({ data: { items: [{ meta: {}, item }] } })],
    ['"items", each of them wrapped', (item) => ({ items: [{ item }] })],
  ])('a list may be called %s, and a text a story', async (_, list) => {
    const item = { ...story, type: 'story', body_html: four }
    expect(await storiesOf(newsroom(list(item)))).toMatchObject([{ headline: story.headline }])
  })

  test('the pictures of a package beside a story are shown with it', async () => {
    const picture = (name: string) => ({
      type: 'picture',
      uri: name,
      renditions: { original: { href: `https://agency.example/${name}.jpg`, mimetype: 'image/jpeg' } },
    })
    const gallery = { type: 'composite', associations: { one: picture('one'), two: picture('two') } }
    const { photo, body } = await articleOf({ ...story, body_html: four, associations: { gallery } })
    expect(JSON.stringify([photo, body]).match(/(?:one|two)\.jpg/g)).toEqual(['one.jpg', 'two.jpg'])
  })

  test('a picture may be told by its files alone', async () => {
    const renditions = { original: { href: 'https://agency.example/wall.jpg', mimetype: 'image/jpeg' } }
    const { photo } = await articleOf({
      ...story,
      body_html: four,
      associations: { main: { description_text: 'Cap.', renditions } },
    })
    expect(photo).toMatchObject({ caption: 'Cap.', renditions: [{ url: 'https://agency.example/wall.jpg' }] })
  })

  test('a graphic is a picture, and one without a file keeps its words', async () => {
    const map = {
      type: 'graphic',
      description_text: 'The map.',
      renditions: { web: { href: 'https://a.example/m.png' } },
    }
    const lost = { type: 'picture', description_text: 'Caption only.', byline: 'Jane Roe' }
    const { photo, body } = await articleOf({ ...story, body_html: four, associations: { map, lost } })
    expect(photo?.line.caption).toBe('The map.')
    expect(body.at(-1)).toMatchObject({ type: 'picture', photo: { caption: 'Caption only.', creator: 'Jane Roe' } })
  })
})

const corpus = join(import.meta.dirname, '../../../shared/corpus/ninjs')
describe.skipIf(!existsSync(corpus))('items of real agencies (skipped without the corpus beside the checkout)', () => {
  const names = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.json')) : []

  test.each(names)('%s is shown or refused by name', async (name) => {
    const readDocument: FetchJson = async () => {
      try {
        return { document: JSON.parse(readFileSync(join(corpus, name), 'utf8')), headers: new Headers() }
      } catch (cause) {
        throw new ReadError('unreadable', `${name} is not JSON`, { cause })
      }
    }
    const source = openNinjs(listUrl, readDocument)
    try {
      expect(faultsInEdition(await source.edition(noStop))).toEqual([])
      const [top] = await source.front(noStop)
      expect(top?.stories.length).toBeGreaterThan(0)
      for (const { section, slug } of await storiesOf(source))
        expect(faultsInArticle(await source.article(section, slug, noStop))).toEqual([])
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      expect(error.failure).toMatch(/^(?:missing|unreadable)$/)
    }
  })
})
