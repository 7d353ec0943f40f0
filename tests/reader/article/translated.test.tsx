// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { anArticle, aPhoto } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'
import { translatePage } from '../../support/translatePage'

const story = anArticle({
  slug: 'the-story',
  headline: 'The quay opens',
  updated: '2026-10-02T09:00:00+02:00',
  byline: 'By Ada First in Gdynia',
  dateline: 'GDYNIA',
  photo: aPhoto({}),
  body: [
    { type: 'paragraph', text: [{ type: 'text', text: 'One.' }, { type: 'break' }, { type: 'text', text: 'Two.' }] },
    { type: 'picture', photo: aPhoto({}) },
    { type: 'embed', url: 'https://video.example/1', title: 'A film', player: 'https://video.example/embed/1' },
  ],
  corrections: [{ date: '2026-10-02T08:00:00Z', text: 'A name was wrong.' }],
})
const other = anArticle({ slug: 'another', headline: 'The wall leaks' })

test.each(['/politics/the-story', '/politics', '/', '/search', '/settings', '/saved'])(
  'no action breaks the page %s under a page translator',
  { timeout: 60_000 },
  async (path) => {
    const { user } = renderRoute(path, aSource([story, other]))
    await screen.findByRole('main')
    await screen.findAllByRole('heading', { level: 1 })
    for (let round = 0; round < 2; round += 1) {
      const count = screen.queryAllByRole('button').length
      for (let at = 0; at < count; at += 1) {
        translatePage()
        const button = screen.queryAllByRole('button')[at]
        if (button !== undefined) await user.click(button)
        for (const close of document.querySelectorAll('dialog[open]')) close.remove()
      }
    }
    expect(screen.queryByRole('heading', { name: /went wrong/i })).toBeNull()
    expect(screen.getByRole('main').textContent).not.toBe('')
  },
)

test('a reader under a page translator moves from story to story', { timeout: 60_000 }, async () => {
  const { user } = renderRoute('/politics/the-story', aSource([story, other]))
  await screen.findByRole('heading', { level: 1, name: 'The quay opens' })
  translatePage()
  await user.click((await screen.findAllByRole('link', { name: /The wall leaks/ }))[0] ?? document.body)
  expect(await screen.findByRole('heading', { level: 1, name: 'The wall leaks' })).toBeDefined()
})
