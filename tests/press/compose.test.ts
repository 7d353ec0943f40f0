import { describe, expect, test } from 'vitest'
import { compose, type Plate } from '../../src/press/compose'
import type { Desk, DeskStory } from '../../src/press/desk'

const plate: Plate = {
  width: 3,
  height: 2,
  renditions: [{ url: 'pictures/p-3.jpeg', width: 3, height: 2, type: 'image/jpeg' }],
}

function story(section: string, number: number, part: Record<string, unknown> = {}): DeskStory {
  const slug = `${section}-${number}`
  const published = `2026-10-${String(number).padStart(2, '0')}T08:00:00+02:00`
  const body = [{ type: 'paragraph', text: 'Words.' }]
  return { headline: slug, body, published, related: [], id: `${section}/${slug}`, section, slug, ...part }
}

function desk(stories: DeskStory[], top: string[] = []): Desk {
  const sections = [...new Set(stories.map(({ section }) => section))].map((slug) => ({ name: slug, slug }))
  const edition = { title: 'The Test', language: 'en', timeZone: 'UTC', sections, front: { top }, pageSize: 3 }
  return { edition, stories, recipes: new Map() }
}

const printed = (stories: DeskStory[], top?: string[]) => compose(desk(stories, top), new Map([['p', plate]]))

describe('a desk is composed into an edition', () => {
  test('whose sections are newest first, in pages that know their neighbours', () => {
    const documents = printed([1, 2, 3, 4].map((number) => story('news', number)))
    expect(documents.get('sections/news/1.json')).toMatchObject({
      stories: [{ slug: 'news-4' }, { slug: 'news-3' }, { slug: 'news-2' }],
      previous: null,
      next: '2',
    })
    expect(documents.get('sections/news/2.json')).toMatchObject({
      stories: [{ slug: 'news-1' }],
      previous: '1',
      next: null,
    })
  })

  test('whose front has the chosen stories at the top, and none of them twice', () => {
    const stories = [...[1, 2, 3].map((number) => story('news', number)), story('arts', 9)]
    expect(printed(stories, ['news/news-2']).get('front.json')).toMatchObject({
      blocks: [
        { stories: [{ slug: 'news-2' }] },
        { section: 'news', stories: [{ slug: 'news-3' }, { slug: 'news-1' }] },
        { section: 'arts', stories: [{ slug: 'arts-9' }] },
      ],
    })
  })

  test('in which a story carries the summaries of those that its editor chose, without their bodies', () => {
    const documents = printed([story('news', 1, { related: ['news/news-2'] }), story('news', 2)])
    const [related] = Object(documents.get('articles/news/news-1.json')).related
    expect(related).toMatchObject({ headline: 'news-2' })
    expect(related).not.toHaveProperty('body')
  })

  test('with every picture in place, in bodies too', () => {
    const photo = { picture: 'p', alt: 'A bridge' }
    const documents = printed([story('news', 1, { photo, body: [{ type: 'picture', photo }] })])
    const filled = { ...plate, alt: 'A bridge' }
    expect(documents.get('articles/news/news-1.json')).toMatchObject({ photo: filled, body: [{ photo: filled }] })
  })

  test.each([
    ['a picture', story('news', 1, { photo: { picture: 'lost' } }), 'No picture is called "lost".'],
    ['a story', story('news', 1, { related: ['news/lost'] }), 'No story is called "news/lost".'],
  ])('unless it names %s that is not there', (_, wrong, reason) => {
    expect(() => printed([wrong])).toThrow(reason)
  })
})
