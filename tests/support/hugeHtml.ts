/** HTML bodies that are larger, or deeper, than any newsroom's: tests say what is made of them, the benchmark how soon. */

const sentence = 'The council met on Monday, and nobody was surprised. '

/** 11,200 paragraphs of nine sentences and a link: more than 5 MB. */
export function longBody(): string {
  return `<p>${sentence.repeat(8)}<a href="/a">More</a>.</p>\n`.repeat(11_200)
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
