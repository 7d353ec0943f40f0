// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ReadError } from '../../../src/model/readError'
import { openSource } from '../../../src/sources/openSource'
import { mutationsOf } from '../../sources/mutations'
import { renderRoute } from '../../support/renderRoute'

// Whatever a newsroom's server sends, a page has a heading with words, and nothing in it fails to be drawn.

const format = 'edition/1'

const photo = {
  renditions: [
    { url: 'pictures/quay-480.avif', width: 480, height: 320, type: 'image/avif' },
    { url: 'pictures/quay-480.jpg', width: 480, height: 320, type: 'image/jpeg' },
  ],
  width: 480,
  height: 320,
  focalPoint: { x: 0.5, y: 0.3 },
  alt: 'Two cranes over a quay',
  caption: 'The quay at dawn. Photo: Ada First/Agency',
  creator: 'Ada First',
  creditLine: 'Ada First/Agency',
  source: 'Agency',
  copyrightNotice: '© Agency',
  color: '#345678',
  language: 'en',
}

const story = {
  id: 'story-1',
  section: 'politics',
  slug: 'a-story',
  headline: 'A story',
  kicker: 'Analysis',
  standfirst: 'What it tells, in one sentence.',
  published: '2026-10-01T08:00:00+02:00',
  updated: '2026-10-01T09:00:00+02:00',
  language: 'en',
  tags: ['Ports', 'Trade'],
  photo,
  canonical: 'https://agency.example/a-story',
}

const other = { ...story, id: 'story-2', slug: 'another-story', headline: 'Another story', photo: null }

const documents = {
  'edition.json': {
    format,
    title: 'The Paper',
    language: 'en-GB',
    timeZone: 'Europe/Warsaw',
    sections: [
      { name: 'Politics', slug: 'politics' },
      { name: 'Science', slug: 'science' },
    ],
    front: 'front.json',
  },
  'front.json': {
    format,
    blocks: [
      { section: null, stories: [story, other] },
      { section: 'politics', stories: [other] },
    ],
  },
  'sections/politics/1.json': { format, stories: [story, other], next: '2', previous: null },
  'articles/politics/a-story.json': {
    format,
    ...story,
    byline: 'By Ada First in Gdynia',
    authors: ['Ada First'],
    dateline: 'GDYNIA',
    access: 'open',
    body: [
      { type: 'paragraph', text: ['Words, ', { type: 'strong', text: 'loud' }, { type: 'break' }] },
      { type: 'subhead', text: 'A subhead' },
      { type: 'picture', photo },
      { type: 'gallery', title: 'Pictures', photos: [photo] },
      { type: 'quote', text: 'Said so.', attribution: 'Somebody' },
      { type: 'list', ordered: true, items: ['One', [{ type: 'link', href: '/science', text: 'Two' }]] },
      { type: 'table', caption: 'Numbers', header: ['Year'], rows: [['2025', 1], ['2026']] },
      { type: 'embed', url: 'https://video.example/watch', title: 'A film', player: 'https://video.example/embed' },
      { type: 'audio', url: 'sound.mp3', title: 'A voice' },
      { type: 'factbox', title: 'Facts', body: [{ type: 'paragraph', text: 'A fact.' }] },
    ],
    corrections: [{ date: '2026-10-02T08:00:00Z', text: 'A name was wrong.' }],
    related: [other],
  },
}

type Name = keyof typeof documents

/** A newsroom in which one document has been replaced. */
function aNewsroomWith(name: Name, document: unknown) {
  const sent = new Map<string, unknown>([...Object.entries(documents), [name, document]])
  return openSource({ kind: 'edition', url: 'https://news.example/', key: '' }, '/', async (url) => {
    const path = url.replace('https://news.example/', '')
    if (!sent.has(path)) throw new ReadError('missing', `${path} is not in this newsroom`)
    return { document: sent.get(path), headers: new Headers() }
  })
}

const most = 150

/** At most `most` of all the ways in which a document can be wrong, evenly taken from them. */
function sampleOf(document: unknown) {
  const all = [...mutationsOf(document)]
  const step = Math.max(1, all.length / most)
  return Array.from({ length: Math.min(most, all.length) }, (_, number) => all.slice(Math.floor(number * step))[0])
}

/** Waits until nothing is on its way any more; gives the page's heading. */
async function drawn(): Promise<string> {
  await waitFor(
    () => {
      expect(document.querySelector('main h1')?.textContent).toMatch(/\p{L}/u)
      expect(document.querySelector('[aria-busy="true"]')).toBeNull()
    },
    { interval: 10 },
  )
  return document.querySelector('main h1')?.textContent ?? ''
}

let errors: unknown[] = []

beforeEach(() => {
  errors = []
  vi.spyOn(console, 'error').mockImplementation((...said) => {
    errors.push(said)
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})

const visits: [Name, string][] = [
  ['edition.json', '/'],
  ['front.json', '/'],
  ['sections/politics/1.json', '/politics'],
  ['articles/politics/a-story.json', '/politics/a-story'],
]

describe.each(visits)('%s with anything wrong in it', (name, path) => {
  test('is drawn without a fault as it should be', async () => {
    renderRoute(path, aNewsroomWith(name, documents[name]))
    expect(await drawn()).toBe({ '/': 'The Paper: the front page', '/politics': 'Politics' }[path] ?? 'A story')
    expect(errors).toEqual([])
  })

  test(`leaves ${path} with a heading, and with all of its parts drawn`, { timeout: 120_000 }, async () => {
    const faults: string[] = []
    for (const mutation of sampleOf(documents[name])) {
      renderRoute(path, aNewsroomWith(name, mutation?.document))
      const heading = await drawn().catch(() => 'Nothing is drawn.')
      if (
        errors.length > 0 ||
        /^(Something went wrong|Nothing is drawn)/.test(heading) ||
        screen.queryByText(/could not be shown/)
      )
        faults.push(`${mutation?.path}: ${heading} ${String(errors[0]).slice(0, 300)}`)
      errors = []
      cleanup()
    }
    expect(faults).toEqual([])
  })
})
