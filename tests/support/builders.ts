import type { Article, Summary } from '../../src/model/article'
import type { Inline, ListItem } from '../../src/model/body'
import type { Edition } from '../../src/model/edition'
import type { LivePost } from '../../src/model/live'
import type { Photo } from '../../src/model/photo'
import { withPhotoLine } from '../../src/model/photoLine'

/** A photo with a caption, a credit and two files; a test says what else it needs. */
export function aPhoto(part: Partial<Omit<Photo, 'line'>>): Photo {
  return withPhotoLine({
    renditions: [
      { url: '/edition/pictures/harbour-480.jpg', width: 480, height: 320, type: 'image/jpeg' },
      { url: '/edition/pictures/harbour-1200.jpg', width: 1200, height: 800, type: 'image/jpeg' },
    ],
    width: 1200,
    height: 800,
    focalPoint: null,
    alt: 'A low wall with two gulls on it',
    caption: 'The harbour at Gdynia in the morning.',
    creator: 'Ada First',
    creditLine: 'Ada First/Agency',
    source: '',
    copyrightNotice: '',
    color: '',
    language: '',
    ...part,
  })
}

/** What a card knows of a story in Politics. Its id follows its section and slug. */
export function aSummary(part: Partial<Summary>): Summary {
  const { section = 'politics', slug = 'a-story' } = part
  return {
    id: `${section}/${slug}`,
    section,
    slug,
    headline: 'A story',
    kicker: '',
    standfirst: 'What the story tells, in one sentence.',
    published: '2026-10-01T08:00:00+02:00',
    updated: null,
    language: '',
    tags: [],
    photo: aPhoto({}),
    canonical: '',
    ...part,
  }
}

/** A story of one paragraph. */
export function anArticle(part: Partial<Article>): Article {
  return {
    ...aSummary(part),
    access: 'open',
    byline: '',
    authors: ['Ada First'],
    dateline: '',
    body: [{ type: 'paragraph', text: [{ type: 'text', text: 'The only paragraph of the story.' }] }],
    corrections: [],
    related: [],
    ...part,
  }
}

/** A post of a live story, one sentence long; its id says what it is called. */
export function aLivePost(part: Partial<LivePost>): LivePost {
  const { id = 'post' } = part
  return {
    id,
    published: '2026-10-01T08:00:00Z',
    updated: null,
    headline: `Headline of ${id}`,
    byline: '',
    body: [{ type: 'paragraph', text: [{ type: 'text', text: `The text of ${id}.` }] }],
    isKeyEvent: false,
    isPinned: false,
    ...part,
  }
}

/** Posts with the ids p1, p2 and so on, a minute apart, oldest first. */
export function livePosts(count: number): LivePost[] {
  const first = Date.parse('2026-10-01T08:00:00Z')
  return Array.from({ length: count }, (_, place) =>
    aLivePost({ id: `p${place + 1}`, published: new Date(first + place * 60_000).toISOString() }),
  )
}

/** An edition in English with two sections. */
export function anEdition(part: Partial<Edition>): Edition {
  return {
    title: 'Broadsheet',
    language: 'en-GB',
    timeZone: 'Europe/Warsaw',
    sections: [
      { name: 'Politics', slug: 'politics' },
      { name: 'Science', slug: 'science' },
    ],
    ...part,
  }
}

/** An item of a list that holds words alone. */
export function listItem(text: Inline[]): ListItem {
  return { text, value: null, blocks: [] }
}
