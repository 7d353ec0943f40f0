import type { Frame, Page } from '@playwright/test'
import { framed, iframe, messagesIn, onPortal, portalPage, reader, sandboxed, sandboxes } from './frame'
import { expect, pages, test } from './reader'

const article = `/embed${pages.portrait}/`
const section = '/embed/politics/'
/** What Chromium prints of a link that a sandbox lets lead nowhere. */
const refused = /Blocked opening|Unsafe attempt to initiate navigation/

test.use({ expectedErrors: [refused] })

for (const sandbox of [...sandboxes, 'allow-scripts allow-popups allow-popups-to-escape-sandbox']) {
  test(`links lead where the portal chose, as far as sandbox="${sandbox}" lets them`, async ({ page, context }) => {
    const mayOpen = sandbox === '' || sandbox.includes('allow-popups')
    // The reader's own pages are isolated (Cross-Origin-Opener-Policy), and so refuse a tab that is still in the sandbox.
    const opensOurs = sandbox === '' || sandbox.includes('allow-popups-to-escape-sandbox')
    const mayLeave = sandbox === '' || sandbox.includes('allow-top-navigation')
    await context.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: 'Elsewhere' }))
    const inFrame = (links: string, path = section) =>
      portalPage(sandboxed(`${path}?links=${links}&theme=light`, sandbox))
    const portals = {
      '/frame': inFrame('frame'),
      '/blank': inFrame('blank'),
      '/top': inFrame('top'),
      '/outside': inFrame('top', `/embed${pages.everyBlock}/`),
    }
    await onPortal(portals, async (portal) => {
      const [stays] = await open(page, `${portal}/frame`)
      await stays.locator('article a').first().click()
      await expect(stays.locator('article h1')).toBeFocused()

      const [opens, opened] = await open(page, `${portal}/blank`)
      await expect(opened).toHaveAttribute('target', '_blank')
      const tab = mayOpen ? context.waitForEvent('page') : null
      const noTab = mayOpen ? null : page.waitForEvent('console', isRefusal)
      await opened.click()
      await noTab
      const ours = await tab
      const shown = opensOurs ? new RegExp(`^${reader}/politics/`) : /^chrome-error:/
      if (ours !== null) await expect.poll(() => ours.url()).toMatch(shown)
      await ours?.close()
      expect(opens.url()).toContain(section)

      const [, outside] = await open(page, `${portal}/outside`, `main a[href^="http"]:not([href^="${reader}"])`)
      await expect(outside).toHaveAttribute('target', '_blank')
      await expect(outside).toHaveAttribute('rel', 'noopener noreferrer')
      const elsewhere = mayOpen ? context.waitForEvent('page') : null
      const nowhere = mayOpen ? null : page.waitForEvent('console', isRefusal)
      await outside.click()
      await nowhere
      const other = await elsewhere
      await other?.getByText('Elsewhere').waitFor()
      expect(await other?.evaluate(() => [window.opener, document.referrer])).toEqual(mayOpen ? [null, ''] : undefined)
      await other?.close()

      const [, leaves] = await open(page, `${portal}/top`)
      await expect(leaves).toHaveAttribute('target', '_top')
      const refusal = mayLeave ? null : page.waitForEvent('console', isRefusal)
      await leaves.click()
      if (mayLeave) await page.waitForURL(`${reader}/politics/**`)
      await refusal
      if (!mayLeave) expect(page.url()).toBe(`${portal}/top`)
    })
  })
}

test('links in a WordPress sandbox, where nothing may open, are handed to WordPress', async ({ page }) => {
  const host = portalPage(sandboxed(`${article}?links=blank#?secret=aB3dE6gH9k`, 'allow-scripts'))
  await onPortal({ '/': host }, async (portal) => {
    await page.goto(portal)
    const frame = await framed(page)
    await frame.getByRole('link', { name: 'Broadsheet' }).click()
    const href = `${reader}${pages.portrait}`
    await expect
      .poll(async () => (await messagesIn(page)).map(({ data }) => data))
      .toContainEqual({ message: 'link', value: href, secret: 'aB3dE6gH9k' })
    expect(page.url()).toBe(`${portal}/`)
  })
})

test('links to other sites always open a tab of their own, without opener and referrer', async ({ page }) => {
  await onPortal({ '/': portalPage(iframe(`/embed${pages.everyBlock}/?links=top`)) }, async (portal) => {
    await page.goto(portal)
    const frame = await framed(page)
    await expect
      .poll(() =>
        frame
          .locator('a[href^="http"]')
          .evaluateAll(
            (links, own) =>
              links.filter(
                (link) =>
                  !(link.getAttribute('href') ?? '').startsWith(own) &&
                  (link.getAttribute('target') !== '_blank' || link.getAttribute('rel') !== 'noopener noreferrer'),
              ).length,
            reader,
          ),
      )
      .toBe(0)
    expect(await frame.locator('a[href^="http"]').count()).toBeGreaterThan(0)
  })
})

function isRefusal(message: { text: () => string }): boolean {
  return refused.test(message.text())
}

/** A portal's frame, and a link in it: a story's, if no other is named. Whatever it does, the page's real address is there. */
async function open(page: Page, address: string, link = 'article a'): Promise<[Frame, ReturnType<Frame['locator']>]> {
  await page.goto(address)
  const frame = await framed(page)
  await expect(frame.getByRole('link', { name: 'Broadsheet', exact: true })).toHaveAttribute('href', /^\/[a-z]+/)
  const found = frame.locator(link).first()
  await expect(found).toHaveAttribute('href', /^(?:https?:\/)?\//)
  return [frame, found]
}
