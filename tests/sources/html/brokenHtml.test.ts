// @vitest-environment node
import { reads } from './reads'

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
