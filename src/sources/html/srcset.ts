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

/** The size that WordPress writes into the names of its files: "otters-300x169.jpg". */
export function sizeInName(url: string): { width: number; height: number } | null {
  const [, width, height] = /-(\d{2,5})x(\d{2,5})\.\w{3,4}(?:[?#]|$)/.exec(url) ?? []
  return width === undefined || height === undefined ? null : { width: Number(width), height: Number(height) }
}

const mostDifference = 0.02

/**
 * Whether the name of a file of that width says that it has another shape than the picture, and so shows another crop.
 * Takes the picture's largest size. A name that gives more than that means something else.
 */
export function isOtherCrop(url: string, fileWidth: number, largest: { width: number; height: number }): boolean {
  const size = sizeInName(url)
  if (size === null || size.width !== fileWidth || largest.width === 0 || largest.height === 0) return false
  if (size.width > largest.width || size.height > largest.height) return false
  // Sizes are whole pixels, which counts in the small ones.
  const expected = (size.width * largest.height) / largest.width
  return Math.abs(size.height - expected) > Math.max(1, expected * mostDifference)
}
