import type { Page } from '@playwright/test'
import {
  expect,
  expectAccessible,
  expectContrast,
  failedRequest,
  headline,
  pages,
  test,
  visit,
  withoutCompletePages,
} from './reader'

const paper = { light: 'rgb(253, 252, 250)', dark: 'rgb(18, 19, 22)' }

async function openSettings(page: Page): Promise<void> {
  await visit(page, '/settings')
  await page.getByRole('slider', { name: 'Size' }).waitFor()
}

/** What the document looked like when its body began, and when it was first painted. */
async function watchFirstPaint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = () => ({
      ...document.documentElement.dataset,
      ground: getComputedStyle(document.body).backgroundColor,
    })
    new MutationObserver((_, observer) => {
      if (document.body === null) return
      observer.disconnect()
      Object.assign(window, { atBody: look() })
      requestAnimationFrame(() => Object.assign(window, { atFrame: look() }))
    }).observe(document, { childList: true, subtree: true })
  })
}

function seen(page: Page, moment: 'atBody' | 'atFrame'): Promise<unknown> {
  return page.evaluate((name) => Reflect.get(window, name), moment)
}

/**
 * A page of a reader with the same settings whose browser has been nowhere: Chromium guesses, from what earlier pages of a site
 * have used, which faces and photos the next one will, and fetches them before it has read the page.
 */
async function unguessing(page: Page): Promise<Page> {
  const context = page.context()
  const browser = context.browser()
  if (browser === null) throw new Error('The visit has no browser.')
  const fresh = await browser.newContext({ storageState: await context.storageState(), viewport: page.viewportSize() })
  context.on('close', () => fresh.close())
  return fresh.newPage()
}

function styleOf(page: Page, selector: string, property: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property)
}

test('colours change at once, stay after a reload and on other pages, and are there before the page is', async ({
  page,
}) => {
  await openSettings(page)
  await page.getByRole('group', { name: 'Appearance' }).getByRole('radio', { name: 'Dark' }).check()
  await expect.poll(() => styleOf(page, 'body', 'background-color')).toBe(paper.dark)
  await watchFirstPaint(page)
  for (const path of ['/settings', pages.article, '/']) {
    await page.goto(path)
    expect(await seen(page, 'atBody'), path).toMatchObject({ theme: 'dark', ground: paper.dark })
    expect(await seen(page, 'atFrame'), path).toMatchObject({ theme: 'dark', ground: paper.dark })
  }
  await openSettings(page)
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('radio', { name: 'Light' }).check()
  expect(await styleOf(page, 'body', 'background-color')).toBe(paper.light)
})

test('text grows on top of the browser’s own size, and its lines draw apart', async ({ page }) => {
  await openSettings(page)
  const slider = page.getByRole('slider', { name: 'Size' })
  await slider.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', '200%')
  await page.getByRole('radio', { name: 'Extra loose' }).check()
  await visit(page, pages.article)
  expect(await styleOf(page, 'html', 'font-size')).toBe('32px')
  const [size, line] = await Promise.all(
    ['font-size', 'line-height'].map((name) => styleOf(page, 'main article p:not([class])', name)),
  )
  expect(Number.parseFloat(line ?? '') / Number.parseFloat(size ?? '')).toBeCloseTo(1.6 * 1.3, 2)
})

