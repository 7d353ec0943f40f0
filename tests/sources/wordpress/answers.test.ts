// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/model/readError'
import type { ContentSource } from '../../../src/sources/contentSource'
import { openWordpress } from '../../../src/sources/wordpress/wordpress'
import { wordpressNewsroom } from '../../fixtures/wordpress'
import { readingFrom } from '../../support/replay'
import { answersOf } from '../../support/wordpressServer'
import { faultsInArticle, faultsInEdition, faultsInSummary } from '../faults'
import { mutationsOf } from '../mutations'

const site = 'https://news.example'
const whole = wordpressNewsroom(site)
const [story] = whole.posts

describe('of an answer with one thing wrong', () => {
  const recorded: [string, unknown, RegExp, (typeof everything)[number][]][] = [
    ['the index', whole.index, /\/wp-json\/$/, ['edition', 'feed']],
    ['the categories', whole.categories, /\/categories$/, ['edition', 'front', 'feed', 'article']],
    ['a post', [story], /\/posts$/, ['feed', 'article']],
  ]

  test.each(recorded)('%s, a reader gets what is right or a ReadError', async (_, document, route, works) => {
    const usual = answersOf(whole)
    let [asked, given] = [0, 0]
    for (const { path, document: wrong } of mutationsOf(document)) {
      const source = openWordpress(
        site,
        readingFrom((question) => (route.test(question.pathname) ? { body: wrong } : usual(question))),
      )
      const outcomes = await outcomesOf(source, works)
      expect(outcomes.flat(), path).toEqual([])
      asked += outcomes.length
      given += outcomes.filter((outcome) => outcome !== readError).length
    }
    expect(asked).toBeGreaterThan(100)
    expect(given / asked).toBeGreaterThan(0.8)
  })
})

const everything = ['edition', 'front', 'feed', 'article'] as const
const readError: string[] = []

/** What is wrong with what a source gives, a list for each question. */
function outcomesOf(source: ContentSource, works: readonly (typeof everything)[number][]): Promise<string[][]> {
  return Promise.all(works.map((work) => outcomeOf(source, work, new AbortController().signal)))
}

function outcomeOf(source: ContentSource, work: (typeof everything)[number], signal: AbortSignal): Promise<string[]> {
  switch (work) {
    case 'edition':
      return outcome(source.edition(signal), faultsInEdition)
    case 'front':
      return outcome(source.front(signal), (blocks) =>
        blocks.flatMap(({ stories }) => stories.flatMap(faultsInSummary)),
      )
    case 'feed':
      return outcome(source.feed('politics', null, signal), ({ stories }) => stories.flatMap(faultsInSummary))
    case 'article':
      return outcome(source.article('politics', story?.slug ?? '', signal), faultsInArticle)
  }
}

async function outcome<Result>(work: Promise<Result>, faultsOf: (result: Result) => string[]): Promise<string[]> {
  try {
    return faultsOf(await work)
  } catch (error) {
    return error instanceof ReadError ? readError : [`threw ${error}`]
  }
}

const folders = ['../shared/corpus/wordpress', '../shared/corpus/wordpress-live'].filter((folder) => existsSync(folder))
const files = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
const listOfPosts = /\/posts-(?:embed|politics|science|search|sticky|theme|category|local)[\w-]*\.json$/

/** Recorded posts without anything to read. */
const empty = ['edge-case-no-content']

describe.skipIf(files.length === 0)(
  'answers recorded from real sites (skipped where ../shared/corpus is absent)',
  () => {
    test.each(files)('%s gives what is right or a ReadError', async (file) => {
      expect((await outcomesOf(recordedSite(file), everything)).flat()).toEqual([])
    })

    test.each(files.filter((file) => listOfPosts.test(file)))('every post of %s can be read', async (file) => {
      const source = recordedSite(file)
      for (const slug of slugsIn(jsonIn(file)).filter((slug) => !empty.includes(slug)))
        expect(faultsInArticle(await source.article('news', slug, new AbortController().signal)), slug).toEqual([])
    })
  },
)

/** A site whose every list is the one in this file. */
function recordedSite(file: string): ContentSource {
  const document = jsonIn(file)
  const categories = file.includes('-live/') ? jsonIn(file.replace(/[\w-]+\.json$/, 'categories.json')) : []
  return openWordpress(
    site,
    readingFrom(({ pathname }) => {
      if (pathname.endsWith('/wp-json/')) return { body: whole.index }
      return { body: pathname.endsWith('/categories') ? categories : document }
    }),
  )
}

function jsonIn(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function slugsIn(document: unknown): string[] {
  if (!Array.isArray(document)) return []
  return document.flatMap((item: unknown) => {
    const slug = typeof item === 'object' && item !== null && 'slug' in item ? item.slug : null
    return typeof slug === 'string' ? [decodeURIComponent(slug)] : []
  })
}
