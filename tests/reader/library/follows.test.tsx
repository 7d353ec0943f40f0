// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Summary } from '../../../src/model/article'
import { exportLibrary, importLibrary } from '../../../src/reader/library/exchange'
import { changeFollows, followsIn, forgetFollows, readFollows } from '../../../src/reader/library/follows'
import { rulesForMuted, rulesForRead } from '../../../src/reader/library/hiddenStories'
import { MutedCard } from '../../../src/reader/library/MutedCard'
import { setMutedTopics } from '../../../src/reader/ui/mutedTopics'
import { anArticle } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

const ports = { kind: 'topic', name: 'Ports', slug: 'ports' } as const
const ada = { kind: 'author', name: 'Ada First', slug: 'ada-first' } as const
const stories = [
  anArticle({ slug: 'old', headline: 'An old story', published: '2026-10-01T08:00:00Z', topics: [ports] }),
  anArticle({ slug: 'new', headline: 'A new story', published: '2026-10-03T08:00:00Z', topics: [ports] }),
  anArticle({ slug: 'by-ada', headline: 'A story by Ada', published: '2026-10-02T08:00:00Z', authorPages: [ada] }),
]

function newsroom(listed: Summary[] = stories) {
  return aSource(stories, {
    profile: async (kind, slug) => ({
      profile:
        kind === 'topic'
          ? { ...ports, slug, description: 'What ships call at.' }
          : { ...ada, slug, description: '', portrait: null, sameAs: ['https://ada.example/'] },
      stories: listed.filter((story) => (kind === 'topic') === (story.topics !== undefined)),
      next: null,
      previous: null,
    }),
  })
}

afterEach(() => {
  localStorage.clear()
  forgetFollows()
  setMutedTopics([], MutedCard)
  vi.restoreAllMocks()
})

describe('who follows something', () => {
  test('finds its stories on one page, newest first, those marked that came since the last visit', async () => {
    changeFollows({ followed: [ports, ada], visited: Date.parse('2026-10-01T12:00:00Z') })
    renderRoute('/following', newsroom())
    expect(await screen.findByText('2 new stories since your last visit.')).toBeVisible()
    const cards = screen.getAllByRole('article')
    expect(cards.map((card) => within(card).getByRole('heading').textContent)).toEqual([
      'A new story',
      'A story by Ada',
      'An old story',
    ])
    expect(cards.map((card) => within(card).queryByText('New') !== null)).toEqual([true, true, false])
    expect(readFollows().visited).toBeGreaterThan(Date.parse('2026-10-03T08:00:00Z'))
  })

  test('can end that, and is then told how to begin', async () => {
    changeFollows({ followed: [ports] })
    const { user } = renderRoute('/following', newsroom())
    await user.click(await screen.findByRole('button', { name: 'Unfollow Ports' }))
    expect(await screen.findByText(/don’t follow anything yet/)).toBeVisible()
    expect(readFollows().followed).toEqual([])
  })

  test('sees what the front is about, the topic of the most stories first, and the latest stories', async () => {
    const cranes = { name: 'Cranes', slug: 'cranes' }
    const told = [anArticle({ slug: 'one', topics: [cranes] }), ...stories]
    renderRoute('/following', aSource(told))
    const topics = await screen.findByRole('region', { name: 'Topics to follow' })
    expect(
      within(topics)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Ports', 'Cranes'])
    expect(within(topics).getByRole('link', { name: 'Ports' })).toHaveAttribute('href', '/topic/ports')
    expect(within(screen.getByRole('region', { name: 'Latest' })).getAllByRole('article')).toHaveLength(told.length)
  })

  test('reads the rest where one of several can’t be had', async () => {
    changeFollows({ followed: [ports, ada] })
    const { profile } = newsroom()
    renderRoute('/following', {
      ...newsroom(),
      profile: async (kind, ...asked) => {
        if (kind === 'author' || profile === undefined) throw new Error('down')
        return profile(kind, ...asked)
      },
    })
    expect(await screen.findByRole('link', { name: 'A new story' })).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('These stories didn’t load: Ada First.')
  })

  test('takes it along to another device, with what is muted', async () => {
    changeFollows({ followed: [ada], muted: [{ name: 'Tides', slug: 'tides' }] })
    const file = await exportLibrary()
    localStorage.clear()
    forgetFollows()
    changeFollows({ followed: [ports] })
    expect(await importLibrary(file, Date.now())).toMatchObject({ follows: 2 })
    expect(readFollows()).toMatchObject({ followed: [ports, ada], muted: [{ name: 'Tides', slug: 'tides' }] })
    expect(await importLibrary(file, Date.now())).toMatchObject({ follows: 0 })
  })

  test('still follows until the page is closed where the browser stores nothing', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    expect(changeFollows({ followed: [ports] })).toBe(false)
    expect(readFollows().followed).toEqual([ports])
  })
})

