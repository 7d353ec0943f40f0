import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RateLimitedFetch } from '../export/rateLimitedFetch'
import { ReadError } from '../model/readError'
import { readIdentity } from '../sources/identity'
import { editionFolder } from '../sources/sourceName'
import { isLocal } from './builtSource'
import { sampleFolder } from './edition'
import { folderClient } from './editionFiles'
import { hashOf } from './hash'
import { themedAccent } from './look'
import { basePathOf, type Newsroom } from './newsroom'
import { type BuildRecord, noIdentity } from './record'

/** A newsroom with the looks that its system or edition has, and the files that come with these, by their names in the site. */
export interface IdentifiedNewsroom {
  newsroom: Newsroom
  files: Map<string, Buffer>
  /** What the next build compares with. */
  record: BuildRecord['identity']
}

const logoStart = 'icons/logo-'
const { signal: noStop } = new AbortController()

/** Four times as high as the masthead shows it, for the finest screens. */
const logoHeight = 128

/**
 * Completes what the settings leave open with the logo, the icon and the colour that the newsroom's system or edition has. The
 * pictures come along, so that readers' devices don't ask the system for them; one that can't be had, or read, is left out. Takes
 * the folder of the edition to build (null for the sample, which has no looks), the last site and what was recorded of it:
 * pictures at the same addresses are taken from there. Throws a `ReadError` when the system can't be asked.
 */
export async function withIdentity(
  newsroom: Newsroom,
  client: RateLimitedFetch,
  edition: string | null,
  last: string,
  earlier: BuildRecord['identity'],
): Promise<IdentifiedNewsroom> {
  const { source, look, logo, icon } = newsroom
  const basePath = basePathOf(newsroom)
  const isFolder = isLocal(source)
  const reader = isFolder ? folderClient(edition ?? sampleFolder, basePath, client) : client
  const asked = readIdentity({ ...source, url: editionFolder(source, basePath) }, reader.readDocument, noStop)
  // What is wrong with an edition in a folder is told where it is placed.
  const told = await (isFolder ? asked.catch(noneWithout) : asked)
  const from = { logo: logo === undefined ? (told?.logo ?? '') : '', icon: (icon ?? told?.icon) || '' }
  const isSame = earlier.logo === from.logo && earlier.icon === from.icon

  async function newFiles(): Promise<Map<string, Buffer>> {
    const fetched = async (url: string) => (url === '' ? null : reader.readFile(url, noStop).catch(noneWithout))
    const isOwn = typeof icon === 'string' && !URL.canParse(icon)
    return filesOf(await fetched(from.logo), isOwn ? await readFile(join('public', icon)) : await fetched(from.icon))
  }

  const files = isSame ? await filesFrom(last, earlier.files) : await newFiles()
  const [logoName] = [...files.keys()].filter((name) => name.startsWith(logoStart))
  return {
    newsroom: {
      ...newsroom,
      source: { ...source, ...(logoName !== undefined && { logo: basePath + logoName }) },
      look: { ...look, accent: look.accent ?? (told?.accent ? themedAccent(told.accent) : null) },
    },
    files,
    // A file of the newsroom's own may be another next time.
    record: typeof icon === 'string' || isFolder ? noIdentity : { ...from, files: [...files.keys()] },
  }
}

async function filesFrom(folder: string, names: string[]): Promise<Map<string, Buffer>> {
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)))
}

/** The files of a logo and an icon. Takes the bytes of each, null for none. */
async function filesOf(logo: Uint8Array | null, icon: Uint8Array | null): Promise<Map<string, Buffer>> {
  const logoFile = await logoOf(logo)
  const icons = icon === null ? [] : await iconsOf(icon)
  if (logoFile === null) return new Map(icons)
  const hash = Buffer.from(hashOf(logoFile), 'base64').toString('hex').slice(0, 12)
  return new Map([[`${logoStart}${hash}.webp`, logoFile], ...icons])
}

function noneWithout(error: unknown): null {
  if (error instanceof ReadError) return null
  throw error
}

/** A logo as a file that is safe to hand out, whatever it was before: an SVG may hold scripts. Null for what is no picture. */
async function logoOf(bytes: Uint8Array | null): Promise<Buffer | null> {
  if (bytes === null) return null
  const { default: sharp } = await import('sharp')
  const picture = sharp(bytes).autoOrient().resize({ height: logoHeight, withoutEnlargement: true })
  return picture
    .webp({ quality: 90 })
    .toBuffer()
    .catch(() => null)
}

/** The icon in the sizes that devices ask for, by the names that shell and manifest have; empty for what is no picture. */
async function iconsOf(bytes: Uint8Array): Promise<[name: string, file: Buffer][]> {
  const { default: sharp } = await import('sharp')
  const square = (size: number) =>
    sharp(bytes).autoOrient().resize(size, size, { fit: 'contain', background: '#ffffff00' })
  // Devices cut a mask out of it: what counts stands within the inner four fifths (W3C App Manifest).
  const inner = 410
  const margin = (512 - inner) / 2
  try {
    return [
      ['icons/icon-192.png', await square(192).png().toBuffer()],
      ['icons/icon-512.png', await square(512).png().toBuffer()],
      ['icons/touch-180.png', await square(180).flatten({ background: '#ffffff' }).png().toBuffer()],
      [
        'icons/maskable-512.png',
        await square(inner)
          .flatten({ background: '#ffffff' })
          .extend({ top: margin, bottom: margin, left: margin, right: margin, background: '#ffffff' })
          .png()
          .toBuffer(),
      ],
    ]
  } catch {
    return []
  }
}
