import { rightsInWords } from '../i18n/rightsWords'
import type { Block, BlockOf, Inline, ListItem, Quote, Table } from '../model/body'
import { clockTime } from '../model/clockTime'
import { escapeMarkup } from '../model/escapeMarkup'
import { altOf, type Photo, previewOf } from '../model/photo'
import { type FeedOrigin, lineHtml } from './feedLine'
import { fileAddress } from './site'

/**
 * A body as the HTML that feed readers show: plain elements without styles or scripts. Whatever is played or loaded from
 * elsewhere comes with a link to it, as readers differ in what they let through.
 */
export function feedHtml(body: readonly Block[], origin: FeedOrigin): string {
  return body.map((block) => blockHtml(block, origin)).join('')
}

// No default: the compiler refuses a kind of block that isn't here.
function blockHtml(block: Block, origin: FeedOrigin): string {
  const line = (text: readonly Inline[]) => lineHtml(text, origin)
  switch (block.type) {
    case 'paragraph':
      return element('p', line(block.text))
    case 'subhead':
      return element('h2', line(block.text))
    case 'picture':
      return figureHtml(block.photo, origin)
    case 'gallery':
      return titleHtml(block.title) + block.photos.map((photo) => figureHtml(photo, origin)).join('')
    case 'quote':
      return quoteHtml(block, origin)
    case 'pullquote':
      return element('aside', quoteHtml(block, origin))
    case 'list':
      return listHtml(block, origin)
    case 'table':
      return tableHtml(block, origin)
    case 'embed':
      return linkHtml(block)
    case 'graphic':
      return graphicHtml(block, origin)
    case 'audio':
    case 'video':
      return recordingHtml(block, origin)
    case 'factbox':
      return element('aside', titleHtml(block.title) + feedHtml(block.body, origin))
    case 'rule':
      return '<hr>'
    case 'keypoints':
      return element('aside', titleHtml(block.title) + element('ul', itemsHtml(block.points.map(line))))
    case 'timeline': {
      const events = block.events.map(
        ({ time, title, blocks }) =>
          element('p', [element('strong', escapeMarkup(time)), escapeMarkup(title)].filter(Boolean).join(' ')) +
          feedHtml(blocks, origin),
      )
      return titleHtml(block.title) + element('ul', itemsHtml(events))
    }
    case 'questions': {
      const answered = block.items.map(({ question, answer }) => titleHtml(question) + feedHtml(answer, origin))
      return titleHtml(block.title) + answered.join('')
    }
    case 'code':
      return element('pre', element('code', escapeMarkup(block.code)))
    case 'verse':
      return block.stanzas.map((stanza) => element('p', line(stanza))).join('')
    case 'footnotes':
      return element('ol', itemsHtml(block.notes.map(({ text }) => line(text))))
    case 'newsletter':
      return element('aside', linkHtml(block) + element('p', escapeMarkup(block.description)))
  }
}

function element(name: string, html: string): string {
  return html === '' ? '' : `<${name}>${html}</${name}>`
}

function titleHtml(title: string): string {
  return element('h3', escapeMarkup(title))
}

function itemsHtml(items: string[]): string {
  return items.map((item) => element('li', item)).join('')
}

function linkHtml({ url, title }: { url: string; title: string }): string {
  return element(
    'p',
    url === '' ? escapeMarkup(title) : `<a href="${escapeMarkup(url)}">${escapeMarkup(title || url)}</a>`,
  )
}

/** Attributes whose values are known, each with a space before it. */
function attributesHtml(values: Record<string, string | number>): string {
  return Object.entries(values)
    .filter(([name, value]) => name === 'alt' || (value !== '' && value !== 0))
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('')
}

/** Without a file, the words of the photo alone. */
function figureHtml(photo: Photo, { site }: FeedOrigin): string {
  const file = previewOf(photo)
  const { caption, credit } = photo.line
  const image =
    file === null
      ? ''
      : `<img${attributesHtml({ src: fileAddress(site, file), alt: altOf(photo), width: file.width, height: file.height })}>`
  const small = [credit?.line ?? '', rightsLine(photo, site.edition.language)]
  const words = [escapeMarkup(caption), ...small.map((line) => element('small', escapeMarkup(line)))]
    .filter(Boolean)
    .join(' ')
  return element('figure', image + element('figcaption', words))
}

/** How a photo was made and supplied, and its owner's terms; or that it may not be shown any more. */
function rightsLine({ rights, renditions }: Photo, language: string): string {
  if (rights === undefined) return ''
  const isGone = rights.until !== null && renditions.length === 0
  return [rightsInWords(rights, isGone, language), rights.usageTerms].filter(Boolean).join(' · ')
}

function quoteHtml({ text, blocks, attribution }: Quote, origin: FeedOrigin): string {
  const words = element('p', lineHtml(text, origin)) + feedHtml(blocks, origin)
  return element('blockquote', words + element('footer', escapeMarkup(attribution)))
}

function listHtml({ ordered, numerals, items }: BlockOf<'list'>, origin: FeedOrigin): string {
  const itemHtml = ({ text, value, blocks }: ListItem) =>
    `<li${attributesHtml({ value: value ?? '' })}>${lineHtml(text, origin)}${feedHtml(blocks, origin)}</li>`
  const html = items.map(itemHtml).join('')
  return ordered ? `<ol${attributesHtml({ type: numerals === '1' ? '' : numerals })}>${html}</ol>` : `<ul>${html}</ul>`
}

function tableHtml({ caption, header, rows, rowHeaders }: Table, origin: FeedOrigin): string {
  const rowHtml = (cells: Inline[][], isHeader: (column: number) => boolean) =>
    `<tr>${cells
      .map((cell, column) => {
        const name = isHeader(column) ? 'th' : 'td'
        return `<${name}>${lineHtml(cell, origin)}</${name}>`
      })
      .join('')}</tr>`
  const head =
    header.length === 0
      ? ''
      : element(
          'thead',
          rowHtml(header, () => true),
        )
  const body = rows.map((row) => rowHtml(row, (column) => rowHeaders && column === 0)).join('')
  return element('table', element('caption', escapeMarkup(caption)) + head + element('tbody', body))
}

function graphicHtml({ url, title, alt, image }: BlockOf<'graphic'>, origin: FeedOrigin): string {
  const picture =
    image === null ? element('p', escapeMarkup(alt)) : figureHtml({ ...image, alt: image.alt || alt }, origin)
  return linkHtml({ url, title }) + picture
}

function recordingHtml(recording: BlockOf<'audio' | 'video'>, { site }: FeedOrigin): string {
  const { type, title } = recording
  const url = fileAddress(site, recording)
  if (type === 'audio') {
    const chapters = recording.chapters.map(({ start, title }) => `${clockTime(start)} ${escapeMarkup(title)}`)
    return `<audio controls preload="none"${attributesHtml({ src: url })}></audio>${linkHtml({ url, title })}${element('ol', itemsHtml(chapters))}`
  }
  const tracks = recording.captions.map(
    ({ url, language, label }) =>
      `<track kind="captions"${attributesHtml({ src: fileAddress(site, { url }), srclang: language, label })}>`,
  )
  const poster = recording.poster === '' ? '' : fileAddress(site, { url: recording.poster })
  return `<video controls preload="none"${attributesHtml({ src: url, poster })}>${tracks.join('')}</video>${linkHtml({ url, title })}`
}
