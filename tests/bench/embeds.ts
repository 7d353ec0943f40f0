import type { Browser } from '@playwright/test'
import { portal, portOf } from '../support/portal'
import { desktop, keptEntries, withPage } from './measure'
import { article } from './sites'

/** What an embed costs a portal's page, in bytes as transferred, headers included; and the worst layout shift. */
export interface EmbedCost {
  /** With embed.js, while the embed is far below the screen. */
  before: number
  /** As a lazy iframe alone, there too. */
  lazyBefore: number
  /** With embed.js, once the embed has been scrolled to. */
  whole: number
  /** On the screen from the start, with the height kept free that the frame then asks for. */
  shift: number
}

const quiet = 1000

/** Puts an article into a portal's page on another site than the reader, whose address ends in a slash. */
export async function measureEmbed(browser: Browser, reader: string): Promise<EmbedCost> {
  const address = `${reader}embed/${article}/?view=card`
  const script = `<script async src="${reader}embed.js" crossorigin="anonymous"></script>`
  // As docs/embedding.md tells portals to.
  const free = (height: number) => `<style>broadsheet-embed:not(:defined){display:block;height:${height}px}</style>`
  const embed = (height: number) =>
    `${free(height)}<broadsheet-embed src="${address}" height="${height}"></broadsheet-embed>`
  const far = '<div style="height:15000px"></div>'
  const page = (body: string) => ({
    text: `<!doctype html><title>A portal</title><link rel="icon" href="data:,">${body}<p>What comes after it.</p>`,
  })
  const pages = {
    '/far': page(script + far + embed(600)),
    '/lazy': page(`${far}<iframe src="${address}" title="A story" loading="lazy" height="600"></iframe>`),
    '/near': page(script + embed(600)),
  }
  const server = await portal(pages)
  const site = `http://127.0.0.1:${portOf(server)}`
  try {
    const { before, after: whole } = await bytesOf(browser, `${site}/far`, reader)
    const { before: lazyBefore } = await bytesOf(browser, `${site}/lazy`, reader)
    const { height } = await settled(browser, `${site}/near`)
    Object.assign(pages, { '/near': page(script + embed(height)) })
    const { shift } = await settled(browser, `${site}/near`)
    return { before, lazyBefore, whole, shift }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** What a page gets from the reader's server before and after its frame has been scrolled to. */
async function bytesOf(browser: Browser, address: string, reader: string) {
  return withPage(browser, desktop, async (page) => {
    let bytes = 0
    let last = performance.now()
    page.on('requestfinished', async (request) => {
      last = performance.now()
      if (!request.url().startsWith(reader)) return
      const { responseHeadersSize, responseBodySize } = await request.sizes()
      bytes += responseHeadersSize + responseBodySize
    })
    const idle = async () => {
      last = performance.now()
      while (performance.now() - last < quiet) await page.waitForTimeout(quiet / 10)
    }
    await page.goto(address)
    await idle()
    const before = bytes
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await idle()
    return { before, after: bytes }
  })
}

/** The height that a frame comes to on a page, and how much of that page has moved until then. */
async function settled(browser: Browser, address: string) {
  return withPage(browser, desktop, async (page) => {
    await page.goto(address)
    // Long enough for a shift that a late height would cause.
    await page.waitForTimeout(3 * quiet)
    const height = await page.locator('iframe').evaluate((frame) => frame.clientHeight)
    const shifts = await page.evaluate(keptEntries, 'layout-shift')
    return { height, shift: shifts.reduce((sum, { value }) => sum + value, 0) }
  })
}
