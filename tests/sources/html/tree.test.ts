import { defaultTreeAdapter, html as names, parseFragment, serialize } from 'parse5'
import { expect, test } from 'vitest'
import { nodesOf } from '../../../src/sources/html/tree'

function markupOf(nodes: ReturnType<typeof nodesOf>): string {
  const fragment = defaultTreeAdapter.createDocumentFragment()
  for (const node of nodes) defaultTreeAdapter.appendChild(fragment, node)
  return serialize(fragment)
}

test.each([
  '<p>One two\nthree &amp; four&nbsp;five</p> six <b>seven eight </b> nine',
  '<pre>\n one two\n</pre><textarea>\n three</textarea>',
  '<table> one two <tr> three four <td> five six </table> seven',
  '<table><colgroup> one two <col> three</table>',
  '<table><caption> one two </caption> <tbody> three four',
  '<select> one two <option> three four </select> five',
  '<svg> one two <text> three four </svg> <math><mi> five six',
  '<b>one <p>two three</b> four five',
  '<template> one two <tr> three four</template>',
  ' one <frameset> two three',
  '<ruby> one two <rt> three four',
])('puts the spaces of %j where the parser alone would', (html) => {
  const body = defaultTreeAdapter.createElement('body', names.NS.HTML, [])
  expect(markupOf(nodesOf(html))).toBe(serialize(parseFragment(body, html, { scriptingEnabled: false })))
})
