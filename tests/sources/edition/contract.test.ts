// @vitest-environment node

import { ReadError } from '../../../src/model/readError'
import { openEdition } from '../../../src/sources/edition/edition'
import { searchDocuments } from '../../../src/sources/edition/searchIndex'
import type { FetchJson } from '../../../src/sources/fetchJson'
import { contractOf } from '../contract'

const folder = 'https://news.example/edition/'
const format = 'edition/1'

const summaries = ['One', 'Two', 'Three'].map((name) => ({
  section: 'politics',
  slug: name.toLowerCase(),
  headline: `Story ${name}`,
  published: '2026-10-01T08:00:00+02:00',
  topics: [{ name: 'Ports', slug: 'ports' }],
  photo: { renditions: [{ url: 'pictures/a.jpg', width: 480, height: 320 }], caption: 'A harbour.' },
}))
const [first, ...others] = summaries

const documents = new Map<string, unknown>([
  [
    'edition.json',
    {
      format,
      title: 'Broadsheet',
      search: 'search/index.json',
      profiles: 'profiles.json',
      sections: [
        { name: 'Politics', slug: 'politics' },
        { name: 'Science', slug: 'science' },
      ],
    },
  ],
  [
    'front.json',
    {
      format,
      blocks: [
        { section: null, stories: [first] },
        { section: 'politics', stories: others },
      ],
    },
  ],
  ['sections/politics/1.json', { format, stories: [first], next: 'older' }],
  ['sections/politics/older.json', { format, stories: others, previous: '1' }],
  [
    'profiles.json',
    {
      format,
      topics: [{ slug: 'ports', name: 'Ports', stories: 3 }],
      authors: [{ slug: 'ada-first', name: 'Ada First', stories: 1 }],
    },
  ],
  ['topics/ports/1.json', { format, topic: { slug: 'ports', name: 'Ports' }, stories: [first], next: 'older' }],
  ['topics/ports/older.json', { format, topic: { slug: 'ports', name: 'Ports' }, stories: others, previous: '1' }],
  ['authors/ada-first/1.json', { format, author: { slug: 'ada-first', name: 'Ada First' }, stories: [first] }],
  ['sections/science/1.json', { format, stories: [] }],
  ...summaries.map((summary): [string, unknown] => [
    `articles/politics/${summary.slug}.json`,
    {
      format,
      ...summary,
      authorPages: [{ name: 'Ada First', slug: 'ada-first' }],
      body: [{ type: 'paragraph', text: 'Words.' }],
      related: others,
    },
  ]),
])

const readDocument: FetchJson = async (url, signal) => {
  signal.throwIfAborted()
  const document = documents.get(url.replace(folder, ''))
  if (document === undefined) throw new ReadError('missing', `${url} is not there`)
  return { document, headers: new Headers() }
}

const findable = summaries.map(({ slug, published }) => ({
  name: `politics/${slug}`,
  published,
  read: async () => documents.get(`articles/politics/${slug}.json`),
}))

async function open() {
  for await (const [path, document] of searchDocuments(findable)) documents.set(path, document)
  return openEdition(folder, readDocument)
}

contractOf('an edition', open, {
  section: 'politics',
  search: { words: 'two STORY', headline: 'Story Two' },
  profiles: { topic: 'ports', author: 'ada-first' },
})
