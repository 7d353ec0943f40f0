// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { outline } from './outline'

type Row = [html: string, ...blocks: string[]]

// Other inputs of the kinds in kinds.test.ts, as editors, plug-ins and page builders write them.

function reads(kind: string, rows: Row[]): void {
  describe(kind, () => {
    test.each(rows)('%s', (html, ...blocks) => {
      expect(outline(html)).toEqual(blocks)
    })
  })
}

reads('struck words, however an editor writes them', [
  ['<p>The fine was <span class="strike">£400</span> £40.</p>', 'P The fine was <deleted £400> £40.'],
  [
    '<p>The fine was <span style="text-decoration:underline line-through red">£400</span> £40.</p>',
    'P The fine was <deleted £400> £40.',
  ],
  ['<p>Won <font style="text-decoration : LINE-THROUGH">five</font> six.</p>', 'P Won <deleted five> six.'],
  ['<p style="text-decoration:line-through">Closed.</p><p>Open.</p>', 'P <deleted Closed.>', 'P Open.'],
  ['<s><ul><li>Bread</li></ul></s>', 'UL (<deleted Bread>)'],
  ['<blockquote><del>We will go.</del> We will not go.</blockquote>', 'Q <deleted We will go.> We will not go.'],
  ['<table><tr><td><s>9</s> 8</td><td>b</td></tr></table>', 'TABLE <deleted 9> 8 | b'],
  ['<h2><del>Old</del> New</h2>', 'H <deleted Old> New'],
  ['<p>Was <ins datetime="2026">£40</ins><del cite="/x">£400</del>.</p>', 'P Was <inserted £40><deleted £400>.'],
  [
    '<p><s>a <b>b</b></s> <a href="/x"><del>old link</del></a></p>',
    'P <deleted a <strong b>> [<deleted old link>](/x)',
  ],
  [
    '<p>Was <span style="text-decoration:none">5</span> <del style="text-decoration:none">6</del></p>',
    'P Was 5 <deleted 6>',
  ],
  ['<details><summary>Fine <s>£400</s> £40</summary><p>x</p></details>', 'BOX Fine £40: P x'],
  ['<figure><blockquote><p>a</p></blockquote><figcaption><s>Ann</s> Bo</figcaption></figure>', 'Q a — Bo'],
  ['<p>u <u>under</u> <mark>marked</mark></p>', 'P u under marked'],
])

reads('numbers of lists', [
  ['<ol start="-1"><li>a</li><li>b</li></ol>', 'OL -1(a) (b)'],
  ['<ol start="3" reversed><li>a</li><li>b</li><li>c</li></ol>', 'OL 3(a) 2(b) 1(c)'],
  ['<ol start=" 7 "><li>a</li></ol>', 'OL 7(a)'],
  ['<ol start="abc"><li>a</li></ol>', 'OL (a)'],
  ['<ol type="I" start="4"><li>a</li><li>b</li></ol>', 'OLI 4(a) (b)'],
  ['<ol type="1"><li>a</li></ol>', 'OL (a)'],
  ['<ol style="list-style: lower-roman inside"><li>a</li><li>b</li></ol>', 'OLi (a) (b)'],
  ['<ol><li>a</li><li value="5">b</li><li>c</li><li value="x">d</li></ol>', 'OL (a) 5(b) (c) (d)'],
  ['<ol><li></li><li>b</li></ol>', 'OL 2(b)'],
  ['<ol><li>One</li></ol><p>pic</p><ol start="2"><li>Two</li></ol>', 'OL (One)', 'P pic', 'OL 2(Two)'],
  ['<ol reversed><li>a<ol><li>x</li><li>y</li></ol></li><li>b</li></ol>', 'OL 2(a OL (x) (y)) 1(b)'],
])

reads('lists in lists, and what else stands in an item', [
  ['<ul><li>Fruit<ol start="3"><li>Apples</li></ol></li></ul>', 'UL (Fruit OL 3(Apples))'],
  ['<ul><li>Fruit<p>more</p><ul><li>A</li></ul>tail</li></ul>', 'UL (Fruit⏎more UL (A) P tail)'],
  ['<ol><li><p>First</p><p>second para</p></li><li>b</li></ol>', 'OL (First⏎second para) (b)'],
  ['<ul><ul><li>Deep</li></ul></ul>', 'UL (UL (Deep))'],
  ['<ol><li>Step<blockquote>note</blockquote></li><li>x</li></ol>', 'OL (Step Q note) (x)'],
  ['<ol><li>a</li><ol><li>b</li></ol><ol><li>c</li></ol><li>d</li></ol>', 'OL (a OL (b) OL (c)) (d)'],
  ['<ul><li>a<div><ul><li>b</li></ul></div></li></ul>', 'UL (a UL (b))'],
  ['<dl><dt>Who</dt><dd>Ann</dd><dd>Bo<ul><li>x</li></ul></dd></dl>', 'P <strong Who>', 'P Ann', 'P Bo', 'UL (x)'],
  [
    '<ol><li>Mix<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></li><li>Bake</li></ol>',
    'OL (Mix TABLE a | b // 1 | 2) (Bake)',
  ],
  [
    '<ol><li>Mix<img src="/a.jpg" width=600 height=400> well</li><li>Bake</li></ol>',
    'OL (Mix PIC /a.jpg P well) (Bake)',
  ],
  [
    '<ol><li>Mix<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></li><li>Bake</li></ol>',
    'OL (Mix EMBED https://www.youtube.com/watch?v=abcdefghijk) (Bake)',
  ],
  ['<ol><li><img src="/a.jpg" alt="x"></li><li>Bake</li></ol>', 'OL (PIC /a.jpg "x") (Bake)'],
  ['<ul><li>Fruit</li><li style="list-style:none"><ul><li>Apples</li></ul></li></ul>', 'UL (Fruit UL (Apples))'],
  [
    '<ol><li>1<ol><li>2<ol><li>3<ol><li>4<ol><li>5<ol><li>6</li></ol></li></ol></li></ol></li></ol></li></ol></li></ol>',
    'OL (1 OL (2 OL (3 OL (4 OL (5 OL (6))))))',
  ],
])

reads('hidden words, however a style sheet or an attribute hides them', [
  ['<p>Rain.<span style="opacity:0">x</span></p>', 'P Rain.'],
  ['<p>Rain.<span style="font-size:0">x</span></p>', 'P Rain.'],
  ['<p>Rain.<span style="font-size:0px;line-height:0">x</span></p>', 'P Rain.'],
  ['<div style="max-height:0;overflow:hidden">Preheader</div><p>Hi</p>', 'P Hi'],
  ['<div class="hidden">x</div><p>Hi</p>', 'P Hi'],
  ['<div class="d-none">x</div><p>Hi</p>', 'P Hi'],
  ['<div class="is-hidden">x</div><p>Hi</p>', 'P Hi'],
  ['<div class="hide">x</div><p>Hi</p>', 'P Hi'],
  ['<div aria-hidden="true">x</div><p>Hi</p>', 'P x', 'P Hi'],
  ['<p style="DISPLAY : NONE !important">x</p><p>Hi</p>', 'P Hi'],
  ['<p>Rain<span style="width:0;height:0;overflow:hidden;display:inline-block">x</span></p>', 'P Rain'],
  ['<p>Rain<span style="position:absolute;clip:rect(0 0 0 0)">x</span></p>', 'P Rain'],
  ['<p>Rain<span style="position:absolute;left:-10000px">x</span></p>', 'P Rain'],
  ['<p>Rain<span style="transform:scale(0)">x</span></p>', 'P Rain'],
  ['<template><p>x</p></template><p>Hi</p>', 'P Hi'],
  ['<div hidden=""><p>x</p></div><p>Hi</p>', 'P Hi'],
  ['<ul><li style="display:none">a</li><li>b</li></ul>', 'UL (b)'],
  ['<figure style="display:none"><img src="/a.jpg"><figcaption>x</figcaption></figure><p>Hi</p>', 'P Hi'],
  ['<p>Rain<ins style="display:none">x</ins></p>', 'P Rain'],
  ['<table><tr style="display:none"><td>a</td><td>x</td></tr><tr><td>b</td><td>c</td></tr></table>', 'TABLE b | c'],
  ['<dialog><p>Not open</p></dialog><p>Hi</p>', 'P Hi'],
  ['<dialog open><p>open</p></dialog><p>Hi</p>', 'P open', 'P Hi'],
  ['<div style="content-visibility:hidden">x</div><p>Hi</p>', 'P Hi'],
  ['<iframe style="display:none" src="https://e.example/f"></iframe><p>Hi</p>', 'P Hi'],
  ['<div style="height:0;width:0;overflow:hidden">x</div><p>Hi</p>', 'P Hi'],
  ['<div style="display:none"><p>a</p></div><a href="javascript:show()">Read more</a><p>Hi</p>', 'P Read more', 'P Hi'],
  ['<p style="mso-hide:all;display:none">x</p><p>Hi</p>', 'P Hi'],
  ['<span class="visually-hidden-focusable">x</span><p>Hi</p>', 'P Hi'],
  ['<p>Price <span class="u-visually-hidden">now</span> £4</p>', 'P Price £4'],
  ['<p>Price <span class="assistive-text">now</span> £4</p>', 'P Price £4'],
  ['<p>Price <span class="element-invisible">now</span> £4</p>', 'P Price £4'],
])

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

