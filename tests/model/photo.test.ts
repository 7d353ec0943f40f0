import { describe, expect, test } from 'vitest'
import { altOf } from '../../src/model/photo'

const caption = 'Voters queue outside a school in Gdynia on Sunday.'

describe('what a screen reader hears for a photo', () => {
  test.each([
    ['the supplied words', 'A line of people in winter coats', caption, 'A line of people in winter coats'],
    ['the supplied words, without spaces around them', '  A queue \n', caption, 'A queue'],
    ['the supplied words, when there is no caption', 'A queue', '', 'A queue'],
    ['a word that only begins a longer one in the caption', 'Art', 'A party at the quay, with artists', 'Art'],
    ['a word that the caption has in another form', 'Map', 'Mapping the harbour', 'Map'],
    ['words that speak of an image', 'Image of the quay', '', 'Image of the quay'],
    [
      'words that hold the caption and tell more',
      `${caption} Snow lies on the steps.`,
      caption,
      `${caption} Snow lies on the steps.`,
    ],
  ])('is %s', (_, alt, under, heard) => {
    expect(altOf({ alt, caption: under })).toBe(heard)
  })

  test.each([
    ['there are no words for it: never the caption instead', '', caption],
    ['there are no words at all', '', ''],
    ['its words are only spaces', ' \u00a0', ''],
    ['its words are the caption', caption, caption],
    ['its words are a part of the caption', 'Voters queue outside a school', caption],
    ['its words are the caption in capitals', caption.toUpperCase(), caption],
    ['its words are the caption with other quotes and dashes', 'The “Sejm” — at night', 'The "Sejm" - at night'],
    ['its words are the caption with letters written in two signs', 'Łódź o świcie'.normalize('NFD'), 'Łódź o świcie'],
    ['its words are a part of a caption that holds its credit', caption, `${caption} Photo by Ada First/Agency`],
    ['its words are only marks', '…', caption],
    ['it is a file’s name', 'IMG_2034.JPG', ''],
    ['it is a file’s name of a system', 'harbour-wall-1024x768.jpeg', caption],
    ['it is a camera’s number', 'DSC01234', ''],
    ['it is a phone’s name for a screen', 'Screenshot 2024-11-20', ''],
    ['it is a messenger’s name', 'WhatsApp Image 2026-11-20 at 10.00.00', ''],
    ['it is an archive’s number', 'shutterstock_123456', ''],
    ['it is a file’s name without its ending', 'the-quay-at-night', ''],
    ['it is a size', 'pier-1024x683', ''],
    ['it is a date', '20261120_101010', ''],
    ['it is no word', 'null', ''],
  ])('is nothing when %s', (_, alt, under) => {
    expect(altOf({ alt, caption: under })).toBe('')
  })
})
