import type { Browser, CDPSession, Locator, Page } from '@playwright/test'
import { type Profile, watchNetwork, whenInteractive, withPage } from './measure'
import { press } from './press'

const times = 20
/** Longer than any that is worth a figure, in ms. */
const patience = 3000

/** How long each interaction took, in ms, by what was pressed (W3C Event Timing). */
export interface Interactions {
  tap: number[]
  save: number[]
  dialog: number[]
}

/** Taps cards, saves stories and opens a dialog, 20 times each, on one page that is at rest before each press. */
export async function measureInteractions(browser: Browser, profile: Profile, front: string): Promise<Interactions> {
  return withPage(browser, profile, async (page, session) => {
    const network = watchNetwork(session)
    await page.goto(front)
    await whenInteractive(page)
    await network.idle()
    const current = page.locator('[data-page="current"]')
    const figures: Interactions = { tap: [], save: [], dialog: [] }
    const links = current.locator('article :is(h2, h3) a').filter({ visible: true })
    const count = await links.count()
    for (let visit = 0; visit < times; visit++) {
      await links.nth(visit % count).scrollIntoViewIfNeeded()
      await network.idle()
      figures.tap.push(await durationOf(page, session, links.nth(visit % count), profile))
      const save = current.locator('[data-key="s"]').first()
      await save.waitFor()
      await network.idle()
      figures.save.push(await durationOf(page, session, save, profile))
      await network.idle()
      figures.dialog.push(await durationOf(page, session, current.locator('[aria-haspopup="dialog"]').last(), profile))
      await page.keyboard.press('Escape')
      await page.goBack()
      await links.first().waitFor()
    }
    return figures
  })
}

/** The longest event of one interaction: from the input until the next frame is painted, to the nearest 8 ms. */
async function durationOf(page: Page, session: CDPSession, target: Locator, profile: Profile): Promise<number> {
  await page.evaluate((patience) => {
    const longest = new Promise<number>((resolve) => {
      let most = 0
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (Reflect.get(entry, 'interactionId') > 0) most = Math.max(most, entry.duration)
          // The click is the last of them.
          if (entry.name === 'click') finish()
        }
      })
      // Shorter events than 16 ms are not told of. TypeScript's DOM doesn't know the option.
      const options = { type: 'event', durationThreshold: 16 }
      observer.observe(options)
      setTimeout(finish, patience)
      function finish() {
        observer.disconnect()
        resolve(most)
      }
    })
    Object.assign(window, { longest })
  }, patience)
  await press(page, session, target, profile)
  return page.evaluate(() => Reflect.get(window, 'longest'))
}
