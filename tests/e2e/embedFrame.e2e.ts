import {
  contentHeight,
  expectFits,
  fill,
  framed,
  iframe,
  messagesIn,
  obey,
  onPortal,
  portalPage,
  reader,
  sandboxed,
  say,
  toldHeight,
} from './frame'
import { expect, failedRequest, pages, test } from './reader'

const article = `/embed${pages.portrait}/`
const section = '/embed/politics/'

test.describe('an address the build made no page for', () => {
  test.use({ expectedErrors: [failedRequest] })

  test('opens in the strictest frame too, and says what is there', async ({ page }) => {
    const nothing = sandboxed('/embed/politics/nothing-here/?theme=dark', 'allow-scripts')
    await onPortal({ '/': portalPage(nothing, obey) }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      await expect(frame.locator('h1')).toHaveText('Page not found')
      await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
      await expectFits(page, frame)
    })
  })
})

test('a frame with every permission denied is as good as any', async ({ page }) => {
  const features = ['autoplay', 'camera', 'clipboard-read', 'clipboard-write', 'cross-origin-isolated', 'fullscreen']
  features.push('geolocation', 'microphone', 'payment', 'storage-access', 'sync-xhr', 'picture-in-picture')
  const denied = { 'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', ') }
  const host = portalPage(iframe(article, `sandbox="allow-scripts" allow="" referrerpolicy="no-referrer"`), obey)
  await onPortal({ '/': { ...host, headers: denied } }, async (portal) => {
    await page.goto(portal)
    await expectFits(page, await framed(page))
  })
})

test.describe('height', () => {
  test('follows the content as it grows and shrinks, and is never 0', async ({ page }) => {
    await onPortal({ '/': portalPage(iframe(section), obey) }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      await expectFits(page, frame)
      const usual = await contentHeight(frame)
      for (const more of [777, 1500, 400, 0]) {
        await fill(frame, more)
        await expectFits(page, frame)
        expect(Math.abs((await contentHeight(frame)) - usual - more)).toBeLessThanOrEqual(1)
      }
      for (const { data } of await messagesIn(page)) {
        expect(data).not.toBeNull()
        expect(JSON.stringify(data)).not.toMatch(/"(?:height|value|broadsheet)":0[,}]/)
      }
    })
  })

  test('is right far below the screen, and nothing moves on the way there', async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 600 })
    const far = `<div style="height:3000px"></div>${iframe(article)}<p>After</p>`
    await onPortal({ '/': portalPage(far, obey) }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      await expectFits(page, frame)
      await fill(frame, 900)
      await expectFits(page, frame)
      await page.evaluate(() => {
        Object.assign(window, { moved: 0 })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            Object.assign(window, { moved: Number(Reflect.get(window, 'moved')) + Number(Reflect.get(entry, 'value')) })
          }
        }).observe({ type: 'layout-shift' })
      })
      for (let scrolls = 0; scrolls < 12; scrolls++) await page.mouse.wheel(0, 400)
      await expect(page.locator('iframe')).toBeInViewport()
      await expectFits(page, frame)
      expect(await page.evaluate(() => Reflect.get(window, 'moved'))).toBe(0)
    })
  })

  test('is told again when a tab with the frame is shown, and when its width changes', async ({ page }) => {
    await onPortal(
      { '/': portalPage(`<div id="tab" style="display:none">${iframe(section)}</div>`, obey) },
      async (portal) => {
        await page.goto(portal)
        // That a hidden frame tells nothing, only time can show.
        await page.waitForTimeout(1500)
        expect(await toldHeight(page)).toBe(0)
        await page.locator('#tab').evaluate((tab) => tab.setAttribute('style', 'width:600px'))
        const frame = await framed(page)
        await expectFits(page, frame)
        const wide = await contentHeight(frame)
        await page.locator('#tab').evaluate((tab) => tab.setAttribute('style', 'width:300px'))
        await expect.poll(() => contentHeight(frame)).not.toBe(wide)
        await expectFits(page, frame)
        await page.locator('#tab').evaluate((tab) => tab.setAttribute('style', 'width:600px'))
        await expect.poll(() => contentHeight(frame)).toBe(wide)
        await expectFits(page, frame)
      },
    )
  })

  test('is right in an accordion that opens, and in what a browser draws only when it comes near', async ({ page }) => {
    const closed = `<details><summary>More</summary>${iframe(section)}</details>`
    const far = `<div style="height:4000px"></div><div style="content-visibility:auto;contain-intrinsic-height:500px">${iframe(article)}</div>`
    await onPortal({ '/': portalPage(closed + far, obey) }, async (portal) => {
      await page.goto(portal)
      expect(await toldHeight(page)).toBe(0)
      await page.getByText('More').click()
      await expectFits(page, await framed(page))
      await page.locator('iframe').nth(1).scrollIntoViewIfNeeded()
      await expectFits(page, await framed(page, 1), 1)
      expect(await toldHeight(page, 1)).toBeGreaterThan(500)
    })
  })

  test('is told again before printing', async ({ page }) => {
    await onPortal({ '/': portalPage(iframe(article), obey) }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      await expectFits(page, frame)
      await page.emulateMedia({ media: 'print' })
      await frame.evaluate(() => dispatchEvent(new Event('beforeprint')))
      await expectFits(page, frame)
      await expect(frame.locator('article p').last()).toBeVisible()
    })
  })

  test.describe('of content that grows with its frame', () => {
    test.use({ expectedErrors: [/grows with its frame without end/] })

    test('settles, with one warning', async ({ page }) => {
      const warnings: string[] = []
      page.on('console', (message) => warnings.push(message.text()))
      await onPortal({ '/': portalPage(iframe(section), obey) }, async (portal) => {
        await page.goto(portal)
        const frame = await framed(page)
        await expectFits(page, frame)
        const usual = await contentHeight(frame)
        await frame.evaluate(() => {
          const root = document.getElementById('root')
          if (root) Object.assign(root.style, { minHeight: '100vh', border: '1px solid', boxSizing: 'content-box' })
        })
        await expect.poll(() => warnings.filter((text) => /without end/.test(text)).length).toBe(1)
        const settled = await toldHeight(page)
        expect(settled).toBeLessThan(usual * 2)
        // That it grows no further, only time can show.
        await page.waitForTimeout(2500)
        expect(await toldHeight(page)).toBe(settled)
        expect(warnings.filter((text) => /without end/.test(text))).toHaveLength(1)
      })
    })
  })

  test('needs no host: until it is given, the frame scrolls with wheel and keyboard', async ({ page }) => {
    await onPortal({ '/': portalPage(iframe(article)) }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      const last = frame.locator('main').getByRole('link', { name: 'Broadsheet' })
      await expect(last).not.toBeInViewport()
      await page.locator('iframe').hover({ position: { x: 100, y: 200 } })
      for (let turns = 0; turns < 40; turns++) await page.mouse.wheel(0, 400)
      await expect(last).toBeInViewport()
      await frame.evaluate(() => scrollTo(0, 0))
      await frame.locator('h1').focus()
      await page.keyboard.press('End')
      await expect(last).toBeInViewport()
      await page.locator('iframe').evaluate((element) => element.setAttribute('style', 'height:9000px;width:100%'))
      await expect.poll(() => frame.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe('hidden')
    })
  })
})

