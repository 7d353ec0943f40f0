// @vitest-environment node
import { reads } from './reads'

reads('words that are struck out, put in, small or code are marked so', [
  ['<p>The fine was <del>£400</del> £40 a day.</p>', 'P The fine was <deleted £400> £40 a day.'],
  ['<p>It cost <s>5</s> <ins>7</ins> euros.</p>', 'P It cost <deleted 5> <inserted 7> euros.'],
  ['<p>He won <strike>five</strike> six.</p>', 'P He won <deleted five> six.'],
  ['<p>Won <span style="text-decoration: line-through">five</span> six.</p>', 'P Won <deleted five> six.'],
  ['<p>Won <span style="text-decoration-line:line-through">five</span></p>', 'P Won <deleted five>'],
  ['<del><p>Closed.</p></del><p>Open.</p>', 'P <deleted Closed.>', 'P Open.'],
  ['<ul><li><s>Bread</s></li><li>Fish</li></ul>', 'UL (<deleted Bread>) (Fish)'],
  ['<p>Run <code>npm test</code>. <small>No warranty.</small></p>', 'P Run <code npm test>. <small No warranty.>'],
  ['<b style="font-weight:normal"><p>Pasted.</p></b>', 'P Pasted.'],
  ['<figure><img src="/a.jpg"><figcaption>At <s>£9</s> £8.</figcaption></figure>', 'PIC /a.jpg At £8.'],
])

reads('lists keep their numbers and the lists in them', [
  ['<ol start="6"><li>Rye</li><li>Deal</li></ol>', 'OL 6(Rye) (Deal)'],
  ['<ol start="0"><li>Rye</li></ol>', 'OL 0(Rye)'],
  ['<ol reversed><li>Third</li><li>Second</li><li>Best</li></ol>', 'OL 3(Third) 2(Second) 1(Best)'],
  ['<ol reversed start="10"><li>Ten</li><li>Nine</li></ol>', 'OL 10(Ten) 9(Nine)'],
  [
    '<ol><li value="1999">Passed</li><li value="2004">Failed</li><li>Again</li></ol>',
    'OL 1999(Passed) 2004(Failed) (Again)',
  ],
  ['<ol type="a"><li>the mayor</li><li>the council</li></ol>', 'OLa (the mayor) (the council)'],
  ['<ol style="list-style-type:upper-roman"><li>One</li></ol>', 'OLI (One)'],
  ['<ul start="5" type="a"><li value="3">One</li></ul>', 'UL (One)'],
  [
    '<ol><li>Check the gate<ul><li>hinges</li><li>lock</li></ul></li><li>Close it</li></ol>',
    'OL (Check the gate UL (hinges) (lock)) (Close it)',
  ],
  ['<ul><li>Fruit</li> <ul><li>Apples</li></ul> <li>Fish</li></ul>', 'UL (Fruit UL (Apples)) (Fish)'],
  ['<ol><li>First<figure><img src="/a.jpg"></figure></li><li>Second</li></ol>', 'OL (First PIC /a.jpg) (Second)'],
  ['<ol><li>a<ol type="i"><li>b<ol><li>c</li></ol></li></ol></li></ol>', 'OL (a OLi (b OL (c)))'],
  ['<ul><li><img src="/a.jpg"></li><li><img src="/b.jpg"></li></ul>', 'PIC /a.jpg', 'PIC /b.jpg'],
])

reads('what a page hides from every reader is left out', [
  ['<p>Rain is due.<span style="display:none">id 4711</span></p>', 'P Rain is due.'],
  ['<div style="display:none;max-height:0">Your briefing</div><p>Good morning.</p>', 'P Good morning.'],
  ['<p style="visibility:hidden">Old</p><p hidden>Older</p><p>New</p>', 'P New'],
  ['<p>One<span class="screen-reader-text">Two</span></p>', 'P One'],
  ['<p>One<span style="position:absolute;left:-9999px">Two</span></p>', 'P One'],
  [
    '<table><tr><td>a</td><td style="mso-hide:all">b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    'TABLE a // c | d',
  ],
  ['<a href="/r"><svg></svg><span class="sr-only">The report</span></a>', 'P [The report](/r)'],
])

