/** HTML bodies that are larger, or deeper, than any newsroom's: tests say what is made of them, the benchmark how soon. */

const sentence = 'The council met on Monday, and nobody was surprised. '

/** 11,200 paragraphs of nine sentences and a link: more than 5 MB. */
export function longBody(): string {
  return `<p>${sentence.repeat(8)}<a href="/a">More</a>.</p>\n`.repeat(11_200)
}

/** The same with 1,700 figures, each with its paragraphs in the six boxes that a page builder puts around them. */
export function builtBody(): string {
  const box = (name: string) => `<div class="elementor-${name}" data-id="a1" data-element_type="${name}">`
  const files = [300, 768, 1024].map((width) => `/pier-${width}x${(width / 3) * 2}.jpg ${width}w`).join(', ')
  const image = `<img width="1024" height="683" src="/pier-1024x683.jpg" alt="The pier" srcset="${files}">`
  const figure = `<figure>${image}<figcaption>The pier at low tide on Friday. Photo: Ann Lee/AP</figcaption></figure>`
  const boxes = ['section', 'container', 'column', 'wrap', 'widget', 'editor'].map(box).join('')
  return `${boxes}${`<p>${sentence.repeat(14)}</p>`.repeat(3)}${figure}${'</div>'.repeat(6)}\n`.repeat(1_700)
}

/** One paragraph of 100,000 pieces. */
export function longLine(): string {
  return `<p>${'<i>a</i> b '.repeat(50_000)}</p>`
}

/** Elements to put into each other, as their opening and closing tags. */
export const nestable = [
  ['<b>', '</b>'],
  ['<div>', '</div>'],
  ['<span>', '</span>'],
  ['<a href="/a"><i>', '</i></a>'],
  ['<blockquote>', '</blockquote>'],
  ['<ul><li>', '</li></ul>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['<details><summary>', '</summary></details>'],
  ['<figure><figcaption>', '</figcaption></figure>'],
  ['<div class="gallery"><div class="wp-caption">', '</div></div>'],
  ['<font color="red"><p>', '</p></font>'],
] as const

/** The word "Deep" in 10,000 elements. */
export function nested(open: string, close: string): string {
  return `${open.repeat(10_000)}Deep${close.repeat(10_000)}`
}
