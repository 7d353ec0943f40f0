import type { Section } from '../model/edition'
import { sectionPath } from '../model/paths'
import type { SourceSettings } from '../sources/sourceSettings'

/** An address of the newsroom's system, as a path of its own host, and the path of the page that shows the same here. */
export interface Move {
  from: string
  to: string
}

/** Where each system has the stories of a section. */
const sectionFolders: Partial<Record<SourceSettings['kind'], string>> = { wordpress: '/category/', ghost: '/tag/' }

/**
 * Lists the addresses at which a newsroom's system has its stories and sections, for servers to lead them on. Takes the stories'
 * addresses by their path here; those that are no page of their own (`/?p=12`) and those that are pages here too are left out.
 */
export function movesFrom(
  kind: SourceSettings['kind'],
  stories: Iterable<[path: string, address: string]>,
  sections: Section[],
  paths: string[],
): Move[] {
  const pages = new Set(paths)
  const moves = new Map<string, string>()
  for (const [to, address] of stories) {
    const from = pathIn(address)
    if (from !== null && !pages.has(from.replace(/\/$/, ''))) moves.set(from, to)
  }
  const folder = sectionFolders[kind]
  if (folder !== undefined) {
    for (const { slug } of sections) moves.set(`${folder}${encodeURIComponent(slug)}/`, sectionPath(slug))
  }
  return [...moves].map(([from, to]) => ({ from, to }))
}

function pathIn(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { pathname, search } = new URL(address)
  return search === '' && pathname !== '/' ? pathname : null
}

/** Writes moves as Netlify and Cloudflare read them from `_redirects`. */
export function redirectsFile(moves: Move[]): string {
  return moves.map(({ from, to }) => `${from} ${to} 301\n`).join('')
}

/** Writes moves as lines of a `map $uri $moved` of nginx, whose `$uri` is decoded; each with and without a slash at its end. */
export function nginxMap(moves: Move[]): string {
  return moves
    .flatMap(({ from, to }) => {
      const path = decoded(from).replace(/\/$/, '')
      return path === '' ? [] : [`${quoted(path)} ${quoted(to)};\n`, `${quoted(`${path}/`)} ${quoted(to)};\n`]
    })
    .join('')
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
