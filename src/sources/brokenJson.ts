// A string of JSON, whatever control characters stand in it raw.
const string = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON refuses (RFC 8259, 7)
const control = /[\u0000-\u001f]/g

/**
 * Reads JSON in whose strings control characters stand as they are, or around which spaces and byte order marks stand, which RFC
 * 8259 forbids and feeds contain. Returns undefined when something else is wrong.
 */
export function parseBrokenJson(text: string): unknown {
  const repaired = text
    .replace(/^[\s\ufeff]+|[\s\ufeff]+$/g, '')
    .replace(string, (written) => written.replace(control, escaped))
  try {
    return JSON.parse(repaired)
  } catch {
    return undefined
  }
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

const token = /[{}[\]:,]|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
// A string of JSON up to its first escape that JSON doesn't know, such as "\x41".
const goodPart = /^[^\\]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^\\]*)*/
const space = /[ \t\r\n]*/y
const shown = 20

/** Says where a text stops being JSON, and what stands there. Engines' own messages say it in several ways, or not at all. */
export function placeOfFault(text: string): string {
  const open: string[] = []
  let expected = 'value'
  let at = 0
  for (;;) {
    space.lastIndex = at
    at += space.exec(text)?.[0].length ?? 0
    if (at >= text.length) return at === 0 ? 'it is empty' : `it ends too early, ${place(text, at)}`
    token.lastIndex = at
    const found = token.exec(text)?.[0]
    const next = found === undefined ? null : after(found, expected, open)
    const good = found === undefined || next === null ? 0 : (goodPart.exec(found)?.[0].length ?? 0)
    if (found === undefined || next === null || good < found.length)
      return `${place(text, at + good)}, at ${JSON.stringify(text.slice(at + good, at + good + shown))}`
    expected = next
    at += found.length
  }
}

/** Returns what may follow a token, or null when the token may not stand there. Keeps the brackets that are open. */
function after(found: string, expected: string, open: string[]): string | null {
  const isValue = /^["\d\-tfn]/.test(found)
  const closes = open.at(-1) === '{' ? '}' : ']'
  if (found === closes && open.length > 0 && ['end', 'first key', 'first value'].includes(expected)) {
    open.pop()
    return 'end'
  }
  if (expected === 'first key' || expected === 'key') return found.startsWith('"') ? 'colon' : null
  if (expected === 'colon') return found === ':' ? 'value' : null
  if (expected === 'end') return found === ',' && open.length > 0 ? (open.at(-1) === '{' ? 'key' : 'value') : null
  if (found === '{' || found === '[') {
    open.push(found)
    return found === '{' ? 'first key' : 'first value'
  }
  return isValue ? 'end' : null
}

function place(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n')
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`
}
