// @vitest-environment node
import { reads } from './reads'

reads('pictures that late-loading scripts put aside', [
  [
    '<figure><img src="/spacer.gif" data-lazy="/pier.jpg"><figcaption>The pier.</figcaption></figure>',
    'PIC /pier.jpg The pier.',
  ],
  ['<img src="data:image/gif;base64,AA" data-srcset="/a-300.jpg 300w, /a-600.jpg 600w">', 'PIC /a-300.jpg,/a-600.jpg'],
  ['<img src="data:image/gif;base64,AA" data-lazyload="/pier.jpg">', 'PIC /pier.jpg'],
  ['<img data-hi-res-src="/pier.jpg" src="data:image/gif;base64,AA">', 'PIC /pier.jpg'],
  ['<img class="lazyload" data-breeze="/pier.jpg" src="data:image/gif;base64,AA">', 'PIC /pier.jpg'],
  ['<img class="lazyload" data-lazy-srcset="/pier.jpg 1200w" src="data:image/gif;base64,AA">', 'PIC /pier.jpg'],
  [
    '<img src="/wp-content/plugins/a3-lazy-load/assets/images/lazy_placeholder.gif" data-src="/pier.jpg">',
    'PIC /pier.jpg',
  ],
  ['<img src="data:image/gif;base64,AA" data-src-webp="/pier.webp">', 'PIC /pier.webp'],
  [
    '<img src="data:image/gif;base64,AA" data-cfsrc="/pier.jpg" style="display:none;visibility:hidden"><noscript><img src="/pier.jpg"></noscript>',
    'PIC /pier.jpg',
  ],
  ['<img src="data:image/gif;base64,AA" data-flickity-lazyload="/pier.jpg">', 'PIC /pier.jpg'],
  ['<img src="data:image/gif;base64,AA" srcset="/pier-600.jpg 600w">', 'PIC /pier-600.jpg'],
  [
    '<picture><source data-srcset="/pier.webp 600w" type="image/webp"><img src="data:image/gif;base64,AA"></picture>',
    'PIC /pier.webp',
  ],
  ['<picture><source srcset="/pier.jpg"><noscript><img src="/pier.jpg"></noscript></picture>', 'PIC /pier.jpg'],
  ['<amp-img src="/pier.jpg" width=600 height=400></amp-img>', 'PIC /pier.jpg'],
  [
    '<figure><amp-img src="/pier.jpg"><noscript><img src="/pier.jpg"></noscript></amp-img><figcaption>Pier</figcaption></figure>',
    'PIC /pier.jpg Pier',
  ],
  ['<img loading="lazy" src="" data-image="https://cdn.example/pier.jpg">', 'PIC https://cdn.example/pier.jpg'],
  [
    '<img src="data:image/gif;base64,AA" data-actualsrc="https://cdn.example/pier?x=1">',
    'PIC https://cdn.example/pier?x=1',
  ],
  ['<img src="data:image/gif;base64,AA" data-delayed-url="https://cdn.example/pier">', 'PIC https://cdn.example/pier'],
  ['<img src="/pier_placeholder.jpg" data-src="/pier.jpg">', 'PIC /pier.jpg'],
  ['<img src="/tiny.jpg" data-full-src="/pier.jpg">', 'PIC /pier.jpg'],
  ['<div class="lazy" data-bg="url(/wall.jpg)"></div>', 'PIC /wall.jpg'],
  ['<div data-background-image="/wall.jpg"><p>x</p></div>', 'PIC /wall.jpg', 'P x'],
  ['<img src="//cdn.example/pier.jpg">', 'PIC https://cdn.example/pier.jpg'],
  [
    '<figure><a href="/pier-full.jpg"><img src="data:image/gif;base64,AA" data-pin-media="/pier.jpg"></a></figure>',
    'PIC /pier.jpg',
  ],
  ['<image src="/pier.jpg">', 'PIC /pier.jpg'],
])

