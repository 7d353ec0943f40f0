// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { act, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Block, Inline } from '../../../src/model/body'
import { firstPosts, liveCoverage, postsOnPage } from '../../../src/model/live'
import { changeFollows, forgetFollows } from '../../../src/reader/library/follows'
import { loadLiveStory } from '../../../src/reader/live/liveCode'
import { loadRareParts } from '../../../src/reader/ui/rareParts'
import type { ContentSource } from '../../../src/sources/contentSource'
import { anArticle, aPhoto, livePosts } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'
import { translatePage } from '../../support/translatePage'

const words = (text: string): Inline[] => [{ type: 'text', text }]
const paragraph = (text: string): Block => ({ type: 'paragraph', text: words(text) })
const subheads = ['One', 'Two', 'Three', 'Four', 'Five'].flatMap((name): Block[] => [
  { type: 'subhead', text: words(`Part ${name}`) },
  paragraph('The wall holds. '.repeat(60)),
])

const ports = { kind: 'topic', name: 'Ports', slug: 'ports' } as const
const ada = { kind: 'author', name: 'Ada First', slug: 'ada-first' } as const

const story = anArticle({
  slug: 'the-story',
  headline: 'The quay opens',
  updated: '2026-10-02T09:00:00+02:00',
  byline: 'By Ada First in Gdynia',
  dateline: 'GDYNIA',
  photo: aPhoto({}),
  topics: [ports],
  authorPages: [ada],
  body: [
    { type: 'paragraph', text: [{ type: 'text', text: 'One.' }, { type: 'break' }, { type: 'text', text: 'Two.' }] },
    { type: 'picture', photo: aPhoto({}) },
    { type: 'embed', url: 'https://video.example/1', title: 'A film', player: 'https://video.example/embed/1' },
  ],
  corrections: [{ date: '2026-10-02T08:00:00Z', text: 'A name was wrong.' }],
})

const rare = anArticle({
  slug: 'rare',
  headline: 'A story with everything',
  body: [
    {
      type: 'paragraph',
      text: [
        ...words('The rents doubled'),
        { type: 'link', href: '#at-note', text: [{ type: 'anchor', id: 'at-mark', text: words('1') }] },
      ],
    },
    ...subheads,
    {
      type: 'table',
      caption: 'Rents',
      header: [words('Town'), words('Rent')],
      rows: [
        [words('Rye'), words('900')],
        [words('Deal'), words('800')],
      ],
      rowHeaders: true,
      sortable: true,
    },
    { type: 'keypoints', title: '', points: [words('The wall will be raised.')] },
    { type: 'questions', title: '', items: [{ question: 'Who pays?', answer: [paragraph('That is open.')] }] },
    { type: 'timeline', title: 'The wall', events: [{ time: '1926', title: 'Built', blocks: [paragraph('Slowly.')] }] },
    {
      type: 'graphic',
      url: 'https://chart.example/1',
      title: 'Rents since 2010',
      player: 'https://chart.example/embed/1',
      alt: '',
      image: null,
      height: 0,
    },
    { type: 'gallery', title: 'The wall', photos: [aPhoto({}), aPhoto({})] },
    { type: 'footnotes', notes: [{ id: 'at-note', back: 'at-mark', text: words('City survey.') }] },
  ],
})
const other = anArticle({ slug: 'another', headline: 'The wall leaks' })

const posts = livePosts(12)
const coverage = (seen: number) => liveCoverage({ started: '2026-10-01T08:00:00Z', ended: null }, posts.slice(0, seen))
const live = anArticle({ slug: 'live', headline: 'The vote, live', body: [], live: firstPosts(coverage(11)) })

const profiles: Partial<ContentSource> = {
  profile: async (kind, slug) => ({
    profile:
      kind === 'topic'
        ? { ...ports, slug, description: 'What ships call at.' }
        : { ...ada, slug, description: '', portrait: null, sameAs: ['https://ada.example/'] },
    stories: [story, other],
    next: null,
    previous: null,
  }),
  liveIndex: async () => coverage(12).index,
  livePosts: async (_section, _slug, page) => postsOnPage(coverage(12), page),
}

