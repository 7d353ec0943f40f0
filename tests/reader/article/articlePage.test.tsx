// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { ReadError, type ReadFailure } from '../../../src/model/readError'
import { anArticle, aPhoto } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

const story = { section: 'politics', slug: 'a-story', headline: 'A story' }
const path = '/politics/a-story'

function others(count: number, section = 'politics') {
  return Array.from({ length: count }, (_, number) =>
    anArticle({ id: `${section}-${number}`, section, slug: `other-${number}`, headline: `Other ${section} ${number}` }),
  )
}

async function headline() {
  return screen.findByRole('heading', { level: 1 })
}

describe('an article', () => {
  test('that was corrected leads to its corrections, and Back leads to where the reader was', async () => {
    const corrections = [{ date: '2026-10-02T08:00:00Z', text: 'A name was wrong.' }]
    const { user, navigate, location } = renderRoute('/politics', aSource([anArticle({ ...story, corrections })]))
    await user.click(await screen.findByRole('link', { name: 'A story' }))
    await user.click(await screen.findByRole('link', { name: 'See what was corrected' }))
    await waitFor(() => expect(screen.getByRole('region', { name: 'Corrections' })).toHaveFocus())
    await navigate(-1)
    expect(location()).toMatchObject({ pathname: path, hash: '' })
  })

  test('in another language says which language each of its parts is in, and the reader’s own words theirs', async () => {
    const arabic = { language: 'ar', headline: 'خبر', kicker: 'علوم', authors: ['قسم العلوم'], tags: ['فلك'] }
    const photo = aPhoto({ language: 'ar', alt: 'مذنب' })
    renderRoute(path, aSource([anArticle({ ...story, ...arabic, photo })]))
    await headline()
    const languageOf = (text: string) => screen.getByText(text).closest('[lang]')?.getAttribute('lang')
    expect(languageOf('قسم العلوم')).toBe('ar')
    expect(screen.getByText('قسم العلوم').parentElement).toHaveTextContent('By قسم العلوم')
    expect(languageOf('فلك')).toBe('ar')
    expect(screen.getByRole('list', { name: 'Tags' })).toHaveAttribute('dir', 'rtl')
    // Section and kicker stand where the headline begins.
    expect(screen.getByText('علوم').parentElement).toHaveAttribute('dir', 'rtl')
    expect(languageOf('Enlarge photo')).toBe('en-GB')
  })

  test('has no byline when there is none', async () => {
    renderRoute(path, aSource([anArticle({ ...story, byline: '', authors: [] })]))
    await headline()
    expect(screen.queryByText(/^By/)).not.toBeInTheDocument()
  })

  test('names its authors, and keeps a supplied byline as it is', async () => {
    renderRoute(path, aSource([anArticle({ ...story, authors: ['Ada First', 'Ben Second'] })]))
    expect(await screen.findByText('By Ada First and Ben Second')).toBeVisible()
  })

  test('says "updated" only when that was more than five minutes after publication', async () => {
    const published = '2026-10-01T08:00:00Z'
    renderRoute(path, aSource([anArticle({ ...story, published, updated: '2026-10-01T08:05:00Z' })]))
    await headline()
    expect(screen.queryByText(/Updated/)).not.toBeInTheDocument()
  })

  test('shows an update that came later', async () => {
    renderRoute(
      path,
      aSource([anArticle({ ...story, published: '2026-10-01T08:00:00Z', updated: '2026-10-01T09:00:00Z' })]),
    )
    await headline()
    expect(screen.getByText(/Updated/)).toBeVisible()
  })

  test('gives the photo its caption and its credit once each, and reads nothing twice', async () => {
    const caption = 'Fog over the harbour. Photo by Ada First/Agency via Distributor'
    renderRoute(
      path,
      aSource([
        anArticle({
          ...story,
          photo: aPhoto({ caption, alt: caption, creditLine: 'Ada First/Agency via Distributor' }),
        }),
      ]),
    )
    await headline()
    const figure = screen.getByRole('figure')
    expect(within(figure).getByText('Fog over the harbour.')).toBeVisible()
    expect(within(figure).getByText('Photo: Ada First/Agency via Distributor')).toBeVisible()
    expect(figure.querySelector('img')).toHaveAttribute('alt', '')
  })

  test('that is unknown offers the sections and the latest stories', async () => {
    renderRoute('/politics/no-such-story', aSource(others(3)))
    expect(await headline()).toHaveTextContent('Page not found')
    expect(await screen.findAllByRole('article')).toHaveLength(3)
  })

  test('with a block that can’t be drawn keeps the rest of its text', async () => {
    const faults = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = anArticle({
      ...story,
      body: [
        { type: 'paragraph', text: [{ type: 'text', text: 'Before.' }] },
        // Renditions that are no list can't come out of a source: they stand for any fault in a block's own code.
        { type: 'picture', photo: { ...aPhoto({}), renditions: Object.create(null) } },
        { type: 'paragraph', text: [{ type: 'text', text: 'After.' }] },
      ],
    })
    renderRoute(path, aSource([broken]))
    expect(await screen.findByText('After.')).toBeVisible()
    expect(screen.getByText('Before.')).toBeVisible()
    expect(screen.getByText('This part of the story can’t be shown.')).toBeVisible()
    expect(faults).toHaveBeenCalled()
  })
})

