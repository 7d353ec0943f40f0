import pMap from 'p-map'
import type { Article } from '../model/article'
import { framedPathOf, notFoundPath, sectionPath, siteFeedPaths, storyPath, syndicationPaths } from '../model/paths'
import { failureOf } from '../model/readError'
import { placeOf } from '../render/place'
import { newsSitemapFile, sitemapIndexFile } from '../render/sitemaps'
import { monthPath } from '../render/siteSitemaps'
import { monthOf } from '../sources/months'
import type { ContentEvent, EventStory } from './contentEvent'
import type { Pages } from './pages'
import type { PurgeCdn } from './purgeCdn'
import { sitemapsTag, sitemapTag } from './sitemapTags'

interface Settings {
  pages: Pick<Pages, 'purge' | 'redraw' | 'remove' | 'source'>
  /** Has each CDN forget what it keeps under some tags. */
  purgeCdn: PurgeCdn
  log: (entry: { kind: string } & Record<string, unknown>) => void
  /** Waits for some milliseconds. */
  wait: (ms: number) => Promise<void>
}

/** How long events are gathered, in ms: an editor's one click is often three of them. */
const gathering = 300
/** How often, and after how many ms, a system is asked until it shows the version that it told of. */
const pauses = [0, 250, 500, 1000, 2000, 4000]
/** How many stories the system is asked for at once. */
const askedAtOnce = 8
/** What shows the newest stories of all sections, beside the front. */
const newest = [`/${newsSitemapFile}`, siteFeedPaths.rss, siteFeedPaths.json]

/**
 * Brings the pages up to date with what happens in the newsroom: marks what has changed at once, and draws it anew before
 * anybody asks. The returned function takes events, and resolves once all that they are about has been drawn.
 */
export function openEvents({ pages, purgeCdn, log, wait }: Settings) {
  let gathered: ContentEvent[] = []
  let next: Promise<void> | null = null
  /** The edition at the last message about it, as JSON; null before that. */
  let edition: string | null = null

  async function handle(): Promise<void> {
    await wait(gathering)
    const events = gathered
    gathered = []
    next = null
    const began = performance.now()
    const stories = new Map(events.flatMap((event) => (event.kind === 'edition' ? [] : [[event.story.slug, event]])))
    const about = (which: 'changed' | 'removed') =>
      [...stories.values()].flatMap(({ kind, story }) => (kind === which ? [story] : []))
    const tags = new Set([...stories.values()].flatMap(({ story }) => tagsOf(story)))
    pages.purge([...tags])
    const [isOther, ...paths] = await Promise.all([
      events.some(({ kind }) => kind === 'edition') && isOtherEdition(),
      ...about('removed').map(storyRemoved),
      pMap(about('changed'), (story) => storyChanged(story, tags), { concurrency: askedAtOnce }),
    ])
    if (isOther) {
      pages.purge(['edition'], { isSeen: true })
      paths.push(await everyList())
    }
    const redrawn = [...new Set(['/', ...paths.flat(2), ...newest, `/${sitemapIndexFile}`])]
    await Promise.all(redrawn.filter((path) => !isSitemap(path)).map(pages.redraw))
    await purgeCdn(isOther ? ['edition'] : [...tags])
    // These take many questions and robots come for them once in a while, so that pages and feeds go first.
    await Promise.all(redrawn.filter(isSitemap).map(pages.redraw))
    await purgeCdn([sitemapsTag])
    log({ kind: 'events', events: events.length, redrawn, ms: Math.round(performance.now() - began) })
  }

  /** Whether the edition isn't what it was at the last message about it: Ghost sends one with each change of a story. */
  async function isOtherEdition(): Promise<boolean> {
    const before = edition
    edition = await pages
      .source()
      .edition(new AbortController().signal)
      .then(JSON.stringify, () => null)
    return edition === null || edition !== before
  }

  async function everyList(): Promise<string[]> {
    const sections = await pages
      .source()
      .everySection?.(new AbortController().signal)
      .catch(() => null)
    return (sections ?? []).flatMap((section) => listsOf(section))
  }

  /**
   * Waits until the system shows the version that it told of, and returns the paths to draw. Adds to `tags` what of the story's
   * topics and authors is to be forgotten: their pages are drawn again when somebody asks.
   */
  async function storyChanged(story: EventStory, tags: Set<string>): Promise<string[]> {
    for (const pause of pauses) {
      await wait(pause)
      // Opens the source anew, past what caches between it and us have kept.
      if (pause > 0) pages.purge(tagsOf(story))
      try {
        const article = await pages.source().article(story.section, story.slug, new AbortController().signal)
        const sitemaps = sitemapsOf(article)
        const isCurrent = story.updated === '' || Date.parse(article.updated ?? '') >= Date.parse(story.updated)
        const profiles = profileTagsOf(article)
        const more = [`story:${article.id}`, `section:${article.section}`, ...profiles, ...sitemaps.map(sitemapTag)]
        pages.purge(more, { isSeen: true })
        for (const tag of profiles) tags.add(tag)
        if (isCurrent || article.updated === null) {
          return [...pathsOf({ ...story, section: article.section }), ...sitemaps]
        }
      } catch (error) {
        if (failureOf(error) !== 'missing') log({ kind: 'error', slug: story.slug, message: String(error) })
      }
    }
    return pathsOf(story)
  }

  /** Answers 410 at once, here and at the CDN, and has nobody see a list with the story in it. */
  async function storyRemoved(story: EventStory): Promise<string[]> {
    const places = sectionsOf(story).flatMap((section) => ownPathsOf({ ...story, section }))
    const own = [...pages.purge(namesOf(story), { how: 'hard' }), ...places]
    pages.purge([...tagsOf(story), sitemapsTag], { how: 'hard' })
    for (const path of new Set(own)) if (isAbout(path, story)) pages.remove(path, namesOf(story))
    await purgeCdn([...tagsOf(story), sitemapsTag])
    return [...sectionsOf(story).flatMap((section) => listsOf(section)), notFoundPath]
  }

  return (events: ContentEvent[]): Promise<void> => {
    gathered.push(...events)
    if (events.length > 0) next ??= handle()
    return next ?? Promise.resolve()
  }
}

