// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Summary } from '../../../src/model/article'
import { anArticle, aPhoto } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

/** The card of the only story of a front page. */
async function cardOf(story: Partial<Summary>) {
  renderRoute('/', aSource([anArticle({ headline: 'The vote', ...story })]))
  return within(await screen.findByRole('article'))
}

test('a card says that its story is live, before the kicker', async () => {
  const card = await cardOf({ isLive: true, kicker: 'Harbour vote' })
  expect(card.getByText('Live')).toBeVisible()
  expect(card.getByText(/Harbour vote/)).toHaveTextContent('Live Harbour vote')
})

test('a card of a story that isn’t live says nothing of that', async () => {
  const card = await cardOf({ kicker: 'Harbour vote' })
  expect(card.queryByText('Live')).toBeNull()
})

test.each([
  ['Column', 'Column'],
  ['', 'Opinion'],
])('a columnist’s card with the kicker "%s" is called %s and has the name', async (kicker, label) => {
  const card = await cardOf({ kicker, opinion: { columnist: 'Ada First', portrait: null } })
  expect(card.getByText(label)).toBeVisible()
  expect(card.getByText('Ada First')).toBeVisible()
})

test('a columnist’s face stands in place of the photo, but for the lead of the day', async () => {
  const file = (name: string) => [{ url: `/${name}.jpg`, width: 400, height: 400, type: 'image/jpeg' }]
  const opinion = { columnist: 'Ada First', portrait: aPhoto({ renditions: file('ada') }) }
  const photo = aPhoto({ renditions: file('harbour') })
  const stories = ['lead', 'second'].map((slug) => anArticle({ slug, headline: slug, opinion, photo }))
  renderRoute('/', aSource(stories))
  const sources = (await screen.findAllByRole('article')).map((card) => card.querySelector('img')?.getAttribute('src'))
  expect(sources).toEqual(['/harbour.jpg', '/ada.jpg'])
})

test('a card says who has paid in place of the kicker', async () => {
  const card = await cardOf({ kicker: 'Harbour vote', sponsor: { kind: 'paid', name: 'A bank' } })
  expect(card.getByText('Paid content from A bank')).toBeVisible()
  expect(card.queryByText('Harbour vote')).toBeNull()
})
