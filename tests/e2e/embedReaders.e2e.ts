import type { Frame, Page } from '@playwright/test'
import { expectFits, framed, iframe, obey, onPortal, portalPage, say } from './frame'
import { textOfPdf } from './pdfText'
import { expect, expectAccessible, expectContrast, failedRequest, pages, test } from './reader'

const article = `/embed${pages.portrait}/`
const section = '/embed/politics/'
/** Between them they show every layout, and every kind of block. */
const screens = [
  `${section}?layout=list`,
  '/embed/science/?layout=grid',
  '/embed/sport/?layout=headlines',
  `/embed${pages.everyBlock}/?language=pl`,
  `/embed${pages.longHeadline}/?density=compact`,
  `${article}?view=card`,
]
const portalOf = (body: string) =>
  portalPage(`<header><h1>Portal</h1></header><main aria-label="News">${body}</main>`, obey)

test('a portal’s page with frames in it is accessible, in light, in dark and with forced colours', async ({ page }) => {
  test.slow()
  await onPortal({ '/': portalOf(screens.map((path) => iframe(path)).join('')) }, async (portal) => {
    await page.goto(portal)
    const frames = await allFramed(page)
    for (const frame of frames) {
      expect(await frame.title()).not.toBe('')
      await expect(frame.locator('html')).toHaveAttribute('lang', /^(?:en-GB|pl)$/)
      await expect(frame.locator('h1')).toHaveCount(1)
    }
    await expectAccessible(page)
    await page.emulateMedia({ forcedColors: 'active' })
    await expectContrast(page)
    await page.emulateMedia({ forcedColors: 'none' })
    for (const at of frames.keys()) await say(page, { broadsheet: 1, type: 'theme', theme: 'dark' }, at)
    for (const frame of frames) await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expectContrast(page)
  })
})

test('the Tab key goes from the portal through the frame and out of it, and back; each stop shows its whole ring', async ({
  page,
}) => {
  const around = `<a href="#a">Before</a>${iframe(`${section}?limit=2`)}<a href="#b">After</a>`
  await onPortal({ '/': portalOf(around) }, async (portal) => {
    await page.goto(portal)
    const frame = await framed(page)
    await expectFits(page, frame)
    const stops = [...(await frame.locator('article h2').allInnerTexts()), 'Broadsheet']
    await page.getByText('Before').focus()
    for (const [key, names] of [
      ['Tab', [...stops, 'After']],
      ['Shift+Tab', [...stops.toReversed(), 'Before']],
    ] as const) {
      for (const name of names) {
        await page.keyboard.press(key)
        const place = stops.includes(name) ? frame : page.mainFrame()
        await expect(place.locator(':focus')).toHaveText(name)
        if (place === frame) expect(await ringOutside(frame)).toEqual([])
      }
    }
  })
})

for (const [how, viewport, deviceScaleFactor] of [
  ['as it is', { width: 1280, height: 900 }, 1],
  ['at 200 % of its size', { width: 640, height: 450 }, 2],
] as const) {
  test.describe(`${how}`, () => {
    test.use({ viewport, deviceScaleFactor })
    test('from 280 to 600 px nothing is wider than a frame, and nothing clings to its edge', async ({ page }) => {
      const all = screens.map((path) => iframe(path)).join('')
      await onPortal({ '/': portalPage(`<div id="column" style="width:280px">${all}</div>`, obey) }, async (portal) => {
        await page.goto(portal)
        const frames = await allFramed(page)
        for (const width of [280, 320, 375, 600]) {
          await page
            .locator('#column')
            .evaluate((column, width) => column.setAttribute('style', `width:${width}px`), width)
          for (const [at, frame] of frames.entries()) {
            // Chromium tells a frame no new width before it is on the screen.
            await page.locator('iframe').nth(at).scrollIntoViewIfNeeded()
            await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width)
            await expectFits(page, frame, at)
            expect(await tooWide(frame), `${screens[at]} at ${width} px`).toBeLessThanOrEqual(0)
            expect(await clinging(frame)).toEqual([])
          }
        }
      })
    })
  })
}

test.describe('a story whose photo can’t be had', () => {
  test.use({ expectedErrors: [failedRequest] })

  test('is no wider than a frame of 280 px', async ({ page }) => {
    const story = iframe('/embed/world/lange-and-the-empty-houses/')
    await onPortal({ '/': portalPage(`<div style="width:280px">${story}</div>`, obey) }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      await expect(frame.getByText('This photo didn’t load.')).toBeVisible()
      await expect(frame.getByRole('button', { name: 'Try again' })).toBeVisible()
      expect(await tooWide(frame)).toBeLessThanOrEqual(0)
    })
  })
})

test('text at twice its size still fits a frame', async ({ page }) => {
  const all = screens.map((path) => iframe(path)).join('')
  await onPortal({ '/': portalPage(`<div style="width:640px">${all}</div>`, obey) }, async (portal) => {
    await page.goto(portal)
    for (const [at, frame] of (await allFramed(page)).entries()) {
      await frame.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'))
      await expectFits(page, frame, at)
      expect(await tooWide(frame), screens[at]).toBeLessThanOrEqual(0)
    }
  })
})

test('a portal that is printed has the whole story on paper', async ({ page }) => {
  await onPortal({ '/': portalPage(iframe(article), obey) }, async (portal) => {
    await page.goto(portal)
    const frame = await framed(page)
    await expectFits(page, frame)
    const printed = lettersIn(textOfPdf(await page.pdf()))
    const paragraphs = await frame.locator('article p').allInnerTexts()
    expect(paragraphs.length).toBeGreaterThan(4)
    // In order, and not as one text: where a sheet ends between two lines, a browser writes what juts out of one on both sheets.
    let end = 0
    for (const word of paragraphs.flatMap((paragraph) => paragraph.split(/\s+/)).map(lettersIn)) {
      const start = printed.indexOf(word, end)
      expect(start, `“${word}” after “${printed.slice(end - 60, end)}”`).not.toBe(-1)
      end = start + word.length
    }
  })
})

/** On paper, spaces are places and not letters. */
function lettersIn(text: string): string {
  return text.normalize('NFKC').replaceAll(/\P{L}/gu, '')
}

async function allFramed(page: Page): Promise<Frame[]> {
  const frames: Frame[] = []
  for (const at of screens.keys()) frames.push(await framed(page, at))
  return frames
}

function tooWide(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

/** What would stand at the edge of a frame that is taller than the screen, where nobody sees it. */
function clinging(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
      .map(({ tagName }) => tagName),
  )
}

/** The sides on which the ring around what has the focus goes beyond the frame, or past what cuts it off. */
function ringOutside(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    // A card's ring is around all of it.
    const focused = document.activeElement?.closest('article') ?? document.activeElement ?? document.body
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(focused)
    if (outlineStyle === 'none') return ['no ring']
    const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset)
    const { left, top, right, bottom } = focused.getBoundingClientRect()
    return Object.entries({
      left: left - ring,
      top: top - ring,
      right: innerWidth - right - ring,
      bottom: innerHeight - bottom - ring,
    }).flatMap(([side, room]) => (room < 0 ? [side] : []))
  })
}
