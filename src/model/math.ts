/** The elements of MathML Core that a formula may hold. */
export const mathTags = [
  ...['mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'mrow', 'mfrac', 'msqrt', 'mroot', 'mstyle', 'mpadded', 'mphantom'],
  ...['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts', 'none'],
  ...['mtable', 'mtr', 'mtd'],
] as const

/** The attributes that say how a formula is set, and nothing else. */
export const mathAttributes = [
  ...['mathvariant', 'displaystyle', 'scriptlevel', 'form', 'fence', 'separator', 'stretchy', 'symmetric', 'largeop'],
  ...['movablelimits', 'accent', 'accentunder', 'linethickness', 'lspace', 'rspace', 'minsize', 'maxsize'],
  ...['width', 'height', 'depth', 'voffset', 'columnspan', 'rowspan'],
] as const

/** What such an attribute may be: a word, a number or a length. */
export const mathValue = /^-?[\w.%]{1,30}$/

/** Part of a formula, as MathML has it: characters, or an element. */
export type MathNode = string | MathElement

export interface MathElement {
  tag: (typeof mathTags)[number]
  attributes: Partial<Record<string, string>>
  children: MathNode[]
}

/** How deep elements may stand in one another. */
export const deepestMath = 20
