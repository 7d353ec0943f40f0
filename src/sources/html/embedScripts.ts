import { attributeOf, type HtmlElement } from './tree'

/**
 * The page of what a script would draw in its place; null for any other script. Many sites give newsrooms a script where
 * others give a frame.
 */
export function scriptTarget(script: HtmlElement): string | null {
  const configured = attributeOf(script, 'data-configuration')
  if (/^https:\/\/[\w-]+\.podigee\.io\//.test(configured)) return configured
  const src = attributeOf(script, 'src').trim().replace(/^\/\//, 'https://')
  const film = attributeOf(script, 'data-video')
  if (/dailymotion\.com\//.test(src) && /^\w+$/.test(film)) return `https://www.dailymotion.com/video/${film}`
  const telegram = /^[\w/]{3,80}$/.exec(attributeOf(script, 'data-telegram-post'))
  if (telegram !== null) return `https://t.me/${telegram[0]}`
  const old = /^infogram_\d+_([\w-]+)$/.exec(attributeOf(script, 'id'))
  if (old !== null) return `https://e.infogram.com/${old[1]}`
  const chart = /^(?:_\/)?[\w-]{3,100}$/.exec(attributeOf(script, 'data-id'))
  if (chart !== null && /^https:\/\/e\.infogram\.com\//.test(src)) return `https://e.infogram.com/${chart[0]}`
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

const inCode: [RegExp, (found: string) => string][] = [
  [/\bpym\.Parent\(\s*["'][^"']*["']\s*,\s*["'](https?:[^"'\s]+)["']/, (address) => address],
  [
    /\bYT\.Player\([^)]{0,500}?\bvideoId\b["']?\s*:\s*["']([\w-]{11})["']/,
    (id) => `https://www.youtube.com/watch?v=${id}`,
  ],
  [/\bDV\.load\(\s*["'](https?:[^"'\s]+?)(?:\.js)?["']/, (address) => address],
  [
    /\bjwplayer\([^)]{0,100}\)\.setup\([^)]{0,2000}?["']?file["']?\s*:\s*["'](https?:[^"'\s]+)["']/,
    (address) => address,
  ],
]

/** The page or file that a script's own code would show in the text; null for any other code. */
export function targetInCode(code: string): string | null {
  for (const [call, address] of inCode) {
    const found = call.exec(code.replaceAll('\\/', '/'))?.[1]
    if (found !== undefined) return address(found)
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
  [/^(?:www\.)?buzzsprout\.com$/, byPath(/^\/(\d+\/\d+)[\w-]*(?:\.js)?$/, (id) => `https://www.buzzsprout.com/${id}`)],
  [/^app\.everviz\.com$/, byPath(/^\/inject\/([\w-]+)\/?/, (id) => `https://app.everviz.com/embed/${id}/`)],
  [/^(?:secure\.)?(?:polldaddy|crowdsignal)\.com$/, byPath(/^\/p\/(\d+)\.js$/, (id) => `https://poll.fm/${id}`)],
  [/^asciinema\.org$/, byPath(/^\/a\/(\w+)\.js$/, (id) => `https://asciinema.org/a/${id}`)],
]
