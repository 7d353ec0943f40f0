// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { type EmbedOptions, embedCode, frameCode, usualHeight } from '../../../src/embed/host/embedCode'
import { aPhoto, aSummary } from '../../support/builders'

const publisher = { title: 'Broadsheet', address: 'https://news.example/', integrity: 'sha384-abc' }
const options: EmbedOptions = { view: 'article', theme: 'auto', width: '100%', height: 720 }

describe('the embed code', () => {
  it('is a quote with a link, a frame with a height, and the script with its integrity', () => {
    const page = parsed(embedCode(aSummary({}), options, publisher))
    expect([...page.body.children].map(({ localName }) => localName)).toEqual(['blockquote', 'iframe', 'script'])
    expect(page.querySelector('blockquote a')).toMatchObject({
      href: 'https://news.example/politics/a-story',
      textContent: 'A story',
    })
    expect(attributesOf(page.querySelector('iframe'))).toMatchObject({
      src: 'https://news.example/embed/politics/a-story',
      title: 'A story',
      width: '100%',
      height: '720',
    })
    expect(attributesOf(page.querySelector('script'))).toEqual({
      async: '',
      src: 'https://news.example/embed.js',
      integrity: 'sha384-abc',
      crossorigin: 'anonymous',
    })
  })

  it('needs nothing inline that a policy would refuse', () => {
    const page = parsed(embedCode(aSummary({}), options, publisher))
    expect(page.querySelectorAll('[style], script:not([src]), style')).toHaveLength(0)
  })

  it('leads to where the newsroom publishes the story first', () => {
    const canonical = 'https://paper.example/2026/a-story?id=1&from=a'
    const page = parsed(embedCode(aSummary({ canonical }), options, publisher))
    expect(page.querySelector('a')?.href).toBe(canonical)
  })

  it.each<[Partial<EmbedOptions>, string]>([
    [{ view: 'card' }, '?view=card'],
    [{ theme: 'dark' }, '?theme=dark'],
    [{ view: 'card', theme: 'light' }, '?view=card&theme=light'],
    [{}, ''],
  ])('puts %j into the addresses', (part, query) => {
    const page = parsed(embedCode(aSummary({}), { ...options, ...part }, publisher))
    const address = `https://news.example/embed/politics/a-story${query}`
    expect(page.querySelector('iframe')?.src).toBe(address)
    expect(page.querySelector('blockquote')?.dataset.broadsheetEmbed).toBe(address)
  })

  it.each(['</a><script>alert(1)</script>', '" onload="alert(1)', "' onload='alert(1)", '<!--', '&lt;b&gt;', ']]>'])(
    'takes %j in a headline as words',
    (headline) => {
      const page = parsed(embedCode(aSummary({ headline }), options, { ...publisher, title: headline }))
      expect(page.querySelector('a')?.textContent).toBe(headline)
      expect(page.querySelector('iframe')?.title).toBe(headline)
      expect(page.querySelectorAll('script')).toHaveLength(1)
      expect(page.querySelectorAll('[onload]')).toHaveLength(0)
    },
  )

  it('keeps odd slugs within the path', () => {
    const story = aSummary({ section: 'arts & life', slug: '../"a"?b#c' })
    expect(parsed(embedCode(story, options, publisher)).querySelector('iframe')?.src).toBe(
      'https://news.example/embed/arts%20%26%20life/..%2F%22a%22%3Fb%23c',
    )
  })

  it('still has the link and the frame after WordPress has been through it', () => {
    const page = parsed(embedCode(aSummary({}), options, publisher))
    keepOnly(page, {
      a: ['href'],
      blockquote: [],
      iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
    })
    // As wp_filter_oembed_result looks for them.
    expect(page.body.innerHTML).toMatch(/(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s)
    expect(page.querySelector('iframe')?.src).toBe('https://news.example/embed/politics/a-story')
  })

  it('can be the frame alone', () => {
    const page = parsed(frameCode(aSummary({}), { ...options, width: 600 }, publisher))
    expect([...page.body.children].map(({ localName }) => localName)).toEqual(['iframe'])
    expect(page.querySelector('iframe')?.getAttribute('width')).toBe('600')
  })
})

it('keeps room for a card with its photo, and for a screenful of an article', () => {
  expect(usualHeight({ photo: aPhoto({}) }, 'card', 600)).toBe(640)
  expect(usualHeight({ photo: null }, 'card', 600)).toBe(240)
  expect(usualHeight({ photo: null }, 'article', 600)).toBe(720)
})

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

function attributesOf(element: Element | null): Record<string, string> {
  return Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]))
}

function keepOnly(page: Document, allowed: Record<string, string[]>): void {
  for (const element of page.body.querySelectorAll('*')) {
    const attributes = allowed[element.localName]
    if (attributes === undefined) element.remove()
    for (const { name } of [...element.attributes]) if (!attributes?.includes(name)) element.removeAttribute(name)
  }
}
