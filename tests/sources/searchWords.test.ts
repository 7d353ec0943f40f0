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
    ['with figures of any length', '7 of 1,000 in 2026', ['7', 'of', '1000', 'in', '2026']],
    ['each as often as it stands there', 'no, no', ['no', 'no']],
    ['each sign of Chinese and Japanese by itself', '港の壁', ['港', 'の', '壁']],
    ['with vowel signs in their places', 'हिन्दी', ['हिंदी']],
    ['without ligatures and wide letters', 'ﬁsh ＡＢ', ['fish', 'ab']],
    ['not at all in punctuation', '… — !?', []],
  ])('come %s', (_, text, words) => {
    expect(searchWords(text)).toEqual(words)
  })

  test.each([
    ['a degree', 'a Ph.D. in law', 'a PhD in law'],
    ['a word with soft hyphens', 'Donau\u00addampf\u00adschiff', 'Donaudampfschiff'],
    ['a word with zero-width spaces', 'Donau\u200bdampf', 'Donaudampf'],
    ['Arabic with vowel signs', 'كِتَابٌ', 'كتاب'],
    ['Arabic with hamza', 'أكل', 'اكل'],
    ['Arabic with tatweel', 'كتـــاب', 'كتاب'],
    ['the final forms of Arabic letters', 'مدرسة على', 'مدرسه علي'],
    ['Persian letters', 'کتاب یک', 'كتاب يك'],
    ['Arabic figures', '٢٠٢٦', '2026'],
    ['Hebrew with points', 'שָׁלוֹם', 'שלום'],
    ['Hindi with dots', 'ज़मीन फ़िल्म', 'जमीन फिल्म'],
    ['Hindi with its nasals written out', 'हिन्दी चाँद', 'हिंदी चांद'],
    ['katakana, wide or narrow, and hiragana', 'ガソリン ｶﾞｿﾘﾝ', 'がそりん がそりん'],
    ['Hangul taken apart', '한국'.normalize('NFD'), '한국'],
    ['Cyrillic letters of more languages', 'Ёлка Ґрунт Қазақ Мұхтар', 'елка грунт казак мухтар'],
    ['letters that few keyboards have', 'Əliyev Ħamrun Ŋ', 'eliyev hamrun n'],
    ['Turkish with and without dots', 'İstanbul ISPARTA', 'istanbul ısparta'],
    ['Vietnamese', 'Đà Nẵng', 'da nang'],
    ['a Greek final sigma', 'λόγος', 'ΛΌΓΟΣ'],
    ['every apostrophe', 'O’Brien OʼBrien', "O'Brien O'Brien"],
    ['initials', 'U.S. and E.U.', 'US and EU'],
    ['letters joined by a sign', 'R&D', 'r&d'],
    ['thousands', '1,200 and 1.200 and 1\u00a0200', '1200 and 1200 and 1200'],
  ])('are the same in %s', (_, one, other) => {
    expect(searchWords(one)).toEqual(searchWords(other))
    expect(searchWords(one)).not.toEqual([])
  })

  test.each([
    ['X', ['x']],
    ['C++ and C#', ['c++', 'and', 'c#']],
    ['ข่าว', ['ข่', 'า', 'ว']],
    ['12.5 per cent, 3.14', ['12', '5', 'per', 'cent', '3', '14']],
  ])('of %j are %j', (text, words) => {
    expect(searchWords(text)).toEqual(words)
  })

  test('are cut where they are longer than any word', () => {
    expect(searchWords('x'.repeat(90))).toEqual(['x'.repeat(40)])
  })
})
