// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  firstPosts,
  type LiveCoverage,
  type LiveHeading,
  type LivePost,
  liveCoverage,
  postsOnPage,
} from '../../../src/model/live'
import { ReadError } from '../../../src/model/readError'
import { loadLiveStory } from '../../../src/reader/live/liveCode'
import { loadRareParts } from '../../../src/reader/ui/rareParts'
import { onReadPosts, readPostsOf } from '../../../src/reader/ui/readPosts'
import type { ContentSource } from '../../../src/sources/contentSource'
import { aLivePost, anArticle, livePosts } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

const second = 1000

// The code comes with the story's page, and not in the middle of a test.
beforeAll(async () => {
  // A page fetches it two seconds after the story; here it is at hand by then.
  await import('../../../src/reader/live/LiveListen')
  await Promise.all([loadLiveStory('en'), loadRareParts()])
})

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})

afterEach(() => {
  localStorage.clear()
  vi.useRealTimers()
})

/** A newsroom that writes a live story while it is read, and what its system was asked for. */
function aNewsroom(first: LivePost[]) {
  const desk = {
    posts: first,
    ended: null as string | null,
    isDown: false,
    asked: [] as string[],
    heading: undefined as LiveHeading | undefined,
  }
  const coverage = (): LiveCoverage => {
    if (desk.isDown) throw new ReadError('unreachable', 'as the test has it')
    return liveCoverage({ started: '2026-10-01T08:00:00Z', ended: desk.ended }, desk.posts)
  }
  const story = anArticle({ headline: 'The vote, live', body: [], live: firstPosts(coverage()) })
  const source: ContentSource = {
    ...aSource([story]),
    liveIndex: async () => {
      desk.asked.push('index')
      return { ...coverage().index, heading: desk.heading }
    },
    livePosts: async (_section, _slug, page) => {
      desk.asked.push(`page ${page}`)
      return postsOnPage(coverage(), page)
    },
  }
  return { desk, source }
}

function pass(ms: number) {
  return act(() => vi.advanceTimersByTimeAsync(ms))
}

async function open(source: ContentSource, path = '/politics/a-story') {
  const rendered = renderRoute(path, source)
  await screen.findByRole('heading', { level: 1, name: 'The vote, live' })
  await pass(second)
  return rendered
}

/** The headlines of the posts on the page, in its order. */
function posts() {
  return screen.getAllByRole('heading', { level: 2, name: /^Headline of/ }).map(({ textContent }) => textContent)
}

const named = (...numbers: number[]) => numbers.map((number) => `Headline of p${number}`)

