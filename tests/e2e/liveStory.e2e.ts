import type { Page } from '@playwright/test'
import { type LiveDocument, type LiveServer, openLiveServer } from '../support/liveServer'
import { visitAndCache } from './offlineSite'
import { expect, expectAccessible, headline, test } from './reader'

test.use({ serviceWorkers: 'allow', expectedErrors: [/Failed to load resource|ERR_|net::/] })

let server: LiveServer
test.beforeAll(async () => {
  server = await openLiveServer()
})
test.afterAll(() => server.stop())

const slug = 'the-vote-live'
const path = `/politics/${slug}`

/** So many posts, a minute apart, as a newsroom would write them; some are changed. */
function posts(count: number, changed: Record<string, object> = {}): LiveDocument {
  const first = Date.now() - 3 * 60 * 60_000
  const all = Array.from({ length: count }, (_, place) => {
    const id = `p${place + 1}`
    const text = `What happened at minute ${place + 1}. `.repeat(6)
    return {
      id,
      published: new Date(first + place * 60_000).toISOString(),
      headline: `Minute ${place + 1}`,
      body: [{ type: 'paragraph', text }],
      ...changed[id],
    }
  })
  return { started: new Date(first).toISOString(), posts: all }
}

function post(page: Page, minute: number) {
  return page.getByRole('article', { name: `Minute ${minute}`, exact: true })
}

test('a live story is written, edited, pinned and ended before its readers’ eyes, in a frame and offline too', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  const first = posts(45)
  await server.publish({ slug, headline: 'The vote, live', text: 'The council sits until it is done.', live: first })

  await test.step('the HTML has the newest twenty before any script', async () => {
    const html = await (await context.request.get(server.origin + path)).text()
    expect(html.match(/id="post-p\d+"/g)).toHaveLength(20)
    expect(html).toContain('"@type":"LiveBlogPosting"')
  })

  await visitAndCache(page, server.origin + path)
  await expect(post(page, 45)).toBeVisible()
  await expectAccessible(page)
  const framed = await context.newPage()
  await framed.goto(`${server.origin}/embed${path}`)
  await expect(post(framed, 45)).toBeVisible()
  const secondTab = await context.newPage()
  await secondTab.goto(server.origin + path)
  await expect(post(secondTab, 45)).toBeVisible()

  await test.step('new posts wait, an edit and a deletion come, and what is read stays where it is', async () => {
    await post(page, 35).scrollIntoViewIfNeeded()
    const place = () => post(page, 35).evaluate((element) => Math.round(element.getBoundingClientRect().top))
    await page.waitForLoadState('networkidle')
    // Posts that come near the screen take their real height, and only then stand still.
    await post(page, 35).click({ trial: true })
    const before = await place()
    const later = {
      ...first,
      posts: [...first.posts, ...posts(2).posts.map((each, at) => ({ ...each, id: `n${at}` }))],
    }
    const now = new Date().toISOString()
    later.posts = later.posts
      .filter(({ id }) => id !== 'p44')
      .map((each) => (each.id.startsWith('n') ? { ...each, published: now, headline: `News ${each.id}` } : each))
      .map((each) =>
        each.id === 'p43'
          ? { ...each, updated: now, headline: 'Minute 43, corrected', pinned: true, keyEvent: true }
          : each,
      )
    await server.write(slug, later, { headline: 'The vote is taken' })
    await expect(page.getByRole('button', { name: 'Show 2 new posts' })).toBeInViewport({ timeout: 12_000 })
    await expect(page).toHaveTitle(/^\(2\) The vote is taken/)
    await expect(post(page, 44)).toHaveCount(0)
    // Pages are scrolled by whole pixels.
    expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(1)
    await expect(page.getByRole('article', { name: 'Minute 43, corrected' })).toHaveCount(2)
    await expect(page.getByRole('navigation', { name: 'Key events' }).getByRole('link')).toHaveText([
      'Minute 43, corrected',
    ])

    await page.getByRole('button', { name: 'Show 2 new posts' }).click()
    await expect(page.getByRole('article', { name: 'News n1' })).toBeFocused()
    await expect(page).toHaveTitle(/^The vote is taken/)
    for (const other of [framed, secondTab]) {
      await expect(other.getByRole('button', { name: 'Show 2 new posts' })).toBeVisible({ timeout: 12_000 })
      await other.close()
    }
  })

  await test.step('without the network, the page is there as it was opened, and so is what came later', async () => {
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.reload()
    await expect(post(page, 45)).toBeVisible()
    await page.getByRole('button', { name: 'Show 2 new posts' }).click()
    await expect(page.getByRole('article', { name: 'News n1' })).toBeVisible()
    await expect(headline(page)).toHaveText('The vote is taken')
    await context.setOffline(false)
  })

  await test.step('the end of the page brings more, and an old post has an address', async () => {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    await expect(post(page, 10)).toBeAttached()
    const other = await context.newPage()
    await other.goto(`${server.origin}${path}#post-p3`)
    await expect(post(other, 3)).toBeInViewport()
    expect(new URL(other.url()).pathname).toBe(`${path}/posts/1`)
    await other.close()
  })

  await test.step('the page says that the coverage has ended', async () => {
    await server.write(slug, { ...first, ended: new Date().toISOString() })
    await expect(page.getByText('Live coverage has ended.')).toBeVisible({ timeout: 15_000 })
  })
})
