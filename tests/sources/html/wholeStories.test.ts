// @vitest-environment node
import { expect, test } from 'vitest'
import { blocksIn } from '../../../src/sources/html/html'
import fc from '../../support/fastCheck'

const story = 'https://news.example/2026/a-story/'

/** What a newsroom's system writes, of one mechanism, with what readers see of it: words, files and addresses that no other has. */
interface Piece {
  html: string
  once: string[]
  never?: string[]
}

const pieces: Record<string, (key: string) => Piece> = {
  'struck words': (key) => ({
    html: `<p>Was <del>old${key}</del> <span style="text-decoration:line-through">older${key}</span> new${key}.</p>`,
    once: [`"old${key}"`, `older${key}`, `new${key}`],
  }),
  'a list in a list': (key) => ({
    html: `<ol start="4"><li>step${key}<ul><li>inner${key}</li></ul></li><ol><li>deeper${key}</li></ol></ol>`,
    once: [`step${key}`, `inner${key}`, `deeper${key}`],
  }),
  'a list of Word’s': (key) => ({
    html: `<p class="MsoListParagraph">·&nbsp;&nbsp; item${key}</p><p class="MsoListParagraph">·&nbsp;&nbsp; next${key}</p>`,
    once: [`item${key}`, `next${key}`],
    never: ['·'],
  }),
  'hidden words': (key) => ({
    html: `<p>seen${key}<span style="display:none">secret${key}</span></p><div hidden><p>draft${key}</p></div>`,
    once: [`seen${key}`],
    never: [`secret${key}`, `draft${key}`],
  }),
  'an accordion': (key) => ({
    html: `<h3><button aria-controls="p${key}">label${key}</button></h3><div id="p${key}" style="display:none"><p>panel${key}</p></div>`,
    once: [`label${key}`, `panel${key}`],
  }),
  'a late picture': (key) => ({
    html: `<figure><img src="data:image/gif;base64,AA" data-src="/late${key}.jpg" width="800" height="500"><noscript><img src="/late${key}.jpg"></noscript><figcaption>quay${key}. Photo: Ann Lee${key}/AP</figcaption></figure>`,
    once: [`/late${key}.jpg`, `"line":"Photo: Ann Lee${key}/AP"`],
  }),
  'a gallery': (key) => ({
    html: `<div class="gallery"><dl class="gallery-item"><dt><a href="/full${key}.jpg"><img width="150" height="150" src="/full${key}-150x150.jpg"></a></dt><dd class="gallery-caption">boats${key}. Photo: Bo Reed${key}/AP</dd></dl><dl class="gallery-item"><dt><img src="/other${key}.jpg"></dt></dl></div>`,
    once: [`/full${key}.jpg`, `/other${key}.jpg`, `"line":"Photo: Bo Reed${key}/AP"`],
    never: ['150x150'],
  }),
  'a film behind a stand-in': (key) => ({
    html: `<div class="rll-youtube-player" data-src="https://www.youtube.com/embed/filmx${key}y" data-id="filmx${key}y"></div><noscript><iframe src="https://www.youtube.com/embed/filmx${key}y"></iframe></noscript>`,
    once: [`watch?v=filmx${key}y`],
  }),
  'a chart that a script draws': (key) => ({
    html: `<div id="datawrapper-vis-${key}"><script src="https://datawrapper.dwcdn.net/${key}/embed.js"></script><noscript><img src="https://datawrapper.dwcdn.net/${key}/full.png" alt="chart${key}"></noscript></div>`,
    once: [`"url":"https://datawrapper.dwcdn.net/${key}/"`],
  }),
  'a table': (key) => ({
    html: `<table><tr><th>Town${key}</th><th>Open</th></tr><tr><td>Rye${key}</td><td><img src="/tick.png" width="16" height="16" alt="yes${key}"></td></tr></table>`,
    once: [`Town${key}`, `Rye${key}`, `yes${key}`],
    never: ['tick.png'],
  }),
  'a table that lays out a page': (key) => ({
    html: `<table role="presentation"><tr><td><h2>head${key}</h2><p>laid${key}</p></td></tr></table>`,
    once: [`head${key}`, `laid${key}`],
  }),
  'a quotation': (key) => ({
    html: `<blockquote><p>said${key}.</p><p>— <cite>Ada Holt${key}</cite></p></blockquote>`,
    once: [`said${key}`, `"attribution":"Ada Holt${key}"`],
  }),
  'a note': (key) => ({
    html: `<p>fact${key}<sup><a href="#fn${key}" id="ref${key}">1</a></sup></p><ol class="footnotes"><li id="fn${key}">note${key} <a href="#ref${key}">↩</a></li></ol>`,
    once: [`fact${key}`, `note${key}`, `"href":"#at-fn${key}"`],
    never: ['↩'],
  }),
  'what plug-ins add': (key) => ({
    html: `<div class="sharedaddy"><p>share${key}</p></div><div class="yarpp-related"><a href="/r">related${key}</a></div>`,
    once: [],
    never: [`share${key}`, `related${key}`],
  }),
  'a pronunciation': (key) => ({
    html: `<p><ruby>東京<rt>reading${key}</rt></ruby>place${key}</p>`,
    once: [`"reading":"reading${key}"`, `place${key}`],
  }),
}

const wrappers: ((html: string) => string)[] = [
  (html) => html,
  (html) => `<div class="wp-block-group">${html}</div>`,
  (html) => `<section><div class="elementor-widget-container">${html}</div></section>`,
  (html) => `<!--kg-card-begin: html-->${html}<!--kg-card-end: html-->`,
]

const names = Object.keys(pieces)
const chosen = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...wrappers)), {
  minLength: 1,
  maxLength: 6,
})

test('every mechanism shows what it holds once, with its credit, whatever stands around it', () => {
  fc.assert(
    fc.property(chosen, (choice) => {
      const all = choice.map(([name, wrap], at) => {
        const piece = pieces[name]?.(`Q${at}Zab`) ?? { html: '', once: [] }
        return { ...piece, html: `<p>Before.</p>${wrap(piece.html)}` }
      })
      const shown = JSON.stringify(blocksIn(all.map(({ html }) => html).join('\n'), story))
      for (const { once, never = [] } of all) {
        for (const words of once) expect([words, shown.split(words).length - 1]).toEqual([words, 1])
        for (const words of never) expect(shown).not.toContain(words)
      }
    }),
    { numRuns: 100 },
  )
})
