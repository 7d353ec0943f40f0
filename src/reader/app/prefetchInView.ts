import { currentPage } from '../ui/currentPage'
import { prefetchStory } from './prefetch'
import { matchRoute } from './routes'
import type { Services } from './services'

/** For one page; a story is some 5 KB to 20 KB, compressed. */
const mostStories = 4

/**
 * Prefetches the stories whose cards are on the screen, one after the other and a few at most, so that a tap on a phone, which
 * nothing announces, finds them there. Only on a fast line, and never for readers who save data. Never rejects.
 */
export async function prefetchInView(services: Services, basePath: string): Promise<void> {
  if (!isFast() || document.documentElement.dataset.data === 'less') return
  const links = [...currentPage().querySelectorAll<HTMLAnchorElement>('article :is(h2, h3) a')].filter(isInView)
  for (const { pathname } of links.slice(0, mostStories)) {
    const match = matchRoute(pathname, basePath)
    if (match?.route.kind === 'article') await prefetchStory(services, match.params)
  }
}

function isInView(link: Element): boolean {
  const { top, bottom, height } = link.getBoundingClientRect()
  return height > 0 && top < innerHeight && bottom > 0
}

/** Whether the browser takes the line for a fast one (https://wicg.github.io/netinfo/); Safari and Firefox never say. */
function isFast(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection !== 'object' || connection === null || Reflect.get(connection, 'effectiveType') === '4g'
}
