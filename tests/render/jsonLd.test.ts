// @vitest-environment node
import { describe, expect, it, test } from 'vitest'
import type { Article } from '../../src/model/article'
import { articleData, jsonForScript, profileData, sectionData } from '../../src/render/jsonLd'
import { anArticle, anEdition, aPhoto } from '../support/builders'

const site = { address: 'https://news.example/daily/', edition: anEdition({}) }
const hostile = '</script><!-- ]]> & \u2028\u2029 \u0000 מִבְזָק \u202e'

function storyOf(part: Partial<Article>) {
  return articleData(anArticle(part), site)[0]
}

describe('what a story says of itself', () => {
  it('is a news article with all that search engines ask for', () => {
    const story = { updated: '2026-10-01T12:00:00+02:00', tags: ['Ports', 'Gdynia'] }
    expect(storyOf(story)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'A story',
      description: 'What the story tells, in one sentence.',
      datePublished: '2026-10-01T08:00:00+02:00',
      dateModified: '2026-10-01T12:00:00+02:00',
      author: [{ '@type': 'Person', name: 'Ada First' }],
      publisher: { '@type': 'NewsMediaOrganization', name: 'Broadsheet', url: 'https://news.example/daily/' },
      articleSection: 'Politics',
      keywords: ['Ports', 'Gdynia'],
      inLanguage: 'en-GB',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://news.example/daily/politics/a-story' },
      isAccessibleForFree: true,
      image: {
        '@type': 'ImageObject',
        url: 'https://news.example/edition/pictures/harbour-1200.jpg',
        width: 1200,
        height: 800,
        caption: 'The harbour at Gdynia in the morning.',
        creditText: 'Ada First/Agency',
        creator: [{ '@type': 'Person', name: 'Ada First' }],
      },
    })
  })

  it('is somebody’s view where the newsroom says so', () => {
    expect(storyOf({ opinion: { columnist: 'Ada First', portrait: null } })).toMatchObject({
      '@type': 'OpinionNewsArticle',
    })
  })

  it('is a sponsor’s where one has paid for it, whoever’s view it is', () => {
    const opinion = { columnist: 'Ada First', portrait: null }
    const paid = storyOf({ opinion, sponsor: { kind: 'paid', name: 'Rye Ferries' } })
    expect(paid).toMatchObject({ '@type': 'AdvertiserContentArticle', sponsor: { name: 'Rye Ferries' } })
    const supported = storyOf({ sponsor: { kind: 'supported', name: 'Rye Ferries' } })
    expect(supported).toMatchObject({ '@type': 'NewsArticle' })
  })

  it('leaves out what is not known', () => {
    const bare = { standfirst: '', published: null, authors: [], tags: [], photo: null }
    expect(Object.keys(storyOf(bare) ?? {})).toEqual([
      '@context',
      '@type',
      'headline',
      'publisher',
      'articleSection',
      'inLanguage',
      'mainEntityOfPage',
      'isAccessibleForFree',
    ])
  })

  it('names no image that only browsers can show', () => {
    const renditions = [{ url: '/a.avif', width: 480, height: 320, type: 'image/avif' }]
    expect(storyOf({ photo: aPhoto({ renditions }) })).not.toHaveProperty('image')
  })

  it('says nothing of a photo’s size when that isn’t known', () => {
    const renditions = [{ url: '/a.jpg', width: 0, height: 0, type: '' }]
    const data = storyOf({ photo: aPhoto({ renditions, width: 0, height: 0 }) })
    expect(data).toMatchObject({ image: { url: 'https://news.example/a.jpg' } })
    expect(data).not.toHaveProperty('image.width')
    expect(data).not.toHaveProperty('image.height')
  })

  it.each(['locked', 'protected'] as const)('tells that a %s story is not for everyone', (access) => {
    expect(storyOf({ access, body: [] })).toMatchObject({ isAccessibleForFree: false })
  })

  it('cuts the credit out of the caption and names an agency where there is no photographer', () => {
    const photo = aPhoto({ caption: 'Voters in Ankara. (Photo: Reuters)', creditLine: '', creator: '', width: 0 })
    expect(storyOf({ photo })).toMatchObject({
      image: {
        caption: 'Voters in Ankara.',
        creditText: 'Photo: Reuters',
        creator: [{ '@type': 'Organization', name: 'Reuters' }],
      },
    })
  })

  test.each([
    ['Ada First', 'Person'],
    ['أحمد زويل', 'Person'],
    ['Reuters', 'Organization'],
    ['Foreign desk', 'Organization'],
    ['Redakcja', 'Organization'],
    ['BROADSHEET', 'Organization'],
    ['BBC News', 'Organization'],
    ['De redactie', 'Organization'],
    ['Toimitus', 'Organization'],
  ])('calls the author %s a %s', (name, kind) => {
    expect(storyOf({ authors: [name] })).toMatchObject({ author: [{ '@type': kind, name }] })
  })

  test.each([
    ['x'.repeat(110), 'x'.repeat(110)],
    [`${'word '.repeat(22)}end`, `${'word '.repeat(21).trim()}…`],
    ['x'.repeat(111), `${'x'.repeat(109)}…`],
    ['🗞'.repeat(110), '🗞'.repeat(110)],
  ])('keeps a headline whole up to 110 characters: %s', (headline, said) => {
    expect(storyOf({ headline })).toMatchObject({ headline: said })
  })

  it('points to where the story was published first', () => {
    const canonical = 'https://agency.example/story'
    expect(storyOf({ canonical })).toMatchObject({ mainEntityOfPage: { '@id': canonical } })
  })

  it('leads from the front through the section to the story', () => {
    expect(articleData(anArticle({ section: 'sztuka i życie', slug: 'a' }), site)[1]).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Broadsheet', item: 'https://news.example/daily/' },
        { position: 2, name: 'sztuka i życie', item: 'https://news.example/daily/sztuka%20i%20%C5%BCycie' },
        { position: 3, name: 'A story', item: 'https://news.example/daily/sztuka%20i%20%C5%BCycie/a' },
      ],
    })
  })
})

