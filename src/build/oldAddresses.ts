/** An address of the newsroom's system, as a path of its own host with its query, and the path that has the same here. */
export interface Move {
  from: string
  to: string
}

/**
 * Lists the addresses at which a newsroom's system has what is here, for servers to lead them on. Takes the system's addresses,
 * each after its path here. Those that are pages here too are left out, and so is the system's front.
 */
export function movesFrom(addresses: Iterable<[path: string, address: string]>, paths: string[]): Move[] {
  const pages = new Set(paths)
  const moves = new Map<string, string>()
  for (const [to, address] of addresses) {
    const from = pathIn(address)
    if (from !== null && from !== to && !pages.has(from.replace(/\/$/, ''))) moves.set(from, to)
  }
  return [...moves].map(([from, to]) => ({ from, to }))
}

function pathIn(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { pathname, search } = new URL(address)
  return pathname + search === '/' ? null : pathname + search
}

/** Writes moves as Netlify and Cloudflare read them from `_redirects`, which has no word for a query. */
export function redirectsFile(moves: Move[]): string {
  return withoutQuery(moves)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('')
}

/** Writes moves as lines of a `map $uri $moved` of nginx, whose `$uri` is decoded; each with and without a slash at its end. */
export function nginxMap(moves: Move[]): string {
  return withoutQuery(moves)
    .flatMap(({ from, to }) => {
      const path = decoded(from).replace(/\/$/, '')
      return path === '' ? [] : [`${quoted(path)} ${quoted(to)};\n`, `${quoted(`${path}/`)} ${quoted(to)};\n`]
    })
    .join('')
}

/** Writes WordPress's addresses of numbered stories (`/?p=12`) as lines of a `map $arg_p $moved_post` of nginx. */
export function nginxPostMap(moves: Move[]): string {
  return moves
    .flatMap(({ from, to }) => {
      const [, number] = /^\/\?p=(\d+)$/.exec(from) ?? []
      return number === undefined ? [] : [`${number} ${quoted(to)};\n`]
    })
    .join('')
}

/** The moves whose addresses are paths alone. */
export function withoutQuery(moves: Move[]): Move[] {
  return moves.filter(({ from }) => !from.includes('?'))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** A string of nginx's configuration. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/** Writes a page that leads on by itself, for hosts that can't answer with a redirect. Takes the address of the new page. */
export function movedPage(address: string): string {
  const href = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<!doctype html><meta charset="utf-8"><title>${href}</title><link rel="canonical" href="${href}"><meta http-equiv="refresh" content="0; url=${href}"><a href="${href}">${href}</a>\n`
}
