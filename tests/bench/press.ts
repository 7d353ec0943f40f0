import type { CDPSession, Locator, Page } from '@playwright/test'
import type { Profile } from './measure'

/** How long a finger rests on a screen that it taps, in ms. */
const touchLasts = 60

/** Taps an element as a finger does, or clicks on it. */
export async function press(page: Page, session: CDPSession, target: Locator, { touch }: Profile): Promise<void> {
  if (!touch) return target.click()
  await target.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  // A headline of several lines has nothing but text in its first one.
  const point = { x: x + Math.min(width / 2, 40), y: y + Math.min(height / 2, 12) }
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
  await page.waitForTimeout(touchLasts)
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
