import { parseOrigins } from '../embed/frameParameters'

/**
 * Lets only some sites frame what everyone else's may. Takes the text of a `_headers` file and origins, separated by spaces
 * or commas; with none of them the text stays as it is. Throws when one is no origin, such as "https://portal.example".
 */
export function withAncestors(headers: string, setting: string): string {
  const words = setting.split(/[\s,]+/).filter((word) => word !== '')
  if (words.length === 0) return headers
  const origins = parseOrigins(setting)
  const wrong = words.find((word) => !origins.includes(word))
  if (wrong !== undefined) {
    throw new Error(`VITE_EMBED_HOSTS has "${wrong}": it has to hold origins, such as https://portal.example.`)
  }
  return headers.replaceAll('frame-ancestors *', `frame-ancestors ${origins.join(' ')}`)
}
