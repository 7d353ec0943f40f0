// @vitest-environment node
import { expect, test } from 'vitest'
import type { PhotoRights } from '../../src/model/photoRights'
import { withoutExpiredPhotos } from '../../src/sources/expiredPhotos'
import { anArticle, aPhoto, aSummary } from '../support/builders'

const until = (year: number): PhotoRights => ({
  digitalSourceType: null,
  isArchive: false,
  isHandout: false,
  usageTerms: '',
  until: `${year}-01-01T00:00:00Z`,
})

test.each([
  ['ended', aPhoto({ rights: until(2001) }), 0],
  ['hold', aPhoto({ rights: until(2999) }), 2],
  ['are unknown', aPhoto({}), 2],
])('of a photo whose rights %s, a page has these files', (_, photo, files) => {
  const story = withoutExpiredPhotos(anArticle({ photo, body: [{ type: 'gallery', title: '', photos: [photo] }] }))
  expect(story.photo?.renditions).toHaveLength(files)
  expect(story.body).toMatchObject([
    { photos: [{ renditions: photo.renditions.slice(0, files), caption: photo.caption }] },
  ])
})

test('a card without a photo has none', () => {
  expect(withoutExpiredPhotos(aSummary({ photo: null })).photo).toBeNull()
})
