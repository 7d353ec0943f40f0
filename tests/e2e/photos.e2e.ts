import type { Page } from '@playwright/test'
import { expect, expectAccessible, failedRequest, test, visit } from './reader'

/** A story of three photos: the lead photo and two pictures. */
const story = '/culture/blossfeldt-plant-photographs'

interface Point {
  x: number
  y: number
}

const view = (page: Page) => page.getByRole('dialog', { name: 'Photo viewer' })
const photo = (page: Page, number: number) =>
  page
    .getByRole('main')
    .getByRole('link', { name: 'Enlarge photo' })
    .nth(number - 1)
const place = (page: Page) => page.evaluate(() => Math.round(scrollY))

test('a photo opens on the whole screen with caption and credit, and Back brings the reader to where it was', async ({
  page,
}) => {
  await visit(page, story)
  await photo(page, 2).scrollIntoViewIfNeeded()
  const before = await place(page)
  await photo(page, 2).click()

  await expect(view(page)).toBeVisible()
  await expect(page).toHaveURL(`${story}#photo-2`)
  await expect(view(page).getByRole('status')).toHaveText('2 of 3')
  await expect(view(page).getByRole('figure')).toContainText('Acanthus mollis')
  await expect(view(page).getByRole('figure')).toContainText('Photo: Karl Blossfeldt')
  await expect(view(page).getByRole('img')).toBeInViewport({ ratio: 1 })
  expect(await place(page)).toBe(before)

  await page.goBack()
  await expect(view(page)).toBeHidden()
  await expect(page).toHaveURL(story)
  await expect(photo(page, 2)).toBeFocused()
  expect(await place(page)).toBe(before)
})

test('keys lead through all photos and round, zoom, and close', async ({ page }) => {
  await visit(page, story)
  await photo(page, 1).focus()
  await page.keyboard.press('Enter')
  await expect(view(page).getByRole('status')).toHaveText('1 of 3')
  for (const [key, number] of [
    ['ArrowRight', 2],
    ['ArrowRight', 3],
    ['ArrowRight', 1],
    ['ArrowLeft', 3],
  ] as const) {
    await page.keyboard.press(key)
    await expect(view(page).getByRole('status')).toHaveText(`${number} of 3`)
    await expect(page).toHaveURL(`${story}#photo-${number}`)
  }

  const picture = view(page).getByRole('img')
  const width = async () => Math.round((await picture.boundingBox())?.width ?? 0)
  const whole = await width()
  const smaller = view(page).getByRole('button', { name: 'Zoom out' })
  await expect(smaller).toBeDisabled()
  await page.keyboard.press('+')
  await expect.poll(width).toBeGreaterThan(whole)
  await expect(smaller).toBeEnabled()
  // A picture that is zoomed is moved by the arrows, not turned.
  await page.keyboard.press('ArrowDown')
  await expect(view(page).getByRole('status')).toHaveText('3 of 3')
  await page.keyboard.press('0')
  await expect.poll(width).toBe(whole)

  await page.keyboard.press('Escape')
  await expect(view(page)).toBeHidden()
  await expect(page).toHaveURL(story)
  // The reader is where the last photo is that they have seen.
  await expect(photo(page, 3)).toBeFocused()
  await expect(photo(page, 3)).toBeInViewport()
})

test('its buttons turn, zoom and close, and no focus leaves it', async ({ page }) => {
  await visit(page, story)
  await photo(page, 1).click()
  await view(page).getByRole('button', { name: 'Next photo' }).click()
  await expect(view(page).getByRole('status')).toHaveText('2 of 3')
  await view(page).getByRole('button', { name: 'Previous photo' }).click()
  await expect(view(page).getByRole('status')).toHaveText('1 of 3')
  for (let press = 0; press < 8; press += 1) {
    await page.keyboard.press('Tab')
    expect(
      await page.evaluate(
        () => document.activeElement === document.body || !!document.activeElement?.closest('dialog'),
      ),
    ).toBe(true)
  }
  await expectAccessible(page)
  await view(page).getByRole('button', { name: 'Close' }).click()
  await expect(view(page)).toBeHidden()
  await expect(page).toHaveURL(story)
})

test('the address of a photo opens it, and Back then stays at the story', async ({ page }) => {
  await visit(page, '/culture')
  await page.goto(`${story}#photo-3`)
  await expect(view(page).getByRole('status')).toHaveText('3 of 3')

  await page.goBack()
  await expect(view(page)).toBeHidden()
  await expect(page).toHaveURL(story)
  await expect(photo(page, 3)).toBeInViewport()
  await page.goForward()
  await expect(view(page).getByRole('status')).toHaveText('3 of 3')
  await page.reload()
  await expect(view(page).getByRole('status')).toHaveText('3 of 3')
  await page.goBack()
  await expect(view(page)).toBeHidden()
  await page.goBack()
  await expect(page).toHaveURL('/culture')
})

