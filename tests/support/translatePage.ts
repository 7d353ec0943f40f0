/** Puts each text of the page into elements, as the page translators of Google and Chrome do with what they translate. */
export function translatePage(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: Node[] = []
  while (texts.nextNode()) found.push(texts.currentNode)
  for (const text of found) {
    const parent = text.parentNode
    if (parent === null || text.nodeValue?.trim() === '' || /^(?:script|style|font)$/i.test(parent.nodeName)) continue
    const outer = document.createElement('font')
    const inner = document.createElement('font')
    inner.textContent = text.nodeValue
    outer.append(inner)
    parent.replaceChild(outer, text)
  }
}
