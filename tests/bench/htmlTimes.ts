import { blocksIn } from '../../src/sources/html/html'
import { builtBody, longBody, longLine, nestable, nested } from '../support/hugeHtml'

function timeOf(html: string): number {
  const before = process.cpuUsage()
  blocksIn(html, 'https://news.example/2026/a-story/')
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const odd = [longLine(), ...nestable.flatMap(([open, close]) => [nested(open, close), nested(open, '')])]
console.log(
  JSON.stringify({ long: Math.max(...[builtBody(), longBody()].map(timeOf)), odd: Math.max(...odd.map(timeOf)) }),
)
