import type { QueryClient } from '@tanstack/react-query'
import type { ContentSource } from '../../sources/contentSource'
import { tellPhotos } from './register'

const hour = 60 * 60_000
/** When the fronts were last asked for, in ms since the Unix epoch. */
const frontsKept = 'broadsheet-fronts-kept'

/**
 * Asks once more for what came with a page's HTML, or before there was a worker: the worker keeps the answers, and a link to
 * it works without a line. Mostly the browser's own cache answers. Never rejects.
 */
export async function keepRead(source: ContentSource, queries: QueryClient, signal: AbortSignal): Promise<void> {
  const read = queries
    .getQueryCache()
    .findAll({ queryKey: [source.name], predicate: ({ state }) => state.data != null })
  for (const { queryKey } of read) await attempt(() => ask(source, queryKey, signal))
}

function ask(source: ContentSource, [, kind, section, place]: readonly unknown[], signal: AbortSignal): unknown {
  if (kind === 'edition') return source.edition(signal)
  if (kind === 'front') return source.front(signal)
  if (typeof section !== 'string') return null
  if (kind === 'feed') return source.feed(section, typeof place === 'string' ? place : null, signal)
  return kind === 'article' && typeof place === 'string' ? source.article(section, place, signal) : null
}

/** Asks for the front page and the first page of each section, at most once an hour, for the worker to keep. Never rejects. */
export async function keepFronts(source: ContentSource, signal: AbortSignal): Promise<void> {
  if (savesData() || Date.now() - lastKept() < hour) return
  try {
    const { sections } = await source.edition(signal)
    await source.front(signal)
    for (const { slug } of sections) await attempt(() => source.feed(slug, null, signal))
    localStorage.setItem(frontsKept, String(Date.now()))
  } catch {
    // Another visit will do.
  }
}

/**
 * Has the worker keep the photographs that the page shows; those further down in a story come in for it, so that a story that
 * was opened can be read in a tunnel.
 */
export function keepPhotosOf(page: ParentNode, signal: AbortSignal): void {
  for (const photo of page.querySelectorAll<HTMLImageElement>('main img')) {
    if (photo.complete && photo.currentSrc !== '') tellPhotos([photo.currentSrc])
    else photo.addEventListener('load', () => tellPhotos([photo.currentSrc]), { once: true, signal })
    if (!savesData() && photo.closest('figure') !== null) photo.loading = 'eager'
  }
}

/** Whether the reader, or their browser (Save-Data), asks for less data: `settings/wear.ts` marks the page with either. */
function savesData(): boolean {
  return document.documentElement.dataset.data === 'less'
}

function lastKept(): number {
  try {
    return Number(localStorage.getItem(frontsKept))
  } catch {
    return 0
  }
}

async function attempt(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch {
    // What can't be had is not kept.
  }
}
