/**
 * Replaces the first match of a pattern, as `String.prototype.replace` does, but takes the replacement as it is ("$&" has no
 * meaning in it). Throws when nothing matches: a document would go out without its styles, its title or its data.
 */
export function replaceOnce(html: string, pattern: string | RegExp, replacement: string): string {
  const isFound = typeof pattern === 'string' ? html.includes(pattern) : pattern.test(html)
  if (!isFound) throw new Error(`The HTML has no ${pattern} to replace.`)
  return html.replace(pattern, () => replacement)
}
