import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join, parse } from 'node:path'
import sharp from 'sharp'
import { photosOf } from '../model/article'
import { mapPhotos } from '../model/blockPhotos'
import type { Block } from '../model/body'
import type { Photo, Rendition } from '../model/photo'
import { ReadError } from '../model/readError'
import { unfinished, writeWhole } from './exportFolder'
import type { ExportReport } from './exportReport'
import { pictureKindOf, pictureKinds } from './pictureKind'
import type { RateLimitedFetch } from './rateLimitedFetch'

/** A photo whose files are in the export, and how many files could not be fetched. */
export interface ExportedPhoto {
  photo: Photo
  lost: number
}

/** Fetches photos into an export. */
export interface PhotoExporter {
  /** Returns the photo with the files that could be fetched; its words always stay. */
  exportPhoto(photo: Photo, signal: AbortSignal): Promise<ExportedPhoto>
  /** How many files were fetched so far, and how many bytes. */
  fetched: { files: number; bytes: number }
}

const folderName = 'pictures'
const longestSide = 100_000

/**
 * Opens the pictures folder of an export. A file is fetched once, named after its address and left byte for byte as it is,
 * with the rights that are written into it; a file that isn't a picture by its own bytes is refused.
 */
export async function openPictures(
  folder: string,
  readFile: RateLimitedFetch['readFile'],
  report: ExportReport,
): Promise<PhotoExporter> {
  const names = await readdir(join(folder, folderName)).catch(() => [])
  const existing = new Map(names.filter((name) => !name.endsWith(unfinished)).map((name) => [parse(name).name, name]))
  const pending = new Map<string, Promise<string>>()
  const failures = new Map<string, ReadError>()
  const fetched = { files: 0, bytes: 0 }

  /** Returns the name of the file that holds what an address points at. */
  async function nameFor(url: string, signal: AbortSignal): Promise<string> {
    const hash = createHash('sha256').update(url).digest('hex').slice(0, 32)
    const name = existing.get(hash)
    if (name !== undefined) return name
    const failure = failures.get(url)
    if (failure !== undefined) throw failure
    const work = pending.get(url) ?? fetchInto(hash, url, signal)
    pending.set(url, work)
    return work.finally(() => pending.delete(url))
  }

  async function fetchInto(hash: string, url: string, signal: AbortSignal): Promise<string> {
    const bytes = await readFile(url, signal)
    const kind = pictureKindOf(bytes)
    if (typeof kind === 'string') throw new ReadError('unreadable', kind)
    const { width, height } = await sizeOf(bytes)
    if (Math.max(width, height) > longestSide)
      throw new ReadError('unreadable', `a picture of more than ${longestSide} pixels to a side`)
    const name = `${hash}.${kind.ending}`
    await writeWhole(join(folder, folderName, name), bytes)
    existing.set(hash, name)
    fetched.files += 1
    fetched.bytes += bytes.byteLength
    return name
  }

  async function exportRendition(rendition: Rendition, signal: AbortSignal): Promise<Rendition[]> {
    try {
      const name = await nameFor(rendition.url, signal)
      const type = pictureKinds.find(({ ending }) => name.endsWith(`.${ending}`))?.type ?? rendition.type
      const isSized = rendition.width > 0 && rendition.height > 0
      const { width, height } = isSized ? rendition : await sizeOf(join(folder, folderName, name))
      return [{ url: `${folderName}/${name}`, width, height, type }]
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof ReadError)) throw error
      failures.set(rendition.url, error)
      report.noteError('photo', rendition.url, error)
      return []
    }
  }

  return {
    fetched,
    async exportPhoto(photo, signal) {
      const files = await Promise.all(photo.renditions.map((rendition) => exportRendition(rendition, signal)))
      const renditions = eachWidthOnce(files.flat().sort((a, b) => a.width - b.width))
      const lost = files.filter((file) => file.length === 0).length
      return { photo: { ...photo, ...shapeOf(photo, renditions), renditions }, lost }
    },
  }
}

/** Returns an exporter that fetches no photos: they stay at their own addresses if their size is known, which the format requires. */
export function leavePhotosInPlace(report: ExportReport): PhotoExporter {
  return {
    fetched: { files: 0, bytes: 0 },
    async exportPhoto(photo) {
      const renditions = photo.renditions.filter(({ width, height }) => width > 0 && height > 0)
      for (const { url } of photo.renditions.filter((rendition) => !renditions.includes(rendition)))
        report.note('photo', url, 'has no known size; fetch photos to find it out')
      return { photo: { ...photo, renditions }, lost: 0 }
    },
  }
}

/** Exports the photos of a body. Returns the body that shows them, and how many files could not be fetched. */
export async function exportBody(body: Block[], exportPhoto: (photo: Photo) => Promise<ExportedPhoto>) {
  let lost = 0
  const exported = new Map<Photo, Photo>()
  const noteExported = async (photo: Photo) => {
    const result = await exportPhoto(photo)
    lost += result.lost
    exported.set(photo, result.photo)
  }
  const photos = photosOf({ photo: null, body })
  await Promise.all(photos.map(noteExported))
  return { body: mapPhotos(body, (photo) => exported.get(photo) ?? photo), lost }
}

/** Asked for a wider file than they have, some sources send the widest again. */
function eachWidthOnce(renditions: Rendition[]): Rendition[] {
  return [...new Map(renditions.toReversed().map((file) => [`${file.width} ${file.type}`, file])).values()].reverse()
}

/** Returns a photo's size; where the source doesn't give it, that of the largest file. */
function shapeOf({ width, height }: Photo, renditions: Rendition[]) {
  const largest = renditions.at(-1)
  if ((width > 0 && height > 0) || largest === undefined) return { width, height }
  return { width: largest.width, height: largest.height }
}

/** Returns the size at which a picture is shown, after its Exif orientation. Takes its bytes or its path. */
async function sizeOf(picture: Uint8Array | string): Promise<{ width: number; height: number }> {
  try {
    const { autoOrient } = await sharp(picture).metadata()
    return autoOrient
  } catch (error) {
    throw new ReadError('unreadable', 'a damaged picture', { cause: error })
  }
}
