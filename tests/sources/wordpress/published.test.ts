// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordpressPublished } from '../../../src/sources/wordpress/published'
import type { Replay } from '../../support/replay'
import { serveWordpress } from '../../support/wordpressServer'

const { signal } = new AbortController()
let newsroom: Replay

beforeAll(async () => {
  newsroom = await serveWordpress()
})

afterAll(() => newsroom.close())

test('every story that has a date stands in the archive of its month, in its section', async () => {
  const archive = wordpressPublished(newsroom.origin)
  const months = await archive.months(signal)
  expect(months.length).toBeGreaterThan(0)
  expect(months).toEqual([...new Set(months)].sort().reverse())
  const found = await Promise.all(months.map((month) => archive.inMonth(month, signal)))
  const { stories } = await archive.changes(1, signal)
  const dated = stories.filter(({ summary }) => summary.published !== null)
  const placed = ({ published, section, slug }: (typeof stories)[number]['summary']) =>
    `${published} /${section}/${slug}`
  expect(found.flat().map(placed).sort()).toEqual(dated.map(({ summary }) => placed(summary)).sort())
  expect(await archive.inMonth('1999-01', signal)).toEqual([])
})