reads('what a reader opens is shown: accordions, tabs, notes', [
  [
    '<h3><button aria-expanded="false"><span>Who can vote?</span><span aria-hidden="true">+</span></button></h3><div class="wp-block-accordion-panel" hidden><p>Anyone.</p></div>',
    'H Who can vote?',
    'P Anyone.',
  ],
  [
    '<button class="accordion">Who pays?</button><div class="panel" style="display:none"><p>All.</p></div>',
    'H Who pays?',
    'P All.',
  ],
  [
    '<div role="tablist"><button role="tab">2024</button><button role="tab">2025</button></div><div role="tabpanel"><p>38</p></div><div role="tabpanel" hidden><p>41</p></div>',
    'H 2024',
    'P 38',
    'H 2025',
    'P 41',
  ],
  [
    '<ul role="tablist"><li><a data-toggle="tab" href="#b">B</a></li><li><a data-toggle="tab" href="#a">A</a></li></ul><div id="a" style="display:none"><p>1</p></div><div id="b"><p>2</p></div>',
    'H A',
    'P 1',
    'H B',
    'P 2',
  ],
  ['<p>See <a href="#n">1</a>.</p><aside id="n" hidden>The note.</aside>', 'P See [1](#at-n).', 'P {#at-n The note.}'],
  ['<details><summary><button>Who pays?</button></summary><p>All.</p></details>', 'BOX Who pays?: P All.'],
  ['<p>The price of <button class="tooltip">GDP</button> rose.</p>', 'P The price of GDP rose.'],
  ['<p>One.</p><button>Share</button><p>Two.</p>', 'P One.', 'P Two.'],
])

reads('forms and unclosed controls let the story go on', [
  ['<p>One.</p><form action="/s"><input name=q><p>Two.</p><p>Three.</p>', 'P One.', 'P Two.', 'P Three.'],
  ['<form><p>One.</p><p>Two.</p></form>', 'P One.', 'P Two.'],
  ['<p>One.</p><button>Share<p>Two.</p>', 'P One.', 'P Two.'],
  ['<p>One.</p><canvas><p>Two.</p>', 'P One.', 'P Two.'],
  ['<p>One.</p><form class="newsletter-form"><p>Join us</p><input><button>Go</button></form>', 'P One.'],
  ['<form><p><label>Name <input></label></p><p>Two.</p></form>', 'P Two.'],
])

reads('XHTML’s closed elements and sections of text', [
  ['<p>a</p><iframe src="https://e.example/f"/><p>b</p>', 'P a', 'EMBED https://e.example/f', 'P b'],
  ['<script src="x.js"/><p>b</p>', 'P b'],
  ['<p>a <strong/>b</p><p>c</p>', 'P a b', 'P c'],
  ['<div/><p>a<a name="x"/>b</p>', 'P ab'],
  ['<p><![CDATA[One & <two>]]></p>', 'P One & <two>'],
  ['<p>a<br/>b<img src="/a.jpg"/></p>', 'P a⏎b', 'PIC /a.jpg'],
])

reads('pictures that a script would load late', [
  [
    '<figure><img src="data:image/gif;base64,AA" nitro-lazy-src="https://cdn.example/pier.jpg"><figcaption>Pier.</figcaption></figure>',
    'PIC https://cdn.example/pier.jpg Pier.',
  ],
  [
    '<figure><noscript><img src="/u/pier.jpg"></noscript><figcaption>Pier.</figcaption></figure>',
    'PIC /u/pier.jpg Pier.',
  ],
  ['<img src="data:image/svg+xml,x" data-ezsrc="/u/pier.jpg">', 'PIC /u/pier.jpg'],
  ['<img src="data:image/gif;base64,AA" data-orig-file="/u/pier.jpg?w=9">', 'PIC /u/pier.jpg?w=9'],
  ['<img src="data:image/gif,x" data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript>', 'PIC /a.jpg'],
  ['<noscript><img src="/a.jpg"></noscript><img class="lazy" data-src="/a.jpg">', 'PIC /a.jpg'],
  ['<img src="data:image/gif,x"><noscript><img src="/a.jpg"></noscript>', 'PIC /a.jpg'],
  ['<noscript><img height="1" width="1" style="display:none" src="https://t.example/tr"></noscript>'],
  ['<noscript>Please enable JavaScript to view <a href="https://disqus.com/?ref_noscript">comments</a></noscript>'],
])

