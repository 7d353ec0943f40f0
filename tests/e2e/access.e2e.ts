import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, expectContrast, failedRequest, pages, test, visit } from './reader'

test.describe('every page', () => {
  // The address of the page that isn't there is answered with 404.
  test.use({ expectedErrors: [failedRequest] })

  for (const [name, path] of Object.entries(pages)) {
    test(`${name} can be used by everyone: light and dark, its headings in order, and no sideways scroll from 320 px on`, async ({
      page,
    }) => {
      await visit(page, path)
      await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Politics' })).toBeVisible()
      await page.emulateMedia({ colorScheme: 'light' })
      await expectAccessible(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectContrast(page)
      await expectHeadingsInOrder(page)
      for (const width of [320, 390, 640]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
    })
  }

  test('a card is one stop of the Tab key', async ({ page }) => {
    await visit(page, '/politics')
    const stops = await page
      .getByRole('article')
      .evaluateAll((cards) => cards.map((card) => card.querySelectorAll('a, button, [tabindex="0"]').length))
    expect(new Set(stops)).toEqual(new Set([1]))
  })

  test('the words of a card can be selected with a mouse, and a click on them opens the story', async ({
    page,
    context,
  }) => {
    await visit(page, '/politics')
    await page.waitForFunction(() => 'selectable' in document.documentElement.dataset)
    const card = page.getByRole('article').first()
    const selected = async (words: Locator) => {
      const box = await words.boundingBox()
      if (box === null) throw new Error('The words are not on the page.')
      await page.mouse.move(box.x + 1, box.y + 8)
      await page.mouse.down()
      await page.mouse.move(box.x + 160, box.y + 8, { steps: 5 })
      await page.mouse.up()
      return page.evaluate(() => getSelection()?.toString() ?? '')
    }
    const standfirst = card.getByRole('paragraph').nth(1)
    expect((await selected(standfirst)).length).toBeGreaterThan(3)
    expect((await selected(card.getByRole('link'))).length).toBeGreaterThan(3)
    await expect(page).toHaveURL('/politics')

    const name = await card.getByRole('heading').innerText()
    const beside = context.waitForEvent('page')
    await standfirst.click({ button: 'middle' })
    await expect((await beside).getByRole('heading', { level: 1 })).toHaveText(name)
    await standfirst.click()
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(name)
  })

  test('every control is at least 44 px tall or runs within a line of text', async ({ page }) => {
    for (const path of [pages.front, pages.section, pages.everyBlock, pages.corrected]) {
      await visit(page, path)
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a, button')]
          .filter((control) => control.closest('p, li:not(nav li), article h3, [class*="skip"]') === null)
          .filter((control) => control.getBoundingClientRect().height < 43.5)
          .map((control) => control.textContent),
      )
      expect(small).toEqual([])
    }
  })

  test('the skip link leads to the headline', async ({ page }) => {
    await visit(page, pages.article)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })

  test('fragments in another language say which, and in which direction they run', async ({ page }) => {
    await visit(page, pages.arabic)
    const headline = page.getByRole('main').getByRole('heading', { level: 1 })
    expect(await headline.evaluate((h1) => getComputedStyle(h1).direction)).toBe('rtl')
    expect(await headline.evaluate((h1) => h1.closest('[lang]')?.getAttribute('lang'))).toBe('ar')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
    await visit(page, '/culture')
    await expect(page.locator('article[lang="uk"]')).toHaveCount(1)
    await visit(page, '/science')
    const time = page.locator('article[lang="ar"] time')
    expect(await time.evaluate((node) => [node.getAttribute('lang'), getComputedStyle(node).direction])).toEqual([
      'en-GB',
      'ltr',
    ])
  })

  test('forced colours keep the page readable, and the section at hand marked', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await visit(page, pages.everyBlock)
    await expectAccessible(page)
    const rules = await page
      .getByRole('navigation', { name: 'Sections', exact: true })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBlockEndColor))
    expect(rules.filter((rule) => rule !== rules[0])).toHaveLength(1)
  })

  test('with letters of twice the size nothing is wider than a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    for (const path of ['/settings', pages.corrected]) {
      await visit(page, path)
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    }
    // Nor with a word that is wider than the page itself, wherever a story has words beside its text.
    await page.evaluate(() => {
      document.documentElement.style.removeProperty('font-size')
      for (const place of document.querySelectorAll('article :is(header, footer, figcaption) :is(p, li, a, span)'))
        if (place.childElementCount === 0) place.textContent = 'Verkehrsinfrastrukturfinanzierungsgesellschaft'
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })

  test('print keeps the caption and the credit, and a portrait on the page of its text', async ({ page }) => {
    await visit(page, pages.portrait)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('main').locator('figcaption').first()).toBeVisible()
    await expect(page.getByRole('navigation').first()).toBeHidden()
    // 11 cm: a portrait leaves room for its text on the first page.
    const portrait = await page.getByRole('main').getByRole('img').first().boundingBox()
    expect(portrait?.height).toBeLessThan(417)
  })
})

/** One `h1`, and no level left out on the way down. */
async function expectHeadingsInOrder(page: Page): Promise<void> {
  const levels = await page.getByRole('heading').evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([])
}
