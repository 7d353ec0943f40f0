import { expect, headline, moved, pages, test, visit, watchMoves, withFreshPages, withoutCompletePages } from './reader'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an article reads in full: headline, photo with caption and credit, text, corrections, and what to read next', async ({
    page,
  }) => {
    await page.goto(pages.corrected)
    await expect(headline(page)).toBeVisible()
    await expect(page.getByRole('region', { name: 'Corrections' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'More in Politics' }).getByRole('article')).toHaveCount(4)
    await page.goto(pages.portrait)
    await expect(page.getByRole('main').locator('figcaption').first()).toContainText('Karl Blossfeldt')
    await expect(page.getByRole('main').locator('article p').nth(3)).toBeVisible()
  })

  for (const path of ['/saved', '/settings', '/search']) {
    test(`${path} says what it needs, and leads on`, async ({ page }) => {
      await page.goto(path)
      await expect(page.getByRole('banner').getByRole('link', { name: 'Broadsheet' })).toBeVisible()
      await expect(headline(page)).toBeVisible()
      await expect(page.getByRole('main')).toContainText('This page needs JavaScript.', { useInnerText: true })
      await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toBeHidden()
      await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'Sport' }).click()
      await expect(headline(page)).toHaveText('Sport')
    })
  }

  test('a section lists its stories, and each can be opened', async ({ page }) => {
    await page.goto('/politics')
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(9)
    const link = page.getByRole('main').getByRole('article').nth(3).getByRole('link')
    const name = await link.innerText()
    await link.click()
    await expect(headline(page)).toHaveText(name)
  })
})

test('a complete page is taken over without a second fetch of what it shows, and is the app from then on', async ({
  page,
}) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') fetched.push(new URL(request.url()).pathname)
  })
  await withFreshPages(page)
  for (const path of [pages.front, pages.section, pages.portrait]) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached()
    // Stories that the page has cards of are fetched ahead.
    const isAhead = (file: string) => file.startsWith('/edition/articles/') && file !== `/edition/articles${path}.json`
    expect(
      fetched.filter((file) => !isAhead(file)),
      path,
    ).toEqual([])
  }
  await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'Science' }).click()
  await expect(headline(page)).toHaveText('Science')
  expect(fetched.length).toBeGreaterThan(0)
})

test('a page that the build did not make loads in the browser', async ({ page }) => {
  await withoutCompletePages(page)
  await visit(page, '/politics/page/2')
  await expect(headline(page)).toHaveText('Politics, page 2')
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
})

test('a page that is opened by its address begins at its top, wherever the one before was left', async ({ page }) => {
  await withoutCompletePages(page)
  await visit(page, pages.long)
  await expect(page.locator('#story')).toBeVisible()
  // The browser keeps the place of what is read when more comes above it, so once may not be enough.
  await expect
    .poll(() =>
      page.evaluate(() => {
        scrollTo(0, 2000)
        return scrollY
      }),
    )
    .toBe(2000)
  await visit(page, '/politics')
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test.describe('when a part of the code is gone', () => {
  test.use({ expectedErrors: [/Failed to load resource|part of the code could not be fetched/] })

  test('the page says so and offers to load again', async ({ page }) => {
    await visit(page, '/')
    await page.route('**/assets/SectionPage*', (route) => route.fulfill({ status: 404 }))
    // Out of reach when the page asks whether to load itself anew, which would take the offer off the screen.
    await page.route('**/science', (route) => (route.request().method() === 'HEAD' ? route.abort() : route.continue()))
    await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'Science' }).click()
    await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible()
  })
})

test.describe('when a part of the code stays away', () => {
  test.use({
    expectedErrors: [/Failed to load resource|part of the code could not be|imported module: .*SectionPage/],
  })

  test('the page is loaded anew by itself, exactly once, and reads on', async ({ page }) => {
    await visit(page, '/')
    await page.route('**/assets/SectionPage*', (route) => route.fulfill({ status: 404 }))
    const loads: string[] = []
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads.push(new URL(request.url()).pathname)
    })
    // The page that was loaded anew says so when it has decided against another time.
    const givenUp = page.waitForEvent('pageerror')
    await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'Science' }).click()
    await givenUp
    expect(loads).toEqual(['/science'])
    await expect(headline(page)).toHaveText('Science')
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  })
})

test('nothing moves while a complete front, section or article is taken over', async ({ page }) => {
  for (const path of [pages.front, pages.section, pages.article, pages.portrait]) {
    await watchMoves(page)
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    expect(await moved(page), path).toBeLessThan(0.01)
  }
})

test('link previews find title, description, and address', async ({ request }) => {
  const html = await (await request.get(pages.portrait)).text()
  for (const property of ['og:title', 'og:type', 'og:description', 'og:site_name', 'article:published_time']) {
    expect(html).toContain(`<meta property="${property}" content="`)
  }
  expect(html).toContain('<script type="application/ld+json">')
})
