import type { Article, Opinion, Summary } from '../model/article'
import { type Block, type FactBlock, type Inline, type ListItem, plainText } from '../model/body'
import { clockTime } from '../model/clockTime'
import type { Edition, Section } from '../model/edition'
import type { LiveCoverage } from '../model/live'
import type { Photo, PhotoLine } from '../model/photo'
import type { PhotoRights } from '../model/photoRights'
import type { Profile } from '../model/profile'
import type { StaticPage } from '../model/staticPage'
import { editionFormat } from '../sources/edition/schema'

/** A JSON object of edition/1. */
export type Fields = Record<string, unknown>

/** Writes an edition as edition/1 has it. */
export function editionDocument(edition: Edition): Fields {
  const { title, language, timeZone, sections, otherSections = [], pages = [], otherPages = [], links = [] } = edition
  const named = ({ name, slug }: Section) => ({ name: name.trim() || slug, slug })
  return {
    format: editionFormat,
    title,
    ...filled({ language, timeZone }),
    sections: sections.map(named),
    ...filled({ otherSections: otherSections.map(named), pages, otherPages, links }),
    front: 'front.json',
  }
}

/**
 * Writes an article as edition/1 has it (`docs/edition.md`), without empty fields. A block without words is left out too, and
 * a mark without words is replaced by its content: the format has neither.
 */
export function articleDocument(article: Article): Fields {
  const { access, byline, authors, authorPages = [], dateline, body, corrections, related, live } = article
  return {
    format: editionFormat,
    ...summaryDocument(article),
    ...filled({ byline, authors, authorPages, dateline, access: access === 'open' ? '' : access }),
    body: body.flatMap(blockDocuments),
    ...filled({
      corrections: corrections.filter(({ text }) => text.trim() !== '').map(filled),
      related: related.map((story) => ({ ...summaryDocument(story), ...(story.isLive && { live: true }) })),
    }),
    ...(live && { live: liveDocument(live) }),
  }
}

function liveDocument({ index: { started, ended }, posts }: LiveCoverage): Fields {
  return {
    ...filled({ started, ended }),
    posts: posts.map(({ body, isKeyEvent, isPinned, ...post }) =>
      filled({ ...post, keyEvent: isKeyEvent, pinned: isPinned, body: body.flatMap(blockDocuments) }),
    ),
  }
}

/** What a card shows of a story, as edition/1 writes it. */
function summaryDocument(summary: Summary): Fields {
  const { id, section, slug, headline, kicker, standfirst, published, updated, language } = summary
  const { tags, topics = [], photo, canonical, sponsor, opinion, translations = [] } = summary
  return {
    ...filled({ id, section, slug, headline, kicker, standfirst, published, updated, language }),
    ...filled({ tags: tags.filter((tag) => tag.trim() !== ''), topics }),
    ...filled({ photo: photo && photoDocument(photo), canonical, translations }),
    ...(sponsor && { sponsor: filled(sponsor) }),
    ...(opinion && { opinion: opinionDocument(opinion) }),
  }
}

/** Writes a static page as edition/1 has it, as `articleDocument` does an article. */
export function staticPageDocument({ slug, title, body, photo, updated, language, address }: StaticPage): Fields {
  return {
    format: editionFormat,
    slug,
    title,
    body: body.flatMap(blockDocuments),
    ...filled({ photo: photo && photoDocument(photo), updated, language, address }),
  }
}

function opinionDocument({ columnist, portrait }: Opinion): Fields {
  return filled({ columnist, portrait: portrait && photoDocument(portrait) })
}

/** A topic or an author as edition/1 writes them. Takes the author's portrait as the export has it. */
export function profileDocument({ kind: _, ...profile }: Profile, portrait: Photo | null): Fields {
  return filled({ ...profile, portrait: portrait && photoDocument(portrait) })
}

/** A photo as edition/1 writes it. With its line, readers need not download what reads it. */
export function photoDocument({ renditions, line, rights, ...photo }: Photo): Fields {
  return {
    renditions: renditions.map(filled),
    ...filled(photo),
    ...(rights && rightsDocument(rights)),
    line: lineOfPhoto(line),
  }
}

function rightsDocument({ digitalSourceType, isArchive, isHandout, usageTerms, until }: PhotoRights): Fields {
  return filled({ digitalSourceType, archive: isArchive, handout: isHandout, usageTerms, rightsUntil: until })
}

function lineOfPhoto({ caption, credit }: PhotoLine): Fields {
  return { ...filled({ caption }), ...(credit && { credit: filled(credit) }) }
}

