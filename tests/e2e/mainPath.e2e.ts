import type { Page } from '@playwright/test'
import { expect, headline, pages, test, visit } from './reader'

test('with a keyboard alone: front, Politics, a story, its photo line, More in Politics and back to the section', async ({
  page,
}) => {
  await visit(page, '/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()

  await tabTo(page, 'Politics')
  await page.keyboard.press('Enter')
  await expect(headline(page)).toHaveText('Politics')
  await expect(headline(page)).toBeFocused()
  await expect(page).toHaveTitle('Politics · Broadsheet')

  await page.keyboard.press('Tab')
  const opened = await page.evaluate(() => document.activeElement?.textContent ?? '')
  expect(opened).not.toBe('')
  await page.keyboard.press('Enter')
  await expect(headline(page)).toHaveText(opened)
  await expect(headline(page)).toBeFocused()
  await expect(page.locator('main article figure').first().locator('figcaption')).toBeVisible()

  await expect(page.getByRole('heading', { level: 2, name: 'More in Politics' })).toBeVisible()
  await tabTo(page, 'More in Politics', 2)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/politics')
  await expect(headline(page)).toBeFocused()
})

test('with a finger: front, Politics, a story, and More in Politics leads to another one', async ({
  page,
  hasTouch,
}) => {
  const press = (name: string) => {
    const link = page
      .getByRole('navigation', { name: 'Sections', exact: true })
      .getByRole('link', { name, exact: true })
    return hasTouch ? link.tap() : link.click()
  }
  await visit(page, '/')
  await press('Politics')
  await expect(headline(page)).toHaveText('Politics')

  const card = page.getByRole('article').nth(1)
  const name = await card.getByRole('heading').innerText()
  await (hasTouch ? card.tap() : card.click())
  await expect(headline(page)).toHaveText(name)
  expect(await page.evaluate(() => window.scrollY)).toBe(0)

  const more = page.getByRole('region', { name: 'More in Politics' })
  await expect(more.getByRole('article')).toHaveCount(4)
  const next = more.getByRole('article').first()
  // Its words, though they are laid out only as the reader comes near.
  const nextName = (await next.getByRole('heading').textContent()) ?? ''
  expect(nextName).not.toBe(name)
  await (hasTouch ? next.tap() : next.click())
  await expect(headline(page)).toHaveText(nextName)
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

test('pointing at a story fetches it before it is opened', async ({ page }) => {
  await visit(page, '/politics')
  // Those on the screen are fetched without that.
  const card = page.getByRole('main').getByRole('article').nth(8)
  const path = await card.getByRole('link').first().getAttribute('href')
  const fetched = page.waitForRequest((request) => request.url().endsWith(`/articles${path}.json`))
  await card.hover()
  await fetched
  await expect(headline(page)).toHaveText('Politics')
})

test('the photo of the story about Pyongyang has its caption and its credit once each, and an alt text of its own', async ({
  page,
}) => {
  await visit(page, pages.article)
  const figure = page.getByRole('main').getByRole('figure').first()
  const alt = await figure.getByRole('img').getAttribute('alt')
  const [caption = '', credit = ''] = await figure.locator('figcaption > span').allInnerTexts()
  expect(alt).toBeTruthy()
  expect(caption).not.toContain(alt ?? '')
  expect(credit).toMatch(/^Map: /)
  expect((await page.getByRole('main').innerText()).split(caption)).toHaveLength(2)
})

test('Back puts the reader where they were: place, pages loaded and the card that was opened', async ({ page }) => {
  await visit(page, '/politics')
  const cards = page.getByRole('main').getByRole('article')
  const first = await cards.count()
  await page.mouse.wheel(0, 20_000)
  await expect.poll(() => cards.count()).toBeGreaterThan(first)
  const loaded = await cards.count()
  const last = cards.last().getByRole('link')
  const name = await last.innerText()
  await last.scrollIntoViewIfNeeded()
  const place = (await last.boundingBox())?.y ?? 0
  await last.click()
  await expect(headline(page)).toHaveText(name)
  await page.evaluate(() => document.fonts.ready)

  await page.goBack()
  await expect(headline(page)).toHaveText('Politics')
  await expect(cards).toHaveCount(loaded)
  await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeFocused()
  await expect.poll(async () => Math.abs(((await last.boundingBox())?.y ?? 0) - place)).toBeLessThan(3)
})

test('the next page of a section is a real link that works opened alone, with a way back to newer stories', async ({
  page,
}) => {
  await visit(page, '/politics')
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  await visit(page, '/politics/page/2')
  await expect(headline(page)).toHaveText('Politics, page 2')
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  await page.getByRole('link', { name: 'Newer stories' }).click()
  await expect(page).toHaveURL('/politics/page/1')
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
})

test('an address that nothing is at offers the sections and the latest stories', async ({ page }) => {
  await visit(page, '/nowhere/at/all')
  await expect(headline(page)).toHaveText('Page not found')
  await expect(page.getByRole('main').getByRole('link', { name: 'Science', exact: true })).toBeVisible()
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(6)
})

test('a correction is announced at the top with a way down to it', async ({ page }) => {
  await visit(page, pages.corrected)
  await page.getByRole('link', { name: 'See what was corrected' }).click()
  await expect(page.getByRole('region', { name: 'Corrections' })).toBeInViewport()
  await expect(page.getByRole('region', { name: 'Corrections' })).toBeFocused()
})

/** Presses Tab until the link of that name has the focus; `nth` asks for its second, third... turn. */
async function tabTo(page: Page, name: string, nth = 1): Promise<void> {
  let seen = 0
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (focused === name) seen++
    if (seen === nth) return
  }
  throw new Error(`No link "${name}" was reached with Tab.`)
}
