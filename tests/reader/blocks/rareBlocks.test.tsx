// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Block, Inline } from '../../../src/model/body'
import { loadRareParts } from '../../../src/reader/ui/rareParts'
import { storyBodyId } from '../../../src/reader/ui/storyBody'
import { anArticle, aPhoto } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

const words = (text: string): Inline[] => [{ type: 'text', text }]
const paragraph = (text: string): Block => ({ type: 'paragraph', text: words(text) })

beforeAll(loadRareParts)

async function read(...body: Block[]) {
  const { user } = renderRoute('/politics/a-story', aSource([anArticle({ body })]))
  const story = within(await screen.findByRole('article'))
  return { user, story }
}

test('the key points, the events of a timeline and questions with their answers are named lists', async () => {
  const { story } = await read(
    { type: 'keypoints', title: '', points: [words('The wall will be raised.'), words('Who pays is open.')] },
    {
      type: 'timeline',
      title: 'A century of the wall',
      events: [
        { time: '1926', title: 'Built', blocks: [paragraph('In two summers.')] },
        { time: '1970', title: '', blocks: [] },
      ],
    },
    { type: 'questions', title: '', items: [{ question: 'Who pays?', answer: [paragraph('That is open.')] }] },
  )
  const points = within(story.getByRole('region', { name: 'Key points' }))
  expect(points.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'The wall will be raised.',
    'Who pays is open.',
  ])
  const events = within(story.getByRole('region', { name: 'A century of the wall' }))
  expect(events.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '1926BuiltIn two summers.',
    '1970',
  ])
  const questions = within(story.getByRole('region', { name: 'Questions and answers' }))
  expect(questions.getByRole('term')).toHaveTextContent('Who pays?')
  expect(questions.getByRole('definition')).toHaveTextContent('That is open.')
})

test('a program runs from left to right and can be scrolled with the keyboard; a poem keeps its lines', async () => {
  const { story } = await read(
    { type: 'code', code: 'if (x) {\n  y()\n}', language: 'js' },
    { type: 'verse', stanzas: [[...words('The sea,'), { type: 'break' }, ...words('the sea')]] },
  )
  const program = story.getByRole('region', { name: 'js' })
  expect(program).toHaveAttribute('dir', 'ltr')
  expect(program).toHaveAttribute('tabindex', '0')
  expect(program.textContent).toBe('if (x) {\n  y()\n}')
  expect(story.getByText(/The sea,/)).toContainHTML('The sea,<br>the sea')
})

