import type { Inline, MarkType } from '../model/body'
import { escapeMarkup } from '../model/escapeMarkup'
import { absolute, type Site } from './site'

/** Where the HTML of a feed comes from: a site, and the address of a story's page there. */
export interface FeedOrigin {
  site: Site
  page: string
}

/** A line of text as HTML that feed readers show. A formula comes in characters, since most of them drop MathML. */
export function lineHtml(line: readonly Inline[], origin: FeedOrigin): string {
  return line.map((part) => partHtml(part, origin)).join('')
}

const marks: Record<MarkType, string> = {
  strong: 'strong',
  emphasis: 'em',
  subscript: 'sub',
  superscript: 'sup',
  deleted: 'del',
  inserted: 'ins',
  small: 'small',
  code: 'code',
}

function partHtml(part: Inline, origin: FeedOrigin): string {
  if (part.type === 'text') return escapeMarkup(part.text)
  if (part.type === 'break') return '<br>'
  const html = lineHtml(part.text, origin)
  switch (part.type) {
    case 'link':
      return `<a href="${escapeMarkup(addressOf(part.href, origin))}">${html}</a>`
    case 'language':
      return `<span lang="${escapeMarkup(part.language)}">${html}</span>`
    case 'ruby':
      return `<ruby>${html}<rp>（</rp><rt>${escapeMarkup(part.reading)}</rt><rp>）</rp></ruby>`
    case 'anchor':
    case 'formula':
      return html
    default:
      return `<${marks[part.type]}>${html}</${marks[part.type]}>`
  }
}

/** Feeds are read elsewhere: a path of the reader gets its site, and a place in the story its page. */
function addressOf(href: string, { site, page }: FeedOrigin): string {
  if (href.startsWith('#')) return page + href
  return /^[a-z][a-z\d+.-]*:/i.test(href) ? href : absolute(site, href)
}
