import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { interactiveMark } from '../../src/reader/app/interactive'

export { expect }

/** A visit in which every console error and every uncaught error fails the test, unless it is one that was injected. */
export const test = base.extend<{ expectedErrors: RegExp[]; noErrors: undefined }>({
  expectedErrors: [[], { option: true }],
  noErrors: [
    async ({ page, expectedErrors }, use) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
      })
      await use(undefined)
      expect(
        errors.filter((error) => ![...expectedErrors, blockedWorker].some((expected) => expected.test(error))),
      ).toEqual([])
    },
    { auto: true },
  ],
})

/** What Playwright prints where visits go without a worker. */
const blockedWorker = /Service Worker registration blocked by Playwright/

/** What Chromium prints for a request that a test lets fail. */
export const failedRequest = /Failed to load resource/

/** Pages that between them show every kind of screen and block. */
export const pages = {
  front: '/',
  section: '/politics',
  article: '/politics/kyiv-says-pyongyang-wants-russian-missile-technology',
  everyBlock: '/culture/how-a-page-is-made',
  portrait: '/culture/acanthus-corinthian-capital',
  polish: '/culture/kopernik-de-revolutionibus',
  arabic: '/science/ibn-al-haytham-optics',
  corrected: '/politics/oldest-constitutions-still-in-force',
  long: '/politics/how-votes-become-seats',
  longHeadline: '/politics/longest-speeches-and-sittings',
  oneParagraph: '/business/first-barcode-scan',
  missing: '/no-such/story',
}

/** Opens a page and waits until its headline and its faces are there, and the app answers its reader. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, interactiveMark)
  await page.evaluate(() => document.fonts.ready)
}

/** From now on every address is answered with the shell, as one that the build made no page for: all data is fetched. */
export async function withoutCompletePages(page: Page): Promise<void> {
  const shell = await readFile('dist/shell.html', 'utf8')
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    await route.fulfill({ response: await route.fetch(), body: shell })
  })
}

/** From now on every page is one that was made just now, and has no newer stories to look for at once. */
export async function withFreshPages(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch()
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'last-modified': new Date().toUTCString() },
    })
  })
}

/** WCAG 2.2 AA, as far as a machine can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(
    new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']),
  )
}

/** The one part of that which another colour scheme can change. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNoViolation(new AxeBuilder({ page }).withRules(['color-contrast']))
}

async function expectNoViolation(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
}

/** Starts to add up how much of the next page moves while it loads (cumulative layout shift, without the reader's doing). */
export async function watchMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { moved: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Object.assign(window, { moved: Number(Reflect.get(window, 'moved')) + Number(Reflect.get(entry, 'value')) })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

export function moved(page: Page): Promise<number> {
  return page.evaluate(() => Number(Reflect.get(window, 'moved')))
}

/** The page's main headline. */
export function headline(page: Page) {
  return page.getByRole('main').getByRole('heading', { level: 1 })
}
