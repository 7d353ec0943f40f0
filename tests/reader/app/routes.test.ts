import { describe, expect, it } from 'vitest'
import { href, pathPatterns, sectionPath, storyPath } from '../../../src/model/paths'
import { reservedPageNames } from '../../../src/model/reservedNames'
import { framedShell, matchRoute, routes } from '../../../src/reader/app/routes'
import { anEdition } from '../../support/builders'

describe('the route table', () => {
  it.each([...routes, framedShell])('names the module that $file comes from', async ({ file, page }) => {
    const module: Record<string, unknown> = await import(`../../../${file}`)
    expect(Object.values(module)).toContain(await page())
  })

  it('keeps the first steps of its own paths from sections', () => {
    const steps = routes.map(({ path }) => path.split('/')[1] ?? '').filter((step) => /^[^:*]/.test(step))
    expect(reservedPageNames).toEqual(expect.arrayContaining(steps))
  })

  it('knows a static page from a section by the edition', () => {
    const edition = anEdition({ pages: [{ slug: 'about', title: 'About us' }] })
    expect(matchRoute('/about', '/', edition)?.route.path).toBe('/:page')
    expect(matchRoute('/politics', '/', edition)?.route.path).toBe('/:section')
    expect(matchRoute('/about', '/')?.route.path).toBe('/:section')
  })

  it('finds pages under the path that the site is served under, and no others', () => {
    expect(matchRoute('/news/politics/a-story', '/news/')?.params).toMatchObject({
      section: 'politics',
      slug: 'a-story',
    })
    expect(matchRoute('/politics/a-story', '/news/')).toBeNull()
  })
})

describe('a path', () => {
  it.each(['politics', '50% off', 'a/b', 'Łódź', 'what?', 'no#1', '%41', '100%25'])(
    'leads back to the slug "%s"',
    (slug) => {
      expect(matchRoute(sectionPath(slug), '/')).toMatchObject({
        route: { path: '/:section' },
        params: { section: slug },
      })
      expect(matchRoute(storyPath({ section: slug, slug }), '/')?.params).toMatchObject({ section: slug, slug })
      expect(matchRoute(sectionPath(slug, slug), '/')?.params).toMatchObject({ section: slug, page: slug })
    },
  )

  it('has each parameter encoded as one step', () => {
    expect(href(pathPatterns.framedArticle, { section: 'a/b', slug: '50%' })).toBe('/embed/a%2Fb/50%25')
  })
})
