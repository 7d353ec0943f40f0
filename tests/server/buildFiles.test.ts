// @vitest-environment node
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AnswerWithFile, openBuildFiles } from '../../src/server/node/buildFiles'

let folder: string
let answerWithFile: AnswerWithFile

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dist-'))
  const names = ['embed.js', 'sw.js', 'icon.svg', 'embed.json', 'feed.json', 'page.json', 'rss.xml', 'index.html']
  for (const name of [...names, 'manifest.webmanifest', '_headers', 'nginx.conf', '.prerendered.json'])
    await writeFile(join(folder, name), name)
  answerWithFile = openBuildFiles(folder, [])
})

afterAll(() => rm(folder, { recursive: true }))

test.each([
  ['/embed.js', true],
  ['/sw.js', true],
  ['/icon.svg', true],
  ['/embed.json', true],
  ['/feed.json', false],
  ['/page.json', false],
  ['/rss.xml', false],
  ['/manifest.webmanifest', false],
  ['/index.html', false],
  ['/_headers', false],
  ['/nginx.conf', false],
  ['/.prerendered.json', false],
  ['/assets/../_headers', false],
])('the server answers %s with the file of the build: %s', (path, isFile) => {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  expect(answerWithFile(path, request, new ServerResponse(request))).toBe(isFile)
})
