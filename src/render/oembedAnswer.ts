import { failureOf } from '../model/readError'
import type { ContentSource } from '../sources/contentSource'
import { type OEmbed, type OEmbedSize, oembedOf } from './oembed'

export type OEmbedAnswer = { status: 200; oembed: OEmbed } | { status: 400 | 404 | 501 | 503 }

/**
 * Answers a consumer's question as the oEmbed specification has it (https://oembed.com, section 2.2): `url` of a story or of
 * its embed, `maxwidth`, `maxheight`, `format`. 404 for what is no story of this site, 501 for a format but JSON, 400 for a
 * size that is none, and 503 while the newsroom can't be read.
 */
export async function oembedAnswer(
  query: URLSearchParams,
  source: ContentSource,
  address: string,
): Promise<OEmbedAnswer> {
  if ((query.get('format') ?? 'json') !== 'json') return { status: 501 }
  const room = roomIn(query)
  const place = placeOf(query.get('url') ?? '', address)
  if (room === null) return { status: 400 }
  if (place === null) return { status: 404 }
  const { signal } = new AbortController()
  try {
    const edition = await source.edition(signal)
    const story = await source.article(place.section, place.slug, signal)
    return { status: 200, oembed: oembedOf(story, { address, edition }, room) }
  } catch (error) {
    return { status: failureOf(error) === 'missing' ? 404 : 503 }
  }
}

function roomIn(query: URLSearchParams): OEmbedSize | null {
  const room: OEmbedSize = {}
  for (const name of ['maxwidth', 'maxheight'] as const) {
    const value = query.get(name)
    if (value === null) continue
    if (!/^[1-9]\d{0,4}$/.test(value)) return null
    room[name] = Number(value)
  }
  return room
}

/** The section and slug of an address of this site, such as ".../politics/a-story" or ".../embed/politics/a-story/". */
function placeOf(url: string, address: string): { section: string; slug: string } | null {
  if (!URL.canParse(url)) return null
  const { origin, pathname } = new URL(url)
  const site = new URL(address)
  if (origin !== site.origin || !pathname.startsWith(site.pathname)) return null
  const steps = pathname
    .slice(site.pathname.length)
    .replace(/^embed\//, '')
    .replace(/\/$/, '')
    .split('/')
  const [section = '', slug = '', ...rest] = steps.map(decoded)
  return section === '' || slug === '' || rest.length > 0 ? null : { section, slug }
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return ''
  }
}
