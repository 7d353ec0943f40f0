import { mkdir } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import pMap from 'p-map'
import { findBrowser, findShell } from '../support/browser'

/**
 * `npm run screens -- http://localhost:4173 shots`: looks at every kind of screen at each width, in both themes and for the
 * readers that a design forgets: forced colours, no script, text at twice the size, wider spacing (WCAG 2.2, 1.4.4 and 1.4.12),
 * paper. Prints what is wrong, and leaves a picture of each screen in the folder that is named second, if one is. The visits
 * look at a part of this with each change; the whole takes minutes.
 */
const [address = 'http://localhost:4173', folder, ...only] = process.argv.slice(2)

const paths: Record<string, string> = {
  front: '/',
  section: '/politics',
  story: '/culture/how-a-page-is-made',
  portrait: '/culture/blossfeldt-plant-photographs',
  wordsOnly: '/politics/oldest-constitutions-still-in-force',
  chart: '/science/keeling-curve',
  live: '/science/apollo-11-as-it-happened',
  arabic: '/science/ibn-al-haytham-optics',
  polish: '/culture/kopernik-de-revolutionibus',
  topic: '/topic/photography',
  author: '/author/culture-desk',
  search: '/search',
  results: '/search?q=map',
  saved: '/saved',
  settings: '/settings',
  following: '/following',
  about: '/about',
  missing: '/no-such/story',
  framedStory: '/embed/culture/blossfeldt-plant-photographs',
  framedCard: '/embed/culture/blossfeldt-plant-photographs?view=card',
  framedSection: '/embed/culture',
}

/** Most of the time a screen is waited for. */
const atOnce = 5

/** Browsers leave what is far from the screen undrawn: a picture of the whole page would lack it, and axe takes it for overlapped. */
const drawn = '* { content-visibility: visible !important }'

const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`

interface Look {
  name: string
  width: number
  context?: BrowserContextOptions
  style?: string
}

const looks: Look[] = [
  ...[320, 390, 768, 1280, 1920].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ name: colorScheme, width, context: { colorScheme } })),
  ),
  ...[390, 1280].map((width) => ({ name: 'forced', width, context: { forcedColors: 'active' as const } })),
  ...[390, 1280].map((width) => ({ name: 'noScript', width, context: { javaScriptEnabled: false } })),
  ...[320, 1280].map((width) => ({ name: 'twice', width, style: ':root { font-size: 200% !important }' })),
  ...[320, 1280].map((width) => ({ name: 'spaced', width, style: spacing })),
]

await fetch(address).catch(() => {
  console.error(`Nothing answers at ${address}. npm run build and npm run preview serve the site.`)
  process.exit(1)
})
const executablePath = findShell() ?? findBrowser()?.path
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
})
if (folder !== undefined) await mkdir(folder, { recursive: true })
let faults = 0
for (const look of looks.filter(({ name }) => only.length === 0 || only.includes(name))) await lookAt(browser, look)
if (only.length === 0 || only.includes('print')) await print(browser)
await browser.close()
console.log(`${faults} faults.`)
process.exitCode = faults === 0 ? 0 : 1

async function lookAt(browser: Browser, { name, width, context, style }: Look): Promise<void> {
  const screens = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    serviceWorkers: 'block',
    // Lets styles past the policy that no page has.
    bypassCSP: true,
    ...context,
  })
  const hasScript = context?.javaScriptEnabled !== false
  const lookAtScreen = async ([screen, path]: [string, string]) => {
    const page = await screens.newPage()
    const tell = (fault: string) => {
      faults += 1
      console.log(`${screen} ${name} ${width}: ${fault}`)
    }
    page.on('pageerror', ({ message }) => tell(message))
    await page.goto(address + path)
    if (style !== undefined) await addStyle(page, style)
    await addStyle(page, drawn)
    // What comes when the page is at rest comes after two seconds.
    await page.waitForTimeout(hasScript ? 2600 : 200)
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth)
    if (scrollWidth > width) tell(`scrolls sideways, ${scrollWidth} px wide`)
    for (const words of await cutOff(page)) tell(`cuts off "${words}"`)
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${screen}-${name}-${width}.png`, fullPage: true })
    if (hasScript) {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      for (const { id, nodes } of violations) tell(`${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    }
    await page.close()
  }
  await pMap(Object.entries(paths), lookAtScreen, { concurrency: atOnce })
  await screens.close()
}

/** Playwright's own `addStyleTag` waits for an event, which never comes where a page has no script. */
async function addStyle(page: Page, style: string): Promise<void> {
  await page.evaluate((textContent) => {
    document.head.append(Object.assign(document.createElement('style'), { textContent }))
  }, style)
}

/** The words of elements that hide a part of them. What scrolls, and what only a screen reader is to have, hides nothing. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, clipPath, fontSize } = getComputedStyle(element)
        if (!['hidden', 'clip'].includes(overflowX) || clipPath !== 'none' || fontSize === '0px') return false
        return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
      })
      .map(({ innerText }) => innerText.trim().slice(0, 60))
      .filter((words) => words !== ''),
  )
}

/** Only a browser with a PDF printer can: the headless one. */
async function print(browser: Browser): Promise<void> {
  if (folder === undefined) return
  const page = await browser.newPage({ serviceWorkers: 'block' })
  for (const screen of ['front', 'story', 'portrait', 'chart', 'live', 'about', 'section']) {
    await page.goto(address + (paths[screen] ?? '/'))
    await page.waitForTimeout(2600)
    await page.pdf({ path: `${folder}/${screen}.pdf`, format: 'A4' })
  }
  await page.close()
}
