// @vitest-environment node

import { type DefaultTreeAdapterMap, defaultTreeAdapter, html as names, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { type Block, type Inline, linesOf, plainText } from '../../../src/model/body'
import type { Photo } from '../../../src/model/photo'
import { withEndTags } from '../../../src/sources/html/endTags'
import { blocksIn, textIn } from '../../../src/sources/html/html'
import fc from '../../support/fastCheck'
import { htmlOfBlocks } from './htmlOfBlocks'

const story = 'https://news.example/2026/a-story/'

const words = fc.constantFrom(
  'Rivers',
  'rise',
  'a',
  'Zażółć',
  '新聞',
  '&amp;',
  '5 &lt; 6',
  ' ',
  '\n',
  '&nbsp;',
  '—',
  '7',
)
const addresses = fc.constantFrom(
  ...['/a', 'b.jpg', 'https://cdn.example/c-300x200.jpg', 'http://cdn.example/d.jpg,', '//e.example/f', '#note'],
  ...['javascript:alert(1)', 'java&#9;script:alert(1)', 'data:image/png;base64,AA', 'vbscript:x', 'blob:https://x/1'],
  ...['mailto:desk@news.example', 'tel:+48 123', 'https://u:p@e.example/?utm_source=x&amp;id=1', '&#1;javascript:x'],
  ...['https://youtu.be/abcdefghijk?t=1m', 'https://player.vimeo.com/video/12?h=ab', 'https://e.example/frame', ''],
  ...['https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1', '/own/frame', 'file:///etc'],
  ...['https://www.google.com/maps/embed?pb=!1m1!2d21.0!3d52.2', 'https://x.com/a/status/12', 'ht\ntps://e.example'],
)
const attribute = fc.oneof(
  fc.tuple(fc.constantFrom('href', 'src', 'srcset', 'data-src', 'cite', 'poster', 'data-href'), addresses),
  fc.tuple(fc.constant('srcset'), fc.constant('a.jpg 300w, b-20x10.jpg 20w, javascript:x 2x, c.jpg, 2x')),
  fc.tuple(fc.constantFrom('width', 'height', 'colspan', 'rowspan'), fc.constantFrom('0', '1', '3', '640', '100%')),
  fc.tuple(fc.constantFrom('onclick', 'onerror', 'style', 'id', 'name'), fc.constant('alert(1)')),
  fc.tuple(
    fc.constantFrom('id', 'lang', 'dir', 'type', 'start', 'value'),
    fc.constantFrom('note', 'ar', 'rtl', 'a', '3'),
  ),
)
const className = fc.constantFrom(
  ...['wp-caption', 'wp-caption-text', 'credit', 'gallery', 'gallery-item', 'wp-block-pullquote'],
  ...['twitter-tweet', 'blocks-gallery-grid', 'image-credit', 'kg-toggle-card', 'kg-toggle-heading'],
)
const attributes = written(attribute)
const attributesAndClasses = written(fc.oneof(attribute, fc.tuple(fc.constant('class'), className)))

function written(attribute: fc.Arbitrary<[string, string]>): fc.Arbitrary<string> {
  return fc
    .array(attribute, { maxLength: 4 })
    .map((pairs) => pairs.map(([name, value]) => ` ${name}="${value}"`).join(''))
}

const inlineNames = [
  'b',
  'strong',
  'i',
  'em',
  'sub',
  'sup',
  'a',
  'span',
  'u',
  'q',
  'mark',
  'font',
  'code',
  'x-custom',
].concat(['ins', 'small', 'bdi'])
/** Whose words are kept, left out or put elsewhere as it depends. */
const conditionalNames = [
  'del',
  's',
  'ruby',
  'rt',
  'rp',
  'noscript',
  'object',
  'form',
  'svg',
  'math',
  'mi',
  'msup',
  'button',
  'canvas',
]
const headingNames = ['thead', 'th']
const lineNames = ['p', 'div', 'h1', 'h3', 'section', 'pre', 'address', 'center', 'dl', 'dt', 'dd']
const groupNames = ['ul', 'ol', 'li', 'blockquote', 'cite', 'footer', 'table', 'caption', 'tr', 'td'].concat([
  'figure',
  'figcaption',
  'details',
  'summary',
  'picture',
  'menu',
  'article',
])
const voidNames = ['br', 'hr', 'img', 'source', 'wbr', 'input', 'embed', 'link', 'meta']
const droppedNames = ['script', 'style', 'template', 'select', 'textarea', 'iframe', 'audio', 'video'].concat([
  'title',
  'noembed',
  'desc',
])

/** HTML of these elements, well formed or with tags left out. */
function html(names: string[], emptyNames: string[], attributes: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const tag = fc.constantFrom(...names)
  const empty = fc.tuple(fc.constantFrom(...emptyNames), attributes).map(([name, given]) => `<${name}${given}>`)
  const loose = fc.oneof(
    fc.tuple(tag, attributes).map(([name, given]) => `<${name}${given}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom('<!-- more -->', '<!--', '-->', '<![CDATA[', ']]>', '<', '</', '<?php', '&', '<!doctype html>'),
  )
  const { part } = fc.letrec<{ part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      words,
      empty,
      { arbitrary: loose, weight: 1 },
      {
        arbitrary: fc
          .tuple(tag, attributes, fc.array(tie('part'), { maxLength: 4 }))
          .map(([name, given, inner]) => `<${name}${given}>${inner.join('')}</${name}>`),
        weight: 4,
      },
    ),
  }))
  return fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''))
}

const everything = html([...inlineNames, ...lineNames, ...groupNames, ...droppedNames], voidNames, attributesAndClasses)
const allNames = [...inlineNames, ...lineNames, ...groupNames, ...droppedNames, ...conditionalNames, ...headingNames]
const anything = html(allNames, voidNames, attributesAndClasses)
const odd = fc.oneof(
  anything,
  fc.tuple(anything, fc.string({ unit: 'grapheme', maxLength: 40 }), anything).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'<>/!-"\'=&;#x20 abpi\u202e\u2066\u2069\u202c\0\ufeff[]\n'), maxLength: 120 }),
  fc
    .array(fc.constantFrom('[box]', '[/box]', '[a b="c"]', '[a ', 'x=”1”]', '<b>', '</b>', '<p>', '<br>', ' ', 'w'), {
      maxLength: 20,
    })
    .map((parts) => parts.join('')),
)

describe('whatever HTML comes', () => {
  test('gives only what the model knows, with addresses that may be followed', () => {
    fc.assert(
      fc.property(odd, (html) => {
        for (const block of blocksIn(html, story)) expectAllowed(block)
      }),
    )
  })

  test('gives the same blocks once more when the blocks are written as HTML and read again', () => {
    fc.assert(
      fc.property(odd, (html) => {
        const blocks = blocksIn(html, story)
        expect(blocksIn(htmlOfBlocks(blocks), story)).toEqual(blocks)
      }),
    )
  })

  test('gives text that reads the same when it is read again', () => {
    fc.assert(
      fc.property(odd, (html) => {
        const text = textIn(html)
        expect(textIn(text.replace(/[&<]/g, (character) => `&#${character.charCodeAt(0)};`))).toBe(text)
        expect(text).not.toMatch(/[\p{Cc}\ufeff]|^\s|\s$/u)
      }),
    )
  })

  // The exceptions are what `visibleLetters` leaves out (elements that run, are filled in, draw or frame; what sound and
  // film hold for browsers that can't play them), leftover shortcodes, and parts of cards that say nothing new: none of
  // them is in this HTML. Titles and text alternatives come on top.
  test('keeps every letter and figure that a page would show, wherever it ends up', () => {
    fc.assert(
      fc.property(everything, (html) => {
        // HTML takes XML's sections of text for comments.
        fc.pre(!html.includes('<![CDATA[') && withEndTags(html) === html)
        expect([...lettersOf(blocksIn(html, story))].sort().join('')).toBe([...visibleLetters(html)].sort().join(''))
      }),
    )
  })

  test('keeps the order of text where there are no captions, and nothing that a list or cell can’t hold', () => {
    const text = html(
      [...inlineNames, ...lineNames, 'ul', 'ol', 'li', 'blockquote'],
      ['br', 'wbr', 'input'],
      attributes,
    )
    fc.assert(
      fc.property(text, (html) => {
        fc.pre(!html.includes('<![CDATA[') && withEndTags(html) === html)
        expect(lettersOf(blocksIn(html, story))).toBe(visibleLetters(html))
      }),
    )
  })
})

