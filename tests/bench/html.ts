import { blocksIn } from '../../src/sources/html/html'
import { longBody, longLine, nestable, nested } from '../support/hugeHtml'

/** The processor time that bodies take to be read which are made to cost time, in ms. */
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
  const before = process.cpuUsage()
  blocksIn(html, 'https://news.example/2026/a-story/')
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
