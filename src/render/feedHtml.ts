import { type Block, plainText } from '../model/body'
import { escapeMarkup } from '../model/escapeMarkup'

/** The words of a body as simple HTML, for programs that read feeds; pictures, players and tables are on the page. */
export function feedHtml(body: Block[]): string {
  return body.map(blockHtml).join('')
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return element('p', escapeMarkup(plainText(block.text)))
    case 'subhead':
      return element('h2', escapeMarkup(plainText(block.text)))
    case 'quote':
      return element('blockquote', escapeMarkup(plainText(block.text)))
    default:
      return ''
  }
}

function element(name: string, html: string): string {
  return html === '' ? '' : `<${name}>${html.replaceAll('\n', '<br>')}</${name}>`
}
