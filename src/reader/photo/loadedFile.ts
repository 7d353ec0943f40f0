import type { Photo } from '../../model/photo'

/**
 * Shows under an image, until its own file is there, a smaller one of the same photo that the page has loaded for a card. All
 * files of a photo show the same crop.
 */
export function showLoadedFile(image: HTMLImageElement, { renditions }: Photo): void {
  if (image.complete) return
  const addresses = renditions.map(({ url }) => new URL(url, document.baseURI).href)
  const loaded = [...document.images].find(
    ({ currentSrc, complete, naturalWidth }) => complete && naturalWidth > 0 && addresses.includes(currentSrc),
  )
  if (loaded === undefined) return
  image.style.background = `center / contain no-repeat url(${JSON.stringify(loaded.currentSrc)})`
  image.addEventListener('load', () => image.style.removeProperty('background'), { once: true })
}
