import { sectionPath, storyPath } from '../model/paths'
import type { Pages } from './pages'

/**
 * Draws what most readers ask for first, before they do: the front, its stories and the sections' pages. A server that has
 * just started takes several times as long over its first pages, and no reader should wait for that. Rejects when the source
 * can't be read.
 */
export async function drawAhead({ source, redraw }: Pick<Pages, 'source' | 'redraw'>): Promise<void> {
  const { signal } = new AbortController()
  const [{ sections }, blocks] = await Promise.all([source().edition(signal), source().front(signal)])
  const paths = [
    '/',
    ...sections.map(({ slug }) => sectionPath(slug)),
    ...blocks.flatMap(({ stories }) => stories.map(storyPath)),
  ]
  await Promise.all([...new Set(paths)].map(redraw))
}
