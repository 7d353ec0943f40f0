import type { Builds } from './builds'
import type { EmbedCost } from './embeds'
import type { HtmlTimes } from './html'
import type { Interactions } from './interactions'
import type { Load } from './load'
import { median, percentile75 } from './measure'
import type { Move } from './moves'

export interface Row {
  figure: string
  target: string
  measured: string
  /** The least and the most of the runs; empty where there was one. */
  spread: string
  /** Null where nothing was measured, or nothing has to be reached. */
  reached: boolean | null
}

/** All that a run came to, part by part: a figure for each repetition. What was not measured is left out. */
export interface Figures {
  loads?: {
    limit: { phone: Load[]; desktop: Load[] }
    article: { phone: Load[]; desktop: Load[] }
    section: { phone: Load[] }
  }
  /** Milliseconds until another system's page has painted a story; null where it wasn't told where that is. */
  others?: Record<string, number[] | null>
  taps?: { prefetched: Move[]; plain: Move[] }
  interactions?: Interactions
  lists?: { back: { phone: number[]; desktop: number[] }; long: { nodes: number; heap: number } }
  heap?: { few: number; many: number }
  embed?: EmbedCost
  html?: HtmlTimes
  builds?: Builds
}

const kilo = 1000
const mega = 1_000_000

/** The rows of the benchmark's table, in the order of the targets. A part that was not measured has none. */
export function rowsOf({ loads, others, taps, interactions, lists, heap, embed, html, builds }: Figures): Row[] {
  return [
    ...(loads ? loadRows(loads) : []),
    ...(taps ? tapRows(taps) : []),
    ...(others ? otherRows(others) : []),
    ...(interactions ? interactionRows(interactions) : []),
    ...(lists ? listRows(lists) : []),
    ...(heap
      ? [most('heap after 50 stories opened and left, beyond that after 5', [heap.many - heap.few], mb, 5 * mega)]
      : []),
    ...(embed ? embedRows(embed) : []),
    ...(html
      ? [
          most('HTML of 5 MB read into blocks: processor time', [html.long], ms, 1500),
          most('the slowest of 23 bodies made to cost time', [html.odd], ms, 2000),
        ]
      : []),
    ...(builds ? buildRows(builds) : []),
  ]
}

function loadRows({ limit, article, section }: NonNullable<Figures['loads']>): Row[] {
  const of = (loads: Load[], figure: keyof Load) => loads.map((load) => load[figure])
  const beside = (figure: 'fcp' | 'lcp', on: 'phone' | 'desktop', target: number | null): Row => {
    const [reader, least] = [of(article[on], figure), of(limit[on], figure)]
    const ratio = median(reader) / median(least)
    return {
      figure: `article, ${on}: ${figure.toUpperCase()} over the limit’s`,
      target: target === null ? '' : `${target.toFixed(2)}x`,
      measured: `${ratio.toFixed(2)}x (${ms(median(reader))}, limit ${ms(median(least))})`,
      spread: `${spreadOf(reader, ms)}, limit ${spreadOf(least, ms)}`,
      reached: target === null ? null : ratio <= target,
    }
  }
  const shift = (name: string, loads: Load[]) =>
    most(`${name}, phone: layout shift, the most of all runs`, [Math.max(...of(loads, 'cls'))], plain4, 0)
  const [all, leastOfAll] = [median(of(article.phone, 'total')), median(of(limit.phone, 'total'))]
  return [
    beside('fcp', 'phone', 1.15),
    beside('lcp', 'phone', 1.05),
    beside('fcp', 'desktop', null),
    beside('lcp', 'desktop', null),
    shift('article', article.phone),
    shift('section', section.phone),
    most('article, phone: total blocking time', of(article.phone, 'tbt'), ms, 100),
    most('article: JavaScript transferred until interactive', of(article.phone, 'script'), kb, 110 * kilo),
    untold('article, phone: all bytes transferred', `${kb(all)}, limit ${kb(leastOfAll)}`),
  ]
}

