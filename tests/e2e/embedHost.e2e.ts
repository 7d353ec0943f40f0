import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import type { Frame, Page } from '@playwright/test'
import { embedCode, frameCode } from '../../src/embed/host/embedCode'
import { type PortalPage, portal, portOf } from '../support/portal'
import { reader } from './frame'
import { expect, expectAccessible, failedRequest, moved, test, visit, watchMoves } from './reader'

const embedJs = `${reader}/embed.js`
const integrity = String(JSON.parse(readFileSync('dist/embed.json', 'utf8')).integrity)
const section = `${reader}/embed/politics?limit=3`
const story = {
  section: 'business',
  slug: 'first-barcode-scan',
  headline: 'A pack of gum',
  canonical: '',
  photo: null,
}
const storyAddress = `${reader}/embed/business/first-barcode-scan`
const publisher = { title: 'Broadsheet', address: `${reader}/`, integrity }
/** What a portal with a strict policy sends: its own files, and ours. */
const strict = {
  'Content-Security-Policy': `default-src 'none'; script-src 'self' ${reader}; style-src 'self'; frame-src *; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
}

const servers: Server[] = []
test.afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
})
test.describe('embed.js', () => {
  test('is small, alone, and has the integrity that it is published with', () => {
    const code = readFileSync('dist/embed.js')
    expect(brotliCompressSync(code).length).toBeLessThan(5 * 1024)
    expect(integrity).toBe(`sha384-${createHash('sha384').update(code).digest('base64')}`)
    expect(code.toString()).not.toMatch(/\beval\b|new Function|innerHTML|insertAdjacentHTML|document\.write|\bimport\b/)
  })

  test('works under a strict policy, included twice, for frames in the page, late ones and those in a shadow root', async ({
    page,
  }) => {
    await open(page, {
      text: html(
        `<broadsheet-embed id="first" src="${section}" title="Politics"><a href="${reader}/politics">Politics</a></broadsheet-embed>
        ${embedCode(story, { view: 'article', theme: 'auto', width: '100%', height: 700 }, publisher)}
        <div id="late"></div><script src="${embedJs}" integrity="${integrity}" crossorigin="anonymous"></script>`,
      ),
      headers: strict,
    })
    await page.evaluate((address) => {
      const late = document.createElement('broadsheet-embed')
      late.setAttribute('src', address)
      const host = document.createElement('div')
      const shadow = host.attachShadow({ mode: 'open' })
      const inShadow = document.createElement('broadsheet-embed')
      inShadow.setAttribute('src', `${address}?view=card`)
      const quote = document.createElement('blockquote')
      quote.dataset.broadsheetEmbed = `${address}?theme=dark`
      shadow.append(inShadow, quote)
      document.getElementById('late')?.append(late, host)
    }, storyAddress)
    await expect.poll(() => page.frames().length, { timeout: 15_000 }).toBe(1 + 5)
    await eachAsTallAsItsContent(page)
    await expect(page.locator('blockquote').first()).toBeHidden()
  })

  test('makes a frame that asks for little', async ({ page }) => {
    await open(page, { text: html(`<broadsheet-embed src="${section}" title="Politics"></broadsheet-embed>`) })
    const frame = page.locator('broadsheet-embed iframe')
    const attributes = await frame.evaluate((element) =>
      Object.fromEntries([...element.attributes].map(({ name, value }) => [name, name === 'style' ? '' : value])),
    )
    expect(attributes).toEqual({
      title: expect.any(String),
      loading: 'lazy',
      referrerpolicy: 'strict-origin',
      allow: '',
      sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-same-origin',
      src: section,
      style: '',
    })
    await expect(frame).toHaveCSS('border-top-width', '0px')
  })

  test('asks for nothing before a frame is near, keeps its room and moves nothing', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().startsWith(reader) && request.url() !== embedJs) asked.push(request.url())
    })
    const far = `<broadsheet-embed src="${section}" height="600"></broadsheet-embed>`.repeat(20)
    await watchMoves(page)
    await open(page, { text: html(`<p>Top</p><div class="far"></div>${far}`) })
    await expect(page.locator('broadsheet-embed iframe')).toHaveCount(20)
    // That nothing is asked for, only time can show.
    await page.waitForTimeout(1000)
    expect(asked).toEqual([])
    expect(
      await page
        .locator('broadsheet-embed')
        .first()
        .evaluate((element) => element.clientHeight),
    ).toBe(600)
    await page.locator('broadsheet-embed').first().scrollIntoViewIfNeeded()
    await expect.poll(() => asked.length).toBeGreaterThan(0)
    expect(await moved(page)).toBeLessThan(0.05)
  })

  test('believes only the frame itself, and wins over the portal’s sheet', async ({ page }) => {
    const hostile = await served({
      '/': {
        text: `<script>
          const lie = { broadsheet: 1, type: 'height', height: 9999 }
          setInterval(() => { parent.postMessage(lie, '*'); for (let i = 0; i < parent.length; i++) parent[i].postMessage(lie, '*') }, 20)
        </script>`,
      },
    })
    const fake = await served({ '/embed/x': { text: talking([{ type: 'hello' }, { type: 'height', height: 321 }]) } })
    const fakeAddress = `http://localhost:${portOf(fake)}/embed/x`
    await open(page, {
      text: html(
        `<iframe src="http://127.0.0.1:${portOf(hostile)}/"></iframe><broadsheet-embed src="${fakeAddress}"></broadsheet-embed>
        <blockquote data-broadsheet-embed="${fakeAddress}"><a href="/">x</a></blockquote>`,
        `data-origins="http://localhost:${portOf(fake)}"`,
      ),
      headers: { 'Content-Security-Policy': "style-src 'self'" },
    })
    const own = page.locator(`iframe[src="${fakeAddress}"]`)
    await expect(own).toHaveCount(2)
    // That the forged messages change nothing, only time can show.
    await page.waitForTimeout(500)
    for (const frame of await own.all()) {
      expect(await frame.evaluate((element) => element.getBoundingClientRect().height)).toBe(321)
    }
  })

  test('cuts heights to what a page can bear, and tells the page what is read', async ({ page }) => {
    const fake = await served({
      '/embed/x': {
        text: talking([
          { type: 'hello' },
          { type: 'height', height: 1e12 },
          { type: 'ready', path: '/politics', title: 'Politics' },
          { type: 'navigate', path: '//evil.example/', title: 'Evil' },
          { type: 'navigate', path: '/politics/a-story', title: 'A story' },
        ]),
      },
    })
    const origin = `http://localhost:${portOf(fake)}`
    await page.addInitScript(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      for (const name of ['ready', 'navigate', 'resize']) {
        addEventListener(`broadsheet:${name}`, (event) => heard.push([event.type, Reflect.get(event, 'detail')]))
      }
    })
    await open(page, {
      text: html(`<broadsheet-embed src="${origin}/embed/x"></broadsheet-embed>`, `data-origins="${origin}"`),
    })
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'heard')))
      .toEqual([
        ['broadsheet:resize', { height: 20_000 }],
        ['broadsheet:ready', { path: '/politics', title: 'Politics' }],
        ['broadsheet:navigate', { path: '/politics/a-story', title: 'A story' }],
      ])
    await expect(page.locator('broadsheet-embed iframe')).toHaveAttribute('title', 'A story')
  })

  test('makes no frame of a site that its portal hasn’t named', async ({ page }) => {
    await open(page, {
      text: html(
        `<blockquote data-broadsheet-embed="http://127.0.0.1:9/embed/x"><a href="/x">A link</a></blockquote><broadsheet-embed src="http://127.0.0.1:9/embed/x"><a href="/x">Another</a></broadsheet-embed>`,
      ),
    })
    await expect(page.getByRole('link', { name: 'A link' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Another' })).toBeVisible()
    await expect(page.locator('iframe')).toHaveCount(0)
  })

  test('serves twenty frames with one listener, and keeps nothing of those that are removed', async ({ page }) => {
    const fake = await served({
      '/embed/x': {
        text: `<script>
          const { hash } = location
          parent.postMessage({ broadsheet: 1, type: 'height', height: Number(hash.slice(1)) }, '*')
        </script>`,
      },
    })
    const origin = `http://localhost:${portOf(fake)}`
    const embeds = Array.from(
      { length: 20 },
      (_, i) => `<broadsheet-embed height="100" src="${origin}/embed/x#${101 + i}"></broadsheet-embed>`,
    )
    await page.addInitScript(() => {
      if (window !== top) return
      Object.assign(window, { listeners: 0 })
      const add = EventTarget.prototype.addEventListener
      EventTarget.prototype.addEventListener = function (type: string, ...rest: unknown[]) {
        if (type === 'message') Object.assign(window, { listeners: Number(Reflect.get(window, 'listeners')) + 1 })
        return Reflect.apply(add, this, [type, ...rest])
      }
    })
    await open(page, { text: html(embeds.join(''), `data-origins="${origin}"`) })
    const frames = page.locator('broadsheet-embed iframe')
    const heights = () => frames.evaluateAll((all) => all.map((frame) => frame.getBoundingClientRect().height))
    for (let i = 0; i < 20; i++) await frames.nth(i).scrollIntoViewIfNeeded()
    await expect.poll(heights).toEqual(Array.from({ length: 20 }, (_, i) => 101 + i))
    expect(await page.evaluate(() => Reflect.get(window, 'listeners'))).toBe(1)

    await page.evaluate(() => {
      const removed = [...document.querySelectorAll('broadsheet-embed')].slice(0, 10)
      const kept = removed.map((element) => new WeakRef(element.shadowRoot?.querySelector('iframe') ?? element))
      Object.assign(window, { kept })
      for (const element of removed) element.remove()
    })
    await expect.poll(() => page.frames().length).toBe(1 + 10)
    const cdp = await page.context().newCDPSession(page)
    await expect
      .poll(async () => {
        await cdp.send('HeapProfiler.collectGarbage')
        return page.evaluate(() => {
          const kept: unknown = Reflect.get(window, 'kept')
          return Array.isArray(kept) ? kept.filter((each) => each instanceof WeakRef && each.deref()).length : -1
        })
      })
      .toBe(0)
    expect(await heights()).toEqual(Array.from({ length: 10 }, (_, i) => 111 + i))
  })

  test('has each of twenty frames of the reader as tall as its story', async ({ page }) => {
    const kinds = ['view=card', 'view=card&theme=dark', 'view=article', 'view=card&density=compact']
    const all = Array.from({ length: 20 }, (_, at) => `${storyAddress}?${kinds[at % kinds.length]}`)
    const embeds = all.map((address) => `<broadsheet-embed src="${address.replace('&', '&amp;')}"></broadsheet-embed>`)
    await open(page, { text: html(embeds.join('')) })
    await expect(page.locator('broadsheet-embed iframe')).toHaveCount(20)
    for (const embed of await page.locator('broadsheet-embed').all()) await embed.scrollIntoViewIfNeeded()
    await eachAsTallAsItsContent(page)
  })

  test.describe('shows its link, and no empty box,', () => {
    test.use({ expectedErrors: [new RegExp(`${failedRequest.source}|frame-ancestors|Framing`)] })
    for (const [what, answer] of Object.entries<PortalPage | null>({
      'when the frame is refused': { text: 'x', headers: { 'Content-Security-Policy': "frame-ancestors 'none'" } },
      'when there is no such page': { text: 'Nothing here', status: 404 },
      'when the line is down': null,
    })) {
      test(what, async ({ page }) => {
        const server = await served({ '/embed/x': answer ?? { text: '' } })
        const address = `http://localhost:${portOf(server)}/embed/x`
        if (answer === null) await page.route(address, (route) => route.abort('internetdisconnected'))
        await page.clock.install()
        await open(page, {
          text: html(
            `<blockquote data-broadsheet-embed="${address}"><a href="${reader}/">In the blockquote</a></blockquote>
            <iframe src="${address}" height="500"></iframe>
            <broadsheet-embed src="${address}"><a href="${reader}/">In the element</a></broadsheet-embed>
            <broadsheet-embed src="${address}" title="Made up"></broadsheet-embed>`,
            `data-origins="http://localhost:${portOf(server)}"`,
          ),
        })
        for (const name of ['In the blockquote', 'In the element', 'Made up']) {
          await expect
            .poll(async () => {
              // A frame's patience begins when it comes near, which is for the browser to say.
              await page.clock.fastForward(8000)
              return page.getByRole('link', { name }).isVisible()
            })
            .toBe(true)
        }
        for (const frame of await page.locator('iframe').all()) await expect(frame).toBeHidden()
        expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900)
      })
    }
  })
})

