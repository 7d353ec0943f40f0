import type { Page } from '@playwright/test'
import {
  contentHeight,
  expectFits,
  fill,
  framed,
  hostScript,
  iframe,
  messagesIn,
  obey,
  onPortal,
  portalPage,
  reader,
  sandboxed,
  sandboxes,
  toldHeight,
} from './frame'
import { expect, expectAccessible, failedRequest, pages, test } from './reader'

const article = `/embed${pages.portrait}/`
const section = '/embed/politics/'

for (const sandbox of sandboxes) {
  test(`the reader runs in a frame with sandbox="${sandbox}", and asks for nothing it may not have`, async ({
    page,
  }) => {
    const answers: number[] = []
    page.on('response', (response) => {
      if (response.url().startsWith(reader)) answers.push(response.status())
    })
    await onPortal({ '/': portalPage(sandboxed(article, sandbox), obey) }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      await expect(frame.locator('h1')).toHaveCount(1)
      await expect(frame.locator('figcaption').first()).toContainText('Karl Blossfeldt')
      await expectFits(page, frame)
      expect(answers.filter((status) => status >= 400)).toEqual([])
    })
  })
}

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
  const denied = {
    'Permissions-Policy': 'fullscreen=(), clipboard-write=(), autoplay=(), storage-access=(), camera=()',
  }
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

