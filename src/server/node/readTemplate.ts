import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { movesFile, serverFolder, templateFile } from '../../build/siteAssets'
import type { DocumentTemplate } from '../../render/document'
import { type HeaderRule, parseHeaders } from '../../render/headerRules'

const assetsSchema = v.object({ modules: v.array(v.string()), sheets: v.array(v.string()) })
const templateSchema = v.object({
  shell: v.string(),
  styles: v.record(v.string(), v.string()),
  look: v.string(),
  wordmark: v.nullable(v.object({ shape: v.string(), rules: v.string() })),
  shellAssets: assetsSchema,
  assets: v.record(v.string(), assetsSchema),
  opening: v.array(v.string()),
  address: v.string(),
})

const movesSchema = v.array(v.tuple([v.string(), v.string()]))

/** Reads the template of a build's documents. Throws an error that says what to do when there is no build. */
export async function readTemplate(dist: string): Promise<DocumentTemplate> {
  const file = join(dist, serverFolder, templateFile)
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`There is no ${file}: run "npm run build" first.`, { cause })
  })
  return v.parse(v.pipe(v.string(), v.parseJson(), templateSchema), text)
}

/** Reads where a build leads the addresses of the newsroom's own system, by address; null where it leads none. */
export async function readMoves(dist: string): Promise<Map<string, string> | null> {
  const text = await readFile(join(dist, serverFolder, movesFile), 'utf8').catch(() => null)
  return text === null ? null : new Map(v.parse(v.pipe(v.string(), v.parseJson(), movesSchema), text))
}

/** Reads the headers that a build asks for. */
export async function readHeaderRules(dist: string): Promise<HeaderRule[]> {
  return parseHeaders(await readFile(join(dist, '_headers'), 'utf8'))
}