test('at twice the size, nothing runs off the side from 320 px on', async ({ page }) => {
  await openSettings(page)
  await page.getByRole('slider', { name: 'Size' }).press('End')
  for (const path of ['/settings', pages.front, pages.section, pages.everyBlock, pages.longHeadline, '/search']) {
    await visit(page, path)
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${path} at ${width}`,
      ).toBeLessThanOrEqual(width)
    }
  }
})

for (const [choice, face, files] of [
  ['System', 'system-ui', 0],
  ['Sans serif', 'Libre Franklin', 1],
  ['Serif', 'Source Serif 4', 2],
] as const) {
  test(`the typeface ${choice} is worn, and ${files} files come for it`, async ({ page }) => {
    await openSettings(page)
    await page.getByRole('radio', { name: choice, exact: true }).check()
    const fresh = await unguessing(page)
    const faces: string[] = []
    fresh.on('request', (request) => {
      if (request.resourceType() === 'font') faces.push(request.url())
    })
    await visit(fresh, pages.article)
    await fresh.waitForLoadState('networkidle')
    expect(await styleOf(fresh, 'main h1', 'font-family')).toContain(face)
    expect(new Set(faces).size).toBe(files)
  })
}

test('the system’s own typeface costs a phone nothing either', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openSettings(page)
  await page.getByRole('radio', { name: 'System' }).check()
  await page.reload()
  const faces: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'font') faces.push(request.url())
  })
  await visit(page, pages.article)
  await page.waitForLoadState('networkidle')
  expect(faces).toEqual([])
})

test('less motion stands still as if the system had asked for it', async ({ page }) => {
  await openSettings(page)
  await page.getByRole('checkbox', { name: 'Reduce motion' }).check()
  const still = await page.evaluate(() => {
    const moving = document.createElement('div')
    moving.className = 'moving'
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '.moving { animation: 5s linear infinite move; transition: all 5s } @keyframes move { to { opacity: 0 } }',
    )
    document.adoptedStyleSheets.push(sheet)
    document.body.append(moving)
    const { animationDuration, animationIterationCount, transitionDuration } = getComputedStyle(moving)
    return [animationDuration, animationIterationCount, transitionDuration]
  })
  expect(still).toEqual(['0.001s', '1', '0.001s'])
})

test('with less data, photos wait until the reader asks for each', async ({ page }) => {
  await openSettings(page)
  await page.getByRole('checkbox', { name: 'Load photos only when I tap' }).check()
  const photos: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'image' && request.url().includes('/pictures/')) photos.push(request.url())
  })
  await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'Culture' }).click()
  await expect(headline(page)).toHaveText('Culture')
  await page
    .getByRole('link', { name: /Mediterranean weed/ })
    .first()
    .click()
  await expect(headline(page)).toContainText('Mediterranean weed')
  await page.waitForLoadState('networkidle')
  expect(photos).toEqual([])
  await expect(page.getByRole('main').locator('figcaption').first()).toContainText('Karl Blossfeldt')
  await page.getByRole('button', { name: 'Load photo' }).first().click()
  await expect.poll(() => photos.length).toBe(1)
  await expect(page.getByRole('main').getByRole('img').first()).toBeVisible()
})

test('a page opened with less data fetches none of its photos but the first, which is in its HTML', async ({
  page,
}) => {
  await openSettings(page)
  await page.getByRole('checkbox', { name: 'Load photos only when I tap' }).check()
  for (const path of ['/', pages.everyBlock, '/politics']) {
    const fresh = await unguessing(page)
    const photos: string[] = []
    fresh.on('request', (request) => {
      if (request.resourceType() === 'image' && request.url().includes('/pictures/')) photos.push(request.url())
    })
    await visit(fresh, path)
    await fresh.waitForLoadState('networkidle')
    await fresh.mouse.wheel(0, 6000)
    await fresh.waitForLoadState('networkidle')
    expect(photos.length, path).toBeLessThanOrEqual(1)
  }
})

test('a browser that saves data is heard', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  await visit(page, pages.article)
  await expect(page.locator('html')).toHaveAttribute('data-data', 'less')
})

test('a change reaches the reader’s other tabs', async ({ page, context }) => {
  const other = await context.newPage()
  await other.goto(pages.article)
  await openSettings(page)
  await openSettings(other)
  await page.getByRole('radio', { name: 'Dark' }).check()
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(other.getByRole('radio', { name: 'Dark' })).toBeChecked()
})

test('“Reset to defaults” takes everything back', async ({ page }) => {
  await openSettings(page)
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.getByRole('slider', { name: 'Size' }).press('ArrowRight')
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck()
  await page.getByRole('button', { name: 'Reset to defaults' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Settings reset' })).toBeVisible()
  await expect(page.getByRole('slider', { name: 'Size' })).toHaveAttribute('aria-valuetext', '100%')
  await expect(page.getByRole('checkbox', { name: 'Single-key shortcuts' })).toBeChecked()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system')
})

for (const [how, spoil] of [
  [
    'throws',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('no')
        },
      }),
  ],
  ['is absent', () => Object.defineProperty(window, 'localStorage', { value: undefined })],
  [
    'is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
  ],
  [
    'holds garbage',
    () => {
      if (!localStorage.getItem('x'))
        localStorage.setItem('broadsheet-settings', '{"theme":"url(x)","size":-4,"face":["sans"],"da')
    },
  ],
  [
    'holds wrong values',
    () => localStorage.setItem('broadsheet-settings', '{"theme":"url(x)","size":9,"face":["sans"],"data":1}'),
  ],
] as const) {
  test(`where storage ${how}, pages open in the standard look`, async ({ page }) => {
    await page.addInitScript(spoil)
    await visit(page, pages.article)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'system')
    expect(await styleOf(page, 'html', 'font-size')).toBe('16px')
  })
}

test('where nothing can be kept, a change holds for the visit, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('no')
      },
    })
  })
  await openSettings(page)
  await page.getByRole('radio', { name: 'Dark' }).check()
  await expect(page.getByText('Your browser is blocking storage')).toBeVisible()
  expect(await styleOf(page, 'body', 'background-color')).toBe(paper.dark)
})

test('what is kept offline can be cleared with one tap', async ({ page }) => {
  await openSettings(page)
  const kept = page.getByRole('region', { name: 'Available offline' })
  await expect(kept).toContainText(/\d+ photos/)
  await kept.getByRole('button', { name: 'Remove offline pages' }).click()
  await expect(kept.getByRole('status')).toHaveText('Offline pages removed.')
})

test('settings can be used by everyone, in both languages, both themes and by key alone', async ({ page }) => {
  await openSettings(page)
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Dark' }).check()
  await expectContrast(page)
  await page.getByRole('radio', { name: 'Dark' }).press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked()
  await page.emulateMedia({ contrast: 'more' })
  await expectContrast(page)
  await page.emulateMedia({ contrast: null, forcedColors: 'active' })
  await expectAccessible(page)
})

test('settings speak Polish to a Polish newspaper’s readers', async ({ page }) => {
  await withoutCompletePages(page)
  await page.route('**/edition.json', async (route) => {
    const edition = await (await route.fetch()).json()
    await route.fulfill({ json: { ...edition, language: 'pl' } })
  })
  await visit(page, '/settings')
  await expect(page.getByRole('slider', { name: 'Rozmiar' })).toBeVisible()
  await page.getByRole('radio', { name: 'Ciemny' }).check()
  await expectAccessible(page)
})

test.describe('in a portal’s frame', () => {
  // One of the stories isn't there.
  test.use({ expectedErrors: [failedRequest] })

  test('pages wear what the portal asks for, not what the reader set', async ({ page }) => {
    await openSettings(page)
    await page.getByRole('radio', { name: 'Dark' }).check()
    await page.getByRole('slider', { name: 'Size' }).press('End')
    for (const path of ['/embed/politics?theme=light', '/embed/nothing/here?theme=light']) {
      await page.goto(path)
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
      expect(await styleOf(page, 'html', 'font-size')).toBe('16px')
    }
  })
})
