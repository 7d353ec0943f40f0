import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { read, saveButton } from './libraryReader'
import {
  expect,
  expectAccessible,
  expectContrast,
  failedRequest,
  headline,
  pages,
  test,
  visit,
  withoutCompletePages,
} from './reader'

const votes = 'How the world counts a vote, and turns it into seats'

// What is fetched ahead may still be on its way when a test ends.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }))

async function save(page: Page, path: string): Promise<string> {
  await visit(page, path)
  await saveButton(page).click()
  await expect(saveButton(page)).toHaveText('Saved')
  return headline(page).innerText()
}

/** The saved stories; the latest ones, which an empty page shows below, are a level deeper. */
function cards(page: Page) {
  return page.getByRole('main').getByRole('article').getByRole('heading', { level: 2 })
}

test('a story that is saved by keyboard is saved after a reload and in a second tab, and let go in both', async ({
  page,
  context,
}) => {
  await visit(page, pages.article)
  await saveButton(page).focus()
  await page.keyboard.press('Enter')
  await expect(saveButton(page)).toHaveText('Saved')
  await page.reload()
  await expect(saveButton(page)).toHaveText('Saved')

  const second = await context.newPage()
  await visit(second, pages.article)
  await saveButton(second).click()
  await expect(saveButton(second)).toHaveText('Save story')
  await expect(saveButton(page)).toHaveText('Save story')
})

test('saved stories are found by their words, put in order, removed and brought back', async ({ page }) => {
  await visit(page, '/saved')
  await expect(page.getByText('No saved stories.')).toBeVisible()
  await expectAccessible(page)
  const portrait = await save(page, pages.portrait)
  const article = await save(page, pages.article)
  const oldest = await save(page, pages.corrected)

  await page.getByRole('banner').getByRole('link', { name: 'Saved stories' }).click()
  await expect(cards(page)).toHaveText([oldest, article, portrait])
  await page.getByLabel('Sort by').selectOption('Section')
  await expect(cards(page).last()).toHaveText(portrait)
  await page.getByLabel('Find in saved stories').fill('PYONGYANG missile')
  await expect(cards(page)).toHaveText([article])
  await expect(page.getByText('1 match')).toBeVisible()
  await page.getByLabel('Find in saved stories').fill('')
  await expectAccessible(page)

  await page.getByRole('button', { name: `Remove: ${article}` }).click()
  await expect(page.getByRole('status').filter({ hasText: `Removed: ${article}` })).toBeFocused()
  await expect(cards(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(cards(page)).toHaveCount(3)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectContrast(page)
})

test.describe('without the newsroom', () => {
  test.use({ expectedErrors: [failedRequest] })

  test('a saved story is read, with its photo and credit, while the newsroom can’t be reached', async ({ page }) => {
    const title = await save(page, pages.article)
    await page.goto('/saved')
    await page.route('**/articles/**', (route) => route.fulfill({ status: 503 }))
    await page.getByRole('article').getByRole('link', { name: title }).click()
    await expect(headline(page)).toHaveText(title)
    await expect(page.getByRole('status').filter({ hasText: 'This is your saved copy from' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('figure').first()).toContainText('Map: Broadsheet')
  })
})

test('what was read is remembered and marked, until the reader wants neither', async ({ page }) => {
  await read(page, pages.long)
  await visit(page, '/politics')
  const card = page.getByRole('article').filter({ has: page.getByRole('link', { name: votes }) })
  await expect(card.getByText('Read', { exact: true })).toBeAttached()
  await expectAccessible(page)

  await page.getByRole('banner').getByRole('link', { name: 'Saved stories' }).click()
  const history = page.getByRole('region', { name: 'Reading history' })
  await expect(history.getByRole('link', { name: votes })).toBeVisible()
  await page.getByLabel('Dim stories I’ve read').uncheck()
  await page.getByLabel('Keep a reading history and my place').uncheck()
  await page.getByRole('button', { name: 'Clear history' }).click()
  await expect(history).toContainText('Your history is empty.')

  await history.page().goBack()
  await expect(card.getByText('Read', { exact: true })).toHaveCount(0)
  await card.getByRole('link').click()
  await expect(saveButton(page)).toBeVisible()
  await page.goto('/saved')
  await expect(history).toContainText('Your history is empty.')
  await expect(page.getByLabel('Dim stories I’ve read')).not.toBeChecked()
})

test('marks move nothing', async ({ page }) => {
  await read(page, pages.long)
  await visit(page, '/politics')
  const heights = () =>
    page.evaluate(() => [...document.querySelectorAll('main article')].map((card) => card.getBoundingClientRect().top))
  const before = await heights()
  await expect(page.getByRole('article').getByText('Read', { exact: true })).toBeAttached()
  expect((await heights()).slice(0, before.length)).toEqual(before)
})

test('all that is kept goes into a file, is deleted with one button, and comes back from the file', async ({
  page,
}) => {
  const title = await save(page, pages.article)
  await page.goto('/saved')
  await expect(cards(page)).toHaveText([title])
  await page.evaluate(() => localStorage.setItem('broadsheet-settings', '{}'))
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export…' }).click()
  const file = await (await download).path()
  const kept = JSON.parse(await readFile(file, 'utf8'))

  await page.getByRole('button', { name: 'Delete everything' }).click()
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(cards(page)).toHaveText([title])
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await expect(page.getByText('Everything has been deleted.')).toBeVisible()
  await expect(cards(page)).toHaveCount(0)
  expect(await page.evaluate(async () => [localStorage.length, await caches.keys()])).toEqual([0, []])

  const add = page.getByLabel('Import…')
  const given = { ...kept, saved: [...kept.saved, { article: { headline: 'Half a story' } }] }
  await add.setInputFiles({
    name: 'all.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(given)),
  })
  await expect(
    page.getByText('1 story was added. 1 entry was added to the history. 1 entry couldn’t be read.'),
  ).toBeVisible()
  await expect(cards(page)).toHaveText([title])
  await add.setInputFiles({ name: 'photo.json', mimeType: 'application/json', buffer: Buffer.from('no JSON') })
  await expect(page.getByText('This file has no saved stories we can read.')).toBeVisible()
})

test('in Polish, what is kept is called by its Polish names', async ({ page }) => {
  await withoutCompletePages(page)
  await page.route('**/edition.json', async (route) => {
    await route.fulfill({ json: { ...(await (await route.fetch()).json()), language: 'pl' } })
  })
  await visit(page, '/saved')
  await expect(headline(page)).toHaveText('Zapisane artykuły')
  await expect(page.getByText('Brak zapisanych artykułów.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Usuń wszystko' })).toBeVisible()
  await expectAccessible(page)
})
