// @vitest-environment node
import { expect, it } from 'vitest'
import { escapeMarkup } from '../../src/model/escapeMarkup'

it.each([
  ['plain text', 'plain text'],
  ['<b> & "it" & \'that\'', '&lt;b&gt; &amp; &quot;it&quot; &amp; &#39;that&#39;'],
  ['&amp;', '&amp;amp;'],
  ['a\u0000b\u000Bc\uFFFEd', 'abcd'],
  ['line\nline\ttab', 'line\nline\ttab'],
  ['half \uD83D a pair', 'half  a pair'],
  ['żółć 😀', 'żółć 😀'],
])('writes %j as %j', (text, markup) => {
  expect(escapeMarkup(text)).toBe(markup)
})
