// @vitest-environment node
import { expect, test } from 'vitest'
import { profilesIn, readProfiles } from '../../src/build/readProfiles'
import type { Summary } from '../../src/model/article'
import type { ProfileLink } from '../../src/model/profile'
import { aSummary } from '../support/builders'
import { openNewsroom } from '../support/newsroom'

const ports = { kind: 'topic', name: 'Ports', slug: 'ports', description: 'Where ships call.' } as const

function read(slug: string, topics: ProfileLink[], authorPages: ProfileLink[] = []) {
  const summary: Summary = aSummary({ slug, topics })
  return { summary, text: '', sections: [], addresses: [], authorPages, changed: 0 }
}

test('a listed topic gets the stories that name it, in pages that lead to each other', () => {
  const stories = ['a', 'b', 'c'].map((slug) => read(slug, [ports]))
  const [found, ...others] = profilesIn(
    [...stories, read('d', [])],
    [
      { profile: ports, stories: 9 },
      { profile: { ...ports, slug: 'unused' }, stories: 1 },
    ],
    2,
  )
  expect(others).toEqual([])
  expect(found).toMatchObject({ profile: ports, stories: 3 })
  expect([...(found?.pages ?? [])].map(([cursor, page]) => [cursor, page.stories.length, page.next])).toEqual([
    [null, 2, '2'],
    ['2', 1, null],
  ])
})

test('only what enough stories name is asked for, and what can’t be had is left out', async () => {
  const asked: string[] = []
  const rare = { name: 'Rare', slug: 'rare' }
  const ada = { name: 'Ada First', slug: 'ada' }
  const stories = ['a', 'b', 'c'].map((slug) => read(slug, slug === 'a' ? [ports, rare] : [ports], [ada]))
  const source = openNewsroom().open()
  const found = await readProfiles(
    {
      ...source,
      profile: async (kind, slug) => {
        asked.push(`${kind}/${slug}`)
        if (kind === 'author') throw new Error('down')
        return { profile: ports, stories: stories.map(({ summary }) => summary), next: null, previous: null }
      },
    },
    stories,
    3,
  )
  expect(asked.sort()).toEqual(['author/ada', 'topic/ports'])
  expect(found.map(({ profile, stories }) => [profile.slug, stories])).toEqual([['ports', 3]])
})
