import { describe, expect, it } from 'vitest'
import { takenNames } from '../../src/build/takenNames'
import { reservedPageNames } from '../../src/model/reservedNames'
import { matchRoute } from '../../src/reader/app/routes'

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