test.describe('links', () => {
  test.use({ expectedErrors: [/Blocked opening|Unsafe attempt to initiate navigation|allow-popups/] })

  test('stay in the frame, open a tab or take the window, as the portal chose', async ({ page, context }) => {
    const target = async (query: string) => {
      const frame = await framed(page)
      await expect.poll(() => frame.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
      const link = frame.locator('article a').first()
      return [await link.getAttribute('href'), await link.getAttribute('target'), query]
    }
    for (const [links, path, opens] of [
      ['frame', '/embed/politics/', null],
      ['blank', '/politics/', '_blank'],
      ['top', '/politics/', '_top'],
    ] as const) {
      await onPortal({ '/': portalPage(iframe(`${section}?theme=light&links=${links}`)) }, async (portal) => {
        await page.goto(portal)
        await expect.poll(async () => (await target(links))[1]).toBe(opens)
        expect((await target(links))[0]?.startsWith(path)).toBe(true)
        if (links === 'blank') {
          const opened = context.waitForEvent('page')
          await (await framed(page)).locator('article a').first().click()
          const tab = await opened
          await tab.waitForURL(/localhost:4183\/politics\//)
          await tab.close()
        }
        if (links === 'top') {
          await (await framed(page)).locator('article a').first().click()
          await page.waitForURL(/localhost:4183\/politics\//)
        }
      })
    }
  })

  test('in a WordPress sandbox, where nothing may open, are handed to WordPress', async ({ page }) => {
    const host = portalPage(sandboxed(`${article}?links=blank#?secret=aB3dE6gH9k`, 'allow-scripts'))
    await onPortal({ '/': host }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      await frame.getByRole('link', { name: 'Broadsheet' }).click()
      const href = `${reader}${pages.portrait}`
      await expect
        .poll(async () => (await messagesIn(page)).map(({ data }) => data))
        .toContainEqual({ message: 'link', value: href, secret: 'aB3dE6gH9k' })
      expect(page.url()).toBe(`${portal}/`)
    })
  })

  test('to other sites always open a tab of their own, without opener and referrer', async ({ page }) => {
    await onPortal({ '/': portalPage(iframe(`/embed${pages.everyBlock}/?links=top`)) }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      await expect
        .poll(() =>
          frame
            .locator('a[href^="http"]')
            .evaluateAll(
              (links, own) =>
                links.filter(
                  (link) =>
                    !(link.getAttribute('href') ?? '').startsWith(own) &&
                    (link.getAttribute('target') !== '_blank' || link.getAttribute('rel') !== 'noopener noreferrer'),
                ).length,
              reader,
            ),
        )
        .toBe(0)
      expect(await frame.locator('a[href^="http"]').count()).toBeGreaterThan(0)
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
        await expect(frame.locator('article h2').first())
          .toHaveAttribute('lang', /.*/)
          .catch(() => {})
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

test.describe('messages', () => {
  test('are heard from the page around alone', async ({ page }) => {
    const sibling = `<iframe title="Other" srcdoc="<script>
      setInterval(() => { for (const type of ['theme', 'measure', 'hello']) parent.frames[0].postMessage({ broadsheet: 1, type, theme: 'dark' }, '*') }, 50)
    </script>"></iframe>`
    await onPortal({ '/': portalPage(iframe(section) + sibling) }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      // Time enough for what the other frame sends, which must change nothing.
      await page.waitForTimeout(500)
      await expect(frame.locator('html')).toHaveAttribute('data-theme', 'auto')
      await say(page, { broadsheet: 1, type: 'theme', theme: 'dark' })
      await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
    })
  })

  test('to a page that is on no list tell heights and nothing of what is read', async ({ page }) => {
    const address = `${section}?theme=light&childId=rail&origin=https://evil.example`
    await onPortal({ '/': portalPage(iframe(`${address}#?secret=aB3dE6gH9k`), obey) }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      await say(page, { broadsheet: 1, type: 'hello', origin: portal })
      await say(page, '[iFrameSizer]rail:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll')
      await say(page, { type: 'iframe-child-init' })
      await frame.locator('article a').first().click()
      await expect(frame.locator('article h1')).toBeFocused()
      const title = await frame.locator('h1').innerText()
      await expect.poll(async () => (await messagesIn(page)).length).toBeGreaterThan(12)
      for (const { data } of await messagesIn(page)) {
        const text = (typeof data === 'string' ? data : JSON.stringify(data)).replaceAll(`${reader}${address}`, '')
        expect(text).not.toContain(title)
        expect(text).not.toMatch(/politics|navigate|"ready"|https?:/)
      }
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

test('a page that is cross-origin isolated can frame the reader without credentials', async ({ page }) => {
  const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' }
  await onPortal({ '/': { ...portalPage(iframe(article, 'credentialless'), obey), headers } }, async (portal) => {
    await page.goto(portal)
    await expectFits(page, await framed(page))
  })
})

for (const width of [280, 320, 375, 600]) {
  test(`at ${width} px nothing is wider than the frame`, async ({ page }) => {
    const paths = ['list', 'grid', 'headlines'].map((layout) => `${section}?layout=${layout}`)
    paths.push(`/embed${pages.everyBlock}/`, `/embed${pages.longHeadline}/?density=compact`, `${article}?view=card`)
    for (const path of paths) {
      await onPortal(
        { '/': portalPage(`<div style="width:${width}px">${iframe(path)}</div>`, obey) },
        async (portal) => {
          await page.goto(portal)
          const frame = await framed(page)
          await expectFits(page, frame)
          expect(
            await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth),
            path,
          ).toBeLessThanOrEqual(0)
        },
      )
    }
  })
}

const wordpress = `
  addEventListener('message', ({ data, source }) => {
    if (!data || typeof data.secret !== 'string' || /[^a-zA-Z0-9]/.test(data.secret)) return
    for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
      if (source === frame.contentWindow && data.message === 'height') {
        frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)))
      }
    }
  })
  addEventListener('load', () => {
    for (const frame of document.querySelectorAll('iframe[data-secret]')) {
      frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*')
    }
  })`

const datawrapper = `
  addEventListener('message', (event) => {
    if (event.data['datawrapper-height'] === undefined) return
    for (const id in event.data['datawrapper-height']) for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === event.source) frame.style.height = event.data['datawrapper-height'][id] + 'px'
    }
  })`

const mastodon = `
  addEventListener('message', ({ data, source }) => {
    const frame = document.querySelector('iframe')
    if (data && data.type === 'setHeight' && data.id === 4711 && frame.contentWindow === source) frame.height = data.height
  })
  addEventListener('load', () => document.querySelector('iframe').contentWindow.postMessage({ type: 'setHeight', id: 4711 }, '*'))`

const bare = (address: string, attributes = '') =>
  `<iframe src="${reader}${address}" title="Broadsheet" frameborder="0" width="600" ${attributes}></iframe>`

test.describe('a portal that has a script already', () => {
  // iframe-resizer speaks to its frame before that has loaded.
  test.use({ expectedErrors: [/does not match the recipient window's origin/] })

  const hosts: [name: string, body: () => Promise<string>][] = [
    [
      'pym.js',
      async () => `<div id="story"></div><script>${await hostScript('pym.js/dist/pym.v1.min.js')}</script>
        <script>new pym.Parent('story', '${reader}${section}', {})</script>`,
    ],
    [
      'iframe-resizer 4',
      async () => `${bare(section)}<script>${await hostScript('iframe-resizer/js/iframeResizer.min.js')}</script>
        <script>iFrameResize({}, 'iframe')</script>`,
    ],
    [
      'open-iframe-resizer',
      async () => `${bare(section)}<script>${await hostScript('@open-iframe-resizer/core/dist/index.umd.cjs')}</script>
        <script>iframeResizer.initialize({}, 'iframe')</script>`,
    ],
    ['Datawrapper’s snippet', async () => `${bare(section)}<script>${datawrapper}</script>`],
    ['Mastodon’s script', async () => `${bare(section)}<script>${mastodon}</script>`],
    [
      'WordPress',
      async () => `<script>${wordpress}</script>
        ${bare(`${article}?view=card#?secret=aB3dE6gH9k`, 'sandbox="allow-scripts" security="restricted" data-secret="aB3dE6gH9k"')}`,
    ],
  ]
  for (const [name, body] of hosts) {
    test(`gives the frame its height: ${name}`, async ({ page }) => {
      await onPortal({ '/': portalPage(await body()) }, async (portal) => {
        await page.goto(portal)
        const frame = await framed(page)
        await expectFits(page, frame)
        for (const more of name === 'WordPress' ? [150, 40, 0] : [777, 1500, 400, 0]) {
          await fill(frame, more)
          await expectFits(page, frame)
        }
      })
    })
  }
})

test.describe('for readers of every kind', () => {
  for (const theme of ['light', 'dark']) {
    test(`the ${theme} frame is accessible`, async ({ page }) => {
      for (const path of [`${section}?layout=grid`, `${article}?view=card`, `/embed${pages.everyBlock}/?language=pl`]) {
        await page.goto(`${path}&theme=${theme}`)
        await page.locator('h1').waitFor()
        await page.waitForLoadState('networkidle')
        await expectAccessible(page)
      }
    })
  }

  test('the Tab key goes from the portal through the frame and out of it', async ({ page }) => {
    const around = `<a href="#a">Before</a>${iframe(`${section}?limit=2`)}<a href="#b">After</a>`
    await onPortal({ '/': portalPage(around, obey) }, async (portal) => {
      await page.goto(portal)
      const frame = await framed(page)
      await page.getByText('Before').focus()
      const names: string[] = []
      for (let presses = 0; presses < 4; presses++) {
        await page.keyboard.press('Tab')
        names.push(
          await (presses < 3 ? frame : page.mainFrame()).evaluate(() => document.activeElement?.textContent ?? ''),
        )
      }
      expect(names.slice(2)).toEqual(['Broadsheet', 'After'])
      expect(names.slice(0, 2)).toEqual(await frame.locator('article h2').allInnerTexts())
    })
  })
})

/** Has the portal's page say something to its first frame. */
async function say(page: Page, message: unknown): Promise<void> {
  await page.evaluate((message) => window.frames[0]?.postMessage(message, '*'), message)
}
