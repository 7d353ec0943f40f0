import { searchIn } from '../../model/search'
import { loadLiveStory } from '../live/liveCode'
import { catalogueQuery } from '../queries/catalogue'
import {
  articleQuery,
  editionQuery,
  feedQuery,
  frontQuery,
  moreQuery,
  profileQuery,
  searchQuery,
  staticPageQuery,
  unread,
} from '../queries/queries'
import { loadRareParts, needsRareParts } from '../ui/rareParts'
import type { Services } from './services'

type Params = Readonly<Record<string, string | undefined>>

/** What every page needs: the edition, and the interface's words in its language. */
export async function prefetchShell({ source, queries }: Services): Promise<void> {
  const query = editionQuery(source)
  await queries.prefetchQuery(query)
  const edition = queries.getQueryData(query.queryKey)
  if (edition !== undefined) await queries.prefetchQuery(catalogueQuery(edition.language))
}

/** The front page's blocks. */
export function prefetchFront({ source, queries }: Services): Promise<void> {
  return queries.prefetchQuery({ ...frontQuery(source), ...unread })
}

/** A page of a section's feed; `page` is the number in the address, absent for the first. */
export function prefetchFeed({ source, queries }: Services, { section = '', page }: Params): Promise<void> {
  return queries.prefetchInfiniteQuery({ ...feedQuery(source, section, page ?? null), ...unread })
}

/** A page of a topic's stories, and what the newsroom says of it. */
export function prefetchTopic({ source, queries }: Services, { tag = '', page }: Params): Promise<void> {
  return queries.prefetchInfiniteQuery({
    ...profileQuery(source, { kind: 'topic', slug: tag }, page ?? null),
    ...unread,
  })
}

/** A page of an author's stories, and what the newsroom says of the author. */
export function prefetchAuthor({ source, queries }: Services, { slug = '', page }: Params): Promise<void> {
  return queries.prefetchInfiniteQuery({ ...profileQuery(source, { kind: 'author', slug }, page ?? null), ...unread })
}

/** A page that is no story, such as the imprint, and the code of its rarer parts. */
export async function prefetchStaticPage(services: Services, params: Params): Promise<void> {
  const { source, queries } = services
  await queries.prefetchQuery({ ...staticPageQuery(source, params.section ?? ''), ...unread })
  await prefetchRareParts(services, params)
}

/** The first results for the words in the address; nothing where there are none. */
export async function prefetchSearch({ source, queries }: Services, _: Params, query: URLSearchParams): Promise<void> {
  const search = searchIn(query)
  if (search.words !== '') await queries.prefetchInfiniteQuery({ ...searchQuery(source, search), ...unread })
}

/** A story alone, as frames show it, with the code of its rarer parts. */
export async function prefetchStory(services: Services, params: Params): Promise<void> {
  const { source, queries } = services
  const { section = '', slug = '' } = params
  await queries.prefetchQuery({ ...articleQuery(source, section, slug), ...unread })
  await prefetchRareParts(services, params)
}

/**
 * The code of what few stories and static pages hold, and of live stories, where the one that is in the cache needs it. Without
 * it, the page says so itself.
 */
export async function prefetchRareParts({ source, queries }: Services, params: Params): Promise<void> {
  const { section = '', slug = '' } = params
  const page = slug === '' ? queries.getQueryData(staticPageQuery(source, section).queryKey) : undefined
  const article = queries.getQueryData(articleQuery(source, section, slug).queryKey)
  const edition = queries.getQueryData(editionQuery(source).queryKey)
  const shown = page ?? article
  await Promise.all([
    shown !== undefined && needsRareParts(shown) && loadRareParts().catch(() => {}),
    article?.live !== undefined && edition !== undefined && loadLiveStory(edition.language).catch(() => {}),
  ])
}

/** A story, and then what to read after it. */
export async function prefetchArticle(services: Services, params: Params): Promise<void> {
  await prefetchStory(services, params)
  const { source, queries } = services
  const { section = '', slug = '' } = params
  const article = queries.getQueryData(articleQuery(source, section, slug).queryKey)
  if (article !== undefined) await queries.prefetchQuery({ ...moreQuery(source, article), ...unread })
}

/** A page of a live story's posts, and the story that they belong to. */
export async function prefetchLivePosts(services: Services, params: Params): Promise<void> {
  const { section = '', slug = '', page = '' } = params
  const { source, queries } = services
  const [{ livePostsQuery }] = await Promise.all([
    // No other page needs it.
    import('../queries/liveQueries'),
    prefetchStory(services, params),
  ])
  await queries.prefetchQuery({ ...livePostsQuery(source, section, slug, Number(page)), ...unread })
}
