import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { expect, type Frame, type Page } from '@playwright/test'
import { type PortalPage, portal, portOf } from '../support/portal'

/** The reader, which a portal on 127.0.0.1 frames from another site. */
export const reader = `http://localhost:${process.env.VISITS_PORT ?? '4183'}`

/** What a portal may let its frames do. The empty string is no sandbox at all. */
export const sandboxes = [
  '',
  'allow-scripts',
  'allow-scripts allow-same-origin allow-popups',
  'allow-scripts allow-popups allow-top-navigation-by-user-activation',
]

/** Writes down every message that a page gets: what, from which origin, and from which of its frames (-1: none). */
const record = `
  window.messages = []
  addEventListener('message', ({ data, origin, source }) => {
    const frame = [...document.querySelectorAll('iframe')].findIndex((frame) => frame.contentWindow === source)
    window.messages.push({ data, origin, frame })
  })`

/** Does what most portals do: gives a frame the height that it asks for. */
export const obey = `
  addEventListener('message', ({ data, source }) => {
    const frame = [...document.querySelectorAll('iframe')].find((frame) => frame.contentWindow === source)
    if (frame && data && data.broadsheet === 1 && data.type === 'height') frame.style.height = data.height + 'px'
  })`

interface Heard {
  data: unknown
  origin: string
  frame: number
}

/** An iframe as a portal writes it. */
export function iframe(path: string, attributes = ''): string {
  return `<iframe src="${reader}${path}" title="Broadsheet" style="border:0;width:100%;height:400px" ${attributes}></iframe>`
}

export function sandboxed(path: string, sandbox: string): string {
  return iframe(path, sandbox === '' ? '' : `sandbox="${sandbox}"`)
}

/** A portal's page with a body, and scripts that run before it. */
export function portalPage(body: string, ...scripts: string[]): PortalPage {
  const code = [record, ...scripts].map((script) => `<script>${script}</script>`).join('')
  return {
    text: `<!doctype html><html lang="en"><head><title>Portal</title><link rel="icon" href="data:,"></head><body>${code}${body}</body></html>`,
  }
}

/** Serves a portal for as long as `visit` takes, at an origin of its own. */
export async function onPortal(pages: Record<string, PortalPage>, visit: (origin: string) => Promise<void>) {
  const server: Server = await portal(pages)
  try {
    await visit(`http://127.0.0.1:${portOf(server)}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** The frame of the reader in a page, once its story or section is there and the app has taken it over. */
export async function framed(page: Page, at = 0): Promise<Frame> {
  const element = await page.locator('iframe').nth(at).elementHandle()
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('The page has no such frame.')
  await frame.locator('h1').waitFor()
  // React marks what it has taken over.
  await frame.waitForFunction(() => {
    const root = document.getElementById('root')?.firstElementChild
    return root !== null && root !== undefined && Object.keys(root).some((key) => key.startsWith('__react'))
  })
  return frame
}

export function messagesIn(page: Page): Promise<Heard[]> {
  return page.evaluate(() => Reflect.get(window, 'messages'))
}

/** The height that the frame told last, in its own words. */
export async function toldHeight(page: Page, at = 0): Promise<number> {
  const heights = (await messagesIn(page)).flatMap(({ data, frame }) =>
    frame === at && typeof data === 'object' && data !== null && 'broadsheet' in data && 'height' in data
      ? [Number(data.height)]
      : [],
  )
  return heights.at(-1) ?? 0
}

export function contentHeight(frame: Frame): Promise<number> {
  return frame.evaluate(() => Math.ceil(document.getElementById('root')?.getBoundingClientRect().height ?? 0))
}

/** Puts a block of that height at the end of the content, in place of an earlier one; 0 takes it away. */
export async function fill(frame: Frame, height: number): Promise<void> {
  await frame.evaluate((height) => {
    document.getElementById('filling')?.remove()
    if (height === 0) return
    const block = document.createElement('div')
    block.id = 'filling'
    block.style.height = `${height}px`
    document.querySelector('main')?.append(block)
  }, height)
}

/** Has the portal's page say something to one of its frames. */
export async function say(page: Page, message: unknown, at = 0): Promise<void> {
  await page.evaluate(({ message, at }) => window.frames[at]?.postMessage(message, '*'), { message, at })
}

/** The frame's element in the portal's page has the content's height, within 5 px. */
export async function expectFits(page: Page, frame: Frame, at = 0): Promise<void> {
  await expect
    .poll(async () => {
      const inside = await page
        .locator('iframe')
        .nth(at)
        .evaluate((element) => element.clientHeight)
      return Math.abs(inside - (await contentHeight(frame)))
    })
    .toBeLessThanOrEqual(5)
}

/** A script of a package that portals use, as it is published. */
export function hostScript(path: string): Promise<string> {
  return readFile(`node_modules/${path}`, 'utf8')
}
