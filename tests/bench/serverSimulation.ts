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
  /** How many requests fill the memory before the clock starts, of a system that answers at once; 0 for a cold start. */
  before: number
  /** How many answers are made at once. */
  drawings: number
}

/** What readers and the newsroom's system see. */
export interface Simulation {
  /** Answers a second. */
  answered: number
  /** Of 100 answers, those that came out of memory, and those that were 503 with the app. */
  hits: number
  turnedAway: number
  /** Other answers than 200 and 503. */
  failures: number
  /** Questions to the newsroom's system a second. */
  asked: number
  /** ms that an answer took: half of them, and 99 of 100, no more than that. */
  median: number
  slowest: number
  /** ms since a publication that the front didn't show yet when it was answered: 99 of 100 answers no more than that. */
  staleness: number
  /** ms from a publication until its address, and the front, answer with it: half of them, and the longest. */
  published: [median: number, longest: number]
  /** How many answers are kept. */
  entries: number
  /** Processor seconds a second, those of the readers and of the system included. */
  cores: number
}

const sections = Array.from({ length: 10 }, (_, i) => ({ name: `Section ${i}`, slug: `section-${i}` }))

/**
 * Loads the server's own code, in this process, with readers of a large newsroom: they ask for stories by a Zipf-like law, the
 * newest first, for the front and for sections. The newsroom's system takes 40 to 200 ms for an answer, and publishes.
 */
export async function simulate(options: SimulationOptions): Promise<Simulation> {
  const { stories, load, seconds, every, before, drawings } = options
  let newest = stories
  let isSlow = false
  let asked = 0
  const opened = Date.now()
  const timeOf = (number: number) => new Date(opened - (stories - number) * every * 1000).toISOString()
  const placeOf = (number: number) => ({
    section: sections[number % sections.length]?.slug ?? '',
    slug: `s${number}`,
  })
  const storyAt = (number: number): Article => {
    const headline = `Story ${number}`
    return anArticle({ ...placeOf(number), id: String(number), headline, published: timeOf(number), photo: null })
  }
  async function ask<Result>(answer: () => Result): Promise<Result> {
    asked++
    if (isSlow) await wait(40 + Math.random() * 160)
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

  const limits = { bytes: 4_000_000_000, entries: 50_000, drawings, waiting: 500, seconds: 15 }
  const newsroom = {
    edition: anEdition({}),
    stories: [],
    isDown: false,
    asked: [],
    pause: Promise.resolve(),
    open: () => source,
  }
  const server = openTestServer(newsroom, { hasEvents: true, drawPage: drawWords, limits })
  const onEvents = openEvents({ pages: server.pages, purgeCdn: async () => {}, log: () => {}, wait })

  const times: number[] = []
  const delays: number[] = []
  const staleness: number[] = []
  let [hits, turnedAway, failures, publishedAt] = [0, 0, 0, 0]

  function pathOf(): string {
    const dice = Math.random()
    if (dice < 0.2) return '/'
    if (dice < 0.3) return sectionPath(sections[Math.floor(Math.random() * sections.length)]?.slug ?? '')
    // Zipf with an exponent of 1: the rank's logarithm is even.
    const rank = Math.floor(Math.exp(Math.random() * Math.log(stories)))
    return storyPath(placeOf(Math.max(1, newest - rank)))
  }

  async function read(): Promise<void> {
    const from = performance.now()
    const path = pathOf()
    const answer = await server.get(path)
    const text = await answer.text()
    times.push(performance.now() - from)
    if (answer.status === 503) turnedAway++
    else if (answer.status !== 200) failures++
    if (answer.headers.get('cache-status')?.includes('hit')) hits++
    if (path === '/' && answer.status === 200)
      staleness.push(text.includes(`Story ${newest}`) ? 0 : performance.now() - publishedAt)
  }

  async function publish(): Promise<void> {
    newest++
    const { id, section, slug } = storyAt(newest)
    const from = performance.now()
    publishedAt = from
    await onEvents([{ kind: 'changed', story: { id, section, slug, sections: [section], updated: '' } }])
    const [story, front] = await Promise.all([server.get(storyPath({ section, slug })), server.text('/')])
    if (story.status === 200 && front.includes(`Story ${newest}`)) delays.push(performance.now() - from)
    else failures++
  }

  const running: Promise<void>[] = []
  server.clock.now = opened
  for (let done = 0; done < before; done += 100)
    await Promise.all(
      Array.from({ length: Math.min(100, before - done) }, async () => (await server.get(pathOf())).text()),
    )
  isSlow = true
  asked = 0
  const usage = process.cpuUsage()
  const began = Date.now()
  let [sent, lastPublished] = [0, began]
  for (let now = began; now - began < seconds * 1000; now = Date.now()) {
    server.clock.now = now
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
  const took = (Date.now() - began) / 1000
  const answered = times.length
  const { user, system } = process.cpuUsage(usage)
  await Promise.all(running)
  return {
    answered: Math.round(answered / took),
    hits: (100 * hits) / times.length,
    turnedAway: (100 * turnedAway) / times.length,
    failures,
    asked: Math.round(asked / took),
    median: percentile(times, 0.5),
    slowest: percentile(times, 0.99),
    staleness: percentile(staleness, 0.99),
    published: [percentile(delays, 0.5), percentile(delays, 1)],
    entries: server.pages.size().entries,
    cores: (user + system) / 1e6 / took,
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((later) => setTimeout(later, ms))
}

function percentile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
