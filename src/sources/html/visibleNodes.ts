import { type HtmlNode, hasClass, isElement } from './tree'

/** The nodes of a page without what is left out with all it holds, at any depth. Changes the tree. */
export function visibleNodes(nodes: readonly HtmlNode[]): HtmlNode[] {
  const kept = nodes.filter((node) => !isNotShown(node))
  const ahead = [...kept]
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (!isElement(node)) continue
    const holdsFilesOnly = onlyFiles.includes(node.tagName)
    node.childNodes = node.childNodes.filter((child) =>
      holdsFilesOnly ? child.nodeName === 'source' : !isNotShown(child),
    )
    for (const child of node.childNodes) ahead.push(child)
  }
  return kept
}

// What else they hold is for browsers that know nothing of them.
const onlyFiles = ['audio', 'video', 'iframe']

/** What runs, what is filled in, what draws, what isn't in the text. */
const leftOut = new Set(
  ['script', 'style', 'template', 'noscript', 'object', 'embed', 'applet', 'param', 'frame', 'frameset'].concat(
    ['form', 'input', 'button', 'select', 'textarea', 'datalist', 'keygen', 'svg', 'math', 'canvas'],
    ['title', 'head', 'base', 'link', 'meta', 'noembed', 'noframes'],
  ),
)

// Ghost's cards for e-mail, sign-up and paywall, and what WordPress' Jetpack appends to a story.
const leftOutClasses = [
  'kg-signup-card',
  'kg-email-card',
  'kg-email-cta-card',
  'kg-cta-card',
  'kg-paywall-card',
].concat(['gh-post-upgrade-cta', 'gh-subscribe-form', 'sharedaddy', 'jp-relatedposts'])

function isNotShown(node: HtmlNode): boolean {
  return isElement(node) && (leftOut.has(node.tagName) || hasClass(node, ...leftOutClasses))
}
