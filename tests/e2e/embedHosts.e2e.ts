import { expectFits, fill, framed, hostScript, onPortal, portalPage, reader } from './frame'
import { expect, pages, test } from './reader'

const section = '/embed/politics/'

/*
 * Listeners that portals have, each written anew after what it documents of the messages that it takes and what it checks:
 * where no package is published, or its licence (iframe-resizer 5: GPL) is not one to build on.
 */
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

// As it was until 2023, in thousands of pages: the first frame whose address contains the id.
const datawrapperOfOld = `
  addEventListener('message', ({ data }) => {
    for (const id in data['datawrapper-height']) {
      const frame = document.getElementById('datawrapper-chart-' + id) || document.querySelector("iframe[src*='" + id + "']")
      if (frame) frame.style.height = data['datawrapper-height'][id] + 'px'
    }
  })`

const mastodon = `
  addEventListener('message', ({ data, source }) => {
    const frame = document.querySelector('iframe')
    if (data && data.type === 'setHeight' && data.id === 4711 && frame.contentWindow === source) frame.height = data.height
  })
  addEventListener('load', () => document.querySelector('iframe').contentWindow.postMessage({ type: 'setHeight', id: 4711 }, '*'))`

// amp.dev, amp-iframe: `resizable`. An opaque origin never passes, and less than 100 px is denied.
const amp = `
  addEventListener('message', ({ data, source, origin }) => {
    const frame = document.querySelector('iframe')
    if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return
    if (data.sentinel !== 'amp' || data.type !== 'embed-size' || !(data.height >= 100)) return
    frame.height = data.height
  })`

const medium = `
  addEventListener('message', ({ data }) => {
    if (typeof data !== 'string' || !data.includes('iframe.resize')) return
    const { src, context, height } = JSON.parse(data)
    if (context !== 'iframe.resize' || !(height > 0)) return
    for (const frame of document.querySelectorAll('iframe')) if (frame.src === src) frame.height = height
  })`

const iframeMessenger = `
  addEventListener('message', ({ data, source }) => {
    if (typeof data !== 'string' || !data.startsWith('{')) return
    const { id, type, value } = JSON.parse(data)
    const frame = document.querySelector('iframe')
    if (!/^iframeMessenger:/.test(id) || type !== 'set-height' || source !== frame.contentWindow) return
    frame.style.height = parseInt(value, 10) + 'px'
  })`

// Sets a frame up when it says that it is there, checks id and origin, and hears nothing before that.
const iframeResizer5 = `
  addEventListener('message', ({ data, source, origin }) => {
    const frame = document.querySelector('iframe')
    if (data === '[iFrameResizerChild]Ready' && source === frame.contentWindow) {
      source.postMessage('[iFrameSizer]frame5:8:false:false:32:true:true::auto::::0:false:child:auto:true::true:false:true:false:false:', origin)
    }
    if (typeof data !== 'string' || !data.startsWith('[iFrameSizer]frame5:')) return
    if (origin !== new URL(frame.src).origin) throw new Error('Unexpected message from ' + origin)
    const [, height, width, event] = data.slice('[iFrameSizer]'.length).split(':')
    if (!(height > 0) || !(width > 0) || event === undefined) throw new Error('No size in ' + data)
    frame.style.height = height + 'px'
  })`

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
    ['iframe-resizer 5', async () => `<script>${iframeResizer5}</script>${bare(section)}`],
    ['AMP', async () => `<script>${amp}</script>${bare(section)}`],
    ['Medium', async () => `<script>${medium}</script>${bare(section)}`],
    [
      'Medium, of an address with a query and a hash',
      async () => `<script>${medium}</script>${bare(`${section}?limit=3#end`)}`,
    ],
    ['iframe-messenger', async () => `<script>${iframeMessenger}</script>${bare(section)}`],
    ['Mastodon’s script', async () => `${bare(section)}<script>${mastodon}</script>`],
    [
      'WordPress',
      async () => `<script>${wordpress}</script>
        ${bare(`/embed${pages.portrait}/?view=card#?secret=aB3dE6gH9k`, 'sandbox="allow-scripts" security="restricted" data-secret="aB3dE6gH9k"')}`,
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

  test('sizes the right frame of two: Datawrapper’s snippet of old, on a host that is called as we are', async ({
    page,
  }) => {
    const other = '<iframe src="http://broadsheet.localhost/chart" title="A chart" height="123"></iframe>'
    await page.route('http://broadsheet.localhost/**', (route) => route.fulfill({ body: 'A chart' }))
    const body = `<script>${datawrapperOfOld}</script>${other}${bare(section)}`
    await onPortal({ '/': portalPage(body) }, async (portal) => {
      await page.goto(portal)
      await expectFits(page, await framed(page, 1), 1)
      expect(
        await page
          .locator('iframe')
          .first()
          .evaluate((frame) => frame.clientHeight),
      ).toBe(123)
    })
  })
})