function tapRows({ prefetched, plain }: NonNullable<Figures['taps']>): Row[] {
  const of = (moves: Move[], figure: keyof Move) => moves.map((move) => move[figure])
  return [
    most('phone: click on a card until the next headline is painted, prefetched', of(prefetched, 'fromClick'), ms, 80),
    most('the same, from the touch', of(prefetched, 'fromTouch'), ms, 140),
    most('the same, not prefetched', of(plain, 'fromTouch'), ms, 150),
    most('touch until the first paragraph is painted, prefetched', of(prefetched, 'untilText'), ms, 300),
  ]
}

function otherRows(others: NonNullable<Figures['others']>): Row[] {
  return Object.entries(others).map(([name, times]) => {
    const figure = `beside it, ${name}: the whole page of a story loaded and painted`
    if (times === null) return untold(figure, 'not measured')
    return { ...untold(figure, ms(median(times))), spread: spreadOf(times, ms) }
  })
}

function interactionRows(interactions: Interactions): Row[] {
  const names = { tap: 'a tapped card', save: 'a saved story', dialog: 'an opened dialog' } as const
  const kinds = ['tap', 'save', 'dialog'] as const
  return kinds.map((kind) =>
    most(`Event Timing of ${names[kind]}, 75th percentile of 20`, interactions[kind], ms, 120, percentile75),
  )
}

function listRows({ back, long }: NonNullable<Figures['lists']>): Row[] {
  return [
    most('Back to a feed of 200 stories until painted in place, desktop', back.desktop, ms, 100),
    most('the same, phone', back.phone, ms, 100),
    most('1,000 of 10,000 stories scrolled past: DOM nodes', [long.nodes], String, 3000),
    most('the same: JavaScript heap', [long.heap], mb, 40 * mega),
  ]
}

function embedRows({ before, lazyBefore, whole, shift }: EmbedCost): Row[] {
  return [
    most('an embed far below the screen, with embed.js: bytes', [before], kb, 60 * kilo),
    most('the same, a lazy iframe alone', [lazyBefore], kb, 0),
    untold('the same, once it is on the screen', kb(whole)),
    most('an embed, its height kept free: layout shift', [shift], plain4, 0),
  ]
}

function buildRows({ small, large, again }: Builds): Row[] {
  const seconds = (time: number) => `${time.toFixed(1)} s`
  const ratio = large.seconds / 10 / small.seconds
  return [
    most('build of 10,000 articles without photos: time', [large.seconds], seconds, 30),
    most('the same: memory at its peak', [large.peak], mb, 1000 * mega),
    most('the same: time per article over that of 1,000', [ratio], (times) => `${times.toFixed(2)}x`, 1.1),
    most('rebuild after one article of 10,000 changed', [again.seconds], seconds, 3),
  ]
}

/** Rows as a table in Markdown. */
export function tableOf(rows: Row[]): string {
  const lines = rows.map(({ figure, target, measured, spread, reached }) => {
    const verdict = reached === null ? '' : reached ? 'yes' : '**no**'
    return `| ${figure} | ${target} | ${measured} | ${spread} | ${verdict} |`
  })
  return ['| figure | to reach | measured | of the runs | reached |', '|---|---|---|---|---|', ...lines].join('\n')
}

/** A figure that may come to `target` at most. Takes how it is written, and what sums its runs up. */
function most(
  figure: string,
  runs: number[],
  write: (value: number) => string,
  target: number,
  summary: (runs: number[]) => number = median,
): Row {
  const value = summary(runs)
  return {
    figure,
    target: target === 0 ? '0' : `at most ${write(target)}`,
    measured: write(value),
    spread: runs.length > 1 ? spreadOf(runs, write) : '',
    reached: value <= target,
  }
}

/** A figure that nothing was set for. */
function untold(figure: string, measured: string): Row {
  return { figure, target: '', measured, spread: '', reached: null }
}

function spreadOf(runs: number[], write: (value: number) => string): string {
  const [least, longest] = [write(Math.min(...runs)), write(Math.max(...runs))]
  return least === longest ? '' : `${least} to ${longest}`
}

function ms(time: number): string {
  return Number.isFinite(time) ? `${Math.round(time)} ms` : 'never'
}

function plain4(value: number): string {
  return value.toFixed(4)
}

function kb(bytes: number): string {
  return `${(bytes / kilo).toFixed(1)} KB`
}

function mb(bytes: number): string {
  return `${(bytes / mega).toFixed(1)} MB`
}
