// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Article } from '../../../src/model/article'
import { ReadError, type ReadFailure } from '../../../src/model/readError'
import type { ContentSource } from '../../../src/sources/contentSource'
import { anArticle } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

const minute = 60_000

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})

afterEach(() => {
  vi.useRealTimers()
})

function aStory(number: number, part: Partial<Article> = {}) {
  return anArticle({ section: 'politics', slug: `story-${number}`, headline: `Story ${number}`, ...part })
}

/** A newsroom whose stories change while it is read, and what it was asked for. */
function aNewsroom(first: Article[], faults: Partial<ContentSource> = {}) {
  const desk = { articles: first, fault: null as ReadFailure | null, asked: 0 }
  const now = () => {
    desk.asked += 1
    if (desk.fault !== null) throw new ReadError(desk.fault, 'as the test has it')
    return aSource(desk.articles, faults)
  }
  const source: ContentSource = {
    ...aSource(first),
    front: async (signal) => now().front(signal),
    feed: async (section, cursor, signal) => now().feed(section, cursor, signal),
    article: async (section, slug, signal) => now().article(section, slug, signal),
  }
  return { desk, source }
}

function pass(minutes: number) {
  return act(() => vi.advanceTimersByTimeAsync(minutes * minute))
}

function headlines() {
  return screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
}

describe.each([
  ['front page', '/', 'Broadsheet: the front page'],
  ['section', '/politics', 'Politics'],
])('new stories on the %s', (_, path, title) => {
  const some = [aStory(3), aStory(2), aStory(1)]
  const button = () => screen.queryByRole('button', { name: /new stor/ })

  test('wait behind a button, and come in at the top when it is pressed', async () => {
    const { desk, source } = aNewsroom(some)
    const { user } = renderRoute(path, source)
    await screen.findByRole('heading', { level: 1, name: title })
    await screen.findByRole('heading', { level: 3, name: 'Story 3' })
    const before = headlines()
    desk.articles = [aStory(5), aStory(4), ...some]
    await pass(1)
    expect(headlines()).toEqual(before)
    expect(screen.getByText('New stories available.')).toHaveAttribute('role', 'status')

    await user.click(screen.getByRole('button', { name: '2 new stories' }))
    await screen.findByRole('heading', { level: 3, name: 'Story 5' })
    expect(headlines().slice(0, 3)).toEqual(['Story 5', 'Story 4', 'Story 3'])
    expect(headlines()).toHaveLength(5)
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
    expect(button()).toBeNull()
  })

  test('are told once, however many follow', async () => {
    const { desk, source } = aNewsroom(some)
    renderRoute(path, source)
    await screen.findByRole('heading', { level: 1, name: title })
    desk.articles = [aStory(4), ...some]
    await pass(1)
    const told = screen.getByText('New stories available.')
    expect(screen.getByRole('button', { name: '1 new story' })).toBeVisible()
    desk.articles = [aStory(5), ...desk.articles]
    await pass(1)
    expect(screen.getByRole('button', { name: '2 new stories' })).toBeVisible()
    expect(screen.getByText('New stories available.')).toBe(told)
  })

  test('that don’t come leave the page as it is, without a word', async () => {
    const { desk, source } = aNewsroom(some)
    renderRoute(path, source)
    await screen.findByRole('heading', { level: 1, name: title })
    const asked = desk.asked
    await pass(7)
    expect(desk.asked).toBe(asked + 3)
    expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([])
  })

  test('that can’t be had take nothing away; an old page says how old it is, and can be checked again', async () => {
    const { desk, source } = aNewsroom(some)
    const { user } = renderRoute(path, source)
    await screen.findByRole('heading', { level: 1, name: title })
    desk.fault = 'unreachable'
    await pass(7)
    expect(screen.queryByText(/Couldn’t refresh/)).toBeNull()
    await pass(8)
    expect(screen.getByText(/^Couldn’t refresh. Last updated \d/)).toBeVisible()
    expect(headlines()).toHaveLength(3)

    const again = screen.getByRole('button', { name: 'Refresh' })
    await user.click(again)
    await pass(0)
    expect(screen.getByText(/^Couldn’t refresh/)).toBeVisible()
    desk.fault = null
    await user.click(again)
    await screen.findByText('You’re up to date.')
    expect(again).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(again).not.toBeInTheDocument()
  })
})