describe('a live story', () => {
  test('shows its newest twenty posts, each with its time, its place and a way to share it', async () => {
    const { source } = aNewsroom(livePosts(25))
    await open(source)
    expect(posts()).toEqual(named(...Array.from({ length: 20 }, (_, place) => 25 - place)))
    const newest = screen.getByRole('article', { name: 'Headline of p25' })
    const place = within(newest).getByRole('link')
    expect(place.getAttribute('href')).toBe('/politics/a-story#post-p25')
    expect(within(place).getByText(/2026/)).toHaveAttribute('datetime', '2026-10-01T08:24:00.000Z')
    expect(within(newest).getByRole('button', { name: 'Share: Headline of p25' })).toBeInTheDocument()
    expect(screen.getByText('Live')).toBeInTheDocument()
  })

  test('adds twenty more when the reader asks, by a link that has an address of its own', async () => {
    const { source } = aNewsroom(livePosts(25))
    const { user } = await open(source)
    const more = screen.getByRole('link', { name: 'More posts' })
    expect(more.getAttribute('href')).toBe('/politics/a-story/posts/1')
    await user.click(more)
    await waitFor(() => expect(posts()).toHaveLength(25))
    expect(screen.queryByRole('link', { name: 'More posts' })).not.toBeInTheDocument()
  })

  test('has its key events lead to their posts, also to those of an earlier page', async () => {
    const { source } = aNewsroom(
      livePosts(25).map((post) => ({ ...post, isKeyEvent: ['p2', 'p24'].includes(post.id) })),
    )
    await open(source)
    const events = screen.getByRole('navigation', { name: 'Key events' })
    const links = within(events).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/politics/a-story#post-p24',
      '/politics/a-story/posts/1#post-p2',
    ])
  })

  test('has a pinned post above the others', async () => {
    const { source } = aNewsroom(livePosts(25).map((post) => ({ ...post, isPinned: post.id === 'p3' })))
    await open(source)
    expect(posts()[0]).toBe('Headline of p3')
    expect(screen.getByText('Pinned')).toBeInTheDocument()
  })

  test('has the post that an address names above the others in a frame, which leads nowhere else', async () => {
    document.body.replaceChildren(Object.assign(document.createElement('div'), { id: 'root' }))
    const { desk, source } = aNewsroom(livePosts(45))
    const { location } = await open(source, '/embed/politics/a-story#post-p7')
    await waitFor(() => expect(posts()[0]).toBe('Headline of p7'))
    expect(screen.getByText('Linked post')).toBeInTheDocument()
    expect(posts()).toHaveLength(21)
    expect(location()?.pathname).toBe('/embed/politics/a-story')
    desk.posts = desk.posts.map((post) =>
      post.id === 'p7' ? { ...post, headline: 'Headline of p7, corrected', updated: '2026-10-01T12:00:00Z' } : post,
    )
    await pass(10 * second)
    expect(posts()[0]).toBe('Headline of p7, corrected')
  })

  test('hands out the address of a post where the browser refuses to copy it', async () => {
    const { source } = aNewsroom(livePosts(3))
    // jsdom's dialogs don't open.
    Object.assign(HTMLDialogElement.prototype, {
      showModal(this: HTMLDialogElement) {
        this.open = true
      },
    })
    const { user } = await open(source)
    const copying = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    await user.click(screen.getByRole('button', { name: 'Share: Headline of p2' }))
    const field = await screen.findByRole('textbox', { name: 'Link to this post' })
    expect(field).toHaveValue('http://localhost:3000/politics/a-story#post-p2')
    copying.mockRestore()
  })

  test('has a pinned post that the list begins with once, also when the story ends', async () => {
    const { desk, source } = aNewsroom(livePosts(3).map((post) => ({ ...post, isPinned: post.id === 'p3' })))
    await open(source)
    expect(posts()).toEqual(named(3, 2, 1))
    desk.ended = '2026-10-01T12:00:00Z'
    await pass(10 * second)
    expect(screen.getByText(/ended/)).toBeInTheDocument()
    expect(posts()).toEqual(named(3, 2, 1))
  })

  test('says that nothing has been posted yet, and shows the first post by itself', async () => {
    const { desk, source } = aNewsroom([])
    await open(source)
    expect(screen.getByText(/No posts yet/)).toBeInTheDocument()
    desk.posts = livePosts(1)
    await pass(10 * second)
    expect(posts()).toEqual(named(1))
  })

  test('begins with the oldest for a reader who wants that, also the next time', async () => {
    const { source } = aNewsroom(livePosts(25))
    const { user } = await open(source)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show first' }), 'Oldest')
    await waitFor(() => expect(posts()[0]).toBe('Headline of p1'))
    expect(localStorage.getItem('broadsheet-live')).toContain('oldest')
  })
})