describe('what a section says of itself', () => {
  it('is a collection within the site, with the way to it', () => {
    const address = 'https://news.example/daily/science'
    expect(sectionData({ name: 'Science', slug: 'science' }, site)).toMatchObject([
      {
        '@type': 'CollectionPage',
        name: 'Science',
        url: address,
        isPartOf: { '@type': 'WebSite', name: 'Broadsheet' },
      },
      { '@type': 'BreadcrumbList', itemListElement: [{ name: 'Broadsheet' }, { name: 'Science', item: address }] },
    ])
  })
})

describe('what a topic or an author says of itself', () => {
  const address = 'https://news.example/daily/author/ada'
  const ada = {
    kind: 'author',
    name: 'Ada First',
    slug: 'ada',
    description: 'Covers ports.',
    portrait: null,
    sameAs: ['https://ada.example/'],
  } as const

  it('is a profile of a person, with the other pages about her', () => {
    expect(profileData({ ...ada, sameAs: [...ada.sameAs] }, site)).toMatchObject([
      {
        '@type': 'ProfilePage',
        mainEntity: {
          '@type': 'Person',
          name: 'Ada First',
          url: address,
          description: 'Covers ports.',
          sameAs: ['https://ada.example/'],
          worksFor: { name: 'Broadsheet' },
        },
      },
      { '@type': 'BreadcrumbList', itemListElement: [{ name: 'Broadsheet' }, { name: 'Ada First', item: address }] },
    ])
  })

  it('is a profile of an organization where a desk signs', () => {
    const [page] = profileData({ ...ada, name: 'World desk', sameAs: [] }, site)
    expect(page).toMatchObject({ mainEntity: { '@type': 'Organization', parentOrganization: { name: 'Broadsheet' } } })
  })

  it('is a collection about a topic', () => {
    const topic = { kind: 'topic', name: 'Ports', slug: 'ports', description: '' } as const
    expect(profileData(topic, site)).toMatchObject([
      {
        '@type': 'CollectionPage',
        about: { '@type': 'Thing', name: 'Ports' },
        url: 'https://news.example/daily/topic/ports',
      },
      {},
    ])
  })

  it('is where a story’s author is said to be', () => {
    const [story] = articleData(
      anArticle({ authors: ['Ada First', 'Ben Second'], authorPages: [{ name: 'Ada First', slug: 'ada' }] }),
      site,
    )
    expect(story).toMatchObject({ author: [{ name: 'Ada First', url: address }, { name: 'Ben Second' }] })
    expect(story).not.toHaveProperty('author.1.url')
  })
})

describe('JSON in a script element', () => {
  it('cannot end the element, and reads back as it was', () => {
    const data = articleData(anArticle({ headline: hostile, tags: [hostile], authors: [hostile] }), site)
    const json = jsonForScript(data)
    expect(json).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(json)).toEqual(data)
  })
})
