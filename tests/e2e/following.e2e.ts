import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, failedRequest, test, visit } from './reader'

const follow = (page: Page) => page.getByRole('button', { name: 'Follow', exact: true })

test('a topic that is followed is on a page of its own, and goes along to another device', async ({
  page,
  browser,
}) => {
  await visit(page, '/topic/elections')
  await follow(page).click()
  await page.getByRole('banner').getByRole('link', { name: 'Following' }).click()
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText('Nothing new since your last visit.')).toBeVisible()

  await visit(page, '/saved')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export…' }).click()
  const file = await readFile(await (await download).path())

  const other = await (await browser.newContext()).newPage()
  await visit(other, new URL('/saved', page.url()).href)
  await other.getByLabel('Import…').setInputFiles({ name: 'saved.json', mimeType: 'application/json', buffer: file })
  await expect(other.getByText('1 topic or author was added.')).toBeVisible()
  await visit(other, new URL('/following', page.url()).href)
  await expect(other.getByRole('link', { name: 'Elections', exact: true })).toBeVisible()
  await other.context().close()
})

test.describe('while the app is on its way', () => {
  test.use({ expectedErrors: [failedRequest] })

  test('a muted topic leaves lines that are there before the app is, and take no more room once it has come', async ({
    page,
  }) => {
    await visit(page, '/topic/borders')
    await page.getByRole('button', { name: 'Mute' }).click()
    await expect(page.getByText('Stories about Borders are muted.')).toBeVisible()
    await page.waitForFunction(() => localStorage.getItem('broadsheet-hidden') !== null)

    // Without the app, the rules alone.
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.goto('/world')
    const card = page.locator('article[data-topics~="borders"]').first()
    await expect(card.getByRole('heading', { includeHidden: true })).toBeHidden()
    const before = await card.boundingBox()

    await page.unroute('**/assets/*.js')
    // A frame that sees the same storage does the same.
    await page.goto('/embed/world')
    await expect(page.getByText('Muted topic: Borders').first()).toBeVisible()
    await visit(page, '/world')
    const line = page.getByText('Muted topic: Borders').first()
    await expect(line).toBeVisible()
    const after = await line.boundingBox()
    expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThanOrEqual(1)
    await page.getByRole('button', { name: 'Show story' }).first().click()
    await expect(page.getByRole('button', { name: 'Show story' }).first()).toBeVisible()
  })
})
