// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { openWordpress } from '../../../src/sources/wordpress/wordpress'
import { wordpressNewsroom, wordpressPost } from '../../fixtures/wordpress'
import { type Question, type Reply, readingFrom } from '../../support/replay'
import { answersOf } from '../../support/wordpressServer'

const site = 'https://news.example'
const noStop = new AbortController().signal

/** As Co-Authors Plus answers: the names of its terms are those by which people log in. */
const terms = [
  { id: 41, name: 'ada', slug: 'cap-ada', taxonomy: 'author', description: 'Ada Ada ada 5 ada@news.example', count: 3 },
  { id: 42, name: 'bbrook', slug: 'cap-ben-brook', taxonomy: 'author', description: 'Ben bbrook 77', count: 1 },
]
const people: Record<string, object> = {
  ada: { display_name: 'Ada O&#8217;First' },
  'ben-brook': {
    display_name: 'Ben Brook',
    description: { raw: 'Writes of rivers.', rendered: '<p>Writes of rivers.</p>' },
    avatar_urls: { '96': `${site}/wp-content/uploads/ben-96.jpg`, '48': 'https://secure.gravatar.com/avatar/x' },
  },
}

function openSite({ hasRoute = true } = {}) {
  const usual = wordpressNewsroom(site)
  const post = wordpressPost({ origin: site, position: 0, title: 'A flood', slug: 'a-flood', body: '<p>Words.</p>' })
  const written = { ...post, _embedded: { ...Object(post._embedded), 'wp:term': [terms] } }
  const index = { ...usual.index, namespaces: ['wp/v2', ...(hasRoute ? ['coauthors/v1'] : [])] }
  const own = answersOf({ ...usual, index, posts: [written] })
  const requests: string[] = []
  const plugin = ({ pathname, query }: Question): Reply | null => {
    const [, slug] = /^\/wp-json\/coauthors\/v1\/coauthors\/(.+)$/.exec(pathname) ?? []
    if (slug !== undefined && hasRoute) return { body: people[slug] ?? {} }
    if (pathname !== '/wp-json/wp/v2/coauthors') return null
    return { body: terms.filter((term) => (query.get('slug') ?? term.slug) === term.slug) }
  }
  const read = readingFrom((question) => plugin(question) ?? own(question), requests)
  return { source: openWordpress(site, read), requests }
}

describe('the writers of Co-Authors Plus', () => {
  test('sign by the names that readers know, and lead to their pages', async () => {
    const { source } = openSite()
    const { authors, authorPages } = await source.article('politics', 'a-flood', noStop)
    expect(authors).toEqual(['Ada O’First', 'Ben Brook'])
    expect(authorPages).toEqual([
      { name: 'Ada O’First', slug: 'ada' },
      { name: 'Ben Brook', slug: 'ben-brook' },
    ])
  })

  test('are each asked for once, however often they write', async () => {
    const { source, requests } = openSite()
    await source.front(noStop)
    await source.article('politics', 'a-flood', noStop)
    const asked = requests.filter((request) => request.includes('coauthors/v1'))
    expect(asked.map((request) => new URL(request).pathname.split('/').at(-1)).sort()).toEqual(['ada', 'ben-brook'])
  })

  test('have a page and are listed also without an account', async () => {
    const { source } = openSite()
    const found = await source.profile?.('author', 'ben-brook', null, noStop)
    expect(found?.profile).toMatchObject({
      name: 'Ben Brook',
      description: 'Writes of rivers.',
      portrait: { renditions: [{ url: `${site}/wp-content/uploads/ben-96.jpg` }] },
    })
    const listed = (await source.profiles?.(noStop)) ?? []
    const authors = listed.filter(({ profile }) => profile.kind === 'author')
    expect(authors.map(({ profile }) => profile.slug)).toEqual(['ada', 'ben-brook'])
  })

  test('keep what their terms say where the plug-in is older than its route', async () => {
    const { source, requests } = openSite({ hasRoute: false })
    expect((await source.article('politics', 'a-flood', noStop)).authors).toEqual(['ada', 'bbrook'])
    expect(requests.filter((request) => request.includes('coauthors/v1'))).toEqual([])
  })
})
