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
