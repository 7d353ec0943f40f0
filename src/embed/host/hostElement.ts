import { attachFrame, type FrameHandle } from './hostFrame'
import { watchMarkup } from './hostMarkup'
import { addressOf, makeFrame, parameterNames, reservedHeight } from './hostSettings'

export const elementName = 'broadsheet-embed'

/**
 * `<broadsheet-embed src="https://news.example/embed/politics">a link</broadsheet-embed>`: shows a frame in place of the
 * element's own content, which is the fallback when the frame doesn't load. docs/embedding.md lists the attributes.
 */
export class BroadsheetEmbed extends HTMLElement {
  static observedAttributes = ['src', 'title', 'sandbox', ...parameterNames]
  private handle: FrameHandle | undefined
  private frame: HTMLIFrameElement | undefined

  connectedCallback(): void {
    const root = this.getRootNode()
    // Other embeds beside this one in a shadow root are found too.
    if (root instanceof ShadowRoot) watchMarkup(root)
    this.style.setProperty('display', 'block')
    this.start()
  }

  disconnectedCallback(): void {
    this.handle?.stop()
    this.handle = undefined
  }

  /** Without this callback the browser treats `moveBefore`, which keeps the frame's page, as a removal. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (this.handle === undefined || before === now) return
    if (name === 'theme') this.handle.setTheme(now)
    else if (name === 'title' && this.frame) this.frame.title = now ?? ''
    else {
      this.disconnectedCallback()
      this.start()
    }
  }

  /** A new address gets a new frame: changing the old frame's `src` would add an entry to the page's history. */
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
    this.handle = attachFrame(this.frame, this, reservedHeight(this, ''), (shown) => {
      fallback.style.setProperty('display', shown ? 'contents' : 'none')
    })
  }
}

/** The fallback for an element without content: a link to the page outside of the frame. */
function linkTo({ origin, pathname, host }: URL, title: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = origin + pathname.replace(/^\/embed(?=\/)/, '')
  link.textContent = title || host
  return link
}
