import { describe, expect, test } from 'vitest'
import type { Article, Summary } from '../../src/model/article'
import { storyPath } from '../../src/model/paths'
import { ReadError } from '../../src/model/readError'
import type { ContentSource } from '../../src/sources/contentSource'
import { faultsInArticle, faultsInEdition, faultsInSummary } from './faults'

const noStop = new AbortController().signal

/** More pages than any recorded newsroom has: a feed that goes on is going round. */
const mostPages = 100
/** How many stories of each section are opened. */
const opened = 12
const nonsense = ['nonsense', '-1', '0', '1.5', '99999999', '../../edition', 'https://other.example/', '\ud800', '%']

/** What a test knows of the newsroom that its source reads. */
interface Known {
  /** Slug of a section whose feed is not empty. */
  section: string
  /** Words to search for, and the headline of a story that they have to find. Needed by sources that search. */
  search?: { words: string; headline: string }
  /** A topic and an author with stories of theirs. Needed by sources that have pages of topics and authors. */
  profiles?: { topic: string; author: string }
}

/**
 * What every source promises to its readers, as tests. Takes the name of the source, how to open a fresh one of a small
 * newsroom that answers without fault, and what is known of that newsroom. Call it at the top of a test file.
 */
export function contractOf(name: string, open: () => Promise<ContentSource> | ContentSource, known: Known): void {
  describe(`${name} as any source`, () => {
    test('has a title, a language, a time zone and sections', async () => {
      const edition = await (await open()).edition(noStop)
      expect(faultsInEdition(edition)).toEqual([])
      expect(edition.sections.map(({ slug }) => slug)).toContain(known.section)
    })

    test('fills a front page, each story once in a block, each strip named', async () => {
      const source = await open()
      const blocks = await source.front(noStop)
      expect(blocks[0]?.stories.length).toBeGreaterThan(0)
      for (const { stories } of blocks) {
        expect(stories.flatMap(faultsInSummary)).toEqual([])
        expect(repeated(stories.map(storyPath))).toEqual([])
      }
      const strips = blocks.flatMap(({ section }) => (section === null ? [] : [section]))
      expect(repeated(strips)).toEqual([])
    })

    test('pages every section’s feed through to its end, each story once', async () => {
      const source = await open()
      for (const { slug } of (await source.edition(noStop)).sections) {
        const stories = await allOf((cursor) => source.feed(slug, cursor, noStop))
        expect(repeated(stories.map(({ id }) => id))).toEqual([])
        expect(repeated(stories.map(storyPath))).toEqual([])
        expect(stories.flatMap(faultsInSummary)).toEqual([])
      }
      expect((await source.feed(known.section, null, noStop)).stories.length).toBeGreaterThan(0)
    })

    test('opens what its front page and its feeds name: the same story, complete', async () => {
      const source = await open()
      const { sections } = await source.edition(noStop)
      const feeds = await Promise.all(sections.map(({ slug }) => source.feed(slug, null, noStop)))
      const blocks = [...(await source.front(noStop)), ...feeds]
      for (const summary of blocks.flatMap(({ stories }) => stories.slice(0, opened))) {
        const article = await source.article(summary.section, summary.slug, noStop)
        expect(identityOf(article)).toEqual(identityOf(summary))
        expect(faultsInArticle(article)).toEqual([])
      }
    })

    test.each(nonsense)('takes the cursor %j for the end of a feed or gives a ReadError', async (cursor) => {
      const source = await open()
      await expectEmptyOrReadError(source.feed(known.section, cursor, noStop))
      if (source.search) await expectEmptyOrReadError(source.search(known.search?.words ?? '', cursor, noStop))
    })

    test.each(['no-such-story', '', '..', '\ud800', 'a/b', '%2e', 'ż'.repeat(300)])(
      'misses a story called %j',
      async (slug) => {
        const source = await open()
        const missing = { name: 'ReadError', failure: 'missing' }
        await expect(source.article(known.section, slug, noStop)).rejects.toMatchObject(missing)
      },
    )

    test.each(['no-such-section', '', '..', '\ud800', 'a/b', '%2e'])('misses a section called %j', async (section) => {
      const source = await open()
      const missing = { name: 'ReadError', failure: 'missing' }
      await expect(source.feed(section, null, noStop)).rejects.toMatchObject(missing)
    })

    test('gives its reason back to a reader who has left', async () => {
      const source = await open()
      const article = await anyArticleOf(source, known)
      const reason = new Error('the reader has left')
      for (const work of everyWork(source, article, known, AbortSignal.abort(reason)))
        await expect(work()).rejects.toBe(reason)
    })

    test('lets one reader leave without taking another along', async () => {
      const source = await open()
      const reason = new Error('the reader has left')
      const stop = new AbortController()
      const left = source.front(stop.signal)
      const staying = source.front(noStop)
      stop.abort(reason)
      await expect(left).rejects.toBe(reason)
      expect((await staying)[0]?.stories.length).toBeGreaterThan(0)
    })

    test('recommends, where it does so, complete stories other than the article itself', async () => {
      const source = await open()
      if (source.related === undefined) return
      const { stories } = await source.feed(known.section, null, noStop)
      for (const { section, slug } of stories.slice(0, opened)) {
        const article = await source.article(section, slug, noStop)
        const related = await source.related(article, noStop)
        expect(related.flatMap(faultsInSummary)).toEqual([])
        expect(related.map(({ id }) => id)).not.toContain(article.id)
        expect(repeated(related.map(({ id }) => id))).toEqual([])
      }
    })

    test('has, where it has topics and authors, pages of their stories, to which its stories lead', async () => {
      const source = await open()
      const { profile, profiles } = source
      if (profile === undefined) {
        expect(known.profiles).toBeUndefined()
        return
      }
      const { topic = '', author = '' } = known.profiles ?? {}
      for (const [kind, slug] of [
        ['topic', topic],
        ['author', author],
      ] as const) {
        const first = await profile(kind, slug, null, noStop)
        expect(first.profile).toMatchObject({ kind, slug, name: expect.stringMatching(/\S/) })
        const stories = await allOf((cursor) => profile(kind, slug, cursor, noStop))
        expect(stories.length).toBeGreaterThan(0)
        expect(stories.flatMap(faultsInSummary)).toEqual([])
        expect(repeated(stories.map(({ id }) => id))).toEqual([])
        const [story] = stories
        const article = await source.article(story?.section ?? '', story?.slug ?? '', noStop)
        const links = kind === 'topic' ? article.topics : article.authorPages
        expect(links?.map((link) => link.slug)).toContain(slug)
        await expect(profile(kind, 'no-such-name', null, noStop)).rejects.toMatchObject({ failure: 'missing' })
      }
      const listed = (await profiles?.(noStop)) ?? []
      expect(listed.map(({ profile }) => profile.slug)).toEqual(expect.arrayContaining([topic, author]))
    })

    test('finds, where it searches, a known story, and nothing for nonsense', async () => {
      const source = await open()
      const { search } = source
      if (search === undefined) {
        // A source for which the test knows words to search for has to search.
        expect(known.search).toBeUndefined()
        return
      }
      const { words, headline } = known.search ?? { words: '', headline: '' }
      const found = await allOf((cursor) => search(words, cursor, noStop))
      expect(found.map((story) => story.headline)).toContain(headline)
      expect(found.flatMap(faultsInSummary)).toEqual([])
      const nothing = { stories: [], next: null, previous: null }
      expect(await search('qxzzyvkqj', null, noStop)).toEqual(nothing)
      expect(await search('   ', null, noStop)).toEqual(nothing)
    })
  })
}

