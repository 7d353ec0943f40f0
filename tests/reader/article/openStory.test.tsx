// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Article } from '../../../src/model/article'
import type { Block } from '../../../src/model/body'
import { loadRareParts } from '../../../src/reader/ui/rareParts'
import { anArticle, aPhoto } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

// A story that is open for a while: an update of its text, and what comes only once the page is idle.

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})

afterEach(() => {
  vi.useRealTimers()
})

function pass(seconds: number) {
  return act(() => vi.advanceTimersByTimeAsync(seconds * 1000))
}

function paragraph(text: string): Block {
  return { type: 'paragraph', text: [{ type: 'text', text }] }
}

function player(host: string): Block {
  return { type: 'embed', url: `https://${host}/watch`, title: '', player: `https://${host}/player` }
}

function aFile(name: string) {
  return [{ url: `/edition/pictures/${name}.jpg`, width: 480, height: 320, type: 'image/jpeg' }]
}

describe('the new text of a story', () => {
  const old = anArticle({ photo: null })

  /** Opens a story that has `before`, lets `then` do something in it, and shows `after` in its place. */
  async function update(before: Partial<Article>, after: Partial<Article>, then: () => unknown) {
    let current = { ...old, ...before }
    const source = aSource([], { article: async () => current })
    const { user } = renderRoute('/politics/a-story', source)
    await screen.findByRole('heading', { level: 1, name: 'A story' })
    then()
    current = { ...old, ...after }
    await pass(3)
    await act(() => import('../../../src/reader/article/FreshStory'))
    await pass(60)
    await user.click(await screen.findByRole('button', { name: 'Show latest version' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Show latest version' })).toBeNull())
  }

  test('loads no player that the reader has not asked for, and keeps the one that they have', async () => {
    await loadRareParts()
    const first = player('first.example')
    await update({ body: [first] }, { body: [player('second.example'), first] }, () =>
      fireEvent.click(screen.getByRole('button', { name: /first.example/ })),
    )
    expect(screen.getByRole('button', { name: /second.example/ })).toBeVisible()
    expect([...document.querySelectorAll('iframe')].map(({ src }) => src)).toEqual(['https://first.example/player'])
  })

  test('keeps the element of what stayed as it was, so that it can’t lose its place', async () => {
    let kept: HTMLElement | null = null
    await update({ body: [paragraph('One.')] }, { body: [paragraph('New.'), paragraph('One.')] }, () => {
      kept = screen.getByText('One.')
    })
    expect(screen.getByText('New.')).toBeVisible()
    expect(screen.getByText('One.')).toBe(kept)
  })

  test('tries the other file of a lead photo that failed', async () => {
    const before = aPhoto({ renditions: aFile('gone') })
    const after = aPhoto({ renditions: aFile('found'), caption: 'Another caption.' })
    await update({ photo: before }, { photo: after }, () => {
      fireEvent.error(screen.getByRole('img', { name: before.alt }))
      expect(screen.queryByRole('img')).toBeNull()
    })
    expect(screen.getByRole('img', { name: after.alt })).toHaveAttribute('src', '/edition/pictures/found.jpg')
  })
})

describe('what comes once a page is idle', () => {
  /** On top; the story has another at its end. */
  const tool = () => screen.queryAllByRole('button', { name: 'Share' })[0] ?? null

  test('comes two seconds after each story, not in the middle of a move to the second one', async () => {
    const stories = ['one', 'two'].map((slug) => anArticle({ slug, headline: `Story ${slug}` }))
    const { navigate } = renderRoute('/politics/one', aSource(stories))
    await screen.findByRole('heading', { level: 1, name: 'Story one' })
    expect(tool()).toBeNull()
    await pass(2)
    await act(() => import('../../../src/reader/article/StoryTools'))
    expect((await screen.findAllByRole('button', { name: 'Share' }))[0]).toBeVisible()

    await navigate('/politics/two')
    await screen.findByRole('heading', { level: 1, name: 'Story two' })
    expect(tool()).toBeNull()
    await pass(2)
    expect(tool()).toBeVisible()
  })

  test('draws no block of the story again', async () => {
    let drawn = 0
    const photo = new Proxy(aPhoto({}), {
      get(target, name, receiver) {
        // Read by nothing but the picture's own drawing.
        if (name === 'focalPoint') drawn += 1
        return Reflect.get(target, name, receiver)
      },
    })
    const story = anArticle({ photo: null, body: [{ type: 'picture', photo }] })
    renderRoute('/politics/a-story', aSource([], { article: async () => story }))
    await screen.findByRole('img', { name: photo.alt })
    await act(() => import('../../../src/reader/article/StoryTools'))
    expect(drawn).toBeGreaterThan(0)
    const before = drawn
    await pass(3)
    expect((await screen.findAllByRole('button', { name: 'Share' }))[0]).toBeVisible()
    expect(drawn).toBe(before)
  })
})
