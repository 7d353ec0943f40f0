/**
 * Whether two absolute addresses name one picture in whatever size: those of a WordPress library ("a-300x169.jpg",
 * "a-scaled.jpg"), of Ghost's store, of a network that serves copies of either, or of a service that resizes what its
 * address names.
 */
export function showSamePicture(one: string, other: string): boolean {
  return originalOf(one) === originalOf(other)
}

/** What stays of an address when host, size, format and services that resize are taken away. */
function originalOf(address: string): string {
  let url = address
  for (let inner = innerAddress(url); inner !== null && inner !== url; inner = innerAddress(url)) url = inner
  if (!URL.canParse(url)) return url
  const { hostname, pathname, searchParams } = new URL(url)
  // Medium names each picture once, on all of its hosts.
  const [medium] = /\d\*[\w-]{8,}(?=[@.]|$)/.exec(pathname) ?? []
  if (medium !== undefined && /(?:^|[.-])medium\.com$/.test(hostname)) return medium
  const path = pathname
    .replace(sizeSteps, '/')
    .replace(/\/size\/[wh\d]+(?:\/format\/\w+)?\//, '/')
    .replace(/(\.(?:jpe?g|png|gif))\.(?:webp|avif)$/i, '$1')
    .replace(/(?:-e\d{9,})?(?:-scaled|-rotated)?(?:-\d{1,5}x\d{1,5})?(?:@\dx)?\.(?:jpe?g|png|webp|avif|gif)$/i, '')
  // The stores of both systems, whatever network serves them.
  const [stored] = /\/(?:wp-content\/uploads|content\/images)\/.*/.exec(path) ?? []
  // Where the path names no file, the query does.
  const isFile = /\.(?:jpe?g|png|webp|avif|gif)$/i.test(pathname)
  const named = [...searchParams].filter(([name]) => !isFile && !sizeName.test(name)).map((pair) => pair.join('='))
  return stored ?? [`${hostname.replace(/^www\./, '')}${path}`.toLowerCase(), ...named].join('&')
}

// Steps of a path that say how large a copy is: Cloudinary, Drupal, Medium, and services like them.
const sizeSteps =
  /\/(?:(?<=\/upload\/)(?:[a-z]{1,3}_[^/]+\/)+|styles\/[^/]+\/public\/|max\/\d+\/|resize[:/][^/]+\/|\d{2,4}x\d{2,4}\/)/
const sizeName =
  /^(?:w|h|width|height|q|quality|fit|crop|auto|format|fm|dpr|resize|size|ssl|strip|imwidth|rect|s|sig)$/i

/** The address within an address of a service that resizes pictures; null for any other. */
function innerAddress(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { hostname, origin, pathname, searchParams } = new URL(address)
  // Jetpack's image network.
  if (/^i\d\.wp\.com$/.test(hostname)) return `https:/${pathname}`
  const [, , inPath] = /^(.*?\/)(https?:\/.*)$/i.exec(decoded(pathname)) ?? []
  if (inPath !== undefined) return inPath.replace(/^(https?:)\/+/i, '$1//')
  const [, resized] = /^\/cdn-cgi\/image\/[^/]*\/(.*)$/.exec(pathname) ?? []
  if (resized !== undefined) return `${origin}/${resized}`
  for (const name of ['url', 'src', 'image', 'u']) {
    const named = searchParams.get(name) ?? ''
    if (/^(?:https?:\/\/|\/)\S+$/i.test(named) && URL.canParse(named, origin)) return new URL(named, origin).href
  }
  return null
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
