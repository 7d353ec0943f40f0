// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

const reader = 'https://news.example'
const address = `${reader}/embed/politics`
const near = new Map<Element, (isNear: boolean) => void>()

beforeAll(async () => {
  vi.stubGlobal('IntersectionObserver', ObserverByHand)
  giveWindows()
  await import('../../../src/embed/host/host')
})

afterEach(async () => {
  document.body.replaceChildren()
  vi.useRealTimers()
  await mutations()
})

describe('<broadsheet-embed>', () => {
  it('makes a frame that asks for little and waits until it is near', () => {
    const { frame } = anElement({ src: address, title: 'Politics', height: '640' })
    expect(frame.getAttribute('src')).toBe(address)
    expect(frame.title).toBe('Politics')
    expect(frame.getAttribute('loading') ?? Reflect.get(frame, 'loading')).toBe('lazy')
    expect(frame.getAttribute('sandbox')).toBe(
      'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-same-origin',
    )
    expect(frame.style.width).toBe('1px')
    expect(frame.style.minWidth).toBe('100%')
    expect(frame.style.minHeight).toBe('640px')
  })

  it.each([
    ['as it is told', { sandbox: 'allow-scripts' }, 'allow-scripts'],
    ['not at all', { sandbox: 'none' }, null],
    ['with a way to the top for links that lead there', { links: 'top' }, /allow-top-navigation-by-user-activation$/],
  ])('puts the frame into a sandbox %s', (_, attributes, sandbox) => {
    const actual = anElement({ src: address, ...attributes }).frame.getAttribute('sandbox')
    if (sandbox instanceof RegExp) expect(actual).toMatch(sandbox)
    else expect(actual).toBe(sandbox)
  })

  it('never lets a frame of the page’s own origin out of the sandbox', () => {
    const { frame } = anElement({ src: '/embed/politics' })
    expect(frame.getAttribute('sandbox')).not.toContain('allow-same-origin')
  })

  it('puts its attributes into the address', () => {
    const { frame } = anElement({
      src: `${address}?view=card`,
      theme: 'dark',
      accent: '#a4161a',
      limit: '3',
      onerror: 'x',
    })
    expect(frame.src).toBe(`${address}?view=card&theme=dark&accent=a4161a&limit=3`)
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '', 'https://'])('frames nothing for %j', (src) => {
    const element = document.createElement('broadsheet-embed')
    element.setAttribute('src', src)
    document.body.append(element)
    expect(element.shadowRoot?.querySelector('iframe')).toBeNull()
  })

  it('is as tall as its frame says, whatever the page’s own sheet says', () => {
    const { element, frame } = anElement({ src: address })
    const resized = vi.fn()
    document.addEventListener('broadsheet:resize', resized, { once: true })
    say(frame, { type: 'height', height: 1234 })
    expect(frame.style.height).toBe('1234px')
    expect(frame.style.getPropertyPriority('height')).toBe('important')
    expect(frame.style.minHeight).toBe('0px')
    expect(resized.mock.calls[0]?.[0]).toMatchObject({ target: element, detail: { height: 1234 } })
  })

  it('believes nobody else', () => {
    const { frame } = anElement({ src: address })
    const other = anElement({ src: 'https://evil.example/embed/x' })
    const message = { broadsheet: 1, type: 'height', height: 99 }
    for (const [source, origin] of [
      [window, reader],
      [null, reader],
      [other.frame.contentWindow, reader],
      [frame.contentWindow, 'https://evil.example'],
      [frame.contentWindow, 'null'],
      [frame.contentWindow, `${reader}.evil.example`],
    ] as const) {
      dispatchEvent(new MessageEvent('message', { source, origin, data: message }))
    }
    expect(frame.style.height).toBe('')
    expect(other.frame.style.height).toBe('')
  })

  it('expects no origin of a frame that has none', () => {
    const { frame } = anElement({ src: address, sandbox: 'allow-scripts' })
    say(frame, { type: 'height', height: 99 })
    expect(frame.style.height).toBe('')
    say(frame, { type: 'height', height: 99 }, 'null')
    expect(frame.style.height).toBe('99px')
  })

  it('tells the page what is read, and names the frame after it', () => {
    const { frame } = anElement({ src: address })
    const heard: unknown[] = []
    const hear = (event: Event) => heard.push([event.type, Reflect.get(event, 'detail')])
    for (const name of ['ready', 'navigate']) document.addEventListener(`broadsheet:${name}`, hear, { once: true })
    say(frame, { type: 'ready', path: '/politics', title: 'Politics' })
    say(frame, { type: 'navigate', path: '/politics/a-story', title: 'A story' })
    expect(heard).toEqual([
      ['broadsheet:ready', { path: '/politics', title: 'Politics' }],
      ['broadsheet:navigate', { path: '/politics/a-story', title: 'A story' }],
    ])
    expect(frame.title).toBe('A story')
  })

  it('answers a frame, and passes on a theme without loading it anew', () => {
    const { element, frame } = anElement({ src: address })
    const told = vi.spyOn(frame.contentWindow ?? window, 'postMessage')
    element.setAttribute('theme', 'dark')
    say(frame, { type: 'hello' })
    expect(told.mock.calls.map(([message]) => message)).toEqual([
      { broadsheet: 1, type: 'theme', theme: 'dark' },
      { broadsheet: 1, type: 'hello' },
      { broadsheet: 1, type: 'theme', theme: 'dark' },
    ])
    expect(element.shadowRoot?.querySelector('iframe')).toBe(frame)
  })

  it('loads another address in a new frame, which adds nothing to the history', () => {
    const { element, frame } = anElement({ src: address })
    element.setAttribute('src', `${reader}/embed/culture`)
    const next = element.shadowRoot?.querySelector('iframe')
    expect(next).not.toBe(frame)
    expect(next?.src).toBe(`${reader}/embed/culture`)
  })

  it('shows its link when the frame is near and says nothing, and the frame when it speaks after all', () => {
    vi.useFakeTimers()
    const { element, frame } = anElement({ src: address })
    const slot = element.shadowRoot?.querySelector('slot')
    vi.advanceTimersByTime(60_000)
    expect([frame.style.display, slot?.style.display]).toEqual(['block', 'none'])
    near.get(frame)?.(true)
    vi.advanceTimersByTime(10_000)
    expect([frame.style.display, slot?.style.display]).toEqual(['none', 'contents'])
    expect(slot?.querySelector('a')?.href).toBe(`${reader}/politics`)
    say(frame, { type: 'hello' })
    expect([frame.style.display, slot?.style.display]).toEqual(['block', 'none'])
  })

  it('shows no link for a frame that answers', () => {
    vi.useFakeTimers()
    const { element, frame } = anElement({ src: address })
    near.get(frame)?.(true)
    say(frame, { type: 'hello' })
    vi.advanceTimersByTime(60_000)
    expect(element.shadowRoot?.querySelector('slot')?.style.display).toBe('none')
  })

  it('hears nothing of a frame that has been removed', () => {
    const { element, frame } = anElement({ src: address })
    const view = frame.contentWindow
    element.remove()
    dispatchEvent(
      new MessageEvent('message', { source: view, origin: reader, data: { broadsheet: 1, type: 'height', height: 9 } }),
    )
    expect(frame.style.height).toBe('')
    expect(near.has(frame)).toBe(false)
  })
})

