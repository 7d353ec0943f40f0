// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/model/readError'
import type { ContentSource } from '../../../src/sources/contentSource'
import { anArticle, anEdition } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

function stories(count: number, name = 'Story') {
  return Array.from({ length: count }, (_, place) =>
    anArticle({ id: `${name}-${place}`, slug: `${name.toLowerCase()}-${place}`, headline: `${name} ${place}` }),
  )
}

/** A newsroom that gives these answers to these words, page after page, and nothing to others. */
function searchable(answers: Record<string, ReturnType<typeof stories>[]>, faults: Partial<ContentSource> = {}) {
  return aSource(stories(3, 'Latest'), {
    search: async (words, cursor) => {
      const pages = answers[words] ?? [[]]
      const place = Number(cursor ?? '0')
      return { stories: pages[place] ?? [], next: place + 1 < pages.length ? String(place + 1) : null, previous: null }
    },
    ...faults,
  })
}

const field = () => screen.findByRole('searchbox', { name: 'Search stories' })
const main = () => within(screen.getByRole('main'))

describe('a reader who wants to search', () => {
  test('finds the way from any page, and arrives in the field', async () => {
    const { user, location } = renderRoute('/', searchable({}))
    await user.click(await screen.findByRole('link', { name: 'Search' }))
    const box = await field()
    await waitFor(() => expect(box).toHaveFocus())
    expect(location()?.pathname).toBe('/search')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Search')
    await waitFor(() => expect(document.title).toBe('Search · Broadsheet'))
    // Until something is sought, there is something to read.
    expect(within(main().getByRole('region', { name: 'Latest' })).getAllByRole('article')).not.toHaveLength(0)
  })

  test('isn’t sent there where the source can’t search', async () => {
    renderRoute('/', aSource(stories(3)))
    await screen.findAllByRole('article')
    expect(screen.queryByRole('link', { name: 'Search' })).not.toBeInTheDocument()
  })

  test('isn’t sent there where this edition has nothing to search in', async () => {
    renderRoute('/', searchable({}, { edition: async () => anEdition({ isSearchable: false }) }))
    await screen.findAllByRole('article')
    expect(screen.queryByRole('link', { name: 'Search' })).not.toBeInTheDocument()
  })

  test('is told so at the address itself', async () => {
    renderRoute('/search?q=harbour', aSource(stories(3)))
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Page not found')
  })
})