test('a formula is MathML, which browsers set themselves', async () => {
  const { story } = await read({
    type: 'paragraph',
    text: [
      ...words('A share of '),
      {
        type: 'formula',
        math: [
          {
            tag: 'mfrac',
            attributes: { linethickness: '2px' },
            children: ['3', '4'].map((digit) => ({ tag: 'mn', attributes: {}, children: [digit] })),
          },
        ],
        isBlock: false,
        text: words('3/4'),
      },
    ],
  })
  const formula = story.getByText(/A share of/).querySelector('math')
  expect(formula?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML')
  expect(formula?.innerHTML).toBe('<mfrac linethickness="2px"><mn>3</mn><mn>4</mn></mfrac>')
})

test('a footnote is led to from the text, and leads back', async () => {
  const { story } = await read(
    {
      type: 'paragraph',
      text: [
        ...words('It was cold'),
        { type: 'anchor', id: 'at-1-link', text: [{ type: 'link', href: '#at-1', text: words('1') }] },
      ],
    },
    { type: 'footnotes', notes: [{ id: 'at-1', back: 'at-1-link', text: words('By the log of the pilots.') }] },
  )
  expect(story.getByRole('link', { name: '1' })).toHaveAttribute('href', expect.stringMatching(/#at-1$/))
  const notes = within(story.getByRole('doc-endnotes', { name: 'Footnotes' }))
  expect(notes.getByRole('listitem')).toHaveAttribute('id', 'at-1')
  const back = notes.getByRole('link', { name: 'Back to the text (note 1)' })
  expect(back).toHaveAttribute('href', expect.stringMatching(/#at-1-link$/))
})

test('a chapter of a recording is played from its start, and the one that is heard is marked', async () => {
  const { user, story } = await read({
    type: 'audio',
    url: 'https://news.example/a.mp3',
    title: 'The debate',
    chapters: [
      { start: 0, title: 'Before' },
      { start: 750, title: 'The mayor' },
    ],
  })
  const [sound] = document.getElementsByTagName('audio')
  if (sound === undefined) throw new Error('There is no player.')
  const played: number[] = []
  sound.play = async () => void played.push(sound.currentTime)
  const chapters = within(story.getByRole('list', { name: 'Chapters' }))
  await user.click(chapters.getByRole('button', { name: '12:30 The mayor' }))
  expect(played).toEqual([750])
  expect(chapters.getByRole('button', { current: true })).toHaveTextContent('The mayor')
  sound.currentTime = 10
  fireEvent.timeUpdate(sound)
  expect(chapters.getByRole('button', { current: true })).toHaveTextContent('Before')
})

test('a newsletter is a link to where readers sign up', async () => {
  const { story } = await read({
    type: 'newsletter',
    title: 'The tide',
    description: 'Each morning.',
    url: 'https://news.example/tide',
  })
  const offer = within(story.getByRole('region', { name: 'Newsletter: The tide' }))
  expect(offer.getByRole('link', { name: 'Sign up' })).toHaveAttribute('href', 'https://news.example/tide')
})

describe('a table that can be sorted', () => {
  const table: Block = {
    type: 'table',
    caption: 'Points',
    header: [words('Club'), words('Points')],
    rows: [
      [words('Wisła'), words('9')],
      [words('Arka'), words('10')],
      [words('Lech'), words('')],
    ],
    rowHeaders: true,
    sortable: true,
  }

  test('is sorted by a column with the keyboard, up, down, and back as it was, and says so', async () => {
    const { user, story } = await read(table)
    const clubs = () => story.getAllByRole('rowheader').map(({ textContent }) => textContent)
    story.getByRole('button', { name: 'Points' }).focus()
    await user.keyboard('{Enter}')
    expect(clubs()).toEqual(['Wisła', 'Arka', 'Lech'])
    expect(story.getByRole('columnheader', { name: 'Points' })).toHaveAttribute('aria-sort', 'ascending')
    expect(story.getByText('Sorted by Points, ascending.')).toHaveRole('status')
    await user.keyboard('{Enter}')
    expect(clubs()).toEqual(['Arka', 'Wisła', 'Lech'])
    expect(story.getByText('Sorted by Points, descending.')).toHaveRole('status')
    await user.keyboard('{Enter}')
    expect(clubs()).toEqual(['Wisła', 'Arka', 'Lech'])
    await user.click(story.getByRole('button', { name: 'Club' }))
    expect(clubs()).toEqual(['Arka', 'Lech', 'Wisła'])
  })

  test('is asked for by the newsroom: another has no buttons', async () => {
    const { story } = await read({ ...table, sortable: false })
    expect(story.getByRole('table', { name: 'Points' })).toBeVisible()
    expect(story.queryByRole('button', { name: 'Club' })).toBeNull()
  })
})

describe('an interactive graphic', () => {
  const graphic: Block = {
    type: 'graphic',
    url: 'https://charts.example/1',
    title: 'Turnout',
    player: 'https://charts.example/1/embed',
    alt: 'Turnout falls from 62 to 43 per cent.',
    image: null,
    height: 420,
  }

  test('says what it shows and is loaded when the reader asks, with the height that it tells by itself', async () => {
    const { user, story } = await read(graphic)
    expect(story.getByText('Turnout falls from 62 to 43 per cent.')).toBeVisible()
    expect(document.querySelector('iframe')).toBeNull()
    await user.click(story.getByRole('button', { name: 'Load from charts.example' }))
    const frame = story.getByTitle<HTMLIFrameElement>('Turnout')
    // The same effect listens to its messages.
    await waitFor(() => expect(document.activeElement).toBe(frame))
    expect(frame.height).toBe('420')
    const tell = (origin: string, source: Window | null) =>
      fireEvent(window, new MessageEvent('message', { data: { 'datawrapper-height': { a: 512 } }, origin, source }))
    tell('https://evil.example', frame.contentWindow)
    tell('https://charts.example', window)
    expect(frame.height).toBe('420')
    tell('https://charts.example', frame.contentWindow)
    expect(frame.height).toBe('512')
  })

  test('is there at once where the newsroom lists its host', async () => {
    vi.stubEnv('VITE_GRAPHIC_HOSTS', 'other.example charts.example')
    const { story } = await read(graphic)
    expect(story.getByTitle('Turnout')).toHaveAttribute('src', 'https://charts.example/1/embed')
    expect(document.activeElement).not.toBe(story.getByTitle('Turnout'))
    vi.unstubAllEnvs()
  })

  test('of our own origin isn’t framed, as it would run with our rights', async () => {
    vi.stubEnv('VITE_GRAPHIC_HOSTS', location.host)
    const { story } = await read({ ...graphic, player: `${location.origin}/chart` })
    expect(document.querySelector('iframe')).toBeNull()
    expect(story.queryByRole('button', { name: /Load from/ })).toBeNull()
    vi.unstubAllEnvs()
  })

  test('shows its picture before it is loaded', async () => {
    const { story } = await read({ ...graphic, image: aPhoto({ alt: '', caption: '' }) })
    expect(story.getByRole('img', { name: 'Turnout falls from 62 to 43 per cent.' })).toBeVisible()
  })
})

describe('the table of contents', () => {
  const long = paragraph('word '.repeat(450))
  const subhead = (text: string): Block => ({ type: 'subhead', text: words(text) })

  test('of a long story leads to its subheads, alike ones too', async () => {
    const { story } = await read(subhead('The wall'), long, subhead('Who pays?'), long, subhead('The wall'), long)
    const links = within(story.getByRole('navigation', { name: 'In this story' })).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toEqual(['The wall', 'Who pays?', 'The wall'])
    const targets = links.map((link) => link.getAttribute('href')?.replace(/.*#/, ''))
    expect(targets).toEqual(['part-the-wall', 'part-who-pays', 'part-the-wall-2'])
    expect(story.getAllByRole('heading', { level: 2 }).map(({ id }) => id)).toEqual(targets)
    // Listening and the reader's place find a block by its number among these.
    expect(document.getElementById(storyBodyId)?.children).toHaveLength(6)
  })

  test.each([
    ['short', [subhead('A'), subhead('B'), subhead('C'), paragraph('Short.')]],
    ['without many subheads', [subhead('A'), long, subhead('B'), long, long]],
  ])('is not there in a story that is %s', async (_, body) => {
    const { story } = await read(...body)
    expect(story.queryByRole('navigation', { name: 'In this story' })).toBeNull()
  })
})
