import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { allPages, type Edition } from '../model/edition'
import { failureOf } from '../model/readError'
import type { StaticPageName } from '../model/staticPage'
import { pagesLeftOut } from '../model/takenNames'
import type { ContentSource } from '../sources/contentSource'
import { type Fields, staticPageDocument } from './asDocument'
import { faultOfName, isGone } from './exportFolder'
import { exportBody, type PhotoExporter } from './exportPhotos'
import type { ExportReport } from './exportReport'

/** The static pages of an export, as edition/1 writes them, by slug. */
export type ExportedPages = Map<string, Fields>

const earlierPage = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown()))

/** Where a static page's document is, within the edition. */
export function staticPageFile(slug: string): string {
  return `pages/${slug}.json`
}

/**
 * Fetches the static pages of an edition with their photos. Takes all pages that the newsroom has, of which those without an
 * address in the edition are reported. Of one that can't be had, the earlier version stays, unless the source has taken the page
 * back; it is reported as well.
 */
export async function exportStaticPages(
  source: ContentSource,
  edition: Edition,
  all: StaticPageName[],
  folder: string,
  photos: PhotoExporter,
  report: ExportReport,
  signal: AbortSignal,
): Promise<ExportedPages> {
  for (const sentence of pagesLeftOut(all, edition)) report.note('left out or in doubt', 'pages', sentence)
  const exported: ExportedPages = new Map()
  for (const { slug } of allPages(edition)) {
    const fault = faultOfName(slug)
    if (fault !== null) {
      report.note('page', slug, fault)
      continue
    }
    try {
      const document = await documentOf(source, slug, photos, signal)
      if (document !== null) exported.set(slug, document)
    } catch (error) {
      signal.throwIfAborted()
      report.noteError('page', slug, error)
      const text = isGone(failureOf(error))
        ? ''
        : await readFile(join(folder, staticPageFile(slug)), 'utf8').catch(() => '')
      const earlier = v.safeParse(earlierPage, text)
      if (earlier.success) exported.set(slug, earlier.output)
    }
  }
  return exported
}

async function documentOf(source: ContentSource, slug: string, photos: PhotoExporter, signal: AbortSignal) {
  const page = await source.staticPage?.(slug, signal)
  if (page === undefined) return null
  const { body } = await exportBody(page.body, (photo) => photos.exportPhoto(photo, signal))
  const photo = page.photo && (await photos.exportPhoto(page.photo, signal)).photo
  return staticPageDocument({ ...page, slug, body, photo })
}
