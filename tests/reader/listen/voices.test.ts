import { expect, it } from 'vitest'
import { voiceFor } from '../../../src/reader/listen/voices'

const voice = (lang: string, more = {}) => ({ lang, default: false, localService: false, ...more })

it.each([
  ['of the same region', 'en-GB', [voice('en-US', { default: true }), voice('en-GB')], 'en-GB'],
  ['of another region, if there is none', 'en-AU', [voice('pl-PL'), voice('en-US')], 'en-US'],
  ['written the way Android writes it', 'pl', [voice('en_US'), voice('pl_PL')], 'pl_PL'],
  ['that the browser prefers', 'en', [voice('en-US'), voice('en-GB', { default: true })], 'en-GB'],
  ['that needs no line', 'en', [voice('en-US'), voice('en-GB', { localService: true })], 'en-GB'],
])('takes a voice %s', (_, language, voices, lang) => {
  expect(voiceFor(language, voices)?.lang).toBe(lang)
})

it.each([
  ['none at all', []],
  ['none of the language, but one that is spelled alike', [voice('pli')]],
])('has no voice where there is %s', (_, voices) => {
  expect(voiceFor('pl', voices)).toBeNull()
})
