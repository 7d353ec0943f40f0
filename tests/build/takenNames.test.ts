import { matchRoutes } from 'react-router-dom'
import { describe, expect, it } from 'vitest'
import { takenNames } from '../../src/build/takenNames'
import { screens } from '../../src/reader/app/screens'

const screenAt = (path: string) => matchRoutes(screens, path)?.at(-1)?.route.path
const own = screens.map(({ path }) => path.split('/')[1] ?? '').filter((step) => /^[a-z]/.test(step))

describe('the slug of a section', () => {
  it.each([...new Set(own)])('can’t be "%s", where the reader has a page of its own', (slug) => {
    expect(screenAt(`/${slug}`)).not.toBe('/:section')
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
    expect(screenAt(`/${slug}/page/2`)).toBe('/:section/page/:page')
    expect(screenAt(`/embed/${slug}`)).toBe('/embed/:section')
  })
})
