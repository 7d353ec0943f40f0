import { en } from '../../src/i18n/en'
import { pl } from '../../src/i18n/pl'
import { expect, headline, pages, test, visit, withoutCompletePages } from './reader'

test.describe('a Polish edition', () => {
  test.beforeEach(async ({ page }) => {
    await withoutCompletePages(page)
    await page.route('**/edition.json', async (route) => {
      const edition = await (await route.fetch()).json()
      await route.fulfill({ json: { ...edition, language: 'pl' } })
    })
  })

  test('has a Polish interface, with no English word of it left on any page', async ({ page }) => {
    const english = Object.entries(en).flatMap(([key, word]) =>
      typeof word === 'string' && word !== Reflect.get(pl, key) ? [word] : [],
    )
    for (const path of [
      pages.front,
      pages.section,
      pages.article,
      pages.corrected,
      pages.everyBlock,
      '/nowhere/at/all',
    ]) {
      await visit(page, path)
      await expect(page.locator('html')).toHaveAttribute('lang', 'pl')
      const own = await page.evaluate(() => {
        // The stories are still in English, and say so nowhere: only the interface's own elements are read.
        const parts = document.querySelectorAll(
          'header nav a, footer a, button, main > div > h1, h2, time, [role="status"]',
        )
        return [...parts].map((part) => part.textContent?.trim() ?? '')
      })
      expect(own.filter((text) => english.includes(text))).toEqual([])
      expect(own.filter((text) => text in en)).toEqual([])
    }
    await expect(headline(page)).toHaveText(pl.notFound)
  })

  test('names the photographer with a Polish label, once', async ({ page }) => {
    await visit(page, pages.portrait)
    const credit = page.locator('main figcaption').first()
    await expect(credit).toContainText(pl.photoCredit('Karl Blossfeldt').split('Karl')[0] ?? '')
    await expect(credit).not.toContainText('Photo')
  })
})

test.describe('a reader in another zone than the newsroom', () => {
  test.use({ timezoneId: 'America/New_York' })

  test('reads their own time, and the newsroom’s on demand', async ({ page }) => {
    await visit(page, pages.article)
    const facts = page.getByRole('main').locator('header')
    await expect(facts.getByRole('time')).toContainText('08:05')
    await facts.getByRole('button', { name: 'Show Warsaw time' }).click()
    await expect(facts).toContainText('14:05')
  })
})