describe('while it goes on', () => {
  test('new posts wait behind a button that names their number, and the title counts them', async () => {
    const { desk, source } = aNewsroom(livePosts(3))
    const { user } = await open(source)
    desk.posts = livePosts(5)
    await pass(10 * second)
    expect(posts()).toEqual(named(3, 2, 1))
    expect(document.title).toMatch(/^\(2\) The vote, live/)
    await user.click(screen.getByRole('button', { name: 'Show 2 new posts' }))
    expect(posts()).toEqual(named(5, 4, 3, 2, 1))
    await waitFor(() => expect(document.title).toMatch(/^The vote, live/))
  })

  test('an edit and a deletion come through by themselves', async () => {
    const { desk, source } = aNewsroom(livePosts(3))
    await open(source)
    desk.posts = livePosts(3)
      .filter(({ id }) => id !== 'p1')
      .map((post) =>
        post.id === 'p2'
          ? aLivePost({ ...post, headline: 'Headline of p2, corrected', updated: '2026-10-01T12:00:00Z' })
          : post,
      )
    await pass(10 * second)
    expect(posts()).toEqual(['Headline of p3', 'Headline of p2, corrected'])
    expect(screen.queryByRole('button', { name: /new post/ })).not.toBeInTheDocument()
  })

  test('a new headline and standfirst come through by themselves', async () => {
    const { desk, source } = aNewsroom(livePosts(3))
    await open(source)
    desk.posts = livePosts(4)
    desk.heading = { headline: 'The vote is over', standfirst: 'Twelve for, nine against.' }
    await pass(10 * second)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The vote is over')
    expect(screen.getByText('Twelve for, nine against.')).toBeInTheDocument()
    expect(document.title).toMatch(/^\(1\) The vote is over/)
  })

  test('it asks for the index every ten seconds, and for posts only when there is something new', async () => {
    const { desk, source } = aNewsroom(livePosts(45))
    await open(source)
    await pass(20 * second)
    expect(desk.asked).toEqual(['index', 'index', 'index'])
    desk.posts = livePosts(46)
    await pass(10 * second)
    expect(desk.asked.slice(3)).toEqual(['index', 'page 3'])
  })

  test('what has been on the screen counts as read, once it is known to be current', async () => {
    const { desk, source } = aNewsroom(livePosts(3))
    const read: string[] = []
    onTestFinished(onReadPosts((story) => read.push(story)))
    desk.posts = livePosts(5)
    desk.isDown = true
    await open(source)
    expect(read).toEqual([])
    desk.isDown = false
    await pass(10 * second)
    expect(readPostsOf(read[0] ?? '')).toMatchObject({ shown: ['p3', 'p2', 'p1'], coverage: { posts: { length: 5 } } })
  })

  test('it asks rarely while nobody sees it', async () => {
    const { desk, source } = aNewsroom(livePosts(3))
    await open(source)
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    desk.asked = []
    await pass(59 * second)
    expect(desk.asked).toEqual([])
    await pass(2 * second)
    expect(desk.asked).toEqual(['index'])
    vi.restoreAllMocks()
  })

  test('it asks nothing once the coverage has ended, and says so', async () => {
    const { desk, source } = aNewsroom(livePosts(3))
    await open(source)
    desk.ended = '2026-10-01T20:00:00Z'
    await pass(10 * second)
    expect(screen.getByText('Live coverage has ended.')).toBeInTheDocument()
    desk.asked = []
    await pass(60 * second)
    expect(desk.asked).toEqual([])
  })

  test('a screen reader is told of new posts at most every thirty seconds', async () => {
    const { desk, source } = aNewsroom(livePosts(3))
    await open(source)
    desk.posts = livePosts(4)
    await pass(11 * second)
    expect(screen.getByText('1 new post')).toHaveAttribute('role', 'status')
    desk.posts = livePosts(6)
    await pass(11 * second)
    expect(screen.getByRole('button', { name: 'Show 3 new posts' })).toBeInTheDocument()
    expect(screen.getByText('1 new post')).toBeInTheDocument()
    await pass(20 * second)
    expect(screen.getByText('3 new posts')).toBeInTheDocument()
  })

  test('its posts are not split into sentences as long as nobody has them read aloud', async () => {
    const voice = { lang: 'en', voiceURI: 'a voice', default: true, localService: true }
    const speaker = Object.assign(new EventTarget(), { getVoices: () => [voice], cancel() {} })
    vi.stubGlobal('speechSynthesis', speaker)
    const split = vi.spyOn(Intl, 'Segmenter')
    const { desk, source } = aNewsroom(livePosts(3))
    await open(source)
    await pass(2 * second)
    await screen.findByRole('button', { name: 'Listen' })
    desk.posts = livePosts(4)
    await pass(10 * second)
    expect(screen.getByRole('button', { name: 'Show 1 new post' })).toBeInTheDocument()
    expect(split).not.toHaveBeenCalled()
    split.mockRestore()
    cleanup()
    vi.unstubAllGlobals()
  })

  test('new posts come by themselves at the top, if the reader says so', async () => {
    const { desk, source } = aNewsroom(livePosts(3))
    const { user } = await open(source)
    await user.click(screen.getByRole('checkbox', { name: /Show new posts automatically/ }))
    desk.posts = livePosts(4)
    await pass(11 * second)
    expect(posts()).toEqual(named(4, 3, 2, 1))
    expect(screen.getByText('1 new post')).toHaveAttribute('role', 'status')
  })

  test('what comes while nobody sees the page is counted in the title, and is there when somebody does', async () => {
    const { desk, source } = aNewsroom(livePosts(3))
    const { user } = await open(source)
    await user.click(screen.getByRole('checkbox', { name: /Show new posts automatically/ }))
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    desk.posts = livePosts(5)
    await pass(61 * second)
    expect(document.title).toMatch(/^\(2\)/)
    hidden.mockRestore()
    document.dispatchEvent(new Event('visibilitychange'))
    await pass(second)
    expect(posts()).toEqual(named(5, 4, 3, 2, 1))
    expect(document.title).not.toMatch(/^\(/)
  })

  test('says how old it is on a device that is offline, and asks nothing', async () => {
    const { desk, source } = aNewsroom(livePosts(3))
    await open(source)
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    await pass(11 * second)
    desk.asked = []
    await pass(180 * second)
    expect(screen.getByText(/^As of/)).toBeInTheDocument()
    expect(desk.asked).toEqual([])
    online.mockRestore()
  })

  test('says how old it is when the newsroom can’t be reached for long', async () => {
    const { desk, source } = aNewsroom(livePosts(3))
    await open(source)
    desk.isDown = true
    await pass(60 * second)
    expect(screen.queryByText(/^As of/)).not.toBeInTheDocument()
    await pass(60 * second)
    expect(screen.getByText(/^As of/)).toBeInTheDocument()
    expect(posts()).toEqual(named(3, 2, 1))
  })
})

describe('a page of earlier posts', () => {
  test('shows its posts, and leads to those around it and to the story', async () => {
    const { source } = aNewsroom(livePosts(45))
    await open(source, '/politics/a-story/posts/2')
    expect(posts()).toEqual(named(...Array.from({ length: 20 }, (_, place) => 40 - place)))
    expect(screen.getByRole('link', { name: 'All the latest posts' }).getAttribute('href')).toBe('/politics/a-story')
    expect(screen.getByRole('link', { name: 'Later posts' }).getAttribute('href')).toBe('/politics/a-story/posts/3')
    expect(screen.getByRole('link', { name: 'Earlier posts' }).getAttribute('href')).toBe('/politics/a-story/posts/1')
  })

  test('is where the address of an old post leads', async () => {
    const { source } = aNewsroom(livePosts(45))
    const { location } = await open(source, '/politics/a-story#post-p7')
    await waitFor(() => expect(location()?.pathname).toBe('/politics/a-story/posts/1'))
    expect(await screen.findByRole('article', { name: 'Headline of p7' })).toHaveAttribute('id', 'post-p7')
  })

  test.each(['9', '0', 'x'])('isn’t there at /posts/%s', async (page) => {
    const { source } = aNewsroom(livePosts(45))
    renderRoute(`/politics/a-story/posts/${page}`, source)
    expect(await screen.findByRole('heading', { level: 1, name: /page/i })).toBeInTheDocument()
    expect(screen.queryByRole('heading', { name: /^Headline of/ })).not.toBeInTheDocument()
  })
})
