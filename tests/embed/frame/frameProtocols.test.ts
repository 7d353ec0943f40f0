// @vitest-environment node

import { describe, expect, it } from 'vitest'
import {
  heightMessages,
  linkMessage,
  type Protocols,
  parseHostData,
  protocolsFrom,
} from '../../../src/embed/frame/frameProtocols'
import fc from '../../support/fastCheck'

const nobody = protocolsFrom({ search: '', hash: '' })
const initString = '[iFrameSizer]story:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true'

const address = 'https://news.example/embed/politics/'

describe('a host that needs no script of ours', () => {
  it('hears the height in every protocol that can be spoken to anyone', () => {
    expect(heightMessages(777, 320, address, nobody)).toEqual([
      { broadsheet: 1, type: 'height', height: 777 },
      { sentinel: 'amp', type: 'embed-size', height: 777 },
      { 'datawrapper-height': { '/embed/politics': 777 } },
      '{"id":"iframeMessenger:broadsheet","type":"set-height","value":777}',
      `{"src":"${address}","context":"iframe.resize","height":777}`,
    ])
  })

  it('hears no address where the one that it gave is not known', () => {
    expect(JSON.stringify(heightMessages(777, 320, null, nobody))).not.toMatch(/src|embed\/|https:/)
  })

  it.each([
    [
      'https://news.example/embed/politics/a-story/?view=card&theme=dark#?secret=aB3dE6gH9k',
      '/embed/politics/a-story/?view=card&theme=dark',
    ],
    ["https://news.example/embed/politics/it's", '/embed/politics/it%27s'],
    [null, 'unknown frame'],
  ])('is told by the id that an old Datawrapper script looks for in the src of %s', (address, id) => {
    expect(heightMessages(777, 320, address, nobody)).toContainEqual({ 'datawrapper-height': { [id]: 777 } })
  })

  it.each<[string, Protocols, unknown]>([
    [
      'pym.js',
      protocolsFrom({ search: '?initialWidth=300&childId=story-1', hash: '' }),
      'pymxPYMxstory-1xPYMxheightxPYMx777',
    ],
    [
      'WordPress',
      protocolsFrom({ search: '', hash: '#?secret=aB3dE6gH9k' }),
      { message: 'height', value: 777, secret: 'aB3dE6gH9k' },
    ],
    ['iframe-resizer', having(initString), '[iFrameSizer]story:777:320:resizeObserver'],
    ['open-iframe-resizer', having({ type: 'iframe-child-init' }), { type: 'iframe-resized', width: 320, height: 777 }],
    ['Mastodon’s', having({ type: 'setHeight', id: 42 }), { type: 'setHeight', id: 42, height: 777 }],
    [
      'WordPress that asks late',
      having({ message: 'ready', secret: 'aB3dE6gH9k' }),
      { message: 'height', value: 777, secret: 'aB3dE6gH9k' },
    ],
  ])('hears it as %s does, once it has shown itself', (_, protocols, message) => {
    expect(heightMessages(777, 320, null, protocols)).toContainEqual(message)
    expect(heightMessages(777, 320, null, nobody)).not.toContainEqual(message)
  })

  it('never hears null, which many of their scripts would stumble over', () => {
    for (const message of heightMessages(1, 1, null, having(initString))) expect(message ?? null).not.toBeNull()
  })

  it('of WordPress is asked to follow a link, and no other', () => {
    expect(linkMessage('https://news.example/a/b', nobody)).toBeNull()
    const wordpress = protocolsFrom({ search: '', hash: '#?secret=aB3dE6gH9k' })
    expect(linkMessage('https://news.example/a/b', wordpress)).toEqual({
      message: 'link',
      value: 'https://news.example/a/b',
      secret: 'aB3dE6gH9k',
    })
  })
})

describe('the address of a frame', () => {
  it.each([
    ['?childId=', ''],
    ['?childId=a%20b', ''],
    ['?childId=axPYMx%00', ''],
    [`?childId=${'a'.repeat(101)}`, ''],
    ['', '#?secret=short'],
    ['', '#?secret=aB3dE6gH9k1'],
    ['', '#?secret=aB3dE<gH9k'],
    ['', '#corrections'],
  ])('shows no host where %j%j is no such thing', (search, hash) => {
    expect(protocolsFrom({ search, hash })).toEqual(nobody)
  })
})

describe('a message from the page around', () => {
  it.each<[unknown, Partial<Protocols>]>([
    ['[iFrameSizer]resize', { iframeResizer: 'story' }],
    ['pymxPYMxstory-1xPYMxwidthxPYMx320', { pym: 'story-1' }],
    [{ message: 'ready', secret: 'aB3dE6gH9k' }, { wordpress: 'aB3dE6gH9k' }],
    [{ type: 'iframe-get-child-dimensions' }, {}],
    [{ broadsheet: 1, type: 'measure' }, {}],
    [{ broadsheet: 1, type: 'theme', theme: 'dark' }, {}],
  ])('is understood: %j', (data, protocols) => {
    expect(parseHostData(data, { ...nobody, ...protocols })).not.toBeNull()
  })

  it.each<[unknown, Partial<Protocols>]>([
    ['[iFrameSizer]resize', {}],
    ['[iFrameSizer]message:{"a":1}', { iframeResizer: 'story' }],
    ['pymxPYMxotherxPYMxwidthxPYMx320', { pym: 'story-1' }],
    ['pymxPYMxstory-1xPYMxnavigateToxPYMxhttps://evil.example', { pym: 'story-1' }],
    ['pymxPYMxnullxPYMxwidthxPYMx320', {}],
    [{ message: 'ready', secret: 'other56789' }, { wordpress: 'aB3dE6gH9k' }],
    [{ message: 'ready', secret: '' }, {}],
    [{ type: 'setHeight', id: 1.5 }, {}],
    [{ type: 'setHeight', id: { toString: 'x' } }, {}],
    [{ broadsheet: 2, type: 'measure' }, {}],
    [{ broadsheet: 1, type: 'theme', theme: '</style>' }, {}],
    [`[iFrameSizer]${'a:'.repeat(3000)}`, {}],
    ['{"event":"protocols"}', {}],
    ['', {}],
    [null, {}],
    [7, {}],
    [[1, 2], {}],
  ])('is passed over: %j', (data, protocols) => {
    expect(parseHostData(data, { ...nobody, ...protocols })).toBeNull()
  })

  it('can be anything at all', () => {
    const parts = fc.constantFrom('[iFrameSizer]', 'pymxPYMx', 'xPYMx', ':', 'setHeight', 'ready', 'story', '\0', '8')
    const words = fc.oneof(
      fc.string(),
      fc.array(parts).map((all) => all.join('')),
    )
    const names = fc.constantFrom('broadsheet', 'type', 'id', 'message', 'secret', 'theme', 'origin', '__proto__')
    const anything = fc.oneof(words, fc.anything(), fc.dictionary(names, fc.oneof(words, fc.integer(), fc.anything())))
    fc.assert(
      fc.property(anything, (data) => {
        const found = parseHostData(data, { ...nobody, pym: 'story' })
        for (const message of heightMessages(777, 320, null, { ...nobody, ...found?.protocols })) {
          expect(JSON.stringify(message).length).toBeLessThan(200)
        }
      }),
    )
  })
})

function having(data: unknown): Protocols {
  return { ...nobody, ...parseHostData(data, nobody)?.protocols }
}
