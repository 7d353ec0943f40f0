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
    ['a place with many hyphens', 'Saint-Jean-de-Luz', '', 'Saint-Jean-de-Luz'],
    ['a name with a number', 'COVID-19', '', 'COVID-19'],
    ['a type with a number', 'Boeing 737-800', '', 'Boeing 737-800'],
    ['a quarter', 'Q4 2026', '', 'Q4 2026'],
    ['words with hyphens', 'well-known', '', 'well-known'],
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
    ['it is an address', 'https://news.example/u/pier.jpg', ''],
    ['it is a file’s name with a query', 'Pier_in_summer.JPEG?w=1200', ''],
    ['it is a camera’s number, copied', 'P1010123 (2)', ''],
    ['it is a camera’s number of another make', '_MG_1234', ''],
    ['it is a page’s name with a year', 'pier-summer-2026', ''],
    ['it is a scanner’s number', 'scan0001', ''],
    ['it is a phone’s name for a screen in Polish', 'Zrzut ekranu 2026-11-20 101112', ''],
    ['it is a computer’s name for a screen in German', 'Bildschirmfoto 2026-11-20 um 10.22.31', ''],
    ['it is a computer’s name for a screen in French', 'Capture d’écran 2026-11-20 à 10.22.31', ''],
    ['it is what a designer called nothing', 'Untitled design (3)', ''],
    ['it is an agency’s number', 'AP26324123456789', ''],
    ['it says only that it is a picture', 'Foto', ''],
    ['it says only where the picture stands', 'Featured image', ''],
    ['an editor says that it is empty', 'This image has an empty alt attribute; its file name is pier.jpg', ''],
  ])('is nothing when %s', (_, alt, under) => {
    expect(altOf({ alt, caption: under })).toBe('')
  })
})