/** Fails for anything outside of the model or of the policy on addresses. */
function expectAllowed(block: Block) {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
      expectKeys(block, ['type', 'text'])
      return expectLine(block.text)
    case 'quote':
    case 'pullquote':
      expectKeys(block, ['type', 'text', 'blocks', 'attribution'])
      expectPlain(block.attribution)
      block.blocks.forEach(expectAllowed)
      return expectLine(block.text)
    case 'list':
      expectKeys(block, ['type', 'ordered', 'numerals', 'items'])
      expect(block.items.length).toBeGreaterThan(0)
      return block.items.forEach(({ text, value, blocks, ...others }) => {
        expectKeys(others, [])
        if (text.length > 0) expectLine(text)
        expect(text.length + blocks.length).toBeGreaterThan(0)
        if (!block.ordered) expect(value).toBeNull()
        blocks.forEach(expectAllowed)
      })
    case 'table':
      expectKeys(block, ['type', 'caption', 'header', 'rows', 'rowHeaders', 'sortable'])
      expectPlain(block.caption)
      expect(block.rows.length).toBeGreaterThan(0)
      return [block.header, ...block.rows]
        .flat()
        .filter((cell) => cell.length > 0)
        .forEach(expectLine)
    case 'picture':
      expectKeys(block, ['type', 'photo'])
      return expectPhoto(block.photo)
    case 'gallery':
      expectKeys(block, ['type', 'title', 'photos'])
      expectPlain(block.title)
      expect(block.photos.length).toBeGreaterThan(0)
      return block.photos.forEach(expectPhoto)
    case 'embed':
      expectKeys(block, ['type', 'url', 'title', 'player'])
      expectMedia(block.url)
      expectPlain(block.title)
      if (block.player !== '') {
        expectMedia(block.player)
        expect(new URL(block.player).origin).not.toBe(new URL(story).origin)
      }
      return
    case 'audio':
      expectKeys(block, ['type', 'url', 'title', 'chapters'])
      expectMedia(block.url)
      for (const { title } of block.chapters) expectPlain(title)
      return expectPlain(block.title)
    case 'graphic':
      expectKeys(block, ['type', 'url', 'title', 'player', 'alt', 'image', 'height'])
      for (const address of [block.url, block.player]) expectMedia(address)
      for (const words of [block.title, block.alt]) expectPlain(words)
      return block.image === null ? undefined : expectPhoto(block.image)
    case 'keypoints':
      expectKeys(block, ['type', 'title', 'points'])
      return block.points.forEach(expectLine)
    case 'timeline':
      expectKeys(block, ['type', 'title', 'events'])
      return block.events.forEach(({ time, title, blocks, ...others }) => {
        expectKeys(others, [])
        for (const words of [time, title]) expectPlain(words)
        blocks.forEach(expectAllowed)
      })
    case 'questions':
      expectKeys(block, ['type', 'title', 'items'])
      return block.items.forEach(({ question, answer, ...others }) => {
        expectKeys(others, [])
        expectPlain(question)
        answer.forEach(expectAllowed)
      })
    case 'code':
      expectKeys(block, ['type', 'code', 'language'])
      return expect(block.code).toMatch(/\S/)
    case 'verse':
      expectKeys(block, ['type', 'stanzas'])
      return block.stanzas.forEach(expectLine)
    case 'footnotes':
      expectKeys(block, ['type', 'notes'])
      return block.notes.forEach(({ id, back, text, ...others }) => {
        expectKeys(others, [])
        for (const place of [id, back]) expect(place).toMatch(/^(?:at-[\w.-]+)?$/)
        expectLine(text)
      })
    case 'newsletter':
      expectKeys(block, ['type', 'title', 'description', 'url'])
      expectMedia(block.url)
      return [block.title, block.description].forEach(expectPlain)
    case 'video':
      expectKeys(block, ['type', 'url', 'title', 'poster', 'captions'])
      expectMedia(block.url)
      if (block.poster !== '') expectMedia(block.poster)
      for (const { url } of block.captions) expectMedia(url)
      return expectPlain(block.title)
    case 'factbox':
      expectKeys(block, ['type', 'title', 'body'])
      expectPlain(block.title)
      expect(block.body.length).toBeGreaterThan(0)
      for (const fact of block.body) expect(['paragraph', 'list']).toContain(fact.type)
      return block.body.forEach(expectAllowed)
    case 'rule':
      return expectKeys(block, ['type'])
  }
}