reads('pictures behind text, in links, and in a line', [
  [
    '<div class="wp-block-group" style="background-image:url(/wall.jpg)"><p>Over it.</p></div>',
    'PIC /wall.jpg',
    'P Over it.',
  ],
  ['<div class="cover" data-bg="/wall.webp"><h2>Over it</h2></div>', 'PIC /wall.webp', 'H Over it'],
  ['<div style="background-image:url(/dots.png);background-repeat:repeat">x</div>', 'P x'],
  ['<a href="/leaflet.pdf"><img src="/t.jpg"></a>', 'PIC /t.jpg', 'P [news.example/leaflet.pdf](/leaflet.pdf)'],
  [
    '<a href="/leaflet.pdf"><img src="/t.jpg" alt="The leaflet"></a>',
    'PIC /t.jpg "The leaflet"',
    'P [The leaflet](/leaflet.pdf)',
  ],
  ['<a href="/t-full.jpg"><img src="/t.jpg"></a>', 'PIC /t.jpg'],
  [
    '<a href="/gallery/"><figure><img src="/a.jpg"><figcaption>Cap</figcaption></figure></a>',
    'PIC /a.jpg Cap',
    'P [news.example/gallery/](/gallery/)',
  ],
  ['<a href="/b/"><img src="/a.jpg"><h3>A story</h3></a>', 'PIC /a.jpg', 'H [A story](/b/)'],
  ['<p>One word <img width=16 height=16 src="/i.png" alt="PDF"> in a line.</p>', 'P One word PDF in a line.'],
  ['<p>So <img class="latex" src="/l.png" alt="x^2" width="40"> grows.</p>', 'P So x^2 grows.'],
])

reads('captions that stand outside of a figure, and shared ones', [
  [
    '<figure><img src="/a.jpg"></figure><p class="wp-caption-text">The pier. Photo: Ann Lee</p>',
    'PIC /a.jpg The pier. (Photo: Ann Lee)',
  ],
  ['<p><img src="/a.jpg"><br><em>The pier. Photo: Ann Lee</em></p>', 'PIC /a.jpg The pier. (Photo: Ann Lee)'],
  [
    '<div class="tiled-gallery"><div class="tiled-gallery-item"><img src="/a.jpg"><div class="tiled-gallery-caption">Boats (Photo: Ann Lee)</div></div><div class="tiled-gallery-item"><img src="/b.jpg"></div></div>',
    'GALLERY /a.jpg Boats (Photo: Ann Lee) + /b.jpg',
  ],
  [
    '<div class="wp-block-jetpack-tiled-gallery"><figure><img src="/a.jpg"></figure><figure><img src="/b.jpg"></figure></div>',
    'GALLERY /a.jpg + /b.jpg',
  ],
  [
    '<figure><img src="/a.jpg"><img src="/b.jpg"><figcaption>Left: before. Right: after. Photos: Ann Lee</figcaption></figure>',
    'GALLERY Left: before. Right: after. + /a.jpg (Photos: Ann Lee) + /b.jpg (Photos: Ann Lee)',
  ],
])

const film = 'EMBED https://www.youtube.com/watch?v=abcdefghijk'

