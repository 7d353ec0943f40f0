import type { Frame, Page } from '@playwright/test'
import * as fc from 'fast-check'
import { expectFits, fill, framed, iframe, messagesIn, obey, onPortal, portalPage, reader, say } from './frame'
import { expect, test } from './reader'

const section = '/embed/politics/'

/** One that each kind of host might send, and that a frame would act on. */
const orders = [
  { broadsheet: 1, type: 'theme', theme: 'dark' },
  { broadsheet: 1, type: 'measure' },
  { broadsheet: 1, type: 'hello', origin: 'http://hostile.localhost' },
  '[iFrameSizer]rail:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll',
  { type: 'iframe-child-init' },
  { type: 'setHeight', id: 1 },
  { message: 'ready', secret: 'aB3dE6gH9k' },
]

/** Windows that are none of a frame's business, and how each comes to be there. To a browser they are of a third site. */
const strangers: [who: string, find: (page: Page, frame: Frame, hostile: string) => Promise<Page | Frame>][] = [
  [
    'a frame beside it',
    async (page, _, hostile) => {
      await page.evaluate((src) => {
        const beside = document.createElement('iframe')
        document.body.append(Object.assign(beside, { src, title: 'Beside' }))
      }, hostile)
      await page.frameLocator('iframe[title="Beside"]').getByText('Stranger').waitFor()
      return page.frames().find((frame) => frame.url().startsWith(hostile)) ?? page
    },
  ],
  [
    'a window that the portal has opened',
    async (page, _, hostile) => {
      const opened = page.waitForEvent('popup')
      await page.evaluate((address) => void open(address), hostile)
      await (await opened).getByText('Stranger').waitFor()
      return opened
    },
  ],
  [
    'a frame within it',
    async (page, frame) => {
      await frame.evaluate(() => document.body.append(document.createElement('iframe')))
      return frame.childFrames()[0] ?? page
    },
  ],
]

for (const [who, find] of strangers) {
  test(`${who} can tell the reader’s frame nothing, and hears nothing of it`, async ({ page }) => {
    await onPortal({ '/': { text: '<!doctype html><title>Stranger</title>Stranger' } }, async (other) => {
      await onPortal({ '/': portalPage(iframe(section), obey) }, async (portal) => {
        await page.goto(portal)
        const frame = await framed(page)
        const stranger = await find(page, frame, `${other.replace('127.0.0.1', 'hostile.localhost')}/`)
        expect(stranger).not.toBe(page)
        await expectFits(page, frame)
        const told = (await messagesIn(page)).length
        await countHeard(frame)
        await stranger.evaluate((orders) => {
          Object.assign(window, { heard: 0 })
          addEventListener('message', () => Object.assign(window, { heard: 1 }))
          const beside = parent === top ? parent.frames[0] : parent
          for (const order of orders) (opener?.frames[0] ?? beside).postMessage(order, '*')
        }, orders)
        await expect.poll(() => heardIn(frame)).toBe(orders.length)
        await expect(frame.locator('html')).toHaveAttribute('data-theme', 'auto')
        expect((await messagesIn(page)).length).toBe(told)
        expect(await stranger.evaluate(() => Reflect.get(window, 'heard'))).toBe(0)
        await say(page, { broadsheet: 1, type: 'theme', theme: 'dark' })
        await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
      })
    })
  })
}

/** Words of no protocol, and words that nearly are. */
const junk = fc.oneof(
  fc.jsonValue(),
  fc.record({ broadsheet: fc.oneof(fc.constant(1), fc.jsonValue()), type: fc.jsonValue(), theme: fc.jsonValue() }),
  fc.record({ broadsheet: fc.constantFrom('1', 2, true), type: fc.constantFrom('theme', 'measure', 'hello') }),
  fc.record({ broadsheet: fc.constant(1), type: fc.constant('theme'), theme: fc.string() }),
  fc.record({ message: fc.constant('ready'), secret: fc.string({ maxLength: 9 }) }),
  fc.record({ type: fc.constant('setHeight'), id: fc.array(fc.integer()) }),
  fc.string().map((words) => `[iFrameSizer]${words.replaceAll(':', '')}`),
  fc.string().map((words) => `pymxPYMx${words}xPYMxwidthxPYMx300`),
  fc.constant(`[iFrameSizer]${'rail:'.repeat(500)}`),
)

