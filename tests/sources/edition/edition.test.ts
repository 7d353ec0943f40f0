import { describe, expect, test } from 'vitest'
import { openEdition } from '../../../src/sources/edition/edition'
import { deserted, serve } from '../loopback'

const noStop = new AbortController().signal

const summary = { section: 'politics', slug: 'a-story', headline: 'A story' }
const article = { format: 'edition/1', ...summary, body: [{ type: 'paragraph', text: 'Words.' }] }
const edition = { format: 'edition/1', title: 'Broadsheet', sections: [{ name: 'Politics', slug: 'politics' }] }

/** A newsroom with these documents, by their path in the edition's folder; anything else is answered with 404. */
async function newsroom(documents: Record<string, unknown>) {
  const origin = await serve(({ url = '' }, response) => {
    const document = documents[url.replace('/edition/', '')]
    if (document === undefined) response.writeHead(404).end()
    else response.end(JSON.stringify(document))
  })
  return openEdition(`${origin}/edition/`)
}

describe('an edition on a server', () => {
  test('tells its title, sections, language and time zone', async () => {
    const source = await newsroom({ 'edition.json': { ...edition, language: 'pl', timeZone: 'Europe/Warsaw' } })
    expect(await source.edition(noStop)).toMatchObject({
      title: 'Broadsheet',
      language: 'pl',
      timeZone: 'Europe/Warsaw',
      sections: [{ name: 'Politics', slug: 'politics' }],
    })
  })

  test.each([
    ['in front.json when it names no other', {}, 'front.json'],
    ['where it says', { front: 'fronts/sunday.json' }, 'fronts/sunday.json'],
  ])('has its front page %s', async (_, named, path) => {
    const front = { format: 'edition/1', blocks: [{ stories: [summary] }, { section: 'politics', stories: [] }] }
    const source = await newsroom({ 'edition.json': { ...edition, ...named }, [path]: front })
    expect(await source.front(noStop)).toMatchObject([
      { section: null, stories: [{ headline: 'A story' }] },
      { section: 'politics', stories: [] },
    ])
  })

  test('pages a section’s feed, both ways', async () => {
    const source = await newsroom({
      'sections/politics/1.json': { format: 'edition/1', stories: [summary], next: 'older' },
      'sections/politics/older.json': { format: 'edition/1', stories: [], previous: '1' },
    })
    const newest = await source.feed('politics', null, noStop)
    expect(newest).toMatchObject({ stories: [{ slug: 'a-story' }], next: 'older', previous: null })
    expect(await source.feed('politics', newest.next, noStop)).toMatchObject({ stories: [], next: null, previous: '1' })
  })

  const words = { renditions: [], caption: 'A wall. Foto: Jan Nowak/PAP' }
  const nobody = { photographers: [], agencies: [], distributor: null, labelled: false }
  test.each([
    ['read from the photo’s words', words, 'A wall.', { line: 'Foto: Jan Nowak/PAP', photographers: ['Jan Nowak'] }],
    [
      'as the document says it',
      { ...words, line: { caption: 'A wall in Gdańsk.', credit: { line: 'J. Nowak' } } },
      'A wall in Gdańsk.',
      { line: 'J. Nowak', ...nobody },
    ],
    ['as supplied where the document says nonsense', { ...words, line: 'Jan' }, 'A wall. Foto: Jan Nowak/PAP', null],
  ])('has what stands under a photo %s', async (_, photo, caption, credit) => {
    const source = await newsroom({ 'articles/politics/a-story.json': { ...article, photo } })
    const { photo: shown } = await source.article('politics', 'a-story', noStop)
    expect(shown?.line.caption).toBe(caption)
    if (credit === null) expect(shown?.line.credit).toBeNull()
    else expect(shown?.line.credit).toMatchObject(credit)
  })

  test('gives an article, whatever script its slug is written in', async () => {
    const source = await newsroom({
      [`articles/${encodeURIComponent('سياسة')}/${encodeURIComponent('zażółć')}.json`]: article,
    })
    expect(await source.article('سياسة', 'zażółć', noStop)).toMatchObject({ headline: 'A story' })
  })

  test('finds its pictures beside its documents', async () => {
    const file = { url: 'pictures/a.jpg', width: 480, height: 320 }
    const source = await newsroom({ 'articles/politics/a-story.json': { ...article, photo: { renditions: [file] } } })
    const { photo } = await source.article('politics', 'a-story', noStop)
    expect(photo?.renditions).toEqual([{ ...file, url: `${source.name}pictures/a.jpg`, type: '' }])
  })
})

describe('what an edition can’t give is told as a ReadError', () => {
  test('a story and a section that it doesn’t have are missing', async () => {
    const source = await newsroom({})
    const missing = { name: 'ReadError', failure: 'missing' }
    await expect(source.article('politics', 'a-story', noStop)).rejects.toMatchObject(missing)
    await expect(source.feed('politics', null, noStop)).rejects.toMatchObject(missing)
  })

  test.each(['', '.', '..', '\ud800', 'a\udfff'])('a story called %j is missing and never asked for', async (name) => {
    const source = openEdition(`${await deserted()}/edition/`)
    const missing = { name: 'ReadError', failure: 'missing' }
    await expect(source.article('politics', name, noStop)).rejects.toMatchObject(missing)
    await expect(source.article(name, 'a-story', noStop)).rejects.toMatchObject(missing)
    await expect(source.feed('politics', name, noStop)).rejects.toMatchObject(missing)
  })

  test('a name can’t reach out of its folder', async () => {
    const source = await newsroom({ 'edition.json': article })
    await expect(source.article('politics', '../../edition', noStop)).rejects.toMatchObject({ failure: 'missing' })
  })

  test('a document of another format is unreadable, and the reason names the document', async () => {
    const source = await newsroom({ 'edition.json': { ...edition, format: 'edition/2' } })
    await expect(source.edition(noStop)).rejects.toMatchObject({
      name: 'ReadError',
      failure: 'unreadable',
      message: expect.stringMatching(/^edition\.json .*format/),
    })
  })

  test('a reader who has left gets the reason back', async () => {
    const reason = new Error('the reader has left')
    const source = await newsroom({ 'edition.json': edition })
    await expect(source.edition(AbortSignal.abort(reason))).rejects.toBe(reason)
    await expect(source.front(AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})
