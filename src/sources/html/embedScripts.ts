import { attributeOf, type HtmlElement } from './tree'

/**
 * The page of what a script would draw in its place; null for any other script. Many sites give newsrooms a script where
 * others give a frame.
 */
export function scriptTarget(script: HtmlElement): string | null {
  const src = attributeOf(script, 'src').trim().replace(/^\/\//, 'https://')
  const telegram = /^[\w/]{3,80}$/.exec(attributeOf(script, 'data-telegram-post'))
  if (telegram !== null) return `https://t.me/${telegram[0]}`
  const old = /^infogram_\d+_([\w-]+)$/.exec(attributeOf(script, 'id'))
  if (old !== null) return `https://e.infogram.com/${old[1]}`
  if (!URL.canParse(src)) return null
  const { hostname, pathname, searchParams } = new URL(src)
  const host = hostname.replace(/^www\./, '')
  for (const [site, target] of scripts) {
    if (!site.test(host)) continue
    const found = target(pathname, searchParams)
    if (found !== null) return found
  }
  return null
}

/** Whether a script draws something of its own in the text. */
export function isEmbedScript(script: HtmlElement): boolean {
  return scriptTarget(script) !== null
}

type Target = (path: string, query: URLSearchParams) => string | null

/** An address made of what a pattern finds in the script's path. */
function byPath(pattern: RegExp, address: (...found: string[]) => string): Target {
  return (path) => {
    const [all, ...found] = pattern.exec(path) ?? []
    return all === undefined ? null : address(...found)
  }
}

const scripts: [RegExp, Target][] = [
  [
    /^datawrapper\.dwcdn\.net$/,
    byPath(/^\/(\w{5})\/(?:\d+\/)?embed\.js$/, (id) => `https://datawrapper.dwcdn.net/${id}/`),
  ],
  [/^gist\.github\.com$/, byPath(/^(\/[\w-]+\/[\da-f]+)\.js$/, (gist) => `https://gist.github.com${gist}`)],
  [
    /^embed\.documentcloud\.org$/,
    byPath(/^\/documents\/([\w-]+?)\.js$/, (id) => `https://www.documentcloud.org/documents/${id}`),
  ],
  [
    /^assets\.documentcloud\.org$/,
    byPath(/^\/documents\/([\w-]+?)\.js$/, (id) => `https://www.documentcloud.org/documents/${id}`),
  ],
  [
    /^(?:cdn\.jwplayer\.com|content\.jwplatform\.com)$/,
    byPath(/^\/players\/(\w{8}-\w{8})\.js$/, (id) => `https://cdn.jwplayer.com/players/${id}.html`),
  ],
  [/^geo\.dailymotion\.com$/, () => null],
  [/^(?:secure\.)?(?:polldaddy|crowdsignal)\.com$/, byPath(/^\/p\/(\d+)\.js$/, (id) => `https://poll.fm/${id}`)],
  [/^asciinema\.org$/, byPath(/^\/a\/(\w+)\.js$/, (id) => `https://asciinema.org/a/${id}`)],
]
