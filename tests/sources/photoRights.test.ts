// @vitest-environment node
import { expect, test } from 'vitest'
import { photoRights } from '../../src/sources/photoRights'

test.each([
  ['http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia', 'trainedAlgorithmicMedia'],
  ['digsrctype:compositeSynthetic', 'compositeSynthetic'],
  ['digitalcapture', 'digitalCapture'],
  ['http://cv.iptc.org/newscodes/digitalsourcetype/minorHumanEdits', 'humanEdits'],
  ['digsrctype:digitalArt', 'digitalCreation'],
  ['softwareImage', 'softwareImage'],
])('the Digital Source Type written as %s is %s', (digitalSourceType, code) => {
  expect(photoRights({ digitalSourceType }).rights?.digitalSourceType).toBe(code)
})

test.each([
  ['nothing', {}],
  [
    'nothing but a type that isn’t IPTC’s',
    { digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/guess' },
  ],
  ['empty words', { usageTerms: '', digitalSourceType: '', until: null, isHandout: false }],
])('of %s there are no rights to tell', (_, known) => {
  expect(photoRights(known)).toEqual({})
})

test('what is known is told, and the rest is unknown', () => {
  expect(photoRights({ usageTerms: 'Editorial use only', until: '2027-01-01T00:00:00Z' }).rights).toEqual({
    digitalSourceType: null,
    isArchive: false,
    isHandout: false,
    usageTerms: 'Editorial use only',
    until: '2027-01-01T00:00:00Z',
  })
})
