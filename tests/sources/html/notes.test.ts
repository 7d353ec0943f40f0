// @vitest-environment node
import { reads } from './reads'

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

reads('notes in the margin', [
  [
    '<p>Rents doubled<label for="sn-1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-1" class="margin-toggle"/><span class="sidenote">City survey.</span> in a year.</p>',
    'P Rents doubled (City survey.) in a year.',
  ],
  ['<p>Rents<span class="marginnote">All of them.</span> doubled.</p>', 'P Rents (All of them.) doubled.'],
])