test.describe('the embed code', () => {
  const options = { view: 'card', theme: 'auto', width: 600, height: 400 } as const

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false })
    test('is a link that works and a frame that can be read', async ({ page }) => {
      await open(page, { text: html(embedCode(story, options, publisher)) })
      await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
      await page.locator('blockquote a').click()
      await expect(page).toHaveURL(`${reader}/business/first-barcode-scan`)
    })
  })

  test('is still a card after WordPress has put it into its sandbox', async ({ page }) => {
    const frame = frameCode(story, options, publisher).replace(/ (?:sandbox|referrerpolicy|loading)="[^"]*"/g, '')
    const filtered = frame.replace('<iframe', '<iframe sandbox="allow-scripts" security="restricted"')
    await open(page, { text: `<!doctype html><title>Portal</title>${filtered}` })
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
  })

  test('is offered by the story itself, with a preview and by keyboard', async ({ page, context }) => {
    test.slow()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await visit(page, '/business/first-barcode-scan')
    expect(page.frames()).toHaveLength(1)
    const share = page.getByRole('button', { name: 'Share' }).last()
    await share.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Share' })
    await dialog.getByRole('button', { name: 'Embed this story' }).press('Enter')
    await expect(dialog.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport()
    await dialog.getByLabel('Show').selectOption('card')
    await dialog.getByLabel('Appearance').selectOption('dark')
    const code = dialog.getByRole('textbox', { name: 'Code' })
    await expect(code).toHaveValue(/\/embed\/business\/first-barcode-scan\?view=card&amp;theme=dark"/)
    await expect(code).toHaveValue(new RegExp(`integrity="${integrity.replace(/[+/]/g, '\\$&')}"`))
    await dialog.getByRole('button', { name: 'Copy code' }).click()
    await expect(dialog.getByText('Code copied')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(share).toBeFocused()
  })

  test('is selected for the reader where the browser refuses to copy it', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })
    })
    await visit(page, '/business/first-barcode-scan')
    await page.getByRole('button', { name: 'Share' }).last().click()
    await page.getByRole('button', { name: 'Embed this story' }).click()
    await page.getByRole('button', { name: 'Copy code' }).click()
    await expect(page.getByText('The code is selected')).toBeVisible()
    expect(await page.evaluate(() => String(document.getSelection()))).toContain('<blockquote')
  })
})

