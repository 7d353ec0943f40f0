import { iframe, onPortal, portalPage, reader } from './frame'
import { expect, failedRequest, test } from './reader'

const elsewhere = 'https://attacker.invalid'
/** Addresses that would take the window, or run a script, where a link, a frame or a photo only trusts its newsroom. */
const addresses = [
  `javascript:top.location='${elsewhere}/'`,
  `jav\tascript:top.location='${elsewhere}/'`,
  `data:text/html,<script>top.location='${elsewhere}/'</script>`,
  `blob:${elsewhere}/1`,
  'filesystem:http://localhost/a',
  `${elsewhere}/`,
  '//attacker.invalid/',
  '\\\\attacker.invalid\\',
  `${elsewhere}/"><script>top.location='${elsewhere}/'</script>`,
  `x" target="_top" onfocus="top.location='${elsewhere}/'" autofocus="`,
]
/** Where in a story such an address stands. */
const places: ((address: string) => object)[] = [
  (canonical) => ({ canonical }),
  (href) => ({ body: [{ type: 'paragraph', text: [{ type: 'link', href, text: ['A link'] }] }] }),
  (url) => ({ body: ['embed', 'video', 'audio'].map((type) => ({ type, url, title: 'Media', provider: 'YouTube' })) }),
  (url) => ({ photo: { renditions: [{ url, width: 600, type: 'image/jpeg' }], width: 600, height: 400, source: url } }),
  (words) => ({
    headline: words,
    section: words,
    tags: [words],
    related: [{ section: words, slug: words, headline: words }],
  }),
]
const stories = places.flatMap((place) => addresses.map(place))

test.describe('stories that mean harm', () => {
  // What they name isn't there, and what isn't https the policy refuses besides.
  test.use({ expectedErrors: [new RegExp(`${failedRequest.source}|Content Security Policy`)] })

  test('never move the portal’s page, open nothing and run nothing: fifty of them', async ({ page, context }) => {
    const taken: string[] = []
    context.on('page', (opened) => taken.push(`opened ${opened.url()}`))
    page.on('dialog', (dialog) => taken.push(`said ${dialog.message()}`))
    page.on('framenavigated', (frame) => {
      if (frame.parentFrame() === null || !frame.url().startsWith(reader)) taken.push(`went to ${frame.url()}`)
    })
    await page.route(`${elsewhere}/**`, (route) => route.abort())
    await page.route('**/edition/articles/politics/hostile-*.json', (route) => {
      const number = Number(/hostile-(\d+)/.exec(route.request().url())?.[1])
      const story = {
        format: 'edition/1',
        section: 'politics',
        slug: `hostile-${number}`,
        headline: `Hostile ${number}`,
      }
      const body = [{ type: 'paragraph', text: 'Harmless words.' }]
      return route.fulfill({ json: { body, ...story, ...stories[number] } })
    })
    const pages = [0, 10, 20, 30, 40].map((first) => [
      `/${first}`,
      portalPage(
        stories
          .slice(first, first + 10)
          .map((_, at) => iframe(`/embed/politics/hostile-${first + at}/`))
          .join(''),
      ),
    ])
    await onPortal(Object.fromEntries(pages), async (portal) => {
      for (const first of [0, 10, 20, 30, 40]) {
        await page.goto(`${portal}/${first}`)
        for (let at = 0; at < 10; at++) {
          await expect(page.frameLocator('iframe').nth(at).getByRole('heading', { level: 1 })).toBeVisible()
        }
        expect(page.url()).toBe(`${portal}/${first}`)
        expect(taken.splice(0)).toEqual([`went to ${portal}/${first}`])
      }
    })
  })
})
