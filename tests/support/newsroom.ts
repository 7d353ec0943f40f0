import type { Article, Summary } from '../../src/model/article'
import type { Edition } from '../../src/model/edition'
import { type LiveCoverage, postsOnPage } from '../../src/model/live'
import { isFramedPath, notFoundPath, pagePathOf, pathPatterns } from '../../src/model/paths'
import { ReadError } from '../../src/model/readError'
import type { DrawPage } from '../../src/render/drawPage'
import type { ContentSource } from '../../src/sources/contentSource'
import { anArticle, anEdition } from './builders'

/** A newsroom's system whose stories a test publishes, changes and takes away. */
export interface Newsroom {
  edition: Edition
  stories: Article[]
  /** It answers nobody. */
  isDown: boolean
  /** What it was asked, in order, such as "article politics/a-story". */
  asked: string[]
  /** Whoever asks waits for this first. */
  pause: Promise<void>
  open(): ContentSource
}

export function openNewsroom(...stories: Partial<Article>[]): Newsroom {
  const newsroom: Newsroom = {
    edition: anEdition({}),
    stories: stories.map(anArticle),
    isDown: false,
    asked: [],
    pause: Promise.resolve(),
    open,
  }

  async function ask(question: string): Promise<void> {
    newsroom.asked.push(question)
    await newsroom.pause
    if (newsroom.isDown) throw new ReadError('unreachable', 'The newsroom is down')
  }

  function coverageOf(slug: string): LiveCoverage {
    const live = newsroom.stories.find((story) => story.slug === slug)?.live
    if (live === undefined) throw new ReadError('missing', `There is no live story ${slug}`)
    return live
  }

  function open(): ContentSource {
    return {
      name: 'a newsroom',
      async edition() {
        await ask('edition')
        return newsroom.edition
      },
      async front() {
        await ask('front')
        return [{ section: null, stories: newsroom.stories.map(summaryOf) }]
      },
      async feed(section, cursor) {
        await ask(`feed ${section} ${cursor}`)
        const stories = newsroom.stories.filter((story) => story.section === section)
        return { stories: cursor === null ? stories.map(summaryOf) : [], next: null, previous: null }
      },
      async article(section, slug) {
        await ask(`article ${section}/${slug}`)
        const found = newsroom.stories.find((story) => story.slug === slug)
        if (found === undefined) throw new ReadError('missing', `There is no ${slug}`)
        return found
      },
      async liveIndex(_section, slug) {
        await ask(`live index ${slug}`)
        return coverageOf(slug).index
      },
      async livePosts(_section, slug, page) {
        await ask(`live posts ${slug} ${page}`)
        return postsOnPage(coverageOf(slug), page)
      },
    }
  }
  return newsroom
}

/** From now on whoever asks the newsroom waits. Returns what lets them go on. */
export function holdBack(newsroom: Newsroom): () => void {
  let resume = () => {}
  newsroom.pause = new Promise((resolve) => {
    resume = resolve
  })
  return resume
}

function summaryOf({ body, byline, authors, dateline, corrections, related, access, ...summary }: Article): Summary {
  return summary
}

/** Draws pages of a few words: what the front, a section or a story says. */
export const drawWords: DrawPage = async (path, _basePath, source) => {
  const { signal } = new AbortController()
  const edition = await source.edition(signal)
  const [section = '', slug = ''] = (path === notFoundPath ? '/' : pagePathOf(path)).split('/').slice(1)
  const isFramed = isFramedPath(path)
  const article = slug === '' ? null : await source.article(section, slug, signal)
  const listed =
    article !== null
      ? []
      : section === ''
        ? (await source.front(signal)).flatMap(({ stories }) => stories)
        : (await source.feed(section, null, signal)).stories
  const words = article === null ? listed.map(({ headline }) => headline).join(', ') : article.headline
  const { article: own, framedArticle, section: list, framedSection, front } = pathPatterns
  const story = isFramed ? framedArticle : own
  return {
    hasRareParts: false,
    pattern: article ? story : section === '' ? front : isFramed ? framedSection : list,
    edition,
    article,
    recommended: [],
    profile: null,
    head: `<title>${article?.headline ?? edition.title}</title>`,
    markup: `<main>${words}</main>`,
    firstPage: { path, answers: [] },
    firstPageId: 'first-page',
  }
}