describe('results', () => {
  test('have the words in their address and title, and their number announced', async () => {
    const { user, location } = renderRoute('/search', searchable({ 'harbour wall': [stories(2)] }))
    await user.type(await field(), '  harbour   wall{Enter}')
    expect(await main().findAllByRole('article')).toHaveLength(2)
    expect(main().getByText('2 results').closest('[role="status"]')).not.toBeNull()
    expect(new URLSearchParams(location()?.search).get('q')?.trim()).toMatch(/^harbour +wall$/)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Results for “harbour wall”')
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
    expect(document.title).toBe('Results for “harbour wall” · Broadsheet')
    expect(document.head.querySelector('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
    expect(await field()).toHaveValue('harbour wall')
    expect(screen.getByRole('search')).toContainElement(await field())
  })

  test('are there for an address that somebody was sent', async () => {
    renderRoute('/search?q=harbour', searchable({ harbour: [stories(1)] }))
    expect(await screen.findByRole('link', { name: 'Story 0' })).toHaveAttribute('href', '/politics/story-0')
    expect(screen.getByText('1 result')).toBeVisible()
  })

  test('go on with a link that has an address of its own, each story once', async () => {
    const [again, ...others] = stories(3)
    const first = [...stories(2, 'First'), ...(again ? [again] : [])]
    const { user } = renderRoute('/search?q=harbour', searchable({ harbour: [first, [...stories(1), ...others]] }))
    const more = await screen.findByRole('link', { name: 'More stories' })
    expect(more).toHaveAttribute('href', '/search?q=harbour&at=1')
    expect(screen.getByText('3+ results')).toBeVisible()
    await user.click(more)
    expect(await screen.findByRole('link', { name: 'Story 2' })).toBeVisible()
    expect(main().getAllByRole('article')).toHaveLength(5)
    // Now that all are here, their number is known.
    expect(screen.getByText('5 results')).toBeVisible()
    expect(screen.getByText('2 more stories')).toBeInTheDocument()
    expect(screen.queryByRole('link', { name: 'More stories' })).not.toBeInTheDocument()
  })

  test('opened in their middle lead back to the first', async () => {
    renderRoute('/search?q=harbour&at=1', searchable({ harbour: [stories(1, 'First'), stories(1, 'Second')] }))
    expect(await screen.findByRole('link', { name: 'Second 0' })).toBeVisible()
    // Nobody knows how many there are before these.
    expect(screen.getByText('1+ results')).toBeVisible()
    expect(screen.getByRole('link', { name: /Back to the first results/ })).toHaveAttribute('href', '/search?q=harbour')
  })

  test('that are none say so, and what to try', async () => {
    renderRoute('/search?q=harbor', searchable({}))
    expect(await screen.findByRole('heading', { level: 2, name: 'No results' })).toBeVisible()
    expect(screen.getByText(/Check the spelling/)).toBeVisible()
    expect(main().getByRole('link', { name: 'Science' })).toBeVisible()
  })

  test('that begin nowhere are nothing found, with a way to the first', async () => {
    const search: ContentSource['search'] = async () => {
      throw new ReadError('missing', 'no such place')
    }
    renderRoute('/search?q=harbour&at=nowhere', searchable({}, { search }))
    expect(await screen.findByRole('heading', { level: 2, name: 'No results' })).toBeVisible()
    expect(screen.getByRole('link', { name: /Back to the first results/ })).toBeVisible()
  })

  test('that fail say why, and come with another try', async () => {
    const answers = [stories(1)]
    let isDown = true
    const search: ContentSource['search'] = async () => {
      if (isDown) throw new ReadError('unreachable', 'down')
      return { stories: answers[0] ?? [], next: null, previous: null }
    }
    const { user } = renderRoute('/search?q=harbour', searchable({}, { search }))
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading')).toHaveTextContent('Search isn’t working right now')
    isDown = false
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('link', { name: 'Story 0' })).toBeVisible()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(screen.getByText('1 result')).toBeVisible()
  })
})

describe('a reader who searches for something else before the first answer is there', () => {
  test('has the first search ended, and never sees its late answer', async () => {
    const ended: string[] = []
    const late: (() => void)[] = []
    const search: ContentSource['search'] = (words, _, signal) => {
      if (words === 'fast') return Promise.resolve({ stories: stories(1, 'Fast'), next: null, previous: null })
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => ended.push(words))
        late.push(() => resolve({ stories: stories(2, 'Slow'), next: null, previous: null }))
      })
    }
    const { user } = renderRoute('/search?q=slow', searchable({}, { search }))
    expect(await screen.findByText('Searching')).toBeVisible()
    await user.clear(await field())
    await user.type(await field(), 'fast')
    await user.click(screen.getByRole('button', { name: 'Search' }))
    expect(await screen.findByRole('link', { name: 'Fast 0' })).toBeVisible()
    // Strict mode leaves and comes back once: a search may be ended more than once, but never the one that is looked at.
    await waitFor(() => expect([...new Set(ended)]).toEqual(['slow']))
    for (const answer of late) answer()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Results for “fast”')
    expect(main().getAllByRole('article')).toHaveLength(1)
  })

  test('finds the words of each search in the field after Back', async () => {
    const { user, navigate } = renderRoute('/search?q=one', searchable({ one: [stories(1)], two: [stories(2)] }))
    expect(await screen.findByText('1 result')).toBeVisible()
    await user.clear(await field())
    await user.type(await field(), 'two{Enter}')
    expect(await screen.findByText('2 results')).toBeVisible()
    await navigate(-1)
    expect(await screen.findByText('1 result')).toBeVisible()
    expect(await field()).toHaveValue('one')
  })
})
