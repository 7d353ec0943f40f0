import { describe, expect, test } from 'vitest'
import { openGuardian } from '../../../src/sources/guardian/guardian'
import { guardianAnswer, guardianItem, guardianLivePart } from '../../fixtures/guardian'
import { contractOf } from '../contract'
import { faultsInArticle } from '../faults'
import { serve } from '../loopback'
import { mutationsOf } from '../mutations'

const noStop = new AbortController().signal

contractOf(
  'the Guardian’s Content API',
  async () => {
    const origin = await serve(({ url = '' }, response) => {
      const { status, document } = guardianAnswer(url)
      response.writeHead(status).end(JSON.stringify(document))
    })
    return openGuardian(origin, 'test')
  },
  {
    section: 'politics',
    search: { words: 'refuse CHANNEL', headline: 'Pilots refuse the new channel' },
    profiles: { topic: 'business~shipping', author: 'ines-rook' },
  },
)

function articleFrom(document: unknown) {
  const source = openGuardian('https://capi.example', 'test', async (_url, signal) => {
    signal.throwIfAborted()
    return { document: { response: { status: 'ok', content: document } }, headers: new Headers() }
  })
  return source.article('politics', '2026~mar~05~pilots-refuse-channel', noStop)
}

describe('an item of the Guardian', () => {
  test('has its words, times, writers and address', async () => {
    expect(await articleFrom(guardianItem())).toMatchObject({
      section: 'politics',
      slug: '2026~mar~05~pilots-refuse-channel',
      headline: 'Pilots refuse the new channel',
      standfirst: 'They say that it is too shallow.',
      byline: 'Ines Rook in Gdańsk',
      authors: ['Ines Rook'],
      published: '2026-03-05T08:00:00Z',
      tags: ['Shipping'],
      body: [{ type: 'paragraph' }, { type: 'paragraph' }],
    })
  })

  test('of nothing that can be shown here, as an interactive, leads to its page', async () => {
    const { webUrl } = guardianItem()
    const { body } = await articleFrom(guardianItem({ type: 'interactive', blocks: { body: [] } }))
    expect(body).toMatchObject([{ text: [{ type: 'link', href: webUrl }] }])
  })

  test('has the files of its photo’s own shape, narrowest first, and its credit to the letter', async () => {
    expect((await articleFrom(guardianItem())).photo).toMatchObject({
      width: 1000,
      height: 600,
      renditions: [{ width: 500 }, { width: 1000 }],
      alt: 'A channel',
      line: {
        caption: 'The channel.',
        credit: { line: 'Photograph: Bo Finch/Quay Pictures', photographers: ['Bo Finch'] },
      },
    })
  })

  const figure =
    '<figure class="element element-image"><img src="https://media.example/main.jpg" alt="A quay" width="1000" height="600" class="gu-image"><figcaption><span class="element-image__caption">The quay.</span> <span class="element-image__credit">Photograph: Bo Finch/Quay Pictures</span></figcaption></figure>'
  const thumbnail = 'https://media.example/500.jpg'

  test.each([
    ['its main block', { blocks: { ...guardianItem().blocks, main: { bodyHtml: figure } } }],
    ['its field for that', { fields: { ...guardianItem().fields, main: figure, thumbnail } }],
  ])('without elements has the photo of %s, with its words', async (_, part) => {
    const { photo, body } = await articleFrom(guardianItem({ elements: [], ...part }))
    expect(photo).toMatchObject({
      alt: 'A quay',
      renditions: [{ url: 'https://media.example/main.jpg' }],
      line: { caption: 'The quay.', credit: { line: 'Photograph: Bo Finch/Quay Pictures' } },
    })
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  })

  test('led by a film shows the film above its text, and its thumbnail on cards alone', async () => {
    const main = '<figure><iframe src="https://www.youtube.com/embed/M7lc1UVf-VE" title="The quay"></iframe></figure>'
    const item = guardianItem({ elements: [], fields: { ...guardianItem().fields, main, thumbnail } })
    const { photo, body } = await articleFrom(item)
    expect([photo, body.map(({ type }) => type)]).toEqual([null, ['embed', 'paragraph', 'paragraph']])
    const answer = { response: { status: 'ok', currentPage: 1, pages: 1, results: [item] } }
    const source = openGuardian('https://capi.example', 'test', async () => ({
      document: answer,
      headers: new Headers(),
    }))
    const { stories } = await source.feed('politics', null, noStop)
    expect(stories[0]?.photo?.renditions).toMatchObject([{ url: thumbnail }])
  })

  test('doesn’t say its first paragraph as its standfirst too', async () => {
    const fields = { ...guardianItem().fields, trailText: 'The pilots met on Tuesday.' }
    expect(await articleFrom(guardianItem({ fields }))).toMatchObject({ standfirst: '' })
  })

  test.each([
    ['a composite', { imageType: 'Composite' }, { digitalSourceType: 'composite', isHandout: false }],
    ['a handout', { source: 'Handout' }, { digitalSourceType: null, isHandout: true }],
    ['a photograph', { imageType: 'Photograph', source: 'Getty Images' }, undefined],
  ])('says of its photo that it is %s', async (_kind, words, rights) => {
    const file = { type: 'image', mimeType: 'image/jpeg', file: 'https://media.example/a.jpg' }
    const assets = [{ ...file, typeData: { width: 500, height: 300, ...words } }]
    const { photo } = await articleFrom(guardianItem({ elements: [{ relation: 'main', type: 'image', assets }] }))
    expect(photo?.rights).toEqual(rights && expect.objectContaining(rights))
  })

  test('whose id begins with another section is found again by its slug', async () => {
    const { slug } = await articleFrom(guardianItem({ id: 'uk-news/2026/mar/05/x' }))
    expect(slug).toBe('~uk-news~2026~mar~05~x')
  })

  test('that is a live story has its published blocks as posts', async () => {
    const going = { ...guardianLivePart(), fields: { ...guardianItem().fields, liveBloggingNow: 'true' } }
    const { live, isLive, body } = await articleFrom(guardianItem(going))
    expect([isLive, body, live?.index.started, live?.index.ended]).toEqual([true, [], '2026-03-05T08:00:00Z', null])
    expect(live?.posts).toMatchObject([
      { id: 'b2', headline: '', byline: 'Ines Rook', updated: '2026-03-05T09:45:00Z', isKeyEvent: false },
      { id: 'b1', headline: 'The pilots meet', byline: '', updated: null, isKeyEvent: true, isPinned: true },
    ])
    const over = await articleFrom(guardianItem(guardianLivePart()))
    expect([over.isLive, over.live?.index.ended]).toEqual([undefined, '2026-03-05T09:45:00.000Z'])
  })

  test('for which somebody has paid says so', async () => {
    const tags = [{ id: 'paid/quay', type: 'paid-content', webTitle: 'Quay Rope' }]
    expect((await articleFrom(guardianItem({ tags }))).sponsor).toEqual({ kind: 'paid', name: 'Quay Rope' })
  })

  test('of which anything is wrong is right in the rest', async () => {
    const items = [guardianItem(), guardianItem(guardianLivePart())]
    for (const { path, document } of items.flatMap((item) => [...mutationsOf(item)])) {
      const article = await articleFrom(document).catch(() => null)
      expect(article === null ? [] : faultsInArticle(article), path).toEqual([])
    }
  })
})