test('a story says where its oEmbed is, and the server keeps to the size that is asked for', async ({
  page,
  request,
}) => {
  await visit(page, '/business/first-barcode-scan')
  const href = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
  const answer = await (await request.get(new URL(href ?? '').pathname)).json()
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 600 })
  const url = `${reader}/business/first-barcode-scan`
  const asked = await request.get('/oembed', { params: { url, maxwidth: 320, maxheight: 300, format: 'json' } })
  expect(await asked.json()).toMatchObject({ width: 320, title: answer.title })
  expect((await request.get('/oembed', { params: { url, format: 'xml' } })).status()).toBe(501)
  expect((await request.get('/oembed', { params: { url: `${reader}/none/such` } })).status()).toBe(404)
})

/** A portal's page: what is in it, and the script, which it includes a second time at its end. */
function html(body: string, attributes = ''): string {
  const script = `<script src="${embedJs}" ${attributes}></script>`
  return `<!doctype html><html lang="en"><title>A portal</title><link rel="stylesheet" href="/portal.css">
${script}<h1>A portal</h1>${body}${script}</html>`
}

const sheet = { text: 'iframe { height: 100% !important; width: 50px } .far { height: 15000px }' }

/** Opens a page on an origin that to the browser is another site than the reader. */
async function open(page: Page, portalPage: PortalPage): Promise<void> {
  const server = await served({ '/': portalPage, '/portal.css': sheet })
  await page.goto(`http://127.0.0.1:${portOf(server)}/`)
}

async function served(pages: Record<string, PortalPage>): Promise<Server> {
  const server = await portal(pages)
  servers.push(server)
  return server
}

/** A page that says messages of version 1 to the page around it. */
function talking(messages: object[]): string {
  const all = JSON.stringify(messages.map((message) => ({ broadsheet: 1, ...message })))
  return `<!doctype html><script>for (const message of ${all}) parent.postMessage(message, '*')</script>`
}

async function eachAsTallAsItsContent(page: Page): Promise<void> {
  for (const frame of page.frames().slice(1)) {
    const element = await frame.frameElement()
    await element.scrollIntoViewIfNeeded()
    await expect
      .poll(async () => Math.abs((await contentHeight(frame)) - ((await element.boundingBox())?.height ?? 0)))
      .toBeLessThanOrEqual(5)
    expect((await element.boundingBox())?.width).toBeGreaterThan(100)
  }
}

async function contentHeight(frame: Frame): Promise<number> {
  await frame.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
  return frame.evaluate(() => document.getElementById('root')?.getBoundingClientRect().height ?? 0)
}
