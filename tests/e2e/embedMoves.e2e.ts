import type { Frame, Page } from '@playwright/test'
import { expectFits, framed, iframe, messagesIn, obey, onPortal, portalPage } from './frame'
import { expect, test } from './reader'

const asked = '/embed/politics/?theme=dark&accent=7cc4ff&language=pl'
const elsewhere = { text: '<!doctype html><title>Elsewhere</title>Elsewhere' }

/** Each way in which a frame's page is opened anew, from a story that was opened in the frame. */
const ways: [name: string, open: (page: Page, frame: Frame, portal: string) => Promise<void>][] = [
  ['the reader’s reload', async (_, frame) => void (await frame.evaluate(() => location.reload()).catch(() => {}))],
  [
    'the portal’s Back, without its cache',
    async (page, _, portal) => {
      await page.goto(`${portal}/elsewhere`)
      await page.goBack()
    },
  ],
]
const frames: [name: string, attributes: string][] = [
  ['a frame', ''],
  ['a frame that its portal has named', 'name="story"'],
  ['a frame without an origin', 'sandbox="allow-scripts"'],
]

for (const [which, attributes] of frames) {
  for (const [way, open] of ways) {
    test(`${which} keeps theme, accent and language from page to page, and after ${way}`, async ({ page }) => {
      await onPortal({ '/': portalPage(iframe(asked, attributes), obey), '/elsewhere': elsewhere }, async (portal) => {
        await page.goto(portal)
        const frame = await framed(page)
        await expectAsAsked(frame)
        await frame.locator('article a').first().click()
        await expect(frame.locator('article h1')).toBeFocused()
        await expectAsAsked(frame)
        await open(page, frame, portal)
        const again = await framed(page)
        await expect(again.locator('article h1')).toBeVisible()
        await expectAsAsked(again)
        await expectFits(page, again)
      })
    })
  }
}

test('a link that is followed without the app leads on as it was asked, through the name of the frame', async ({
  page,
}) => {
  await onPortal({ '/': portalPage(iframe(asked), obey) }, async (portal) => {
    await page.goto(portal)
    await (await framed(page)).evaluate(() => location.assign('/embed/science/'))
    await expect.poll(async () => (await framed(page)).locator('h1').textContent()).toBe('Science')
    await expectAsAsked(await framed(page))
  })
})

test('a portal that gives its frame another address is shown what that asks for', async ({ page }) => {
  await onPortal({ '/': portalPage(iframe(asked), obey) }, async (portal) => {
    await page.goto(portal)
    await framed(page)
    await page
      .locator('iframe')
      .evaluate((frame) =>
        frame.setAttribute('src', frame.getAttribute('src')?.replace(/politics.*/, 'science/') ?? ''),
      )
    await expect.poll(async () => (await framed(page)).locator('h1').textContent()).toBe('Science')
    const frame = await framed(page)
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'auto')
    await expect(frame.locator('html')).toHaveAttribute('lang', /^en/)
  })
})

test('WordPress’s secret is not lost on the way to a story, in a reload and at its place on the page', async ({
  page,
}) => {
  const secret = 'aB3dE6gH9k'
  const body = iframe(`/embed/politics/#?secret=${secret}`, `sandbox="allow-scripts" data-secret="${secret}"`)
  await onPortal({ '/': portalPage(body) }, async (portal) => {
    await page.goto(portal)
    const frame = await framed(page)
    const answers = async () =>
      (await messagesIn(page)).filter(({ data }) => JSON.stringify(data).includes(`"secret":"${secret}"`)).length
    await expect.poll(answers).toBeGreaterThan(0)
    await frame.locator('article a').first().click()
    await expect(frame.locator('article h1')).toBeFocused()
    const before = await answers()
    await frame.evaluate(() => location.reload()).catch(() => {})
    await expect.poll(answers).toBeGreaterThan(before)
  })
})

async function expectAsAsked(frame: Frame): Promise<void> {
  const html = frame.locator('html')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await expect(html).toHaveAttribute('lang', 'pl')
  expect(await html.evaluate((root) => root.style.getPropertyValue('--accent-dark'))).toBe('#7cc4ff')
}
