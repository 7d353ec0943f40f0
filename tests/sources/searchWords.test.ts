// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { searchWords } from '../../src/sources/searchWords'

describe('the words that a text is found by', () => {
  test.each([
    ['whatever their case', 'HARBOUR Wall', ['harbour', 'wall']],
    ['without Polish accents', 'Zażółć gęślą jaźń, Łódź', ['zazolc', 'gesla', 'jazn', 'lodz']],
    [
      'without the accents of others',
      'Ærøskøbing, straße, Þingvellir, ΑΘΉΝΑ',
      ['aeroskobing', 'strasse', 'thingvellir', 'αθηνα'],
    ],
    ['without letters that stand alone', 'The mayor’s vote w Gdyni', ['the', 'mayor', 'vote', 'gdyni']],
    ['with figures of any length', '7 of 1,000 in 2026', ['7', 'of', '1', '000', 'in', '2026']],
    ['each as often as it stands there', 'no, no', ['no', 'no']],
    ['each sign of Chinese and Japanese by itself', '港の壁', ['港', 'の', '壁']],
    ['with vowel signs in their places', 'हिन्दी', ['हिन्दी']],
    ['without ligatures and wide letters', 'ﬁsh ＡＢ', ['fish', 'ab']],
    ['not at all in punctuation', '… — !?', []],
  ])('come %s', (_, text, words) => {
    expect(searchWords(text)).toEqual(words)
  })

  test('are cut where they are longer than any word', () => {
    expect(searchWords('x'.repeat(90))).toEqual(['x'.repeat(40)])
  })
})
