import type { Desk } from './desks'

/** ms until each address shows a story that has just been published, and until the story's own answers 410 once it is taken back. */
export interface Publishing {
  shown: Record<string, number>
  gone: number
}

const robot = { 'user-agent': 'facebookexternalhit/1.1' }
const longest = 60_000
const pause = 100

/** Publishes a story and takes it back, and looks at the site at an address as the robots do that fetch shared links. */
export async function measurePublishing({ section, publish }: Desk, site: string): Promise<Publishing> {
  const slug = `measured-${Date.now()}`
  const [title, text] = [`Measured ${slug}`, `Text of ${slug}.`]
  const path = `/${section}/${slug}`
  const lists = ['/', `/${section}`, `/${section}/rss.xml`, '/news-sitemap.xml']
  for (const known of ['/', `/${section}`]) await ask(site + known)

  const began = performance.now()
  const takeBack = await publish({ title, slug, text })
  const isWhole = async (answer: Response) => {
    const html = await answer.text()
    return html.includes(`<title>${title}`) && html.includes(text)
  }
  const shown = await Promise.all([
    msUntil(site + path, isWhole, began),
    ...lists.map((list) => msUntil(site + list, async (answer) => (await answer.text()).includes(slug), began)),
  ])

  const taken = performance.now()
  await takeBack()
  const gone = await msUntil(site + path, async ({ status }) => status === 410, taken)
  return { shown: Object.fromEntries([path, ...lists].map((each, at) => [each, shown[at] ?? longest])), gone }
}

/** Asks again and again; returns how many ms after `began` what was looked for was there, `longest` if it never was. */
async function msUntil(address: string, isThere: (answer: Response) => Promise<boolean>, began: number) {
  while (performance.now() - began < longest) {
    if (await isThere(await ask(address))) return Math.round(performance.now() - began)
    await new Promise((later) => setTimeout(later, pause))
  }
  return longest
}

function ask(address: string): Promise<Response> {
  return fetch(address, { headers: robot })
}
