import type { Article } from '../../src/model/article'
import { type Block, linesOf, plainText } from '../../src/model/body'
import { altOf, type Photo, type Rendition } from '../../src/model/photo'
import { readPhotoLine } from '../../src/model/photoLine'

/** The `sizes` of the reader's lead photo and of the photos in its body. */
const leadSizes = '(min-width: 68rem) 64rem, 100vw'
const bodySizes = '(min-width: 50rem) 50rem, 100vw'

/** The style of the limit page, which stands in its HTML to the letter. */
export const limitStyle =
  'body{margin:0;background:#fdfcfa;color:#17181b;font:1.1rem/1.6 Georgia,serif}main,header{max-width:50rem;margin:auto;padding:1rem}h1{font-size:2rem;line-height:1.14;margin:0}p,ul,ol,table{max-width:41rem}figure{margin:1.5rem 0}.lead{margin:1.5rem -1rem}figcaption{font:.85rem/1.45 sans-serif;padding:.5rem 1rem}img{display:block;width:100%;height:auto;max-height:46rem;object-fit:contain;background:#f3f1ec}'

/** An article as somebody would write it by hand who wanted nothing but speed: static HTML without a script. */
export function limitPage(article: Article): string {
  const { headline, kicker, standfirst, authors, published, photo, body } = article
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(headline)}</title>
<meta name="description" content="${escaped(standfirst)}">
<link rel="icon" href="data:,">
<style>${limitStyle}</style>
</head>
<body>
<header><a href="/">Broadsheet</a></header>
<main><article>
<p>${escaped(kicker)}</p>
<h1>${escaped(headline)}</h1>
<p>${escaped(standfirst)}</p>
<p>By ${escaped(authors.join(', '))} <time datetime="${published}">${published}</time></p>
${photo === null ? '' : figure(photo, leadSizes, ' class="lead"', ' fetchpriority="high"')}
${body.map(markupOf).join('\n')}
</article></main>
</body>
</html>
`
}

function markupOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${escaped(plainText(block.text))}</p>`
    case 'subhead':
      return `<h2>${escaped(plainText(block.text))}</h2>`
    case 'picture':
      return figure(block.photo, bodySizes, '', ' loading="lazy"')
    case 'gallery':
      return `<h2>${escaped(block.title)}</h2>${block.photos.map((photo) => figure(photo, bodySizes, '', ' loading="lazy"')).join('')}`
    case 'quote':
    case 'pullquote':
      return `<blockquote><p>${escaped(plainText(block.text))}</p><p>${escaped(block.attribution)}</p></blockquote>`
    case 'list':
      return `<ul>${block.items.map(({ text, blocks }) => `<li>${escaped(plainText(text))}${blocks.map(markupOf).join('')}</li>`).join('')}</ul>`
    case 'table': {
      const row = (cells: typeof block.header) =>
        `<tr>${cells.map((cell) => `<td>${escaped(plainText(cell))}</td>`).join('')}</tr>`
      return `<table><caption>${escaped(block.caption)}</caption>${[block.header, ...block.rows].map(row).join('')}</table>`
    }
    case 'embed':
    case 'audio':
    case 'video':
      return `<p><a href="${escaped(block.url)}">${escaped(block.title)}</a></p>`
    case 'factbox':
      return `<aside><h2>${escaped(block.title)}</h2>${block.body.map(markupOf).join('')}</aside>`
    case 'rule':
      return '<hr>'
    default:
      return linesOf(block)
        .map((line) => `<p>${escaped(plainText(line))}</p>`)
        .join('')
  }
}

/** The same files in the same order as the reader's `Picture`, so that the browser takes the same one. */
function figure(photo: Photo, sizes: string, attributes: string, loading: string): string {
  const ofType = (type: string) => photo.renditions.filter((rendition) => rendition.type === type)
  const sources = ['image/avif', 'image/webp'].filter((type) => ofType(type).length > 0)
  const plain = photo.renditions.filter(({ type }) => !sources.includes(type))
  const { caption, credit } = readPhotoLine(photo)
  return `<figure${attributes}><picture>${sources
    .map((type) => `<source type="${type}" srcset="${candidates(ofType(type))}" sizes="${sizes}">`)
    .join('')}<img alt="${escaped(altOf(photo))}" src="${escaped(plain.at(-1)?.url ?? '')}" srcset="${candidates(
    plain,
  )}" sizes="${sizes}" width="${photo.width}" height="${photo.height}" decoding="async"${loading}></picture><figcaption>${escaped(
    `${caption} ${credit?.line ?? ''}`,
  )}</figcaption></figure>`
}

function candidates(files: Rendition[]): string {
  return files.map(({ url, width }) => `${escaped(url)} ${width}w`).join(', ')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
