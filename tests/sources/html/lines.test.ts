// @vitest-environment node
import { reads } from './reads'

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

reads('words for some readers only', [
  ['<p hidden="until-found">x</p><p>y</p>', 'P x', 'P y'],
  ['<p>y</p><p class="has-visibility-hidden">x</p>', 'P y', 'P x'],
  ['<p>A <span class="screen-reader-text">(opens in new tab)</span>b</p>', 'P A b'],
  ['<a href="/x">Report<span class="sr-only"> (opens in a new window)</span></a>', 'P [Report](/x)'],
  ['<p aria-hidden="true">x</p>', 'P x'],
])

reads('pronunciations that are put together', [
  [
    '<p><ruby><rb>旧</rb><rb>金</rb><rb>山</rb><rtc><rt>jiù</rt><rt>jīn</rt><rt>shān</rt></rtc></ruby>。</p>',
    'P {旧|jiù}{金|jīn}{山|shān}。',
  ],
  ['<p><ruby>東京<rtc>Tōkyō</rtc></ruby>へ</p>', 'P {東京|Tōkyō}へ'],
])
