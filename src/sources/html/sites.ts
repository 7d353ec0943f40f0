import { bluesky, facebook, instagram, tikTok, x } from './postSites'
import type { SiteEmbed } from './siteEmbed'

/** What a known site shows at an address, be it of the page or of the frame; null for other sites. */
export function siteEmbedAt(address: string): SiteEmbed | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const host = url.hostname.replace(/^(?:www|m|mobile)\./, '')
  for (const [hosts, read] of sites) if (hosts.test(host)) return read(url)
  return null
}

const googleMaps = /^(?:maps\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/

const sites: [RegExp, (url: URL) => SiteEmbed | null][] = [
  [/^(?:youtube\.com|youtube-nocookie\.com|youtube\.googleapis\.com|youtu\.be)$/, youTube],
  [/^(?:player\.)?vimeo\.com$/, vimeo],
  [/^(?:(?:geo\.)?dailymotion\.com|dai\.ly)$/, dailymotion],
  [/^open\.spotify\.com$/, spotify],
  [/^(?:w\.)?soundcloud\.com$/, soundCloud],
  [/^(?:embed\.)?podcasts\.apple\.com$/, applePodcasts],
  [googleMaps, googleMap],
  [/^openstreetmap\.org$/, openStreetMap],
  [/^(?:datawrapper\.dwcdn\.net|datawrapper\.de)$/, datawrapper],
  [/^(?:flo\.uri\.sh|public\.flourish\.studio)$/, flourish],
  [/^(?:e\.)?infogram\.com$/, infogram],
  [/^(?:embed\.)?ted\.com$/, ted],
  [/^(?:x\.com|twitter\.com|platform\.twitter\.com)$/, x],
  [/^instagram\.com$/, instagram],
  [/^facebook\.com$/, facebook],
  [/^tiktok\.com$/, tikTok],
  [/^(?:embed\.)?bsky\.app$/, bluesky],
]

// https://developers.google.com/youtube/player_parameters; the "nocookie" host is YouTube's privacy-enhanced mode.
function youTube({ hostname, pathname, searchParams }: URL): SiteEmbed | null {
  const short = hostname === 'youtu.be' ? pathname.slice(1) : null
  const id = short ?? searchParams.get('v') ?? /^\/(?:embed|shorts|live|v|e)\/([^/&]+)/.exec(pathname)?.[1] ?? ''
  const player = 'https://www.youtube-nocookie.com/embed/'
  if (/^[\w-]{6,20}$/.test(id) && id !== 'videoseries') {
    const start = secondsIn(searchParams.get('start') ?? searchParams.get('t') ?? '')
    return {
      page: `https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${start}` : ''}`,
      player: `${player}${id}${start > 0 ? `?start=${start}` : ''}`,
    }
  }
  const list = searchParams.get('list') ?? ''
  if (!/^[\w-]+$/.test(list)) return null
  return { page: `https://www.youtube.com/playlist?list=${list}`, player: `${player}videoseries?list=${list}` }
}

/** Seconds in "90", "90s" or "1m30s"; 0 where there are none. */
function secondsIn(time: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(time) ?? []
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

// `h` is the key of an unlisted film; `dnt` asks Vimeo not to follow the reader.
function vimeo({ pathname, searchParams }: URL): SiteEmbed | null {
  const [, id, inPath] = /^\/(?:video\/)?(\d+)(?:\/(\w+))?\/?$/.exec(pathname) ?? []
  if (id === undefined) return null
  const key = inPath ?? /^\w+$/.exec(searchParams.get('h') ?? '')?.[0] ?? ''
  return {
    page: `https://vimeo.com/${id}${key && `/${key}`}`,
    player: `https://player.vimeo.com/video/${id}?${key && `h=${key}&`}dnt=1`,
  }
}

function dailymotion({ hostname, pathname, searchParams }: URL): SiteEmbed | null {
  const inPath = hostname === 'dai.ly' ? /^\/(\w+)/ : /^\/(?:embed\/)?video\/(\w+)/
  const id = inPath.exec(pathname)?.[1] ?? /^\w+$/.exec(searchParams.get('video') ?? '')?.[0]
  if (id === undefined) return null
  return {
    page: `https://www.dailymotion.com/video/${id}`,
    player: `https://geo.dailymotion.com/player.html?video=${id}`,
  }
}

function spotify({ pathname }: URL): SiteEmbed | null {
  const [, kind, id] = /\/(track|album|playlist|episode|show|artist)\/(\w+)\/?$/.exec(pathname) ?? []
  if (kind === undefined) return null
  return {
    page: `https://open.spotify.com/${kind}/${id}`,
    player: `https://open.spotify.com/embed/${kind}/${id}`,
  }
}

function soundCloud({ hostname, href, pathname, searchParams }: URL): SiteEmbed | null {
  const isPlayer = hostname === 'w.soundcloud.com'
  const sound = isPlayer ? (searchParams.get('url') ?? '') : `https://soundcloud.com${pathname}`
  if (!isPlayer && !/^\/[\w-]+\/[\w-]+/.test(pathname)) return null
  if (!URL.canParse(sound) || !/^https?:\/\/(?:api\.|www\.)?soundcloud\.com\//.test(sound)) return null
  const player = `https://w.soundcloud.com/player/?url=${encodeURIComponent(sound)}`
  // What the API names has no page that is known here.
  const isPage = /^https?:\/\/(?:www\.)?soundcloud\.com\//.test(sound)
  return {
    page: isPage ? sound.replace(/^http:/, 'https:') : player,
    player: isPlayer && !isPage && href === player ? href : player,
  }
}

function applePodcasts({ pathname, search }: URL): SiteEmbed | null {
  if (!pathname.includes('/podcast/')) return null
  return {
    page: `https://podcasts.apple.com${pathname}${search}`,
    player: `https://embed.podcasts.apple.com${pathname}${search}`,
  }
}

function googleMap({ pathname, search, searchParams }: URL): SiteEmbed | null {
  const player = `https://www.google.com${pathname}${search}`
  const own = searchParams.get('mid')
  if (/^\/maps\/d\/.*embed$/.test(pathname) && own !== null) {
    return { page: `https://www.google.com/maps/d/viewer?mid=${encodeURIComponent(own)}`, player }
  }
  // "pb" holds the centre of the map as !2d<longitude>!3d<latitude>.
  const [, longitude, latitude] = /!2d(-?[\d.]+)!3d(-?[\d.]+)/.exec(searchParams.get('pb') ?? '') ?? []
  if (latitude !== undefined) {
    return { page: `https://www.google.com/maps/search/?api=1&query=${latitude}%2C${longitude}`, player }
  }
  const isFrame = pathname.startsWith('/maps/embed') || searchParams.get('output') === 'embed'
  return pathname.startsWith('/maps') && isFrame ? { page: player, player } : null
}

function openStreetMap({ pathname, search, searchParams }: URL): SiteEmbed | null {
  if (pathname !== '/export/embed.html') return null
  const [, latitude, longitude] = /^(-?[\d.]+),(-?[\d.]+)$/.exec(searchParams.get('marker') ?? '') ?? []
  const place =
    latitude === undefined
      ? `bbox=${encodeURIComponent(searchParams.get('bbox') ?? '')}`
      : `mlat=${latitude}&mlon=${longitude}`
  return {
    page: `https://www.openstreetmap.org/?${place}`,
    player: `https://www.openstreetmap.org/export/embed.html${search}`,
  }
}

function datawrapper({ pathname }: URL): SiteEmbed | null {
  const [, id, version] = /^\/(?:_\/)?(\w{5})(?:\/(\d+))?(?:\/|$)/.exec(pathname) ?? []
  if (id === undefined) return null
  const chart = `https://datawrapper.dwcdn.net/${id}/${version === undefined ? '' : `${version}/`}`
  return { page: chart, player: chart }
}

function flourish({ pathname }: URL): SiteEmbed | null {
  const [, kind, id] = /^\/(visualisation|story)\/(\d+)(?:\/|$)/.exec(pathname) ?? []
  if (kind === undefined) return null
  return {
    page: `https://public.flourish.studio/${kind}/${id}/`,
    player: `https://flo.uri.sh/${kind}/${id}/embed`,
  }
}

function infogram({ pathname }: URL): SiteEmbed | null {
  const [, id] = /^\/((?:_\/)?[\w-]+)\/?$/.exec(pathname) ?? []
  return id === undefined ? null : { page: `https://infogram.com/${id}`, player: `https://e.infogram.com/${id}` }
}

function ted({ pathname }: URL): SiteEmbed | null {
  const [, talk] = /^\/talks\/(?:lang\/[\w-]+\/)?(\w+)\/?$/.exec(pathname) ?? []
  return talk === undefined
    ? null
    : { page: `https://www.ted.com/talks/${talk}`, player: `https://embed.ted.com/talks/${talk}` }
}
