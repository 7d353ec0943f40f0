import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { onTestFinished } from 'vitest'
import { type ExportSettings, exportEdition } from '../../src/export/exportEdition'
import { serve } from '../sources/loopback'

type Answer = object | Uint8Array | ((response: ServerResponse) => void)

/** A newsroom whose server says what a test wants, by path; documents are JSON, bytes are files, the rest is 404. */
export async function aNewsroom(answers: Record<string, Answer>) {
  const asked: string[] = []
  const heads: Record<string, string | string[] | undefined>[] = []
  const origin = await serve(({ url = '', headers }, response) => {
    const path = decodeURIComponent(url)
    asked.push(path)
    heads.push(headers)
    const answer = answers[path]
    if (answer === undefined) response.writeHead(404).end('gone')
    else if (typeof answer === 'function') answer(response)
    else response.end(answer instanceof Uint8Array ? answer : JSON.stringify(answer))
  })
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-export-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return {
    origin,
    folder,
    answers,
    asked,
    heads,
    /** Exports the edition at /edition/; what was asked before is forgotten. */
    async export(part: Partial<ExportSettings> = {}, signal = new AbortController().signal) {
      asked.length = 0
      return exportEdition(
        {
          source: { kind: 'edition', url: `${origin}/edition/`, key: '' },
          folder,
          limit: Number.POSITIVE_INFINITY,
          concurrency: 4,
          withPhotos: true,
          prune: false,
          firstPause: 1,
          ...part,
        },
        signal,
      )
    },
    /** All files of the export but those that begin with a dot. */
    async files() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      return files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort()
    },
    async read(path: string): Promise<unknown> {
      return JSON.parse(await readFile(join(folder, path), 'utf8'))
    },
  }
}

/** What a feed tells of a story in Politics. */
export function aCard(slug: string, part: object = {}) {
  return { section: 'politics', slug, headline: `About ${slug}`, published: '2026-10-01T08:00:00Z', ...part }
}

/** A newsroom's documents: these stories in Politics, newest first, on pages of `size`. */
export function anEditionOf(cards: ReturnType<typeof aCard>[], size = 50): Record<string, Answer> {
  const format = 'edition/1'
  const answers: Record<string, Answer> = {
    '/edition/edition.json': { format, title: 'The Gazette', sections: [{ name: 'Politics', slug: 'politics' }] },
    '/edition/front.json': { format, blocks: [{ stories: cards.slice(0, 1) }] },
  }
  for (let first = 0; first < Math.max(1, cards.length); first += size) {
    answers[`/edition/sections/politics/${first / size + 1}.json`] = {
      format,
      stories: cards.slice(first, first + size),
      ...(first + size < cards.length && { next: String(first / size + 2) }),
    }
  }
  for (const card of cards)
    answers[`/edition/articles/politics/${card.slug}.json`] = {
      format,
      body: [{ type: 'paragraph', text: `The story of ${card.slug}.` }],
      ...card,
    }
  return answers
}

/** A small photograph of one colour. */
export function aPicture(width = 48, height = 32): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#369' } })
}
