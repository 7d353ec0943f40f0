import type { SiteEmbed } from './siteEmbed'

// Social networks' posts, as their pages and their frames are addressed. Each function takes an address of its site and returns
// null when it isn't that of a post.

/** A post on X, by the address of its page or of its frame. */
export function x({ pathname, searchParams }: URL): SiteEmbed | null {
  const [, author = 'i', inPath] = /^\/(?:i\/web|(\w+))\/status(?:es)?\/(\d+)/.exec(pathname) ?? []
  const id = inPath ?? /^\d+$/.exec(searchParams.get('id') ?? '')?.[0]
  if (id === undefined) return null
  return {
    page: `https://x.com/${author}/status/${id}`,
    player: `https://platform.twitter.com/embed/Tweet.html?id=${id}`,
  }
}

/** A picture, reel or film on Instagram. */
export function instagram({ pathname }: URL): SiteEmbed | null {
  const [, kind, id] = /^\/(?:[\w.]+\/)?(p|reel|tv)\/([\w-]+)/.exec(pathname) ?? []
  if (kind === undefined) return null
  const page = `https://www.instagram.com/${kind}/${id}/`
  return { page, player: `${page}embed/` }
}

/** A post, photo or video on Facebook, by its own address or by that of the plug-in that frames it. */
export function facebook(url: URL): SiteEmbed | null {
  const [, plugin] = /^\/plugins\/(post|video)\.php$/.exec(url.pathname) ?? []
  const address = plugin === undefined ? url.href : (url.searchParams.get('href') ?? '')
  if (!URL.canParse(address)) return null
  const { hostname, pathname, search } = new URL(address)
  const isThing = /\/(?:posts|videos|photos|reel|watch)\/|^\/(?:permalink|photo|story)\.php|^\/watch$/.test(pathname)
  if (!/^(?:[\w-]+\.)?facebook\.com$/.test(hostname) || !isThing) return null
  const page = `https://www.facebook.com${pathname}${search}`
  const kind = /\/videos\/|^\/watch/.test(pathname) ? 'video' : 'post'
  return { page, player: `https://www.facebook.com/plugins/${kind}.php?href=${encodeURIComponent(page)}` }
}

/** A video on TikTok. A frame's address doesn't name the author: the page is then the frame itself. */
export function tikTok({ pathname }: URL): SiteEmbed | null {
  const [, author, id] = /^\/(?:(@[\w.]+)\/video|embed(?:\/v\d)?|player\/v1)\/(\d+)/.exec(pathname) ?? []
  if (id === undefined) return null
  const player = `https://www.tiktok.com/embed/v2/${id}`
  return { page: author === undefined ? player : `https://www.tiktok.com/${author}/video/${id}`, player }
}

/** A post on Bluesky. Only one under its author's permanent name (DID) can be framed; else `player` is empty. */
export function bluesky({ pathname }: URL): SiteEmbed | null {
  const [, author, id] = /^\/(?:profile|embed)\/([\w.:-]+)\/(?:post|app\.bsky\.feed\.post)\/(\w+)/.exec(pathname) ?? []
  if (author === undefined) return null
  return {
    page: `https://bsky.app/profile/${author}/post/${id}`,
    player: author.startsWith('did:') ? `https://embed.bsky.app/embed/${author}/app.bsky.feed.post/${id}` : '',
  }
}
