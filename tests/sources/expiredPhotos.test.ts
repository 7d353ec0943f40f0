// @vitest-environment node
import { expect, test } from 'vitest'
import { liveCoverage } from '../../src/model/live'
import type { PhotoRights } from '../../src/model/photoRights'
import { postsWithoutExpiredPhotos, withoutExpiredPhotos } from '../../src/sources/expiredPhotos'
import { aLivePost, anArticle, aPhoto, aSummary } from '../support/builders'

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

test('photos of posts, of opinions and of stories to read next have no files either', () => {
  const photo = aPhoto({ rights: until(2001) })
  const posts = [aLivePost({ body: [{ type: 'picture', photo }] })]
  const story = withoutExpiredPhotos(
    anArticle({
      opinion: { columnist: '', portrait: photo },
      related: [aSummary({ photo })],
      live: liveCoverage({ started: null, ended: null }, posts),
    }),
  )
  const gone = { renditions: [], caption: photo.caption }
  expect(story.opinion?.portrait).toMatchObject(gone)
  expect(story.related[0]?.photo).toMatchObject(gone)
  expect(story.live?.posts[0]?.body).toMatchObject([{ photo: gone }])
  expect(postsWithoutExpiredPhotos(posts)[0]?.body).toMatchObject([{ photo: gone }])
})

test('a card without a photo has none', () => {
  expect(withoutExpiredPhotos(aSummary({ photo: null })).photo).toBeNull()
})
