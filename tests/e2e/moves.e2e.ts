import type { Page } from '@playwright/test'
import { expect, failedRequest, pages, test, visit } from './reader'

const current = (page: Page) => page.locator('[data-page="current"]')
const left = (page: Page) => page.locator('[data-page="left"]')
const headline = (page: Page) => current(page).locator('h1')
const cards = (page: Page) => current(page).locator('article :is(h2, h3) a')

/** Holds back what is asked for at addresses like these until it is released. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(pattern, async (route) => {
    await released
    await route.fallback()
  })
  return () => release()
}

test.describe('a tap whose story is slow', () => {
  test('shows its headline at once, then the story, and takes the focus once', async ({ page }) => {
    const release = await hold(page, '**/articles/**')
    await visit(page, '/politics')
    await page.evaluate(() => {
      const focused: string[] = []
      Object.assign(window, { focused })
      document.addEventListener('focusin', ({ target }) => {
        if (target instanceof HTMLElement && target.tagName === 'H1') focused.push(target.textContent)
      })
    })
    const name = (await cards(page).nth(2).textContent()) ?? ''
    await cards(page).nth(2).click()
    await expect(headline(page)).toHaveText(name)
    await expect(headline(page)).toBeFocused()
    await expect(page).not.toHaveTitle(new RegExp(name.slice(0, 12)))
    release()
    await expect(current(page).locator('#story')).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(name.slice(0, 12)))
    expect(await page.evaluate(() => Reflect.get(window, 'focused'))).toEqual([name])
  })

  test('can be left by Back before it has come, and by another tap', async ({ page }) => {
    const release = await hold(page, '**/articles/**')
    await visit(page, '/politics')
    await cards(page).nth(1).click()
    await page.goBack()
    await expect(headline(page)).toHaveText('Politics')
    const name = (await cards(page).nth(2).textContent()) ?? ''
    await cards(page).nth(2).dblclick()
    release()
    await expect(current(page).locator('#story')).toBeVisible()
    await expect(headline(page)).toHaveText(name)
    await page.goBack()
    await expect(headline(page)).toHaveText('Politics')
  })
})

test.describe('a tap whose story can’t be had', () => {
  test.use({ expectedErrors: [failedRequest] })

  for (const [status, words] of [
    [404, 'Page not found'],
    [403, 'This story didn’t load'],
  ] as const) {
    test(`for ${status} says so in place of the headline, and Back leads to the list`, async ({ page }) => {
      await page.route('**/articles/**', (route) => route.fulfill({ status }))
      await visit(page, '/politics')
      await cards(page).nth(1).click()
      await expect(headline(page)).toHaveText(words)
      await expect(headline(page)).toBeFocused()
      await page.goBack()
      await expect(headline(page)).toHaveText('Politics')
      await expect(cards(page).nth(1)).toBeFocused()
    })
  }
})

test('the list that was left is silent: no request, no key, not in the accessibility tree', async ({ page }) => {
  await visit(page, '/politics')
  await cards(page).nth(1).click()
  await expect(current(page).locator('#story')).toBeVisible()
  await expect(left(page)).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.keyboard.press('k')
  expect(asked.filter((url) => url.includes('/sections/'))).toEqual([])
  expect(await page.evaluate(() => document.activeElement?.closest('[data-page="left"]') === null)).toBe(true)
})

test('Back and forward ten times lead to the same list and story, in their places', async ({ page }) => {
  await visit(page, '/politics')
  const card = cards(page).nth(4)
  await card.scrollIntoViewIfNeeded()
  const name = (await card.textContent()) ?? ''
  await card.click()
  await expect(headline(page)).toHaveText(name)
  for (let time = 0; time < 10; time++) {
    await page.goBack()
    await expect(card).toBeInViewport()
    await page.goForward()
    await expect(headline(page)).toHaveText(name)
  }
  await page.goBack()
  await expect(card).toBeFocused()
})

for (const width of [390, 1280]) {
  test(`nothing jumps between the first frame and the settled page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await visit(page, pages.section)
    await page.evaluate(() => {
      const moves = { shift: 0 }
      Object.assign(window, { moves })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = Object(entry)
          if (!hadRecentInput) moves.shift += value
        }
      }).observe({ type: 'layout-shift' })
    })
    await cards(page).nth(1).click()
    await expect(current(page).locator('#story')).toBeVisible()
    // That nothing moves any more, only time can show.
    await page.waitForTimeout(1500)
    expect(await page.evaluate(() => Reflect.get(window, 'moves').shift)).toBeLessThanOrEqual(0.02)
  })
}
