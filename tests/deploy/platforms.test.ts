// @vitest-environment node
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as v from 'valibot'
import { expect, it, onTestFinished, vi } from 'vitest'

/** A Worker that tells what it was called with. */
const worker = `export default { async fetch(request, environment, context) {
  context.waitUntil(Promise.resolve())
  const file = await environment.ASSETS.fetch(request)
  return Response.json([new URL(request.url).pathname, environment.BROADSHEET_HOOK_SECRET, file.status])
} }`

const handlerSchema = v.function()

/** Loads one of the examples from where it says that it has to stand in a project that has been built. */
async function loadExample(example: string, place: string): Promise<unknown> {
  const project = await mkdtemp(join(tmpdir(), 'platform-'))
  onTestFinished(() => rm(project, { recursive: true }))
  const files: Record<string, string> = {
    'package.json': '{"type":"module"}',
    'dist/.server/worker.js': worker,
    'node_modules/@vercel/functions/package.json': '{"type":"module","exports":"./index.js"}',
    'node_modules/@vercel/functions/index.js': 'export function waitUntil(work) { void work }',
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(project, name)), { recursive: true })
    await writeFile(join(project, name), text)
  }
  await mkdir(dirname(join(project, place)), { recursive: true })
  await copyFile(example, join(project, place))
  const loaded: unknown = await import(pathToFileURL(join(project, place)).href)
  return v.parse(v.object({ default: v.unknown() }), loaded).default
}

async function answered(answer: unknown): Promise<unknown> {
  return v.parse(v.instance(Response), await answer).json()
}

const request = new Request('https://news.example/politics')

it('Vercel’s example hands a request, the settings and the files on to the Worker', async () => {
  vi.stubEnv('BROADSHEET_HOOK_SECRET', 'a secret')
  onTestFinished(() => void vi.unstubAllEnvs())
  const example = await loadExample('integrations/vercel/broadsheet.js', 'api/broadsheet.js')
  const { fetch } = v.parse(v.object({ fetch: handlerSchema }), example)
  expect(await answered(fetch(request))).toEqual(['/politics', 'a secret', 404])
})

it('Netlify’s example does as well, and has the platform look for files', async () => {
  vi.stubGlobal('Netlify', { env: { toObject: () => ({ BROADSHEET_HOOK_SECRET: 'a secret' }) } })
  onTestFinished(() => void vi.unstubAllGlobals())
  const example = await loadExample('integrations/netlify/broadsheet.js', 'netlify/edge-functions/broadsheet.js')
  const context = { next: async () => new Response(null, { status: 304 }), waitUntil: () => {} }
  expect(await answered(v.parse(handlerSchema, example)(request, context))).toEqual(['/politics', 'a secret', 304])
})
