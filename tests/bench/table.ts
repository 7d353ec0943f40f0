import type { Builds } from './builds'
import type { EmbedCost } from './embeds'
import type { HtmlTimes } from './html'
import type { Load } from './load'
import { median } from './measure'
import type { Move } from './moves'

export interface Row {
  figure: string
  target: string
  measured: string
  /** Null where nothing was measured, or nothing has to be reached. */
  reached: boolean | null
}

/** All that a run came to: a figure for each repetition. */
export interface Figures {
  limit: { phone: Load[]; desktop: Load[] }
  article: { phone: Load[]; desktop: Load[] }
  section: { phone: Load[] }
  tap: { prefetched: Move[]; plain: Move[] }
  back: { phone: number[]; desktop: number[] }
  long: { nodes: number; heap: number }
  heap: { few: number; many: number }
  embed: EmbedCost
  html: HtmlTimes
  builds: Builds | null
}

const kilo = 1000
const mega = 1_000_000

/** The rows of the benchmark's table, in the order of the targets. */
export function rowsOf({ limit, article, section, tap, back, long, heap, embed, html, builds }: Figures): Row[] {
  const of = (loads: Load[], figure: keyof Load) => median(loads.map((load) => load[figure]))
  const beside = (name: string, figure: 'fcp' | 'lcp', most: number | null, on: 'phone' | 'desktop'): Row => {
    const [reader, least] = [of(article[on], figure), of(limit[on], figure)]
    const measured = `${(reader / least).toFixed(2)}x (${ms(reader)}, limit ${ms(least)})`
    if (most === null)
      return { figure: `article, ${on}: ${name} over the limit’s`, target: '', measured, reached: null }
    return row(`article, ${on}: ${name} over the limit’s`, `${most.toFixed(2)}x`, measured, reader / least, most)
  }
  const shift = (name: string, loads: Load[]) =>
    row(`${name}, phone: layout shift`, '0', of(loads, 'cls').toFixed(4), Math.max(...loads.map(({ cls }) => cls)), 0)
  const time = (name: string, times: number[], most: number) =>
    row(name, `${most} ms`, ms(median(times)), median(times), most)
  const blocked = of(article.phone, 'tbt')
  const script = of(article.phone, 'script')

  return [
    beside('FCP', 'fcp', 1.15, 'phone'),
    beside('LCP', 'lcp', 1.05, 'phone'),
    beside('FCP', 'fcp', null, 'desktop'),
    beside('LCP', 'lcp', null, 'desktop'),
    shift('article', article.phone),
    shift('section', section.phone),
    row('article, phone: total blocking time', '100 ms', ms(blocked), blocked, 100),
    row('article: JavaScript transferred until interactive', '110 KB', kb(script), script, 110 * kilo),
    {
      figure: 'article, phone: all bytes transferred',
      target: '',
      measured: `${kb(of(article.phone, 'total'))}, limit ${kb(of(limit.phone, 'total'))}`,
      reached: null,
    },
    time(
      'click on a card until the next headline is painted, phone, prefetched',
      moves(tap.prefetched, 'fromClick'),
      80,
    ),
    time('the same, from the touch', moves(tap.prefetched, 'fromTouch'), 140),
    time('the same, not prefetched', moves(tap.plain, 'fromTouch'), 150),
    time('touch until the first paragraph is painted, phone, prefetched', moves(tap.prefetched, 'untilText'), 300),
    time('Back to a feed of 200 stories until painted in place, desktop', back.desktop, 100),
    time('the same, phone', back.phone, 100),
    row('1,000 of 10,000 stories scrolled past: DOM nodes', '3,000', String(long.nodes), long.nodes, 3000),
    row('the same: JavaScript heap', '40 MB', mb(long.heap), long.heap, 40 * mega),
    row(
      'heap after 50 stories opened and left, beyond that after 5',
      '5 MB',
      mb(heap.many - heap.few),
      heap.many - heap.few,
      5 * mega,
    ),
    row('an embed far below the screen, with embed.js: bytes', '60 KB', kb(embed.before), embed.before, 60 * kilo),
    row('the same, a lazy iframe alone', '0', kb(embed.lazyBefore), embed.lazyBefore, 0),
    { figure: 'the same, once it is on the screen', target: '', measured: kb(embed.whole), reached: null },
    row('an embed, its height kept free: layout shift', '0', embed.shift.toFixed(4), embed.shift, 0),
    row('HTML of 5 MB read into blocks: time', '2,000 ms', ms(html.long), html.long, 2000),
    row('the slowest of 23 bodies made to cost time', '2,000 ms', ms(html.odd), html.odd, 2000),
    ...buildRows(builds),
  ]
}

function moves(measured: Move[], figure: keyof Move): number[] {
  return measured.map((move) => move[figure])
}

function buildRows(builds: Builds | null): Row[] {
  const names = {
    time: 'build of 10,000 articles without photos: time',
    memory: 'the same: memory at its peak',
    ratio: 'the same: time per article over that of 1,000',
    again: 'rebuild after one article of 10,000 changed',
  }
  const targets = { time: '30 s', memory: '1 GB', ratio: '1.1x', again: '3 s' }
  if (builds === null) {
    const absent = { measured: 'not measured', reached: null }
    return [
      { figure: names.time, target: targets.time, ...absent },
      { figure: names.again, target: targets.again, ...absent },
    ]
  }
  const { small, large, again } = builds
  const ratio = large.seconds / 10 / small.seconds
  return [
    row(names.time, targets.time, `${large.seconds.toFixed(1)} s`, large.seconds, 30),
    row(names.memory, targets.memory, mb(large.peak), large.peak, 1000 * mega),
    row(names.ratio, targets.ratio, `${ratio.toFixed(2)}x (1,000 in ${small.seconds.toFixed(1)} s)`, ratio, 1.1),
    row(names.again, targets.again, `${again.seconds.toFixed(1)} s`, again.seconds, 3),
  ]
}

/** Rows as a table in Markdown. */
export function tableOf(rows: Row[]): string {
  const lines = rows.map(({ figure, target, measured, reached }) => {
    const verdict = reached === null ? '' : reached ? 'yes' : '**no**'
    return `| ${figure} | ${target && target !== '0' ? `at most ${target}` : target} | ${measured} | ${verdict} |`
  })
  return ['| figure | to reach | measured | reached |', '|---|---|---|---|', ...lines].join('\n')
}

function row(figure: string, target: string, measured: string, value: number, most: number): Row {
  return { figure, target, measured, reached: value <= most }
}

function ms(time: number): string {
  return Number.isFinite(time) ? `${Math.round(time)} ms` : 'never'
}

function kb(bytes: number): string {
  return `${(bytes / kilo).toFixed(1)} KB`
}

function mb(bytes: number): string {
  return `${(bytes / mega).toFixed(1)} MB`
}
