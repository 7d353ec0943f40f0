import type { Block, Inline } from '../../../src/model/body'
import type { Photo } from '../../../src/model/photo'
import { blocksIn } from '../../../src/sources/html/html'

const story = 'https://news.example/2026/a-story/'

/**
 * The blocks that HTML is read as, one a line, so that a table of inputs stays legible: "P" a paragraph, "H" a subhead, "OL"
 * and "UL" lists with each item in brackets, "PIC" a picture's files, "EMBED" a frame's page. Marks are written as
 * `<deleted 400>`, links as `[words](address)`, anchors as `{#id words}`, line breaks as `⏎`.
 */
export function outline(html: string): string[] {
  return blocksIn(html, story).map(outlineOf)
}

function outlineOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `P ${line(block.text)}`
    case 'subhead':
      return `H ${line(block.text)}`
    case 'picture':
      return `PIC ${photo(block.photo)}`
    case 'gallery':
      return `GALLERY ${[block.title, ...block.photos.map(photo)].filter((words) => words !== '').join(' + ')}`
    case 'list': {
      const name = block.ordered ? `OL${block.numerals === '1' ? '' : block.numerals}` : 'UL'
      const items = block.items.map(({ text, value, blocks }) => {
        const inner = [line(text), ...blocks.map(outlineOf)].filter((words) => words !== '')
        return `${value ?? ''}(${inner.join(' ')})`
      })
      return [name, ...items].join(' ')
    }
    case 'quote':
    case 'pullquote':
      return ['Q', line(block.text), ...block.blocks.map(outlineOf), block.attribution && `— ${block.attribution}`]
        .filter((words) => words !== '')
        .join(' ')
    case 'table': {
      const row = (cells: Inline[][]) => cells.map(line).join(' | ')
      const rows = block.rows.map((cells) => `${block.rowHeaders ? '*' : ''}${row(cells)}`)
      return [
        block.sortable ? 'SORTABLE TABLE' : 'TABLE',
        block.caption,
        block.header.length > 0 ? `${row(block.header)} //` : '',
        rows.join(' // '),
      ]
        .filter((words) => words !== '')
        .join(' ')
    }
    case 'embed':
      return `EMBED ${block.url}${block.title && ` ${block.title}`}`
    case 'audio': {
      const chapters = block.chapters.map(({ start, title }) => ` ${start}s ${title}`)
      return `AUDIO ${block.url}${block.title && ` ${block.title}`}${chapters.join('')}`
    }
    case 'graphic': {
      const { url, player, title, alt, image, height } = block
      return [
        'GRAPHIC',
        url,
        player === url ? '' : player,
        title,
        alt && `"${alt}"`,
        image && photo(image),
        height || '',
      ]
        .filter(Boolean)
        .join(' ')
    }
    case 'keypoints':
      return `POINTS ${block.title}: ${block.points.map((point) => `(${line(point)})`).join(' ')}`
    case 'timeline':
      return `TIMELINE ${block.title}: ${block.events
        .map(({ time, title, blocks }) => `(${[time, title, ...blocks.map(outlineOf)].join(' | ')})`)
        .join(' ')}`
    case 'questions':
      return `QUESTIONS ${block.title}: ${block.items
        .map(({ question, answer }) => `(${[question, ...answer.map(outlineOf)].join(' | ')})`)
        .join(' ')}`
    case 'code':
      return `CODE ${block.language}: ${block.code.replaceAll('\n', '⏎')}`
    case 'verse':
      return `VERSE ${block.stanzas.map((stanza) => `(${line(stanza)})`).join(' ')}`
    case 'footnotes':
      return `NOTES ${block.notes.map(({ id, back, text }) => `(#${id}${back && ` ^${back}`} ${line(text)})`).join(' ')}`
    case 'newsletter':
      return `NEWSLETTER ${block.url} ${block.title} | ${block.description}`
    case 'video':
      return ['VIDEO', block.url, block.title, block.poster, ...block.captions.map(({ url }) => url)]
        .filter((words) => words !== '')
        .join(' ')
    case 'factbox':
      return `BOX ${block.title}: ${block.body.map(outlineOf).join(' ')}`
    case 'rule':
      return 'HR'
  }
}

function photo({ renditions, alt, line: { caption, credit } }: Photo): string {
  const files = renditions.map(({ url }) => url.replace('https://news.example', ''))
  return [files.join(), alt && `"${alt}"`, caption, credit && `(${credit.line})`].filter(Boolean).join(' ')
}

function line(parts: Inline[]): string {
  return parts.map(piece).join('')
}

function piece(part: Inline): string {
  switch (part.type) {
    case 'text':
      return part.text
    case 'break':
      return '⏎'
    case 'link':
      return `[${line(part.text)}](${part.href.replace('https://news.example', '')})`
    case 'anchor':
      return `{#${part.id} ${line(part.text)}}`
    case 'language':
      return `{${part.language} ${line(part.text)}}`
    // Its characters; formulas.test.ts looks at the rest.
    case 'formula':
      return line(part.text)
    case 'ruby':
      return `{${line(part.text)}|${part.reading}}`
    default:
      return `<${part.type} ${line(part.text)}>`
  }
}
