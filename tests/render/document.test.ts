// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { type DocumentTemplate, documentOf } from '../../src/render/document'
import type { DrawnPage } from '../../src/render/drawPage'
import { anArticle, anEdition } from '../support/builders'

const shell = [
  '<!doctype html><html lang="en"><head>',
  '<link rel="manifest" href="/manifest.webmanifest">',
  '<script>first()</script><meta name="modules" content=""><title>Broadsheet</title></head>',
  '<body><div id="root"></div><noscript>It needs JavaScript.</noscript>',
  '<script type="module" src="/boot.js"></script></body></html>',
].join('')
const assets = { modules: ['/assets/a.js', '/assets/b.js'], sheets: ['/assets/a.css'] }
const template: DocumentTemplate = {
  shell,
  styles: { '/assets/a.css': 'p{margin:0}' },
  look: '',
  wordmark: null,
  shellAssets: assets,
  assets: { '/:section/:slug': assets },
  opening: ['/assets/frame.js'],
  address: 'https://news.example/',
}
const drawn: DrawnPage = {
  pattern: '/:section/:slug',
  hasRareParts: false,
  edition: anEdition({}),
  profile: null,
  article: anArticle({ section: 'politics', slug: 'a-story', headline: 'Costs $& more' }),
  recommended: [],
  head: '<title>A story</title>',
  markup: "<main>It costs $' and $&</main>",
  firstPage: { path: '/politics/a-story', answers: [] },
  firstPageId: 'first-page',
}

describe('a document', () => {
  it('has the page, its data, its styles and the code to come', () => {
    const html = documentOf(drawn, template)
    expect(html).toContain('<div id="root"><main>It costs $\' and $&</main></div>')
    expect(html).toContain('id="first-page">{"path":"/politics/a-story","answers":[]}</script>')
    expect(html).toContain('<style>p{margin:0}</style>')
    expect(html).toContain('content="/assets/a.js /assets/b.js"')
    expect(html).toContain('<title>A story</title>')
    expect(html).not.toContain('noscript')
  })

  it('is painted once its heading is there, where it has one', () => {
    const expectation = '<link rel="expect" blocking="render" href="#content">'
    expect(documentOf({ ...drawn, markup: '<main><h1 id="content">A story</h1></main>' }, template)).toContain(
      expectation,
    )
    expect(documentOf(drawn, template)).not.toContain(expectation)
  })

  it('writes no language that ends the attribute', () => {
    const html = documentOf({ ...drawn, edition: anEdition({ language: 'en"><script>' }) }, template)
    expect(html).toContain('<html lang="en&quot;&gt;&lt;script&gt;"')
  })

  it.each([
    ['<html lang="en">', '/:section/:slug'],
    ['<title>Broadsheet</title>', '/:section/:slug'],
    ['<div id="root"></div>', '/:section/:slug'],
    ['name="modules" content=""', '/:section/:slug'],
    ['<noscript>It needs JavaScript.</noscript>', '/:section/:slug'],
    ['<link rel="manifest" href="/manifest.webmanifest">', '/embed/:section/:slug'],
    ['<script>first()</script>', '/embed/:section/:slug'],
    ['<script type="module" src="/boot.js">', '/embed/:section/:slug'],
  ])('is refused loudly where the shell has lost %s', (part, pattern) => {
    const broken = { ...template, shell: shell.replace(part, '') }
    const page = { ...drawn, pattern }
    expect(() => documentOf(page, template)).not.toThrow()
    expect(() => documentOf(page, broken)).toThrow(/The HTML has no .+ to replace/)
  })
})