reads('what a script, a facade or an object would show leaves its page and its name', [
  [
    '<div class="rll-youtube-player" data-src="https://www.youtube.com/embed/abcdefghijk" data-id="abcdefghijk"></div><noscript><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></noscript>',
    film,
  ],
  [
    '<div class="lyMe" id="WYL_abcdefghijk"><div class="tT">Storm film</div><noscript><a href="https://youtu.be/abcdefghijk"><img src="https://i.ytimg.com/vi/x/0.jpg"></a></noscript></div>',
    `${film} Storm film`,
  ],
  [
    `<div class="elementor-widget-video" data-settings='{"youtube_url":"https:\\/\\/www.youtube.com\\/watch?v=abcdefghijk"}'><div></div></div>`,
    film,
  ],
  ['<lite-youtube videoid="abcdefghijk" playlabel="Storm film"></lite-youtube>', `${film} Storm film`],
  ['<amp-youtube data-videoid="abcdefghijk" layout="responsive"></amp-youtube>', film],
  [
    '<object data="https://www.youtube.com/v/abcdefghijk"><embed src="https://www.youtube.com/v/abcdefghijk"></object>',
    film,
  ],
  ['<figure class="media"><oembed url="https://www.youtube.com/watch?v=abcdefghijk"></oembed></figure>', film],
  ['<lite-vimeo videoid="12345"></lite-vimeo>', 'EMBED https://vimeo.com/12345'],
  [
    '<div id="datawrapper-vis-Ab12C"><script src="https://datawrapper.dwcdn.net/Ab12C/embed.js"></script><noscript><img src="https://datawrapper.dwcdn.net/Ab12C/full.png" alt="Rents since 2010"></noscript></div>',
    'GRAPHIC https://datawrapper.dwcdn.net/Ab12C/ Rents since 2010',
  ],
  [
    '<script src="https://datawrapper.dwcdn.net/Ab12C/embed.js"></script>',
    'GRAPHIC https://datawrapper.dwcdn.net/Ab12C/',
  ],
  [
    '<div class="infogram-embed" data-id="abc-def" data-title="Budget"></div>',
    'GRAPHIC https://infogram.com/abc-def https://e.infogram.com/abc-def Budget',
  ],
  [
    '<div class="flourish-embed" data-src="visualisation/123"></div>',
    'GRAPHIC https://public.flourish.studio/visualisation/123/ https://flo.uri.sh/visualisation/123/embed',
  ],
  ['<div data-pym-src="https://graphics.example/chart/"></div>', 'EMBED https://graphics.example/chart/'],
  [
    '<video-js data-account="12" data-player="default" data-video-id="34"></video-js>',
    'EMBED https://players.brightcove.net/12/default_default/index.html?videoId=34',
  ],
  [
    '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="desk/12"></script>',
    'EMBED https://t.me/desk/12',
  ],
  ['<script src="https://gist.github.com/desk/ab12.js"></script>', 'EMBED https://gist.github.com/desk/ab12'],
  ['<script src="https://stats.example/a.js"></script><p>a</p>', 'P a'],
  [
    '<object data="/u/report.pdf"><p>Read <a href="/u/report.pdf">the report</a></p></object>',
    'P Read [the report](/u/report.pdf)',
  ],
  [
    '<object data="/u/report.pdf" type="application/pdf" aria-label="The report"></object>',
    'P [The report](/u/report.pdf)',
  ],
  ['<embed src="/u/report.pdf">', 'P [news.example/u/report.pdf](/u/report.pdf)'],
  ['<embed src="#note"><p>One.</p>', 'P One.'],
  ['<noscript><p>Please turn on JavaScript.</noscript><p>One.</p>', 'P One.'],
  ['<noscript><div><b>Off</noscript><p>One.</p>', 'P One.'],
  [
    '<div class="wp-block-file"><a href="/r.pdf" class="wp-block-file__button" download>Download it</a></div>',
    'P [Download it](/r.pdf)',
  ],
  [
    '<div class="wp-playlist"><audio controls></audio><noscript><ol><li><a href="/a.mp3">One</a></li><li><a href="/b.mp3">Two</a></li></ol></noscript></div>',
    'AUDIO https://news.example/a.mp3 One',
    'AUDIO https://news.example/b.mp3 Two',
  ],
  ['<video><a href="/v.mp4">Download</a></video>', 'VIDEO https://news.example/v.mp4'],
  [
    '<video poster="/p.jpg" src="/v.mp4"><track kind="captions" src="/v.vtt"><track kind="metadata" src="/m.vtt"></video>',
    'VIDEO https://news.example/v.mp4 https://news.example/p.jpg https://news.example/v.vtt',
  ],
])

reads('formulas and drawings say what they show', [
  [
    '<p>The rate is <math><mi>r</mi><mo>=</mo><mfrac><mn>3</mn><mn>4</mn></mfrac></math> a day.</p>',
    'P The rate is r = 3/4 a day.',
  ],
  [
    '<p>So <span class="katex"><span class="katex-mathml"><math><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span> grows.</p>',
    'P So x<superscript 2> grows.',
  ],
  [
    '<math display="block"><semantics><mrow></mrow><annotation encoding="application/x-tex">E=mc^2</annotation></semantics></math>',
    'P E=mc^2',
  ],
  ['<p><math><msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt></math></p>', 'P √(a + b)'],
  [
    '<p><math><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover></math></p>',
    'P ∑<subscript i = 1><superscript n>',
  ],
  [
    '<p><math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd></mtr></mtable></math></p>',
    'P 1, 0; 0',
  ],
  ['<p>So <script type="math/tex">x^2</script> grows.</p>', 'P So x^2 grows.'],
  ['<svg viewBox="0 0 9 9"><title>A chart</title><text>Turnout 54%</text></svg>', 'P Turnout 54%'],
])

