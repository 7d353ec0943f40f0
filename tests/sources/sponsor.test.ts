// @vitest-environment node
import { expect, test } from 'vitest'
import { sponsorIn } from '../../src/sources/sponsor'

test.each([
  [['Harbour', 'Paid content'], 'paid'],
  [['#partner-content'], 'paid'],
  [['Anzeige'], 'paid'],
  [['محتوى مدفوع'], 'paid'],
  [['Materiał sponsorowany'], 'supported'],
  [['sponsored'], 'supported'],
  [['Advertorial', 'Sponsored'], 'paid'],
  [['Sponsorship scandals', 'Reklama w internecie'], undefined],
  [[], undefined],
])('a story with the tags %j is %s', (tags, kind) => {
  expect(sponsorIn(tags).sponsor?.kind).toBe(kind)
})
