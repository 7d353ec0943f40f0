// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { liveCoverage } from '../../../src/model/live'
import { deleteSavedStory, putSavedStory } from '../../../src/reader/library/savedStories'
import { saveStory, updateSavedStory } from '../../../src/reader/library/saveStory'
import { type ReadPosts, rememberReadPosts } from '../../../src/reader/ui/readPosts'
import { anArticle, livePosts } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

test('the last saved story, once removed, can be brought back before the page calls itself empty', async () => {
  const article = anArticle({ headline: 'A saved story' })
  await putSavedStory({ article, savedAt: 1, copiedAt: 1, photos: [] })
  const { user } = renderRoute('/saved', aSource([]))
  await user.click(await screen.findByRole('button', { name: 'Remove: A saved story' }))
  const undo = await screen.findByRole('button', { name: 'Undo' })
  expect(screen.queryByRole('link', { name: 'A saved story' })).toBeNull()
  expect(screen.queryByText(/No saved stories/)).toBeNull()
  await user.click(undo)
  expect(await screen.findByRole('link', { name: 'A saved story' })).toBeVisible()
  await deleteSavedStory(article.id)
})

test('a saved page shows its parts together, so that none is pushed away by another', async () => {
  renderRoute('/saved', aSource([]))
  expect(await screen.findByText('Loading')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Delete everything' })).toBeNull()
  expect(await screen.findByRole('heading', { level: 2, name: /history/i })).toBeVisible()
  expect(screen.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(1)
})

test('who has saved nothing is shown the latest stories, and who has something is not', async () => {
  renderRoute('/saved', aSource([anArticle({ headline: 'The news' })]))
  expect(await screen.findByRole('region', { name: 'Latest' })).toHaveTextContent('The news')
  cleanup()
  const article = anArticle({ headline: 'Kept' })
  await putSavedStory({ article, savedAt: 1, copiedAt: 1, photos: [] })
  renderRoute('/saved', aSource([anArticle({ headline: 'The news' })]))
  expect(await screen.findByRole('link', { name: 'Kept' })).toBeVisible()
  expect(screen.queryByRole('region', { name: 'Latest' })).toBeNull()
  await deleteSavedStory(article.id)
})

describe('a saved live story', () => {
  const storyOf = (posts: number) =>
    anArticle({
      id: 'live',
      headline: 'The vote, live',
      live: liveCoverage({ started: null, ended: null }, livePosts(posts)),
    })
  const nothing: ReadPosts = { coverage: liveCoverage({ started: null, ended: null }, []), shown: [] }
  const readOf = (posts: number, ...shown: string[]) => ({
    ...nothing,
    coverage: storyOf(posts).live ?? nothing.coverage,
    shown,
  })

  afterEach(() => deleteSavedStory('live'))

  test('says how many posts it has had since it was read', async () => {
    await putSavedStory({ article: storyOf(3), savedAt: 1, copiedAt: 1, photos: [] })
    renderRoute('/saved', aSource([storyOf(5)]))
    expect(await screen.findByText('2 posts since you read it')).toBeVisible()
  })

  test('counts from what was on the screen when it was saved, and when it was read again', async () => {
    // The page was made when there were three posts.
    rememberReadPosts('live', readOf(9, 'p5', 'p4'))
    await saveStory(storyOf(3))
    renderRoute('/saved', aSource([storyOf(9)]))
    expect(await screen.findByText('4 posts since you read it')).toBeVisible()
    cleanup()
    rememberReadPosts('live', readOf(9, 'p8'))
    await updateSavedStory(storyOf(3))
    renderRoute('/saved', aSource([storyOf(9)]))
    expect(await screen.findByText('1 post since you read it')).toBeVisible()
  })

  test('has what was read at last when the next page has been made before, and the newest was withdrawn', async () => {
    await putSavedStory({ article: storyOf(8), savedAt: 1, copiedAt: 1, photos: [] })
    rememberReadPosts('live', readOf(7, 'p3'))
    await updateSavedStory(storyOf(3))
    renderRoute('/saved', aSource([storyOf(7)]))
    expect(await screen.findByRole('link', { name: 'The vote, live' })).toBeVisible()
    expect(screen.queryByText(/since you read it/)).toBeNull()
  })
})
