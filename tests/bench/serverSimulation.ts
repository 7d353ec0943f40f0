import type { Article, Summary } from '../../src/model/article'
import { sectionPath, storyPath } from '../../src/model/paths'
import { ReadError } from '../../src/model/readError'
import { openEvents } from '../../src/server/events'
import type { ContentSource } from '../../src/sources/contentSource'
import { anArticle, anEdition } from '../support/builders'
import { drawWords } from '../support/newsroom'
import { openTestServer } from '../support/testServer'

export interface SimulationOptions {
  stories: number
  /** Requests a second. */
  load: number
  seconds: number
  /** Seconds between two publications. */
  every: number
}

/** What readers and the newsroom's system would have seen, after the first third of the time, in which the cache is filled. */
export interface Simulation {
  requests: number
  /** Of all answers, those that came out of memory, 0 to 1. */
  hits: number
  /** Questions to the newsroom's system a second. */
  asked: number
  /** ms. */
  median: number
  slowest: number
  /** ms from a publication until its address, and the front, answer with it. */
  published: number
  failures: number
  megabytes: number
}

const sections = Array.from({ length: 10 }, (_, i) => ({ name: `Section ${i}`, slug: `section-${i}` }))

/**
 * Loads the server's own code, in this process, with readers of a large newsroom: they ask for stories by a Zipf-like law, the
 * newest first, for the front and for sections. The newsroom's system takes 40 to 200 ms for an answer, and publishes.
 */
export async function simulate({ stories, load, seconds, every }: SimulationOptions): Promise<Simulation> {
  let newest = stories
  let asked = 0
  const began = Date.now()
  const timeOf = (number: number) => new Date(began - (stories - number) * every * 1000).toISOString()
  const storyAt = (number: number): Article => {
    const section = sections[number % sections.length]?.slug ?? ''
    const headline = `Story ${number}`
    return anArticle({
      id: String(number),
      section,
      slug: `s${number}`,
      headline,
      published: timeOf(number),
      photo: null,
    })
  }
  async function ask<Result>(answer: () => Result): Promise<Result> {
    asked++
    await new Promise((later) => setTimeout(later, 40 + Math.random() * 160))
    return answer()
  }
  const newestOf = (section: string | null): Summary[] =>
    Array.from({ length: 200 }, (_, i) => storyAt(newest - i))
      .filter((story) => section === null || story.section === section)
      .slice(0, 20)
  const source: ContentSource = {
    name: 'a large newsroom',
    edition: () => ask(() => anEdition({ sections })),
    front: () => ask(() => [{ section: null, stories: newestOf(null) }]),
    feed: (section) => ask(() => ({ stories: newestOf(section), next: null, previous: null })),
    article: (_, slug) =>
      ask(() => {
        const number = Number(slug.slice(1))
        if (number > newest) throw new ReadError('missing', 'Not yet')
        return storyAt(number)
      }),
  }

  const limits = { bytes: 256_000_000, entries: 50_000, drawings: 32, waiting: 2000, seconds: 15 }
  const newsroom = {
    edition: anEdition({}),
    stories: [],
    isDown: false,
    asked: [],
    pause: Promise.resolve(),
    open: () => source,
  }
  const server = openTestServer(newsroom, { hasEvents: true, drawPage: drawWords, limits })
  const wait = (ms: number) => new Promise<void>((later) => setTimeout(later, ms))
  const onEvents = openEvents({ pages: server.pages, purgeCdn: async () => {}, log: () => {}, wait })

  const times: number[] = []
  const delays: number[] = []
  let [hits, failures, askedBefore] = [0, 0, 0]
  const isWarm = () => Date.now() - began > (seconds * 1000) / 3

  function pathOf(): string {
    const dice = Math.random()
    if (dice < 0.2) return '/'
    if (dice < 0.3) return sectionPath(sections[Math.floor(Math.random() * sections.length)]?.slug ?? '')
    // Zipf with an exponent of 1: the rank's logarithm is even.
    const rank = Math.floor(Math.exp(Math.random() * Math.log(stories)))
    return storyPath(storyAt(Math.max(1, newest - rank)))
  }

  async function read(): Promise<void> {
    const from = performance.now()
    const answer = await server.get(pathOf())
    await answer.arrayBuffer()
    if (!isWarm()) return
    times.push(performance.now() - from)
    if (answer.status >= 400) failures++
    if (answer.headers.get('cache-status')?.includes('hit')) hits++
  }

  async function publish(): Promise<void> {
    newest++
    const { id, section, slug } = storyAt(newest)
    const from = performance.now()
    await onEvents([{ kind: 'changed', story: { id, section, slug, sections: [section], updated: '' } }])
    const [story, front] = await Promise.all([server.get(storyPath({ section, slug })), server.text('/')])
    if (story.status === 200 && front.includes(`Story ${newest}`)) delays.push(performance.now() - from)
    else failures++
  }

  const running: Promise<void>[] = []
  let [sent, lastPublished] = [0, began]
  for (let now = began; now - began < seconds * 1000; now = Date.now()) {
    server.clock.now = now
    if (askedBefore === 0 && isWarm()) askedBefore = asked
    while (sent < ((now - began) / 1000) * load) {
      sent++
      running.push(read())
    }
    if (now - lastPublished >= every * 1000) {
      lastPublished = now
      running.push(publish())
    }
    await wait(5)
  }
  await Promise.all(running)
  return {
    requests: times.length,
    hits: hits / times.length,
    asked: (asked - askedBefore) / ((seconds * 2) / 3),
    median: percentile(times, 0.5),
    slowest: percentile(times, 0.99),
    published: percentile(delays, 0.5),
    failures,
    megabytes: server.pages.size().bytes / 1e6,
  }
}

function percentile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
