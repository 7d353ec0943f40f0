import type { Page } from '@playwright/test'
import { type Post, wordpressNewsroom } from '../fixtures/wordpress'
import { type BuiltSite, buildSite } from '../support/builtSite'
import { replay } from '../support/replay'
import { answersOf } from '../support/wordpressServer'
import { expect, headline, test } from './reader'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

/** Nobody is there; a request to it is what an attack would be noticed by. */
const elsewhere = 'https://attacker.invalid'

/** HTML that runs a script or calls another server wherever it is taken for HTML, each by another way. */
const attacks = [
  `<script>attacked('script')</script>`,
  `<script src="${elsewhere}/a.js"></script>`,
  `<img src="${elsewhere}/a.gif" onerror="attacked('onerror')" width="1" height="1">`,
  `<img src=x onerror=attacked('image')>`,
  `<svg onload="attacked('svg')"><script>attacked('svg script')</script></svg>`,
  `<svg><animate onbegin="attacked('animate')" attributeName="x" dur="1s"></svg>`,
  `<iframe srcdoc="<script>parent.attacked('srcdoc')</script>"></iframe>`,
  `<iframe src="javascript:parent.attacked('frame')"></iframe>`,
  `<object data="${elsewhere}/a.swf"></object><embed src="${elsewhere}/b.swf">`,
  `<video poster="${elsewhere}/poster.gif" onloadstart="attacked('video')" src="${elsewhere}/a.mp4" autoplay></video>`,
  `<audio src="${elsewhere}/a.mp3" autoplay onerror="attacked('audio')"></audio>`,
  `<details open ontoggle="attacked('toggle')"><summary>More</summary>Words</details>`,
  `<input autofocus onfocus="attacked('focus')">`,
  `<body onload="attacked('body')">`,
  `<link rel="stylesheet" href="${elsewhere}/a.css"><style>@import "${elsewhere}/b.css"; body{background:url(${elsewhere}/c.gif)}</style>`,
  `<p style="background:url(${elsewhere}/d.gif)">styled</p>`,
  `<base href="${elsewhere}/"><meta http-equiv="refresh" content="0;url=${elsewhere}/gone">`,
  `<form action="${elsewhere}/form"><button formaction="javascript:attacked('form')">Send</button></form>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=attacked('mutation')></style></mglyph></table></mtext></math>`,
  `<noscript><p title="</noscript><img src=x onerror=attacked('noscript')>"></noscript>`,
  `<a href="javascript:attacked('link')" id="location" name="body">a link</a>`,
  `<a href="jav&#x09;ascript:attacked('tab')">another link</a>`,
  `<a href="data:text/html,<script>attacked('data')</script>">a third link</a>`,
]

const hostile = attacks.join('\n')
const slug = 'a-hostile-story'

/** A post whose every field holds every attack. */
function hostilePost(post: Post): Post {
  return {
    ...post,
    id: 9999,
    slug,
    title: { rendered: `Hostile headline ${hostile}` },
    excerpt: { rendered: `<p>Hostile standfirst ${hostile}</p>`, protected: false },
    content: {
      rendered: `<p>Hostile words, first.</p>${hostile}<figure><img src="/wp-content/uploads/a-600x400.jpg" width="600" height="400" alt='"><img src=x onerror=attacked("alt")>'><figcaption>Caption ${hostile}</figcaption></figure><p>Hostile words, last.</p>`,
      protected: false,
    },
    _embedded: {
      author: [{ name: `Hostile author ${hostile}` }],
      'wp:term': [
        [{ id: 2, name: 'Politics', slug: 'politics', taxonomy: 'category' }],
        [{ id: 66, name: `Hostile tag ${hostile}`, slug: 'hostile', taxonomy: 'post_tag' }],
      ],
    },
  }
}

let site: BuiltSite
let closeNewsroom: () => unknown

