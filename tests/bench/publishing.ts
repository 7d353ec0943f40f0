import * as v from 'valibot'

/** ms until each address shows a story that has just been published, and until the story's own answers 410 once it is taken back. */
export interface Publishing {
  shown: Record<string, number>
  gone: number
}

const postSchema = v.object({ id: v.number() })
const robot = { 'user-agent': 'facebookexternalhit/1.1' }
const longest = 60_000

/**
 * Publishes a story in a real WordPress and takes it back, and looks at the site as the robots do that fetch shared links.
 * Takes the address of WordPress, "user:application password", the address of the site, and a category's number and slug.
 */
export async function measurePublishing(
  wordpress: string,
  login: string,
  site: string,
  { number, slug: section }: { number: number; slug: string },
): Promise<Publishing> {
  const slug = `measured-${Date.now()}`
  const headers = {
    authorization: `Basic ${Buffer.from(login).toString('base64')}`,
    'content-type': 'application/json',
  }
  const posts = `${wordpress}/wp-json/wp/v2/posts`
  const path = `/${section}/${slug}`
  const lists = ['/', `/${section}`, `/${section}/rss.xml`, '/news-sitemap.xml']
  for (const known of ['/', `/${section}`]) await textOf(site + known)

  const began = performance.now()
  const body = {
    title: `Measured ${slug}`,
    slug,
    content: `<p>Text of ${slug}.</p>`,
    status: 'publish',
    categories: [number],
  }
  const answer = await fetch(posts, { method: 'POST', headers, body: JSON.stringify(body) })
  const { id } = v.parse(postSchema, await answer.json())
  const until = async (address: string, isThere: (text: string) => boolean) => {
    while (performance.now() - began < longest) {
      if (isThere(await textOf(site + address))) return [address, Math.round(performance.now() - began)] as const
      await new Promise((later) => setTimeout(later, 50))
    }
    return [address, Number.POSITIVE_INFINITY] as const
  }
  const isWhole = (text: string) => text.includes(`<title>Measured ${slug}`) && text.includes(`Text of ${slug}.`)
  const shown = await Promise.all([
    until(path, isWhole),
    ...lists.map((each) => until(each, (text) => text.includes(slug))),
  ])

  const taken = performance.now()
  await fetch(`${posts}/${id}`, { method: 'DELETE', headers })
  while (performance.now() - taken < longest) {
    if ((await fetch(site + path, { headers: robot })).status === 410) break
    await new Promise((later) => setTimeout(later, 50))
  }
  return { shown: Object.fromEntries(shown), gone: Math.round(performance.now() - taken) }
}

async function textOf(address: string): Promise<string> {
  return (await fetch(address, { headers: robot })).text()
}
