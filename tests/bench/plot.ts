export interface Bar {
  label: string
  value: number
  color: string
}

export interface BarGroup {
  title: string
  bars: Bar[]
}

const width = 720
const left = 170
const right = 90
const barHeight = 22
const gap = 6
const titleHeight = 34

/** Draws groups of horizontal bars of milliseconds on one scale, as an SVG document. */
export function plot(heading: string, groups: BarGroup[]): string {
  const longest = Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value)), 1)
  const scale = (width - left - right) / longest
  const parts: string[] = []
  let y = 40
  for (const { title, bars } of groups) {
    parts.push(`<text x="16" y="${y + 20}" font-weight="700">${escaped(title)}</text>`)
    y += titleHeight
    for (const { label, value, color } of bars) {
      const length = Math.round(value * scale)
      const middle = y + barHeight / 2 + 5
      parts.push(
        `<text x="${left - 10}" y="${middle}" text-anchor="end">${escaped(label)}</text>`,
        `<rect x="${left}" y="${y}" width="${length}" height="${barHeight}" fill="${color}"/>`,
        `<text x="${left + length + 8}" y="${middle}">${Math.round(value)} ms</text>`,
      )
      y += barHeight + gap
    }
    y += gap
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y + 10}" width="${width}" height="${y + 10}" role="img" aria-label="${escaped(heading)}" font-family="sans-serif" font-size="14" fill="#17181b">
<rect width="100%" height="100%" fill="#fdfcfa"/>
<text x="16" y="30" font-size="17" font-weight="700">${escaped(heading)}</text>
${parts.join('\n')}
</svg>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