describe('the blockquote of the embed code', () => {
  it('steps aside for the frame that follows it', async () => {
    const { quote, frame } = await anEmbedCode(`${address}?theme=dark`)
    expect(document.body.querySelectorAll('iframe')).toHaveLength(1)
    expect(quote.style.display).toBe('none')
    expect(frame?.style.minHeight).toBe('720px')
    if (frame) say(frame, { type: 'height', height: 500 })
    expect(frame?.style.height).toBe('500px')
  })

  it('comes back when that frame is removed, and goes with it when both are', async () => {
    const { quote, frame } = await anEmbedCode(address)
    frame?.remove()
    await mutations()
    expect(quote.style.display).toBe('')
    expect(near.size).toBe(0)
  })

  it('gets a frame where there is none', async () => {
    const quote = aQuote(address, { 'data-theme': 'dark', 'data-height': '300', 'data-title': 'Politics' })
    document.body.append(quote)
    await mutations()
    const frame = document.body.querySelector('iframe')
    expect(frame).toMatchObject({ src: `${address}?theme=dark`, title: 'Politics' })
    expect(frame?.style.minHeight).toBe('300px')
    quote.remove()
    await mutations()
    expect(document.body.querySelector('iframe')).toBeNull()
    expect(near.size).toBe(0)
  })

  it('leaves a frame of another site alone', async () => {
    const foreign = Object.assign(document.createElement('iframe'), { src: 'https://other.example/embed/politics' })
    document.body.append(aQuote(address), foreign)
    await mutations()
    expect(foreign.hasAttribute('style')).toBe(false)
    expect(document.body.querySelectorAll('iframe')).toHaveLength(2)
  })

  it('is found in a shadow root that has a <broadsheet-embed>', async () => {
    const host = document.createElement('div')
    document.body.append(host)
    const root = host.attachShadow({ mode: 'open' })
    const element = document.createElement('broadsheet-embed')
    root.append(aQuote(address), element)
    await mutations()
    expect(root.querySelectorAll('iframe')).toHaveLength(1)
    root.append(aQuote(address))
    await mutations()
    expect(root.querySelectorAll('iframe')).toHaveLength(2)
    host.remove()
    await mutations()
    expect(near.size).toBe(0)
  })

  it('passes on its theme when that changes', async () => {
    const { quote, frame } = await anEmbedCode(address)
    const told = vi.spyOn(frame?.contentWindow ?? window, 'postMessage')
    quote.setAttribute('data-theme', 'dark')
    await mutations()
    expect(told).toHaveBeenCalledWith({ broadsheet: 1, type: 'theme', theme: 'dark' }, '*')
  })
})

