import type { Browser } from '@playwright/test'
import * as v from 'valibot'
import { interactiveMark } from '../../src/reader/app/interactive'
import { keptEntries, type Profile, sum, watchRequests } from './measure'
import { type Target, withTarget } from './target'

/** What opening a page with an empty cache came to: milliseconds and, for what was transferred, bytes. */
export interface Load {
  fcp: number
  lcp: number
  cls: number
  tbt: number
  script: number
  total: number
}

const afterLoad = 3000
const longTask = 50

const spanSchema = v.object({ start: v.number(), duration: v.number() })
const timelineSchema = v.object({
  fcp: v.number(),
  lcp: v.number(),
  loaded: v.number(),
  shifts: v.array(v.number()),
  tasks: v.array(spanSchema),
  script: v.number(),
})
type Timeline = v.InferOutput<typeof timelineSchema>

/** Opens `url` for the first time and measures until 3 s after its load event, or longer while the network is busy. */
export async function measureLoad(browser: Browser, profile: Profile, url: string): Promise<Load> {
  return withTarget(browser, profile.viewport, async (target) => {
    const requests = watchTarget(target)
    const loaded = new Promise((resolve) => target.on('Page.loadEventFired', resolve))
    await wear(target, profile)
    await target.send('Page.enable')
    await target.send('Page.navigate', { url })
    await loaded
    await new Promise((resolve) => setTimeout(resolve, afterLoad))
    await requests.idle()

    const { fcp, lcp, shifts, tasks, script, ...timeline } = await timelineOf(target)
    const blocking = tasks.filter(
      ({ start, duration }) => start + duration > fcp && start < timeline.loaded + afterLoad,
    )
    return {
      fcp,
      lcp,
      cls: sum(shifts),
      tbt: sum(blocking.map(({ duration }) => duration - longTask)),
      script,
      total: requests.transferred(),
    }
  })
}

/** Gives a page the profile's screen, processor and line. */
async function wear(target: Target, { viewport, touch, cpuSlowdown, line }: Profile): Promise<void> {
  await target.send('Network.enable')
  const deviceScaleFactor = touch ? 2 : 1
  await target.send('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor, mobile: touch })
  await target.send('Emulation.setTouchEmulationEnabled', { enabled: touch })
  await target.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  if (line) await target.send('Network.emulateNetworkConditions', { offline: false, ...line })
}

const requestSchema = v.object({ requestId: v.string(), request: v.object({ url: v.string() }) })
const endSchema = v.object({ requestId: v.string(), encodedDataLength: v.optional(v.number(), 0) })

function watchTarget(target: Target) {
  const watch = watchRequests()
  target.on('Network.requestWillBeSent', (event) => {
    const { requestId, request } = v.parse(requestSchema, event)
    watch.began(requestId, request.url)
  })
  for (const end of ['Network.loadingFailed', 'Network.loadingFinished']) {
    target.on(end, (event) => {
      const { requestId, encodedDataLength } = v.parse(endSchema, event)
      watch.ended(requestId, encodedDataLength)
    })
  }
  return watch
}

const evaluationSchema = v.object({ result: v.object({ value: timelineSchema }) })

async function timelineOf(target: Target): Promise<Timeline> {
  // tsx keeps the names of functions with a helper that isn't there in the page (esbuild's `keepNames`).
  const expression = `{ const __name = (named) => named; (${readTimeline})(${JSON.stringify(interactiveMark)}, ${keptEntries}) }`
  const evaluation = await target.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
  return v.parse(evaluationSchema, evaluation).result.value
}

/**
 * Reads a page's performance timeline, in the page (https://w3c.github.io/timing-entrytypes-registry/). The script is the code,
 * as compressed, that was asked for before the page could answer its reader; what it fetches later at rest is not counted.
 */
async function readTimeline(mark: string, entriesOf: typeof keptEntries): Promise<Timeline> {
  const shifts = (await entriesOf('layout-shift')).filter(({ afterInput }) => !afterInput)
  const [navigation] = performance.getEntriesByType('navigation')
  const interactive = performance.getEntriesByName(mark)[0]?.startTime ?? Number.POSITIVE_INFINITY
  const scripts = performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => /\.js(\?|$)/.test(name) && startTime < interactive)
  const paints = await entriesOf('paint')
  return {
    fcp: paints.find(({ name }) => name === 'first-contentful-paint')?.start ?? 0,
    lcp: (await entriesOf('largest-contentful-paint')).at(-1)?.start ?? 0,
    loaded: navigation === undefined ? 0 : Number(Reflect.get(navigation, 'loadEventEnd')),
    shifts: shifts.map(({ value }) => value),
    tasks: (await entriesOf('longtask')).map(({ start, duration }) => ({ start, duration })),
    script: scripts.reduce((total, entry) => total + Number(Reflect.get(entry, 'encodedBodySize')), 0),
  }
}
