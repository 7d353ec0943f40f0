import { blocksIn } from '../../src/sources/html/html'
import { longBody, longLine, nestable, nested } from '../support/hugeHtml'

/** How long bodies take to be read that are made to cost time, in ms. */
export interface HtmlTimes {
  /** A body of 5 MB. */
  long: number
  /** The slowest of the bodies that are one long line, or elements within elements. */
  odd: number
}

export function measureHtml(): HtmlTimes {
  const odd = [longLine(), ...nestable.flatMap(([open, close]) => [nested(open, close), nested(open, '')])]
  return { long: timeOf(longBody()), odd: Math.max(...odd.map(timeOf)) }
}

function timeOf(html: string): number {
  const start = performance.now()
  blocksIn(html, 'https://news.example/2026/a-story/')
  return performance.now() - start
}
