// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { anArticle, aPhoto } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

test('a Polish story ends no line with a word of one letter: headline, standfirst, caption, or the card of another', async () => {
  const story = anArticle({
    headline: 'Jak księga z 1543 roku',
    standfirst: 'Wyszło w drukarni',
    language: 'pl',
    photo: aPhoto({ caption: 'Kopernik w Toruniu' }),
    related: [anArticle({ slug: 'inna', headline: 'Mapa i globus', language: 'pl' })],
  })
  renderRoute('/politics/a-story', aSource([story]))
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('z\u00a01543')
  expect(screen.getByText(/Wyszło/).textContent).toContain('w\u00a0drukarni')
  expect(screen.getByText(/Kopernik/).textContent).toContain('w\u00a0Toruniu')
  expect((await screen.findByRole('link', { name: /Mapa/ })).textContent).toContain('i\u00a0globus')
})