test.describe('moves within the frame', () => {
  for (const sandbox of ['', 'allow-scripts']) {
    test(`leave no trace in the portal’s history, with sandbox="${sandbox}"`, async ({ page }) => {
      await onPortal(
        { '/': portalPage(sandboxed(section, sandbox), obey), '/before': portalPage('<p>Before</p>') },
        async (portal) => {
          await page.goto(`${portal}/before`)
          await page.goto(portal)
          const frame = await framed(page)
          const entries = await page.evaluate(() => history.length)
          for (let hops = 0; hops < 5; hops++) {
            await frame.locator('article a').nth(hops).click()
            await expect(frame.locator('article h1')).toBeFocused()
            await frame.getByRole('link', { name: 'Politics', exact: true }).click()
            await expect(frame.locator('h1')).toHaveText('Politics')
          }
          expect(await page.evaluate(() => history.length)).toBe(entries)
          await page.goBack()
          await expect(page.getByText('Before')).toBeVisible()
        },
      )
    })
  }

  test('can be undone with Back where the portal asked for that', async ({ page }) => {
    await onPortal({ '/': portalPage(iframe(`${section}?history=push&theme=dark`), obey) }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      const entries = await page.evaluate(() => history.length)
      await frame.locator('article a').first().click()
      await expect(frame.locator('article h1')).toBeFocused()
      expect(await page.evaluate(() => history.length)).toBe(entries + 1)
      await page.evaluate(() => history.back())
      await expect(frame.locator('h1')).toHaveText('Politics')
      expect(page.url()).toBe(`${portal}/`)
    })
  })

  test('bring the new story’s top into view on the portal’s page, and its headline gets the focus', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 800, height: 600 })
    const tall = `<div style="height:1500px"></div>${iframe(`${section}?limit=20`)}<div style="height:1500px"></div>`
    await onPortal({ '/': portalPage(tall, obey) }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      await expectFits(page, frame)
      const card = frame.locator('article a').nth(8)
      const name = await card.innerText()
      await card.click()
      await expect(frame.locator('h1')).toHaveText(name)
      await expect(frame.locator('h1')).toBeFocused()
      await expect(frame.locator('h1')).toBeInViewport()
      expect(await frame.evaluate(() => document.title)).toContain(name)
      await expectFits(page, frame)
      const top = await page.locator('iframe').evaluate((element) => element.getBoundingClientRect().top)
      expect(Math.abs(top)).toBeLessThan(60)
    })
  })
})

