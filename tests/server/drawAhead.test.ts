// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { drawAhead } from '../../src/server/drawAhead'
import { openNewsroom } from '../support/newsroom'
import { openTestServer } from '../support/testServer'

describe('a server that has just started', () => {
  it.each(['/', '/politics', '/politics/a-story'])('has drawn %s before its first reader comes', async (path) => {
    const server = openTestServer(openNewsroom({ id: '1', slug: 'a-story' }))
    await drawAhead(server.pages)
    expect((await server.get(path)).headers.get('cache-status')).toBe('Broadsheet; hit')
  })

  it('draws later what it can’t draw yet', async () => {
    const newsroom = openNewsroom({ id: '1', slug: 'a-story', headline: 'First words' })
    const server = openTestServer(newsroom)
    newsroom.isDown = true
    await expect(drawAhead(server.pages)).rejects.toThrow('The newsroom is down')
    newsroom.isDown = false
    expect(await server.text('/politics/a-story')).toContain('First words')
  })
})
