// @vitest-environment node
import { expect, test } from 'vitest'
import { translationDoubts } from '../../src/export/translationDoubts'

const inPolish = { language: 'pl', section: 'politics', slug: 'mur' }
const inEnglish = { language: 'en', section: 'politics', slug: 'wall' }
const wall = { section: 'politics', slug: 'wall', language: '' }
const mur = { section: 'politics', slug: 'mur', language: 'pl', translations: [inEnglish] }

test.each([
  ['name each other', [{ ...wall, translations: [inPolish] }, mur], []],
  ['have no translations', [wall], []],
  [
    'name one that is gone',
    [{ ...wall, translations: [inPolish] }],
    [['/politics/wall', 'its translation /politics/mur isn’t published']],
  ],
  ['aren’t named back', [wall, mur], [['/politics/mur', 'its translation /politics/wall doesn’t name it back']]],
  [
    'are in another language than is said',
    [
      { ...wall, translations: [{ ...inPolish, language: 'de' }] },
      { ...mur, translations: [inEnglish] },
    ],
    [['/politics/wall', 'its translation /politics/mur is in pl, not in de']],
  ],
  [
    'have a language twice',
    [{ ...wall, translations: [inPolish, { ...inPolish, language: 'en-GB' }] }, mur],
    [['/politics/wall', 'more than one version in en-GB', 'its translation /politics/mur is in pl, not in en-GB']],
  ],
])('of stories that %s, a newsroom is told', (_, stories, told) => {
  const found = translationDoubts(stories, 'en-GB')
  expect(found.map(({ story, doubts }) => [story, ...doubts])).toEqual(told)
})
