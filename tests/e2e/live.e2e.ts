import type { Page } from '@playwright/test'
import { expect, expectAccessible, headline, pages, test, visit, withFreshPages, withoutCompletePages } from './reader'

const newest = { id: 'fresh', slug: 'fresh', headline: 'Hours after the last ferry, a light' }

// What is fetched ahead may still be on its way when a test ends.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }))

/** Opens a page on a clock that the test can put forward, which doesn't tell when the app took it over. */
async function visitAt(page: Page, path: string): Promise<void> {
  await page.clock.install()
  await withFreshPages(page)
  await page.goto(path)
  await expect(headline(page)).toBeAttached()
  await page.waitForLoadState('networkidle')
}

/** From now on the newest page of Politics, and the front, have one story more. */
async function publish(page: Page): Promise<void> {
  await page.route('**/sections/politics/1.json', async (route) => {
    const feed = await (await route.fetch()).json()
    feed.stories.unshift({ ...feed.stories[0], ...newest })
    await route.fulfill({ json: feed })
  })
  await page.route('**/front.json', async (route) => {
    const front = await (await route.fetch()).json()
    front.blocks[0].stories.unshift({ ...front.blocks[0].stories[0], ...newest })
    await route.fulfill({ json: front })
  })
  // A pointer that rests where the story comes in fetches it.
  await page.route('**/articles/**/fresh.json', (route) =>
    route.fulfill({
      json: { format: 'edition/1', section: 'politics', ...newest, body: ['The light was the ferry’s own.'] },
    }),
  )
}

/** Where everything is on the screen: the place of the page and of each card. */
function places(page: Page) {
  return page.evaluate(() => [
    window.scrollY,
    ...[...document.querySelectorAll('main article')].map((card) => card.getBoundingClientRect().top),
  ])
}

for (const path of [pages.front, pages.section]) {
  for (const depth of [0, 900]) {
    test(`new stories on ${path}, read from ${depth} px down, wait behind a button and move nothing`, async ({
      page,
    }) => {
      await visitAt(page, path)
      await page.evaluate((top) => window.scrollTo(0, top), depth)
      await publish(page)
      await page.waitForLoadState('networkidle')
      const before = await places(page)
      await page.clock.fastForward('01:01')
      const button = page.getByRole('button', { name: '1 new story' })
      await expect(button).toBeInViewport({ ratio: 1 })
      // Older stories may come in below meanwhile.
      expect((await places(page)).slice(0, before.length)).toEqual(before)
      await expect(page.getByRole('status').filter({ hasText: 'New stories available.' })).toBeAttached()

      await button.click()
      await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toHaveText(newest.headline)
      await expect(headline(page)).toBeFocused()
      expect(await page.evaluate(() => window.scrollY)).toBe(0)
      await expect(button).toBeHidden()
    })
  }
}

test('a page that was made long ago looks for new stories as soon as it is at rest', async ({ page }) => {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'last-modified': new Date(0).toUTCString() } })
  })
  await publish(page)
  await page.goto(pages.section)
  await expect(page.getByRole('button', { name: '1 new story' })).toBeVisible()
})

test('a tab that the reader comes back to looks for new stories at once, a hidden one never', async ({ page }) => {
  const asked: string[] = []
  await visitAt(page, pages.section)
  page.on('request', (request) => asked.push(request.url()))
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await page.clock.fastForward('30:00')
  expect(asked.filter((url) => url.includes('/sections/'))).toEqual([])
  await publish(page)
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'hidden')
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(page.getByRole('button', { name: '1 new story' })).toBeVisible()
})

test('an updated story stays as it is until the reader wants the new text', async ({ page }) => {
  await visitAt(page, pages.portrait)
  const title = await headline(page).innerText()
  await page.route('**/articles/**', async (route) => {
    const article = await (await route.fetch()).json()
    const added = { type: 'paragraph', text: 'This was learned only now.' }
    await route.fulfill({ json: { ...article, headline: `${title}, again`, body: [added, ...article.body] } })
  })
  await page.evaluate(() => window.scrollTo(0, 1200))
  const before = await places(page)
  await page.clock.fastForward('01:01')
  const note = page.getByRole('status').filter({ hasText: 'This story was updated.' })
  await expect(note).toBeInViewport()
  expect(await places(page)).toEqual(before)
  await expect(headline(page)).toHaveText(title)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Show latest version' }).click()
  await expect(headline(page)).toHaveText(`${title}, again`)
  await expect(headline(page)).toBeFocused()
  await expect(page.getByText('This was learned only now.')).toBeVisible()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await expect(note).toBeHidden()
})

test.describe('when the newsroom takes a story away', () => {
  test.use({ expectedErrors: [/Failed to load resource/] })

  test('its text stays with whoever is reading it, with a note that can be closed', async ({ page }) => {
    await visitAt(page, pages.article)
    await page.route('**/articles/**', (route) => route.fulfill({ status: 410 }))
    await page.clock.fastForward('01:01')
    const note = page.getByText('This story was removed after you opened it.')
    await expect(note).toBeVisible()
    await expect(headline(page)).toHaveText(/Pyongyang/)
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(note).toBeHidden()
  })

  test('nothing is said of a check that fails until the page has grown old', async ({ page }) => {
    await visitAt(page, pages.section)
    const feed = '**/sections/politics/1.json'
    await page.route(feed, (route) => route.fulfill({ status: 503 }))
    for (const [wait, notes] of [
      ['01:01', 0],
      ['15:00', 1],
    ] as const) {
      const answer = page.waitForResponse(feed)
      await page.clock.fastForward(wait)
      await answer
      await expect(page.getByText(/Couldn’t refresh. Last updated \d/)).toHaveCount(notes)
    }
    await page.unroute(feed)
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(page.getByText('You’re up to date.')).toBeVisible()
  })
})

test('a locked story says so after what there is of it, and where to read on', async ({ page }) => {
  await withoutCompletePages(page)
  await page.route('**/articles/**', async (route) => {
    const article = await (await route.fetch()).json()
    const canonical = 'https://newsroom.example/story'
    await route.fulfill({ json: { ...article, access: 'locked', canonical, body: article.body.slice(0, 1) } })
  })
  await visit(page, '/politics')
  await page.getByRole('main').getByRole('article').first().getByRole('link').click()
  const link = page.getByRole('link', { name: 'Read it on the publisher’s site' })
  await expect(page.getByText('This story is for members of Broadsheet only.')).toBeVisible()
  await expect(link).toHaveAttribute('href', 'https://newsroom.example/story')
  await expect(page.getByRole('region', { name: /^More/ }).getByRole('article')).not.toHaveCount(0)
  await expectAccessible(page)
})
