// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { outline } from './outline'

type Row = [html: string, ...blocks: string[]]

// The kinds of kinds.test.ts once more, as newsrooms' systems write them: each row came out wrong at first sight.

function reads(system: string, rows: Row[]): void {
  describe(system, () => {
    test.each(rows)('%s', (html, ...blocks) => {
      expect(outline(html)).toEqual(blocks)
    })
  })
}

reads('Quill and Google Docs', [
  // Items say how deep they stand, and no list is in a list.
  [
    '<ol><li>One</li><li class="ql-indent-1">One a</li><li class="ql-indent-2">One a i</li><li>Two</li></ol>',
    'OL (One OL (One a OL (One a i))) (Two)',
  ],
  [
    '<ol><li data-list="ordered">One</li><li data-list="bullet" class="ql-indent-1">a</li><li data-list="ordered">Two</li></ol>',
    'OL (One UL (a)) (Two)',
  ],
  ['<ul><li aria-level="1">Fish</li><li aria-level="2">Cod</li></ul>', 'UL (Fish UL (Cod))'],
  ['<ol><li class="ql-indent-1">a</li><li class="ql-indent-1">b</li><li>c</li></ol>', 'OL (a) (b) (c)'],
])

reads('page builders', [
  // Hidden on screens of each size, one class for each.
  [
    '<div class="elementor-hidden-desktop elementor-hidden-tablet elementor-hidden-mobile"><p>Draft</p></div><div class="elementor-hidden-mobile"><p>Shown</p></div>',
    'P Shown',
  ],
  [
    '<div class="block-visibility-hide-large-screen block-visibility-hide-medium-screen block-visibility-hide-small-screen"><p>Draft</p></div><p>x</p>',
    'P x',
  ],
  ['<div class="kvs-lg-false kvs-md-false kvs-sm-false"><p>Draft</p></div><p class="kvs-lg-false">x</p>', 'P x'],
  ['<div style="height:1px;width:1px;overflow:hidden">pixel</div><p>x</p>', 'P x'],
])

reads('late pictures of plug-ins and sites', [
  [
    '<img src="//news.example/a3-lazy-load/assets/images/lazy_placeholder.gif" data-lazy-type="image" data-src="/pier.jpg">',
    'PIC /pier.jpg',
  ],
  ['<img src="/1x1.gif" data-lazy="true" data-lazy-sizes="50.5vw" data-full-url="/pier.jpg">', 'PIC /pier.jpg'],
  ['<div><img src="/img/grey-placeholder.png"><img src="/pier.jpg" alt="Pier"></div>', 'PIC /pier.jpg "Pier"'],
  ['<p>Read:</p><img src="/empty-shelves.jpg">', 'P Read:', 'PIC /empty-shelves.jpg'],
  [
    '<figure><span class="img" data-lazyload="/pier.jpg" role="img" aria-label="Pier"></span><figcaption>At low tide.</figcaption></figure>',
    'PIC /pier.jpg "Pier" At low tide.',
  ],
  [
    '<wow-image><img src="https://static.wixstatic.com/media/a~mv2.jpg/v1/fill/w_147,h_98,q_80,blur_2/a~mv2.jpg" alt="Pier"></wow-image>',
    'PIC https://static.wixstatic.com/media/a~mv2.jpg "Pier"',
  ],
  ['<iframe src="https://maps.example/f?ids[]=1"></iframe>', 'EMBED https://maps.example/f?ids[]=1'],
])
