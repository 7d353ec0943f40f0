// @vitest-environment node
import { expect, test } from 'vitest'
import { dedupedSource, recordInput, trackInputs } from '../../src/build/trackInputs'
import type { ContentSource } from '../../src/sources/contentSource'
import { anArticle, anEdition, aSummary } from '../support/builders'

const { signal } = new AbortController()

function aSource(asked: string[]): ContentSource {
  const tell = async <Answer>(name: string, answer: Answer) => {
    asked.push(name)
    await Promise.resolve()
    recordInput(name, `hash of ${name}`)
    return answer
  }
  return {
    name: 'a source',
    edition: () => tell('edition.json', anEdition({})),
    front: () => tell('front.json', []),
    feed: (section, cursor) => tell(`${section}/${cursor}`, { stories: [aSummary({})], next: null, previous: null }),
    article: (section, slug) => tell(`${section}/${slug}.json`, anArticle({})),
  }
}

test('what many pages share is asked for once, and is among what each was made from', async () => {
  const asked: string[] = []
  const source = dedupedSource(aSource(asked))
  const page = (slug: string) =>
    trackInputs(async () => {
      await Promise.all([source.edition(signal), source.feed('politics', null, signal)])
      return source.article('politics', slug, signal)
    })
  const [first, second] = await Promise.all([page('a'), page('b')])
  expect(asked.sort()).toEqual(['edition.json', 'politics/a.json', 'politics/b.json', 'politics/null'])
  expect(Object.keys(first.inputs).sort()).toEqual(['edition.json', 'politics/a.json', 'politics/null'])
  expect(Object.keys(second.inputs).sort()).toEqual(['edition.json', 'politics/b.json', 'politics/null'])
})

test('different pages of a feed are different questions', async () => {
  const asked: string[] = []
  const source = dedupedSource(aSource(asked))
  for (const cursor of [null, '2', '2']) await source.feed('politics', cursor, signal)
  expect(asked).toEqual(['politics/null', 'politics/2'])
})
