import { describe, expect, test } from 'vitest'
import { openGuardian } from '../../../src/sources/guardian/guardian'
import { guardianAnswer, guardianItem } from '../../fixtures/guardian'
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
  { section: 'politics', search: { words: 'refuse CHANNEL', headline: 'Pilots refuse the new channel' } },
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

  test('whose id begins with another section is found again by its slug', async () => {
    const { slug } = await articleFrom(guardianItem({ id: 'uk-news/2026/mar/05/x' }))
    expect(slug).toBe('~uk-news~2026~mar~05~x')
  })

  test('of which anything is wrong is right in the rest', async () => {
    for (const { path, document } of mutationsOf(guardianItem())) {
      const article = await articleFrom(document).catch(() => null)
      expect(article === null ? [] : faultsInArticle(article), path).toEqual([])
    }
  })
})
