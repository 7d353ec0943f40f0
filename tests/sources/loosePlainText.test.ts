// @vitest-environment node
import { expect, test } from 'vitest'
import { authorName } from '../../src/sources/authorName'
import { plainLineIn } from '../../src/sources/loosePlainText'

test.each([
  ['Don&#8217;t panic: it&#8217;s the tide', 'Don’t panic: it’s the tide'],
  ['I&#039;m A Guest!', "I'm A Guest!"],
  ['Arts &amp; Life', 'Arts & Life'],
  ['Ren&eacute;e', 'Renée'],
  ['Fish & chips', 'Fish & chips'],
  ['AT&T; and B&Q', 'AT&T; and B&Q'],
  ['How to write &lt;b&gt; in <b>', 'How to write &lt;b&gt; in <b>'],
  ['The <em>Ada Holt</em> sails &mdash; at last', 'The Ada Holt sails — at last'],
  ['<STRONG>Live</STRONG>: quay', 'Live: quay'],
  ['<p>It&nbsp;left &quot;Rye&quot;.</p>', 'It\u00a0left "Rye".'],
  ['<img src="x.jpg" alt="X"> Rain is due.', 'Rain is due.'],
  ['Rain.<br/>Wind.<br>Fog.', 'Rain. Wind. Fog.'],
  ['Quay<script>alert(1)</script>', 'Quay'],
  ['<![CDATA[<p>Rain.</p>]]>', 'Rain.'],
  ['Why 3 < 5 & it&#8217;s true', 'Why 3 < 5 & it’s true'],
  ['Use <br> for a break; if a<b and c>d', 'Use <br> for a break; if a<b and c>d'],
  ['How the <marquee> tag died', 'How the <marquee> tag died'],
])('the plain text %j reads %j', (text, line) => {
  expect(plainLineIn(text)).toBe(line)
})

test.each([
  ['By Ada Holt', 'Ada Holt'],
  ['by Ada Holt and Bo Reed', 'Ada Holt and Bo Reed'],
  ['Text: Ada Holt', 'Ada Holt'],
  ['Written by Ada Holt', 'Ada Holt'],
  ['Автор: Ада Голт', 'Ада Голт'],
  ['Byron Holt', 'Byron Holt'],
  ['By Larsen', 'By Larsen'],
  ['By', 'By'],
  ['BY Ada', 'Ada'],
  ['BYTE Staff', 'BYTE Staff'],
  ['By By Ada Holt', 'Ada Holt'],
  ['Posted by Ada Holt ', 'Ada Holt'],
  ['Byline: Ada Holt', 'Ada Holt'],
  ['Von Ada Holt', 'Ada Holt'],
  ['Par Ada Holt', 'Ada Holt'],
  ['Von Miller', 'Von Miller'],
  ['Di Stefano', 'Di Stefano'],
  ['ada.holt@paper.example', ''],
  ['Ada Holt @ Rye', 'Ada Holt @ Rye'],
])('the writer %j is %s', (name, writer) => {
  expect(authorName(name)).toBe(writer)
})
