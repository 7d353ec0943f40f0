import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { feedDocuments } from '../../src/sources/edition/feedDocuments'

const perPage = 15
const paragraphs = 12
const words =
  'the harbour council voted on Tuesday to raise wall by a metre and nobody could say who would pay for it engineers had warned of storms since spring while fishermen ferries schools trains budgets reports letters meetings went their usual way through long grey weeks'.split(
    ' ',
  )

interface Size {
  stories: number
  /** How many stories there are that are newer than those of an edition without them. */
  newer?: number
  /** Slugs of the sections, which take turns with the stories. */
  sections: string[]
  /** Photos in the words of `docs/edition.md`, which take turns too; none for stories of words alone. */
  photos?: unknown[]
  /** How many of the newest stories have an article to open; default all. */
  articles?: number
}

/** Writes an edition (`docs/edition.md`) of any size to a folder. The same size gives the same bytes; files that have them are left alone. */
export async function writeEdition(
  folder: string,
  { stories, newer = 0, sections, photos = [], articles = stories }: Size,
) {
  const write = async (name: string, document: object) => {
    const text = JSON.stringify({ format: 'edition/1', ...document })
    const before = await readFile(join(folder, name), 'utf8').catch(() => '')
    if (text !== before) await writeFile(join(folder, name), text)
  }
  const all = Array.from({ length: stories + newer }, (_, place) => place - newer).map((number) => ({
    section: sections[Math.abs(number) % sections.length] ?? '',
    slug: `story-${number}`,
    headline: capital(sentence(number, 9)),
    kicker: 'Report',
    standfirst: `${capital(sentence(number + 1, 20))}.`,
    published: new Date(Date.UTC(2026, 9, 1) - number * 600_000).toISOString(),
    tags: [words[Math.abs(number) % words.length], words[Math.abs(number * 7) % words.length]],
    ...(photos.length > 0 && { photo: photos[Math.abs(number) % photos.length] }),
  }))

  for (const section of sections) {
    await mkdir(join(folder, 'sections', section), { recursive: true })
    await mkdir(join(folder, 'articles', section), { recursive: true })
    const own = all.filter((story) => story.section === section)
    for (const { name, ...page } of feedDocuments(own, perPage)) await write(`sections/${section}/${name}.json`, page)
  }
  for (const [at, story] of all.slice(0, articles + newer).entries()) {
    const number = at - newer
    const body = Array.from({ length: paragraphs }, (_, place) => ({
      type: 'paragraph',
      text: `${capital(sentence(number * paragraphs + place, 50))}.`,
    }))
    await write(`articles/${story.section}/${story.slug}.json`, { ...story, authors: ['Ada First'], body })
  }
  await write('front.json', { blocks: [{ stories: all.slice(0, 10) }] })
  await write('edition.json', {
    title: 'The Long Gazette',
    language: 'en-GB',
    timeZone: 'Europe/Warsaw',
    sections: sections.map((slug) => ({ name: capital(slug), slug })),
  })
}

/** Words that look drawn at random and are the same each time: a linear congruential generator (Numerical Recipes). */
function sentence(seed: number, length: number): string {
  let state = (seed * 2654435761 + 1) >>> 0
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return words[(state >>> 16) % words.length]
  }).join(' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
