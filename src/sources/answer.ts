import { type LiveCoverage, postsOnPage } from '../model/live'
import { ReadError } from '../model/readError'
import type { ContentSource } from './contentSource'
import { type FetchJson, fetchJson } from './fetchJson'

/** What a source answers. */
export interface Answer<Data> {
  data: Data
  /** When the oldest cached document behind it was fetched, in ms since the Unix epoch; null when all came from the network. */
  fetchedAt: number | null
}

/** How one question is put to a source: it reads documents, and may use answers that other questions have brought. */
export interface Reading {
  read: FetchJson
  use<Data>(answer: Answer<Data>): Data
}

/** Starts a reading that knows how old what it used is. `answer` makes the data that came of it an answer. */
export function startReading(readDocument: FetchJson): Reading & { answer<Data>(data: Data): Answer<Data> } {
  let oldest: number | null = null
  function date(fetchedAt: number | null): void {
    if (fetchedAt !== null) oldest = Math.min(fetchedAt, oldest ?? fetchedAt)
  }
  return {
    async read(url, signal, readText) {
      const answer = await readDocument(url, signal, readText)
      date(answer.fetchedAt ?? null)
      return answer
    },
    use({ data, fetchedAt }) {
      date(fetchedAt)
      return data
    },
    answer: (data) => ({ data, fetchedAt: oldest }),
  }
}

/** A reading whose age nobody asks for, as in builds. */
export function plainReading(read: FetchJson): Reading {
  return { read, use: ({ data }) => data }
}

type Dated<Method> = Method extends (...asked: infer Asked) => Promise<infer Data>
  ? (...asked: Asked) => Promise<Answer<Data>>
  : Method

/** A source whose answers say how old they are. It has every method: what its adapter can't do, it answers with nothing. */
export type DatedSource = { readonly [Name in keyof Required<ContentSource>]: Dated<Required<ContentSource>[Name]> }

/** The source without the ages of its answers, for those who always ask the network. */
export function undatedSource(source: DatedSource): Required<ContentSource> {
  return {
    name: source.name,
    edition: async (...asked) => (await source.edition(...asked)).data,
    front: async (...asked) => (await source.front(...asked)).data,
    feed: async (...asked) => (await source.feed(...asked)).data,
    article: async (...asked) => (await source.article(...asked)).data,
    staticPage: async (...asked) => (await source.staticPage(...asked)).data,
    everySection: async (...asked) => (await source.everySection(...asked)).data,
    related: async (...asked) => (await source.related(...asked)).data,
    search: async (...asked) => (await source.search(...asked)).data,
    profile: async (...asked) => (await source.profile(...asked)).data,
    profiles: async (...asked) => (await source.profiles(...asked)).data,
    liveIndex: async (...asked) => (await source.liveIndex(...asked)).data,
    livePosts: async (...asked) => (await source.livePosts(...asked)).data,
  }
}

/** A source that always asks the network, as one whose answers say so. */
export function freshSource(source: ContentSource): DatedSource {
  return datedSource(source.name, () => source, fetchJson)
}

/** Returns a source that opens its adapter for each question. Takes its name, the adapter, and how documents are fetched. */
export function datedSource(
  name: string,
  open: (reading: Reading) => ContentSource,
  readDocument: FetchJson,
): DatedSource {
  async function ask<Data>(question: (source: ContentSource) => Promise<Data>): Promise<Answer<Data>> {
    const reading = startReading(readDocument)
    return reading.answer(await question(open(reading)))
  }
  return {
    name,
    edition: (signal) =>
      ask(async (source) => {
        const edition = await source.edition(signal)
        return source.search === undefined ? { ...edition, isSearchable: false } : edition
      }),
    front: (signal) => ask((source) => source.front(signal)),
    feed: (section, cursor, signal) => ask((source) => source.feed(section, cursor, signal)),
    article: (section, slug, signal) => ask((source) => source.article(section, slug, signal)),
    staticPage: (slug, signal) =>
      ask((source) => {
        if (source.staticPage === undefined) throw new ReadError('missing', `${name} has no static pages`)
        return source.staticPage(slug, signal)
      }),
    everySection: (signal) =>
      ask(async (source) => {
        if (source.everySection !== undefined) return source.everySection(signal)
        return (await source.edition(signal)).sections.map(({ slug }) => slug)
      }),
    related: (article, signal) => ask(async (source) => (await source.related?.(article, signal)) ?? []),
    search: (words, cursor, signal) =>
      ask(
        async (source) => (await source.search?.(words, cursor, signal)) ?? { stories: [], next: null, previous: null },
      ),
    profile: (kind, slug, cursor, signal) =>
      ask(async (source) => {
        if (source.profile === undefined)
          throw new ReadError('missing', `${name} has no pages of its topics and authors`)
        return source.profile(kind, slug, cursor, signal)
      }),
    profiles: (signal) => ask(async (source) => (await source.profiles?.(signal)) ?? []),
    liveIndex: (section, slug, signal) =>
      ask(
        async (source) =>
          (await source.liveIndex?.(section, slug, signal)) ?? (await readLive(source, section, slug, signal)).index,
      ),
    livePosts: (section, slug, page, signal) =>
      ask(
        async (source) =>
          (await source.livePosts?.(section, slug, page, signal)) ??
          postsOnPage(await readLive(source, section, slug, signal), page),
      ),
  }
}

async function readLive(
  source: ContentSource,
  section: string,
  slug: string,
  signal: AbortSignal,
): Promise<LiveCoverage> {
  const { live } = await source.article(section, slug, signal)
  if (live === undefined) throw new ReadError('missing', `${section}/${slug} is not a live story`)
  return live
}