it('does its work once, however often it is included', async () => {
  const listen = vi.spyOn(globalThis, 'addEventListener')
  vi.resetModules()
  await import('../../../src/embed/host/host')
  const { frame } = anElement({ src: address })
  say(frame, { type: 'height', height: 77 })
  expect(frame.style.height).toBe('77px')
  expect(listen.mock.calls.filter(([type]) => type === 'message')).toEqual([])
})

/** jsdom lays nothing out: the test says what is near. */
class ObserverByHand {
  private readonly onChange: (entries: { isIntersecting: boolean; target: Element }[]) => void
  constructor(onChange: ObserverByHand['onChange']) {
    this.onChange = onChange
  }
  observe(target: Element): void {
    near.set(target, (isIntersecting) => this.onChange([{ isIntersecting, target }]))
  }
  unobserve(target: Element): void {
    near.delete(target)
  }
}

/** jsdom gives a frame in a shadow root no window: it gets that of a frame elsewhere. */
function giveWindows(): void {
  const given = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')
  const borrowed = new WeakMap<HTMLIFrameElement, Window | null>()
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    get(this: HTMLIFrameElement) {
      const own = given?.get?.call(this)
      if (own || !this.isConnected) return own
      if (!borrowed.has(this)) {
        const lender = document.createElement('iframe')
        document.head.append(lender)
        borrowed.set(this, lender.contentWindow)
      }
      return borrowed.get(this)
    },
  })
}

function anElement(attributes: Record<string, string>) {
  const element = document.createElement('broadsheet-embed')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  document.body.append(element)
  const frame = element.shadowRoot?.querySelector('iframe')
  if (!frame) throw new Error('There is no frame.')
  return { element, frame }
}

function aQuote(embed: string, attributes: Record<string, string> = {}): HTMLElement {
  const quote = document.createElement('blockquote')
  quote.setAttribute('data-broadsheet-embed', embed)
  for (const [name, value] of Object.entries(attributes)) quote.setAttribute(name, value)
  return quote
}

async function anEmbedCode(embed: string) {
  const quote = aQuote(embed)
  const frame = Object.assign(document.createElement('iframe'), { src: embed, height: '720' })
  document.body.append(quote, frame)
  await mutations()
  return { quote, frame: document.body.querySelector('iframe') }
}

function say(frame: HTMLIFrameElement, message: object, origin = reader): void {
  const data = { broadsheet: 1, ...message }
  dispatchEvent(new MessageEvent('message', { source: frame.contentWindow, origin, data }))
}

function mutations(): Promise<void> {
  return new Promise((later) => setTimeout(later))
}
