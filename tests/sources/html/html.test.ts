// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { Block, Inline, ListItem } from '../../../src/model/body'
import { blocksIn, textIn } from '../../../src/sources/html/html'
import { listItem } from '../../support/builders'

const story = 'https://news.example/2026/a-story/'

function read(html: string): Block[] {
  return blocksIn(html, story)
}

function words(text: string): Inline[] {
  return [{ type: 'text', text }]
}

function paragraph(text: string | Inline[]): Block {
  return { type: 'paragraph', text: typeof text === 'string' ? words(text) : text }
}

function link(href: string, text: string): Inline {
  return { type: 'link', href, text: words(text) }
}

function list(items: ListItem[]): Block {
  return { type: 'list', ordered: false, numerals: '1', items }
}

const lineBreak: Inline = { type: 'break' }

describe('paragraphs', () => {
  test.each<[string, string, Block[]]>([
    ['of a body are read', '<p>One.</p>\n\n<p>Two.</p>', [paragraph('One.'), paragraph('Two.')]],
    ['without words are dropped', '<p></p><p>&nbsp;</p><p> <br> </p><p>\u200b</p>', []],
    [
      'stand where text has no element of its own',
      'One.<div>Two.<section>Three.</section></div>Four.',
      [paragraph('One.'), paragraph('Two.'), paragraph('Three.'), paragraph('Four.')],
    ],
    [
      'are parted by two line breaks, not by one',
      '<p>a <br> b<br><br>c<br>&nbsp;<br>d</p>',
      [paragraph([...words('a'), lineBreak, ...words('b')]), paragraph('c'), paragraph('d')],
    ],
    ['lose spaces as on a page', '<p>\n  One\t <span> word</span> more </p>', [paragraph('One word more')]],
    [
      'keep their marks',
      '<p><b>a</b><strong>b</strong> <i>c</i> H<sub>2</sub>O m<sup>2</sup> <u>d</u></p>',
      [
        paragraph([
          { type: 'strong', text: words('ab') },
          ...words(' '),
          { type: 'emphasis', text: words('c') },
          ...words(' H'),
          { type: 'subscript', text: words('2') },
          ...words('O m'),
          { type: 'superscript', text: words('2') },
          ...words(' d'),
        ]),
      ],
    ],
    [
      'keep a mark around several of them',
      '<b><p>a</p><p>b</p></b>',
      [paragraph([{ type: 'strong', text: words('a') }]), paragraph([{ type: 'strong', text: words('b') }])],
    ],
    [
      'keep a mark over a line break',
      '<p><b>a<br>b</b></p>',
      [paragraph([{ type: 'strong', text: [...words('a'), lineBreak, ...words('b')] }])],
    ],
    ['quote what is marked as quoted', '<p>He said <q>no</q>.</p>', [paragraph('He said “no”.')]],
    [
      'of preformatted text keep lines and indents',
      '<pre>if:\n  go\n\nend</pre>',
      [paragraph([...words('if:'), lineBreak, ...words('\u00a0\u00a0go')]), paragraph('end')],
    ],
    [
      'have emoji where a picture stood for one',
      '<p>Well <img class="emoji" alt="🙂" src="https://s.example/1.png"></p>',
      [paragraph('Well 🙂')],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('links', () => {
  test.each([
    ['/about', 'https://news.example/about'],
    ['../b/', 'https://news.example/2026/b/'],
    ['https://e.example/a?utm_source=x&amp;id=1', 'https://e.example/a?id=1'],
    ['http://e.example/a', 'http://e.example/a'],
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
    ['tel:+48123', 'tel:+48123'],
  ])('to %s are kept', (href, target) => {
    expect(read(`<p><a href="${href}" onclick="x()">More</a></p>`)).toEqual([paragraph([link(target, 'More')])])
  })

  test.each(['#note-1', 'javascript:alert(1)', 'data:text/html,x', '', 'ftp://e.example/', 'http://[bad'])(
    'to %j give way to their text',
    (href) => {
      expect(read(`<p><a href="${href}">More</a></p>`)).toEqual([paragraph('More')])
    },
  )

  test('lead nowhere by a relative address when nobody knows the story’s own', () => {
    expect(blocksIn('<p><a href="/a">More</a></p>', '')).toEqual([paragraph('More')])
    expect(blocksIn('<img src="a.jpg">', 'not an address')).toEqual([])
  })
})

describe('the other blocks of an article', () => {
  test.each<[string, string, Block[]]>([
    [
      'headings of any level are subheads',
      '<h1>A</h1><h4>B <em>c</em></h4>',
      [
        { type: 'subhead', text: words('A') },
        { type: 'subhead', text: [...words('B '), { type: 'emphasis', text: words('c') }] },
      ],
    ],
    [
      'lists',
      '<ol><li>One</li><li><p>Two</p><p>lines</p></li><li> </li></ol>',
      [
        {
          type: 'list',
          ordered: true,
          numerals: '1',
          items: [words('One'), [...words('Two'), lineBreak, ...words('lines')]].map(listItem),
        },
      ],
    ],
    [
      'lists in lists',
      '<ul><li>One<ul><li>Two</li><li>Three</li></ul>after</li><ul><li>Four</li></ul></ul>',
      [
        list([
          {
            ...listItem(words('One')),
            blocks: [
              list(['Two', 'Three'].map(words).map(listItem)),
              paragraph('after'),
              list([listItem(words('Four'))]),
            ],
          },
        ]),
      ],
    ],
    [
      'quotations with who spoke',
      '<blockquote><p>We go.</p><p>Now.</p><cite>— Ada First</cite></blockquote>',
      [
        {
          type: 'quote',
          blocks: [],
          text: [...words('We go.'), lineBreak, ...words('Now.')],
          attribution: 'Ada First',
        },
      ],
    ],
    [
      'quotations that cite a title within',
      '<blockquote>As in <cite>Hamlet</cite>, he said.</blockquote>',
      [{ type: 'quote', blocks: [], text: words('As in Hamlet, he said.'), attribution: '' }],
    ],
    [
      'pull quotes',
      '<figure class="wp-block-pullquote"><blockquote><p>Go.</p><cite>Ada</cite></blockquote></figure>',
      [{ type: 'pullquote', blocks: [], text: words('Go.'), attribution: 'Ada' }],
    ],
    [
      'thematic breaks',
      '<p>a</p><hr class="wp-block-separator"><p>b</p>',
      [paragraph('a'), { type: 'rule' }, paragraph('b')],
    ],
    [
      'disclosures as fact boxes',
      '<details><summary>How <b>we</b> know</summary><p>a</p><ul><li>b</li></ul><h3>c</h3><hr></details>',
      [
        {
          type: 'factbox',
          title: 'How we know',
          body: [
            { type: 'paragraph', text: words('a') },
            { type: 'list', ordered: false, numerals: '1', items: [listItem(words('b'))] },
            { type: 'paragraph', text: words('c') },
          ],
        },
        { type: 'rule' },
      ],
    ],
    [
      'definitions as paragraphs',
      '<dl><dt>Term</dt><dd>What it is.</dd></dl>',
      [paragraph([{ type: 'strong', text: words('Term') }]), paragraph('What it is.')],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('tables', () => {
  test('keep caption, header and rows', () => {
    const html = `<figure class="wp-block-table"><table><thead><tr><th>Year</th><th>Cost</th></tr></thead>
      <tbody><tr><td>2025</td><td><b>3.8m</b></td></tr></tbody><tfoot><tr><td>Sum</td><td></td></tr></tfoot></table>
      <figcaption>What it cost</figcaption></figure>`
    expect(read(html)).toEqual([
      {
        type: 'table',
        rowHeaders: false,
        sortable: false,
        caption: 'What it cost',
        header: [words('Year'), words('Cost')],
        rows: [
          [words('2025'), [{ type: 'strong', text: words('3.8m') }]],
          [words('Sum'), []],
        ],
      },
    ])
  })

  test('keep figures under their heading where cells reach over rows and columns', () => {
    const html = `<table><tr><th>Year</th><th>Line</th><th>Cost</th></tr>
      <tr><td rowspan="2">2025</td><td>Ferry</td><td>1</td></tr><tr><td>Bus</td><td>2</td></tr>
      <tr><td colspan="2">Both</td><td>3</td></tr></table>`
    expect(read(html)).toEqual([
      {
        type: 'table',
        rowHeaders: false,
        sortable: false,
        caption: '',
        header: ['Year', 'Line', 'Cost'].map(words),
        rows: [
          [words('2025'), words('Ferry'), words('1')],
          [[], words('Bus'), words('2')],
          [words('Both'), [], words('3')],
        ],
      },
    ])
  })

  test.each([
    '<table role="presentation"><tr><td>a</td><td>b</td></tr></table>',
    '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>',
  ])('that only lay out a page are text: %s', (html) => {
    expect(read(html)).toEqual([paragraph('a'), paragraph('b')])
  })

  test('are followed by the pictures that stood in them', () => {
    const blocks = read('<table><tr><td>a</td><td>b<img src="/p.jpg"></td></tr></table>')
    expect(blocks.map(({ type }) => type)).toEqual(['table', 'picture'])
  })
})

describe('what an editor’s system leaves behind', () => {
  test.each<[string, string, Block[]]>([
    ['comments', '<!--more--><p>a</p><!--nextpage--><!-- wp:paragraph --><!--kg-card-begin: html-->', [paragraph('a')]],
    [
      'an unknown shortcode on its own',
      '<p>[unknown_shortcode foo=&#8221;bar&#8221;]</p><p>[gallery]</p><p>a</p>',
      [paragraph('a')],
    ],
    [
      'shortcodes around text',
      '<p>[box]</p><p>[note kind="x"]Kept[/note] here.</p><p>[/box]</p>',
      [paragraph('Kept here.')],
    ],
    [
      'words in brackets stay',
      '<p>[Applause]</p><p>“He [the mayor] left [sic].”</p><p>[1]</p><p>[music]</p>',
      [paragraph('[Applause]'), paragraph('“He [the mayor] left [sic].”'), paragraph('[1]'), paragraph('[music]')],
    ],
    [
      'a tracker within a sentence',
      '<p>One<img src="https://t.example/p.gif" width="1" height="1"> two.</p>',
      [paragraph('One two.')],
    ],
    [
      'a whole document',
      '<html><head><title>T</title><style>p{}</style></head><body><p>a</p></body></html>',
      [paragraph('a')],
    ],
    [
      'sharing buttons',
      '<p>a</p><div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3></div>',
      [paragraph('a')],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('Ghost’s cards', () => {
  test.each<[string, string, Block[]]>([
    [
      'a bookmark is a link',
      `<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://e.example/r"><div
        class="kg-bookmark-content"><div class="kg-bookmark-title">The report</div><div
        class="kg-bookmark-description">Forty pages.</div><div class="kg-bookmark-metadata"><img
        class="kg-bookmark-icon" src="https://e.example/i.png"><span class="kg-bookmark-publisher">E</span></div></div>
        <div class="kg-bookmark-thumbnail"><img src="https://e.example/t.png"></div></a></figure>`,
      [paragraph([link('https://e.example/r', 'The report'), lineBreak, ...words('Forty pages.')])],
    ],
    [
      'a callout is a fact box',
      `<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">A
        <a href="https://e.example/">link</a>.</div></div>`,
      [
        {
          type: 'factbox',
          title: '',
          body: [{ type: 'paragraph', text: [...words('A '), link('https://e.example/', 'link'), ...words('.')] }],
        },
      ],
    ],
    [
      'a toggle is a fact box',
      `<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">Why</h4>
        <button><svg><path/></svg></button></div><div class="kg-toggle-content"><p>So.</p></div></div>`,
      [{ type: 'factbox', title: 'Why', body: [{ type: 'paragraph', text: words('So.') }] }],
    ],
    [
      'a product is a fact box with its picture after it',
      `<div class="kg-card kg-product-card"><div class="kg-product-card-container"><img src="/p.jpg" width="30"
        height="20" class="kg-product-card-image"><div class="kg-product-card-title-container"><h4
        class="kg-product-card-title">A lamp</h4></div><div class="kg-product-card-description"><p>Bright.</p></div><a
        class="kg-product-card-button" href="https://e.example/buy">Buy</a></div></div>`,
      [
        {
          type: 'factbox',
          title: 'A lamp',
          body: [
            { type: 'paragraph', text: words('Bright.') },
            { type: 'paragraph', text: [link('https://e.example/buy', 'Buy')] },
          ],
        },
        expect.objectContaining({ type: 'picture' }),
      ],
    ],
    [
      'sound has its title, and none of the player’s buttons',
      `<div class="kg-card kg-audio-card"><img class="kg-audio-thumbnail"><div class="kg-audio-player-container"><audio
        src="/a.mp3" preload="metadata"></audio><div class="kg-audio-title">The debate</div><div
        class="kg-audio-player"><button>Play</button><span>0:00</span></div></div></div>`,
      [{ type: 'audio', url: 'https://news.example/a.mp3', title: 'The debate', chapters: [] }],
    ],
    [
      'film has its caption',
      `<figure class="kg-card kg-video-card"><div class="kg-video-container"><video src="/v.mp4" poster="javascript:x"
        width="640" height="360"></video><div class="kg-video-overlay"><span>0:00</span></div></div>
        <figcaption>The vote</figcaption></figure>`,
      [{ type: 'video', poster: '', captions: [], url: 'https://news.example/v.mp4', title: 'The vote' }],
    ],
    [
      'a file is a link',
      `<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="/f.pdf"><div
        class="kg-file-card-contents"><div class="kg-file-card-title">Minutes</div><div
        class="kg-file-card-caption">In full.</div><div class="kg-file-card-metadata"><div
        class="kg-file-card-filename">f.pdf</div></div></div></a></div>`,
      [paragraph([link('https://news.example/f.pdf', 'Minutes'), lineBreak, ...words('In full.')])],
    ],
    [
      'a button is a link',
      '<div class="kg-card kg-button-card"><a href="https://e.example/" class="kg-btn">Read on</a></div>',
      [paragraph([link('https://e.example/', 'Read on')])],
    ],
    [
      'a quotation in large type is a pull quote',
      '<blockquote class="kg-blockquote-alt">Large.</blockquote>',
      [{ type: 'pullquote', blocks: [], text: words('Large.'), attribution: '' }],
    ],
    [
      'a call to action is a fact box, with its link',
      `<div class="kg-card kg-cta-card"><div class="kg-cta-sponsor-label">Sponsored</div><div class="kg-cta-content"><div
        class="kg-cta-text"><p>A lamp.</p></div><a class="kg-cta-button" href="https://e.example/">Learn more</a></div></div>`,
      [
        {
          type: 'factbox',
          title: 'Sponsored',
          body: [
            { type: 'paragraph', text: words('A lamp.') },
            { type: 'paragraph', text: [link('https://e.example/', 'Learn more')] },
          ],
        },
      ],
    ],
    [
      'what asks to sign up or pay is left out',
      `<div class="kg-card kg-signup-card">Join</div><div class="kg-card kg-paywall-card">Pay</div><div
        class="kg-card kg-email-cta-card">Mail</div><div class="gh-post-upgrade-cta">Upgrade</div><p>a</p>`,
      [paragraph('a')],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('WordPress’ blocks', () => {
  test.each<[string, string, Block[]]>([
    [
      'a file is one link',
      `<div class="wp-block-file"><object class="wp-block-file__embed" data="/f.pdf"></object><a href="/f.pdf">Minutes</a><a
        href="/f.pdf" class="wp-block-file__button" download>Download</a></div>`,
      [paragraph([link('https://news.example/f.pdf', 'Minutes')])],
    ],
    [
      'buttons are links',
      `<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/a">A</a></div>
        <div class="wp-block-button"><a href="/b">B</a></div></div>`,
      [paragraph([link('https://news.example/a', 'A')]), paragraph([link('https://news.example/b', 'B')])],
    ],
    [
      'sound',
      '<figure class="wp-block-audio"><audio controls src="/a.mp3"></audio><figcaption>Listen</figcaption></figure>',
      [{ type: 'audio', url: 'https://news.example/a.mp3', title: 'Listen', chapters: [] }],
    ],
    [
      'sound of a shortcode',
      '<audio class="wp-audio-shortcode"><source src="/a.mp3?_=1"><a href="/a.mp3">/a.mp3</a></audio>',
      [{ type: 'audio', url: 'https://news.example/a.mp3?_=1', title: '', chapters: [] }],
    ],
    [
      'another story of the newsroom',
      `<figure class="wp-block-embed is-type-wp-embed"><div class="wp-block-embed__wrapper"><blockquote
        class="wp-embedded-content"><a href="https://news.example/b/">Another story</a></blockquote><iframe
        class="wp-embedded-content" src="https://news.example/b/embed/"></iframe></div></figure>`,
      [paragraph([link('https://news.example/b/', 'Another story')])],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('a headline', () => {
  test.each([
    ['Fish &#038; chips &#8211; &#8217;n&#8217; more', 'Fish & chips – ’n’ more'],
    ['The <em>Mary</em> Rose<br>sails', 'The Mary Rose sails'],
    ['H<sub>2</sub>O', 'H2O'],
    ['<p>One</p><p>two [&hellip;]</p>', 'One two […]'],
    ['  a\n\t b  ', 'a b'],
    ['5 < 6 && 7 > 2', '5 < 6 && 7 > 2'],
    ['a<script>b</script><!-- c -->d', 'ad'],
    ['a\0b\u0007c\ufeffd', 'abcd'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&nbsp;', ''],
    ['', ''],
  ])('%j is read as %j', (html, text) => {
    expect(textIn(html)).toBe(text)
  })
})

describe('direction marks', () => {
  test.each([
    ['a\u202eb', 'ab'],
    ['a\u202c\u2069b', 'ab'],
    ['\u2067שלום\u2069 a', '\u2067שלום\u2069 a'],
    ['\u202bשלום\u202c a', '\u202bשלום\u202c a'],
    ['\u2066a\u202eb\u2069c', '\u2066ab\u2069c'],
    ['\u202ea\u2066b\u202cc\u2069', 'a\u2066bc\u2069'],
    ['a\u200eb\u200dc\u200bd', 'a\u200eb\u200dc\u200bd'],
  ])('of %j leave %j', (html, text) => {
    expect(textIn(html)).toBe(text)
    expect(read(`<p>${html}</p>`)).toEqual([paragraph(text)])
  })
})