reads('languages of lists, tables, quotations and photos', [
  ['<div dir="rtl" lang="ar"><ul><li>مرحبا</li></ul></div>', 'UL ({ar مرحبا})'],
  ['<blockquote dir="rtl" lang="he"><p>שלום</p></blockquote>', 'Q {he שלום}'],
  ['<table dir="rtl" lang="ar"><tr><td>مرحبا</td><td>ب</td></tr></table>', 'TABLE {ar مرحبا} | {ar ب}'],
  ['<p><bdo dir="rtl">abc</bdo> x</p>', 'P {und-Arab abc} x'],
  ['<p dir="auto">مرحبا</p>', 'P {und-Arab مرحبا}'],
  ['<ul><li lang="fr">Bonjour</li></ul>', 'UL ({fr Bonjour})'],
  ['<h2 lang="he" dir="rtl">שלום</h2>', 'H {he שלום}'],
  ['<p lang="ar-EG">مرحبا</p>', 'P {ar-EG مرحبا}'],
  ['<p lang="english">x</p>', 'P x'],
  ['<p><q lang="fr">oui</q></p>', 'P {fr « oui »}'],
  [
    '<section lang="de"><figure><img src="/a.jpg" alt="Hund"><figcaption>Ein Hund</figcaption></figure></section>',
    'PIC /a.jpg "Hund" Ein Hund',
  ],
  ['<details lang="de"><summary>Wer</summary><p>Ich</p></details>', 'BOX Wer: P {de Ich}'],
])

reads('accordions, tabs and buttons', [
  [
    '<h2 class="accordion-header"><button class="accordion-button">Who pays?</button></h2><div class="accordion-collapse collapse"><div class="accordion-body"><p>All.</p></div></div>',
    'H Who pays?',
    'P All.',
  ],
  [
    '<div class="accordion"><button type="button" class="faq-question" aria-expanded="false" aria-controls="p1">Why?</button><div id="p1" hidden><p>Because.</p></div></div>',
    'H Why?',
    'P Because.',
  ],
  [
    '<div class="faq"><div class="question" role="button" aria-expanded="false">Why?</div><div class="answer" style="display:none">Because.</div></div>',
    'H Why?',
    'P Because.',
  ],
  ['<details><summary><h3><button>Who?</button></h3></summary><p>All.</p></details>', 'BOX Who?: P All.'],
  ['<dl><dt><button>Term</button></dt><dd>Def</dd></dl>', 'P <strong Term>', 'P Def'],
  ['<p>Press <button>F1</button></p>', 'P Press F1'],
  ['<p><button>Buy</button></p>'],
  ['<p>See <a href="/x"><button>the report</button></a></p>', 'P See [the report](/x)'],
  ['<button onclick="location.href=\'/x\'">Read the report</button><p>x</p>', 'P [Read the report](/x)', 'P x'],
  [
    '<ul class="nav nav-tabs"><li><a href="#t1" data-toggle="tab">2024</a></li><li><a href="#t2" data-toggle="tab">2025</a></li></ul><div class="tab-content"><div class="tab-pane active" id="t1"><p>38</p></div><div class="tab-pane" id="t2"><p>41</p></div></div>',
    'H 2024',
    'P 38',
    'H 2025',
    'P 41',
  ],
  [
    '<div class="tabs"><button class="tablinks" onclick="openCity(event,\'L\')">London</button><button class="tablinks">Paris</button></div><div id="L" class="tabcontent"><p>L text</p></div><div id="P" class="tabcontent"><p>P text</p></div>',
    'H London',
    'P L text',
    'H Paris',
    'P P text',
  ],
  [
    '<div class="su-tabs"><div class="su-tabs-nav"><span>One</span><span>Two</span></div><div class="su-tabs-panes"><div class="su-tabs-pane" title="One">1</div><div class="su-tabs-pane" title="Two">2</div></div></div>',
    'H One',
    'P 1',
    'H Two',
    'P 2',
  ],
  [
    '<div role="tablist"><div role="tab" aria-controls="a">A</div><div role="tab" aria-controls="b">B</div></div><section id="b" role="tabpanel">b text</section><section id="a" role="tabpanel">a text</section>',
    'H B',
    'P b text',
    'H A',
    'P a text',
  ],
  [
    '<button data-bs-toggle="collapse" data-bs-target="#c1">More about it</button><div class="collapse" id="c1"><p>Text.</p></div>',
    'H More about it',
    'P Text.',
  ],
  ['<amp-accordion><section><h2>Who?</h2><p>All.</p></section></amp-accordion>', 'H Who?', 'P All.'],
  ['<h3 tabindex="0" role="button">Who?</h3><p>a</p>', 'H Who?', 'P a'],
  ['<button class="btn btn-primary">Subscribe</button><p>x</p>', 'P x'],
  ['<button>Copy link</button><button>Print</button><p>a</p>', 'P a'],
  ['<p>The <button type="button" class="glossary-term" aria-describedby="t1">GDP</button></p>', 'P The GDP'],
])

reads('pronunciations', [
  ['<p><ruby>東京<rtc>とうきょう</rtc></ruby>で</p>', 'P {東京|とうきょう}で'],
  ['<p><ruby><rb>東</rb><rb>京</rb><rt>とう</rt><rt>きょう</rt></ruby></p>', 'P {東|とう}{京|きょう}'],
  ['<p><ruby>漢<rp>（</rp><rt>hàn</rt><rp>）</rp></ruby>字</p>', 'P {漢|hàn}字'],
  ['<h2><ruby>東京<rt>とうきょう</rt></ruby></h2>', 'H {東京|とうきょう}'],
  [
    '<figure><img src="/a.jpg"><figcaption><ruby>東京<rt>とうきょう</rt></ruby>の塔</figcaption></figure>',
    'PIC /a.jpg 東京（とうきょう）の塔',
  ],
  ['<p><ruby><b>東京</b><rt>とうきょう</rt></ruby>で</p>', 'P {<strong 東京>|とうきょう}で'],
  ['<p><ruby>北京<rt></rt></ruby></p>', 'P 北京'],
  ['<p><a href="/x"><ruby>東京<rt>とう</rt></ruby></a></p>', 'P [{東京|とう}](/x)'],
  ['<table><tr><td><ruby>東京<rt>とう</rt></ruby></td><td>a</td></tr></table>', 'TABLE {東京|とう} | a'],
])

reads('links within a page', [
  [
    '<p>a<sup id="fnref1"><a href="#fn1" rel="footnote">1</a></sup></p><div class="footnotes"><ol><li id="fn1"><p>Note. <a href="#fnref1" class="footnote-backref">↩</a></p></li></ol></div>',
    'P a<superscript [{#at-fnref1 1}](#at-fn1)>',
    'NOTES (#at-fn1 ^at-fnref1 Note.)',
  ],
  [
    '<p>a<a id="_ftnref1" href="#_ftn1">[1]</a></p><p><a id="_ftn1" href="#_ftnref1">[1]</a> Note.</p>',
    'P a[{#at-_ftnref1 [1]}](#at-_ftn1)',
    'NOTES (#at-_ftn1 ^at-_ftnref1 Note.)',
  ],
  [
    '<p>a<sup><a href="/2026/a-story/#fn1">1</a></sup></p><ol><li id="fn1">Note <a href="/2026/a-story/#x">^</a></li></ol>',
    'P a<superscript [1](#at-fn1)>',
    'OL ({#at-fn1 Note})',
  ],
  [
    '<p>a<sup><a href="https://news.example/2026/a-story#fn1">1</a></sup></p><p id="fn1">n</p>',
    'P a<superscript [1](#at-fn1)>',
    'P {#at-fn1 n}',
  ],
  [
    '<p>a<sup><a href="http://www.news.example/2026/a-story/amp/#fn1">1</a></sup></p><p id="fn1">n</p>',
    'P a<superscript [1](#at-fn1)>',
    'P {#at-fn1 n}',
  ],
  [
    '<p>a<sup><a href="https://news.example/2026/a-story/?utm_source=x#fn1">1</a></sup></p><p id="fn1">n</p>',
    'P a<superscript [1](#at-fn1)>',
    'P {#at-fn1 n}',
  ],
  ['<p><a href="#">Top</a></p><p>x</p>', 'P Top', 'P x'],
  ['<ul><li><a href="#s1">One</a></li></ul><h2><span id="s1">One</span></h2>', 'UL ([One](#at-s1))', 'H {#at-s1 One}'],
  ['<ul><li><a href="#s1">One</a></li></ul><h2><a name="s1"></a>One</h2>', 'UL ([One](#at-s1))', 'H {#at-s1 One}'],
  [
    '<ul><li><a href="#s1">One</a></li></ul><section id="s1"><h2>One</h2><p>x</p></section>',
    'UL ([One](#at-s1))',
    'H {#at-s1 One}',
    'P x',
  ],
  [
    '<ul><li><a href="#s1">One</a></li></ul><figure id="s1"><img src="/a.jpg"><figcaption>c</figcaption></figure><p>after</p>',
    'UL ([One](#at-s1))',
    'PIC /a.jpg c',
    'P {#at-s1 after}',
  ],
  [
    '<ul><li><a href="#s1">One</a></li></ul><table id="s1"><tr><td>1</td><td>2</td></tr></table>',
    'UL ([One](#at-s1))',
    'TABLE {#at-s1 1} | 2',
  ],
  [
    '<ul><li><a href="#s1">One</a></li></ul><blockquote id="s1"><p>x</p></blockquote>',
    'UL ([One](#at-s1))',
    'Q {#at-s1 x}',
  ],
  [
    '<ul><li><a href="#s1">One</a></li></ul><img id="s1" src="/a.jpg" width=600 height=400><p>y</p>',
    'UL ([One](#at-s1))',
    'PIC /a.jpg',
    'P {#at-s1 y}',
  ],
  ['<p>a<sup><a href="#n%201">1</a></sup></p><p id="n 1">n</p>', 'P a<superscript [1](#at-n_201)>', 'P {#at-n_201 n}'],
  ['<ol><li>City survey. <a href="#a1-link">⬆</a> <a href="#a2-link">↑</a></li></ol>', 'OL (City survey.)'],
])