reads('notes lead to their place and back, and links in the page to theirs', [
  [
    '<p>Rents<sup><a href="#a1" id="a1-link">1</a></sup> rose.</p><ol><li id="a1">Survey. <a href="#a1-link">↩︎</a></li></ol>',
    'P Rents<superscript [{#at-a1-link 1}](#at-a1)> rose.',
    'OL ({#at-a1 Survey. }[↩︎](#at-a1-link))',
  ],
  ['<ol><li><span>test</span> <a href="#1-link">↩︎</a></li></ol>', 'OL (test)'],
  ['<ul><li><a href="#what">What</a></li></ul><h2 id="what">What</h2>', 'UL ([What](#at-what))', 'H {#at-what What}'],
  ['<p><a href="https://news.example/2026/a-story/#n">1</a></p><p id="n">Note.</p>', 'P [1](#at-n)', 'P {#at-n Note.}'],
  ['<p><a href="#n">1</a></p><p><a name="n"></a>Note.</p>', 'P [1](#at-n)', 'P {#at-n Note.}'],
  ['<p><a href="#caf%C3%A9">1</a></p><p id="café">Note.</p>', 'P [1](#at-caf_e9)', 'P {#at-caf_e9 Note.}'],
  ['<p><a href="#gone">More</a></p>', 'P More'],
  ['<p id="root">Nobody leads here.</p>', 'P Nobody leads here.'],
])

reads('languages, directions and pronunciations', [
  ['<div dir="rtl" lang="ar"><p>مرحبا</p></div><p>Hi</p>', 'P {ar مرحبا}', 'P Hi'],
  ['<p dir="rtl">مرحبا</p>', 'P {und-Arab مرحبا}'],
  ['<p>The <span lang="fr_FR">Élysée</span> said.</p>', 'P The {fr-FR Élysée} said.'],
  ['<p lang="pl">Mówi: <q>nigdy</q>.</p>', 'P {pl Mówi: „nigdy”.}'],
  ['<p lang="x y z!">Words</p>', 'P Words'],
  ['<p><ruby>東京<rt>とうきょう</rt></ruby>で</p>', 'P {東京|とうきょう}で'],
  ['<p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby></p>', 'P {東|とう}{京|きょう}'],
])

reads('tables that lay out a page are what they hold; others keep heads, feet and signs', [
  [
    '<table><tr><td><h2>Good morning</h2><p>One.</p><p>Two.</p><img src="/a.jpg"><p>Three.</p></td></tr></table>',
    'H Good morning',
    'P One.',
    'P Two.',
    'PIC /a.jpg',
    'P Three.',
  ],
  [
    '<table><tr><td><img src="/a.jpg"></td><td><h3>Ada</h3><p>She is 52.</p></td></tr></table>',
    'PIC /a.jpg',
    'H Ada',
    'P She is 52.',
  ],
  ['<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>', 'TABLE a | b'],
  [
    '<table><tr><td>Rye</td><td><img src="/t.png" width=16 height=16 alt="Yes"></td></tr><tr><td>Deal</td><td><img src="/x.png" width=16 height=16 alt="No"></td></tr></table>',
    'TABLE Rye | Yes // Deal | No',
  ],
  [
    '<table><tr><td><img src="/pl.png" width=16 height=11 alt=""> Poland</td><td>3</td></tr></table>',
    'TABLE Poland | 3',
  ],
  [
    '<table><thead><tr><th rowspan=2>Party</th><th colspan=2>Votes</th></tr><tr><th>2024</th><th>2025</th></tr></thead><tbody><tr><th>Greens</th><td>1</td><td>2</td></tr></tbody></table>',
    'TABLE Party | Votes⏎2024 | Votes⏎2025 // *Greens | 1 | 2',
  ],
  [
    '<table><tfoot><tr><td>Sum</td><td>3</td></tr></tfoot><tbody><tr><td>a</td><td>3</td></tr></tbody></table>',
    'TABLE a | 3 // Sum | 3',
  ],
])

