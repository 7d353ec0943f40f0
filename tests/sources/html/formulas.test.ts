// @vitest-environment node
import { expect, test } from 'vitest'
import type { Inline } from '../../../src/model/body'
import type { MathNode } from '../../../src/model/math'
import { blocksIn } from '../../../src/sources/html/html'

/** The formulas of a page's first paragraph, as MathML without attributes that aren't there. */
function formulasIn(html: string): string[] {
  const [first] = blocksIn(html, 'https://news.example/')
  return first?.type === 'paragraph' ? first.text.flatMap(formulas) : []
}

function formulas(part: Inline): string[] {
  if (part.type === 'formula') return [`${part.isBlock ? 'block ' : ''}${part.math.map(markup).join('')}`]
  return 'text' in part && typeof part.text !== 'string' ? part.text.flatMap(formulas) : []
}

function markup(node: MathNode): string {
  if (typeof node === 'string') return node
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}=${value}`)
  return `<${node.tag}${attributes.join('')}>${node.children.map(markup).join('')}</${node.tag}>`
}

test.each([
  [
    '<p>So <math><mi>r</mi><mo>=</mo><mfrac><mn>3</mn><mn>4</mn></mfrac></math> a day.</p>',
    ['<mi>r</mi><mo>=</mo><mfrac><mn>3</mn><mn>4</mn></mfrac>'],
  ],
  [
    '<math display="block"><semantics><msup><mi mathvariant="normal">x</mi><mn>2</mn></msup><annotation encoding="application/x-tex">x^2</annotation></semantics></math>',
    ['block <msup><mi mathvariant=normal>x</mi><mn>2</mn></msup>'],
  ],
  [
    '<p><math><mi href="javascript:alert(1)" style="color:red" onclick="x()" mathvariant="a;b">x</mi></math></p>',
    ['<mi>x</mi>'],
  ],
  ['<p><math><maction><mi>x</mi></maction><script>y</script></math></p>', ['<mi>x</mi>']],
  ['<p><math><mrow></mrow></math> and <b><math><mn>1</mn></math></b></p>', ['<mn>1</mn>']],
  ['<p><math alttext="x^2"></math></p>', []],
])('the formulas of %s keep what MathML says of them, and nothing that runs', (html, expected) => {
  expect(formulasIn(html)).toEqual(expected)
})
