import type { Section } from '../../model/edition'
import { pathPatterns, sectionPath } from '../../model/paths'
import { cachePages, cachePhotos } from './register'

const hour = 60 * 60_000
/** When the fronts were last cached, in ms since the Unix epoch. */
const frontsCachedKey = `fronts cached of ${import.meta.env.BASE_URL}`

/**
 * Has the worker cache the front page and the first page of each section, at most once an hour. They are pages that the build
 * made, so the newsroom's CMS is asked nothing.
 */
export function cacheFronts(sections: Section[]): void {
  if (savesData() || Date.now() - lastCached() < hour) return
  cachePages([pathPatterns.front, ...sections.map(({ slug }) => sectionPath(slug, null))])
  try {
    localStorage.setItem(frontsCachedKey, String(Date.now()))
  } catch {
    // The next page asks again, and the browser's own cache answers.
  }
}

/**
 * Has the worker cache the photographs of the page at hand. Those further down in a story are loaded for that, so that a story
 * that was opened can be read in a tunnel.
 */
export function cachePhotosOf(page: ParentNode, signal: AbortSignal): void {
  for (const photo of page.querySelectorAll<HTMLImageElement>('main img')) {
    if (photo.complete && photo.currentSrc !== '') cachePhotos([photo.currentSrc])
    else photo.addEventListener('load', () => cachePhotos([photo.currentSrc]), { once: true, signal })
    if (!savesData() && photo.closest('figure') !== null) photo.loading = 'eager'
  }
}

/** Whether the reader or the browser (Save-Data) asks for less data: `settings/applySettings.ts` marks the page with either. */
export function savesData(): boolean {
  return document.documentElement.dataset.data === 'less'
}

function lastCached(): number {
  try {
    return Number(localStorage.getItem(frontsCachedKey))
  } catch {
    return 0
  }
}