async function allOf(page: (cursor: string | null) => ReturnType<ContentSource['feed']>): Promise<Summary[]> {
  const stories: Summary[] = []
  const cursors = new Set<string>()
  let cursor: string | null = null
  do {
    const { stories: some, next }: Awaited<ReturnType<ContentSource['feed']>> = await page(cursor)
    stories.push(...some)
    if (next !== null && cursors.has(next)) throw new Error(`The feed comes back to ${next}.`)
    if (cursors.size > mostPages) throw new Error(`The feed has no end after ${mostPages} pages.`)
    if (next !== null) cursors.add(next)
    cursor = next
  } while (cursor !== null)
  return stories
}

async function expectEmptyOrReadError(work: ReturnType<ContentSource['feed']>): Promise<void> {
  const outcome = await work.catch((error: unknown) => error)
  if (outcome instanceof ReadError) return
  expect(outcome).toMatchObject({ stories: [] })
}

async function anyArticleOf(source: ContentSource, { section }: Known): Promise<Article> {
  const [story] = (await source.feed(section, null, noStop)).stories
  if (story === undefined) throw new Error(`The section ${section} is empty.`)
  return source.article(story.section, story.slug, noStop)
}

function everyWork(
  source: ContentSource,
  article: Article,
  { section, search }: Known,
  signal: AbortSignal,
): (() => Promise<unknown>)[] {
  return [
    () => source.edition(signal),
    () => source.front(signal),
    () => source.feed(section, null, signal),
    () => source.article(article.section, article.slug, signal),
    ...(source.related ? [async () => source.related?.(article, signal)] : []),
    ...(source.search ? [async () => source.search?.(search?.words ?? '', null, signal)] : []),
    ...(source.profile ? [async () => source.profile?.('topic', 'ports', null, signal)] : []),
  ]
}

function identityOf({ id, section, slug, headline }: Summary) {
  return { id, section, slug, headline }
}

function repeated(names: string[]): string[] {
  return names.filter((name, at) => names.indexOf(name) !== at)
}
