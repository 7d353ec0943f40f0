import { existsSync, readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/model/readError'
import type { ContentSource } from '../../../src/sources/contentSource'
import { openGhost } from '../../../src/sources/ghost/ghost'
import { ghostNewsroom, ghostPost, ghostSettings, ghostTag } from '../../fixtures/ghost'
import { type GhostServer, ghostAnswers, ghostKey, serveGhost } from '../../support/ghostServer'
import { readingFrom } from '../../support/replay'
import { contractOf } from '../contract'
import { faultsInArticle, faultsInSummary } from '../faults'
import { mutationsOf } from '../mutations'

const noStop = new AbortController().signal
const site = 'https://quay.example'

let server: GhostServer
beforeAll(async () => {
  server = await serveGhost()
})
afterAll(() => server.close())

contractOf('Ghost', () => openGhost(server.origin, server.key), {
  section: 'harbour',
  search: { words: 'channel PILOTS', headline: 'Pilots refuse the new channel' },
  profiles: { topic: 'harbour', author: 'ines' },
})

/** A newsroom that answers with these documents, by the first words of the path after `content/`. */
function answering(documents: Record<string, unknown>, asked: string[] = []): ContentSource {
  return openGhost(site, 'key', async (url, signal) => {
    signal.throwIfAborted()
    const path = decodeURIComponent(url.replace(`${site}/ghost/api/content/`, '')).replaceAll('+', ' ')
    asked.push(path)
    const known = Object.keys(documents).find((start) => path.startsWith(start))
    if (known === undefined) throw new ReadError('missing', path)
    return { document: documents[known], headers: new Headers() }
  })
}

const pageOf = (...posts: unknown[]) => ({ posts, meta: { pagination: { page: 1, pages: 1, next: null } } })

function articleFrom(part: Record<string, unknown>) {
  return answering({ 'posts/slug/': { posts: [ghostPost(part)] } }).article('harbour', 'tide-gate-opens', noStop)
}

async function summaryFrom(part: Record<string, unknown>) {
  const { stories } = await answering({ 'posts/': pageOf(ghostPost(part)) }).feed('harbour', null, noStop)
  return stories[0]
}

describe('a newsroom on Ghost', () => {
  test('has its title, language, zone, and as sections the primary tags, the most used first', async () => {
    expect(await openGhost(`${server.origin}/`, server.key).edition(noStop)).toEqual({
      title: 'The Quay & Tide',
      language: 'en-GB',
      timeZone: 'America/Halifax',
      sections: [
        { name: 'Harbour', slug: 'harbour' },
        { name: 'Town', slug: 'town' },
        { name: 'Weather', slug: 'weather' },
        { name: 'Latest', slug: 'latest' },
      ],
      otherSections: expect.anything(),
      pages: [{ slug: 'about', title: 'About us' }],
      otherPages: [],
    })
  })

  test('leads its front page with what it features, then has a strip for each section', async () => {
    const blocks = await openGhost(server.origin, server.key).front(noStop)
    expect(blocks.map(({ section }) => section)).toEqual([null, 'harbour', 'town', 'weather', 'latest'])
    expect(blocks[0]?.stories[0]?.headline).toBe('Tide gate opens a month late')
    for (const { section, stories } of blocks.slice(1))
      expect(stories.every((story) => story.section === section)).toBe(true)
  })

  test('without a single tag has one section with all its stories', async () => {
    const posts = pageOf(ghostPost({ tags: [] }), ghostPost({ slug: 'another', tags: [ghostTag('#internal')] }))
    const source = answering({ settings: { settings: ghostSettings }, tags: { tags: [] }, posts })
    expect((await source.edition(noStop)).sections).toEqual([{ name: 'Latest', slug: 'latest' }])
    expect((await source.feed('latest', null, noStop)).stories).toHaveLength(2)
  })

  test('that forgot its title is called by its host, and odd settings don’t stop it', async () => {
    const settings = { settings: { title: null, locale: 'no such language', timezone: 'Middle-earth/Bree' } }
    expect(await answering({ settings, tags: { tags: [] }, posts: pageOf() }).edition(noStop)).toEqual({
      title: 'quay.example',
      language: 'en',
      timeZone: 'UTC',
      sections: [],
      otherSections: [{ name: 'Latest', slug: 'latest' }],
      pages: [],
      otherPages: [],
    })
  })

  test.each([
    ['an unknown key', 'posts/?key=wrong', 401],
    ['no key', 'posts/', 403],
    ['an unknown resource', 'stories/?key=0123456789abcdef0123456789', 406],
    ['an unknown slug', 'posts/slug/none/?key=0123456789abcdef0123456789', 404],
    ['a filter that isn’t one', 'posts/?key=0123456789abcdef0123456789&filter=)(', 400],
  ])('answers %s as Ghost does', async (_, path, status) => {
    expect((await fetch(`${server.origin}/ghost/api/content/${path}`)).status).toBe(status)
  })

  test('refuses a reader with a wrong key', async () => {
    const source = openGhost(server.origin, 'wrong')
    for (const work of [source.edition(noStop), source.front(noStop), source.feed('town', null, noStop)])
      await expect(work).rejects.toMatchObject({ name: 'ReadError', failure: 'refused' })
  })
})

describe('a feed', () => {
  test('ends where Ghost has no more pages, whatever page Ghost names next', async () => {
    const beyond = {
      posts: [],
      meta: { pagination: { page: 99, limit: 15, pages: 3, total: 36, next: 100, prev: 98 } },
    }
    const source = answering({ 'posts/': beyond, 'tags/slug/town/': { tags: [ghostTag('Town')] } })
    expect(await source.feed('town', '99', noStop)).toEqual({ stories: [], next: null, previous: null })
  })

  test('goes on page by page, there and back', async () => {
    const middle = { posts: [ghostPost()], meta: { pagination: { page: 2, pages: 4, next: 3, total: 79 } } }
    const asked: string[] = []
    expect(await answering({ 'posts/': middle }, asked).feed('town', '3', noStop)).toMatchObject({
      next: '2',
      previous: '4',
    })
    expect(asked[0]).toMatch(/page=2&order=published_at.asc/)
    expect(asked[0]).toContain("filter=primary_tag:'town'")
  })

  test('asks for no bodies', async () => {
    const asked: string[] = []
    await answering({ 'posts/': pageOf(ghostPost()) }, asked).feed('town', null, noStop)
    expect(asked[0]).toMatch(/fields=id,slug,title,/)
    expect(asked[0]).not.toMatch(/fields=[^&]*html/)
  })

  test('of a tag with nothing in it yet is empty, not missing', async () => {
    const source = answering({ 'posts/': pageOf(), 'tags/slug/town/': { tags: [ghostTag('Town')] } })
    expect(await source.feed('town', null, noStop)).toEqual({ stories: [], next: null, previous: null })
  })

  test('leaves out what it can’t read, and shows the rest', async () => {
    const broken = [null, 7, {}, ghostPost({ title: ' ' }), ghostPost({ slug: '../etc' }), ghostPost({ title: null })]
    const source = answering({ 'posts/': pageOf(...broken, ghostPost()) })
    expect((await source.feed('harbour', null, noStop)).stories.map(({ slug }) => slug)).toEqual(['tide-gate-opens'])
  })

  test('shows a story of which Ghost tells a slug and a title alone', async () => {
    const source = answering({ 'posts/': pageOf({ slug: 'bare', title: 'Bare' }) })
    expect((await source.feed('latest', null, noStop)).stories).toMatchObject([
      { id: 'bare', section: 'latest', headline: 'Bare', published: null, photo: null, canonical: '' },
    ])
  })

  test.each(["o'hara", 'a"b', 'a+id:-x', 'a b', ')('])('called %j never reaches into the filter', async (section) => {
    await expect(answering({}).feed(section, null, noStop)).rejects.toMatchObject({ failure: 'missing' })
  })
})

describe('a card', () => {
  test('has the words that editors wrote, as plain text', async () => {
    expect(
      await summaryFrom({ title: 'Minister resigns <em>after</em> audit &amp; more', canonical_url: null }),
    ).toMatchObject({
      id: 'id-tide-gate-opens',
      section: 'harbour',
      slug: 'tide-gate-opens',
      headline: 'Minister resigns <em>after</em> audit &amp; more',
      standfirst: 'Engineers blame silt, and a form nobody signed.',
      published: '2026-11-20T09:30:00-04:00',
      canonical: `${site}/tide-gate-opens/`,
    })
  })

  test('has no standfirst when Ghost cut one out of the text by itself', async () => {
    expect((await summaryFrom({ custom_excerpt: null }))?.standfirst).toBe('')
  })

  test.each([
    [
      { title: '(Untitled)', custom_excerpt: '', html: '<p>Rain fell.</p><p>It stopped.</p>' },
      'Rain fell. It stopped.',
    ],
    [{ title: '(Untitled)', custom_excerpt: 'Of rain', html: '<p>Rain fell.</p>' }, 'Of rain'],
    [{ title: '(Untitled)', custom_excerpt: '', html: '' }, '(Untitled)'],
    [{ title: 'Fish &amp; &#8216;chips&#8217;' }, 'Fish & ‘chips’'],
    [{ title: 'Use <b> & &amp;' }, 'Use <b> & &amp;'],
  ])('of %j is called by its words', async (part, headline) => {
    expect((await summaryFrom(part))?.headline).toBe(headline)
  })

  test('is called by its words on cards, too, for which alone the text is asked', async () => {
    const posts = [
      ghostPost({ id: 'a', slug: 'a', title: '(Untitled)', custom_excerpt: null, html: '<p>Rain fell.</p>' }),
      ghostPost({ id: 'b', slug: 'b', title: 'Titled' }),
    ]
    const requests: string[] = []
    const source = openGhost(site, ghostKey, readingFrom(ghostAnswers(site, { posts }), requests))
    const { stories } = await source.feed('latest', null, noStop)
    expect(stories.map(({ headline }) => headline)).toEqual(['Rain fell.', 'Titled'])
    const texts = requests.map((url) => new URL(url).searchParams).filter((query) => query.get('fields') === 'id,html')
    expect(texts.map((query) => query.get('filter'))).toEqual(["id:['a']"])
  })

  test('names the tags that readers may see', async () => {
    expect((await summaryFrom({}))?.tags).toEqual(['Harbour', 'Tide gate'])
  })

  test.each([
    ['its first tag is for the newsroom alone', [ghostTag('#newsletter'), ghostTag('Town')]],
    ['it has no tags', []],
    ['tags weren’t sent', undefined],
  ])('runs in "latest" when %s', async (_, tags) => {
    expect((await summaryFrom({ tags }))?.section).toBe('latest')
  })

  test('names the first publisher where the story is somebody else’s', async () => {
    const first = 'https://elsewhere.example/story'
    expect((await summaryFrom({ canonical_url: first }))?.canonical).toBe(first)
  })

  test.each([
    ['at once', '2026-11-20T09:30:00.000-04:00', null],
    ['half an hour later', '2026-11-20T10:00:00.000-04:00', null],
    ['three hours later', '2026-11-20T12:30:00.000-04:00', '2026-11-20T12:30:00-04:00'],
    ['a month later, when all tags were renamed', '2026-12-20T09:30:00.000-04:00', null],
    ['before it was published', '2026-11-19T09:30:00.000-04:00', null],
    ['nobody knows when', null, null],
  ])('of a story touched %s says so only if it is news', async (_, updated_at, updated) => {
    expect((await summaryFrom({ updated_at }))?.updated).toBe(updated)
  })
})

describe('a picture', () => {
  test('can be had in each of its widths, from pages of any origin', async () => {
    const { photo } = await openGhost(server.origin, server.key).article(
      'harbour',
      'tide-gate-opens-a-month-late',
      noStop,
    )
    for (const { url, width } of photo?.renditions ?? []) {
      expect(url).toBe(`${server.origin}/content/images/size/w${width}/2026/11/gate.jpg`)
      expect((await fetch(url)).headers.get('access-control-allow-origin')).toBe('*')
    }
  })

  test('of the site’s own comes in the widths that every Ghost serves, its shape unknown', async () => {
    const { photo } = (await summaryFrom({})) ?? {}
    expect(photo).toMatchObject({ width: 0, height: 0, alt: 'A steel gate half under water' })
    expect(photo?.renditions).toEqual(
      [600, 1000, 1600].map((width) => ({
        url: `${site}/content/images/size/w${width}/2026/11/gate.jpg`,
        width,
        height: 0,
        type: '',
      })),
    )
  })

  test.each([
    ['from elsewhere', 'https://photos.example/photo-1?w=1200'],
    ['from another newsroom’s store', 'https://other.example/content/images/2026/11/gate.jpg'],
    ['that Ghost doesn’t resize', `${site}/content/images/2026/11/map.svg`],
    ['that is a smaller size already', `${site}/content/images/size/w600/2026/11/gate.jpg`],
  ])('%s comes as it is', async (_, feature_image) => {
    const { photo } = (await summaryFrom({ feature_image })) ?? {}
    expect(photo?.renditions).toEqual([{ url: feature_image, width: 0, height: 0, type: '' }])
  })

  test('keeps its credit in the caption, without the markup around it', async () => {
    expect((await summaryFrom({}))?.photo?.caption).toBe('The gate at low tide. Photo: Ines Rook')
  })

  test.each([null, '', 'javascript:alert(1)', 'data:image/png;base64,AA', 7])(
    'isn’t made of %j',
    async (feature_image) => {
      expect((await summaryFrom({ feature_image }))?.photo).toBeNull()
    },
  )
})

describe('an article', () => {
  test('names its authors and keeps what its cards say, but nothing that runs', async () => {
    const cards = ghostNewsroom().find(({ slug }) => slug.endsWith('card-by-card'))
    const article = await articleFrom({ html: cards?.html })
    expect(article).toMatchObject({ access: 'open', authors: ['Ines Rook'], byline: '' })
    const told = JSON.stringify(article.body)
    for (const words of ['Soundings of 1911.', 'Pilots meet on', 'The pilots’ report', 'Who pays?', 'The port does.'])
      expect(told).toContain(words)
    expect(told).not.toMatch(/<script|document\.title/)
    expect(article.body).toContainEqual(expect.objectContaining({ type: 'newsletter', title: 'Sign up' }))
    expect(article.body.at(-1)).toEqual({
      type: 'paragraph',
      text: [{ type: 'text', text: 'The bay has the last word.' }],
    })
  })

  test('for members is locked, and shows what Ghost shows to all', async () => {
    expect(await articleFrom({ access: false, visibility: 'members', html: '' })).toMatchObject({
      access: 'locked',
      body: [],
    })
    expect(await articleFrom({ access: false, visibility: 'paid', html: '<p>The first lines.</p>' })).toMatchObject({
      access: 'locked',
      body: [{ type: 'paragraph' }],
    })
    expect(await articleFrom({ access: undefined, visibility: 'tiers', html: '' })).toMatchObject({ access: 'locked' })
  })

  test('has its plain fields without entities', async () => {
    const fields = {
      custom_excerpt: 'Sun &amp; rain',
      feature_image_alt: 'R&amp;D',
      authors: [{ slug: 'a', name: 'Ren&eacute;e' }],
    }
    const article = await articleFrom({ ...fields, tags: [ghostTag('Harbour', { name: 'Arts &amp; Boats' })] })
    expect(article).toMatchObject({
      standfirst: 'Sun & rain',
      authors: ['Renée'],
      tags: ['Arts & Boats'],
      photo: { alt: 'R&D' },
    })
  })

  test('that is open and empty is unreadable', async () => {
    await expect(articleFrom({ html: '<p></p>' })).rejects.toMatchObject({ failure: 'unreadable' })
  })

  test('that holds only what can’t be shown here leads to its page', async () => {
    const { body, canonical } = await articleFrom({ html: '<script>1</script>' })
    expect(body).toMatchObject([{ text: [{ type: 'link', href: canonical }] }])
  })

  test('opens under any section, for a story may move', async () => {
    const source = openGhost(server.origin, server.key)
    expect(await source.article('weather', 'council-counts-its-chairs', noStop)).toMatchObject({ section: 'town' })
  })

  test('that Ghost answers with nobody’s list is missing', async () => {
    const source = answering({ 'posts/slug/': { posts: [] } })
    await expect(source.article('town', 'a', noStop)).rejects.toMatchObject({ failure: 'missing' })
  })
})

describe('what to read next', () => {
  test('shares tags with the story, the most shared first', async () => {
    const source = openGhost(server.origin, server.key)
    const article = await source.article('harbour', 'pilots-papers-card-by-card', noStop)
    const related = await source.related?.(article, noStop)
    expect(related?.[0]?.headline).toBe('Pilots refuse the new channel')
  })

  test('is nothing for a story without tags', async () => {
    const source = openGhost(server.origin, server.key)
    const article = await source.article('latest', 'a-note-from-the-editors', noStop)
    expect(await source.related?.(article, noStop)).toEqual([])
  })
})

describe('a search', () => {
  test.each([
    ['O\'Hara’s "boat"', "title:~'O\\'Hara’s' title:~'\\\"boat\\\"'"],
    ["x'+visibility:members+title:~'y", "title:~'x\\'+visibility:members+title:~\\'y'"],
    ["end\\' or", "title:~'end' title:~'\\'' title:~'or'"],
  ])('for %j asks for these words and nothing else', async (words, filter) => {
    const asked: string[] = []
    const source = openGhost(site, 'key', async (url) => {
      asked.push(new URL(url).searchParams.get('filter') ?? '')
      return { document: pageOf(), headers: new Headers() }
    })
    await source.search?.(words, null, noStop)
    expect(asked).toEqual([filter.replaceAll("' title", "'+title")])
  })

  test('for half a character is answered like any other', async () => {
    const source = openGhost(server.origin, server.key)
    expect(await source.search?.('\ud800 gate', null, noStop)).toMatchObject({
      stories: [{ slug: 'tide-gate-opens-a-month-late' }],
    })
  })
})

describe('whatever is wrong with an answer, a reader gets the rest or a ReadError', () => {
  const documents = {
    'posts/slug/': { posts: [ghostPost()] },
    'posts/id': { posts: [ghostPost()] },
    settings: { settings: ghostSettings },
    tags: { tags: [ghostTag('Harbour'), ghostTag('Town')] },
    posts: pageOf(ghostPost(), ghostPost({ slug: 'two' })),
  }

  test.each(Object.entries(documents))('%s', async (name, document) => {
    for (const { path, document: wrong } of mutationsOf(document))
      expect(await faultsIn(answering({ ...documents, [name]: wrong })), path).toEqual([])
  })
})

/** Every answer of a source that is neither given nor a ReadError. */
async function faultsIn(source: ContentSource): Promise<unknown[]> {
  const article = { ...(await articleFrom({})), id: 'id-tide-gate-opens' }
  const works = await Promise.allSettled([
    source.edition(noStop),
    source.front(noStop),
    source.feed('harbour', null, noStop),
    source.article('harbour', 'tide-gate-opens', noStop),
    source.related?.(article, noStop),
    source.search?.('gate', null, noStop),
  ])
  return works.flatMap((work) =>
    work.status === 'rejected' && !(work.reason instanceof ReadError) ? [work.reason] : [],
  )
}

const postList = v.object({ posts: v.array(v.unknown()) })
// Somebody typed tags into Ghost's title field, where they are text.
const titleWithMarkup = /^text: "Minister resigns/

const recorded = '../shared/corpus/ghost-live'

describe.skipIf(!existsSync(recorded))(`recorded answers (skipped without ${recorded})`, () => {
  test.each(existsSync(recorded) ? readdirSync(recorded) : [])('%s', async (file) => {
    const document: unknown = JSON.parse(readFileSync(`${recorded}/${file}`, 'utf8'))
    const source = answering({ settings: document, tags: document, posts: document })
    expect(await faultsIn(source)).toEqual([])
    if (!/^posts-(page\d|politics|related|no-include|site|primary)/.test(file)) return
    const { stories } = await source.feed('politics', null, noStop)
    expect(stories.length).toBeGreaterThan(0)
    expect(stories.flatMap(faultsInSummary).filter((fault) => !titleWithMarkup.test(fault))).toEqual([])
    if (!/page\d|politics|site/.test(file)) return
    for (const post of v.parse(postList, document).posts) {
      const article = await answering({ 'posts/slug/': { posts: [post] } }).article('politics', 'any', noStop)
      expect(faultsInArticle(article).filter((fault) => !titleWithMarkup.test(fault))).toEqual([])
    }
  })
})
