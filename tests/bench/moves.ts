import type { Browser, CDPSession, Locator, Page } from '@playwright/test'
import { scrollThrough } from './longFeed'
import { type Profile, watchNetwork, whenInteractive, withPage } from './measure'
import { press } from './press'
import { longSection } from './sites'

const inPlace = 2
const patience = 20_000

/** How long a move took, in milliseconds. */
export interface Move {
  /** From the touch until the frame with the next headline has been painted. */
  fromTouch: number
  /** From the click, which a finger makes when it is lifted, until that frame. */
  fromClick: number
  /** From the touch until the frame with the story's first paragraph. */
  untilText: number
}

/**
 * Measures the tap on a card of the front page, once React has taken it over. A card on the screen is prefetched when the page
 * is idle, so the other one is further down.
 */
export async function measureTap(browser: Browser, profile: Profile, front: string, prefetched: boolean) {
  return withPage(browser, profile, async (page, session) => {
    const network = watchNetwork(session)
    await page.goto(front)
    await whenInteractive(page)
    await network.idle()
    const link = page.locator('[data-page="current"] article h3 a').nth(prefetched ? 1 : 12)
    if (prefetched) {
      await link.dispatchEvent('pointerover')
      await network.idle()
    }
    return timeTap(page, session, link, profile)
  })
}

/** Bytes of the JavaScript heap after 5 and after 50 stories have been opened from the front page and left again. */
export async function measureHeap(browser: Browser, profile: Profile, front: string) {
  return withPage(browser, profile, async (page, session) => {
    const network = watchNetwork(session)
    await page.goto(front)
    await whenInteractive(page)
    await network.idle()
    await session.send('HeapProfiler.enable')
    const heaps: number[] = []
    const links = page.locator('[data-page="current"] article :is(h2, h3) a').filter({ visible: true })
    const count = await links.count()
    for (let visit = 0; visit < 50; visit++) {
      await links.nth(visit % count).click()
      await page.locator('#story').waitFor()
      await page.goBack()
      await links.first().waitFor()
      if (visit !== 4 && visit !== 49) continue
      await session.send('HeapProfiler.collectGarbage')
      heaps.push((await session.send('Runtime.getHeapUsage')).usedSize)
    }
    const [few = 0, many = 0] = heaps
    return { few, many }
  })
}

/**
 * Milliseconds from Back, out of a story, until the feed of 200 stories that it was opened from is painted where it was; one
 * figure for each of `times` visits. Infinity stands for never.
 */
export async function measureBack(browser: Browser, profile: Profile, site: string, times: number): Promise<number[]> {
  return withPage(browser, profile, async (page, session) => {
    const network = watchNetwork(session)
    await page.goto(site + longSection)
    await scrollThrough(page, 200)
    await network.idle()
    const figures: number[] = []
    for (let visit = 0; visit < times; visit++) {
      // The list may hold only what is near the screen.
      const link = page.locator('[data-page="current"] article h3 a').nth(-10 - visit)
      await link.scrollIntoViewIfNeeded()
      await network.idle()
      const href = (await link.getAttribute('href')) ?? ''
      const { y = 0 } = (await link.boundingBox()) ?? {}
      await timeTap(page, session, link, profile)
      await network.idle()
      figures.push(await timeBack(page, href, y))
      await network.idle()
    }
    return figures
  })
}

async function timeTap(page: Page, session: CDPSession, link: Locator, profile: Profile): Promise<Move> {
  const headline = (await link.textContent()) ?? ''
  await link.scrollIntoViewIfNeeded()
  const painted = page.evaluate(
    ([headline, patience]) =>
      new Promise<Move>((resolve) => {
        const never = Number.POSITIVE_INFINITY
        const move = { fromTouch: never, fromClick: never, untilText: never }
        let touched = 0
        let shownAt = never
        addEventListener('pointerdown', (press) => (touched = press.timeStamp), { capture: true, once: true })
        const watcher = new MutationObserver(look)
        watcher.observe(document.body, {
          childList: true,
          subtree: true,
          characterData: true,
          attributeFilter: ['data-page'],
        })
        // When the frame that answers the click is on the screen, the browser knows best (W3C Event Timing). A task that is
        // posted for it would wait behind what the page does after that frame.
        const options = { type: 'event', durationThreshold: 16 }
        const events = new PerformanceObserver((list) => {
          const click = list.getEntriesByName('click')[0]
          if (click === undefined || shownAt === never) return
          const end = Math.max(click.startTime + click.duration, shownAt)
          Object.assign(move, { fromTouch: end - touched, fromClick: end - click.startTime })
          finish()
        })
        events.observe(options)
        setTimeout(() => resolve(move), patience)

        function look() {
          const page = document.querySelector('[data-page="current"]')
          if (page?.querySelector('h1')?.textContent !== headline) return
          if (shownAt === never) shownAt = performance.now()
          if (page.querySelector('#story > p') === null || move.untilText !== never) return
          watcher.disconnect()
          afterFrame((now) => {
            move.untilText = now - touched
            finish()
          })
        }

        function finish() {
          if (move.untilText === never || move.fromTouch === never) return
          events.disconnect()
          resolve(move)
        }

        // A task that a frame's callback posts runs after that frame has been painted.
        function afterFrame(work: (now: number) => void) {
          requestAnimationFrame(() => setTimeout(() => work(performance.now())))
        }
      }),
    [headline, patience] as const,
  )
  await press(page, session, link, profile)
  return painted
}

/** In place means that the card which was tapped is on the screen where it was. */
function timeBack(page: Page, href: string, top: number): Promise<number> {
  return page.evaluate(
    ([href, top, inPlace, patience]) =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        const look = () => {
          const link = document.querySelector(`[data-page="current"] h3 a[href="${CSS.escape(href)}"]`)
          if (link && Math.abs(link.getBoundingClientRect().top - top) <= inPlace) {
            setTimeout(() => resolve(performance.now() - start))
          } else if (performance.now() - start > patience) resolve(Number.POSITIVE_INFINITY)
          else requestAnimationFrame(look)
        }
        history.back()
        requestAnimationFrame(look)
      }),
    [href, top, inPlace, patience] as const,
  )
}