reads('backgrounds, linked pictures, pictures in a line', [
  [
    '<div class="wp-block-cover"><img class="wp-block-cover__image-background" src="/wall.jpg"><div class="wp-block-cover__inner-container"><p>Over it.</p></div></div>',
    'PIC /wall.jpg',
    'P Over it.',
  ],
  [
    '<section style="background:url(\'/wall.jpg\') no-repeat center"><h2>Over</h2></section>',
    'PIC /wall.jpg',
    'H Over',
  ],
  [
    '<div style="background-image:linear-gradient(rgba(0,0,0,.5),rgba(0,0,0,.5)),url(/wall.jpg)"><p>x</p></div>',
    'PIC /wall.jpg',
    'P x',
  ],
  ['<div style="background-image:url(&quot;/wall.jpg?w=1200&quot;)"><p>x</p></div>', 'PIC /wall.jpg?w=1200', 'P x'],
  [
    '<div style="background-image:url(https://cdn.example/image/12345)"><p>x</p></div>',
    'PIC https://cdn.example/image/12345',
    'P x',
  ],
  [
    '<div class="elementor-section" data-settings=\'{"background_background":"classic"}\' style="background-image:url(/wall.jpg)"></div>',
    'PIC /wall.jpg',
  ],
  [
    '<div class="wp-block-media-text" style="grid-template-columns:30% auto"><figure class="wp-block-media-text__media" style="background-image:url(/wall.jpg)"><img src="/wall.jpg"></figure><div><p>x</p></div></div>',
    'PIC /wall.jpg',
    'P x',
  ],
  [
    '<div class="parallax" data-parallax-image="/wall.jpg" data-image-src="/wall.jpg"><p>x</p></div>',
    'PIC /wall.jpg',
    'P x',
  ],
  [
    '<a href="https://other.example/report"><img src="/t.jpg" alt="The report"></a>',
    'PIC /t.jpg "The report"',
    'P [The report](https://other.example/report)',
  ],
  ['<a href="/2026/a-story/attachment/t/"><img src="/t.jpg"></a>', 'PIC /t.jpg'],
  [
    '<a href="mailto:desk@news.example"><img src="/t.jpg" alt="Write"></a>',
    'PIC /t.jpg "Write"',
    'P [Write](mailto:desk@news.example)',
  ],
  [
    '<figure><a href="https://other.example/report"><img src="/t.jpg"></a><figcaption>The report</figcaption></figure>',
    'PIC /t.jpg The report',
    'P [other.example/report](https://other.example/report)',
  ],
  [
    '<a href="/report"><figure><img src="/t.jpg"><figcaption>Cap</figcaption></figure></a>',
    'PIC /t.jpg Cap',
    'P [news.example/report](/report)',
  ],
  [
    '<a href="/x"><picture><img src="/t.jpg" alt="X"></picture><span>Words</span></a>',
    'PIC /t.jpg "X"',
    'P [Words](/x)',
  ],
  [
    '<a href="https://news.example/2026/a-story/"><img src="/t.jpg"></a>',
    'PIC /t.jpg',
    'P [news.example/2026/a-story/](/2026/a-story/)',
  ],
  ['<a href="/t.jpg" class="lightbox" title="A title"><img src="/t-300x200.jpg"></a>', 'PIC /t.jpg'],
  [
    '<p>Some <img src="/x.png" height="1em" alt="icon"> text <img class="wp-image-1" src="/icon.svg" width="24"> more.</p>',
    'P Some icon text more.',
  ],
  ['<p>Some wo<img src="/i.png" width=12 height=12 alt="">rd.</p>', 'P Some word.'],
  [
    '<p>Text <img class="alignleft" src="/photo.jpg" width=300 height=200> goes on.</p>',
    'P Text',
    'PIC /photo.jpg',
    'P goes on.',
  ],
  [
    '<p>Text <img class="emoji" src="https://s.w.org/images/core/emoji/14/svg/1f600.svg" alt="😀"> goes.</p>',
    'P Text 😀 goes.',
  ],
  ['<p>Rate <img src="https://twemoji.maxcdn.com/2/72x72/1f600.png" alt="😀" style="height:1em"> x</p>', 'P Rate 😀 x'],
])

reads('files', [
  ['<p><a href="/r.pdf" download>Download (PDF, 2 MB)</a></p>', 'P [Download (PDF, 2 MB)](/r.pdf)'],
  [
    '<div class="wp-block-file"><object class="wp-block-file__embed" data="/r.pdf" type="application/pdf" style="width:100%;height:600px" aria-label="Embed of r."></object><a href="/r.pdf">The report</a><a href="/r.pdf" class="wp-block-file__button" download>Download</a></div>',
    'P [The report](/r.pdf)',
  ],
  [
    '<div class="wp-block-button"><a class="wp-block-button__link" href="/r.pdf">Download</a></div>',
    'P [Download](/r.pdf)',
  ],
  [
    '<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link wp-element-button">No link</a></div></div>',
    'P No link',
  ],
  ['<div class="pdfemb-viewer" style="" data-pdf-url="/r.pdf"></div>', 'P [news.example/r.pdf](/r.pdf)'],
  ['<a class="pdfemb-viewer" href="/r.pdf">r</a>', 'P [r](/r.pdf)'],
  [
    '<iframe class="embed-pdf-viewer" src="https://docs.google.com/viewer?url=https%3A%2F%2Fnews.example%2Fr.pdf&embedded=true"></iframe>',
    'EMBED https://docs.google.com/viewer?url=https%3A%2F%2Fnews.example%2Fr.pdf&embedded=true',
  ],
  ['<iframe src="/r.pdf"></iframe>', 'EMBED https://news.example/r.pdf'],
  [
    '<div class="ead-preview"><iframe src="//docs.google.com/viewer?url=x"></iframe><p class="embed_download"><a href="/r.pdf" download>Download [2 MB]</a></p></div>',
    'EMBED https://docs.google.com/viewer?url=x',
    'P [Download [2 MB]](/r.pdf)',
  ],
  ['<div class="dg-pdf" data-file="/r.pdf"></div>', 'P [news.example/r.pdf](/r.pdf)'],
])

