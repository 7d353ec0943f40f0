// @vitest-environment node
import { afterAll, describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/model/readError'
import { openWordpress } from '../../../src/sources/wordpress/wordpress'
import { type Post, type Term, wordpressNewsroom, wordpressPost } from '../../fixtures/wordpress'
import { attachment } from '../../fixtures/wordpressMedia'
import { type Question, readingFrom } from '../../support/replay'
import { answersOf, serveWordpress } from '../../support/wordpressServer'
import { contractOf } from '../contract'

const known = {
  section: 'politics',
  search: { words: 'lighthouse', headline: 'Lighthouse sold for one krone' },
  profiles: { topic: 'harbour', author: 'ada' },
}

const pretty = serveWordpress()
const plain = serveWordpress({ permalinks: 'plain', counts: false })
afterAll(async () => Promise.all([pretty, plain].map(async (server) => (await server).close())))

contractOf('a WordPress site', async () => openWordpress((await pretty).origin), known)
contractOf('a WordPress site with plain permalinks', async () => openWordpress((await plain).origin), known)

const noStop = new AbortController().signal

/** The invented newsroom without a line in between; a test may put other documents in the place of its answers. */
function newsroom({ posts, index, categories, counts = true, plainOnly = false }: Changes = {}) {
  const usual = wordpressNewsroom(site)
  const answer = answersOf(
    {
      ...usual,
      index: index ?? usual.index,
      categories: categories ?? usual.categories,
      posts: posts ?? usual.posts,
    },
    { permalinks: plainOnly ? 'plain' : 'pretty', counts },
  )
  const requests: string[] = []
  const source = openWordpress(site, readingFrom(answer, requests))
  return { source, requests }
}

interface Changes {
  posts?: Post[]
  index?: Record<string, unknown>
  categories?: Term[]
  counts?: boolean
  plainOnly?: boolean
}

const site = 'https://news.example'

function aPost(story: Partial<Parameters<typeof wordpressPost>[0]>): Post {
  return wordpressPost({ origin: site, position: 0, title: 'A story', slug: 'a-story', ...story })
}

async function articleFrom(post: Post) {
  return newsroom({ posts: [post] }).source.article('politics', decodeURIComponent(post.slug), noStop)
}

describe('the API of a WordPress site', () => {
  test('is looked for once, however many ask at the same time', async () => {
    const { source, requests } = newsroom()
    await Promise.all([source.edition(noStop), source.front(noStop), source.feed('politics', null, noStop)])
    await source.feed('politics', '2', noStop)
    expect(requests.filter((url) => /wp-json\/\?/.test(url))).toHaveLength(1)
    expect(requests.filter((url) => /categories\?/.test(url))).toHaveLength(1)
  })

  test('is found where permalinks are plain, and remembered', async () => {
    const { source, requests } = newsroom({ plainOnly: true })
    await source.feed('politics', null, noStop)
    await source.feed('politics', '2', noStop)
    expect(requests.filter((url) => url.includes('/wp-json/'))).toHaveLength(1)
    expect(requests.at(-1)).toMatch(/^https:\/\/news\.example\/\?rest_route=%2Fwp%2Fv2%2Fposts&/)
  })

  test('is found in browsers, too, which may not read the page that such a site answers with', async () => {
    const readable = readingFrom(answersOf(wordpressNewsroom(site), { permalinks: 'plain' }))
    const source = openWordpress(site, async (url, signal) => {
      if (url.includes('/wp-json/')) throw new ReadError('unreachable', `${url} could not be fetched`)
      return readable(url, signal)
    })
    expect(await source.edition(noStop)).toMatchObject({ title: 'The Quay & Tide' })
  })

  test('is found in a folder', async () => {
    const requests: string[] = []
    const answer = answersOf(wordpressNewsroom(site))
    const inFolder = readingFrom(
      (question) => answer({ ...question, pathname: question.pathname.slice('/news'.length) }),
      requests,
    )
    expect(await openWordpress('https://example.org/news', inFolder).edition(noStop)).toMatchObject({
      title: 'The Quay & Tide',
    })
    expect(requests.every((url) => url.startsWith('https://example.org/news/wp-json/'))).toBe(true)
  })

  test('that isn’t there is refused, with the site’s address for the engineers', async () => {
    const source = openWordpress(
      site,
      readingFrom(() => null),
    )
    await expect(source.edition(noStop)).rejects.toMatchObject({
      name: 'ReadError',
      failure: 'refused',
      message: expect.stringContaining(site),
    })
  })

  test('that is down is asked again next time', async () => {
    let isDown = true
    const answer = answersOf(wordpressNewsroom(site))
    const source = openWordpress(
      site,
      readingFrom((question) => (isDown ? { status: 503, body: '' } : answer(question))),
    )
    await expect(source.front(noStop)).rejects.toMatchObject({ failure: 'unreachable' })
    isDown = false
    expect((await source.front(noStop)).length).toBeGreaterThan(0)
  })
})

describe('an edition on WordPress', () => {
  test('lists its categories, fullest first, without the one for posts that have none', async () => {
    expect(await newsroom().source.edition(noStop)).toEqual({
      title: 'The Quay & Tide',
      language: 'en',
      timeZone: 'Europe/Copenhagen',
      sections: [
        { name: 'Politics', slug: 'politics' },
        { name: 'Sea & Coast', slug: 'sea-coast' },
        { name: 'Nauka', slug: 'наука' },
      ],
      otherSections: [{ name: 'Latest', slug: 'latest' }],
      pages: [
        { slug: 'about', title: 'About & contact' },
        { slug: 'search', title: 'How to search' },
      ],
      otherPages: [{ slug: 'imprint', title: 'Imprint' }],
    })
  })

  test('without any category of its own has all its stories in one section', async () => {
    const categories = wordpressNewsroom(site).categories.slice(0, 1)
    const { sections } = await newsroom({ categories }).source.edition(noStop)
    expect(sections).toEqual([{ name: 'Latest', slug: 'latest' }])
  })

  test.each([
    ['Polylang', { lang: 'pl' }, 'pl'],
    ['WPML', { wpml_current_locale: 'pt_BR' }, 'pt-BR'],
    ['Yoast', { yoast_head_json: { og_locale: 'nb_NO' } }, 'nb-NO'],
    ['nobody', { lang: 'not a language' }, 'en'],
  ])('is in the language that %s tells', async (_, part, language) => {
    const { source } = newsroom({ posts: [aPost({ part })] })
    expect(await source.edition(noStop)).toMatchObject({ language })
  })

  test.each([
    ['Europe/Copenhagen', 1, 'Europe/Copenhagen'],
    ['', 2, 'Etc/GMT-2'],
    ['', '-5', 'Etc/GMT+5'],
    ['', 5.75, 'Asia/Kathmandu'],
    ['', 0, 'UTC'],
    ['', 99, 'UTC'],
    ['', 2.1, 'UTC'],
    ['', null, 'UTC'],
    ['Atlantis/Capital', 2, 'Etc/GMT-2'],
    ['UTC', 2, 'UTC'],
  ])('with the zone %j and the offset %j has its clocks on %s', async (timezone_string, gmt_offset, timeZone) => {
    const index = { ...wordpressNewsroom(site).index, timezone_string, gmt_offset }
    const { timeZone: found } = await newsroom({ index }).source.edition(noStop)
    expect(found === 'Asia/Katmandu' ? 'Asia/Kathmandu' : found).toBe(timeZone)
  })
})

describe('a front page from WordPress', () => {
  test('begins with the sticky story, and tells no story twice', async () => {
    const blocks = await newsroom().source.front(noStop)
    expect(blocks.map(({ section }) => section)).toEqual([null, 'politics', 'sea-coast', 'наука'])
    expect(blocks[0]?.stories.map(({ slug }) => slug)).toEqual([
      'budget-what-we-know',
      'ferries-and-fog',
      'lighthouse-sold',
    ])
    const ids = blocks.flatMap(({ stories }) => stories.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('goes on without a strip that fails, and without the sticky ones', async () => {
    const answer = answersOf(wordpressNewsroom(site))
    const failing = ({ query }: Question) => query.get('categories') === '3' || query.has('sticky')
    const source = openWordpress(
      site,
      readingFrom((question) => (failing(question) ? { status: 500, body: '' } : answer(question))),
    )
    expect((await source.front(noStop)).map(({ section }) => section)).toEqual([null, 'politics', 'наука'])
  })
})

describe('a feed from WordPress', () => {
  test('knows its end without being told how many pages there are', async () => {
    const { source } = newsroom({ counts: false })
    expect(await source.feed('politics', null, noStop)).toMatchObject({ next: 'newest-2', previous: null })
    expect(await source.feed('politics', 'newest-2', noStop)).toMatchObject({ next: null, previous: '1' })
  })

  test('is empty past its end, which WordPress refuses to answer', async () => {
    const nothing = { stories: [], next: null, previous: null }
    expect(await newsroom().source.feed('politics', '7', noStop)).toEqual(nothing)
  })

  test('of a category that the masthead leaves out can be read as well', async () => {
    const { stories } = await newsroom().source.feed('uncategorized', null, noStop)
    expect(stories.map(({ headline }) => headline)).toEqual(['Notice to readers'])
  })

  test('of a category that isn’t among the known ones is asked for by its slug', async () => {
    const { categories } = wordpressNewsroom(site)
    const answer = answersOf(wordpressNewsroom(site))
    const source = openWordpress(
      site,
      readingFrom((question) => {
        const isWholeList = question.pathname.endsWith('/categories') && !question.query.has('slug')
        return isWholeList ? { body: categories.slice(0, 2) } : answer(question)
      }),
    )
    expect((await source.feed('наука', null, noStop)).stories.length).toBe(2)
  })

  test('loses one bad post and no other', async () => {
    const { posts } = wordpressNewsroom(site)
    const bad = { ...aPost({}), id: Number.NaN }
    const { source } = newsroom({ posts: [bad, ...posts] })
    const { stories, next } = await source.feed('politics', null, noStop)
    expect(stories).toHaveLength(19)
    expect(next).toBe('2')
  })

  test('of everything holds the stories that no category has', async () => {
    const { source } = newsroom({ posts: [aPost({ category: [] })], categories: [] })
    const { stories } = await source.feed('latest', null, noStop)
    expect(stories).toMatchObject([{ section: 'latest', slug: 'a-story' }])
  })
})

describe('a story from WordPress', () => {
  test('has its headline and standfirst as plain text', async () => {
    expect(await newsroom().source.article('politics', 'ferries-and-fog', noStop)).toMatchObject({
      id: '100',
      headline: 'Ferries & fog: the Aurora’s CO2 bill',
      standfirst: 'Two crossings in three were late, the operator’s own figures say.',
      authors: ['Ada O’First'],
      tags: ['Harbour', 'Fish & chips'],
      published: '2026-10-20T12:00:00Z',
      canonical: 'https://news.example/2026/10/ferries-and-fog/',
    })
  })

  test.each([
    [
      'without a title is called by its first words',
      'untitled-7',
      { headline: 'Overnight the Marie & her crew of five came home' },
    ],
    ['keeps an excerpt that was cut by machine off the page', 'lighthouse-sold', { standfirst: '' }],
    ['with a password says so', 'closed-session', { access: 'protected', body: [] }],
    ['whose photo is forbidden has none', 'forbidden-photo', { photo: null }],
    ['whose photo is gone, and whose author is private, goes without', 'lost-photo', { photo: null, authors: [] }],
    [
      'with an impossible date in UTC has that of its own clocks',
      'notice',
      { published: expect.stringMatching(/T09:.*\+/), section: 'latest' },
    ],
    ['of nothing but a photo shows it in its place', 'one-picture', { photo: null, body: [{ type: 'picture' }] }],
    ['has its slug as a reader writes it', 'приливы', { slug: 'приливы', section: 'наука' }],
  ])('%s', async (_, slug, expected) => {
    expect(await newsroom().source.article('politics', slug, noStop)).toMatchObject(expected)
  })

  test('stands in the first of its categories that the edition lists, wherever it was asked for', async () => {
    const { source } = newsroom({ posts: [aPost({ category: [1, 3] })] })
    expect(await source.article('uncategorized', 'a-story', noStop)).toMatchObject({ section: 'sea-coast' })
  })

  const term = (taxonomy: string, name: string, slug: string) => ({ id: 900, name, slug, taxonomy, link: '' })
  const account = [{ id: 1, name: 'admin', slug: 'admin' }]
  const embedding = (...terms: ReturnType<typeof term>[]) => ({ _embedded: { author: account, 'wp:term': [terms] } })

  test.each([
    ['terms of Co-Authors Plus', embedding(term('author', 'Ada Holt', 'cap-ada'), term('author', 'Bo Reed', 'cap-bo'))],
    ['terms of Byline', embedding(term('byline', 'Ada Holt', 'ada-holt'), term('byline', 'By Bo Reed', 'bo-reed'))],
    [
      'a list of PublishPress',
      { ...embedding(), authors: [{ display_name: 'Ada Holt' }, { display_name: 'Bo Reed' }] },
    ],
    [
      'a list beside terms with the names of accounts',
      {
        ...embedding(term('author', 'aholt', 'cap-ada'), term('author', 'breed', 'cap-bo')),
        coauthors: [{ display_name: 'Ada Holt' }, { display_name: 'Bo Reed' }],
      },
    ],
    [
      'one writer twice',
      embedding(
        term('author', 'Ada Holt', 'cap-ada'),
        term('author', 'By Ada Holt', 'cap-ada-2'),
        term('author', 'Bo Reed', 'cap-bo'),
      ),
    ],
  ])('names its writers, not the account that posted it, by %s', async (_, part) => {
    expect((await articleFrom(aPost({ part }))).authors).toEqual(['Ada Holt', 'Bo Reed'])
  })

  test.each([
    [
      'may not be seen',
      [{ code: 'rest_user_invalid_id', message: 'Invalid user ID.', data: { status: 404 } }],
      'Jane Roe',
    ],
    ['is called by its address', [{ name: 'jane@quay.example', slug: 'jane' }], ''],
    ['can be seen', account, 'admin'],
  ])('whose account %s is signed as the site itself signs it', async (_, author, writer) => {
    const part = { _embedded: { author }, yoast_head_json: { author: 'Jane Roe' } }
    expect((await articleFrom(aPost({ part }))).authors).toEqual(writer === '' ? [] : [writer])
  })

  test.each([
    ['a subtitle of Newspack', { meta: { newspack_post_subtitle: 'Two crossings in three &amp; more' } }],
    ['an empty one', { meta: { newspack_post_subtitle: '' }, excerpt: 'Two crossings in three &amp; more' }],
    ['an excerpt beside a list for none', { meta: [], excerpt: { rendered: 'Two crossings in three &amp; more' } }],
  ])('has for its standfirst %s', async (_, part) => {
    expect((await articleFrom(aPost({ part }))).standfirst).toBe('Two crossings in three & more')
  })

  test.each([
    ['Jetpack', '<div class="wp-block-group jetpack-subscribe-paywall has-border-color"><h2>Subscribe</h2></div>'],
    ['Paid Memberships Pro', '<section class="pmpro_card pmpro_content_message"><p>Join us.</p></section>'],
    ['Leaky Paywall', '<div class="leaky_paywall_message_wrap"><div id="leaky_paywall_message">Join us.</div></div>'],
    [
      'WooCommerce',
      "<div class='woocommerce'><div class='woocommerce-info wc-memberships-restriction-message'>Join</div></div>",
    ],
    ['MemberPress', '<div class="mp_wrapper"><div class="mepr-unauthorized-message"><p>Join us.</p></div></div>'],
  ])('for members of %s has what everyone may see, and says for whom it is', async (_, message) => {
    const part = await articleFrom(aPost({ body: `<p>It rained.</p>${message}` }))
    expect(part).toMatchObject({ access: 'locked', body: [{ type: 'paragraph' }] })
    expect(part.body).toHaveLength(1)
    expect(await articleFrom(aPost({ body: message }))).toMatchObject({ access: 'locked', body: [] })
  })

  test('that writes about such messages is open', async () => {
    expect(await articleFrom(aPost({ body: '<p>class="pmpro_content_message"</p>' }))).toMatchObject({ access: 'open' })
  })

  test('can be read where a plug-in gives its words bare', async () => {
    const part = { title: 'Rain', content: '<p>It rained.</p>' }
    expect(await articleFrom(aPost({ part }))).toMatchObject({ headline: 'Rain', access: 'open', body: [{}] })
  })

  test('can be read while the list of categories can’t', async () => {
    const answer = answersOf(wordpressNewsroom(site))
    const isList = ({ pathname }: Question) => pathname.endsWith('/categories')
    const source = openWordpress(
      site,
      readingFrom((question) => (isList(question) ? null : answer(question))),
    )
    expect(await source.article('politics', 'notice', noStop)).toMatchObject({ section: 'uncategorized' })
  })

  test('drops scripts, trackers and shortcodes, and keeps what is said', async () => {
    const { source } = newsroom()
    const text = JSON.stringify((await source.article('sea-coast', 'the-bridge-opens', noStop)).body)
    expect(text).toContain('four minutes')
    expect(text).not.toMatch(/taken over|javascript:|pixel\.example|alert/)
    const leftover = JSON.stringify((await source.article('наука', 'приливы', noStop)).body)
    expect(leftover).toContain('First come the gauges.')
    expect(leftover).not.toContain('donate_button')
  })

  test('without a word and without a photo is unreadable', async () => {
    await expect(articleFrom(aPost({ body: '<!-- wp:spacer /-->' }))).rejects.toMatchObject({ failure: 'unreadable' })
  })

  test('says once what its standfirst and its first paragraph both say', async () => {
    const post = aPost({ excerpt: '<p>Short news, all of it.</p>', body: '<p>Short news, all of it.</p>' })
    expect(await articleFrom(post)).toMatchObject({ standfirst: '', body: [{ type: 'paragraph' }] })
  })

  test('is in its own language where a plugin tells it', async () => {
    expect(await articleFrom(aPost({ part: { lang: 'ga' } }))).toMatchObject({ language: 'ga' })
  })

  test.each(['', 'a story', 'one,two'])('called %j is missing, and not asked for', async (slug) => {
    const { source, requests } = newsroom()
    await expect(source.article('politics', slug, noStop)).rejects.toMatchObject({ failure: 'missing' })
    expect(requests).toEqual([])
  })

  test('of two with one slug is the one that was asked for', async () => {
    const { source } = newsroom({ posts: [aPost({ slug: 'other' })] })
    await expect(source.article('politics', 'a-story', noStop)).rejects.toMatchObject({ failure: 'missing' })
  })
})

describe('a photo from WordPress', () => {
  test('comes in the sizes that show all of it, narrowest first, with its words', async () => {
    const { photo } = await newsroom().source.article('politics', 'ferries-and-fog', noStop)
    expect(photo).toMatchObject({
      width: 1800,
      height: 1200,
      alt: 'What wall looks like',
      caption: 'The harbour wall “at rest”.',
      creditLine: 'Ada First/Coast Pictures',
    })
    expect(photo?.renditions.map(({ width, url }) => [width, url.split('/').at(-1)])).toEqual([
      [300, 'wall-300x200.jpg'],
      [900, 'wall-900x600.jpg'],
      [1800, 'wall.jpg'],
    ])
  })

  test.each([
    ['no sizes as a list', { sizes: [] }, [1800]],
    ['no sizes as an object', { sizes: {} }, [1800]],
    ['sizes without sense', { sizes: { large: { width: 'wide' }, small: null } }, [1800]],
  ])('with %s is its original', async (_, sizes, widths) => {
    const { photo } = await articleFrom(aPost({ media: attachment(site, 'wall', sizes) }))
    expect(photo?.renditions.map(({ width }) => width)).toEqual(widths)
  })

  test('of unknown size is shown all the same', async () => {
    const { photo } = await articleFrom(aPost({ media: { source_url: '/a.jpg' } }))
    expect(photo).toMatchObject({ width: 0, renditions: [{ url: 'https://news.example/a.jpg', width: 0, height: 0 }] })
  })

  test.each([
    ['a film', { media_type: 'file', mime_type: 'video/mp4', source_url: '/a.mp4' }],
    ['a script', { source_url: 'javascript:alert(1)' }],
    ['nothing', {}],
  ])('is none where %s stands in its place', async (_, media) => {
    expect(await articleFrom(aPost({ media }))).toMatchObject({ photo: null })
  })

  test('that the text begins with as well is shown once, with the caption that there is', async () => {
    const { photo, body } = await newsroom().source.article('politics', 'lighthouse-sold', noStop)
    expect(photo?.caption).toBe('The lamp is lit by hand.')
    expect(body[0]).toMatchObject({ type: 'paragraph' })
  })
})

describe('what the text of a post repeats', () => {
  test.each([
    ['with other quotation marks', '<p>The “wall” is old.</p>', '<p>The "wall" is old. It stands.</p>', ''],
    ['behind a picture', '<p>The wall is old.</p>', '<figure><img src="/b.jpg"></figure><p>The wall is old.</p>', ''],
    ['cut by a theme', '<p>The wall is old. It… Read more</p>', '<p>The wall is old. It stands.</p>', ''],
    ['cut by a theme, without a link', '<p>The wall is old. It…</p>', '<p>The wall is old. It stands.</p>', ''],
    ['nothing of it', '<p>Why it matters.</p>', '<p>The wall is old.</p>', 'Why it matters.'],
  ])('of its excerpt is said once: %s', async (_, excerpt, body, standfirst) => {
    expect((await articleFrom(aPost({ excerpt, body }))).standfirst).toBe(standfirst)
  })

  test.each([
    ['Newspack', { meta: { _media_credit: 'Ann Lee', _navis_media_credit_org: 'Bay Times' } }, 'Ann Lee / Bay Times'],
    ['Newspack, with the house alone', { meta: { _navis_media_credit_org: 'Bay Times' } }, 'Bay Times'],
    ['Media Credit', { media_credit: { rendered: '<a href="/ann">Ann Lee</a> | The Quay' } }, 'Ann Lee | The Quay'],
    ['none, as PHP writes it', { meta: [], media_credit: null }, 'From the file'],
  ])('of its photo has the credit of a plug-in: %s', async (_plugin, told, creditLine) => {
    const media = { source_url: '/a.jpg', media_details: { image_meta: { credit: 'From the file' } }, ...told }
    expect((await articleFrom(aPost({ media }))).photo).toMatchObject({ creditLine })
  })

  test('of its featured photo is shown once, with the words of both', async () => {
    const media = { source_url: '/a.jpg', media_details: { width: 2000, height: 1333 } }
    const again =
      '<figure><img src="/a-1024x683.jpg" alt="A wall"><figcaption>Cap (Foto: Jane Roe)</figcaption></figure>'
    const { photo, body } = await articleFrom(aPost({ media, body: `<p>Lead.</p>${again}<p>Two.</p>` }))
    expect(photo).toMatchObject({ alt: 'A wall', line: { caption: 'Cap', credit: { line: 'Foto: Jane Roe' } } })
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  })
})

test('a post of what no reader can show leads to where it can be seen', async () => {
  const { body } = await articleFrom(aPost({ body: '<embed src="/game.swf">' }))
  expect(body).toMatchObject([{ type: 'paragraph', text: [{ type: 'link', href: `${site}/2026/10/a-story/` }] }])
})

describe('what WordPress recommends', () => {
  test('are stories with the most tags in common, none without', async () => {
    const { source } = newsroom()
    const article = await source.article('politics', 'ferries-and-fog', noStop)
    const related = (await source.related?.(article, noStop)) ?? []
    expect(related.length).toBeGreaterThan(2)
    expect(related.every(({ tags }) => tags.includes('Harbour'))).toBe(true)
    expect(await source.related?.({ ...article, tags: [] }, noStop)).toEqual([])
  })
})