describe('a story that isn’t open to everyone', () => {
  const canonical = 'https://newsroom.example/a-story'
  const link = () => screen.queryByRole('link', { name: 'Read it on the publisher’s site' })

  test.each([
    ['locked', 'This story is for members of Broadsheet only.'],
    ['protected', 'This story is password-protected.'],
  ] as const)('shows what there is of it, says that it is %s, and where to read on', async (access, note) => {
    renderRoute(path, aSource([anArticle({ ...story, access, canonical, body: [] }), ...others(5)]))
    expect(await headline()).toHaveTextContent('A story')
    expect(screen.getByText('What the story tells, in one sentence.')).toBeVisible()
    expect(screen.getByRole('figure')).toBeVisible()
    expect(screen.getByText(note)).toBeVisible()
    expect(link()).toHaveAttribute('href', canonical)
    expect(link()).toHaveAttribute('rel', 'noopener')
    expect(await screen.findByRole('region', { name: 'More in Politics' })).toBeVisible()
  })

  test('says so after the text that there is, and leads nowhere when the newsroom gives no address', async () => {
    renderRoute(path, aSource([anArticle({ ...story, access: 'locked' })]))
    const text = await screen.findByText('The only paragraph of the story.')
    const note = screen.getByText('This story is for members of Broadsheet only.')
    expect(text.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    expect(link()).toBeNull()
  })

  test('has no such note when it is open', async () => {
    renderRoute(path, aSource([anArticle({ ...story, canonical })]))
    await headline()
    expect(screen.queryByText(/members|password/)).toBeNull()
    expect(link()).toBeNull()
  })
})

describe('a story that the newsroom doesn’t show', () => {
  test.each<[ReadFailure, string, RegExp]>([
    ['withdrawn', 'This story has been withdrawn', /other stories are still available/],
    ['embargoed', 'This story hasn’t been published yet', /Come back later/],
    ['expired', 'This story is no longer available', /for a limited time/],
    ['refused', 'This story didn’t load', /refused the request. The publisher needs to fix this/],
  ])('as it is %s gives way to the sections and the latest stories, with nothing to try in vain', async (...row) => {
    const [failure, title, help] = row
    const source = aSource(others(3), {
      article: async () => {
        throw new ReadError(failure, 'as the test has it')
      },
    })
    renderRoute(path, source)
    expect(await headline()).toHaveTextContent(title)
    expect(screen.getByText(help)).toBeVisible()
    expect(await screen.findAllByRole('article')).toHaveLength(3)
    const main = within(screen.getByRole('main'))
    expect(main.getByRole('link', { name: 'Science' })).toBeVisible()
    expect(main.queryByRole('button')).toBeNull()
    await waitFor(() => expect(document.title).toBe(`${title} · Broadsheet`))
  })

  test('as its server can’t be reached can be tried again', async () => {
    const source = aSource([], {
      article: async () => {
        throw new ReadError('unreachable', 'down')
      },
    })
    renderRoute(path, source)
    expect(await headline()).toHaveTextContent('This story didn’t load')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
  })
})

describe('"More in <Section>"', () => {
  const row = () => screen.findByRole('region', { name: /^More/ })

  test('shows a full row of the section, never the story itself, and leads to the section', async () => {
    renderRoute(path, aSource([anArticle(story), ...others(6)]))
    const more = await row()
    expect(await within(more).findAllByRole('article')).toHaveLength(4)
    expect(within(more).queryByRole('link', { name: 'A story' })).not.toBeInTheDocument()
    for (const link of within(more).getAllByRole('link', { name: 'More in Politics' })) {
      expect(link).toHaveAttribute('href', '/politics')
    }
  })

  test('becomes "More stories" from the whole edition when the section has too few', async () => {
    renderRoute(path, aSource([anArticle(story), ...others(1), ...others(5, 'science')]))
    const more = await screen.findByRole('region', { name: 'More stories' })
    expect(within(more).getAllByRole('article')).toHaveLength(4)
  })

  test('steps aside when it fails', async () => {
    const source = aSource([anArticle(story)], {
      feed: async () => {
        throw new ReadError('unreachable', 'down')
      },
    })
    renderRoute(path, source)
    expect(await headline()).toHaveTextContent('A story')
    await waitFor(() => expect(screen.queryByRole('region', { name: /^More/ })).toBeNull())
  })

  test('holds its place while its stories are on the way', async () => {
    const source = aSource([anArticle(story)], { feed: () => new Promise(() => {}) })
    renderRoute(path, source)
    expect(await row()).toHaveAttribute('aria-busy', 'true')
    expect(await headline()).toHaveTextContent('A story')
  })
})
