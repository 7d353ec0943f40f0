import { ownPaths } from '../model/paths'
import type { Profile } from '../model/profile'

/** What an address of the site stands for. Paths are in one spelling: encoded step by step, without a slash at the end. */
export type Place =
  | { kind: 'front'; path: string }
  | { kind: 'section'; path: string; section: string; cursor: string | null; isFramed: boolean }
  | { kind: 'profile'; path: string; profile: ProfileName; cursor: string | null; isFramed: boolean }
  | { kind: 'profileRss' | 'profileJsonFeed'; path: string; profile: ProfileName }
  | { kind: 'article'; path: string; section: string; slug: string; isFramed: boolean }
  | { kind: 'answers'; path: string; page: string }
  | { kind: 'oembed'; path: string; section: string; slug: string }
  | { kind: 'rss' | 'jsonFeed'; path: string; section: string }
  | { kind: 'siteRss' | 'siteJsonFeed' | 'sitemap' | 'newsSitemap' | 'robots' | 'manifest'; path: string }
  | { kind: 'own' | 'notFound'; path: string }
  | LivePlace

/** What belongs to a live story: its index, a page of its posts as JSON or as a page, its feeds. */
export type LivePlace =
  | { kind: 'liveIndex' | 'liveRss' | 'liveJsonFeed'; path: string; section: string; slug: string }
  | { kind: 'livePosts' | 'livePostsPage'; path: string; section: string; slug: string; page: number }

type ProfileName = Pick<Profile, 'kind' | 'slug'>

const files: Record<string, 'siteRss' | 'siteJsonFeed' | 'sitemap' | 'newsSitemap' | 'robots' | 'manifest'> = {
  'rss.xml': 'siteRss',
  'feed.json': 'siteJsonFeed',
  'news-sitemap.xml': 'newsSitemap',
  'robots.txt': 'robots',
  'manifest.webmanifest': 'manifest',
}
const longest = 1000

/** Reads the path of a URL; null for what can be no address of the site's. Takes the path as it was sent, without the base path. */
export function placeOf(pathname: string): Place | null {
  const steps = stepsIn(pathname)
  if (steps === null) return null
  const path = `/${steps.map(encodeURIComponent).join('/')}`
  const [first = '', second = '', third = ''] = steps
  const [last = ''] = steps.slice(-1)
  if (steps.length === 0) return { kind: 'front', path }
  if (last === 'page.json') return { kind: 'answers', path, page: path.slice(0, -'/page.json'.length) || '/' }
  if (first === 'embed') return framed(steps.slice(1), path)
  if (first === 'topic' || first === 'author') return profilePlace(first, steps.slice(1), path)
  if (first === 'oembed') {
    if (steps.length !== 3 || !third.endsWith('.json')) return null
    return { kind: 'oembed', path, section: second, slug: third.slice(0, -'.json'.length) }
  }
  if (steps.length === 1) {
    const kind = /^sitemap(?:-[\w-]+)?\.xml$/.test(first) ? 'sitemap' : files[first]
    if (kind !== undefined) return { kind, path }
    if (ownPaths.includes(path)) return { kind: 'own', path }
    return { kind: 'section', path, section: first, cursor: null, isFramed: false }
  }
  if (steps.length === 2) {
    if (second === 'rss.xml') return { kind: 'rss', path, section: first }
    if (second === 'feed.json') return { kind: 'jsonFeed', path, section: first }
    return { kind: 'article', path, section: first, slug: second, isFramed: false }
  }
  if (steps.length === 3 && second === 'page') {
    return { kind: 'section', path, section: first, cursor: third, isFramed: false }
  }
  return live(steps, path)
}

const liveFiles: Record<string, 'liveIndex' | 'liveRss' | 'liveJsonFeed'> = {
  'live.json': 'liveIndex',
  'rss.xml': 'liveRss',
  'feed.json': 'liveJsonFeed',
}

function live([section = '', slug = '', third = '', fourth = '', ...rest]: string[], path: string): LivePlace | null {
  const kind = liveFiles[third]
  if (kind !== undefined && fourth === '') return { kind, path, section, slug }
  const [, page, ending] = /^([1-9]\d{0,4})(\.json)?$/.exec(fourth) ?? []
  if (third !== 'posts' || page === undefined || rest.length > 0) return null
  return { kind: ending === undefined ? 'livePostsPage' : 'livePosts', path, section, slug, page: Number(page) }
}

function profilePlace(
  kind: Profile['kind'],
  [slug = '', second, third, ...rest]: string[],
  path: string,
): Place | null {
  const profile = { kind, slug }
  if (slug === '' || rest.length > 0) return null
  if (second === undefined) return { kind: 'profile', path, profile, cursor: null, isFramed: false }
  if (second === 'page' && third !== undefined)
    return { kind: 'profile', path, profile, cursor: third, isFramed: false }
  if (third !== undefined) return null
  if (second === 'rss.xml') return { kind: 'profileRss', path, profile }
  return second === 'feed.json' ? { kind: 'profileJsonFeed', path, profile } : null
}

function framed([section = '', slug = '', ...rest]: string[], path: string): Place | null {
  if (section === '' || rest.length > 0) return null
  if (slug === '') return { kind: 'section', path, section, cursor: null, isFramed: true }
  if (section === 'topic' || section === 'author')
    return { kind: 'profile', path, profile: { kind: section, slug }, cursor: null, isFramed: true }
  return { kind: 'article', path, section, slug, isFramed: true }
}

/** The decoded steps of a path; null for one that is too long, can't be decoded or has a slash or a control character in a step. */
function stepsIn(pathname: string): string[] | null {
  if (pathname.length > longest) return null
  try {
    const steps = pathname
      .split('/')
      .filter((step) => step !== '')
      .map(decodeURIComponent)
    return steps.some((step) => /[/\\\p{Cc}\p{Surrogate}]/u.test(step) || step === '.' || step === '..') ? null : steps
  } catch {
    return null
  }
}