function expectKeys(value: object, keys: string[]): void {
  expect(Object.keys(value).sort()).toEqual(keys.sort())
}

const mostNested = 20

const ownKeys: Partial<Record<Inline['type'], string[]>> = {
  link: ['href'],
  anchor: ['id'],
  language: ['language'],
  ruby: ['reading'],
  formula: ['math', 'isBlock'],
}

function expectLine(line: Inline[]): void {
  expect(plainText(line).trim()).not.toBe('')
  expectParts(line, mostNested)
}

function expectParts(line: Inline[], levelsLeft: number): void {
  expect(levelsLeft).toBeGreaterThan(0)
  expect(line.length).toBeGreaterThan(0)
  for (const [i, part] of line.entries()) {
    if (part.type === 'text') {
      expectKeys(part, ['type', 'text'])
      expect(part.text).not.toBe('')
      expect(part.text).not.toMatch(/[\p{Cc}\p{Surrogate}\ufeff]/u)
      expect(line[i + 1]?.type).not.toBe('text')
    } else if (part.type !== 'break') {
      expectKeys(part, ['type', 'text', ...(ownKeys[part.type] ?? [])])
      if (part.type === 'link') expect(part.href).toMatch(/^(?:https?:\/\/|mailto:|tel:|#at-)[^\s\p{Cc}]+$/u)
      if (part.type === 'anchor') expect(part.id).toMatch(/^at-[\w.-]+$/)
      if (part.type === 'language') expect(part.language).toMatch(/^[\w-]{2,35}$/)
      if (part.type === 'link') expect(part.href).not.toMatch(/utm_source/)
      expectParts(part.text, levelsLeft - 1)
    }
  }
}

function expectPlain(text: string): void {
  expect(text).toBe(text.trim())
  expect(text).not.toMatch(/[\p{Cc}\p{Surrogate}\ufeff]| {2}/u)
}

function expectMedia(url: string): void {
  expect(url).toMatch(/^https:\/\/[^\s\p{Cc}]+$/u)
  expect(new URL(url).href).toBe(url)
  expect(new URL(url).username).toBe('')
}

function expectPhoto(photo: Photo): void {
  expect(photo.renditions.length).toBeGreaterThan(0)
  for (const { url, width, height, type } of photo.renditions) {
    expectMedia(url)
    expect(url).not.toMatch(/,$/)
    expect(Number.isInteger(width) && Number.isInteger(height) && width >= 0 && height >= 0).toBe(true)
    expect(type).toMatch(/^(?:image\/\w+)?$/)
  }
  if (photo.renditions.length > 1) for (const { width } of photo.renditions) expect(width).toBeGreaterThan(0)
  for (const text of [photo.alt, photo.caption, photo.creditLine]) expectPlain(text)
}

function lettersOf(blocks: Block[]): string {
  return lettersIn(blocks.map(textOf).join(' '))
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
      return wordsOf(block.text)
    case 'quote':
    case 'pullquote':
      return [wordsOf(block.text), ...block.blocks.map(textOf), block.attribution].join(' ')
    case 'list':
      return block.items.map(({ text, blocks }) => [wordsOf(text), ...blocks.map(textOf)].join(' ')).join(' ')
    case 'table':
      return [block.caption, ...[block.header, ...block.rows].flat().map(wordsOf)].join(' ')
    case 'picture':
      return `${block.photo.caption} ${block.photo.creditLine}`
    case 'gallery':
      return [block.title, ...block.photos.map((photo) => textOf({ type: 'picture', photo }))].join(' ')
    case 'embed':
    case 'audio':
    case 'video':
      return block.title
    case 'factbox':
      return [block.title, ...block.body.map(textOf)].join(' ')
    case 'rule':
      return ''
    default:
      return linesOf(block).map(wordsOf).join(' ')
  }
}

/** A line without the links that say where a picture or a file leads: their words aren't the page's. */
function wordsOf(line: Inline[]): string {
  return line
    .map((part) => {
      if (part.type === 'text' || part.type === 'break' || part.type === 'ruby') return plainText([part])
      return isAddedLink(part) ? '' : wordsOf(part.text)
    })
    .join('')
}

function isAddedLink(part: Inline): boolean {
  return part.type === 'link' && /^(?:\w+\.)+example(?:\/|$)|^(?:mailto|tel):/.test(plainText(part.text))
}

const unseen = new Set(droppedNames.filter((name) => name !== 'desc').concat('embed', 'input', 'noframes'))

const body = defaultTreeAdapter.createElement('body', names.NS.HTML, [])

/** What the tree that the standard asks for shows of letters and figures. */
function visibleLetters(html: string): string {
  const texts: string[] = []
  const ahead: DefaultTreeAdapterMap['node'][] = parseFragment(body, html, {}).childNodes.toReversed()
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value)
    else if ('childNodes' in node && !unseen.has(node.nodeName)) ahead.push(...node.childNodes.toReversed())
  }
  return lettersIn(texts.join(''))
}

function lettersIn(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).join('')
}