/** Whether a path is that of a sitemap of all stories, or of the list of these. */
function isSitemap(path: string): boolean {
  return placeOf(path)?.kind === 'sitemap'
}

/** Whether a path leads to the story itself, and not to what holds it among others, such as a feed. */
function isAbout(path: string, { slug }: EventStory): boolean {
  const place = placeOf(path)
  const shown = place?.kind === 'answers' ? placeOf(place.page) : place
  return shown !== null && 'slug' in shown && shown.slug === slug
}

/** The tags of what shows the story itself. */
function namesOf({ id, slug }: EventStory): string[] {
  return [`slug:${slug}`, ...(id === '' ? [] : [`story:${id}`])]
}

/** The path of the sitemap that names a story; none for one that doesn't say when it was published. */
function sitemapsOf({ published }: Article): string[] {
  return published === null ? [] : [monthPath(monthOf(published))]
}

function tagsOf(story: EventStory): string[] {
  const lists = sectionsOf(story).map((section) => `section:${section}`)
  return [...namesOf(story), 'front', ...lists, ...(story.id === '' ? [] : [`listed:${story.id}`])]
}

/** The tags of what lists the stories of a story's topics and authors. */
function profileTagsOf({ topics = [], authorPages = [] }: Article): string[] {
  return [...topics.map(({ slug }) => `topic:${slug}`), ...authorPages.map(({ slug }) => `author:${slug}`)]
}

function sectionsOf({ section, sections }: EventStory): string[] {
  return [...new Set([section, ...sections])].filter((slug) => slug !== '')
}

function pathsOf(story: EventStory): string[] {
  return [
    ...(story.section === '' ? [] : ownPathsOf(story)),
    ...sectionsOf(story).flatMap((section) => listsOf(section)),
  ]
}

/** The story's own page, the one for frames, its answers and what oEmbed says of it. */
function ownPathsOf(story: EventStory): string[] {
  const path = storyPath(story)
  return [path, framedPathOf(path), `${path}/page.json`, `/oembed${path}.json`]
}

/** What lists the newest stories of a section. */
function listsOf(slug: string): string[] {
  const path = sectionPath(slug)
  const { rss, json } = syndicationPaths(sectionPath(slug))
  return [path, framedPathOf(path), rss, json]
}
