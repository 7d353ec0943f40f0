import type { Block, Inline } from '../../../src/model/body'
import { clockTime } from '../../../src/model/clockTime'
import type { MathNode } from '../../../src/model/math'
import type { Photo } from '../../../src/model/photo'
import { siteEmbedAt } from '../../../src/sources/html/sites'

/** Blocks as HTML that a newsroom's system could have written. */
export function htmlOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(htmlOf).join('\n')
}

function htmlOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${line(block.text)}</p>`
    case 'subhead':
      return `<h2>${line(block.text)}</h2>`
    case 'picture':
      return figure(block.photo)
    case 'gallery':
      return `<figure class="wp-block-gallery">${block.photos.map(figure).join('')}${caption(block.title)}</figure>`
    case 'quote':
      return `<blockquote>${paragraph(block.text)}${htmlOfBlocks(block.blocks)}${cite(block.attribution)}</blockquote>`
    case 'pullquote':
      return `<blockquote class="wp-block-pullquote">${paragraph(block.text)}${htmlOfBlocks(block.blocks)}${cite(block.attribution)}</blockquote>`
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul'
      const items = block.items.map(({ text, value, blocks }) => {
        const number = value === null ? '' : ` value="${value}"`
        return `<li${number}>${text.length > 0 ? paragraph(text) : ''}${htmlOfBlocks(blocks)}</li>`
      })
      return `<${name} type="${block.numerals}">${items.join('')}</${name}>`
    }
    case 'table':
      return `<table${block.sortable ? ' class="sortable"' : ''}>${block.caption && `<caption>${text(block.caption)}</caption>`}${
        block.header.length > 0 ? `<thead>${row(block.header, 'th')}</thead>` : ''
      }<tbody>${block.rows.map((cells) => row(cells, 'td', block.rowHeaders)).join('')}</tbody></table>`
    case 'embed': {
      const shown = siteEmbedAt(block.url)
      const isKnownByPage = shown?.page === block.url && shown.player === block.player
      const content =
        isKnownByPage || block.player === ''
          ? `<div class="wp-block-embed__wrapper">${text(block.url)}</div>`
          : `<iframe src="${text(block.player)}"></iframe>`
      return `<figure class="wp-block-embed">${content}${caption(block.title)}</figure>`
    }
    case 'audio': {
      const chapters = block.chapters.map(({ start, title }) => `<li>${clockTime(start)} ${text(title)}</li>`)
      const list = chapters.length > 0 ? `<ul>${chapters.join('')}</ul>` : ''
      return `<audio src="${text(block.url)}" title="${text(block.title)}"></audio>${list}`
    }
    case 'graphic':
      return `<iframe src="${text(block.player)}" title="${text(block.title)}" aria-label="${text(block.alt)}" height="${block.height}"></iframe>`
    case 'keypoints':
      return `<div class="key-points"><h3>${text(block.title)}</h3><ul>${block.points.map((point) => `<li>${line(point)}</li>`).join('')}</ul></div>`
    case 'timeline':
      return `<ol class="timeline" title="${text(block.title)}">${block.events
        .map(
          ({ time, title, blocks }) =>
            `<li><time>${text(time)}</time><h3>${text(title)}</h3>${htmlOfBlocks(blocks)}</li>`,
        )
        .join('')}</ol>`
    case 'questions':
      return `<div class="schema-faq">${block.items
        .map(
          ({ question, answer }) =>
            `<div class="schema-faq-section"><strong class="schema-faq-question">${text(question)}</strong><div class="schema-faq-answer">${htmlOfBlocks(answer)}</div></div>`,
        )
        .join('')}</div>`
    case 'code':
      return `<pre><code class="language-${text(block.language)}">${text(block.code)}</code></pre>`
    case 'verse':
      return `<pre class="wp-block-verse">${block.stanzas.map(line).join('<br><br>')}</pre>`
    case 'footnotes':
      return `<ol class="wp-block-footnotes">${block.notes
        .map(({ id, back, text: words }) => {
          const link = back === '' ? '' : ` <a href="#${back}">↩︎</a>`
          return `<li id="${id}">${line(words)}${link}</li>`
        })
        .join('')}</ol>`
    case 'newsletter':
      return `<div class="kg-signup-card"><h2 class="kg-signup-card-heading">${text(block.title)}</h2><p class="kg-signup-card-subheading">${text(block.description)}</p></div>`
    case 'video': {
      const tracks = block.captions.map(
        ({ url, language, label }) =>
          `<track kind="captions" src="${text(url)}" srclang="${text(language)}" label="${text(label)}">`,
      )
      return `<video src="${text(block.url)}" title="${text(block.title)}" poster="${text(block.poster)}">${tracks.join('')}</video>`
    }
    case 'factbox':
      return `<details>${block.title && `<summary>${text(block.title)}</summary>`}${htmlOfBlocks(block.body)}</details>`
    case 'rule':
      return '<hr>'
  }
}

function figure(photo: Photo): string {
  const { renditions, width, height, alt, creditLine, language } = photo
  const spoken = language === '' ? '' : ` lang="${text(language)}"`
  const [first] = renditions
  const size = width > 0 && height > 0 ? ` width="${width}" height="${height}"` : ''
  const files = (type: string): string =>
    renditions
      .filter((rendition) => rendition.type === type && rendition.width > 0)
      .map((rendition) => `${rendition.url} ${rendition.width}w`)
      .join(', ')
  const sources = [...new Set(renditions.map(({ type }) => type))]
    .filter((type) => type !== '')
    .map((type) => `<source type="${type}" srcset="${text(files(type))}">`)
  const file = first?.width === 0 ? `src="${text(first.url)}"` : `srcset="${text(files(''))}"`
  const image = `<picture>${sources.join('')}<img ${file}${size} alt="${text(alt)}"></picture>`
  const credit = creditLine === '' ? '' : `<span class="credit">${text(creditLine)}</span>`
  return `<figure${spoken}>${image}<figcaption>${text(photo.caption)} ${credit}</figcaption></figure>`
}

function caption(title: string): string {
  return title === '' ? '' : `<figcaption>${text(title)}</figcaption>`
}

function cite(attribution: string): string {
  return attribution === '' ? '' : `<cite>${text(attribution)}</cite>`
}

function row(cells: Inline[][], name: string, beginsWithName = false): string {
  const names = cells.map((_, at) => (at === 0 && beginsWithName ? 'th' : name))
  return `<tr>${cells.map((cell, at) => `<${names[at]}>${line(cell)}</${names[at]}>`).join('')}</tr>`
}

function paragraph(parts: Inline[]): string {
  return `<p>${line(parts)}</p>`
}

const names = {
  strong: 'strong',
  emphasis: 'em',
  subscript: 'sub',
  superscript: 'sup',
  deleted: 's',
  inserted: 'ins',
  small: 'small',
  code: 'code',
} as const

function line(parts: Inline[]): string {
  return parts
    .map((part) => {
      if (part.type === 'text') return text(part.text)
      if (part.type === 'break') return '<br>'
      if (part.type === 'anchor') return `<span id="${text(part.id)}">${line(part.text)}</span>`
      if (part.type === 'language') return `<span lang="${text(part.language)}">${line(part.text)}</span>`
      if (part.type === 'formula')
        return `<math${part.isBlock ? ' display="block"' : ''}>${part.math.map(mathOf).join('')}</math>`
      if (part.type === 'ruby') return `<ruby>${line(part.text)}<rt>${text(part.reading)}</rt></ruby>`
      if (part.type === 'link') return `<a href="${text(part.href)}">${line(part.text)}</a>`
      return `<${names[part.type]}>${line(part.text)}</${names[part.type]}>`
    })
    .join('')
}

function mathOf(node: MathNode): string {
  if (typeof node === 'string') return text(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`)
  return `<${node.tag}${attributes.join('')}>${node.children.map(mathOf).join('')}</${node.tag}>`
}

function text(words: string): string {
  return words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
