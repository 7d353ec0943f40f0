import { expect, it } from 'vitest'
import { unknownSections } from '../../src/build/unknownSections'
import { anEdition } from '../support/builders'

it('sections that the settings name and nobody has are told', () => {
  const settings = {
    ...({ kind: 'wordpress', url: 'https://cms.example', key: '' } as const),
    sections: [{ slug: 'politics', name: '' }],
    front: [{ section: 'politics' }, { section: 'sprot' }],
  }
  expect(unknownSections(settings, anEdition({ sections: [{ name: 'Politics', slug: 'politics' }] }))).toEqual([
    'broadsheet.config.ts names the section "sprot", which the newsroom doesn’t have.',
  ])
})
