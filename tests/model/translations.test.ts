// @vitest-environment node
import { expect, test } from 'vitest'
import { versionsOf } from '../../src/model/translations'

const story = { section: 'politics', slug: 'a-story', language: '' }
const inPolish = { language: 'pl', section: 'politics', slug: 'artykul' }
const inEnglish = { language: 'en', section: 'politics', slug: 'a-story' }

test.each([
  ['no other version', story, 'en', []],
  [
    'the story is in the edition’s language',
    { ...story, translations: [inPolish] },
    'en-GB',
    ['en-GB', 'pl', 'a-story'],
  ],
  ['a translation is', { ...inPolish, translations: [inEnglish] }, 'en-GB', ['pl', 'en', 'a-story']],
  ['none is', { ...inPolish, translations: [inEnglish] }, 'de', ['pl', 'en', null]],
] as const)('what machines are told where %s', (_, asked, editionLanguage, expected) => {
  const versions = versionsOf(
    { ...asked, translations: [...('translations' in asked ? asked.translations : [])] },
    editionLanguage,
  )
  const fallback = versions.find(({ language }) => language === 'x-default')?.slug ?? null
  const languages = versions.map(({ language }) => language).filter((language) => language !== 'x-default')
  expect(versions.length === 0 ? [] : [...languages, fallback]).toEqual(expected)
})
