// @vitest-environment node
import { expect, onTestFinished, test } from 'vitest'
import { type Routes, replay } from './replay'

async function serving(routes: Routes) {
  const server = await replay(routes)
  onTestFinished(server.close)
  return server
}

test('a table answers by path and query, in whatever order', async () => {
  const { origin, requests } = await serving({
    'GET /feed.json': { body: { page: 1 } },
    'GET /feed.json?page=2&lang=en': { status: 203, headers: { 'X-WP-Total': '7' }, body: { page: 2 } },
  })
  expect(await (await fetch(`${origin}/feed.json?page=9`)).json()).toEqual({ page: 1 })
  const second = await fetch(`${origin}/feed.json?lang=en&page=2`)
  expect([second.status, second.headers.get('x-wp-total'), await second.json()]).toEqual([203, '7', { page: 2 }])
  expect((await fetch(`${origin}/other.json`)).status).toBe(404)
  expect((await fetch(`${origin}/feed.json`, { method: 'POST' })).status).toBe(404)
  expect(requests).toEqual(['/feed.json?page=9', '/feed.json?lang=en&page=2', '/other.json', '/feed.json'])
})

test('scripts of other origins may read it, the counts included', async () => {
  const { origin } = await serving(() => ({ body: [] }))
  const { headers } = await fetch(`${origin}/`, { headers: { origin: 'https://reader.example' } })
  expect(headers.get('access-control-allow-origin')).toBe('https://reader.example')
  expect(headers.get('access-control-expose-headers')).toContain('X-WP-TotalPages')
  expect((await fetch(`${origin}/`, { method: 'OPTIONS' })).status).toBe(204)
})
