// @vitest-environment node
import { expect, test } from 'vitest'
import { withSponsorTitles } from '../../src/render/sponsorTitles'
import { aSummary } from '../support/builders'

test.each([
  ['en', { kind: 'paid', name: 'Quay Rope' }, 'Paid content from Quay Rope: A story'],
  ['en-GB', { kind: 'supported', name: '' }, 'Sponsored: A story'],
  ['pl', { kind: 'paid', name: '' }, 'Materiał płatny: A story'],
  ['xx', { kind: 'paid', name: '' }, 'Paid content: A story'],
  ['en', undefined, 'A story'],
] as const)('in a feed in %s a story paid for by %j is called “%s”', async (language, sponsor, headline) => {
  const other = aSummary({ headline: 'Another' })
  const stories = await withSponsorTitles([aSummary({ headline: 'A story', sponsor }), other], language)
  expect(stories.map((story) => story.headline)).toEqual([headline, 'Another'])
})
