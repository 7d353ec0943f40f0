import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { escapeMarkup } from '../model/escapeMarkup'
import { framedShell, isFramed, liveStoryFile, type Route, routes } from '../reader/app/routes'
import {
  type DocumentTemplate,
  inlinedStyles,
  type PageAssets,
  type Wordmark,
  withLivePosts,
  withRareParts,
} from '../render/document'
import { manifestFile } from '../render/manifest'
import { replaceOnce } from '../render/replaceOnce'
import { hashOf } from './hash'
import { type Look, lookRules } from './look'

/** The newsroom's icon as browsers show it beside a page's title. */
export const ownIcon = 'icons/icon-192.png'

const manifestSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    imports: v.optional(v.array(v.string()), []),
    css: v.optional(v.array(v.string()), []),
  }),
)
type Manifest = v.InferOutput<typeof manifestSchema>

/**
 * Makes the template of a site's documents out of what Vite wrote to `folder`: its manifest and the shell, both in `.vite/`,
 * and the style sheets. Each kind of page has the styles of its own parts inlined, and no others, so that nothing stands
 * between the HTML and the first view. `hasOwnIcon` says that the newsroom's icon stands in place of the reader's.
 */
export async function templateOf(
  folder: string,
  basePath: string,
  address: string,
  hasOwnIcon: boolean,
): Promise<DocumentTemplate> {
  const drawn = await readFile(join(folder, '.vite', 'index.html'), 'utf8')
  const icon = `<link rel="icon" href="${basePath}${ownIcon}" type="image/png">`
  const html = hasOwnIcon ? replaceOnce(drawn, /<link rel="icon"[^>]*>/, icon) : drawn
  const manifest = v.parse(manifestSchema, JSON.parse(await readFile(join(folder, '.vite', 'manifest.json'), 'utf8')))
  const assetsOf = (files: string[]): PageAssets => {
    const chunks = [...new Set([...files, 'src/main.tsx'].flatMap((entry) => chunksOf(entry, manifest)))]
    const sheets = new Set(chunks.flatMap(({ css }) => css))
    return {
      modules: chunks.map(({ file }) => basePath + file),
      sheets: [...sheets].map((sheet) => basePath + sheet),
    }
  }
  const sheets = new Set(Object.values(manifest).flatMap(({ css }) => css))
  const texts = [...sheets].map(async (sheet) => {
    const text = await readFile(join(folder, sheet), 'utf8')
    return [basePath + sheet, text.trim()] as const
  })
  return {
    shell: replaceOnce(html, '<title>', `<link rel="manifest" href="${basePath}${manifestFile}"><title>`),
    shellAssets: assetsOf([]),
    assets: Object.fromEntries(
      routes.flatMap((route): [name: string, assets: PageAssets][] => [
        [route.path, assetsOf(filesOf(route))],
        [withRareParts(route.path), assetsOf([...filesOf(route), rarePartsFile])],
        [withLivePosts(route.path), assetsOf([...filesOf(route), rarePartsFile, liveStoryFile])],
      ]),
    ),
    styles: Object.fromEntries(await Promise.all(texts)),
    look: '',
    wordmark: null,
    opening: chunksOf('src/reader/framed/connectFrame.ts', manifest).map(({ file }) => basePath + file),
    address,
  }
}

const rarePartsFile = 'src/reader/blocks/rareParts.ts'

function filesOf(route: Route): string[] {
  return isFramed(route) ? [route.file, framedShell.file] : [route.file]
}

/**
 * Adds a newsroom's look to the styles of all pages, after those of tokens.css. Its drawn name is for pages with a masthead; with
 * a face of the newsroom's own it stays text, in that face.
 */
export function withLook(template: DocumentTemplate, look: Look, wordmark: Wordmark | null): DocumentTemplate {
  return {
    ...template,
    shell: withFacesOf(look, template.shell),
    look: lookRules(look),
    wordmark: look.faces.text === undefined ? wordmark : null,
  }
}

/** The shell with the newsroom's own faces in place of ours among what is fetched early; a face that devices have is not. */
function withFacesOf({ faces }: Look, shell: string): string {
  const early = { serif: faces.text, sans: faces.ui }
  return Object.entries(early).reduce((html, [title, face]) => {
    if (face === undefined) return html
    const link = new RegExp(`(<link rel="face" title="${title}"[^>]* href=")[^"]*("[^>]*>)`)
    return html.replace(link, (_, before: string, after: string) =>
      face.file === undefined ? '' : before + escapeMarkup(face.file) + after,
    )
  }, shell)
}

/** The hashes under which a content policy allows the styles that pages have inlined (CSP 3, 2.3.1), as its source list has them. */
export function styleHashes(template: DocumentTemplate): string {
  const kinds = [null, ...Object.keys(template.assets)]
  const styles = new Set(kinds.flatMap((kind) => inlinedStyles(template, kind)))
  return [...styles].map((style) => `'sha256-${hashOf(style, 'sha256')}'`).join(' ')
}

/** The hash under which a content policy allows the script in the shell's head. */
export function scriptHash({ shell }: DocumentTemplate): string {
  const script = /<script>(.*?)<\/script>/s.exec(shell)?.[1]
  if (script === undefined) throw new Error('The build has no script in its head.')
  return `sha256-${hashOf(script, 'sha256')}`
}

/** Lists a chunk after those that it imports. Throws when the build has no such chunk: pages would go out without their styles. */
function chunksOf(entry: string, manifest: Manifest, seen = new Set<string>()): Manifest[string][] {
  const chunk = manifest[entry]
  if (chunk === undefined) throw new Error(`The build has no chunk for ${entry}.`)
  if (seen.has(entry)) return []
  seen.add(entry)
  return [...chunk.imports.flatMap((name) => chunksOf(name, manifest, seen)), chunk]
}
