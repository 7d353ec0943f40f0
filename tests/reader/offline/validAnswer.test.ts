// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { isCode, isDocument, isPage, isPhoto } from '../../../src/reader/offline/validAnswer'
import type { SourceSettings } from '../../../src/sources/sourceSettings'

const page = '<!doctype html><html><head><meta name="modules" content=""></head><body></body></html>'
const portal = '<!doctype html><html><head><title>Log in to the network</title></head><body></body></html>'

it.each([
  ['a page of the reader', `${page}\n`, true],
  ['one that was cut off', page.slice(0, -20), false],
  ['another page', portal, false],
  ['nothing', '', false],
])('of HTML, %s is a page: %#', (_, html, valid) => {
  expect(isPage(html)).toBe(valid)
})

describe('a document', () => {
  it.each<[SourceSettings['kind'], unknown]>([
    ['edition', { format: 'edition/1', headline: 'A story' }],
    ['wordpress', []],
    ['wordpress', [{ id: 7 }]],
    ['wordpress', { namespaces: ['wp/v2'] }],
    ['ghost', { posts: [], meta: {} }],
    ['ghost', { settings: {} }],
    ['jsonFeed', { version: 'https://jsonfeed.org/version/1.1', items: [] }],
    ['ninjs', [{ uri: 'urn:a' }]],
    ['ninjs', { _items: [] }],
    ['ninjs', { uri: 'urn:a', headline: 'A story' }],
    ['wordpress', { path: '/', answers: [] }],
    ['edition', { started: null, ended: null, versions: [], pinned: [], keyEvents: [] }],
    ['ghost', [{ id: 'p1', published: '2026-10-01T08:00:00Z', body: [] }]],
  ])('of %s is known by its mark: %j', (kind, document) => {
    expect(isDocument(JSON.stringify(document), kind)).toBe(true)
  })

  it.each<[SourceSettings['kind'], string]>([
    ['edition', '{"hello":"world"}'],
    ['edition', '{"format":"edition/1","headl'],
    ['edition', ''],
    ['edition', portal],
    ['edition', 'null'],
    ['wordpress', '{"code":"rest_no_route","message":"No route"}'],
    ['wordpress', '[null]'],
    ['ghost', '{"errors":[]}'],
    ['jsonFeed', '[]'],
    ['ninjs', '{"error":"busy"}'],
    ['edition', `{"format":"edition/1","body":"${'a'.repeat(5_000_000)}"}`],
  ])('of %s is none that says %.60j', (kind, text) => {
    expect(isDocument(text, kind)).toBe(false)
  })
})

describe('a photograph', () => {
  const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

  it.each([
    '\xFF\xD8\xFF\xE0 JPEG',
    '\x89PNG\r\n\x1A\n',
    'GIF89a',
    'RIFF\x24\0\0\0WEBPVP8 ',
    '\0\0\0\x1Cftypavif',
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '<?xml version="1.0"?>\n<!-- A map -->\n<svg>',
  ])('is known by its first bytes: %j', (start) => {
    expect(isPhoto(bytes(start))).toBe(true)
  })

  it.each([portal, '<?xml version="1.0"?><!DOCTYPE html><html>', '{"error":"busy"}', '', 'Not found'])(
    'is none that begins with %.30j',
    (start) => {
      expect(isPhoto(bytes(start))).toBe(false)
    },
  )
})

it.each([
  ['text/javascript; charset=utf-8', true],
  ['text/css', true],
  ['font/woff2', true],
  ['text/html; charset=utf-8', false],
])('of the type %s it is code: %s', (type, valid) => {
  expect(isCode(new Headers({ 'content-type': type }))).toBe(valid)
})