reads('films behind stand-ins', [
  [
    '<div class="youtube-facade" data-video-id="abcdefghijk"></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<div class="video" data-youtube="https://youtu.be/abcdefghijk"></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<a class="lite-yt" href="https://www.youtube.com/watch?v=abcdefghijk"><img src="https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg" alt="Storm film"></a>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk Storm film',
  ],
  [
    '<a href="https://www.youtube.com/watch?v=abcdefghijk"><img src="/thumb.jpg" alt="Storm film"></a>',
    'PIC /thumb.jpg "Storm film"',
    'P [Storm film](https://www.youtube.com/watch?v=abcdefghijk)',
  ],
  [
    '<div class="video-wrapper" data-provider="youtube" data-id="abcdefghijk"></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<div class="wp-block-embed-youtube" data-video="abcdefghijk"></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<div class="plyr" data-plyr-provider="youtube" data-plyr-embed-id="abcdefghijk"></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  ['<div class="plyr" data-plyr-provider="vimeo" data-plyr-embed-id="12345"></div>', 'EMBED https://vimeo.com/12345'],
  [
    '<div class="epyt-video-wrapper"><div class="__youtube_prefs__" data-facadesrc="https://www.youtube.com/embed/abcdefghijk"></div></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<iframe data-src-cmplz="https://www.youtube.com/embed/abcdefghijk" src="about:blank"></iframe>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<iframe data-cookieblock-src="https://www.youtube.com/embed/abcdefghijk" src=""></iframe>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<iframe data-cookie-src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<iframe srcdoc="<a href=https://www.youtube.com/embed/abcdefghijk?autoplay=1><img src=https://img.youtube.com/vi/abcdefghijk/hqdefault.jpg><span>▶</span></a>" src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  ['<iframe srcdoc="<p>Hello</p>"></iframe><p>x</p>', 'P Hello', 'P x'],
  [
    '<div class="brlbs-cmpnt-container" data-borlabs-cookie-content="PGlmcmFtZSBzcmM9Imh0dHBzOi8vd3d3LnlvdXR1YmUuY29tL2VtYmVkL2FiY2RlZmdoaWprIj48L2lmcmFtZT4="></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<div class="et_pb_video"><div class="et_pb_video_box"><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></div></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  ['<div class="wp-video-shortcode" data-url="https://vimeo.com/12345"></div>', 'EMBED https://vimeo.com/12345'],
  [
    '<div class="jetpack-video-wrapper"><iframe src="https://videopress.com/embed/AbCdEfGh"></iframe></div>',
    'EMBED https://videopress.com/embed/AbCdEfGh',
  ],
  [
    '<youtube-video src="https://www.youtube.com/watch?v=abcdefghijk"></youtube-video>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<lite-youtube video-id="abcdefghijk" video-title="Storm"></lite-youtube>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk Storm',
  ],
  ['<div class="youtube-player" data-id="abcdefghijk"></div>', 'EMBED https://www.youtube.com/watch?v=abcdefghijk'],
  ['<div class="youtube" id="abcdefghijk"></div>', 'EMBED https://www.youtube.com/watch?v=abcdefghijk'],
  [
    '<div class="youtube-embed" data-video_id="abcdefghijk"><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<div class="wp-block-presto-player" data-src="https://cdn.example/film.mp4"></div>',
    'VIDEO https://cdn.example/film.mp4',
  ],
  ['<div data-vimeo-url="https://vimeo.com/12345"></div>', 'EMBED https://vimeo.com/12345'],
  ['<div class="js-video" data-yt="abcdefghijk"></div>', 'EMBED https://www.youtube.com/watch?v=abcdefghijk'],
  [
    '<div class="w-youtube" data-settings="{&quot;videoId&quot;:&quot;abcdefghijk&quot;}"></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  ['<dailymotion-player video="x8abcde"></dailymotion-player>', 'EMBED https://www.dailymotion.com/video/x8abcde'],
  ['<div class="dailymotion" data-video="x8abcde"></div>', 'EMBED https://www.dailymotion.com/video/x8abcde'],
  [
    '<script src="https://geo.dailymotion.com/player.js" data-video="x8abcde"></script>',
    'EMBED https://www.dailymotion.com/video/x8abcde',
  ],
  ['<div id="twitch-embed" data-channel="news"></div>', 'EMBED https://www.twitch.tv/news'],
  [
    '<div class="fb-video" data-href="https://www.facebook.com/x/videos/123/"></div>',
    'EMBED https://www.facebook.com/x/videos/123/',
  ],
  [
    '<div class="fb-post" data-href="https://www.facebook.com/x/posts/123"><blockquote>Words</blockquote></div>',
    'Q Words',
    'EMBED https://www.facebook.com/x/posts/123',
  ],
  [
    '<div class="jwplayer" data-video-src="https://cdn.jwplayer.com/videos/abc.mp4"></div>',
    'VIDEO https://cdn.jwplayer.com/videos/abc.mp4',
  ],
  [
    '<div id="botr_AbCdEfGh_XyZ12345_div"></div><script src="https://cdn.jwplayer.com/players/AbCdEfGh-XyZ12345.js"></script>',
    'EMBED https://cdn.jwplayer.com/players/AbCdEfGh-XyZ12345.html',
  ],
  [
    '<video data-video-id="34" data-account="12" data-player="x" class="video-js"></video><script src="https://players.brightcove.net/12/x_default/index.min.js"></script>',
    'EMBED https://players.brightcove.net/12/x_default/index.html?videoId=34',
  ],
  [
    '<div class="wistia_embed wistia_async_abcde12345"></div><script src="https://fast.wistia.com/embed/medias/abcde12345.jsonp"></script>',
    'EMBED https://fast.wistia.net/embed/iframe/abcde12345',
  ],
  ['<wistia-player media-id="abcde12345"></wistia-player>', 'EMBED https://fast.wistia.net/embed/iframe/abcde12345'],
  [
    '<div class="spotify-embed" data-src="https://open.spotify.com/embed/track/abc"></div>',
    'EMBED https://open.spotify.com/track/abc',
  ],
])

reads('charts, polls and posts that scripts draw', [
  [
    '<div class="flourish-embed flourish-chart" data-src="visualisation/123"><script src="https://public.flourish.studio/resources/embed.js"></script><noscript><img src="https://public.flourish.studio/visualisation/123/thumbnail" width="100%" alt="chart of rents" /></noscript></div>',
    'GRAPHIC https://public.flourish.studio/visualisation/123/ https://flo.uri.sh/visualisation/123/embed chart of rents',
  ],
  [
    '<div class="flourish-embed" data-src="story/123?45" data-height="600px"><noscript><img src="https://public.flourish.studio/story/123/thumbnail" alt="visualization"></noscript></div>',
    'GRAPHIC https://public.flourish.studio/story/123/ https://flo.uri.sh/story/123/embed 600',
  ],
  [
    '<iframe src="https://flo.uri.sh/visualisation/123/embed" title="Interactive or visual content"></iframe>',
    'GRAPHIC https://public.flourish.studio/visualisation/123/ https://flo.uri.sh/visualisation/123/embed',
  ],
  [
    '<datawrapper-visualization data-chart="Ab12C"></datawrapper-visualization>',
    'GRAPHIC https://datawrapper.dwcdn.net/Ab12C/',
  ],
  [
    '<div class="infogram-embed" data-id="_/AbC123" data-type="interactive" data-title="Budget"></div><div><a href="https://infogram.com/_/AbC123">Budget</a><br><a href="https://infogram.com" rel="nofollow">Infogram</a></div>',
    'GRAPHIC https://infogram.com/_/AbC123 https://e.infogram.com/_/AbC123 Budget',
  ],
  [
    '<div class="flourish-embed" data-src="story/123" data-url="https://flo.uri.sh/story/123/embed"></div>',
    'GRAPHIC https://public.flourish.studio/story/123/ https://flo.uri.sh/story/123/embed',
  ],
  [
    '<iframe title="Rents" aria-label="Chart" id="datawrapper-chart-Ab12C" src="https://datawrapper.dwcdn.net/Ab12C/1/" scrolling="no"></iframe><script>!function(){}</script>',
    'GRAPHIC https://datawrapper.dwcdn.net/Ab12C/1/ Rents "Chart"',
  ],
  [
    '<div class="tableauPlaceholder" id="viz1"><noscript><a href="#"><img alt="Dash" src="https://public.tableau.com/static/images/x/y/1_rss.png"></a></noscript><object class="tableauViz"><param name="host_url" value="https%3A%2F%2Fpublic.tableau.com%2F"><param name="name" value="Book/Dash"></object></div>',
    'PIC https://public.tableau.com/static/images/x/y/1_rss.png "Dash"',
    'P [public.tableau.com/views/Book/Dash](https://public.tableau.com/views/Book/Dash)',
  ],
  [
    '<tableau-viz src="https://public.tableau.com/views/Book/Dash"></tableau-viz>',
    'EMBED https://public.tableau.com/views/Book/Dash',
  ],
  [
    '<script id="infogram_0_abc-def" title="Budget" src="https://e.infogram.com/js/dist/embed.js?x" type="text/javascript"></script>',
    'GRAPHIC https://infogram.com/abc-def https://e.infogram.com/abc-def Budget',
  ],
  [
    '<script async src="//e.infogram.com/js/embed.js" id="infogram_0_budget-2026" title="Budget"></script>',
    'GRAPHIC https://infogram.com/budget-2026 https://e.infogram.com/budget-2026 Budget',
  ],
  ['<div data-src="https://graphics.example/chart/" class="pym"></div>', 'EMBED https://graphics.example/chart/'],
  ['<div id="pym-1" data-pym-src="/own/chart/"></div>', 'EMBED https://news.example/own/chart/'],
  [
    "<div id=\"g-chart\"></div><script>new pym.Parent('g-chart', 'https://graphics.example/chart/', {});</script>",
    'EMBED https://graphics.example/chart/',
  ],
  [
    '<script src="https://www.riddle.com/embed/files-v2/embed.js"></script><div class="riddle2-wrapper" data-rid-id="abc123"><iframe src="https://www.riddle.com/embed/a/abc123"></iframe></div>',
    'EMBED https://www.riddle.com/embed/a/abc123',
  ],
  [
    '<div class="riddle_target" data-url="https://www.riddle.com/a/12345"></div>',
    'EMBED https://www.riddle.com/a/12345',
  ],
  [
    '<div class="apester-media" data-media-id="5f0abc123"></div>',
    'EMBED https://renderer.apester.com/interaction/5f0abc123',
  ],
  [
    '<div class="typeform-widget" data-url="https://form.typeform.com/to/abc"></div>',
    'EMBED https://form.typeform.com/to/abc',
  ],
  ['<div data-tf-live="01ABC"></div>', 'EMBED https://form.typeform.com/to/01ABC'],
  [
    '<div class="strawpoll-embed" id="strawpoll_abc"><iframe src="https://strawpoll.com/embed/abc"></iframe></div>',
    'EMBED https://strawpoll.com/embed/abc',
  ],
  [
    '<blockquote class="reddit-card"><a href="https://www.reddit.com/r/x/comments/abc/t/">Title</a> from <a href="https://reddit.com/r/x">x</a></blockquote><script src="https://embed.redditmedia.com/widgets/platform.js"></script>',
    'Q [Title](https://www.reddit.com/r/x/comments/abc/t/) from [x](https://reddit.com/r/x)',
  ],
  [
    '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/x/comments/abc/t/">Title</a></blockquote>',
    'Q [Title](https://www.reddit.com/r/x/comments/abc/t/)',
  ],
  [
    '<blockquote class="imgur-embed-pub" data-id="a/abc"><a href="//imgur.com/a/abc">Pic</a></blockquote>',
    'Q [Pic](https://imgur.com/a/abc)',
  ],
  [
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/123" data-video-id="123"><section><a href="https://www.tiktok.com/@a">@a</a> <p>words</p></section></blockquote>',
    'Q [@a](https://www.tiktok.com/@a)⏎words',
    'EMBED https://www.tiktok.com/@a/video/123',
  ],
  [
    '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@a/post/abc"></blockquote>',
    'EMBED https://www.threads.net/@a/post/abc',
  ],
  [
    '<blockquote class="mastodon-embed" data-embed-url="https://mas.to/@a/1/embed"><a href="https://mas.to/@a/1">Post</a></blockquote>',
    'P [Post](https://mas.to/@a/1)',
    'EMBED https://mas.to/@a/1/embed',
  ],
  [
    '<iframe class="mastodon-embed" src="https://mas.to/@a/1/embed"></iframe><script src="https://mas.to/embed.js"></script>',
    'EMBED https://mas.to/@a/1/embed',
  ],
  [
    '<a class="twitter-timeline" href="https://twitter.com/TwitterDev">Tweets by TwitterDev</a><script src="https://platform.twitter.com/widgets.js"></script>',
    'P [Tweets by TwitterDev](https://twitter.com/TwitterDev)',
  ],
  [
    '<a data-pin-do="embedPin" href="https://www.pinterest.com/pin/123/"></a>',
    'EMBED https://www.pinterest.com/pin/123/',
  ],
  ['<a data-pin-do="embedBoard" href="https://www.pinterest.com/x/y/"></a>', 'EMBED https://www.pinterest.com/x/y/'],
  ['<div class="scribd_iframe_embed" data-doc="123"></div>', 'EMBED https://www.scribd.com/embeds/123/content'],
  [
    '<div class="DV-container" id="DV-viewer-123-report"></div><script src="//assets.documentcloud.org/viewer/loader.js"></script><script>DV.load("https://www.documentcloud.org/documents/123-report.js", {})</script><noscript><a href="https://assets.documentcloud.org/documents/123/report.pdf">Report (PDF)</a></noscript>',
    'EMBED https://www.documentcloud.org/documents/123-report',
    'P [Report (PDF)](https://assets.documentcloud.org/documents/123/report.pdf)',
  ],
  [
    '<div class="buzzsprout-player" id="buzzsprout-player-123"></div><script src="https://www.buzzsprout.com/123/456-x.js?container_id=buzzsprout-player-123&player=small"></script>',
    'EMBED https://www.buzzsprout.com/123/456',
  ],
  [
    '<div id="podigee"></div><script class="podigee-podcast-player" src="https://player.podigee-cdn.net/podcast-player/javascripts/podigee-podcast-player.js" data-configuration="https://x.podigee.io/1/embed?context=external"></script>',
    'EMBED https://x.podigee.io/1/embed?context=external',
  ],
  [
    '<object type="application/x-shockwave-flash" data="https://www.youtube.com/v/abcdefghijk"><param name="movie" value="https://www.youtube.com/v/abcdefghijk"></object>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<object><param name="movie" value="https://www.youtube.com/v/abcdefghijk"><embed src="https://www.youtube.com/v/abcdefghijk"></object>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<object data="/u/report.pdf" type="application/pdf">Your browser can\'t show PDF. <a href="/u/report.pdf">Download</a></object>',
    "P Your browser can't show PDF. [Download](/u/report.pdf)",
  ],
  ['<object data="/chart.svg" type="image/svg+xml"></object>', 'PIC /chart.svg'],
  ['<embed src="https://e.example/player.swf">'],
  ['<object data="https://e.example/page.html" title="Map"></object>', 'P [Map](https://e.example/page.html)'],
  [
    '<amp-twitter data-tweetid="123"></amp-twitter><amp-facebook data-href="https://www.facebook.com/x/posts/123"></amp-facebook><amp-iframe src="https://e.example/x"></amp-iframe>',
    'EMBED https://x.com/i/status/123',
    'EMBED https://www.facebook.com/x/posts/123',
    'EMBED https://e.example/x',
  ],
  [
    '<amp-brightcove data-account="12" data-video-id="34"></amp-brightcove>',
    'EMBED https://players.brightcove.net/12/default_default/index.html?videoId=34',
  ],
  [
    '<amp-soundcloud data-trackid="123"></amp-soundcloud>',
    'EMBED https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F123',
  ],
  [
    '<amp-jwplayer data-player-id="AbCdEfGh" data-media-id="XyZ12345"></amp-jwplayer>',
    'EMBED https://cdn.jwplayer.com/players/XyZ12345-AbCdEfGh.html',
  ],
  [
    '<amp-pinterest data-url="https://www.pinterest.com/pin/123/"></amp-pinterest>',
    'EMBED https://www.pinterest.com/pin/123/',
  ],
  [
    '<amp-tiktok data-src="https://www.tiktok.com/@a/video/123"></amp-tiktok>',
    'EMBED https://www.tiktok.com/@a/video/123',
  ],
  [
    '<amp-reddit data-src="https://www.reddit.com/r/x/comments/abc/t/"></amp-reddit>',
    'EMBED https://www.reddit.com/r/x/comments/abc/t/',
  ],
  [
    '<div class="everviz-abc123"><script src="https://app.everviz.com/inject/abc123/?v=1" defer></script></div>',
    'EMBED https://app.everviz.com/embed/abc123/',
  ],
  [
    '<script src="https://www.thinglink.com/jse/embed.js"></script><img class="alwaysThinglink" src="https://cdn.thinglink.me/x.jpg">',
    'PIC https://cdn.thinglink.me/x.jpg',
  ],
  [
    '<script src="https://cdn.knightlab.com/libs/timeline3/latest/js/timeline.js"></script><iframe src="https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=x" title="T"></iframe>',
    'EMBED https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=x T',
  ],
  [
    '<div id="sd-poll"></div><script src="https://secure.polldaddy.com/p/123.js"></script><noscript><a href="https://polldaddy.com/poll/123/">Take Our Poll</a></noscript>',
    'EMBED https://poll.fm/123',
    'P [Take Our Poll](https://polldaddy.com/poll/123/)',
  ],
])

reads('captions and credits around pictures', [
  [
    '<div class="gallery"><dl class="gallery-item"><dt class="gallery-icon"><a href="/a-full.jpg"><img src="/a.jpg"></a></dt><dd class="wp-caption-text gallery-caption">Boats (Photo: Ann Lee)</dd></dl><dl class="gallery-item"><dt><img src="/b.jpg"></dt></dl></div>',
    'GALLERY /a.jpg Boats (Photo: Ann Lee) + /b.jpg',
  ],
  [
    '<figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item"><figure><img src="/a.jpg"><figcaption>A. Photo: Ann Lee</figcaption></figure></li><li class="blocks-gallery-item"><figure><img src="/b.jpg"></figure></li></ul><figcaption>All of it</figcaption></figure>',
    'GALLERY All of it + /a.jpg A. (Photo: Ann Lee) + /b.jpg',
  ],
  [
    '<div class="wp-block-jetpack-slideshow"><ul class="swiper-wrapper"><li class="wp-block-jetpack-slideshow_slide swiper-slide"><figure><img src="/a.jpg"><figcaption class="wp-block-jetpack-slideshow_caption gallery-caption">A</figcaption></figure></li><li><figure><img src="/b.jpg"></figure></li></ul></div>',
    'GALLERY /a.jpg A + /b.jpg',
  ],
  [
    '<div class="ngg-galleryoverview"><div class="ngg-gallery-thumbnail-box"><a href="/a-full.jpg"><img src="/a.jpg" alt="a"></a></div><div><img src="/b.jpg"></div></div>',
    'GALLERY /a.jpg "a" + /b.jpg',
  ],
  ['<figure><img src="/a.jpg"><img src="/b.jpg"></figure>', 'PIC /a.jpg', 'PIC /b.jpg'],
  [
    '<figure><figure><img src="/a.jpg"><figcaption>A</figcaption></figure><figure><img src="/b.jpg"></figure><figcaption>Photos: Ann Lee</figcaption></figure>',
    'PIC /a.jpg A',
    'PIC /b.jpg (Photos: Ann Lee)',
  ],
  [
    '<div class="swiper"><div class="swiper-slide"><img src="/a.jpg"></div><div class="swiper-slide"><img src="/b.jpg"></div></div>',
    'PIC /a.jpg',
    'PIC /b.jpg',
  ],
  [
    '<div class="tiled-gallery"><div class="gallery-row"><div class="tiled-gallery-item"><a href="/x/"><img src="/a.jpg" data-image-title="x"></a><div class="tiled-gallery-caption">One</div></div></div></div>',
    'GALLERY /a.jpg One',
  ],
  [
    '<div class="wp-block-image"><figure class="alignleft"><img src="/a.jpg"><figcaption>cap</figcaption></figure></div>',
    'PIC /a.jpg cap',
  ],
  [
    '<figure><img src="/a.jpg"><figcaption>Cap <span class="credit">Ann Lee/AP</span></figcaption></figure>',
    'PIC /a.jpg Cap (Ann Lee/AP)',
  ],
  [
    '<figure><img src="/a.jpg"><figcaption>Cap. <em>Ann Lee/AP</em></figcaption></figure>',
    'PIC /a.jpg Cap. (Ann Lee/AP)',
  ],
  [
    '<figure><img src="/a.jpg"><figcaption>Cap</figcaption><figcaption>Photo: Ann Lee</figcaption></figure>',
    'PIC /a.jpg Cap (Photo: Ann Lee)',
  ],
  [
    '<figure><img src="/a.jpg"><div class="caption">Cap. Photo: Ann Lee</div></figure>',
    'PIC /a.jpg Cap. (Photo: Ann Lee)',
  ],
  [
    '<div class="image"><img src="/a.jpg"><p class="caption">Cap. Photo: Ann Lee</p></div>',
    'PIC /a.jpg Cap. (Photo: Ann Lee)',
  ],
  [
    '<div class="media"><img src="/a.jpg"><span class="photo-credit">Ann Lee/AP</span><span class="cutline">Cap.</span></div>',
    'PIC /a.jpg Cap. (Ann Lee/AP)',
  ],
  ['<p><img src="/a.jpg"></p><p class="wp-caption-text">Cap. Photo: Ann Lee</p>', 'PIC /a.jpg Cap. (Photo: Ann Lee)'],
  ['<p><img src="/a.jpg"/></p><p><em>The pier. Photo: Ann Lee</em></p>', 'PIC /a.jpg The pier. (Photo: Ann Lee)'],
  ['<p><img src="/a.jpg"/><br/>The pier. Photo: Ann Lee</p>', 'PIC /a.jpg The pier. (Photo: Ann Lee)'],
  ['<p><img src="/a.jpg"/><em>The pier. Photo: Ann Lee</em></p>', 'PIC /a.jpg The pier. (Photo: Ann Lee)'],
  [
    '<p><a href="/a-full.jpg"><img src="/a.jpg"/></a><br><small>The pier. Photo: Ann Lee</small></p>',
    'PIC /a.jpg The pier. (Photo: Ann Lee)',
  ],
  ['<div><img src="/a.jpg"><br><i>The pier</i></div>', 'PIC /a.jpg The pier'],
  [
    '<table class="tr-caption-container"><tr><td><a href="/a-full.jpg"><img src="/a.jpg"></a></td></tr><tr><td class="tr-caption">The pier. Photo: Ann Lee</td></tr></table>',
    'PIC /a.jpg The pier. (Photo: Ann Lee)',
  ],
  [
    '<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">The pier (Photo: Ann Lee)</p></div>',
    'PIC /a.jpg The pier (Photo: Ann Lee)',
  ],
  [
    '[caption id="a" width="300"]<img src="/a.jpg"> The pier. Photo: Ann Lee[/caption]',
    'PIC /a.jpg The pier. (Photo: Ann Lee)',
  ],
  [
    '<figure><video src="/v.mp4"></video><figcaption>Film: Ann Lee</figcaption></figure>',
    'VIDEO https://news.example/v.mp4 Film: Ann Lee',
  ],
  ['<img src="/a.jpg"><figcaption>Loose cap. Photo: Ann Lee</figcaption>', 'PIC /a.jpg Loose cap. (Photo: Ann Lee)'],
])

reads('recordings', [
  [
    '<video controls><source src="/v.webm" type="video/webm"><source src="/v.mp4" type="video/mp4"><track src="/v.vtt" kind="subtitles" srclang="pl" label="Polski"></video>',
    'VIDEO https://news.example/v.mp4 https://news.example/v.vtt',
  ],
  [
    '<video data-src="/v.mp4" data-poster="/p.jpg"></video>',
    'VIDEO https://news.example/v.mp4 https://news.example/p.jpg',
  ],
  ['<video><source data-src="/v.mp4"></video>', 'VIDEO https://news.example/v.mp4'],
  ['<video src="blob:https://x/1"></video><p>x</p>', 'P x'],
  ['<video autoplay muted loop playsinline src="/gif.mp4"></video>', 'VIDEO https://news.example/gif.mp4'],
  [
    '<figure class="wp-block-video"><video controls src="/v.mp4"></video><figcaption>Cap</figcaption></figure>',
    'VIDEO https://news.example/v.mp4 Cap',
  ],
  ['<audio controls><source src="/a.mp3"><a href="/a.mp3">Download</a></audio>', 'AUDIO https://news.example/a.mp3'],
  [
    '<div class="wp-video"><!--[if lt IE 9]><script>document.createElement(\'video\');</script><![endif]--><video class="wp-video-shortcode"><source type="video/mp4" src="/v.mp4?_=1"><a href="/v.mp4">/v.mp4</a></video></div>',
    'VIDEO https://news.example/v.mp4?_=1',
  ],
  [
    '<video><track kind="captions" src="/v.vtt"><source src="/v.m3u8" type="application/x-mpegURL"></video>',
    'VIDEO https://news.example/v.m3u8 https://news.example/v.vtt',
  ],
  ['<audio src="/a.mp3" title="Interview"></audio>', 'AUDIO https://news.example/a.mp3 Interview'],
  ['<video src="/v.mp4"><p>Your browser can\'t</p></video>', 'VIDEO https://news.example/v.mp4'],
])

reads('formulas, drawings and raised figures', [
  [
    '<p>So <span class="MathJax_Preview">x²</span><script type="math/tex; mode=display">x^2</script> grows.</p>',
    'P So x^2 grows.',
  ],
  [
    '<p>So <span class="MathJax"><span class="math"><span>x</span></span><span class="MJX_Assistive_MathML"><math><msup><mi>x</mi><mn>2</mn></msup></math></span></span> grows.</p>',
    'P So x<superscript 2> grows.',
  ],
  [
    '<p>So <mjx-container><mjx-math aria-hidden="true"><mjx-mi>x</mjx-mi></mjx-math><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container> grows.</p>',
    'P So x grows.',
  ],
  [
    '<p>So <span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;"><math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math></span><img src="https://w.example/svg/x" class="mwe-math-fallback-image-inline" aria-hidden="true" alt="x^2"></span> grows.</p>',
    'P So x<superscript 2> grows.',
  ],
  ['<p>So \\(x^2\\) and $$E=mc^2$$.</p>', 'P So \\(x^2\\) and $$E=mc^2$$.'],
  ['<p><math><mover><mi>x</mi><mo>¯</mo></mover></math></p>', 'P x¯'],
  ['<p><math alttext="x^2"></math></p>', 'P x^2'],
  ['<p><math><mi>sin</mi><mo>&#x2061;</mo><mi>x</mi></math></p>', 'P sin x'],
  [
    '<p><math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math> and H<sub>2</sub>O</p>',
    'P x<subscript 1><superscript 2> and H<subscript 2>O',
  ],
  ['<p><math><mn>1</mn><mfrac><mn>1</mn><mn>2</mn></mfrac></math></p>', 'P 1 1/2'],
  [
    '<p>½ x<sup>2</sup> <svg aria-label="Chart of rents" role="img"><path/></svg></p>',
    'P ½ x<superscript 2> Chart of rents',
  ],
  ['<svg role="img"><title>Rents rose</title><desc>d</desc></svg>', 'P Rents rose'],
  ['<svg><foreignObject><p>Words</p></foreignObject></svg>', 'P Words'],
  ['<svg><text><tspan>Turnout</tspan> <tspan>54%</tspan></text><text>Region</text></svg>', 'P Turnout 54% Region'],
  [
    '<p>See <img src="https://chart.example/x.png" alt="" width="500"> it</p>',
    'P See',
    'PIC https://chart.example/x.png',
    'P it',
  ],
  ['<p>H<sub>2</sub>O m<sup>2</sup> 1<sup>st</sup></p>', 'P H<subscript 2>O m<superscript 2> 1<superscript st>'],
])

reads('tables, signs in their cells, small pictures in lines', [
  ['<table><tr><td><p>One.</p></td><td><p>Two.</p><p>Three.</p></td></tr></table>', 'P One.', 'P Two.', 'P Three.'],
  [
    '<table align="center" width="600"><tbody><tr><td align="center"><a href="/x"><img src="/logo.png" width=200></a></td></tr><tr><td>Hello</td></tr></table>',
    'PIC /logo.png',
    'P [news.example/x](/x)',
    'P Hello',
  ],
  ['<table><tr><td><ul><li>a</li></ul></td><td>x</td></tr></table>', 'TABLE a | x'],
  ['<table role="presentation"><tr><td>a</td><td>b</td></tr></table>', 'P a', 'P b'],
  [
    '<table><tr><td>2019</td><td>Budget passed.<br>Then failed.</td></tr><tr><td>2020</td><td>x</td></tr></table>',
    'TABLE 2019 | Budget passed.⏎Then failed. // 2020 | x',
  ],
  ['<table><tr><td><blockquote>q</blockquote></td></tr></table>', 'Q q'],
  [
    '<table border=1><tr><td><b>Name</b></td><td><b>Age</b></td></tr><tr><td>Ada</td><td>52</td></tr></table>',
    'TABLE <strong Name> | <strong Age> // Ada | 52',
  ],
  ['<table><caption>Rents</caption><tr><td>a</td><td>1</td></tr></table>', 'TABLE Rents a | 1'],
  [
    '<figure class="wp-block-table"><table><tbody><tr><td>a</td><td>1</td></tr></tbody></table><figcaption>Source: City</figcaption></figure>',
    'TABLE Source: City a | 1',
  ],
  [
    '<table><thead><tr><td>Name</td><td>Age</td></tr></thead><tbody><tr><td>Ada</td><td>52</td></tr></tbody></table>',
    'TABLE Name | Age // Ada | 52',
  ],
  [
    '<table><colgroup><col></colgroup><tr><th scope="row">Rye</th><td>1</td></tr><tr><th scope="row">Deal</th><td>2</td></tr></table>',
    'TABLE *Rye | 1 // *Deal | 2',
  ],
  [
    '<table><tr><th>Name</th><th>Age</th></tr><tr><th>Ada</th><td>52</td></tr></table>',
    'TABLE Name | Age // *Ada | 52',
  ],
  [
    '<table><tr><td>Rye</td><td><svg aria-label="Yes"></svg></td></tr><tr><td>Deal</td><td><i class="fa fa-check" aria-label="Yes" title="Yes"></i></td></tr></table>',
    'TABLE Rye | Yes // Deal | Yes',
  ],
  ['<table><tr><td>Rye</td><td>✓</td></tr><tr><td>Deal</td><td></td></tr></table>', 'TABLE Rye | ✓ // Deal | '],
  [
    '<table><tr><td>Rye</td><td><img src="/yes.svg" alt="Yes"></td></tr><tr><td>Deal</td><td><img src="/no.svg" alt="No"></td></tr></table>',
    'TABLE Rye | Yes // Deal | No',
  ],
  [
    '<table><tr><td>Rye</td><td><img src="/tick.png" width=16 height=16 title="Yes"></td></tr></table>',
    'TABLE Rye | Yes',
  ],
  [
    '<table><tr><td>Rye</td><td><input type="checkbox" checked disabled></td></tr><tr><td>Deal</td><td><input type="checkbox" disabled></td></tr></table>',
    'TABLE Rye | ☑ // Deal | ☐',
  ],
  ['<ul><li><input type="checkbox" checked> Done</li><li><input type="checkbox"> Not</li></ul>', 'UL (☑ Done) (☐ Not)'],
  [
    '<table><tr><td><img src="/pl.png" class="flag" style="width:1.2em;height:1em" alt="Poland"> Poland</td><td>3</td></tr></table>',
    'TABLE Poland | 3',
  ],
  ['<p><img src="/flag.svg" width="20" alt=""> Poland won.</p>', 'P Poland won.'],
  ['<ul><li><img src="/flag.svg" width="20" alt=""> Poland</li></ul>', 'UL (Poland)'],
  ['<p><img src="/photo.jpg" width="24" height="24" alt="Jane Roe"></p>', 'P Jane Roe'],
])

reads('quotations and who speaks', [
  ['<blockquote><p>Go.</p><footer>— <cite>Ada Holt</cite>, mayor</footer></blockquote>', 'Q Go. — Ada Holt, mayor'],
  ['<blockquote><p>Go.</p></blockquote><p>— Ada Holt</p>', 'Q Go.', 'P — Ada Holt'],
  [
    '<figure><blockquote><p>Go.</p></blockquote><figcaption>— Ada Holt, <cite>The Book</cite></figcaption></figure>',
    'Q Go. — Ada Holt, The Book',
  ],
  ['<blockquote>“Go.” – Ada Holt</blockquote>', 'Q “Go.” — Ada Holt'],
  ['<blockquote><p>Go.</p><p>-Ada Holt</p></blockquote>', 'Q Go. — Ada Holt'],
  ['<blockquote><p>Go.</p><p>~ Ada Holt</p></blockquote>', 'Q Go. — Ada Holt'],
  [
    '<blockquote><p>Go.</p><p style="text-align:right">— Ada Holt, <em>mayor of Rye</em></p></blockquote>',
    'Q Go. — Ada Holt, mayor of Rye',
  ],
  ['<blockquote cite="https://x.example"><p>One.</p><p>Two.</p></blockquote>', 'Q One.⏎Two.'],
  ['<blockquote><p>Go.</p><cite>—Ada Holt</cite></blockquote>', 'Q Go. — Ada Holt'],
  ['<blockquote><p>Go.<cite>Ada Holt</cite></p></blockquote>', 'Q Go. — Ada Holt'],
  ['<blockquote><p>Go.</p><div class="author">Ada Holt</div></blockquote>', 'Q Go. — Ada Holt'],
  ['<blockquote class="pullquote"><p>Go.</p><span class="name">Ada Holt</span></blockquote>', 'Q Go. — Ada Holt'],
  ['<blockquote><p>He read <cite>The Book</cite> twice.</p></blockquote>', 'Q He read The Book twice.'],
  ['<blockquote><p><img src="/a.jpg"> Go.</p></blockquote>', 'PIC /a.jpg', 'Q Go.'],
  ['<blockquote><h3>Title</h3><p>Text</p></blockquote>', 'Q Title⏎Text'],
  ['<p>Il dit: <q lang="fr">non</q></p>', 'P Il dit: {fr « non »}'],
  ['<div lang="de"><p>Er sagte: <q>nie</q>.</p></div>', 'P {de Er sagte: „nie“.}'],
])

reads('what plug-ins add', [
  ['<p>Text.</p><div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3></div>', 'P Text.'],
  ['<p>Text.</p><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3></div>', 'P Text.'],
  ['<p>Text.</p><div class="post-views content-post">Views: 12</div>', 'P Text.'],
  ['<p>Text.</p><div class="wp-block-group author-bio"><p>Ada</p></div>', 'P Text.'],
  ['<p>Text.</p><div class="et_social_inline">Share</div>', 'P Text.'],
  [
    '<p>Text.</p><div class="dpsp-share-text">Sharing is caring!</div><div id="dpsp-content-bottom" class="dpsp-content-wrapper">x</div>',
    'P Text.',
  ],
  [
    '<p>Text.</p><div class="simplesocialbuttons">x</div><div class="apss-social-share">y</div><div class="social-icons">z</div>',
    'P Text.',
  ],
  [
    '<p>Text.</p><div class="wp-block-jetpack-subscriptions__container">x</div><div class="newsletter-signup"><p>Sign up</p></div>',
    'P Text.',
  ],
  [
    '<p>Text.</p><div class="code-block code-block-1"><ins class="adsbygoogle"></ins></div><div class="ad-container">Advertisement</div><div class="advertisement">Ad</div>',
    'P Text.',
  ],
  [
    '<p>Text.</p><div class="wp-post-author">Ada</div><div class="ratemypost">Rate</div><div class="kksr-legacy">x</div>',
    'P Text.',
  ],
  ['<p>Text.</p><div class="wprm-recipe-jump">x</div><a class="wprm-recipe-jump-link">Jump to Recipe</a>', 'P Text.'],
  [
    '<p>Text.</p><div class="sharethis-inline-share-buttons"></div><div class="ssbp">x</div><div class="swp_social_panelSide">x</div>',
    'P Text.',
  ],
  [
    '<p>Text.</p><div class="comments-area">c</div><div class="printfriendly">Print</div><div class="pf-button">x</div><div class="tts-player">Listen</div>',
    'P Text.',
  ],
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
  ['<a href="/t.jpg" class="lightbox" title="A title"><img src="/t-300x200.jpg"></a>', 'PIC /t-300x200.jpg'],
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

reads('elements that nobody closed', [
  [
    '<form><fieldset><legend>Poll</legend><p>Should the quay open?</p><label><input type=radio> Yes</label></fieldset></form><p>After.</p>',
    'P Should the quay open?',
    'P After.',
  ],
  ['<p>One.</p><form><p>Two.</p></p><p>Three.</p>', 'P One.', 'P Two.', 'P Three.'],
  [
    '<div><form method=post><p>One.</p><ul><li>a</li></ul><img src="/a.jpg" width=600 height=400><p>b</p></form></div>',
    'P One.',
    'UL (a)',
    'PIC /a.jpg',
    'P b',
  ],
  ['<p>Choose <select><option>a</option><option>b</option></select> now.</p>', 'P Choose now.'],
  ['<p>a</p><select><option>x</option><p>b</p>', 'P a', 'P b'],
  ['<p>a</p><textarea><p>b</p>', 'P a', 'P b'],
  ['<p>a</p><title>t</title><p>b</p>', 'P a', 'P b'],
  ['<p>a</p><svg><p>b</p>', 'P a', 'P b'],
  ['<p>a</p><math><p>b</p>', 'P a', 'P b'],
  ['<p>a</p><video><p>b</p><p>c</p>', 'P a', 'P b', 'P c'],
  ['<p>a</p><audio controls><p>b</p>', 'P a', 'P b'],
  ['<p>a</p><object><p>b</p>', 'P a', 'P b'],
  ['<p>a</p><noscript><p>b</p>', 'P a', 'P b'],
  ['<p>a</p><template><p>b</p>', 'P a', 'P b'],
  ['<p>a</p><iframe src="https://e.example/f"><p>b</p>', 'P a', 'EMBED https://e.example/f', 'P b'],
  ['<p>a</p><button>Share<div>b</div><p>c</p>', 'P a', 'P b', 'P c'],
  ['<p>a</p><a href="/x"><p>b</p><p>c</p>', 'P a', 'P [b](/x)', 'P [c](/x)'],
  ['<p>a</p><ruby>東<p>b</p>', 'P a', 'P 東', 'P b'],
  ['<p>a</p><details><summary>S<p>b</p><p>c</p>', 'P a', 'P S', 'P b', 'P c'],
  ['<p>a</p><h2>Head<p>b</p><p>c</p>', 'P a', 'H Head', 'P b', 'P c'],
  ['<p>a</p><del>x<p>b</p><p>c</p>', 'P a', 'P <deleted x>', 'P <deleted b>', 'P <deleted c>'],
  ['<p>a</p><picture><p>b</p>', 'P a', 'P b'],
  ['<p>a</p><progress value=1>50%</progress> <meter>3 of 5</meter><output>42</output>', 'P a', 'P 42'],
])

reads('XHTML', [
  ['<p>a</p><video src="/v.mp4"/><p>b</p>', 'P a', 'VIDEO https://news.example/v.mp4', 'P b'],
  ['<p>a</p><textarea/><p>b</p><title/><p>c</p>', 'P a', 'P b', 'P c'],
  ['<p>a <em/>b</p><p>c <span class="x"/>d</p>', 'P a b', 'P c d'],
  ['<p>a</p><div class="ad"/><p>b</p><ul/><p>c</p>', 'P a', 'P b', 'P c'],
  ['<p>a</p><svg/><p>b</p><math/><p>c</p>', 'P a', 'P b', 'P c'],
  ['<p>a</p><object data="/r.pdf"/><p>b</p>', 'P a', 'P [news.example/r.pdf](/r.pdf)', 'P b'],
  ['<p>a</p><canvas/><p>b</p><button/><p>c</p><style/><p>d</p><noscript/><p>e</p>', 'P a', 'P b', 'P c', 'P d', 'P e'],
  ['<p/>x<p>b</p>', 'P x', 'P b'],
  ['<p><![CDATA[a < b]]> c</p><p><![CDATA[open</p><p>b</p>', 'P a < b c', 'P open', 'P b'],
  ['<!DOCTYPE html><body><p>a</p>', 'P a'],
  ['<p>a<![CDATA[]]>b</p>', 'P ab'],
  ['<xhtml:p>a</xhtml:p><html:div>b</html:div>', 'P a', 'P b'],
  ['<script>//<![CDATA[\nvar a = "<p>x</p>";\n//]]></script><p>b</p>', 'P b'],
  ['<p>&lt;p&gt;a&lt;/p&gt;</p>', 'P <p>a</p>'],
])

reads('rows and numbers in their order', [
  [
    '<table><tbody><tr><td>a</td><td>1</td></tr></tbody><tfoot><tr><td>Sum</td><td>1</td></tr></tfoot><tbody><tr><td>b</td><td>0</td></tr></tbody></table>',
    'TABLE a | 1 // b | 0 // Sum | 1',
  ],
  ['<table><tr><td>a</td><td>1</td></tr><thead><tr><th>N</th><th>V</th></tr></thead></table>', 'TABLE N | V // a | 1'],
  [
    '<ol><li>One</li></ol><p><img src="/a.jpg" width=600 height=400></p><ol start="2"><li>Two</li></ol><ol start="3"><li>Three</li></ol>',
    'OL (One)',
    'PIC /a.jpg',
    'OL 2(Two)',
    'OL 3(Three)',
  ],
])

reads('words for some readers only', [
  ['<p hidden="until-found">x</p><p>y</p>', 'P x', 'P y'],
  ['<p>y</p><p class="has-visibility-hidden">x</p>', 'P y', 'P x'],
  ['<p>A <span class="screen-reader-text">(opens in new tab)</span>b</p>', 'P A b'],
  ['<a href="/x">Report<span class="sr-only"> (opens in a new window)</span></a>', 'P [Report](/x)'],
  ['<p aria-hidden="true">x</p>', 'P x'],
])

reads('playlists', [
  [
    '<div class="wp-playlist wp-audio-playlist"><audio controls="controls" preload="none" width="640"></audio><noscript><ol><li><a href=\'/a.mp3\'>a</a></li></ol></noscript><script type="application/json" class="wp-playlist-script">{"type":"audio","tracks":[{"src":"https://news.example/a.mp3","type":"audio/mpeg","title":"First","caption":"","description":""}]}</script></div>',
    'AUDIO https://news.example/a.mp3 First',
  ],
  [
    '<div class="wp-playlist wp-video-playlist"><video controls></video><script type="application/json" class="wp-playlist-script">{"type":"video","tracks":[{"src":"https://news.example/a.mp4","title":"First"}]}</script></div>',
    'VIDEO https://news.example/a.mp4 First',
  ],
  [
    '<figure class="wp-block-audio"><audio controls src="/a.mp3"></audio><figcaption>Cap</figcaption></figure>',
    'AUDIO https://news.example/a.mp3 Cap',
  ],
])

reads('text, shortcodes and bare addresses', [
  ['<p>Fish &amp;amp; chips &nbsp; &#8217; &#x27; &hellip;</p>', "P Fish &amp; chips   ’ ' …"],
  ['<p>a&shy;b&zwnj;c&#8203;d</p>', 'P a­b‌c​d'],
  ['<pre>one  two\nthree</pre>', 'P one  two⏎three'],
  ['<pre><code>a\n  b</code></pre>', 'CODE : a⏎  b'],
  ['<p>line one<br><br>line two</p>', 'P line one', 'P line two'],
  ['<center><font size=4><b>Title</b></font></center><p>x</p>', 'P <strong Title>', 'P x'],
  ['text only\n\nsecond', 'P text only second'],
  ['<p>a<wbr>b <nobr>c d</nobr></p>', 'P ab c d'],
  ['<p>x<span> </span>y</p><p> </p><p>&nbsp;</p>', 'P x y'],
  ['<marquee>News</marquee><blink>x</blink>', 'P Newsx'],
  [
    '<p><time datetime="2026">Friday</time> <abbr title="North Atlantic">NATO</abbr> <data value=1>one</data></p>',
    'P Friday NATO one',
  ],
  ['<p>a <a href="/x" title="t"> b </a> c</p>', 'P a [b ](/x)c'],
  ['<menu><li>a</li></menu><dir><li>b</li></dir>', 'UL (a)', 'UL (b)'],
  ['<address>Ann<br>Rye</address>', 'P Ann⏎Rye'],
  ['<hgroup><h1>a</h1><p>b</p></hgroup>', 'H a', 'P b'],
  ['<p>A<!-- comment -->B</p>', 'P AB'],
  [
    '<p>[embed]https://www.youtube.com/watch?v=abcdefghijk[/embed]</p>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  ['<p>[youtube https://www.youtube.com/watch?v=abcdefghijk]</p>', 'EMBED https://www.youtube.com/watch?v=abcdefghijk'],
  ['<p>[gallery ids="1,2"]</p><p>x</p>', 'P x'],
  [
    '<p>[video src="/v.mp4"]</p><p>[audio mp3="/a.mp3"][/audio]</p>',
    'VIDEO https://news.example/v.mp4',
    'AUDIO https://news.example/a.mp3',
  ],
  ['<p>[vc_row][vc_column]Words[/vc_column][/vc_row]</p>', 'P Words'],
  ['<p>https://www.youtube.com/watch?v=abcdefghijk</p>', 'EMBED https://www.youtube.com/watch?v=abcdefghijk'],
  [
    '<p><a href="https://www.youtube.com/watch?v=abcdefghijk">https://www.youtube.com/watch?v=abcdefghijk</a></p>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
])

reads('answers below a question that is pressed', [
  ['<h3 role="button" tabindex="0">Who pays?</h3><div style="display:none">All.</div>', 'H Who pays?', 'P All.'],
  ['<dl><dt><button>Who pays?</button></dt><dd hidden>All.</dd></dl>', 'P <strong Who pays?>', 'P All.'],
  ['<h3 onclick="open()">Who pays?</h3><p hidden>All.</p>', 'H Who pays?', 'P All.'],
  ['<h3>Who pays?</h3><p hidden>Nobody.</p>', 'H Who pays?'],
])

reads('words without ink, and slides that a script shows twice', [
  ['<p style="color:transparent">x</p><p>y</p>', 'P y'],
  ['<p style="color: rgba(0, 0, 0, 0)">x</p><p style="color:rgba(0,0,0,.5)">y</p>', 'P y'],
  [
    '<div class="swiper-wrapper"><div><img src="/a.jpg"></div><div class="swiper-slide-duplicate"><img src="/a.jpg"></div></div>',
    'GALLERY /a.jpg',
  ],
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

reads('frames that wait until readers agree', [
  [
    '<div data-frame="&lt;iframe src=&quot;https://www.youtube.com/embed/abcdefghijk&quot;&gt;&lt;/iframe&gt;"></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<script type="text/template">PGlmcmFtZSBzcmM9Imh0dHBzOi8vcGxheWVyLnZpbWVvLmNvbS92aWRlby8xMjM0NTYiPjwvaWZyYW1lPg==</script>',
    'EMBED https://vimeo.com/123456',
  ],
  ['<script type="text/plain"><iframe src="https://e.example/f"></iframe></script>', 'EMBED https://e.example/f'],
  ['<template><p>x</p><iframe src="https://e.example/f"></iframe></template>', 'EMBED https://e.example/f'],
])

reads('what a script of an unknown maker would draw', [
  ['<div class="vote-quiz" data-key="7" title="The quiz"></div>', 'EMBED https://news.example/2026/a-story/ The quiz'],
  ['<div id="poll-embed-77"></div>', 'EMBED https://news.example/2026/a-story/'],
  ['<div class="newsletter-embed" data-list="7"></div><div class="chart"></div>'],
  [
    '<script src="https://e.infogram.com/js/dist/embed.js" data-id="_/AbC"></script>',
    'GRAPHIC https://infogram.com/_/AbC https://e.infogram.com/_/AbC',
  ],
  ['<canvas role="img" aria-label="Turnout by region"></canvas>', 'P Turnout by region'],
  ['<canvas>Turnout: 54%</canvas><canvas>Your browser can’t draw this.</canvas>', 'P Turnout: 54%'],
])

reads('what plug-ins append without a class of their own', [
  ['<p>a</p><p>Share this:</p><ul><li><a href="https://twitter.com/share?url=x">Tweet</a></li></ul>', 'P a'],
  ['<p>a</p><h3>Teilen mit:</h3><p><a href="https://t.me/share/url?url=x">Telegram</a></p><p>b</p>', 'P a', 'P b'],
  [
    '<p>a</p><p><b>Condividi:</b> <a href="https://www.facebook.com/sharer/sharer.php?u=x">F</a> | <a href="mailto:?subject=x">E</a></p>',
    'P a',
  ],
  ['<p>a</p><p>Like this:</p><p>Like Loading...</p><p>Spread the love</p>', 'P a'],
  ['<p>a</p><h3>Related posts:</h3><ol><li><a href="/b">B</a></li><li><a href="/c">C</a></li></ol>', 'P a'],
  ['<p>a</p><p>The post <a href="/a">A</a> appeared first on <a href="/">News</a>.</p>', 'P a'],
  ['<p>a</p><p>Artykuł <a href="/a">A</a> pochodzi z serwisu <a href="/">News</a>.</p>', 'P a'],
  ['<p>Share this: the council is short of homes.</p>', 'P Share this: the council is short of homes.'],
  ['<p>Share</p><p>prices fell.</p>', 'P Share', 'P prices fell.'],
  [
    '<p>He <a href="https://twitter.com/share?url=x">shared it</a> at noon.</p>',
    'P He [shared it](https://twitter.com/share?url=x) at noon.',
  ],
  [
    '<h3>Related posts</h3><ul><li><a href="/b">B</a>, a classic</li></ul>',
    'H Related posts',
    'UL ([B](/b), a classic)',
  ],
])

reads('quotations in quotations', [
  ['<p>He said <q>she cried <q>no</q> twice</q>, <q>so</q>.</p>', 'P He said “she cried ‘no’ twice”, “so”.'],
  ['<p lang="de">Er: <q>Sie rief <q>nein</q></q>.</p>', 'P {de Er: „Sie rief ‚nein‘“.}'],
  ['<p lang="pl">On: <q>Ona: <q>nie</q></q>.</p>', 'P {pl On: „Ona: «nie»”.}'],
  ['<p lang="pt-BR"><q>sim</q></p><p lang="pt-PT"><q>sim</q></p>', 'P {pt-BR “sim”}', 'P {pt-PT «sim»}'],
  ['<p lang="zh-TW"><q>好<q>的</q></q></p>', 'P {zh-TW 「好『的』」}'],
  ['<p lang="de-CH"><q>a</q></p>', 'P {de-CH «a»}'],
])

reads('captions and credits of several pictures, and of paragraphs', [
  [
    '<figure class="kg-gallery-card"><div><img src="/a.jpg"><img src="/b.jpg"></div><figcaption>Both. Photos: Ann Lee</figcaption></figure>',
    'GALLERY Both. + /a.jpg (Photos: Ann Lee) + /b.jpg (Photos: Ann Lee)',
  ],
  ['<figure><img src="/a.jpg"><p>The pier.</p><p>Photo: Ann Lee</p></figure>', 'PIC /a.jpg The pier. (Photo: Ann Lee)'],
  ['<figure><img src="/a.jpg"><p>The pier.</p></figure>', 'PIC /a.jpg', 'P The pier.'],
])

reads('signs in cells and headings', [
  [
    '<table><tr><td>Rye</td><td><img src="/tick.svg"></td></tr><tr><td>Deal</td><td><i class="fa fa-times"></i></td></tr></table>',
    'TABLE Rye | ✓ // Deal | ✗',
  ],
  ['<h2>Who pays<button aria-label="Copy link">#</button></h2>', 'H Who pays'],
  ['<p>One <img class="icon" src="/i.png" alt="(pdf)"> two</p>', 'P One (pdf) two'],
])

reads('what random HTML has found', [
  ['<table><thead><td>Rivers</td></thead></table>', 'P Rivers'],
  ['<table><thead><tr><td>a</td><td>b</td></tr></thead><tr><td>1</td><td>2</td></tr></table>', 'TABLE a | b // 1 | 2'],
  [
    '<div class="wp-caption"><p class="wp-caption-text">Flood</p><div data-src="https://youtu.be/abcdefghijk">Film</div></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk Flood',
    'P Film',
  ],
  // What stands in a recording is for browsers that can't play it: no part of the card or figure around it.
  ['<b class="kg-toggle-card"><video><a class="kg-toggle-heading">Rivers</a></video></b><p>x</p>', 'P x'],
  [
    '<div class="kg-card kg-toggle-card"><h4 class="kg-toggle-heading">Tide</h4><p>High.</p><audio src="/a.mp3"><a class="kg-toggle-heading" href="/a.mp3">Get it</a></audio></div>',
    'BOX Tide: P High.',
    'AUDIO https://news.example/a.mp3',
  ],
  [
    '<figure><img src="/a.jpg"><video src="/v.mp4"><a class="wp-caption-text" href="/v.mp4">Get the film</a></video></figure>',
    'PIC /a.jpg',
    'VIDEO https://news.example/v.mp4',
  ],
  [
    '<div class="schema-faq"><div class="schema-faq-section"><strong class="schema-faq-question">Who?</strong><p>All.</p><video><a class="schema-faq-question" href="/v.mp4">film</a></video></div></div>',
    'QUESTIONS : (Who? | P All. | VIDEO https://news.example/v.mp4)',
  ],
  [
    '<p>Now.</p><amp-video src="/v.mp4"><div fallback>No film here</div></amp-video>',
    'P Now.',
    'VIDEO https://news.example/v.mp4',
  ],
  // Of a caption that is nothing but a dash, none is left beside a credit.
  [
    '<img src="/a.jpg" width="600" height="400"><p class="credit">Rivers</p><p class="wp-caption-text">—</p>',
    'PIC /a.jpg (Rivers)',
  ],
  [
    '<div class="wp-caption"><p class="wp-caption-text">Flood |</p><img src="/a.jpg"></div><p class="image-credit">Rivers</p>',
    'PIC /a.jpg Flood (Rivers)',
  ],
  // A link that shows nothing makes no place of what it names.
  ['<p><a href="#note"></a>Tide</p><p id="note">Rivers</p>', 'P Tide', 'P Rivers'],
  ['<p><a href="#note"> </a>Tide</p><ol class="footnotes"><li id="note">Rivers</li></ol>', 'P Tide', 'OL (Rivers)'],
  // The words in a link around a picture are said once: as its caption, its credit, or a box.
  ['<a href="/a"><img src="/p.jpg"><b class="credit">Rivers</b></a>', 'PIC /p.jpg (Rivers)', 'P [news.example/a](/a)'],
  [
    '<a href="/a" title="The gate"><figure><img src="/p.jpg"><figcaption>Rivers</figcaption></figure></a>',
    'PIC /p.jpg Rivers',
    'P [The gate](/a)',
  ],
  [
    '<a href="/a"><img src="/p.jpg"><details><summary>Tide</summary><p>Rivers</p></details></a>',
    'PIC /p.jpg',
    'BOX Tide: P Rivers',
    'P [news.example/a](/a)',
  ],
  // A figure in a figure may have named what it shows.
  [
    '<div class="wp-caption"><figure><iframe src="https://e.example/f"></iframe><figcaption>Rivers</figcaption></figure><p class="wp-caption-text">Tide</p></div>',
    'EMBED https://e.example/f Rivers',
    'P Tide',
  ],
])