test('a story that a withdrawn one let slip up from the next page is not a new one', async () => {
  const some = [aStory(3), aStory(2), aStory(1)]
  const { desk, source } = aNewsroom(some)
  renderRoute('/politics', source)
  await screen.findByRole('heading', { level: 1, name: 'Politics' })
  desk.articles = [aStory(3), aStory(1), aStory(0)]
  await pass(1)
  expect(screen.queryByRole('button', { name: /new stor/ })).toBeNull()
})

test('a page of older stories looks for no new ones', async () => {
  const { desk, source } = aNewsroom([aStory(1)])
  renderRoute('/politics/page/2', source)
  await screen.findByRole('heading', { level: 1 })
  const asked = desk.asked
  await pass(15)
  expect(desk.asked).toBe(asked)
})

describe('a story that is being read', () => {
  const path = '/politics/story-1'
  const words = (text: string): Partial<Article> => ({ body: [{ type: 'paragraph', text: [{ type: 'text', text }] }] })

  async function open(part: Partial<Article> = {}) {
    const { desk, source } = aNewsroom([aStory(1, { ...words('As it was.'), ...part })])
    const { user } = renderRoute(path, source)
    await screen.findByRole('heading', { level: 1, name: 'Story 1' })
    await screen.findByText('As it was.')
    // What watches over the story is fetched once the page is at rest.
    await pass(1 / 20)
    await act(() => import('../../../src/reader/article/FreshStory'))
    return { desk, user }
  }

  test('stays as it is when it was updated, until the reader wants the new text', async () => {
    const { desk, user } = await open()
    desk.articles = [aStory(1, { ...words('As it is now.'), headline: 'Story 1, updated' })]
    await pass(1)
    expect(screen.getByText('As it was.')).toBeVisible()
    expect(await screen.findByText('This story was updated.')).toHaveAttribute('role', 'status')

    await user.click(screen.getByRole('button', { name: 'Show latest version' }))
    await screen.findByText('As it is now.')
    expect(screen.queryByText('As it was.')).toBeNull()
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Story 1, updated' })).toHaveFocus())
    expect(screen.queryByText('This story was updated.')).toBeNull()
  })

  test('is not called updated for the time of a save, tags or the address of a picture’s file', async () => {
    const { desk } = await open()
    const old = aStory(1, words('As it was.'))
    const photo = old.photo && {
      ...old.photo,
      renditions: old.photo.renditions.map((file) => ({ ...file, url: '/b' })),
    }
    desk.articles = [{ ...old, photo, updated: '2026-10-05T10:00:00Z', tags: ['Ports'] }]
    await pass(1)
    expect(desk.asked).toBeGreaterThan(1)
    expect(screen.queryByText('This story was updated.')).toBeNull()
  })

  test('can be read to its end in peace: a note that is closed stays closed', async () => {
    const { desk, user } = await open()
    desk.articles = [aStory(1, words('As it is now.'))]
    await pass(1)
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    await pass(15)
    expect(screen.queryByText('This story was updated.')).toBeNull()
    expect(screen.getByText('As it was.')).toBeVisible()
  })

  test.each<[ReadFailure, string]>([
    ['withdrawn', 'This story was withdrawn after you opened it.'],
    ['embargoed', 'This story was withdrawn after you opened it.'],
    ['missing', 'This story was removed after you opened it.'],
    ['expired', 'This story expired after you opened it.'],
  ])('stays, with a note, when it is %s', async (fault, note) => {
    const { desk } = await open()
    desk.fault = fault
    await pass(1)
    expect(await screen.findByText(note)).toBeVisible()
    expect(screen.getByText('As it was.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Refresh' })).toBeNull()
  })

  test('is not taken away when the newsroom locks it', async () => {
    const { desk } = await open()
    desk.articles = [aStory(1, { access: 'locked', body: [] })]
    await pass(1)
    expect(screen.getByText('As it was.')).toBeVisible()
    expect(screen.queryByText('This story was updated.')).toBeNull()
  })

  test('stays through a failure that may heal, without a word', async () => {
    const { desk } = await open()
    desk.fault = 'unreachable'
    await pass(3)
    expect(screen.getByText('As it was.')).toBeVisible()
    expect(screen.queryAllByRole('button', { name: /Refresh|Try again/ })).toEqual([])
  })
})
