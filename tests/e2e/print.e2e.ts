import type { Page } from '@playwright/test'
import { reader } from './frame'
import { textOfPdf } from './pdfText'
import { expect, pages, test, visit } from './reader'

test('a printed article is whole: its text, photos, credits, address and date, and no navigation', async ({ page }) => {
  const failed = watchPhotos(page)
  await visit(page, pages.everyBlock)
  const words = await page.getByRole('main').getByRole('article').first().getByRole('paragraph').allInnerTexts()
  // A build that knows its address has it in the HTML; this one learns it in the browser.
  await expect(page.getByText(`${reader}${pages.everyBlock}`)).toBeAttached()
  const pdf = await page.pdf({ format: 'A4' })
  // Some fonts have one glyph for the apostrophe of letters (U+02BC) and the one of quotes.
  const text = squeezed(textOfPdf(pdf)).replaceAll('ʼ', '’')
  for (const paragraph of words.filter((each) => each.length > 80)) expect(text).toContain(squeezed(paragraph))
  // At the top: at the end it could be all that a sheet has.
  const address = text.indexOf(squeezed(`${reader}${pages.everyBlock}`))
  expect(address).toBeGreaterThan(0)
  expect(address).toBeLessThan(text.indexOf(squeezed(words.findLast((each) => each.length > 80) ?? '')))
  expect(text).toMatch(/\d{1,2}\p{L}+20\d\d,\d\d:\d\d/u)
  for (const control of ['Skip to content', 'Load from', 'Save story', 'More in Culture', 'Sections']) {
    expect(text).not.toContain(squeezed(control))
  }
  expect(failed).toEqual([])
})

test('all photos are on paper with their credits, those far down the page as well', async ({ page }) => {
  await visit(page, pages.everyBlock)
  const figures = page.getByRole('main').locator('figure picture img')
  const count = await figures.count()
  expect(count).toBeGreaterThan(2)
  const credits = await page.getByRole('main').locator('figcaption').allInnerTexts()
  const pdf = await page.pdf({ format: 'A4', printBackground: true })
  expect(imagesIn(pdf)).toBeGreaterThanOrEqual(count)
  const text = squeezed(textOfPdf(pdf))
  for (const credit of credits) expect(text).toContain(squeezed(credit))
})

test('paper is light even if the screen is dark', async ({ page }) => {
  await visit(page, '/settings')
  await page.getByRole('radio', { name: 'Dark' }).check()
  await visit(page, pages.portrait)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const colours = await page.evaluate(() => ({
    ground: getComputedStyle(document.body).backgroundColor,
    caption: getComputedStyle(document.querySelector('main figcaption') ?? document.body).color,
  }))
  expect(colours).toEqual({ ground: 'rgb(255, 255, 255)', caption: 'rgb(75, 78, 85)' })
})

test('nothing to press and no way elsewhere is printed', async ({ page }) => {
  await visit(page, pages.everyBlock)
  await page.waitForLoadState('networkidle')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toHaveCount(0)
})

test('what fits on a sheet takes one, and no link to more stories is printed', async ({ page }) => {
  await visit(page, '/about')
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(1)
  await page.goto('/politics')
  const more = page.getByRole('link', { name: 'More stories' })
  await expect(more).toBeAttached()
  await page.emulateMedia({ media: 'print' })
  await expect(more).toBeHidden()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a story prints with its photo', async ({ page }) => {
    await page.goto(pages.portrait)
    const pdf = await page.pdf({ format: 'A4' })
    expect(imagesIn(pdf)).toBeGreaterThan(0)
    expect(squeezed(textOfPdf(pdf))).toContain('KarlBlossfeldt')
  })
})

/** How many pictures a PDF holds, each once. */
function imagesIn(pdf: Buffer): number {
  // A picture's transparency is one more, which another one names.
  const text = pdf.toString('latin1')
  const masks = new Set([...text.matchAll(/\/SMask (\d+) 0 R/g)].map(([, number]) => number))
  return [...text.matchAll(/\/Subtype ?\/Image/g)].length - masks.size
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

function watchPhotos(page: Page): string[] {
  const failed: string[] = []
  page.on('requestfailed', (request) => {
    if (request.resourceType() === 'image') failed.push(request.url())
  })
  return failed
}
