import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { findBrowser, findShell, getBrowser } from '../support/browser'
import { measureBuilds } from './builds'
import { measureEmbed } from './embeds'
import { measureHtml } from './html'
import { measureInteractions } from './interactions'
import { measureLoad } from './load'
import { measureLongFeed } from './longFeed'
import { desktop, median, phone } from './measure'
import { measureBack, measureHeap, measureTap } from './moves'
import { measureNewsroomCost } from './newsroomCost'
import { type BarGroup, plot } from './plot'
import { measureServer } from './server'
import { article, openSites, type Sites, section } from './sites'
import { type Figures, rowsOf, tableOf } from './table'

/**
 * The benchmark of docs/benchmark.md: builds, measures, and writes the table and the plot. What falls short of its target is
 * said in the table and is no error. `--no-build` takes dist/ as it is, `--runs` repeats each figure so often, `--part` measures
 * one part (it can be given several times) and takes the others from the last runs, `--server` measures the server alone, and
 * `--newsroom` what builds and readers ask of a newsroom's system (docs/scale.md).
 */
const { values } = parseArgs({
  options: {
    'no-build': { type: 'boolean', default: false },
    part: { type: 'string', multiple: true },
    server: { type: 'boolean', default: false },
    newsroom: { type: 'boolean', default: false },
    runs: { type: 'string', default: '7' },
  },
})
const runs = Number(values.runs)
const report = join('docs', 'benchmark.md')
/** What the parts came to when they were last measured. */
const lastFigures = join('node_modules', '.cache', 'bench.json')
/** Others at work on the same machine spoil the figures, so the report tells of them. */
const busy = (loadavg()[0] ?? 0).toFixed(1)
const begin = '<!-- measured -->'
const end = '<!-- /measured -->'

if (values.newsroom) {
  await measureNewsroomCost()
  process.exit()
}
if (!values['no-build']) {
  // nginx, beside which the server is measured, sends a copy that is there.
  const copies = values.server ? ['--', '--gzip'] : []
  const { status } = spawnSync('npm', ['run', 'build', ...copies], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
if (values.server) {
  await measureServer()
  process.exit()
}
const folder = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'))
try {
  const sites = await openSites(folder)
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
    const figures = await measure(browser, sites)
    const rows = rowsOf(figures)
    await write(tableOf(rows), `Chromium ${browser.version()}`)
    if (figures.loads) await writeFile(join('docs', 'benchmark.svg'), plotOf(figures.loads))
    console.log(`\n${tableOf(rows)}\n\n${rows.filter(({ reached }) => reached === false).length} targets not reached.`)
  } finally {
    await browser.close()
    sites.close()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Measures the parts that were asked for, and adds what is known of the others. */
async function measure(browser: Browser, sites: Sites): Promise<Figures> {
  const parts: { [Part in keyof Figures]-?: () => Promise<Figures[Part]> } = {
    builds: () => measureBuilds(folder),
    loads: () => measureLoads(browser, sites),
    taps: async () => {
      const taps: NonNullable<Figures['taps']> = { prefetched: [], plain: [] }
      for (let run = 1; run <= runs; run++) {
        taps.prefetched.push(await measureTap(browser, phone, sites.reader, true))
        taps.plain.push(await measureTap(browser, phone, sites.reader, false))
      }
      return taps
    },
    others: () => measureOthers(browser),
    interactions: () => measureInteractions(browser, phone, sites.reader),
    lists: async () => ({
      back: {
        desktop: await measureBack(browser, desktop, sites.long, runs),
        phone: await measureBack(browser, phone, sites.long, runs),
      },
      long: await measureLongFeed(browser, desktop, sites.long),
    }),
    heap: () => measureHeap(browser, desktop, sites.reader),
    embed: () => measureEmbed(browser, sites.reader),
    html: () => measureHtml(),
  }
  const figures: Figures =
    values.part === undefined ? {} : JSON.parse(await readFile(lastFigures, 'utf8').catch(() => '{}'))
  for (const [part, measurePart] of Object.entries(parts)) {
    if (values.part !== undefined && !values.part.includes(part)) continue
    console.log(`${new Date().toISOString().slice(11, 19)} ${part}`)
    Object.assign(figures, { [part]: await measurePart() })
    await mkdir(dirname(lastFigures), { recursive: true })
    await writeFile(lastFigures, JSON.stringify(figures))
  }
  return figures
}

async function measureLoads(browser: Browser, sites: Sites): Promise<Figures['loads']> {
  const loads: NonNullable<Figures['loads']> = {
    limit: { phone: [], desktop: [] },
    article: { phone: [], desktop: [] },
    section: { phone: [] },
  }
  // The first visit of all also warms the browser and the servers up.
  await measureLoad(browser, desktop, sites.reader + article)
  for (let run = 1; run <= runs; run++) {
    for (const profile of [phone, desktop]) {
      loads.limit[profile.name].push(await measureLoad(browser, profile, sites.limit))
      loads.article[profile.name].push(await measureLoad(browser, profile, sites.reader + article))
    }
    loads.section.phone.push(await measureLoad(browser, phone, sites.reader + section))
  }
  return loads
}

/** Loads a story of another system, on the same phone. Where none was named, its row says so. */
async function measureOthers(browser: Browser): Promise<Figures['others']> {
  const others: NonNullable<Figures['others']> = {}
  for (const [name, variable] of [
    ['WordPress', 'BENCH_WORDPRESS_STORY'],
    ['Ghost', 'BENCH_GHOST_STORY'],
  ] as const) {
    const address = process.env[variable]
    if (address === undefined) console.log(`  ${name} is skipped: ${variable} has no address of a story.`)
    const times: number[] = []
    for (let run = 1; address !== undefined && run <= runs; run++) {
      times.push((await measureLoad(browser, phone, address)).fcp)
    }
    others[name] = address === undefined ? null : times
  }
  return others
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

function plotOf({ limit, article }: NonNullable<Figures['loads']>): string {
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
