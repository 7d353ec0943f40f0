// @vitest-environment node
import { expect, test } from 'vitest'
import { readIdentity } from '../../src/sources/identity'
import { ghostSettings } from '../fixtures/ghost'
import { wordpressIndexOf } from '../fixtures/wordpressMedia'

const site = 'https://quay.example'
const { signal } = new AbortController()
const answering = (document: unknown) => async () => ({ document, headers: new Headers() })

const wordpress = { kind: 'wordpress', url: site, key: '' } as const
const ghost = { kind: 'ghost', url: site, key: '0123456789abcdef0123456789' } as const

test('WordPress tells of a logo and an icon, by the attachments that it embeds', async () => {
  expect(await readIdentity(wordpress, answering(wordpressIndexOf(site)), signal)).toEqual({
    logo: `${site}/wp-content/uploads/logo.png`,
    icon: `${site}/wp-content/uploads/icon.png`,
    accent: '',
  })
})

test('a WordPress site without either, or older than 5.8, tells nothing', async () => {
  const { site_logo, site_icon, site_icon_url, ...index } = wordpressIndexOf(site)
  const none = { logo: '', icon: '', accent: '' }
  expect(await readIdentity(wordpress, answering({ ...index, _embedded: {} }), signal)).toEqual(none)
  expect(
    await readIdentity(
      wordpress,
      answering({ ...wordpressIndexOf(site), site_logo: 0, site_icon: 0, site_icon_url: '' }),
      signal,
    ),
  ).toEqual(none)
})

test.each([
  ['#FF6B35', '#ff6b35'],
  ['tomato', ''],
  [null, ''],
])('Ghost tells of logo, icon and, of %s, the colour "%s"', async (accent_color, accent) => {
  const settings = {
    ...ghostSettings,
    logo: `${site}/content/images/logo.svg`,
    icon: `${site}/content/images/size/w256h256/2026/icon.png`,
    accent_color,
  }
  expect(await readIdentity(ghost, answering({ settings }), signal)).toEqual({
    logo: `${site}/content/images/logo.svg`,
    icon: `${site}/content/images/2026/icon.png`,
    accent,
  })
})

test('an edition names files in its folder, or addresses; what can’t be read is nothing', async () => {
  const edition = { kind: 'edition', url: `${site}/edition/`, key: '' } as const
  const document = { format: 'edition/1', title: 'The Quay', logo: 'pictures/logo.png', icon: 7, accent: '#FF6B35' }
  expect(await readIdentity(edition, answering(document), signal)).toEqual({
    logo: `${site}/edition/pictures/logo.png`,
    icon: '',
    accent: '#ff6b35',
  })
  const { logo, icon, accent, ...older } = document
  const none = { logo: '', icon: '', accent: '' }
  expect(await readIdentity(edition, answering(older), signal)).toEqual(none)
  expect(await readIdentity(edition, answering({ ...older, logo: 'javascript:1', accent: 'red' }), signal)).toEqual(
    none,
  )
})

test('other kinds of sources tell nothing', async () => {
  expect(await readIdentity({ kind: 'rss', url: site, key: '' }, answering({}), signal)).toBeNull()
})
