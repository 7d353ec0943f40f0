// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/model/article'
import { ReadError } from '../../../src/model/readError'
import { expectPage } from '../../../src/reader/app/expectedPage'
import { editionQuery } from '../../../src/reader/queries/queries'
import { freshSource } from '../../../src/sources/answer'
import { anArticle, anEdition } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

const stories = Array.from({ length: 6 }, (_, number) =>
  anArticle({ section: 'politics', slug: `story-${number}`, headline: `Story ${number}` }),
)
const leftPage = () => document.querySelector('[data-page="left"]')
const headline = () => screen.findByRole('heading', { level: 1 })

/** A newsroom whose stories come when they are released, as they are then. */
function aSlowNewsroom() {
  let release: (answer: Article | ReadError) => void = () => {}
  const held = new Promise<Article>((resolve, reject) => {
    release = (answer) => (answer instanceof ReadError ? reject(answer) : resolve(answer))
  })
  return { source: aSource(stories, { article: () => held }), release }
}

test('the list that was left stays behind its story, out of sight, and Back shows the same list', async () => {
  const { user, navigate } = renderRoute('/politics', aSource(stories))
  const link = await screen.findByRole('link', { name: 'Story 2' })
  await user.click(link)
  expect(await screen.findByRole('heading', { level: 1, name: 'Story 2' })).toBeVisible()
  expect(leftPage()).not.toBeVisible()
  expect(link).toBeInTheDocument()
  await navigate(-1)
  await waitFor(() => expect(link).toBeVisible())
  expect(leftPage()).toBeNull()
  await waitFor(() => expect(link).toHaveFocus())
})

test('a list of another edition is let go of, and Back draws the list anew', async () => {
  const source = aSource(stories)
  const { user, navigate, queries } = renderRoute('/politics', source)
  const link = await screen.findByRole('link', { name: 'Story 2' })
  await user.click(link)
  await waitFor(() => expect(leftPage()).not.toBeNull())
  await act(async () => {
    queries.setQueryData(editionQuery(freshSource(source)).queryKey, anEdition({ title: 'Broadsheet, later' }))
  })
  await waitFor(() => expect(leftPage()).toBeNull())
  await navigate(-1)
  expect(await screen.findByRole('link', { name: 'Story 2' })).toBeVisible()
  expect(link).not.toBeInTheDocument()
})

test('a list that was left is no part of the page’s head', async () => {
  const { user } = renderRoute('/politics', aSource(stories))
  await user.click(await screen.findByRole('link', { name: 'Story 2' }))
  await waitFor(() => expect(document.title).toBe('Story 2 · Broadsheet'))
  await waitFor(() => expect(document.querySelectorAll('title')).toHaveLength(1))
})

describe('a story that is expected', () => {
  const nextPage = () => document.querySelector('[data-page="next"]')

  function expectStory(number: number) {
    return act(async () => expectPage({ pathname: `/politics/story-${number}`, search: '' }))
  }

  test('is rendered in advance, out of sight and without asking for anything, and a tap shows what is there', async () => {
    const asked: string[] = []
    const newsroom = aSource(stories)
    const article: typeof newsroom.article = (section, slug, signal) => {
      asked.push(slug)
      return newsroom.article(section, slug, signal)
    }
    const { user } = renderRoute('/politics', { ...newsroom, article })
    const link = await screen.findByRole('link', { name: 'Story 2' })
    await expectStory(2)
    await waitFor(() => expect(nextPage()).toHaveTextContent('Story 2'))
    const rendered = nextPage()?.querySelector('h1')
    expect(rendered).not.toBeVisible()
    expect(screen.queryByRole('heading', { name: 'Story 2', level: 1 })).toBeNull()
    expect(asked).toEqual([])
    await waitFor(() => expect(document.title).toBe('Politics · Broadsheet'))
    await user.click(link)
    expect(await headline()).toBe(rendered)
    expect(rendered).toBeVisible()
    expect(nextPage()).toBeNull()
    expect(await screen.findByText('The only paragraph of the story.')).toBeVisible()
    expect(new Set(asked)).toEqual(new Set(['story-2']))
    await waitFor(() => expect(document.title).toBe('Story 2 · Broadsheet'))
    await waitFor(() => expect(rendered).toHaveFocus())
  })

  test('gives way to the one that is expected after it, and is dropped when the reader goes elsewhere', async () => {
    const { navigate } = renderRoute('/politics', aSource(stories))
    await screen.findByRole('link', { name: 'Story 2' })
    await expectStory(2)
    await waitFor(() => expect(nextPage()).toHaveTextContent('Story 2'))
    await expectStory(3)
    await waitFor(() => expect(nextPage()).toHaveTextContent('Story 3'))
    await navigate('/politics/story-4')
    expect(await headline()).toHaveTextContent('Story 4')
    await waitFor(() => expect(nextPage()).toBeNull())
  })
})

describe('a story that is on the way', () => {
  test('has the headline that its card had at once, and nothing of it reaches the title before the story does', async () => {
    const { source, release } = aSlowNewsroom()
    const { user } = renderRoute('/politics', source)
    await user.click(await screen.findByRole('link', { name: 'Story 2' }))
    const shown = await screen.findByRole('heading', { level: 1, name: 'Story 2' })
    expect(within(shown.closest('article') ?? shown).getByText('What the story tells, in one sentence.')).toBeVisible()
    await waitFor(() => expect(shown).toHaveFocus())
    expect(document.title).toBe('Broadsheet')
    expect(screen.queryByText('The only paragraph of the story.')).toBeNull()

    await act(async () => release(anArticle({ section: 'politics', slug: 'story-2', headline: 'Story 2, corrected' })))
    expect(await screen.findByText('The only paragraph of the story.')).toBeVisible()
    expect(shown).toHaveTextContent('Story 2, corrected')
    expect(shown).toHaveFocus()
    await waitFor(() => expect(document.title).toBe('Story 2, corrected · Broadsheet'))
  })

  test.each([
    ['withdrawn', 'This story has been withdrawn'],
    ['missing', 'Page not found'],
  ] as const)('and turns out to be %s gives way to the page that says so', async (failure, title) => {
    const { source, release } = aSlowNewsroom()
    const { user } = renderRoute('/politics', source)
    await user.click(await screen.findByRole('link', { name: 'Story 2' }))
    await screen.findByRole('heading', { level: 1, name: 'Story 2' })
    await act(async () => release(new ReadError(failure, 'as the test has it')))
    await waitFor(async () => expect(await headline()).toHaveTextContent(title))
    expect(screen.queryByRole('heading', { name: 'Story 2', level: 1 })).toBeNull()
    await waitFor(async () => expect(await headline()).toHaveFocus())
  })
})
