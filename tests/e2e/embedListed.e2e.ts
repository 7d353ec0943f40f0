import type { Server } from 'node:http'
import { type BuiltSite, buildSite } from '../support/builtSite'
import { type PortalPage, portal, portOf } from '../support/portal'
import { framed, messagesIn, portalPage } from './frame'
import { expect, test } from './reader'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

const pages: Record<string, PortalPage> = {}
let listed: Server
let other: Server
let site: BuiltSite

test.beforeAll(async () => {
  test.setTimeout(240_000)
  listed = await portal(pages)
  other = await portal(pages)
  const origin = `http://127.0.0.1:${portOf(listed)}`
  site = await buildSite({
    VITE_EMBED_HOSTS: `https://portal.example ${origin}`,
    VITE_SITE_URL: 'https://news.example/',
  })
  const frame = (query: string) =>
    `<iframe src="${site.origin}/embed/politics/${query}" title="Politics" width="600" height="900"></iframe>`
  pages['/'] = portalPage(
    `<script src="${site.origin}/embed.js"></script><broadsheet-embed src="${site.origin}/embed/politics/"><a href="/">Politics</a></broadsheet-embed>`,
    `for (const name of ['ready', 'navigate']) addEventListener('broadsheet:' + name, ({ detail }) => {
      (window.heard ??= []).push([name, detail.path, detail.title])
    })`,
  )
  pages['/named'] = portalPage(frame(`?origin=${origin}`))
  pages['/silent'] = portalPage(frame(''))
})

test.afterAll(async () => {
  for (const server of [listed, other]) {
    server.closeAllConnections()
    server.close()
  }
  await site.close()
})

test('a portal on the newspaper’s list is told what is read: by embed.js, and without it if it names itself', async ({
  page,
}) => {
  const address = `http://127.0.0.1:${portOf(listed)}`
  await page.goto(address)
  const frame = await framed(page)
  const first = frame.locator('article a').first()
  const [headline, href] = [await first.innerText(), await first.getAttribute('href')]
  await first.click()
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'heard')))
    .toEqual([
      ['ready', '/politics', 'Politics'],
      ['navigate', href?.replace('/embed', ''), headline],
    ])
  await expect(frame.locator('link[rel="canonical"]')).toHaveAttribute('href', /^https:\/\/news\.example\/politics\//)

  await page.goto(`${address}/named`)
  await framed(page)
  await expect
    .poll(async () => (await messagesIn(page)).map(({ data }) => data))
    .toContainEqual({ broadsheet: 1, type: 'ready', path: '/politics', title: 'Politics' })
})

test('a portal on the list that neither says hello nor names itself is told heights alone', async ({ page }) => {
  await page.goto(`http://127.0.0.1:${portOf(listed)}/silent`)
  const frame = await framed(page)
  await frame.locator('article a').first().click()
  await expect(frame.locator('article h1')).toBeFocused()
  const told = (await messagesIn(page)).map(({ data }) => JSON.stringify(data)).join()
  expect(told).toContain('"height"')
  expect(told).not.toMatch(/"ready"|"navigate"|"path"/)
})

test.describe('a portal that isn’t on the list', () => {
  test.use({ expectedErrors: [/frame-ancestors|Framing/] })

  test('can’t frame it, and its readers find the link', async ({ page }) => {
    await page.clock.install()
    await page.goto(`http://127.0.0.1:${portOf(other)}/`)
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/)
    await expect
      .poll(async () => {
        await page.clock.fastForward(8000)
        return page.getByRole('link', { name: 'Politics' }).isVisible()
      })
      .toBe(true)
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toBeUndefined()
  })
})
