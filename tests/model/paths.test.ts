// @vitest-environment node

import { expect, test } from 'vitest'
import { profilePath } from '../../src/model/paths'

test.each([
  ['topic', 'elections', null, '/topic/elections'],
  ['topic', 'elections', '2', '/topic/elections/page/2'],
  ['author', 'ada-first', null, '/author/ada-first'],
  ['author', 'ada-first', 'a/b', '/author/ada-first/page/a%2Fb'],
  ['topic', 'łódź', null, '/topic/%C5%82%C3%B3d%C5%BA'],
] as const)('the page of the %s %s from %s on is at %s', (kind, slug, cursor, path) => {
  expect(profilePath({ kind, slug }, cursor)).toBe(path)
})