test.each([
  [null, []],
  ['nonsense', []],
  [{ followed: 'x' }, []],
  [{ followed: [ports, { kind: 'planet', name: 'Mars', slug: 'mars' }, ports, null] }, ['ports']],
  [{ followed: [{ kind: 'topic', name: '', slug: 'a' }], visited: -1 }, []],
])('of %j, what is right is followed', (stored, slugs) => {
  expect(followsIn(stored).followed.map(({ slug }) => slug)).toEqual(slugs)
})

describe('a muted topic', () => {
  test('leaves a line in the place of its cards, which can be opened', async () => {
    changeFollows({ muted: [ports] })
    setMutedTopics([ports], MutedCard)
    const { user } = renderRoute('/politics', newsroom())
    const [show] = await screen.findAllByRole('button', { name: 'Show story' })
    expect(screen.queryByRole('link', { name: 'A new story' })).toBeNull()
    expect(screen.getAllByText('Muted topic: Ports')).toHaveLength(2)
    expect(screen.getByRole('link', { name: 'A story by Ada' })).toBeVisible()
    if (show !== undefined) await user.click(show)
    expect(screen.getAllByRole('button', { name: 'Show story' })).toHaveLength(1)
  })

  test('is muted in another site’s frame too, if that can see what is stored, and leaves the words of the site’s own pages alone', async () => {
    changeFollows({ muted: [ports] })
    document.body.replaceChildren(Object.assign(document.createElement('div'), { id: 'root' }))
    renderRoute('/embed/politics', newsroom())
    // The app waits until the frame has been at rest for two seconds.
    expect(await screen.findAllByText('Muted topic: Ports')).toHaveLength(2)
    expect(screen.getByRole('link', { name: 'A story by Ada' })).toBeVisible()
    expect(localStorage.getItem('broadsheet-hidden')).toBeNull()
  })

  test.each(['/topic/ports', '/embed/topic/ports'])('has all its stories at %s', async (path) => {
    document.body.replaceChildren(Object.assign(document.createElement('div'), { id: 'root' }))
    setMutedTopics([ports], MutedCard)
    renderRoute(path, newsroom())
    expect(await screen.findByRole('link', { name: 'A new story' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Show story' })).toBeNull()
  })
})

test('the rules that hide cards name each story and each topic, whatever is in their names', () => {
  const read = rulesForRead([{ section: 'politics', slug: 'read' }])
  const [links = ''] = /(?<=a):is\([^)]*\)/.exec(read) ?? []
  const hrefs = [
    ['/politics/read', true],
    ['/news/politics/read', true],
    ['/embed/politics/read', true],
    ['/embed/politics/read?layout=grid', true],
    ['/politics/read-on', false],
    ['/politics/unread', false],
    ['/politics', false],
  ] as const
  for (const [href, isHidden] of hrefs) {
    const link = Object.assign(document.createElement('a'), { href })
    expect([href, link.matches(links)]).toEqual([href, isHidden])
  }
  expect(rulesForMuted([{ name: 'A "b"', slug: '"b' }], (topic) => `Muted: ${topic}`)).toContain(
    String.raw`[data-topics~="\"b"]`,
  )
  expect(rulesForRead([])).toBe('')
})

describe('a topic’s page', () => {
  test('says what the topic is, and lists its stories', async () => {
    renderRoute('/topic/ports', newsroom())
    expect(await screen.findByRole('heading', { level: 1, name: 'Ports' })).toBeVisible()
    expect(screen.getByText('What ships call at.')).toBeVisible()
    expect(screen.getAllByRole('article')).toHaveLength(2)
    // Fewer than three stories are no page for search engines.
    const robots = () => document.head.querySelector('meta[name="robots"]')
    await waitFor(() => expect(robots()).toHaveAttribute('content', 'noindex'))
  })

  test('is led to by a story’s tag, and the author’s by the byline', async () => {
    const article = anArticle({
      tags: ['Ports', 'Gulls'],
      topics: [ports],
      byline: 'By Ada First in Gdynia',
      authorPages: [ada],
    })
    renderRoute('/politics/a-story', { ...newsroom(), article: async () => article })
    expect(await screen.findByRole('link', { name: 'Ports' })).toHaveAttribute('href', '/topic/ports')
    expect(screen.getByRole('link', { name: 'Ada First' })).toHaveAttribute('href', '/author/ada-first')
    expect(screen.getByText(/^By/)).toHaveTextContent('By Ada First in Gdynia')
  })

  test('of an author leads to other pages about the same person', async () => {
    renderRoute('/author/ada-first', newsroom())
    expect(await screen.findByRole('link', { name: 'ada.example' })).toHaveAttribute('href', 'https://ada.example/')
  })

  test('isn’t there where the source has none', async () => {
    renderRoute('/topic/ports', aSource(stories))
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible()
  })
})
