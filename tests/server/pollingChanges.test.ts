// @vitest-environment node
import { describe, expect, it, onTestFinished } from 'vitest'
import { openPolling } from '../../src/server/polling'
import { openChangePolling } from '../../src/server/pollingChanges'
import { openGhost } from '../../src/sources/ghost/ghost'
import { ghostPublished } from '../../src/sources/ghost/published'
import { wordpressPublished } from '../../src/sources/wordpress/published'
import { openWordpress } from '../../src/sources/wordpress/wordpress'
import { ghostNewsroom, ghostPost } from '../fixtures/ghost'
import { type WordpressNewsroom, wordpressNewsroom, wordpressPost } from '../fixtures/wordpress'
import { ghostAnswers, ghostKey } from '../support/ghostServer'
import { replay } from '../support/replay'
import { answersOf, type Manners } from '../support/wordpressServer'

/** What an editor does, and how a look at the system sees it: which events, and how many questions it took. */
interface Desk {
  look: () => Promise<{ events: string[]; questions: number }>
  edit: () => void
  publish: () => void
  /** As a system does with what was planned: it is as old as when it was written. */
  publishPlanned: () => void
  takeBack: () => void
}

async function openWordpressDesk(manners: Manners = {}): Promise<Desk> {
  let room: WordpressNewsroom | undefined
  const server = await replay({
    from: (origin) => {
      room = wordpressNewsroom(origin)
      return answersOf(room, manners)
    },
  })
  const posts = room?.posts ?? []
  const add = (slug: string, id: number, modified_gmt: string, date_gmt: string) =>
    posts.unshift({
      ...wordpressPost({ origin: server.origin, position: 0, slug, title: slug }),
      id,
      slug,
      date_gmt,
      modified_gmt,
    })
  return {
    look: looking(server, wordpressPublished(server.origin), () => openWordpress(server.origin)),
    edit: () => Object.assign(posts[0] ?? {}, { modified_gmt: '2031-01-01T08:00:00' }),
    publish: () => add('breaking', 990, '2031-01-01T09:00:00', '2031-01-01T09:00:00'),
    publishPlanned: () => add('planned', 991, '2019-01-01T09:00:00', '2031-01-01T10:00:00'),
    takeBack: () => posts.shift(),
  }
}

async function openGhostDesk(): Promise<Desk> {
  const posts = ghostNewsroom()
  const server = await replay({ from: (origin) => ghostAnswers(origin, { posts }) })
  const add = (slug: string, updated_at: string, published_at: string) =>
    posts.unshift(ghostPost({ id: slug, slug, title: slug, updated_at, published_at }))
  return {
    look: looking(server, ghostPublished(server.origin, ghostKey), () => openGhost(server.origin, ghostKey)),
    edit: () => Object.assign(posts[0] ?? {}, { updated_at: '2031-01-01T08:00:00.000Z' }),
    publish: () => add('breaking', '2031-01-01T09:00:00.000Z', '2031-01-01T09:00:00.000Z'),
    publishPlanned: () => add('planned', '2019-01-01T09:00:00.000Z', '2031-01-01T10:00:00.000Z'),
    takeBack: () => posts.shift(),
  }
}

function looking(
  { requests, close }: Awaited<ReturnType<typeof replay>>,
  published: Parameters<typeof openChangePolling>[0],
  open: Parameters<typeof openPolling>[0],
): Desk['look'] {
  onTestFinished(close)
  const poll = openChangePolling(published, openPolling(open))
  return async () => {
    const before = requests.length
    const events = await poll()
    return {
      events: events.map((event) => (event.kind === 'edition' ? 'edition' : `${event.kind} ${event.story.slug}`)),
      questions: requests.length - before,
    }
  }
}

describe.each<[string, () => Promise<Desk>]>([
  ['WordPress', () => openWordpressDesk()],
  ['WordPress before 5.7', () => openWordpressDesk({ knowsModifiedAfter: false })],
  ['Ghost', openGhostDesk],
])('%s is asked what has changed', (_, open) => {
  it('in two small questions, where nothing has or a story was saved', async () => {
    const { look, ...desk } = await open()
    await look()
    await look()
    expect(await look()).toEqual({ events: [], questions: 2 })
    desk.edit()
    expect(await look()).toEqual({ events: [expect.stringMatching(/^changed /)], questions: 2 })
    desk.publish()
    expect(await look()).toEqual({ events: ['changed breaking'], questions: 2 })
    expect(await look()).toEqual({ events: [], questions: 2 })
  })

  it('and read whole where stories came or went without being saved', async () => {
    const { look, ...desk } = await open()
    await look()
    await look()
    desk.publishPlanned()
    expect((await look()).events).toContain('changed planned')
    desk.takeBack()
    expect((await look()).events).toContain('removed planned')
    expect(await look()).toEqual({ events: [], questions: 2 })
  })
})

it('a WordPress whose caches hide how many stories there are is read whole each time', async () => {
  const { look, publish, takeBack } = await openWordpressDesk({ counts: false })
  await look()
  publish()
  expect((await look()).events).toContain('changed breaking')
  takeBack()
  expect((await look()).events).toContain('removed breaking')
})
