import { attachFrame, type FrameHandle } from './hostFrame'
import { watchMarkup } from './hostMarkup'
import { addressOf, makeFrame, parameters, reservedHeight } from './hostSettings'

export const elementName = 'broadsheet-embed'

/**
 * `<broadsheet-embed src="https://news.example/embed/politics">a link</broadsheet-embed>`: a frame in the place of the
 * element's own content, which shows again when the frame can't be had. Its attributes are in docs/embedding.md.
 */
export class BroadsheetEmbed extends HTMLElement {
  static observedAttributes = ['src', 'title', 'sandbox', ...parameters]
  private tended: FrameHandle | undefined
  private frame: HTMLIFrameElement | undefined

  connectedCallback(): void {
    const root = this.getRootNode()
    // Other embeds beside this one in a shadow root are found too.
    if (root instanceof ShadowRoot) watchMarkup(root)
    this.style.setProperty('display', 'block')
    this.start()
  }

  disconnectedCallback(): void {
    this.tended?.stop()
    this.tended = undefined
  }

  /** Without it, the browser would take a move that keeps the frame's page (`moveBefore`) for a removal. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (this.tended === undefined || before === now) return
    if (name === 'theme') this.tended.setTheme(now)
    else if (name === 'title' && this.frame) this.frame.title = now ?? ''
    else {
      this.disconnectedCallback()
      this.start()
    }
  }

  /** A new address gets a new frame: to send the old one there would add to the history of the page. */
  private start(): void {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    const address = addressOf(this, '')
    const fallback = document.createElement('slot')
    if (address === null) {
      shadow.replaceChildren(fallback)
      return
    }
    fallback.append(linkTo(address, this.title))
    this.frame = makeFrame(this, '', address)
    shadow.replaceChildren(this.frame, fallback)
    this.tended = attachFrame(this.frame, this, reservedHeight(this, ''), (shown) => {
      fallback.style.setProperty('display', shown ? 'contents' : 'none')
    })
  }
}

/** For an element without content: what is in the frame, as a page of its own. */
function linkTo({ origin, pathname, host }: URL, title: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = origin + pathname.replace(/^\/embed(?=\/)/, '')
  link.textContent = title || host
  return link
}
