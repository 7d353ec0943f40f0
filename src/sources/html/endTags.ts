const tag = /<(\/?)(iframe|textarea|select|noscript|template|video|audio)(?=[\s/>])/gi
/** The rest of a start tag, and what comes right after it that can only belong to its element. */
const startTag =
  /(?:[^>"']|"[^"]*"|'[^']*')*>(?:\s*<(?:source|track|option|optgroup|img)\b[^>]*>(?:[^<]*<\/option>)?)*/y
/** In these, start tags of their own name may stand: as text, or nested. */
const mayHoldOwnTag = /^(?:iframe|textarea|template)$/

/**
 * HTML with end tags where they were forgotten and the element would swallow the rest of the story: frames, recordings, what is
 * filled in, what is for browsers without scripts.
 */
export function withEndTags(html: string): string {
  const tags = [...html.matchAll(tag)]
  if (tags.length === 0) return html
  const next = new Map<string, 'start' | 'end'>()
  const missing: { at: number; name: string }[] = []
  for (const found of tags.toReversed()) {
    const name = (found[2] ?? '').toLowerCase()
    const following = next.get(name)
    if (found[1] === '/') next.set(name, 'end')
    else {
      if (following === undefined || following === 'start') {
        startTag.lastIndex = found.index + name.length + 1
        const [rest] = startTag.exec(html) ?? []
        if (rest !== undefined && !rest.endsWith('/>')) missing.push({ at: startTag.lastIndex, name })
      }
      if (!mayHoldOwnTag.test(name)) next.set(name, 'start')
    }
  }
  let end = html.length
  const parts: string[] = []
  for (const { at, name } of missing) {
    parts.push(html.slice(at, end), `</${name}>`)
    end = at
  }
  return [...parts, html.slice(0, end)].reverse().join('')
}
