import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { findBrowser, findShell, getBrowser } from '../support/browser'
import { type Builds, measureBuilds } from './builds'
import { measureEmbed } from './embeds'
import { measureHtml } from './html'
import { type Load, measureLoad } from './load'
import { desktop, median, phone } from './measure'
import { measureBack, measureHeap, measureLongFeed, measureTap } from './moves'
import { type BarGroup, plot } from './plot'
import { measureServer } from './server'
import { article, openSites, type Sites, section } from './sites'
import { type Figures, rowsOf, tableOf } from './table'

/**
 * The benchmark of docs/benchmark.md: builds, measures, and writes the table and the plot. What falls short of its target is
 * said in the table and is no error. `--no-build` takes dist/ as it is, `--no-builds` leaves the builds of 10,000 articles out,
 * `--server` measures the server alone (docs/scale.md), `--runs` repeats each figure so often.
 */
const { values } = parseArgs({
  options: {
    'no-build': { type: 'boolean', default: false },
    'no-builds': { type: 'boolean', default: false },
    server: { type: 'boolean', default: false },
    runs: { type: 'string', default: '7' },
  },
})
const runs = Number(values.runs)
const report = join('docs', 'benchmark.md')
/** Others at work on the same machine spoil the figures, so the report tells of them. */
const busy = (loadavg()[0] ?? 0).toFixed(1)
const begin = '<!-- measured -->'
const end = '<!-- /measured -->'

if (!values['no-build']) {
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}
if (values.server) {
  await measureServer()
  process.exit()
}
const folder = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'))
try {
  const sites = await openSites(folder)
  // Before the browser starts, so that neither takes the other's cores.
  step('builds')
  const builds = values['no-builds'] ? null : await measureBuilds(folder)
  const browser = await chromium.launch({
    executablePath: findShell() ?? (findBrowser() ?? getBrowser()).path,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  try {
    const figures = await measure(browser, sites, builds)
    const rows = rowsOf(figures)
    await write(tableOf(rows), `Chromium ${browser.version()}`)
    await writeFile(join('docs', 'benchmark.svg'), plotOf(figures))
    console.log(`\n${tableOf(rows)}\n\n${rows.filter(({ reached }) => reached === false).length} targets not reached.`)
  } finally {
    await browser.close()
    sites.close()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measure(browser: Browser, sites: Sites, builds: Builds | null): Promise<Figures> {
  const limit: Figures['limit'] = { phone: [], desktop: [] }
  const read: Figures['article'] = { phone: [], desktop: [] }
  const feed: Load[] = []
  const tap: Figures['tap'] = { prefetched: [], plain: [] }
  // The first visit of all also warms the browser and the servers up.
  await measureLoad(browser, desktop, sites.reader + article)
  for (let run = 1; run <= runs; run++) {
    step(`run ${run} of ${runs}`)
    for (const profile of [phone, desktop]) {
      limit[profile.name].push(await measureLoad(browser, profile, sites.limit))
      read[profile.name].push(await measureLoad(browser, profile, sites.reader + article))
    }
    feed.push(await measureLoad(browser, phone, sites.reader + section))
    tap.prefetched.push(await measureTap(browser, phone, sites.reader, true))
    tap.plain.push(await measureTap(browser, phone, sites.reader, false))
  }
  step('Back to a feed of 200 stories')
  const back = {
    desktop: await measureBack(browser, desktop, sites.long, runs),
    phone: await measureBack(browser, phone, sites.long, runs),
  }
  step('a section of 10,000 stories')
  const long = await measureLongFeed(browser, desktop, sites.long)
  step('50 stories')
  const heap = await measureHeap(browser, desktop, sites.reader)
  step('an embed')
  const embed = await measureEmbed(browser, sites.reader)
  step('HTML made to cost time')
  const html = measureHtml()
  return { limit, article: read, section: { phone: feed }, tap, back, long, heap, embed, html, builds }
}

/** Puts the results between the two marks; what stands around them is written by hand. */
async function write(table: string, browser: string): Promise<void> {
  const text = await readFile(report, 'utf8')
  const before = text.slice(0, text.indexOf(begin))
  const after = text.slice(text.indexOf(end))
  const processors = cpus()
  const machine = `${processors.length} cores (${processors[0]?.model.trim()}), ${browser}, Node ${process.version}`
  const day = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length)
  const measured = `Measured on ${day}: ${machine}; medians of ${runs} runs; load average ${busy} at the start.\n\n${table}`
  await writeFile(
    report,
    `${before}${begin}
${measured}
${after}`,
  )
}

function plotOf({ limit, article }: Figures): string {
  const group = (on: 'phone' | 'desktop', figure: 'fcp' | 'lcp'): BarGroup => ({
    title: `${figure.toUpperCase()}, ${on}`,
    bars: [
      { label: 'limit page', value: median(limit[on].map((load) => load[figure])), color: '#9a9ca3' },
      { label: 'Broadsheet', value: median(article[on].map((load) => load[figure])), color: '#a4161a' },
    ],
  })
  return plot('An article beside the limit page', [
    group('phone', 'fcp'),
    group('phone', 'lcp'),
    group('desktop', 'fcp'),
    group('desktop', 'lcp'),
  ])
}

function step(name: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${name}`)
}