test.beforeAll(async () => {
  test.setTimeout(240_000)
  const { origin, close } = await replay({
    from: (own) => {
      const newsroom = wordpressNewsroom(own)
      const [first] = newsroom.posts
      const posts = first === undefined ? [] : [hostilePost(first), ...newsroom.posts]
      return answersOf({ ...newsroom, posts })
    },
  })
  closeNewsroom = close
  site = await buildSite({ VITE_SOURCE: 'wordpress', VITE_SOURCE_URL: origin })
})

test.afterAll(async () => {
  await site.close()
  await closeNewsroom()
})

/** What attacks came to on a page: scripts that ran, requests to elsewhere, and what only the policy stopped. */
async function watchAttacks(page: Page) {
  const ran: string[] = []
  const called: string[] = []
  await page.exposeFunction('attacked', (by: string) => ran.push(by))
  await page.exposeFunction('stopped', (what: string) => ran.push(`stopped by the policy: ${what}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const tell: unknown = Reflect.get(window, 'stopped')
      if (typeof tell === 'function') tell(`${violatedDirective} ${blockedURI}`)
    })
  })
  page.on('request', (request) => {
    if (request.url().startsWith(elsewhere)) called.push(request.url())
  })
  return { ran, called }
}

test.describe('a harness that would notice', () => {
  test.use({ expectedErrors: [/.*/] })

  test('sees the attacks run and call where HTML is put into a page as it came', async ({ page }) => {
    const { ran, called } = await watchAttacks(page)
    await page.route(`${elsewhere}/**`, (route) => route.abort())
    await page.route('http://naive.invalid/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Naive</title>${hostile.replace(/<base[^>]*><meta[^>]*>/, '')}`,
      }),
    )
    await page.goto('http://naive.invalid/')
    await expect.poll(() => ran.length).toBeGreaterThan(8)
    expect(called.length).toBeGreaterThan(4)
  })

  test('sees the policy stop a script and a raw piece of HTML that somebody plants in the reader', async ({ page }) => {
    const { ran } = await watchAttacks(page)
    await page.goto(site.origin)
    await page.waitForLoadState('networkidle')
    const thrown = await page.evaluate(() => {
      const script = document.createElement('script')
      const refusals: string[] = []
      for (const plant of [
        () => document.body.insertAdjacentHTML('beforeend', '<p>planted</p>'),
        () => {
          script.text = 'window.attacked("planted")'
        },
      ]) {
        try {
          plant()
        } catch (error) {
          refusals.push(error instanceof Error ? error.name : 'something')
        }
      }
      return refusals
    })
    expect(thrown).toEqual(['TypeError', 'TypeError'])
    await expect.poll(() => ran.join()).toContain('stopped by the policy')
    expect(ran.join()).not.toContain('planted')
  })
})

test.describe('a story full of attacks that the build made no page for', () => {
  // The browser tells of the page's data, which the site doesn't hold.
  test.use({ expectedErrors: [/status of 404/] })

  for (const [how, path] of [
    ['on its own page', `/politics/${slug}`],
    ['in its section', '/politics'],
    ['on the front page', '/'],
    ['in what a search finds', '/search?q=hostile'],
  ]) {
    test(`it runs nothing and calls nobody ${how}`, async ({ page }) => {
      const { ran, called } = await watchAttacks(page)
      await page.goto(site.origin + path)
      await expect(headline(page)).toBeAttached()
      await page.waitForLoadState('networkidle')
      await expect(page.getByRole('main')).toContainText('Hostile headline')
      if (path?.endsWith(slug)) {
        await expect(page.getByRole('main')).toContainText('Hostile words, first.')
        await expect(page.getByRole('main')).toContainText('Hostile words, last.')
        for (const link of await page.getByRole('main').getByRole('link').all()) {
          expect(await link.getAttribute('href')).not.toMatch(/^\s*(?:javascript|data|vbscript):/i)
        }
      }
      expect({ ran, called }).toEqual({ ran: [], called: [] })
    })
  }
})