function blockDocuments(block: Block): Fields[] {
  switch (block.type) {
    case 'paragraph':
    case 'list':
      return factBlockDocuments(block)
    case 'subhead':
      return worded({ ...block, text: lineDocument(block.text) })
    case 'quote':
    case 'pullquote':
      return worded({ ...block, text: lineDocument(block.text), blocks: block.blocks.flatMap(blockDocuments) })
    case 'picture':
      return [{ ...block, photo: photoDocument(block.photo) }]
    case 'gallery':
      return block.photos.length === 0 ? [] : [filled({ ...block, photos: block.photos.map(photoDocument) })]
    case 'table': {
      const row = (cells: Inline[][]) => cells.map((cell) => lineDocument(cell) ?? '')
      return block.rows.length === 0 ? [] : [filled({ ...block, header: row(block.header), rows: block.rows.map(row) })]
    }
    case 'factbox': {
      const body = block.body.flatMap(factBlockDocuments)
      return body.length === 0 ? worded({ type: 'paragraph', text: block.title }) : [filled({ ...block, body })]
    }
    case 'video':
      return [filled({ ...block, captions: block.captions.map(filled) })]
    case 'embed':
    case 'code':
    case 'newsletter':
    case 'rule':
      return [filled(block)]
    case 'audio': {
      const chapters = block.chapters.map(({ start, title }) => ({ start: clockTime(start), title }))
      return [filled({ ...block, chapters })]
    }
    case 'graphic':
      return [filled({ ...block, image: block.image && photoDocument(block.image) })]
    case 'keypoints':
      return someOf({ ...block, points: linesOf(block.points) }, 'points')
    case 'verse':
      return someOf({ ...block, stanzas: linesOf(block.stanzas) }, 'stanzas')
    case 'timeline': {
      const events = block.events.map((event) => filled({ ...event, blocks: event.blocks.flatMap(blockDocuments) }))
      return someOf({ ...block, events: events.filter((event) => Object.keys(event).length > 0) }, 'events')
    }
    case 'questions': {
      const items = block.items.filter(({ question }) => question.trim() !== '')
      const documents = items.map((item) => filled({ ...item, answer: item.answer.flatMap(blockDocuments) }))
      return someOf({ ...block, items: documents }, 'items')
    }
    case 'footnotes': {
      const notes = block.notes.map((note) => filled({ ...note, text: lineDocument(note.text) }))
      return someOf({ ...block, notes: notes.filter(({ text }) => text !== undefined) }, 'notes')
    }
  }
}

/** A block, unless the list that it is about has nothing in it. */
function someOf<Name extends string>(block: Fields & Record<Name, unknown[]>, name: Name): Fields[] {
  return block[name].length === 0 ? [] : [filled(block)]
}

function linesOf(lines: Inline[][]): unknown[] {
  return lines.map(lineDocument).filter((line) => line !== null)
}

function factBlockDocuments(block: FactBlock): Fields[] {
  if (block.type === 'paragraph') return worded({ ...block, text: lineDocument(block.text) })
  const items = block.items.map(itemDocument).filter((item) => item !== null)
  const numerals = block.numerals === '1' ? '' : block.numerals
  return items.length === 0 ? [] : [filled({ ...block, numerals, items })]
}

/** An item of words alone is written as its words; null for one that holds nothing. */
function itemDocument({ text, value, blocks }: ListItem): unknown {
  const words = lineDocument(text)
  const inner = blocks.flatMap(blockDocuments)
  if (value === null && inner.length === 0) return words
  return { ...(words !== null && { text: words }), ...(value !== null && { value }), ...filled({ blocks: inner }) }
}

function worded(block: Fields & { text: unknown }): Fields[] {
  return block.text === null || block.text === '' ? [] : [filled(block)]
}

/** Null for a line without words. */
function lineDocument(line: Inline[]): unknown {
  return plainText(line).trim() === '' ? null : single(partsOf(line, 0))
}

/** Readers of edition/1 turn what is nested more than 32 levels deep into plain words; a mark makes two levels. */
const deepestMark = 8

function partsOf(line: Inline[], depth: number): unknown[] {
  return line.flatMap((part): unknown[] => {
    if (part.type === 'text') return part.text === '' ? [] : [part.text]
    if (part.type === 'break') return [part]
    const inner = partsOf(part.text, depth + 1)
    return depth >= deepestMark || plainText(part.text).trim() === '' ? inner : [{ ...part, text: single(inner) }]
  })
}

function single(parts: unknown[]): unknown {
  return parts.length === 1 ? parts[0] : parts
}

/** The fields that say something. */
function filled(fields: object): Fields {
  const isFilled = (value: unknown) =>
    !(value === '' || value === null || value === 0 || value === false || (Array.isArray(value) && value.length === 0))
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isFilled(value)))
}