reads('quotations name who spoke, and keep their lists', [
  [
    '<blockquote><p>We will not go.</p><p>— <cite>Mayor Ada Holt</cite></p></blockquote>',
    'Q We will not go. — Mayor Ada Holt',
  ],
  [
    '<blockquote><p>Go.</p><p class="wp-block-quote__citation">Jane Roe, mayor</p></blockquote>',
    'Q Go. — Jane Roe, mayor',
  ],
  ['<blockquote><p>Go.</p><p>— Jane Roe, mayor</p></blockquote>', 'Q Go. — Jane Roe, mayor'],
  ['<blockquote>Go.<br>― Jane Roe</blockquote>', 'Q Go. — Jane Roe'],
  ['<blockquote><p>— Idziesz?</p><p>— Tak</p></blockquote>', 'Q — Idziesz?⏎— Tak'],
  [
    '<blockquote><p>Three demands:</p><ol><li>pay</li><li>hours</li></ol></blockquote>',
    'Q Three demands: OL (pay) (hours)',
  ],
])

reads('what plug-ins append to a story isn’t the story', [
  [
    '<p>Text.</p><div class="addtoany_share_save_container"><div class="addtoany_header">Share this:</div></div>',
    'P Text.',
  ],
  ['<div class="heateor_sss_sharing_container">Spread the love</div><p>Text.</p>', 'P Text.'],
  ['<p>Text.</p><div class="yarpp yarpp-related"><h3>Related posts:</h3><ol><li>x</li></ol></div>', 'P Text.'],
  ['<p>Text.</p><div class="saboxplugin-wrap"><p>Ada Holt</p></div><div class="author-box">Ada</div>', 'P Text.'],
])

reads('key points, timelines and questions are known by their class', [
  [
    '<div class="wp-block-group key-points"><h2>Key points</h2><ul><li>Rain <b>today</b></li><li>Sun later</li></ul></div>',
    'POINTS Key points: (Rain <strong today>) (Sun later)',
  ],
  ['<ul class="is-style-key-takeaways"><li>One</li></ul>', 'POINTS : (One)'],
  ['<div class="key-points"><p>Only words.</p></div>', 'P Only words.'],
  [
    '<div class="wp-block-yoast-seo-ai-summarize"><p><strong>Summary</strong></p><ul><li>One</li></ul></div>',
    'POINTS Summary: (One)',
  ],
  [
    '<ol class="timeline"><li><time>1926</time><h3>The wall</h3><p>It is built.</p></li><li><span class="year">1970</span> It breaks.</li></ol>',
    'TIMELINE : (1926 | The wall | P It is built.) (1970 |  | P It breaks.)',
  ],
  [
    '<div class="wp-block-cp-timeline"><h2>A century</h2><div class="wp-block-cp-timeline-content-timeline-child"><p class="story-time">1926</p><h3>Built</h3></div><div class="wp-block-cp-timeline-content-timeline-child"><p class="story-time">1970</p><h3>Broken</h3></div></div>',
    'TIMELINE A century: (1926 | Built) (1970 | Broken)',
  ],
  ['<ul class="timeline"><li>One</li><li>Two</li></ul>', 'UL (One) (Two)'],
  [
    '<div class="schema-faq wp-block-yoast-faq-block"><div class="schema-faq-section"><strong class="schema-faq-question">Who pays?</strong> <p class="schema-faq-answer">The <a href="/city">city</a>.</p></div><div class="schema-faq-section"><strong class="schema-faq-question">When?</strong><p class="schema-faq-answer">In May.</p></div></div>',
    'QUESTIONS : (Who pays? | P The [city](/city).) (When? | P In May.)',
  ],
  [
    '<div class="rank-math-block" id="rank-math-faq"><div class="rank-math-list"><div class="rank-math-list-item"><h3 class="rank-math-question">Who pays?</h3><div class="rank-math-answer"><p>All.</p></div></div></div></div>',
    'QUESTIONS : (Who pays? | P All.)',
  ],
  [
    '<section itemscope itemtype="https://schema.org/FAQPage"><div itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">Why?</h3><div itemprop="acceptedAnswer"><p>So.</p></div></div></section>',
    'QUESTIONS : (Why? | P So.)',
  ],
  ['<div class="schema-faq"><p>No questions.</p></div>', 'P No questions.'],
  [
    '<div class="wp-block-aioseo-faq"><h3 class="aioseo-faq-block-question">Who pays?</h3><div><p>All.</p></div></div><div class="wp-block-aioseo-faq"><h3 class="aioseo-faq-block-question">When?</h3><div><p>In May.</p></div></div>',
    'QUESTIONS : (Who pays? | P All.) (When? | P In May.)',
  ],
  [
    '<dl class="timeline"><dt>1926</dt><dd>Built</dd><dt>1970</dt><dd>Broken</dd></dl>',
    'TIMELINE : (1926 |  | P Built) (1970 |  | P Broken)',
  ],
  [
    '<div class="cool-timeline"><div class="timeline-post"><div class="timeline-meta"><div class="meta-details">1926</div></div><h2 class="content-title">Built</h2></div><div class="timeline-post"><div class="timeline-meta"><div class="meta-details">1970</div></div><h2 class="content-title">Broken</h2></div></div>',
    'TIMELINE : (1926 | Built) (1970 | Broken)',
  ],
])

