// @vitest-environment node
import { expect, test } from 'vitest'
import { placeOf } from '../../src/render/place'

const ports = { kind: 'topic', slug: 'ports' } as const
const ada = { kind: 'author', slug: 'ada first' } as const

test.each([
  ['/topic/ports', { kind: 'profile', profile: ports, cursor: null, isFramed: false }],
  ['/topic/ports/page/2', { kind: 'profile', profile: ports, cursor: '2', isFramed: false }],
  ['/author/ada%20first/', { kind: 'profile', profile: ada, cursor: null, isFramed: false }],
  ['/embed/author/ada%20first', { kind: 'profile', profile: ada, cursor: null, isFramed: true }],
  ['/topic/ports/rss.xml', { kind: 'profileRss', profile: ports }],
  ['/author/ada%20first/feed.json', { kind: 'profileJsonFeed', profile: ada }],
  ['/topic/ports/page.json', { kind: 'answers', page: '/topic/ports' }],
  ['/following', { kind: 'own' }],
])('%s is the place of a topic, an author or what is followed', (path, place) => {
  expect(placeOf(path)).toMatchObject(place)
})

test.each(['/topic', '/author/', '/topic/ports/page', '/topic/ports/else', '/topic/ports/page/2/3', '/topic/a/b/c'])(
  '%s is no place of the site',
  (path) => {
    expect(placeOf(path)).toBeNull()
  },
)