// jsdom has no media queries, and dialogs that don't open.
const { prototype: dialog } = HTMLDialogElement
const plainDialog = {
  showModal(this: HTMLDialogElement) {
    this.open = true
  },
  close(this: HTMLDialogElement) {
    this.open = false
    this.dispatchEvent(new Event('close'))
  },
}

beforeAll(async () => {
  Object.assign(dialog, plainDialog)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
  await Promise.all([import('../../../src/reader/live/LiveListen'), loadLiveStory('en'), loadRareParts()])
})

afterEach(() => {
  vi.useRealTimers()
  localStorage.clear()
  forgetFollows()
})

const open = (path: string, more: Partial<ContentSource> = {}) =>
  renderRoute(path, aSource([story, rare, live, other], { ...profiles, ...more }))

function expectWhole(): void {
  expect(screen.queryByRole('heading', { name: /went wrong/i })).toBeNull()
  expect(screen.getByRole('main').textContent).not.toBe('')
}

test.each([
  ...['/politics/the-story', '/politics/rare', '/politics/live', '/politics/live/posts/1', '/politics', '/'],
  ...['/topic/ports', '/author/ada-first', '/following', '/search', '/settings', '/saved'],
  // React warns of code that arrives while something is pressed, which happens on a busy machine alone.
])('no action breaks the page %s under a page translator', { timeout: 60_000 }, async (path) => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  changeFollows({ followed: [ports, ada] })
  // No new post comes in between, however long the walk takes: the next test is about that.
  const { user } = open(path, { liveIndex: () => new Promise(() => {}) })
  await screen.findByRole('main')
  await screen.findAllByRole('heading')
  // What a page loads after the story is there before the walk.
  await act(() => vi.advanceTimersByTimeAsync(5000))
  const count = () => screen.queryAllByRole('button').length + document.querySelectorAll('main a[href^="#"]').length
  for (let at = 0; at < count(); at += 1) {
    translatePage()
    const action = [...screen.queryAllByRole('button'), ...document.querySelectorAll('main a[href^="#"]')][at]
    // Twice, so that what was opened is closed too.
    if (action !== undefined) for (let time = 0; time < 2 && action.isConnected; time += 1) await user.click(action)
    await act(async () => {
      for (const open of document.querySelectorAll('dialog')) if (open.open) open.close()
    })
  }
  expectWhole()
})

test('posts that come while a translator is on are told, and shown', { timeout: 60_000 }, async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { user } = open('/politics/live')
  await screen.findByRole('heading', { level: 1, name: 'The vote, live' })
  await act(() => vi.advanceTimersByTimeAsync(1000))
  translatePage()
  await act(() => vi.advanceTimersByTimeAsync(30_000))
  translatePage()
  await user.click(await screen.findByRole('button', { name: 'Show 1 new post' }))
  expect(await screen.findByRole('heading', { name: 'Headline of p12' })).toBeDefined()
  expectWhole()
})

test('a reader under a page translator moves from story to story', { timeout: 60_000 }, async () => {
  const { user, navigate } = open('/politics/the-story')
  await screen.findByRole('heading', { level: 1, name: 'The quay opens' })
  translatePage()
  await user.click((await screen.findAllByRole('link', { name: /The wall leaks/ }))[0] ?? document.body)
  expect(await screen.findByRole('heading', { level: 1, name: 'The wall leaks' })).toBeDefined()
  for (const [path, name] of [
    ['/politics/rare', 'A story with everything'],
    ['/politics/live', 'The vote, live'],
    ['/topic/ports', 'Ports'],
    ['/author/ada-first', 'Ada First'],
  ] as const) {
    translatePage()
    await navigate(path)
    expect(await screen.findByRole('heading', { level: 1, name })).toBeDefined()
  }
})
