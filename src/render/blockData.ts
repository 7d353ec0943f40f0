import type { Article } from '../model/article'
import { allBlocks, type Block, type BlockOf, linesOf, plainText } from '../model/body'
import { fileAddress, type Site } from './site'

const context = 'https://schema.org'

/**
 * What a story's blocks are to search engines: its questions as one `FAQPage`, its recordings as `VideoObject` and `AudioObject`.
 * Follows https://developers.google.com/search/docs/appearance/structured-data/video and .../faqpage; a film without a title, a
 * still picture or the story's time isn't one that they take, and is left out.
 */
export function blockData({ body, published, standfirst }: Article, site: Site): object[] {
  const blocks = allBlocks(body)
  const questions = blocks.flatMap((block) => (block.type === 'questions' ? block.items.flatMap(questionData) : []))
  const recordings = blocks.flatMap((block) => {
    if (block.type === 'audio') return audioData(block, published, site)
    return block.type === 'video' ? videoData(block, { published, standfirst }, site) : []
  })
  return [...(questions.length > 0 ? [faqPage(questions)] : []), ...recordings]
}

function faqPage(mainEntity: object[]): object {
  return { '@context': context, '@type': 'FAQPage', mainEntity }
}

/** Nothing for a question that no words answer, such as by a picture: search engines refuse the whole page for it. */
function questionData({ question, answer }: BlockOf<'questions'>['items'][number]): object[] {
  const text = wordsOf(answer)
  if (question === '' || text === '') return []
  return [{ '@type': 'Question', name: question, acceptedAnswer: { '@type': 'Answer', text } }]
}

function wordsOf(blocks: Block[]): string {
  return blocks.flatMap(linesOf).map(plainText).join('\n')
}

function audioData({ url, title }: BlockOf<'audio'>, published: string | null, site: Site): object[] {
  const contentUrl = fileAddress(site, { url })
  if (title === '') return []
  const time = published === null ? {} : { uploadDate: published }
  return [{ '@context': context, '@type': 'AudioObject', name: title, contentUrl, ...time }]
}

function videoData(
  { url, title, poster }: BlockOf<'video'>,
  { published, standfirst }: Pick<Article, 'published' | 'standfirst'>,
  site: Site,
): object[] {
  if (title === '' || poster === '' || published === null) return []
  return [
    {
      '@context': context,
      '@type': 'VideoObject',
      name: title,
      description: standfirst || title,
      thumbnailUrl: fileAddress(site, { url: poster }),
      contentUrl: fileAddress(site, { url }),
      uploadDate: published,
    },
  ]
}