reads('programs and poems keep their lines', [
  ['<pre class="wp-block-code"><code>if (a &lt; b) {\n  go()\n}\n</code></pre>', 'CODE : if (a < b) {⏎  go()⏎}'],
  ['<pre><code class="language-js">go(<span class="hljs">1</span>)<br>end</code></pre>', 'CODE js: go(1)⏎end'],
  ['<pre class="brush: php">echo 1;</pre>', 'CODE php: echo 1;'],
  ['<pre>Plain\n  text</pre>', 'P Plain⏎\u00a0\u00a0text'],
  ['<p>Run <code>npm test</code>.</p>', 'P Run <code npm test>.'],
  [
    '<pre class="wp-block-verse">The sea,\n  the <em>sea</em>\n\nand rain</pre>',
    'VERSE (The sea,⏎\u00a0\u00a0the <emphasis sea>) (and rain)',
  ],
])

reads('footnotes lead there and back', [
  [
    '<p>Cold<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup>.</p><ol class="wp-block-footnotes"><li id="a1">By <em>far</em>. <a href="#a1-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>',
    'P Cold<superscript [{#at-a1-link 1}](#at-a1)>.',
    'NOTES (#at-a1 ^at-a1-link By <emphasis far>.)',
  ],
  [
    '<p>Cold<sup id="fnref:1"><a href="#fn:1">1</a></sup>.</p><section class="footnotes" role="doc-endnotes"><ol><li id="fn:1"><p>By far. <a href="#fnref:1" class="footnote-backref">↩</a></p></li></ol></section>',
    'P Cold<superscript [{#at-fnref_3a1 1}](#at-fn_3a1)>.',
    'NOTES (#at-fn_3a1 ^at-fnref_3a1 By far.)',
  ],
  ['<ol class="footnotes"><li>Nobody links here.</li></ol>', 'OL (Nobody links here.)'],
  [
    '<p>Cold<a href="#_ftn1" name="_ftnref1">[1]</a>.</p><hr><p><a href="#_ftnref1" name="_ftn1">[1]</a> By <em>far</em>.</p>',
    'P Cold[{#at-_ftnref1 [1]}](#at-_ftn1).',
    'NOTES (#at-_ftn1 ^at-_ftnref1 By <emphasis far>.)',
  ],
  [
    '<p>Cold<span class="footnote_referrer"><a role="button" onclick="x()"><sup id="footnote_plugin_tooltip_9_1">1</sup></a><span id="footnote_plugin_tooltip_text_9_1" class="footnote_tooltip">By far.</span></span>.</p><div class="footnotes_reference_container"><p><span role="button">References</span></p><table><tr><th id="footnote_plugin_reference_9_1"><a role="button">↑1</a></th><td class="footnote_plugin_text">By far.</td></tr></table></div>',
    'P Cold[<superscript {#at-footnote_plugin_tooltip_9_1 1}>](#at-footnote_plugin_reference_9_1).',
    'NOTES (#at-footnote_plugin_reference_9_1 ^at-footnote_plugin_tooltip_9_1 By far.)',
  ],
  [
    '<p>Cold<sup class="modern-footnotes-footnote"><a href="javascript:void(0)">1</a></sup><span class="modern-footnotes-footnote__note" role="tooltip">By far.</span>, then hot.</p>',
    'P Cold (By far.), then hot.',
  ],
  [
    '<p><a href="#n">See.</a></p><ol class="footnotes"><li id="n">Note. <a href="#gone">↩</a></li></ol>',
    'P [See.](#at-n)',
    'NOTES (#at-n Note.)',
  ],
])

