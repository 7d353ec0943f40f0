import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Frame } from './document'
import { hashOf } from './hash'
import { manifestFile } from './manifest'

const manifestSchema = v.record(
  v.string(),
  v.object({ file: v.string(), imports: v.optional(v.array(v.string()), []) }),
)
type Manifest = v.InferOutput<typeof manifestSchema>

/** The screens by how many steps their paths have; then the framed ones, and the shell that they need besides. */
const screens = [
  ['pages/FrontPage'],
  ['pages/SectionPage'],
  ['pages/ArticlePage'],
  ['pages/SectionPage'],
  ['pages/EmbedSectionPage', 'app/EmbedShell'],
  ['pages/EmbedArticlePage', 'app/EmbedShell'],
]

/**
 * Makes the frame of a build's pages out of what Vite wrote to `folder`: the shell with its one style sheet inlined, so that
 * nothing stands between the HTML and the first view. Gives the hashes too under which a content policy allows that style and
 * the script in the head.
 */
export async function frameOf(
  folder: string,
  basePath: string,
  address: string,
): Promise<{ frame: Frame; styleHash: string; scriptHash: string }> {
  const html = await freshShell(folder)
  const link = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/.exec(html)
  if (!link?.[1]) throw new Error('The build has no style sheet.')
  const css = (await readFile(join(folder, link[1].slice(basePath.length)), 'utf8')).trim()
  const shell = html.replace(
    link[0],
    () => `<style>${css}</style><link rel="manifest" href="${basePath}${manifestFile}">`,
  )
  const manifest = v.parse(manifestSchema, JSON.parse(await readFile(join(folder, '.vite', 'manifest.json'), 'utf8')))
  const modules = screens.map((names) => {
    const entries = [...names.map((name) => `src/${name}.tsx`), 'src/main.tsx']
    return [...new Set(entries.flatMap((entry) => filesOf(entry, manifest)))].map((file) => basePath + file)
  })
  const opening = filesOf('src/app/embed.ts', manifest).map((file) => basePath + file)
  const script = /<script>(.*?)<\/script>/s.exec(html)?.[1]
  if (script === undefined) throw new Error('The build has no script in its head.')
  return {
    frame: { shell, modules, opening, address },
    styleHash: `sha256-${hashOf(css, 'sha256')}`,
    scriptHash: `sha256-${hashOf(script, 'sha256')}`,
  }
}

/** The shell as Vite wrote it. The front page takes its place, so it is kept for builds of the pages alone. */
async function freshShell(folder: string): Promise<string> {
  const kept = join(folder, '.vite', 'index.html')
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  if (!html.includes('<div id="root"></div>')) return readFile(kept, 'utf8')
  await writeFile(kept, html)
  return html
}

/** A chunk's file after those that it needs. */
function filesOf(entry: string, manifest: Manifest, seen = new Set<string>()): string[] {
  const chunk = manifest[entry]
  if (chunk === undefined || seen.has(entry)) return []
  seen.add(entry)
  return [...chunk.imports.flatMap((name) => filesOf(name, manifest, seen)), chunk.file]
}
