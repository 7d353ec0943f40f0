/** A rule of a `_headers` file: a path, in which "*" stands for anything, and what it changes in the headers of an answer. */
export interface HeaderRule {
  path: string
  /** Names of headers that earlier rules set and that this one takes back. */
  detached: string[]
  headers: Record<string, string>
}

/**
 * Reads a `_headers` file, the format that Netlify and Cloudflare share. Lines that it doesn't know are passed over; a header
 * that a rule names twice has both values. https://developers.cloudflare.com/pages/configuration/headers/
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = []
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ path: line.trim(), detached: [], headers: {} })
    const rule = rules.at(-1)
    const [, detached] = /^\s+!\s*([\w-]+)\s*$/.exec(line) ?? []
    const [, name, value] = /^\s+([\w-]+):\s*(.*\S)\s*$/.exec(line) ?? []
    if (rule && detached) rule.detached.push(detached)
    if (rule && name && value) {
      const earlier = rule.headers[name]
      rule.headers[name] = earlier === undefined ? value : `${earlier}, ${value}`
    }
  }
  return rules
}

/** The headers of the answer for a path, such as "/politics/"; of two rules that set the same one, the later wins. */
export function headersFor(path: string, rules: HeaderRule[]): Record<string, string> {
  const found = new Map<string, [name: string, value: string]>()
  for (const rule of rules.filter((rule) => fits(path, rule))) {
    for (const name of rule.detached) found.delete(name.toLowerCase())
    for (const [name, value] of Object.entries(rule.headers)) found.set(name.toLowerCase(), [name, value])
  }
  return Object.fromEntries(found.values())
}

/** The headers of the answer for a path that nobody may keep, such as one that tells of a failure. */
export function headersUnkept(path: string, rules: HeaderRule[]): Record<string, string> {
  const kept = /^(?:cache-control|cdn-cache-control)$/i
  const others = Object.entries(headersFor(path, rules)).filter(([name]) => !kept.test(name))
  return { ...Object.fromEntries(others), 'Cache-Control': 'no-store' }
}

const patterns = new WeakMap<HeaderRule, RegExp>()

function fits(path: string, rule: HeaderRule): boolean {
  const pattern = patterns.get(rule) ?? patternOf(rule)
  patterns.set(rule, pattern)
  return pattern.test(path)
}

function patternOf({ path }: HeaderRule): RegExp {
  const parts = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 's')
}
