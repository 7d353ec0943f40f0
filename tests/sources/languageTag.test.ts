import { describe, expect, test } from 'vitest'
import { parseLanguage } from '../../src/sources/languageTag'

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
    ['de_DE_formal', 'de-DE'],
    ['de-DE-x-formal', 'de-DE-x-formal'],
    ['nl_NL_informal', 'nl-NL'],
    ['nil', 'nil'],
    ['', ''],
  ])('%j is %j', (written, tag) => {
    expect(parseLanguage(written)).toBe(tag)
  })
})
