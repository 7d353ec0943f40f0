import type { Page } from '@playwright/test'
import { expect, expectAccessible, headline, pages, test, visit } from './reader'
import { endSentence, heard, withVoices } from './speech'

const player = (page: Page) => page.getByRole('region', { name: 'Listening' })
const listen = (page: Page) => page.getByRole('button', { name: 'Listen', exact: true })
const marked = (page: Page) => page.locator('[data-spoken]')
const share = (page: Page) => page.getByRole('button', { name: 'Share' }).first()

test.describe('listening', () => {
  test('reads a story aloud, marks what is read, pauses, goes on, changes its speed and ends', async ({ page }) => {
    await withVoices(page, 'pl-PL', 'en-GB')
    await visit(page, pages.article)
    const title = await headline(page).innerText()
    await listen(page).click()
    await expect(marked(page)).toHaveText(title)
    expect(await heard(page)).toMatchObject({ now: title, lang: 'en-GB', rate: 1 })

    await endSentence(page)
    await expect.poll(async () => (await heard(page)).all.length).toBe(2)
    const second = (await heard(page)).now
    await player(page).getByRole('button', { name: 'Pause' }).click()
    await expect(player(page).getByRole('button', { name: 'Resume' })).toBeFocused()
    expect((await heard(page)).now).toBe('')
    await player(page).getByRole('button', { name: 'Resume' }).click()
    expect((await heard(page)).now).toBe(second)

    await player(page).getByLabel('Speed').selectOption('1.5×')
    expect(await heard(page)).toMatchObject({ now: second, rate: 1.5 })
    await expectAccessible(page)

    await player(page).getByRole('button', { name: 'Stop' }).click()
    await expect(player(page)).toBeHidden()
    await expect(listen(page)).toBeFocused()
    await expect(marked(page)).toHaveCount(0)
    expect((await heard(page)).now).toBe('')
    await page.reload()
    await listen(page).click()
    expect((await heard(page)).rate).toBe(1.5)
  })

  test('brings what is read into view, and leaves a reader who scrolled elsewhere alone', async ({ page }) => {
    await withVoices(page, 'en-GB')
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await visit(page, pages.long)
    await listen(page).click()
    for (let sentence = 0; sentence < 12; sentence += 1) await endSentence(page)
    await expect(marked(page)).toBeInViewport()
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)

    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await expect(marked(page)).not.toBeInViewport()
    for (let sentence = 0; sentence < 4; sentence += 1) await endSentence(page)
    await expect(marked(page)).toHaveCount(1)
    await expect(marked(page)).not.toBeInViewport()
  })

  test('ends with the story, and when the reader leaves it', async ({ page }) => {
    await withVoices(page, 'en-GB')
    await visit(page, pages.oneParagraph)
    await listen(page).click()
    for (let sentence = 0; sentence < 40 && (await player(page).isVisible()); sentence += 1) await endSentence(page)
    await expect(player(page)).toBeHidden()

    await listen(page).click()
    await expect(player(page)).toBeVisible()
    await page
      .getByRole('navigation', { name: 'Sections', exact: true })
      .getByRole('link', { name: 'Politics' })
      .click()
    await expect(headline(page)).toHaveText('Politics')
    await expect(player(page)).toBeHidden()
    expect((await heard(page)).now).toBe('')
  })

  test('says when the voice fails, and goes on from there', async ({ page }) => {
    await withVoices(page, 'en-GB')
    await visit(page, pages.article)
    await listen(page).click()
    await endSentence(page)
    const { now } = await heard(page)
    await endSentence(page, 'error')
    await expect(player(page).getByRole('status')).toContainText('Playback stopped.')
    await player(page).getByRole('button', { name: 'Resume' }).click()
    expect((await heard(page)).now).toBe(now)
  })

  test('speaks the story’s own language', async ({ page }) => {
    await withVoices(page, 'en-GB', 'pl_PL')
    await visit(page, pages.polish)
    await listen(page).click()
    expect((await heard(page)).lang).toBe('pl_PL')
  })

  test('isn’t offered where no voice speaks the story’s language', async ({ page }) => {
    await withVoices(page, 'en-GB')
    await visit(page, pages.polish)
    await expect(share(page)).toBeVisible()
    await expect(listen(page)).toHaveCount(0)
  })

  test('isn’t offered where there is no voice at all', async ({ page }) => {
    await visit(page, pages.article)
    await expect(share(page)).toBeVisible()
    await expect(listen(page)).toHaveCount(0)
  })
})

