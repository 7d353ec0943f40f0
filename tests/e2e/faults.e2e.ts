import { expect, failedRequest, headline, moved, pages, test, visit, watchMoves, withoutCompletePages } from './reader'

test.use({ expectedErrors: [failedRequest] })
test.beforeEach(({ page }) => withoutCompletePages(page))

test('a photo that fails leaves its alt text, caption, credit and a way to load it, and nothing scrolls sideways', async ({
  page,
}) => {
  await visit(page, '/world/lange-and-the-empty-houses')
  const figure = page.getByRole('main').getByRole('figure').first()
  const button = figure.getByRole('button', { name: 'Try again' })
  await expect(button).toBeVisible()
  await expect(figure.locator('figcaption')).toBeVisible()
  await expect(figure.getByRole('paragraph').first()).not.toBeEmpty()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  await page.route('**/pictures/**', (route) =>
    route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    }),
  )
  await button.click()
  await expect(figure.getByRole('img')).toBeVisible()
  await expect(button).toBeHidden()
})

test('an article that fails says what happened, and "Try again" brings it', async ({ page }) => {
  let down = true
  await page.route('**/articles/**', (route) => (down ? route.fulfill({ status: 503 }) : route.continue()))
  await page.goto(pages.article)
  await expect(headline(page)).toHaveText('This story didn’t load')
  await expect(page.getByRole('alert')).toContainText('can’t reach the server')
  await expect(
    page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'World' }),
  ).toBeVisible()
  down = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(headline(page)).toHaveText(/Pyongyang/)
})

test('a section without its edition still shows its stories, and the sections come with "Try again"', async ({
  page,
}) => {
  let down = true
  await page.route('**/edition.json', (route) => (down ? route.fulfill({ status: 500 }) : route.continue()))
  await page.goto('/politics')
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('The list of sections didn’t load')
  down = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(
    page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'World' }),
  ).toBeVisible()
})

test('one broken story drops out of its feed and the rest shows', async ({ page }) => {
  await page.route('**/sections/politics/1.json', async (route) => {
    const feed = await (await route.fetch()).json()
    feed.stories[1] = { headline: 42, photo: 'none' }
    feed.stories[2].photo = { renditions: 'lost' }
    await route.fulfill({ json: feed })
  })
  await visit(page, '/politics')
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  expect(await page.getByRole('main').getByRole('article').count()).toBeGreaterThanOrEqual(8)
})

test('the next page of a feed that fails is told in its place, and the stories above stay', async ({ page }) => {
  let down = true
  await page.route('**/sections/politics/2.json', (route) => (down ? route.fulfill({ status: 404 }) : route.continue()))
  await visit(page, '/politics')
  await page.mouse.wheel(0, 20_000)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('These stories didn’t load')
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(9)
  down = false
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => page.getByRole('main').getByRole('article').count()).toBeGreaterThan(9)
})

test('"More in Politics" that fails steps aside and leaves the article untouched', async ({ page }) => {
  await page.route('**/sections/**', (route) => route.fulfill({ status: 404 }))
  await visit(page, pages.article)
  await expect(page.getByRole('heading', { name: 'More in Politics' })).toBeHidden()
  await expect(headline(page)).toHaveText(/Pyongyang/)
})

test('an HTML page in place of the data is not taken for a story', async ({ page }) => {
  await page.route('**/articles/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Log in to the Wi-Fi</h1>' }),
  )
  await page.goto(pages.article)
  await expect(page.getByRole('alert')).toContainText('Something is wrong with this page’s data')
})

test('a slow page has its place at once, and its story when that comes', async ({ page }) => {
  await visit(page, '/politics')
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/articles/**', async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('main').getByRole('article').first().getByRole('link').click()
  await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toBeAttached()
  await expect(page).toHaveURL(/\/politics\/./)
  answer()
  await expect(page.getByRole('main').getByRole('article')).toBeVisible()
  await expect(headline(page)).not.toHaveText('Politics')
  await expect(headline(page)).toBeFocused()
})

test('the first load shows the page’s geometry', async ({ page }) => {
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/edition/**', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(pages.article)
  await expect(page.getByRole('main').locator('[aria-busy="true"]')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toBeAttached()
  answer()
  await expect(headline(page)).toHaveText(/Pyongyang/)
})

test('without a line the reader says so, keeps what was opened, and loads by itself when the line is back', async ({
  page,
  context,
}) => {
  await visit(page, '/politics')
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  // Without a worker, code that has not come yet is not there offline.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/Extras-')),
  )
  await page.evaluate(() => fetch('/culture'))
  await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'World' }).click()
  await expect(headline(page)).toHaveText('World')
  await context.setOffline(true)
  await expect(page.getByText('Pages you’ve opened are still available')).toBeVisible()
  await page.goBack()
  await expect(headline(page)).toHaveText('Politics')
  await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'Sport' }).click()
  await expect(page.getByRole('alert')).toContainText('You’re offline.')
  await context.setOffline(false)
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
})

test('a browser without IntersectionObserver draws every page, and the end of a feed is a link', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'IntersectionObserver'))
  for (const path of [pages.front, pages.section, pages.article]) {
    await visit(page, path)
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  }
  await visit(page, '/politics')
  const stories = page.getByRole('main').getByRole('article')
  const before = await stories.count()
  await page.getByRole('link', { name: 'More stories' }).click()
  await expect.poll(() => stories.count()).toBeGreaterThan(before)
})

test('nothing moves while a section or an article loads', async ({ page }) => {
  for (const path of [pages.section, pages.article, pages.portrait]) {
    await watchMoves(page)
    await visit(page, path)
    await page.waitForLoadState('networkidle')
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
    expect(await moved(page), path).toBeLessThan(0.02)
  }
})
