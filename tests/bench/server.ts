import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import autocannon from 'autocannon'
import { openNewsroom } from '../support/newsroom'
import { openTestServer } from '../support/testServer'
import { build, measureNewStory } from './builds'
import { ghostDesk, wordpressDesk } from './desks'
import { writeEdition } from './generate'
import { measurePublishing } from './publishing'
import { simulate } from './serverSimulation'

const serverPort = 4195
const nginxPort = 4196
const seconds = 5
const simulation = { stories: 1_000_000, load: 2000, seconds: 30, every: 20, drawings: 64 }
const sections = ['politics', 'world', 'business', 'science', 'culture', 'sport']

/** `npm run bench -- --server`: the figures of docs/scale.md, over the build in `dist/`, made with `--gzip` as nginx gets copies. */
export async function measureServer(): Promise<void> {
  const [article = ''] = spawnSync('ls', ['dist/politics'], { encoding: 'utf8' }).stdout.split('\n')
  const path = `/politics/${article}/`
  console.log(`Load average ${(loadavg()[0] ?? 0).toFixed(1)} at the start.`)
  const serve = ['dist/.server/serve.js', '--host', '127.0.0.1', '--port', String(serverPort)]
  const server = spawn(process.execPath, serve, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(server.stdout, 'data')
  const drawings: number[] = []
  server.stdout.on('data', (lines: Buffer) => {
    for (const [, ms] of String(lines).matchAll(/"cache":"Broadsheet; fwd=miss; stored","ms":([\d.]+)/g))
      drawings.push(Number(ms))
  })
  try {
    const origin = `http://127.0.0.1:${serverPort}`
    const feeds = sections.map(async (section) => (await fetch(`${origin}/${section}/rss.xml`)).text())
    const links = (await Promise.all(feeds)).flatMap((feed) => [
      ...feed.matchAll(/<link>[^<]*?(\/\w+\/[^</]+)<\/link>/g),
    ])
    await lotWritten()
    drawings.length = 0
    for (const [, story = ''] of links) await (await fetch(origin + story)).arrayBuffer()
    await lotWritten()
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

  console.log(`500 askers of a cold page: ${await drawingsFor(500)} drawing`)
  console.log(`The system down for an hour: ${await errorsInAnHour()} errors of 6,000 answers to what was read before`)
  console.log(`Memory before, amid and after 100,000 addresses that lead nowhere: ${(await heaps()).join(', ')} MB`)

  console.log('A large newsroom:', simulation)
  console.log('Its server, just started:', await simulate({ ...simulation, before: 0 }))
  console.log('Its server after some minutes:', await simulate({ ...simulation, before: 400_000 }))

  const folder = await mkdtemp(join(tmpdir(), 'builds-'))
  try {
    const again = await measureNewStory(folder)
    console.log(`A build after one new story in a section of 2,000: ${again.toFixed(1)} s`)
    await writeEdition(join(folder, 'edition-10000'), { stories: 10_000, sections })
    const { seconds } = await build(folder, 10_000)
    console.log(`A build of 10,000 stories: ${seconds.toFixed(1)} s`)
  } finally {
    await rm(folder, { recursive: true })
  }
  await tellPublishing()
}

/** How long a story takes, with a WordPress or a Ghost in the environment and a server over it. */
async function tellPublishing(): Promise<void> {
  const {
    BENCH_SITE,
    BENCH_WORDPRESS,
    BENCH_GHOST,
    BENCH_CATEGORY = '1:uncategorized',
    BENCH_TAG = 'News',
  } = process.env
  const { BROADSHEET_WORDPRESS_LOGIN = '', BROADSHEET_GHOST_ADMIN_KEY = '' } = process.env
  const desk = BENCH_WORDPRESS
    ? wordpressDesk(BENCH_WORDPRESS, BROADSHEET_WORDPRESS_LOGIN, BENCH_CATEGORY)
    : BENCH_GHOST
      ? ghostDesk(BENCH_GHOST, BROADSHEET_GHOST_ADMIN_KEY, BENCH_TAG)
      : null
  if (!BENCH_SITE || desk === null)
    return console.log(
      'Publishing is not measured without BENCH_SITE and BENCH_WORDPRESS or BENCH_GHOST (tests/live/README.md).',
    )
  console.log('Publishing, ms:', await measurePublishing(desk, BENCH_SITE))
}

async function drawingsFor(askers: number): Promise<number> {
  const newsroom = openNewsroom({ id: '1', slug: 'a-story' })
  const cold = openTestServer(newsroom)
  await Promise.all(Array.from({ length: askers }, () => cold.text('/politics/a-story')))
  return newsroom.asked.filter((question) => question.startsWith('article')).length
}

/** Asks for a hundred pages each minute of an hour in which the newsroom's system is down; returns how many answers failed. */
async function errorsInAnHour(): Promise<number> {
  const stories = Array.from({ length: 100 }, (_, i) => ({
    id: String(i),
    slug: `s${i}`,
    published: '2026-10-01T06:00:00Z',
  }))
  const newsroom = openNewsroom(...stories)
  const server = openTestServer(newsroom)
  const paths = stories.map(({ slug }) => `/politics/${slug}`)
  for (const path of paths) await server.text(path)
  newsroom.isDown = true
  let errors = 0
  for (let minute = 0; minute < 60; minute++) {
    server.clock.now += 60_000
    for (const path of paths) if ((await server.get(path)).status !== 200) errors++
  }
  return errors
}

async function heaps(): Promise<number[]> {
  const newsroom = openNewsroom({ id: '1', slug: 'a-story' })
  const server = openTestServer(newsroom)
  const found = [heap()]
  for (let guess = 1; guess <= 100_000; guess++) {
    await server.get(`/politics/guess-${guess}`)
    newsroom.asked.length = 0
    if (guess % 50_000 === 0) found.push(heap())
  }
  return found
}

/** The server writes its log in lots. */
function lotWritten(): Promise<void> {
  return new Promise((later) => setTimeout(later, 300))
}

function heap(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
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
