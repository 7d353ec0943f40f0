import { attributeOf, type HtmlElement } from './tree'

interface SiteOfFacades {
  /** How an element says that it stands for this site: by its name, its classes or its attributes' names. */
  name: RegExp
  /** What the site's ids look like. */
  id: RegExp
  address: (id: string) => string
}

const sites: SiteOfFacades[] = [
  {
    name: /youtu|lyte|lyme|(?:^|[\s_-])yt(?:[\s_-]|id|$)/,
    id: /^[\w-]{11}$/,
    address: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  { name: /vimeo/, id: /^\d{5,12}(?:\/\w+)?$/, address: (id) => `https://vimeo.com/${id}` },
  { name: /dailymotion/, id: /^[a-z\d]{5,20}$/i, address: (id) => `https://www.dailymotion.com/video/${id}` },
  { name: /twitter|tweet/, id: /^\d{3,20}$/, address: (id) => `https://x.com/i/web/status/${id}` },
  { name: /instagram/, id: /^[\w-]{5,14}$/, address: (id) => `https://www.instagram.com/p/${id}/` },
  { name: /tiktok/, id: /^\d{15,20}$/, address: (id) => `https://www.tiktok.com/embed/v2/${id}` },
  { name: /infogram/, id: /^(?:_\/)?[\w-]{3,100}$/, address: (id) => `https://e.infogram.com/${id}` },
  {
    name: /flourish/,
    // A version may follow: "visualisation/123?456".
    id: /^(?:visualisation|story)\/\d+(?:\?\d*)?$/,
    address: (id) => `https://flo.uri.sh/${id.replace(/\?.*/, '')}/embed`,
  },
  { name: /datawrapper/, id: /^\w{5}$/, address: (id) => `https://datawrapper.dwcdn.net/${id}/` },
  { name: /wistia/, id: /^\w{10}$/, address: (id) => `https://fast.wistia.net/embed/iframe/${id}` },
  { name: /soundcloud/, id: /^\d+$/, address: (id) => soundOn(`tracks/${id}`) },
  { name: /scribd/, id: /^\d+$/, address: (id) => `https://www.scribd.com/embeds/${id}/content` },
  { name: /twitch/, id: /^[\w-]{3,30}$/, address: (id) => `https://www.twitch.tv/${id}` },
  { name: /riddle/, id: /^[\w-]{5,40}$/, address: (id) => `https://www.riddle.com/embed/a/${id}` },
  { name: /apester/, id: /^[\da-f]{8,40}$/, address: (id) => `https://renderer.apester.com/interaction/${id}` },
  { name: /genially/, id: /^[\da-f]{24}$/, address: (id) => `https://view.genially.com/${id}` },
  { name: /playbuzz|pb-feed/, id: /^[\da-f-]{36}$/, address: (id) => `https://www.playbuzz.com/item/${id}` },
  { name: /(?:^|\s)(?:data-tf-|typeform)/, id: /^[\w-]{5,40}$/, address: (id) => `https://form.typeform.com/to/${id}` },
]

// Most elements name none, which one expression tells faster than all.
const anyName = new RegExp(sites.map(({ name }) => name.source).join('|'))

function soundOn(thing: string): string {
  return `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://api.soundcloud.com/${thing}`)}`
}

const idName =
  /^(?:data-)?(?:[\w-]*[-_])?(?:\w*id|video|youtube|yt|vimeo|key|code|src|chart|embed|doc|shortcode|channel|tf-(?:widget|live))$/
const settings = /["'](?:video_?id|youtube_?id|yt_?id|id)["']\s*:\s*["']([^"']{3,100})["']/gi

/** The address of what an element stands for, by the site that it names and an id in its attributes or its settings. */
export function addressByKind(element: HtmlElement): string | null {
  const said = namesOf(element)
  const site = anyName.test(said) ? sites.find(({ name }) => name.test(said)) : undefined
  if (site !== undefined) {
    for (const id of idsOf(element)) if (site.id.test(id)) return site.address(id)
  }
  const wistia = /\bwistia_async_(\w{10})\b/.exec(attributeOf(element, 'class'))?.[1]
  if (wistia !== undefined) return `https://fast.wistia.net/embed/iframe/${wistia}`
  const id = attributeOf(element, 'id')
  const lyte = /^(?:WYL_|lyte_)([\w-]{11})$/.exec(id)?.[1]
  if (lyte !== undefined) return `https://www.youtube.com/watch?v=${lyte}`
  const chart = /^datawrapper-(?:vis|chart)-(\w{5})$/.exec(id)?.[1]
  if (chart !== undefined) return `https://datawrapper.dwcdn.net/${chart}/`
  const poll = /^strawpoll_(\w{5,20})$/.exec(id)?.[1]
  if (poll !== undefined) return `https://strawpoll.com/embed/${poll}`
  return playerOfCompany(element)
}

/** What an element says about whose it is, in lower case. */
function namesOf({ tagName, attrs }: HtmlElement): string {
  const said = attrs.map(({ name, value }) =>
    /^(?:class|id|data-(?:[\w-]*-)?(?:provider|type|platform|service|source|network|host|mode))$/.test(name)
      ? value
      : name,
  )
  return [tagName, ...said].join(' ').toLowerCase()
}

function idsOf(element: HtmlElement): string[] {
  const ids = element.attrs
    .filter(({ name, value }) => (name === 'id' ? /^[a-z\d]*$|[A-Z\d]/.test(value) : idName.test(name)))
    .map(({ value }) => value.trim())
  const inSettings = element.attrs
    .filter(({ value }) => value.startsWith('{') && value.length < 20_000)
    .flatMap(({ value }) => [...value.matchAll(settings)].map(([, id = '']) => id))
  return [...ids, ...inSettings]
}

/** Brightcove (https://studio.support.brightcove.com, the in-page embed) and JW Player, as pages that a frame would load. */
function playerOfCompany(element: HtmlElement): string | null {
  const [account, video] = ['data-account', 'data-video-id'].map((name) => attributeOf(element, name))
  if (account !== undefined && video !== undefined && /^\d+$/.test(account) && /^[\w:.-]+$/.test(video)) {
    const player = /^[\w-]+$/.exec(attributeOf(element, 'data-player'))?.[0] ?? 'default'
    return `https://players.brightcove.net/${account}/${player}_default/index.html?videoId=${encodeURIComponent(video)}`
  }
  const [player, media] = ['data-player-id', 'data-media-id'].map((name) => attributeOf(element, name))
  const isJw = /jw-?player/i.test(namesOf(element)) && /^\w{8}$/.test(player ?? '') && /^\w{8}$/.test(media ?? '')
  return isJw ? `https://cdn.jwplayer.com/players/${media}-${player}.html` : null
}
