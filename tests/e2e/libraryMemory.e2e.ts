import type { Page } from '@playwright/test'
import { read, remembered, saveButton } from './libraryReader'
import {
  expect,
  expectAccessible,
  headline,
  moved,
  pages,
  test,
  visit,
  watchMoves,
  withoutCompletePages,
} from './reader'

// What is fetched ahead may still be on its way when a test ends.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }))

const goOn = 'Continue reading'

/** Scrolls to the seventh block of a story, and waits until that place is remembered. */
async function readOn(page: Page): Promise<void> {
  await page.evaluate(() => document.getElementById('story')?.children[6]?.scrollIntoView())
  await expect.poll(() => remembered(page)).toContain('"place":{"block":6')
}

test('a reader who comes back is offered the way to where they stopped, and is never carried there', async ({
  page: first,
  context,
}) => {
  await read(first, pages.long)
  await readOn(first)
  const page = await context.newPage()
  await watchMoves(page)
  await visit(page, pages.long)
  const button = page.getByRole('button', { name: goOn })
  await expect(button).toBeInViewport()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  expect(await moved(page)).toBe(0)
  await expectAccessible(page)
  await button.press('Enter')
  const block = page.locator('#story > :nth-child(7)')
  await expect(block).toBeInViewport()
  await expect(block).toBeFocused()
  await expect(button).toBeHidden()
})

test('a place is found again in a story that has grown above it', async ({ page: first, context }) => {
  await read(first, pages.long)
  await readOn(first)
  const stopped = await first.locator('#story > :nth-child(7)').innerText()
  const page = await context.newPage()
  await withoutCompletePages(page)
  await page.route('**/articles/**', async (route) => {
    const article = await (await route.fetch()).json()
    await route.fulfill({ json: { ...article, body: ['Added at the top.', ...article.body] } })
  })
  await visit(page, pages.long)
  await page.getByRole('button', { name: 'See what changed' }).click()
  await page.getByRole('dialog').getByRole('button', { name: goOn }).click()
  await expect(page.locator('#story > :nth-child(8)')).toHaveText(stopped, { useInnerText: true })
  await expect(page.locator('#story > :nth-child(8)')).toBeFocused()
})

test('Back, a link to a place, and a story read to its end need no way on', async ({ page }) => {
  await read(page, pages.long)
  await readOn(page)
  const offer = page.getByRole('button', { name: goOn })
  const tools = saveButton(page)
  await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'Politics' }).click()
  await expect(headline(page)).toHaveText('Politics')
  await page.goBack()
  await expect(tools).toBeAttached()
  await expect(offer).toHaveCount(0)

  await page.goto('about:blank')
  await page.goto(`${pages.long}#story`)
  await expect(tools).toBeAttached()
  await expect(offer).toHaveCount(0)

  await page.evaluate(() => document.getElementById('story')?.lastElementChild?.scrollIntoView({ block: 'end' }))
  await expect.poll(() => remembered(page)).toContain('"place":null')
})

test('a story that was updated since it was read says what has changed, once', async ({ page }) => {
  await withoutCompletePages(page)
  await read(page, pages.article)
  const title = await headline(page).innerText()
  const [first = ''] = await page.locator('#story > p').allInnerTexts()
  await page.route('**/articles/**', async (route) => {
    const article = await (await route.fetch()).json()
    const [, ...rest] = article.body
    const body = [`${first} That was denied.`, ...rest.slice(0, -1), 'A last word.']
    await route.fulfill({ json: { ...article, headline: `${title}, it says`, body } })
  })
  await visit(page, pages.article)
  await expect(page.getByRole('status').filter({ hasText: /Updated since you read it \(\d+:\d\d\)/ })).toBeVisible()
  await page.getByRole('button', { name: 'See what changed' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'What changed' })
  await expect(dialog.getByRole('heading', { level: 3 })).toContainText(['Headline', 'Reworded'])
  await expect(dialog.getByRole('deletion').first()).toHaveText(title)
  await expect(dialog.getByRole('insertion').nth(1)).toHaveText(`${first} That was denied.`)
  await expect(dialog.getByRole('insertion').last()).toHaveText('A last word.')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await visit(page, pages.article)
  await expect(saveButton(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'See what changed' })).toHaveCount(0)
})