reads('a list of times after a recording is its chapters', [
  [
    '<audio src="/a.mp3"></audio><ul><li>00:00 Before</li><li>(12:30) – The mayor</li><li>1:02:03 After</li></ul>',
    'AUDIO https://news.example/a.mp3 0s Before 750s The mayor 3723s After',
  ],
  [
    '<audio src="/a.mp3"></audio><ul><li>12:30 The mayor</li><li>Bread</li></ul>',
    'AUDIO https://news.example/a.mp3',
    'UL (12:30 The mayor) (Bread)',
  ],
])

reads('chapters may have a title, and stand in a paragraph', [
  [
    '<audio src="/a.mp3"></audio><h3>Chapters</h3><p>00:00 Before<br>00:12:30.500 The mayor</p>',
    'AUDIO https://news.example/a.mp3 0s Before 750s The mayor',
  ],
  [
    '<audio src="/a.mp3"></audio><h3>The night</h3><ul><li>00:00 Before</li><li>12:30 The mayor</li></ul>',
    'AUDIO https://news.example/a.mp3',
    'H The night',
    'UL (00:00 Before) (12:30 The mayor)',
  ],
])

reads('what readers can sort, work with or sign up for', [
  [
    '<table class="sortable"><tr><th>Club</th><th>Points</th></tr><tr><td>Arka</td><td>3</td></tr></table>',
    'SORTABLE TABLE Club | Points // Arka | 3',
  ],
  [
    '<div class="kg-card kg-signup-card" data-lexical-signup-form style="display:none"><div><h2 class="kg-signup-card-heading">The tide</h2><h3 class="kg-signup-card-subheading">Each morning.</h3><form class="kg-signup-card-form"><input type="email"><button>Subscribe</button></form><p class="kg-signup-card-disclaimer">No spam.</p></div></div>',
    'NEWSLETTER https://news.example/#/portal/signup The tide | Each morning.',
  ],
  ['<div class="kg-card kg-signup-card">Join</div><p>Text.</p>', 'P Text.'],
  [
    '<div id="mc_embed_signup"><form action="https://quay.us1.list-manage.com/subscribe/post?u=a&amp;id=b" method="post" class="validate"><h2>The tide</h2><div class="indicates-required">* indicates required</div><label for="e">Email</label><input id="e"><input type="submit"></form></div>',
    'NEWSLETTER https://quay.us1.list-manage.com/subscribe?u=a&id=b The tide | ',
  ],
  [
    '<form class="mc4wp-form"><h3>The tide</h3><p>Each morning.</p><p><label>Email: <input name="EMAIL"></label></p><p><input type="submit"></p></form>',
    'NEWSLETTER https://news.example/2026/a-story/ The tide | Each morning.',
  ],
  ['<form class="mc4wp-form"><p><label>Email: <input></label></p></form><p>Text.</p>', 'P Text.'],
  [
    '<iframe src="https://quay.substack.com/embed" width="480"></iframe>',
    'NEWSLETTER https://quay.substack.com/subscribe quay.substack.com | ',
  ],
  ['<div class="ez-toc-container"><ul><li><a href="#a">A</a></li></ul></div><h2 id="a">A</h2>', 'H A'],
  [
    '<iframe src="https://datawrapper.dwcdn.net/aBc12/7/" title="Turnout" aria-label="Line chart" height="412"></iframe>',
    'GRAPHIC https://datawrapper.dwcdn.net/aBc12/7/ Turnout "Line chart" 412',
  ],
  [
    '<div style="min-height:381px" id="datawrapper-vis-Ab12C"><script src="https://datawrapper.dwcdn.net/Ab12C/embed.js"></script></div>',
    'GRAPHIC https://datawrapper.dwcdn.net/Ab12C/ 381',
  ],
])
