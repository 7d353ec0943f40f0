/** One file of a `srcset`; `width` is 0 where the candidate gives none. */
export interface Candidate {
  url: string
  width: number
  /** 1 where the candidate gives none. */
  density: number
}

const mostCandidates = 100

/** The candidates of a `srcset` (WHATWG HTML, 4.8.4.2.2), without those whose descriptors make no sense. */
export function candidatesIn(srcset: string): Candidate[] {
  const candidates: Candidate[] = []
  let rest = srcset
  while (candidates.length < mostCandidates) {
    const [all, address = ''] = /^[\s,]*([^\s]+)/.exec(rest) ?? []
    if (all === undefined) break
    rest = rest.slice(all.length)
    const endsHere = address.endsWith(',')
    const descriptors = endsHere ? '' : descriptorsAt(rest)
    rest = rest.slice(descriptors.length)
    const size = sizeOf(descriptors.trim())
    if (size !== null) candidates.push({ url: address.replace(/,+$/, ''), ...size })
  }
  return candidates
}

/** The text up to the comma that ends a candidate: none within brackets does. */
function descriptorsAt(text: string): string {
  return /^(?:[^,(]|\([^)]*\)?)*/.exec(text)?.[0] ?? ''
}

function sizeOf(descriptors: string): { width: number; density: number } | null {
  if (descriptors === '') return { width: 0, density: 1 }
  const [, width] = /^(\d{1,6})w(?:\s+\d+h)?$/.exec(descriptors) ?? []
  if (width !== undefined) return Number(width) > 0 ? { width: Number(width), density: 1 } : null
  const [, density] = /^(\d{1,2}(?:\.\d{1,4})?)x$/.exec(descriptors) ?? []
  return density !== undefined && Number(density) > 0 ? { width: 0, density: Number(density) } : null
}