test.describe('sharing', () => {
  test.describe('on a phone', () => {
    test.use({ hasTouch: true, isMobile: true })

    test('uses what the device has for it, with headline and address', async ({ page }) => {
      await page.addInitScript(() => {
        const share = async (story: unknown) => void Object.assign(window, { shared: story })
        Object.defineProperty(navigator, 'share', { value: share })
      })
      await visit(page, pages.article)
      await share(page).click()
      const shared = () => page.evaluate(() => Reflect.get(window, 'shared'))
      await expect.poll(shared).toEqual({
        title: await headline(page).innerText(),
        url: new URL(pages.article, page.url()).href,
      })
    })
  })

  test('copies the address elsewhere, and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-write'])
    await visit(page, pages.article)
    await share(page).click()
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect(page.getByText('Link copied')).toBeVisible()
    await expectAccessible(page)
    const address = page.url()
    await page.goto('/search')
    await page.getByRole('searchbox').focus()
    await page.keyboard.press('ControlOrMeta+V')
    await expect(page.getByRole('searchbox')).toHaveValue(address)
  })

  test('shows the address, selected, where the browser doesn’t let it be copied', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    })
    await visit(page, pages.article)
    await share(page).click()
    const dialog = page.getByRole('dialog', { name: 'Share' })
    await dialog.getByRole('button', { name: 'Copy link' }).click()
    await expect(dialog.getByRole('textbox')).toHaveValue(new URL(pages.article, page.url()).href)
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(new URL(pages.article, page.url()).href)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(share(page)).toBeFocused()
  })
})

test.describe('keys', () => {
  const offer = (page: Page) => page.getByRole('button', { name: 'Keyboard shortcuts' })
  const stories = (page: Page) => page.getByRole('main').getByRole('article').getByRole('heading').getByRole('link')

  test('lead from story to story, in the list that the reader comes from', async ({ page }) => {
    await visit(page, '/politics')
    await expect(offer(page)).toBeVisible()
    const names = await stories(page).allInnerTexts()
    for (const [key, at] of [
      ['j', 0],
      ['j', 1],
      ['k', 0],
      ['j', 1],
    ] as const) {
      await page.keyboard.press(key)
      await expect(stories(page).nth(at)).toBeFocused()
    }
    await page.keyboard.press('o')
    await expect(headline(page)).toHaveText(names[1] ?? '')
    await page.keyboard.press('j')
    await expect(headline(page)).toHaveText(names[2] ?? '')
    await page.keyboard.press('k')
    await expect(headline(page)).toHaveText(names[1] ?? '')
  })

  test('lead from a story that was opened alone to those under it', async ({ page }) => {
    await visit(page, pages.article)
    await expect(offer(page)).toBeVisible()
    await page.keyboard.press('j')
    const more = page.getByRole('region', { name: 'More in Politics' }).getByRole('article')
    await expect(more.first().getByRole('link')).toBeFocused()
  })

  test('lead to the search, and are letters in its field', async ({ page }) => {
    await visit(page, '/')
    await expect(offer(page)).toBeVisible()
    await page.keyboard.press('/')
    const field = page.getByRole('searchbox')
    await expect(field).toBeFocused()
    await page.keyboard.type('jok?/')
    await expect(field).toHaveValue('jok?/')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('are listed by "?" and by a button', async ({ page }) => {
    await visit(page, '/')
    await expect(offer(page)).toBeVisible()
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await page.keyboard.press('?')
    await expect(list).toContainText('Next story')
    await expectAccessible(page)
    // What is open over the page has the keys.
    await page.keyboard.press('/')
    await expect(page).toHaveURL('/')
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await offer(page).click()
    await expect(list.getByRole('button', { name: 'Close' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(offer(page)).toBeFocused()
    await offer(page).click()
    await expect(list).toBeVisible()
    // Beside the dialog, on what lies over the page.
    await page.mouse.click(5, 5)
    await expect(list).toBeHidden()
    await expect(page).toHaveURL('/')
  })

  test('do nothing once the reader has switched them off', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('broadsheet-settings', '{"keys":false}'))
    await visit(page, '/')
    await expect(offer(page)).toBeVisible()
    await page.keyboard.press('?')
    await page.keyboard.press('/')
    await expect(page).toHaveURL('/')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})
