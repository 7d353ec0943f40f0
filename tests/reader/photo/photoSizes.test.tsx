// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Photo } from '../../../src/model/photo'
import { PhotoFigure } from '../../../src/reader/photo/PhotoFigure'
import { Picture } from '../../../src/reader/photo/Picture'
import { PageHead, SiteAddress } from '../../../src/reader/ui/PageHead'
import { anArticle, anEdition, aPhoto } from '../../support/builders'

const unknown = { width: 0, height: 0 }

function aFile(url: string, width: number, type = 'image/jpeg') {
  return { url, width, height: Math.round((width * 2) / 3), type }
}

/** What a browser is told of a photo's files: of each `source` and of the image. */
function filesTold(photo: Photo) {
  const { container } = render(<Picture photo={photo} alt="" sizes="100vw" first />)
  return [...container.querySelectorAll('source, img')].map((element) => [
    element.getAttribute('srcset'),
    element.getAttribute('sizes'),
  ])
}

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['a portrait, from above its middle, where heads are', { width: 800, height: 1000, focalPoint: null }, '3'],
  ['a portrait, where the newsroom says', { width: 800, height: 1000, focalPoint: { x: 0.5, y: 0.7 } }, '7'],
  ['any other in its middle', { width: 1200, height: 800, focalPoint: null }, null],
])('a crop keeps %s', (_, fields, kept) => {
  render(<Picture photo={aPhoto(fields)} alt="" sizes="100vw" />)
  expect(screen.getByRole('presentation').getAttribute('data-focal-y')).toBe(kept)
})

describe('a photo whose size isn’t known', () => {
  test('is one file, which a browser is given as it is', () => {
    expect(filesTold(aPhoto({ ...unknown, renditions: [aFile('/a.jpg', 0)] }))).toEqual([[null, null]])
    expect(screen.getByRole('presentation')).toHaveAttribute('src', '/a.jpg')
  })

  test('is given so in every format', () => {
    const renditions = [aFile('/a.avif', 0, 'image/avif'), aFile('/a.webp', 0, 'image/webp'), aFile('/a.jpg', 0)]
    expect(filesTold(aPhoto({ ...unknown, renditions }))).toEqual([
      ['/a.avif', null],
      ['/a.webp', null],
      [null, null],
    ])
  })

  test('leaves out of a choice what can’t be compared', () => {
    const renditions = [aFile('/a.jpg', 0), aFile('/b.jpg', 480), aFile('/c.jpg', 960)]
    expect(filesTold(aPhoto({ ...unknown, renditions }))).toEqual([['/b.jpg 480w, /c.jpg 960w', '100vw']])
  })

  test('is fetched ahead by HTML that is made in advance, without a width as well', () => {
    vi.stubEnv('SSR', true)
    filesTold(aPhoto({ ...unknown, renditions: [aFile('/ahead.jpg', 0)] }))
    const ahead = document.head.querySelector('link[rel="preload"][href="/ahead.jpg"]')
    expect(ahead).not.toBeNull()
    expect(ahead?.getAttribute('imagesrcset')).toBeNull()
  })

  test.each([
    ['its file’s', unknown, [aFile('/a.jpg', 900)], ['900', '600']],
    [
      'its file’s, when only half of its own is known',
      { width: 1200, height: 0 },
      [aFile('/a.jpg', 900)],
      ['900', '600'],
    ],
    ['its own, when that is known', { width: 1200, height: 800 }, [aFile('/a.jpg', 0)], ['1200', '800']],
    ['none, so that the style sheet’s 3:2 holds', { width: 1200, height: 0 }, [aFile('/a.jpg', 0)], [null, null]],
  ])('keeps a place of the shape that is known: %s', (_, size, renditions, told) => {
    const photo = aPhoto({ ...size, renditions, caption: '' })
    const { container } = render(<PhotoFigure photo={photo} around="en" sizes="100vw" />)
    const image = container.querySelector('img')
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(told)
  })

  test('is named to link previews without a size', async () => {
    const article = anArticle({ photo: aPhoto({ ...unknown, renditions: [aFile('/a.jpg', 0)] }) })
    render(
      <SiteAddress value="https://news.example/">
        <PageHead title="A story" edition={anEdition({})} path="/politics/a-story" article={article} />
      </SiteAddress>,
    )
    const told = () => [...document.head.querySelectorAll('meta[property^="og:image"]')]
    await waitFor(() =>
      expect(told().map((meta) => meta.getAttribute('property'))).toEqual(['og:image', 'og:image:alt']),
    )
  })
})
