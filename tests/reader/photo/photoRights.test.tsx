// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { PhotoRights } from '../../../src/model/photoRights'
import { anArticle, aPhoto } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

async function figureWith(rights: Partial<PhotoRights>) {
  const none: PhotoRights = {
    digitalSourceType: null,
    isArchive: false,
    isHandout: false,
    usageTerms: '',
    until: null,
  }
  const photo = aPhoto({ rights: { ...none, ...rights } })
  renderRoute('/politics/a-story', aSource([anArticle({ photo })]))
  return within(await screen.findByRole('figure'))
}

test.each<[Partial<PhotoRights>, string]>([
  [{ digitalSourceType: 'trainedAlgorithmicMedia' }, 'Made with AI'],
  [{ digitalSourceType: 'compositeSynthetic' }, 'Composite with parts made with AI'],
  [{ digitalSourceType: 'compositeWithTrainedAlgorithmicMedia' }, 'Edited with AI'],
  [{ digitalSourceType: 'negativeFilm', isArchive: true }, 'Archive photo · Photograph on film'],
  [{ isHandout: true }, 'Handout photo'],
])('of a photo with %j the page says: %s', async (rights, told) => {
  const figure = await figureWith(rights)
  expect(await figure.findByText(told)).toBeVisible()
  expect(figure.getByRole('img')).toBeVisible()
})

test('the owner’s terms stand under the credit', async () => {
  const figure = await figureWith({ usageTerms: 'No use in print.' })
  expect(await figure.findByText('No use in print.')).toBeVisible()
})

test('a photo whose rights have ended is not shown, and the page says why', async () => {
  const figure = await figureWith({ until: '2001-01-01T00:00:00Z' })
  expect(await figure.findByText('We no longer have the rights to this photo')).toBeVisible()
  expect(figure.queryByRole('img')).toBeNull()
  expect(figure.queryByRole('button')).toBeNull()
  expect(figure.getByText(/The harbour at Gdynia/)).toBeVisible()
})

test('a card whose photo’s rights have ended since its list was made shows none', async () => {
  const rights = { digitalSourceType: null, isArchive: false, isHandout: false, usageTerms: '' }
  const photo = aPhoto({ rights: { ...rights, until: '2001-01-01T00:00:00Z' } })
  const shown = anArticle({ id: 'b', slug: 'b', headline: 'With a photo', photo: aPhoto({}) })
  renderRoute('/politics', aSource([anArticle({ photo }), shown]))
  await screen.findByRole('link', { name: 'With a photo' })
  const pictures = screen.getAllByRole('article').map((card) => within(card).queryAllByRole('presentation').length)
  expect(pictures).toEqual([0, 1])
})

test('who has paid for a story stands on its page', async () => {
  const sponsor = { kind: 'paid', name: 'Harbour Bank' } as const
  renderRoute('/politics/a-story', aSource([anArticle({ sponsor })]))
  expect(await screen.findByText('Paid content from Harbour Bank')).toBeVisible()
})

test('who has paid for a story stands on its card', async () => {
  const sponsor = { kind: 'supported', name: '' } as const
  renderRoute('/politics', aSource([anArticle({ sponsor })]))
  expect(await screen.findByText('Sponsored')).toBeVisible()
})
