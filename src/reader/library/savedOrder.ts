import { linesOf, plainText } from '../../model/body'
import type { Section } from '../../model/edition'
import type { SavedStory } from './records'

export const orders = ['saved', 'published', 'section'] as const

interface Wish {
  /** Words that a story must all contain, also within words of its own; case and diacritics don't matter. */
  sought: string
  order: (typeof orders)[number]
  /** In the newspaper's order. */
  sections: Section[]
}

/** The saved stories that contain the words sought, in the order chosen. */
export function savedInOrder(saved: SavedStory[], { sought, order, sections }: Wish): SavedStory[] {
  const parts = plain(sought).split(/\s+/)
  const found = saved.filter((story) => {
    const text = sought.trim() === '' ? '' : wordsOf(story)
    return parts.every((part) => text.includes(part))
  })
  const newestSaved = found.sort((a, b) => b.savedAt - a.savedAt)
  if (order === 'published') return newestSaved.sort((a, b) => publishedAt(b) - publishedAt(a))
  if (order === 'section') return newestSaved.sort((a, b) => rankOf(a, sections) - rankOf(b, sections))
  return newestSaved
}

function wordsOf({ article: { headline, kicker, standfirst, byline, authors, tags, body } }: SavedStory): string {
  const text = body.flatMap(linesOf).map(plainText)
  return plain([headline, kicker, standfirst, byline, ...authors, ...tags, ...text].join(' '))
}

/** Without case and diacritics: "Łódź" is found by "lodz". */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '').trim()
}

function publishedAt({ article: { published } }: SavedStory): number {
  return published === null ? 0 : Date.parse(published)
}

/** Sections that the edition doesn't list come last. */
function rankOf({ article }: SavedStory, sections: Section[]): number {
  const rank = sections.findIndex(({ slug }) => slug === article.section)
  return rank < 0 ? sections.length : rank
}
