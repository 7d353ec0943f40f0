// @vitest-environment node
import { reads } from './reads'

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

reads('lists that were pasted or built', [
  [
    '<p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;&nbsp; </span></span>First <b>point</b></p><p class="MsoListParagraphCxSpLast" style="mso-list:l0 level1 lfo1"><span>·<span>&nbsp;&nbsp; </span></span>Second</p><p class="MsoNormal">Text.</p>',
    'UL (First <strong point>) (Second)',
    'P Text.',
  ],
  [
    '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">1.<span>&nbsp;&nbsp;&nbsp; </span>Check</p><p class="MsoListParagraph" style="mso-list:l0 level2 lfo1">o<span>&nbsp;&nbsp; </span>hinges</p><p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">2.<span>&nbsp;&nbsp;&nbsp; </span>Close</p>',
    'OL (Check UL (hinges)) (Close)',
  ],
  ['<p class="MsoListParagraph">An indented paragraph.</p>', 'P An indented paragraph.'],
  ['<p class="MsoListParagraph">J. Smith said so.</p>', 'P J. Smith said so.'],
  ['<p>·&nbsp;&nbsp; No list of Word’s</p>', 'P ·\u00a0\u00a0 No list of Word’s'],
  ['<ol><div><li>A</li></div><div class="x"><li>B</li><li>C</li></div></ol>', 'OL (A) (B) (C)'],
  ['<ol><li data-list="bullet">One</li><li data-list="bullet">Two</li></ol>', 'UL (One) (Two)'],
  ['<ol><li data-list="ordered">One</li><li data-list="ordered">Two</li></ol>', 'OL (One) (Two)'],
])