test.describe('what a portal may ask', () => {
  test('is worn before the first paint, and changes while the page is read', async ({ page }) => {
    await onPortal(
      {
        '/': portalPage(
          iframe(
            `${section}?theme=dark&accent=ffd400&density=compact&face=system&language=pl&layout=headlines&limit=3`,
          ),
        ),
      },
      async (portal) => {
        await page.goto(portal)
        const frame = await framed(page)
        const look = () =>
          frame.evaluate(() => {
            const { backgroundColor, fontFamily } = getComputedStyle(document.body)
            return {
              backgroundColor,
              fontFamily,
              accent: getComputedStyle(document.documentElement).getPropertyValue('--accent'),
            }
          })
        expect(await look()).toEqual({
          backgroundColor: 'rgb(18, 19, 22)',
          fontFamily: expect.stringContaining('system-ui'),
          accent: '#ffd400',
        })
        await expect(frame.locator('html')).toHaveAttribute('lang', 'pl')
        await expect(frame.locator('article')).toHaveCount(3)
        await say(page, { broadsheet: 1, type: 'theme', theme: 'light' })
        await expect.poll(async () => (await look()).backgroundColor).toBe('rgb(253, 252, 250)')
        expect((await look()).accent).toBe('#a4161a')
      },
    )
  })

  test('is passed over where it is no word of the list, and brings nothing of its own', async ({ page }) => {
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    const evil = encodeURIComponent(';}@import url(https://evil.example/a.css);{--paper:red')
    const query = [
      'theme',
      'accent',
      'density',
      'face',
      'language',
      'links',
      'history',
      'limit',
      'layout',
      'view',
      'origin',
    ]
      .map((name) => `${name}=${evil}`)
      .join('&')
    await onPortal({ '/': portalPage(iframe(`${section}?${query}`)) }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      expect(await frame.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(253, 252, 250)')
      await expect(frame.locator('html')).not.toHaveAttribute('style')
      expect(await frame.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
        theme: 'auto',
        layout: 'list',
      })
      await expect(frame.locator('article')).toHaveCount(6)
      expect(requests.filter((url) => url.startsWith('https://evil.example'))).toEqual([])
    })
  })
})

test.describe('framing', () => {
  test.use({ expectedErrors: [/frame-ancestors/] })

  test('no ordinary page can be framed', async ({ page }) => {
    for (const path of ['/', '/politics/', pages.portrait, '/shell.html', '/embed']) {
      await onPortal({ '/': portalPage(iframe(path)) }, async (portal) => {
        await page.goto(portal)
        await expect.poll(() => page.frames()[1]?.url(), path).toMatch(/^chrome-error:/)
      })
    }
  })
})

test('a page that is cross-origin isolated can frame the reader without credentials, with the script or by itself', async ({
  page,
}) => {
  const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' }
  const frame = iframe(article, 'credentialless')
  const quote = `<blockquote data-broadsheet-embed="${reader}${article}"><a href="${reader}">A story</a></blockquote>`
  const script = `<script src="${reader}/embed.js" crossorigin="anonymous"></script>`
  const portals = { '/': portalPage(frame, obey), '/script': portalPage(script + quote + frame) }
  const isolated = Object.entries(portals).map(([path, page]) => [path, { ...page, headers }])
  await onPortal(Object.fromEntries(isolated), async (portal) => {
    for (const path of Object.keys(portals)) {
      await page.goto(portal + path)
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
      await expectFits(page, await framed(page))
    }
    await expect(page.locator('blockquote')).toBeHidden()
  })
})