test('an address that asks for a photo that isn’t there is the story’s', async ({ page }) => {
  await visit(page, `${story}#photo-9`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Share' }).first()).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('turning asks for nothing of the story again', async ({ page }) => {
  await visit(page, story)
  const asked: string[] = []
  page.on('request', (request) => request.resourceType() === 'fetch' && asked.push(request.url()))
  await photo(page, 2).click()
  await expect(view(page).getByRole('status')).toHaveText('2 of 3')
  await page.keyboard.press('ArrowRight')
  await expect(view(page).getByRole('status')).toHaveText('3 of 3')
  await page.goBack()
  await expect(view(page)).toBeHidden()
  expect(asked.filter((address) => address.includes('/articles/'))).toEqual([])
})

test.describe('under a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('a finger swipes from photo to photo, and down to close it, and a double tap zooms', async ({ page }) => {
    await visit(page, story)
    await photo(page, 1).tap()
    await expect(view(page).getByRole('status')).toHaveText('1 of 3')
    const picture = view(page).getByRole('img')
    await swipe(page, { x: 320, y: 400 }, { x: 80, y: 410 })
    await expect(view(page).getByRole('status')).toHaveText('2 of 3')
    await swipe(page, { x: 80, y: 400 }, { x: 320, y: 390 })
    await expect(view(page).getByRole('status')).toHaveText('1 of 3')

    const width = async () => Math.round((await picture.boundingBox())?.width ?? 0)
    const whole = await width()
    await page.touchscreen.tap(195, 400)
    await page.touchscreen.tap(195, 400)
    await expect.poll(width).toBeGreaterThan(2 * whole)
    // Now the finger moves the picture.
    await swipe(page, { x: 320, y: 400 }, { x: 80, y: 410 })
    await swipe(page, { x: 200, y: 200 }, { x: 200, y: 500 })
    await expect(view(page).getByRole('status')).toHaveText('1 of 3')
    await page.keyboard.press('0')
    await expect.poll(width).toBe(whole)

    const top = async () => Math.round((await picture.boundingBox())?.y ?? 0)
    const before = await top()
    const lift = await swipe(page, { x: 200, y: 300 }, { x: 205, y: 500 }, { isHeld: true })
    await expect.poll(top).toBe(before + 200)
    await lift()
    await expect(view(page)).toBeHidden()
    await expect(photo(page, 1)).toBeFocused()

    // A low screen scrolls, and a swipe down closes it from its top alone.
    await page.setViewportSize({ width: 700, height: 300 })
    await photo(page, 1).tap()
    await expect(view(page)).toBeVisible()
    const scrolled = () => view(page).evaluate(({ scrollTop }) => scrollTop)
    await swipe(page, { x: 350, y: 200 }, { x: 350, y: 60 })
    await expect.poll(scrolled).toBeGreaterThan(0)
    await swipe(page, { x: 350, y: 60 }, { x: 350, y: 290 })
    await expect.poll(scrolled).toBe(0)
    await swipe(page, { x: 350, y: 100 }, { x: 350, y: 280 })
    await expect(view(page)).toBeHidden()
    await expect(page).toHaveURL(story)
  })
})

test.describe('when the file of a photo is gone', () => {
  test.use({ expectedErrors: [failedRequest] })

  test('its words stay, and say so', async ({ page }) => {
    await page.route(/\/pictures\/acanthus/, (route) => route.abort())
    await visit(page, story)
    await photo(page, 1).click()
    await view(page).getByRole('button', { name: 'Next photo' }).click()
    await expect(view(page).getByText('This photo didn’t load.')).toBeVisible()
    await expect(view(page).getByRole('figure')).toContainText('Photo: Karl Blossfeldt')
    await page.unroute(/\/pictures\/acanthus/)
    await view(page).getByRole('button', { name: 'Try again' }).click()
    await expect(view(page).getByRole('img')).toBeVisible()
  })
})

test.describe('when the code of the whole screen can’t be had', () => {
  test.use({ expectedErrors: [/Failed to (?:load resource|fetch dynamically imported module)/] })

  test('the story stays, and loading it again brings the photo', async ({ page }) => {
    await page.route(/\/assets\/PhotoView-.*\.js/, (route) => route.abort())
    await visit(page, story)
    await photo(page, 2).click()
    await expect(page.getByRole('status').filter({ hasText: 'This photo didn’t load.' })).toBeVisible()
    await expect(photo(page, 2)).toBeVisible()
    await page.unroute(/\/assets\/PhotoView-.*\.js/)
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect(view(page).getByRole('status')).toHaveText('2 of 3')
  })
})

test('in another site’s frame photos lead nowhere', async ({ page }) => {
  await visit(page, `/embed${story}`)
  await expect(page.getByRole('figure').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Enlarge photo' })).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the address of a photo leads to its place in the story', async ({ page }) => {
    await page.goto(`${story}#photo-3`)
    const top = async () => Math.abs((await photo(page, 3).boundingBox())?.y ?? 9999)
    await expect.poll(top).toBeLessThan(100)
    expect(new URL(page.url()).hash).toBe('#photo-3')
  })
})

/**
 * A finger's way, in CSS pixels, by Chromium's own protocol: Playwright has only taps. Returns what lifts the finger, for one
 * that is held.
 */
async function swipe(page: Page, from: Point, to: Point, { isHeld = false } = {}): Promise<() => Promise<void>> {
  const browser = await page.context().newCDPSession(page)
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) => {
    await browser.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
  await touch('touchStart', [from])
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }])
  }
  if (!isHeld) await touch('touchEnd', [])
  return () => touch('touchEnd', [])
}
