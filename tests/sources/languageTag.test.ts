import { describe, expect, test } from 'vitest'
import { languageByLetters, parseLanguage } from '../../src/sources/languageTag'

describe('the language that a source names', () => {
  test.each([
    ['en', 'en'],
    [' pt_BR ', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
    ['english', ''],
    ['en-us-and-more words', ''],
    ['x-default', ''],
    ['und', ''],
    ['mul', ''],
    ['zh_CN.UTF-8', 'zh-CN'],
    ['sr_RS@latin', 'sr-RS'],
    ['nil', 'nil'],
    ['', ''],
  ])('%j is %j', (written, tag) => {
    expect(parseLanguage(written)).toBe(tag)
  })
})

describe('the language that letters tell', () => {
  test.each([
    ['البرلمان يصوت على الموازنة', 'ar'],
    ['مجلس به بودجه رأی داد؛ نشست پنج ساعت طول کشید', 'fa'],
    ['وزیر اعظم نے کہا کہ بجٹ بڑا ہے', 'ur'],
    ['הכנסת אישרה את התקציב', 'he'],
    ['Η Βουλή ψήφισε', 'el'],
    ['국회가 예산안을 통과시켰다', 'ko'],
    ['ܫܠܡܐ ܥܠܡܐ', 'syr'],
    ['ߒߞߏ ߞߊ߲', 'nqo'],
    ['𞤆𞤵𞤤𞤢𞤪', 'ff-Adlm'],
    ['The word السلام in an English line', ''],
    ['Рада проголосувала', ''],
    ['2026: 54%', ''],
    ['', ''],
  ])('of %j is %j', (text, language) => {
    expect(languageByLetters(text)).toBe(language)
  })
})
