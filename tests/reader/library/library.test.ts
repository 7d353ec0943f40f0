// @vitest-environment node
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { databaseName, deleteLibrary } from '../../../src/reader/library/database'
import { exportLibrary, importLibrary } from '../../../src/reader/library/exchange'
import { LibraryError } from '../../../src/reader/library/libraryError'
import { onLibraryChange } from '../../../src/reader/library/libraryEvents'
import {
  choices,
  markedStories,
  maxReadingAge,
  maxReadings,
  putReadings,
  readings,
  recordReading,
  saveChoices,
  saveReadingPosition,
} from '../../../src/reader/library/readings'
import type { Reading } from '../../../src/reader/library/records'
import {
  deleteSavedStory,
  maxSaved,
  putSavedStory,
  savedCopy,
  savedStories,
  savedStory,
  updateSavedRecord,
} from '../../../src/reader/library/savedStories'
import { anArticle, aPhoto } from '../../support/builders'

const now = Date.parse('2026-11-25T08:00:00Z')

beforeEach(async () => {
  // The library closes the connection that the test before used.
  await deleteLibrary()
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function aSavedStory(slug: string, savedAt = now) {
  return { article: anArticle({ slug, headline: slug }), savedAt, copiedAt: savedAt, photos: [] }
}

function aReading(slug: string, readAt: number): Reading {
  const { id, section, language, headline } = anArticle({ slug, headline: slug })
  return { id, section, slug, language, headline, readAt, text: null, place: null }
}

/** Puts into the database what no code of ours would. */
async function plant(store: string, value: unknown, key: string) {
  const database = await openDB(databaseName)
  await database.put(store, value, key)
  database.close()
}

describe('a saved story', () => {
  it('is there again, whole, until it is removed', async () => {
    const story = aSavedStory('one')
    await putSavedStory(story)
    expect(await savedStory(story.article.id)).toEqual(story)
    await deleteSavedStory(story.article.id)
    expect(await savedStory(story.article.id)).toBeNull()
  })

  it('is found by its place, with the photo files that are kept', async () => {
    const photo = aPhoto({})
    const file = photo.renditions.at(-1)
    const article = anArticle({ section: 'science', slug: 'reef', photo })
    await putSavedStory({ article, savedAt: now, copiedAt: now, photos: [] })
    await updateSavedRecord(article.id, { photos: [file?.url ?? ''] })
    const copy = await savedCopy('science', 'reef')
    expect(copy?.copiedAt).toBe(now)
    expect(copy?.article.photo?.renditions).toEqual([file])
    expect(await savedCopy('science', 'atoll')).toBeNull()
  })

  it('is told of to whoever listens', async () => {
    const listener = vi.fn()
    const end = onLibraryChange(listener)
    await putSavedStory(aSavedStory('one'))
    expect(listener).toHaveBeenCalledTimes(1)
    end()
  })

  it('finds no room in a library that is full, where what is there can still be replaced', async () => {
    for (let count = 0; count < maxSaved; count += 1) await putSavedStory(aSavedStory(`story-${count}`))
    await expect(putSavedStory(aSavedStory('one-more'))).rejects.toMatchObject({ failure: 'crowded' })
    await putSavedStory(aSavedStory('story-7', now + 1))
    expect(await savedStories()).toHaveLength(maxSaved)
  })

  it('that makes no sense any more is left out, and no other with it', async () => {
    await putSavedStory(aSavedStory('one'))
    for (const [at, garbage] of [null, 7, 'x', {}, { ...aSavedStory('two'), savedAt: 'now' }].entries()) {
      await plant('saved', garbage, `garbage ${at}`)
    }
    expect((await savedStories()).map(({ article }) => article.slug)).toEqual(['one'])
  })
})

describe('a reading', () => {
  it('gives the one before it, with what the story said and where reading stopped', async () => {
    const article = anArticle({ slug: 'one' })
    expect(await recordReading(article, now)).toBeNull()
    await saveReadingPosition(article.id, { block: 4, print: 'Four' })
    const before = await recordReading({ ...article, headline: 'Another' }, now + 1)
    expect(before).toMatchObject({ readAt: now, headline: 'A story', place: { block: 4 } })
    expect(before?.text?.passages).toEqual(['The only paragraph of the story.'])
    expect(await readings()).toMatchObject([{ readAt: now + 1, headline: 'Another', place: { block: 4 } }])
  })

  it('is not remembered where the reader wants no history, nor marked where they want no marks', async () => {
    const article = anArticle({ slug: 'one' })
    await recordReading(article, now)
    await saveChoices({ history: false, marks: true })
    await recordReading(anArticle({ slug: 'two' }), now)
    await saveReadingPosition(article.id, { block: 4, print: 'Four' })
    expect(await readings()).toMatchObject([{ slug: 'one', place: null }])
    expect(await markedStories()).toEqual([article.id])
    await saveChoices({ history: false, marks: false })
    expect(await markedStories()).toEqual([])
  })

  it('loses no choice when two are made at once', async () => {
    await Promise.all([saveChoices({ marks: false }), saveChoices({ history: false })])
    expect(await choices()).toEqual({ history: false, marks: false })
  })

  it('is forgotten after a season, and the oldest when there are too many', async () => {
    await putReadings([aReading('old', now - maxReadingAge - 1), aReading('new', now - maxReadingAge)], now)
    expect((await readings()).map(({ slug }) => slug)).toEqual(['new'])
    const many = Array.from({ length: maxReadings }, (_, position) => aReading(`story-${position}`, now - position))
    await putReadings(many, now)
    const kept = await readings()
    expect(kept).toHaveLength(maxReadings)
    expect(kept.map(({ slug }) => slug)).not.toContain('new')
  })

  it('or a choice that makes no sense counts as none', async () => {
    await recordReading(anArticle({ slug: 'one' }), now)
    await plant('readings', { id: 'x', readAt: -1 }, 'x')
    await plant('choices', { history: 'yes' }, 'choices')
    expect(await readings()).toHaveLength(1)
    expect(await choices()).toEqual({ history: true, marks: true })
  })
})

describe('an export', () => {
  it('comes back as it went', async () => {
    await putSavedStory(aSavedStory('one'))
    await recordReading(anArticle({ slug: 'one' }), now)
    const file = await exportLibrary()
    await deleteLibrary()
    expect(await savedStories()).toEqual([])
    expect(await importLibrary(file, now)).toMatchObject({ saved: [{ savedAt: now }], readings: 1, unreadable: 0 })
    expect(await savedStories()).toEqual([aSavedStory('one')])
  })

  it('adds to what is there: of what both have, the newer stays', async () => {
    await putSavedStory(aSavedStory('both', now))
    await putSavedStory(aSavedStory('file'))
    const file = await exportLibrary()
    await deleteSavedStory(aSavedStory('file').article.id)
    await putSavedStory(aSavedStory('both', now + 5))
    await putSavedStory(aSavedStory('device'))
    const imported = await importLibrary(file, now)
    expect(imported?.saved.map(({ article }) => article.slug)).toEqual(['file'])
    expect((await savedStories()).map(({ article, savedAt }) => [article.slug, savedAt])).toEqual([
      ['both', now + 5],
      ['device', now],
      ['file', now],
    ])
  })

  it.each([
    ['what is no JSON', '{', null],
    ['another format', '{"format":"shelf/9","saved":[],"readings":[]}', null],
    ['a list', '[]', null],
    ['nothing', '', null],
    ['entries of no sense', '{"format":"shelf/1","saved":[1,{}],"readings":[null]}', { unreadable: 3 }],
    ['brackets without end', '['.repeat(100_000), null],
  ])('may be %s', async (_, file, outcome) => {
    if (outcome === null) expect(await importLibrary(file, now)).toBeNull()
    else expect(await importLibrary(file, now)).toMatchObject(outcome)
    expect(await savedStories()).toEqual([])
  })

  it.each([
    [
      'a link that runs code',
      { body: [{ type: 'paragraph', text: [{ type: 'link', href: 'javascript:alert(1)', text: [] }] }] },
    ],
    [
      'a player that is no page',
      { body: [{ type: 'embed', url: 'https://a.example/', title: '', player: 'data:text/html,x' }] },
    ],
    [
      'a photo of another scheme',
      { photo: { ...aPhoto({}), renditions: [{ url: 'file:///etc', width: 1, height: 1, type: '' }] } },
    ],
    ['a path that is another host', { canonical: '//evil.example/' }],
    ['a time that is none', { published: 'yesterday' }],
    ['a colour that is more', { photo: { ...aPhoto({}), color: 'url(//evil.example)' } }],
    ['no headline', { headline: '' }],
  ])('with %s is not believed', async (_, part) => {
    const story = { ...aSavedStory('one'), article: { ...anArticle({ slug: 'one' }), ...part } }
    const file = JSON.stringify({ format: 'shelf/1', saved: [story], readings: [] })
    expect(await importLibrary(file, now)).toMatchObject({ saved: [], unreadable: 1 })
  })

  it('tells how many stories found no room', async () => {
    const many = Array.from({ length: maxSaved + 3 }, (_, count) => aSavedStory(`story-${count}`))
    const file = JSON.stringify({ format: 'shelf/1', saved: many, readings: [aReading('to-come', now + 1)] })
    const imported = await importLibrary(file, now)
    expect(imported).toMatchObject({ leftOut: 3, readings: 0 })
    expect(imported?.saved).toHaveLength(maxSaved)
  })
})

describe('a library of the first version', () => {
  it('keeps its stories and gains a history', async () => {
    const first = await openDB(databaseName, 1, {
      upgrade(database) {
        database.createObjectStore('saved').createIndex('path', ['article.section', 'article.slug'])
      },
    })
    const story = aSavedStory('one')
    await first.put('saved', story, story.article.id)
    first.close()
    expect(await savedStories()).toEqual([story])
    await recordReading(story.article, now)
    expect(await readings()).toHaveLength(1)
  })
})

describe('a browser', () => {
  const broken = (open: () => unknown) => ({ ...new IDBFactory(), open, deleteDatabase: open })
  const refused = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }

  it.each([
    ['without IndexedDB', undefined],
    ['that refuses it', broken(refused)],
    ['that answers with an error', broken(() => failing('UnknownError'))],
    ['whose library is of a newer version', broken(() => failing('VersionError'))],
  ])('%s says so at once', async (_, indexedDB) => {
    vi.stubGlobal('indexedDB', indexedDB)
    await expect(savedStories()).rejects.toBeInstanceOf(LibraryError)
    await expect(putSavedStory(aSavedStory('one'))).rejects.toMatchObject({ failure: 'closed' })
    await expect(recordReading(anArticle({}), now)).rejects.toMatchObject({ failure: 'closed' })
    await expect(deleteLibrary()).rejects.toMatchObject({ failure: 'closed' })
  })

  it('that never answers is given a second', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    vi.stubGlobal(
      'indexedDB',
      broken(() => new EventTarget()),
    )
    const outcome = savedStories().catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await outcome).toMatchObject({ failure: 'closed' })
  })

  it('that is full says that, and what is there stays', async () => {
    await putSavedStory(aSavedStory('one'))
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError')
    })
    await expect(putSavedStory(aSavedStory('two'))).rejects.toMatchObject({ failure: 'full' })
    vi.restoreAllMocks()
    expect(await savedStories()).toHaveLength(1)
  })

  it('that answers again is used again', async () => {
    vi.stubGlobal('indexedDB', broken(refused))
    await expect(savedStories()).rejects.toBeInstanceOf(LibraryError)
    vi.stubGlobal('indexedDB', new IDBFactory())
    expect(await savedStories()).toEqual([])
  })

  it('with a database of something else gets a library of its own once everything was deleted', async () => {
    ;(await openDB(databaseName, 2)).close()
    await expect(savedStories()).rejects.toMatchObject({ failure: 'closed' })
    await deleteLibrary()
    await putSavedStory(aSavedStory('one'))
    expect(await savedStories()).toHaveLength(1)
  })
})

/** A request to open a database that fails later. */
function failing(name: string): EventTarget {
  const request = Object.assign(new EventTarget(), { error: new DOMException('It failed.', name) })
  queueMicrotask(() => request.dispatchEvent(new Event('error')))
  return request
}
