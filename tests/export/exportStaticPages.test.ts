// @vitest-environment node
import { expect, test } from 'vitest'
import { aCard, aNewsroom, anEditionOf, aPicture } from './newsroomServer'

const about = '/edition/pages/about.json'

/** A newsroom with a story and two static pages that lead to each other, one in the footer. */
async function aNewsroomWithPages() {
  const answers: ReturnType<typeof anEditionOf> = anEditionOf([aCard('vote')])
  answers['/edition/edition.json'] = {
    ...Object(answers['/edition/edition.json']),
    otherSections: [{ name: 'Notices', slug: 'notices' }],
    pages: [{ slug: 'about', title: 'About us' }],
    otherPages: [{ slug: 'imprint', title: 'Imprint' }],
    links: [{ name: 'Shop', href: 'https://shop.example/' }],
  }
  const page = (slug: string, title: string, href: string) => ({
    ...{ format: 'edition/1', slug, title, address: `https://cms.example/${slug}/` },
    body: [{ type: 'paragraph', text: [{ type: 'link', href, text: 'more' }] }],
  })
  answers['/edition/sections/notices/1.json'] = {
    format: 'edition/1',
    stories: [aCard('moved', { section: 'notices' })],
  }
  answers['/edition/articles/notices/moved.json'] = {
    ...Object(answers['/edition/articles/politics/vote.json']),
    ...{ section: 'notices', slug: 'moved' },
  }
  answers[about] = {
    ...page('about', 'About us', 'https://cms.example/imprint/'),
    photo: { renditions: [{ url: 'pictures/quay.png', width: 48, height: 32, type: 'image/png' }] },
  }
  answers['/edition/pages/imprint.json'] = page('imprint', 'Imprint', 'https://cms.example/about')
  answers['/edition/pictures/quay.png'] = await aPicture().png().toBuffer()
  return aNewsroom(answers)
}

test('an export has the newsroom’s static pages with their photos, the sections beside the masthead, and its links', async () => {
  const newsroom = await aNewsroomWithPages()
  expect((await newsroom.export({ prune: true })).remarks).toEqual([])
  expect(await newsroom.read('edition.json')).toMatchObject({
    sections: [{ slug: 'politics' }],
    otherSections: [{ slug: 'notices' }],
    pages: [{ slug: 'about', title: 'About us' }],
    otherPages: [{ slug: 'imprint', title: 'Imprint' }],
    links: [{ name: 'Shop', href: 'https://shop.example/' }],
  })
  expect(await newsroom.files()).toEqual(
    expect.arrayContaining(['articles/notices/moved.json', 'pages/about.json', expect.stringMatching(/^pictures\//)]),
  )
  expect(JSON.stringify(await newsroom.read('pages/about.json'))).toContain('"href":"/imprint"')
  expect(JSON.stringify(await newsroom.read('pages/imprint.json'))).toContain('"href":"/about"')
})

test('a page that can’t be had stays as it was, and is reported; one that was taken back goes', async () => {
  const newsroom = await aNewsroomWithPages()
  await newsroom.export()
  newsroom.answers[about] = (response) => response.writeHead(403).end()
  expect((await newsroom.export()).remarks).toMatchObject([{ part: 'page', address: 'about' }])
  expect(await newsroom.files()).toContain('pages/about.json')

  delete newsroom.answers[about]
  expect((await newsroom.export()).remarks).toMatchObject([{ part: 'page', address: 'about' }])
  expect(await newsroom.files()).not.toContain('pages/about.json')
  expect(await newsroom.read('edition.json')).not.toHaveProperty('pages')
})
