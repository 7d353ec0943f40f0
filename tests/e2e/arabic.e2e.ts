import { ar } from '../../src/i18n/ar'
import { en } from '../../src/i18n/en'
import { inArabic } from './arabicText'
import { expect, expectAccessible, headline, pages, test, visit, withoutCompletePages } from './reader'

const paths = [
  pages.front,
  pages.section,
  pages.everyBlock,
  '/settings',
  '/search',
  '/world/suez-canal-since-1869',
  '/culture/concert-pitch-440',
]

test('an edition in Arabic reads from right to left on a phone and on a desktop', async ({ page }) => {
  await withoutCompletePages(page)
  await page.route(/\/edition\/.*\.json$/, async (route) => {
    const document = inArabic(await (await route.fetch()).json())
    const isEdition = route.request().url().endsWith('/edition.json')
    await route.fulfill({ json: isEdition ? { ...Object(document), language: 'ar' } : document })
  })
  const english = Object.entries(en).flatMap(([key, word]) =>
    typeof word === 'string' && word !== Reflect.get(ar, key) ? [word] : [],
  )
  for (const path of paths) {
    await visit(page, path)
    await expect(headline(page)).toHaveText(/\p{Script=Arabic}/u)
    await expect(headline(page)).toHaveCSS('direction', 'rtl')
    const words = await page.locator('h1, h2, button, header a, footer a, label, [role="status"]').allTextContents()
    expect({ path, left: words.filter((word) => english.includes(word.trim())) }).toEqual({ path, left: [] })
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect({ path, width, overflow }).toEqual({ path, width, overflow: 0 })
    }
  }
  await expectAccessible(page)

  await visit(page, `${pages.everyBlock}#photo-1`)
  const shown = page.getByRole('dialog').getByRole('status')
  await expect(shown).toHaveText(/^1 /)
  await page.keyboard.press('ArrowLeft')
  await expect(shown).toHaveText(/^2 /)
})
