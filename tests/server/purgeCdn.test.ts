// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { openPurge } from '../../src/server/purgeCdn'
import { purgeCloudflare } from '../../src/server/purgeCloudflare'
import { purgeFastly } from '../../src/server/purgeFastly'
import { purgeHttp } from '../../src/server/purgeHttp'

const tags = ['story:7', 'section:politics']

describe('a CDN is told to forget tags, as they stand in its headers', () => {
  it('Fastly, softly', async () => {
    const { method, url, headers } = purgeFastly('service', 'token')(tags)
    expect([method, url]).toEqual(['POST', 'https://api.fastly.com/service/service/purge'])
    expect([headers.get('fastly-key'), headers.get('fastly-soft-purge')]).toEqual(['token', '1'])
    expect(headers.get('surrogate-key')).toBe('story:7 section:politics')
  })

  it('Cloudflare', async () => {
    const request = purgeCloudflare('zone', 'token')(tags)
    expect([request.method, request.url]).toEqual([
      'POST',
      'https://api.cloudflare.com/client/v4/zones/zone/purge_cache',
    ])
    expect(request.headers.get('authorization')).toBe('Bearer token')
    expect(await request.json()).toEqual({ tags })
  })

  it('Varnish', () => {
    const { method, url, headers } = purgeHttp('http://varnish.example:6081/')(tags)
    expect([method, url, headers.get('surrogate-key')]).toEqual([
      'PURGE',
      'http://varnish.example:6081/',
      'story:7 section:politics',
    ])
  })

  it('each of several, and a failure of one is told and holds nobody up', async () => {
    const sent: string[] = []
    const failures: string[] = []
    const send = async ({ url, headers }: Request) => {
      sent.push(`${url} ${headers.get('surrogate-key')}`)
      if (url.includes('down')) throw new Error('no route')
      return new Response(null, { status: url.includes('refuses') ? 403 : 200 })
    }
    const cdns = ['http://down.example/', 'http://refuses.example/', 'http://up.example/'].map(purgeHttp)
    const purge = openPurge(cdns, send, (reason) => failures.push(reason))
    await purge(['story:a b'])
    expect(sent).toEqual(
      ['http://down.example/', 'http://refuses.example/', 'http://up.example/'].map((url) => `${url} story%3Aa%20b`),
    )
    expect(failures).toHaveLength(2)
    await purge([])
    expect(sent).toHaveLength(3)
  })
})
