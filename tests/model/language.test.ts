import { describe, expect, test } from 'vitest'
import { directionOf, languageMarks } from '../../src/model/language'

describe('the direction of writing', () => {
  test.each([
    ['en', 'ltr'],
    ['pl-PL', 'ltr'],
    ['zh-Hant', 'ltr'],
    ['', 'ltr'],
    ['ar', 'rtl'],
    ['AR-eg', 'rtl'],
    ['ar_EG', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ur', 'rtl'],
    ['yi', 'rtl'],
    ['iw', 'rtl'],
    ['az-Arab', 'rtl'],
    ['pa-Arab', 'rtl'],
    ['ku-Arab', 'rtl'],
    ['uz-AF', 'rtl'],
    ['ff-Adlm', 'rtl'],
    ['prs', 'rtl'],
    ['skr', 'rtl'],
    ['mzn', 'rtl'],
    ['und-Hebr', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['az', 'ltr'],
    ['sd-Deva', 'ltr'],
    ['no such tag', 'ltr'],
    ['ckb', 'rtl'],
    // Aragonese and Mapuche begin like Arabic; Armenian is written from left to right.
    ['an', 'ltr'],
    ['arn', 'ltr'],
    ['hy', 'ltr'],
    // A script in the tag, or one that a region's readers use.
    ['pa-Arab-PK', 'rtl'],
    ['az-Arab', 'rtl'],
    ['uz-Arab', 'rtl'],
    ['uz-AF', 'rtl'],
    ['ku-Arab', 'rtl'],
    ['ff-Adlm', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['und-Arab', 'rtl'],
    ['az', 'ltr'],
    // Languages that are written in Arabic script by most.
    ['pnb', 'rtl'],
    ['lrc', 'rtl'],
    ['glk', 'rtl'],
    ['mzn', 'rtl'],
    ['bal', 'rtl'],
    ['azb', 'rtl'],
    ['skr', 'rtl'],
    ['prs', 'rtl'],
    ['rhg', 'rtl'],
    ['not a tag', 'ltr'],
  ] as const)('of %s is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction)
  })
})

describe('a fragment', () => {
  test.each([
    ['in Polish inside an English page says so', 'pl', 'en', { lang: 'pl', dir: 'ltr' }],
    ['in Arabic inside an English page says so and turns round', 'ar', 'en-GB', { lang: 'ar', dir: 'rtl' }],
    ['in English inside an Arabic story turns back', 'en', 'ar', { lang: 'en', dir: 'ltr' }],
    ['in another script of the language turns round', 'az-Arab', 'az', { lang: 'az-Arab', dir: 'rtl' }],
    ['in the language around it says nothing', 'en', 'en', {}],
    ['that differs only by region says nothing', 'en-US', 'en-GB', {}],
    ['that differs only by letter case says nothing', 'EN', 'en', {}],
    ['in another script of the same language says so', 'pa-Arab', 'pa-Guru', { lang: 'pa-Arab', dir: 'rtl' }],
    ['in another script by its region says so', 'zh-TW', 'zh-CN', { lang: 'zh-TW', dir: 'ltr' }],
    ['of an unknown language turns round', 'und-Arab', 'en', { lang: 'und-Arab', dir: 'rtl' }],
    ['of an unknown language that runs like the text around it says nothing', 'und-Arab', 'he', {}],
    ['that names no language says nothing', '', 'ar', {}],
  ])('%s', (_, language, around, marks) => {
    expect(languageMarks(language, around)).toEqual(marks)
  })
})
