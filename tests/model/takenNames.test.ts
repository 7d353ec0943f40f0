import { describe, expect, it } from 'vitest'
import { reservedPageNames } from '../../src/model/reservedNames'
import { pagesLeftOut, takenNames } from '../../src/model/takenNames'
import { matchRoute } from '../../src/reader/app/routes'
import { anEdition } from '../support/builders'

const routeAt = (path: string) => matchRoute(path, '/')?.route.path

describe('the slug of a section', () => {
  it.each(reservedPageNames)('can’t be "%s", where the reader has a page of its own', (slug) => {
    expect(takenNames([{ name: 'Found', slug }])).toEqual([
      `The section "Found" can't have the slug "${slug}": /${slug} is a page of the reader itself.`,
    ])
  })

  it.each(['assets', 'edition', 'icons', 'oembed'])('can’t be "%s", where its files are', (slug) => {
    expect(takenNames([{ name: 'Found', slug }])).toEqual([
      `The section "Found" can't have the slug "${slug}": /${slug} is a folder of the reader itself.`,
    ])
  })

  it.each(['politics', 'page', 'searching', 'Saved'])('may be "%s"', (slug) => {
    expect(takenNames([{ name: 'Found', slug }])).toEqual([])
    expect(routeAt(`/${slug}/page/2`)).toBe('/:section/page/:page')
    expect(routeAt(`/embed/${slug}`)).toBe('/embed/:section')
  })
})

describe('a static page of the newsroom’s', () => {
  const edition = anEdition({
    sections: [{ name: 'Politics', slug: 'politics' }],
    pages: [{ title: 'About', slug: 'about' }],
  })

  it.each([
    [
      'search',
      'The page "Ours" can\'t have the slug "search": /search is a page of the reader itself. Give it another slug.',
    ],
    [
      'icons',
      'The page "Ours" can\'t have the slug "icons": /icons is a folder of the reader itself. Give it another slug.',
    ],
    [
      'politics',
      'The page "Ours" can\'t have the slug "politics": /politics is the section "Politics". Give it another slug.',
    ],
  ])('that is called "%s" is left out, and named', (slug, sentence) => {
    expect(pagesLeftOut([{ title: 'Ours', slug }], edition)).toEqual([sentence])
  })

  it('that the site has isn’t', () => {
    expect(pagesLeftOut([{ title: 'About', slug: 'about' }], edition)).toEqual([])
  })
})
