import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import * as v from 'valibot'
import { ReadError } from '../model/readError'
import { type Identity, readIdentity } from '../sources/identity'
import { newPhoto } from '../sources/newPhoto'
import type { SourceSettings } from '../sources/sourceSettings'
import { openPictures } from './exportPhotos'
import type { ExportReport } from './exportReport'
import { pictureKindOf } from './pictureKind'
import type { RateLimitedFetch } from './rateLimitedFetch'

/** What is exported, and where to. */
interface IdentitySettings {
  source: SourceSettings
  folder: string
  withPhotos: boolean
}

/**
 * Returns the logo, the icon and the colour that the newsroom's system has, as edition/1 writes them, and fetches the pictures
 * into the export. A picture that can't be had is left out and reported. While the system can't be asked, the looks of the
 * earlier export stay.
 */
export async function exportIdentity(
  { source, folder, withPhotos }: IdentitySettings,
  client: RateLimitedFetch,
  report: ExportReport,
  signal: AbortSignal,
): Promise<Partial<Identity>> {
  try {
    const told = await readIdentity(source, client.readDocument, signal)
    if (told === null) return {}
    const readPicture = async (url: string) => asBitmap(await client.readFile(url, signal))
    const { exportPhoto } = await openPictures(folder, readPicture, report)
    const fileOf = async (url: string) => {
      if (url === '' || !withPhotos) return url
      const { photo } = await exportPhoto(newPhoto({ renditions: [{ url, width: 0, height: 0, type: '' }] }), signal)
      return photo.renditions[0]?.url ?? ''
    }
    const looks = { logo: await fileOf(told.logo), icon: await fileOf(told.icon), accent: told.accent }
    return Object.fromEntries(Object.entries(looks).filter(([, value]) => value !== ''))
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ReadError)) throw error
    report.noteError('logo, icon and colour', source.url, error)
    const text = await readFile(join(folder, 'edition.json'), 'utf8').catch(() => '')
    return v.parse(earlierLooks, text)
  }
}

const field = v.exactOptional(v.string())
const earlierLooks = v.fallback(
  v.pipe(v.string(), v.parseJson(), v.object({ logo: field, icon: field, accent: field })),
  {},
)

const bitmap = { width: 2048, height: 512, fit: 'inside' } as const

/**
 * Draws a picture of a kind that isn't safe to hand out, such as SVG, as a PNG. Returns the others, and what can't be drawn, as
 * they are: the latter is refused like any file that is no picture.
 */
async function asBitmap(bytes: Uint8Array): Promise<Uint8Array> {
  if (typeof pictureKindOf(bytes) !== 'string') return bytes
  return sharp(bytes)
    .resize(bitmap)
    .png()
    .toBuffer()
    .catch(() => bytes)
}
