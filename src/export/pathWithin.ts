/**
 * Returns the path of an edition's file by its address, without query and fragment; null for what is elsewhere. Takes the
 * address of the edition's folder, ending in a slash.
 */
export function pathWithin(address: string, base: string): string | null {
  if (!address.startsWith(base)) return null
  const path = address.slice(base.length).replace(/[?#].*/s, '')
  const name = decoded(path)
  // An escaped slash would lead out of the folder once it is decoded.
  return name.split(/[/\\]/).includes('..') ? path : name
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
