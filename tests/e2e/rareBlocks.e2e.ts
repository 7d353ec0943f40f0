import { expect, expectAccessible, pages, test, visit } from './reader'

const story = '/culture/concert-pitch-440'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a story has its rarer blocks, with their styles', async ({ page }) => {
    await page.goto(story)
    await expect(page.getByRole('region', { name: 'Key points' })).toHaveCSS('border-block-start-width', '2px')
    await expect(page.getByRole('table', { name: /middle C/ })).toBeVisible()
    await expect(page.getByRole('math')).toBeVisible()
    const notes = page.getByRole('region', { name: 'Footnotes' })
    await expect(notes.getByRole('link')).toHaveAttribute('href', /#at-iso-link$/)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`rarer blocks stay as they were when their code comes, and are accessible: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        Object.assign(globalThis, { first: document.querySelector('[aria-label="Key points"]') })
      })
    })
    await visit(page, story)
    const isSame = await page
      .getByRole('region', { name: 'Key points' })
      .evaluate((points) => Reflect.get(globalThis, 'first') === points)
    expect(isSame).toBe(true)
    const table = page.getByRole('table', { name: /middle C/ })
    await table.getByRole('button', { name: 'Hertz' }).press('Enter')
    await expect(table.getByRole('row').nth(1)).toContainText('421.6')
    await expect(page.getByRole('button', { name: '0:02 440 hertz' })).toBeVisible()
    await expectAccessible(page)
  })
}

test('the table of contents leads to its place', async ({ page }) => {
  await visit(page, pages.long)
  const link = page.getByRole('navigation', { name: 'In this story' }).getByRole('link').last()
  const part = page.getByRole('heading', { level: 2, name: (await link.textContent()) ?? '', exact: true })
  await expect(part).not.toBeInViewport()
  await link.press('Enter')
  await expect(part).toBeInViewport()
})