reads('pictures that no image names', [
  ['<picture><source srcset="/a.avif" type="image/avif"><img src="data:image/gif;base64,R"></picture>', 'PIC /a.avif'],
  ['<picture><source media="(min-width:9em)" srcset="/a.jpg"><img src="data:image/gif,x"></picture>', 'PIC /a.jpg'],
  ['<figure><div class="lazy" data-src="/a.jpg"></div><figcaption>Pier</figcaption></figure>', 'PIC /a.jpg Pier'],
  ['<x-image data-lazy-src="/a.jpg" alt="A pier"></x-image>', 'PIC /a.jpg "A pier"'],
  ['<img data-interchange="[/small.jpg, small], [/large.jpg, large]">', 'PIC /large.jpg'],
  ['<img src="data:image/gif,x" data-src="{&quot;full&quot;:&quot;\\/a.jpg&quot;}">', 'PIC /a.jpg'],
  ['<img src="data:image/gif,x" data-src="/a_{width}x.jpg">', 'PIC /a_1200x.jpg'],
  ['<figure><button class="zoom"><img src="/a.jpg"></button><figcaption>Pier</figcaption></figure>', 'PIC /a.jpg Pier'],
  ['<p>x</p><button><img src="/share.png"></button><button class="menu"><img src="/m.png"></button>', 'P x'],
])

reads('pictures of one place that a script compares', [
  [
    '<div class="juxtapose"><img src="/a.jpg" data-label="1950" data-credit="Ann"><img src="/b.jpg" data-label="2020"></div>',
    'GALLERY /a.jpg 1950 (Ann) + /b.jpg 2020',
  ],
  [
    '<figure><div class="before-after" data-before-label="1950" data-after-label="2020"><img src="/a.jpg"><img src="/b.jpg"></div><figcaption>The quay</figcaption></figure>',
    'GALLERY The quay + /a.jpg 1950 + /b.jpg 2020',
  ],
  [
    '<div class="image-compare-slider"><img src="/a.jpg"><span class="label-before">Before</span><img src="/b.jpg"><span class="label-after" data-content="After"></span></div>',
    'GALLERY /a.jpg Before + /b.jpg After',
  ],
  ['<div class="twentytwenty"><img src="/a.jpg"><img src="/b.jpg"></div>', 'PIC /a.jpg', 'PIC /b.jpg'],
])

reads('full files that links around small pictures lead to', [
  [
    '<div class="gallery gallery-size-thumbnail"><dl class="gallery-item"><dt class="gallery-icon"><a href="/u/a.jpg"><img width="150" height="150" src="/u/a-150x150.jpg"></a></dt><dd class="wp-caption-text gallery-caption">Boats. Photo: Ann Lee</dd></dl><dl class="gallery-item"><dt class="gallery-icon"><a href="/u/b.jpg"><img width="150" height="150" src="/u/b-150x150.jpg"></a></dt></dl></div>',
    'GALLERY /u/a.jpg Boats. (Photo: Ann Lee) + /u/b.jpg',
  ],
  [
    '<div class="ngg-galleryoverview"><a href="/g/a.jpg" title="Boats at rest. Photo: Ann Lee"><img alt="a" src="/g/thumbs/thumbs_a.jpg" width="240" height="160"></a><a href="/g/b.jpg"><img src="/g/thumbs/thumbs_b.jpg" width="240" height="160"></a></div>',
    'GALLERY /g/a.jpg "a" Boats at rest. (Photo: Ann Lee) + /g/b.jpg',
  ],
  ['<a href="/u/a.jpg"><img src="/u/a-800x533.jpg"></a>', 'PIC /u/a-800x533.jpg'],
  [
    '<a href="/u/a.pdf"><img src="/u/a-150x150.jpg" alt="Plan"></a>',
    'PIC /u/a-150x150.jpg "Plan"',
    'P [Plan](/u/a.pdf)',
  ],
  [
    '<figure><a href="/u/a.jpg" data-caption="Another line of words"><img src="/u/a-300x200.jpg"></a><figcaption>Boats.</figcaption></figure>',
    'PIC /u/a.jpg Boats.',
  ],
])

reads('galleries that are kept for a script', [
  [
    '<div class="image-gallery-embed" data-attrs="{&quot;gallery&quot;:{&quot;images&quot;:[{&quot;src&quot;:&quot;/a.jpg&quot;},{&quot;src&quot;:&quot;/b.jpg&quot;}],&quot;caption&quot;:&quot;Two boats. Photos: Ann Lee&quot;}}"></div>',
    'GALLERY Two boats. + /a.jpg (Photos: Ann Lee) + /b.jpg (Photos: Ann Lee)',
  ],
])

reads('a small copy that stands in a picture’s place', [
  [
    '<figure><div><img src="https://cdn-images-1.medium.com/freeze/max/60/1*abcDEFgh.jpeg?q=20"><img data-src="https://cdn-images-1.medium.com/max/1600/1*abcDEFgh.jpeg"></div><figcaption>The pier</figcaption></figure>',
    'PIC https://cdn-images-1.medium.com/max/1600/1*abcDEFgh.jpeg The pier',
  ],
])
