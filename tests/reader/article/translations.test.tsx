// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { expect, test } from 'vitest'
import { Translations } from '../../../src/reader/blocks/Translations'
import { SiteAddress } from '../../../src/reader/ui/PageHead'
import { anArticle } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

const translations = [
  { language: 'pl', section: 'politics', slug: 'artykul' },
  { language: 'ar', section: 'politics', slug: 'maqal' },
]
const article = anArticle({ language: 'en', translations })

test('a story leads to itself in other languages, each under its own name and at its own address', async () => {
  renderRoute('/politics/a-story', { ...aSource([]), article: async () => article })
  expect(await screen.findByRole('navigation', { name: 'Other languages' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Polski' })).toHaveAttribute('href', '/politics/artykul')
  expect(screen.getByRole('link', { name: 'العربية' }).closest('li')).toHaveAttribute('dir', 'rtl')
})

test('search engines are told of every version, this one included', () => {
  render(
    <MemoryRouter>
      <SiteAddress value="https://news.example/daily/">
        <Translations article={article} />
      </SiteAddress>
    </MemoryRouter>,
  )
  const links = [...document.querySelectorAll('link[rel="alternate"][hreflang]')]
  expect(links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])).toEqual([
    ['en', 'https://news.example/daily/politics/a-story'],
    ['pl', 'https://news.example/daily/politics/artykul'],
    ['ar', 'https://news.example/daily/politics/maqal'],
    ['x-default', 'https://news.example/daily/politics/a-story'],
  ])
})

test('a story in one language says nothing of others', async () => {
  renderRoute('/politics/a-story', aSource([anArticle({})]))
  expect(await screen.findByRole('heading', { level: 1, name: 'A story' })).toBeVisible()
  expect(screen.queryByRole('navigation', { name: 'Other languages' })).toBeNull()
})
