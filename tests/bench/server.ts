import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import autocannon from 'autocannon'
import { openNewsroom } from '../support/newsroom'
import { openTestServer } from '../support/testServer'
import { simulate } from './serverSimulation'

const serverPort = 4195
const nginxPort = 4196
const seconds = 5

/** `npm run bench -- --server`: the figures of docs/scale.md, over the build in `dist/`. */
export async function measureServer(): Promise<void> {
  const [article = ''] = spawnSync('ls', ['dist/politics'], { encoding: 'utf8' }).stdout.split('\n')
  const path = `/politics/${article}/`
  console.log(`Load average ${(loadavg()[0] ?? 0).toFixed(1)} at the start.`)
  const serve = ['dist/.server/serve.js', '--port', String(serverPort)]
  const server = spawn(process.execPath, serve, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(server.stdout, 'data')
  const drawings: number[] = []
  server.stdout.on('data', (lines: Buffer) => {
    for (const [, ms] of String(lines).matchAll(/"cache":"Broadsheet; fwd=miss; stored","ms":([\d.]+)/g))
      drawings.push(Number(ms))
  })
  try {
    const origin = `http://localhost:${serverPort}`
    const links = [
      ...(await (await fetch(`${origin}/politics/rss.xml`)).text()).matchAll(/<link>[^<]*?(\/\w+\/[^</]+)<\/link>/g),
    ]
    drawings.length = 0
    for (const [, story = ''] of links) await (await fetch(origin + story)).arrayBuffer()
    drawings.sort((a, b) => a - b)
    console.log(`Drawing a story: ${drawings[Math.floor(drawings.length / 2)]} ms median of ${drawings.length}`)
    const own = await load(origin + path)
    const nginx = await withNginx(() => load(`http://127.0.0.1:${nginxPort}${path}`))
    console.log(
      `A kept story, 50 connections: ${own} requests/s, nginx ${nginx} with the same file, ${(own / nginx).toFixed(2)}x`,
    )
  } finally {
    server.kill('SIGTERM')
  }

  const newsroom = openNewsroom({ id: '1', slug: 'a-story' })
  const cold = openTestServer(newsroom)
  await Promise.all(Array.from({ length: 500 }, () => cold.text('/politics/a-story')))
  console.log(
    `500 askers of a cold page: ${newsroom.asked.filter((question) => question.startsWith('article')).length} drawing`,
  )

  const asked = openNewsroom({ id: '1', slug: 'a-story' })
  const guessed = openTestServer(asked)
  const heaps = [heap()]
  for (let guess = 1; guess <= 100_000; guess++) {
    await guessed.get(`/politics/guess-${guess}`)
    asked.asked.length = 0
    if (guess % 50_000 === 0) heaps.push(heap())
  }
  console.log(`Memory before, amid and after 100,000 addresses that lead nowhere: ${heaps.join(', ')} MB`)

  const figures = await simulate({ stories: 1_000_000, load: 2000, seconds: 90, every: 20 })
  console.log('1,000,000 stories, 2,000 requests/s, a publication every 20 s:', figures)
}

function heap(): number {
  globalThis.gc?.()
  return Math.round(process.memoryUsage().heapUsed / 1e6)
}

async function load(url: string): Promise<number> {
  await (await fetch(url)).arrayBuffer()
  const { requests } = await autocannon({
    url,
    connections: 50,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip' },
  })
  return Math.round(requests.average)
}

async function withNginx(measure: () => Promise<number>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/tmp;`,
  )
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; user root; pid ${folder}/pid; events {}
http { access_log off; ${temporary.join(' ')} include /etc/nginx/mime.types; gzip_static on;
server { listen 127.0.0.1:${nginxPort}; root ${resolve('dist')}; } }`,
  )
  const nginx = spawn('nginx', ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  try {
    for (let tries = 0; tries < 100; tries++) {
      if (await fetch(`http://127.0.0.1:${nginxPort}/`).catch(() => null)) break
      await new Promise((later) => setTimeout(later, 50))
    }
    return await measure()
  } finally {
    nginx.kill('SIGTERM')
    await once(nginx, 'exit')
    await rm(folder, { recursive: true })
  }
}
