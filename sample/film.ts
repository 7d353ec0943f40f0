import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { orbitFrame, perihelion } from './orbit'
import type { PictureFile } from './renditions'

/** The years that the film passes through, and how long it takes. */
export const filmSpan = { from: perihelion - 2, to: perihelion + 76, seconds: 20 } as const
/** The film as `drawFilm.ts` has drawn it. */
export const filmSource = join('sample', 'edition', 'film', 'halley-orbit.webm')
const captions = filmSource.replace(/webm$/, 'vtt')

/** The year that the film's poster shows. */
const posterYear = perihelion + 1.2

/** The film that goes with the stories, its captions, and its poster. */
export const film: PictureFile[] = [
  fileOf('film/halley-orbit.webm', filmSource),
  fileOf('film/halley-orbit.vtt', captions),
  {
    path: 'film/halley-orbit.webp',
    fingerprint: orbitFrame(posterYear),
    render: () =>
      sharp(Buffer.from(orbitFrame(posterYear)))
        .webp({ quality: 80 })
        .toBuffer(),
  },
]

function fileOf(path: string, source: string): PictureFile {
  const fingerprint = createHash('sha1').update(readFileSync(source)).digest('base64url')
  return { path, fingerprint, render: () => readFile(source) }
}
