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
  test('shows its headline at once, then the story, and takes the focus and speaks once', async ({ page }) => {
    const release = await hold(page, '**/articles/**')
    await visit(page, '/politics')
    await page.evaluate(() => {
      const focused: string[] = []
      const announced: string[] = []
      Object.assign(window, { focused, announced })
      document.addEventListener('focusin', ({ target }) => {
        if (target instanceof HTMLElement && target.tagName === 'H1') focused.push(target.textContent)
      })
      new MutationObserver(() => {
        const words = [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')]
          .filter((region) => region.closest('[hidden]') === null)
          .map(({ textContent }) => textContent)
          .join(' ')
          .trim()
        if (words !== (announced.at(-1) ?? '')) announced.push(words)
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    const name = (await cards(page).nth(2).textContent()) ?? ''
    await cards(page).nth(2).click()
    await expect(headline(page)).toHaveText(name)
    await expect(headline(page)).toBeFocused()
    await expect(page).not.toHaveTitle(new RegExp(name.slice(0, 12)))
    await expect(current(page).getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(1)
    release()
    await expect(current(page).locator('#story')).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(name.slice(0, 12)))
    expect(await page.evaluate(() => Reflect.get(window, 'focused'))).toEqual([name])
    expect(await page.evaluate(() => Reflect.get(window, 'announced'))).toEqual(['Loading', ''])
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

test('a tap whose story was changed and locked says so in its place, and the focus stays', async ({ page }) => {
  const release = await hold(page, '**/articles/**')
  await page.route('**/articles/**', async (route) => {
    const response = await route.fetch()
    const document = { ...(await response.json()), headline: 'Another headline by now', access: 'locked' }
    await route.fulfill({ response, json: document })
  })
  await visit(page, '/politics')
  await cards(page).nth(2).click()
  await expect(headline(page)).toBeFocused()
  release()
  await expect(headline(page)).toHaveText('Another headline by now')
  await expect(headline(page)).toBeFocused()
  await expect(current(page).getByText('for members of')).toBeVisible()
  // Other stories may still be on the way: they are prefetched.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('a tap whose code is on the way shows the story’s own headline, and then the story', async ({ page }) => {
  const release = await hold(page, '**/assets/ArticlePage*')
  await visit(page, '/politics')
  const name = (await cards(page).nth(2).textContent()) ?? ''
  await cards(page).nth(2).click()
  await expect(headline(page)).toHaveCount(0)
  await expect(current(page).getByText(name)).toBeVisible()
  release()
  await expect(current(page).locator('#story')).toBeVisible()
  await expect(headline(page)).toBeFocused()
})

test('a tap before the page’s own code has come opens the story as a document', async ({ page }) => {
  const release = await hold(page, '**/assets/*.js')
  await page.goto('/politics', { waitUntil: 'commit' })
  const card = page.locator('main article h3 a').nth(1)
  const name = (await card.textContent()) ?? ''
  await card.click()
  release()
  await expect(page.locator('h1')).toHaveText(name)
  await page.goBack()
  await expect(page.locator('h1')).toHaveText('Politics')
})

test('the photo of a card stands in for the story’s until that has come', async ({ page }) => {
  await visit(page, '/politics')
  const card = current(page).locator('article:has(img)').first()
  await card.scrollIntoViewIfNeeded()
  const shown = await card.locator('img').evaluate(async (image) => {
    if (!(image instanceof HTMLImageElement)) return ''
    await image.decode()
    return image.currentSrc
  })
  const release = await hold(page, '**/pictures/**')
  await card.getByRole('link').first().click()
  const lead = current(page).locator('figure img').first()
  await expect(lead).toHaveCSS('background-image', `url("${shown}")`)
  release()
  await expect(lead).toHaveCSS('background-image', 'none')
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

test('the list that was left is silent: no request, no key, not read out and not found', async ({ page }) => {
  await visit(page, '/politics')
  const last = (await cards(page).last().textContent()) ?? ''
  await cards(page).nth(1).click()
  await expect(current(page).locator('#story')).toBeVisible()
  await expect(left(page)).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect(current(page)).not.toContainText(last)
  expect(await page.evaluate((words) => Reflect.get(window, 'find').call(window, words), last)).toBe(false)
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
    const release = await hold(page, '**/articles/**')
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
    await expect(headline(page)).toBeFocused()
    const photo = current(page).locator('figure').first()
    const place = await photo.boundingBox()
    expect(place).not.toBeNull()
    release()
    await expect(current(page).locator('#story')).toBeVisible()
    // That nothing moves any more, only time can show.
    await page.waitForTimeout(1500)
    expect(await page.evaluate(() => Reflect.get(window, 'moves').shift)).toBeLessThanOrEqual(0.02)
    expect((await photo.boundingBox())?.y).toBeCloseTo(place?.y ?? 0, 0)
  })
}
