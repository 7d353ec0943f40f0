import {
  expect,
  expectAccessible,
  expectContrast,
  failedRequest,
  headline,
  moved,
  test,
  visit,
  watchMoves,
} from './reader'

const field = 'Search stories'

test('with a keyboard alone: from the front page to a story that was searched for, and back to it', async ({
  page,
}) => {
  await visit(page, '/')
  await page.getByRole('banner').getByRole('link', { name: 'Search', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: field })).toBeFocused()
  await page.keyboard.type('Nagasaki')
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL('/search?q=Nagasaki')
  await expect(page).toHaveTitle('Results for “Nagasaki” · Broadsheet')
  await expect(headline(page)).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: /\d results?/ })).toBeAttached()
  const story = page.getByRole('main').getByRole('article').first().getByRole('link')
  const name = await story.innerText()
  expect(name).toContain('Nagasaki')
  await story.focus()
  await page.keyboard.press('Enter')
  await expect(headline(page)).toHaveText(name)

  await page.goBack()
  await expect(page.getByRole('searchbox', { name: field })).toHaveValue('Nagasaki')
  await expect(story).toBeFocused()
})

test('form, results and their absence are accessible, in light and dark', async ({ page }) => {
  for (const path of ['/search', '/search?q=harbour', '/search?q=qxzzyvkqj']) {
    await page.emulateMedia({ colorScheme: 'light' })
    await visit(page, path)
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectContrast(page)
  }
})

test('a story in Polish is found by its words with and without their accents, and by their beginnings', async ({
  page,
}) => {
  for (const words of ['Toruń', 'TORUN', 'torun']) {
    await visit(page, `/search?${new URLSearchParams({ q: words })}`)
    await expect(page.getByRole('main').getByRole('link', { name: /Kopernik/ })).toBeVisible()
  }
})

test('results are cards with their photos, and further ones come as the reader goes on', async ({ page }) => {
  await visit(page, '/search?q=europe')
  const cards = page.getByRole('main').getByRole('article')
  await expect(cards.first().locator('img')).toBeVisible()
  await expect
    .poll(() =>
      cards
        .first()
        .locator('img')
        .evaluate((image) => Reflect.get(image, 'naturalWidth')),
    )
    .toBeGreaterThan(0)
  await expect(page.getByRole('heading', { level: 2, name: '10+ results' })).toBeVisible()
  await page.mouse.wheel(0, 20_000)
  await expect.poll(() => cards.count()).toBeGreaterThan(10)
  const names = await cards.getByRole('heading').allInnerTexts()
  expect(names).toEqual([...new Set(names)])
})

test('one word costs no more than the files that hold it', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.includes('/edition/search/')) asked.push(pathname)
  })
  await visit(page, '/search?q=Nagasaki')
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  expect(asked.filter((path) => path.includes('/words/'))).toHaveLength(1)
  expect(asked.length).toBeLessThan(6)
})

test('nothing jumps while results come, and the icon has room for a finger', async ({ page }) => {
  await watchMoves(page)
  await visit(page, '/')
  const {
    width = 0,
    height = 0,
    x = 0,
  } = (await page.getByRole('banner').getByRole('link', { name: 'Search', exact: true }).boundingBox()) ?? {}
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
  expect(x + width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  await visit(page, '/search?q=harbour')
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  expect(await moved(page)).toBeLessThan(0.02)
})

test.describe('an index that can’t be had', () => {
  test.use({ expectedErrors: [failedRequest] })

  test('is told in place, and asked for again on demand', async ({ page }) => {
    let isDown = true
    await page.route('**/search/index.json*', (route) => (isDown ? route.fulfill({ status: 403 }) : route.continue()))
    await visit(page, '/search?q=Nagasaki')
    await expect(page.getByRole('alert')).toContainText('Search isn’t working right now')
    isDown = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})
