import * as v from 'valibot'
import { ghostToken } from '../../src/server/node/ghostToken'

/** A real newsroom's system in which stories are published. */
export interface Desk {
  /** The slug of the section that its stories stand in. */
  section: string
  /** Publishes a story; returns what takes it back. */
  publish(story: { title: string; slug: string; text: string }): Promise<() => Promise<unknown>>
}

const postSchema = v.object({ id: v.number() })

/** A WordPress. Takes its address, "user:application password", and a category as "<number>:<slug>". */
export function wordpressDesk(address: string, login: string, category: string): Desk {
  const [number, section = ''] = category.split(':')
  const posts = `${address}/wp-json/wp/v2/posts`
  const authorization = `Basic ${Buffer.from(login).toString('base64')}`
  return {
    section,
    async publish({ title, slug, text }) {
      const post = { title, slug, content: `<p>${text}</p>`, status: 'publish', categories: [Number(number)] }
      const { id } = v.parse(postSchema, await send(posts, 'POST', authorization, post))
      return () => send(`${posts}/${id}`, 'DELETE', authorization)
    },
  }
}

const ghostSchema = v.object({
  posts: v.tuple([v.object({ id: v.string(), updated_at: v.string() })]),
})

/** A Ghost. Takes its address, a key of its Admin API, and the name of a tag. */
export function ghostDesk(address: string, key: string, tag: string): Desk {
  const posts = `${address}/ghost/api/admin/posts/`
  const authorization = () => `Ghost ${ghostToken(key, Date.now())}`
  return {
    section: tag.toLowerCase(),
    async publish({ title, slug, text }) {
      const post = { title, slug, html: `<p>${text}</p>`, status: 'published', tags: [tag] }
      const answer = await send(`${posts}?source=html`, 'POST', authorization(), { posts: [post] })
      const [{ id, updated_at }] = v.parse(ghostSchema, answer).posts
      return () => send(`${posts}${id}/`, 'PUT', authorization(), { posts: [{ status: 'draft', updated_at }] })
    },
  }
}

async function send(address: string, method: string, authorization: string, body?: object): Promise<unknown> {
  const headers = { authorization, 'content-type': 'application/json' }
  const answer = await fetch(address, { method, headers, body: body === undefined ? null : JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}