test('ten thousand messages that mean nothing change nothing, and get no answer', async ({ page }) => {
  await onPortal({ '/': portalPage(iframe(`${section}?childId=rail`), obey) }, async (portal) => {
    await page.goto(portal)
    const frame = await framed(page)
    await expectFits(page, frame)
    const before = await frame.evaluate(() => ({ ...document.documentElement.dataset }))
    const told = (await messagesIn(page)).length
    await countHeard(frame)
    const messages = fc.sample(junk, { numRuns: 10_000, seed: 5 })
    await page.evaluate(
      (texts) => {
        for (const text of texts) window.frames[0]?.postMessage(JSON.parse(text), '*')
      },
      messages.map((message) => JSON.stringify(message)),
    )
    await expect.poll(() => heardIn(frame)).toBe(messages.length)
    expect(await frame.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual(before)
    expect((await messagesIn(page)).length).toBe(told)
    await expectFits(page, frame)
  })
})

/** All that a portal which is not on the list may be told; N is a number. */
const allowed = [
  '"[iFrameResizerChild]Ready"',
  '"[iFrameSizer]rail:N:N:resizeObserver"',
  '"pymxPYMxrailxPYMxheightxPYMxN"',
  '"{"id":"iframeMessenger:broadsheet","type":"set-height","value":N}"',
  '"{"src":"ITS ADDRESS","context":"iframe.resize","height":N}"',
  '{"broadsheet":1,"type":"height","height":N}',
  '{"broadsheet":1,"type":"hello"}',
  '{"datawrapper-height":{"ITS ID":N}}',
  '{"message":"height","value":N,"secret":"aB3dE6gH9k"}',
  '{"sentinel":"amp","type":"embed-size","height":N}',
  '{"type":"iframe-resized","width":N,"height":N}',
  '{"type":"setHeight","id":1,"height":N}',
]

test('a hostile portal that records all of a visit learns heights, and what it knew before', async ({ page }) => {
  const query = '?theme=light&childId=rail&history=push&origin=https://evil.example'
  const address = `${section}${query}#?secret=aB3dE6gH9k`
  const pages = { '/': portalPage(iframe(address), obey), '/elsewhere': { text: '<!doctype html>Elsewhere' } }
  await onPortal(pages, async (portal) => {
    const hostile = portal.replace('127.0.0.1', 'hostile.localhost')
    const seen = new Set<string>()
    const record = async () => {
      for (const { data } of await messagesIn(page)) {
        const text = JSON.stringify(data)
          .replaceAll('\\"', '"')
          .replaceAll(reader + address, 'ITS ADDRESS')
        seen.add(text.replaceAll(section + query, 'ITS ID').replaceAll(/[1-9]\d{2,}/g, 'N'))
      }
    }
    const order = async () => {
      for (const message of orders) await say(page, message)
    }
    await page.goto(hostile)
    const frame = await framed(page)
    await order()
    for (const number of [0, 1, 2]) {
      await frame.locator('article a').nth(number).click()
      await expect(frame.locator('article h1')).toBeFocused()
      await expectFits(page, frame)
      await frame.getByRole('link', { name: 'Politics', exact: true }).click()
      await expect(frame.locator('h1')).toHaveText('Politics')
      await expectFits(page, frame)
    }
    await frame.locator('article a').first().click()
    await expect(frame.locator('article h1')).toBeFocused()
    await record()

    await frame.evaluate(() => location.reload())
    await expect(frame.locator('article h1')).toBeVisible()
    await expectFits(page, await framed(page))
    await order()
    await record()
    await page.goto(`${hostile}/elsewhere`)
    await page.goBack()
    await expect((await framed(page)).locator('article h1')).toBeVisible()
    await expectFits(page, await framed(page))
    await order()
    await record()
    // Without the app, as a reader does who is faster than it.
    await (await framed(page)).evaluate(() => location.assign('/embed/science/'))
    await expect.poll(async () => (await framed(page)).locator('h1').textContent()).toBe('Science')
    await order()
    await expectFits(page, await framed(page))
    await record()
    expect([...seen].filter((message) => !allowed.includes(message))).toEqual([])
    expect(allowed.filter((message) => !seen.has(message))).toEqual([])
  })
})

test('a host that asks five thousand times gets ten answers a second at most, and the last one', async ({ page }) => {
  await onPortal({ '/': portalPage(iframe(section), obey) }, async (portal) => {
    await page.goto(portal)
    const frame = await framed(page)
    await expectFits(page, frame)
    const told = await messagesIn(page)
    const heights = (messages: Awaited<ReturnType<typeof messagesIn>>) =>
      messages.filter(({ data }) => JSON.stringify(data).includes('"type":"height"')).length
    const started = Date.now()
    await countHeard(frame)
    await page.evaluate(() => {
      for (let count = 0; count < 5000; count++) window.frames[0]?.postMessage({ broadsheet: 1, type: 'hello' }, '*')
    })
    await expect.poll(() => heardIn(frame)).toBe(5000)
    const seconds = Math.ceil((Date.now() - started) / 1000)
    const after = heights(await messagesIn(page)) - heights(told)
    expect(after).toBeGreaterThan(0)
    expect(after).toBeLessThanOrEqual(10 * (seconds + 1))
    await fill(frame, 300)
    await say(page, { broadsheet: 1, type: 'measure' })
    await expectFits(page, frame)
  })
})

async function countHeard(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    Object.assign(window, { heard: 0 })
    addEventListener('message', () => Object.assign(window, { heard: Number(Reflect.get(window, 'heard')) + 1 }))
  })
}

function heardIn(frame: Frame): Promise<unknown> {
  return frame.evaluate(() => Reflect.get(window, 'heard'))
}
