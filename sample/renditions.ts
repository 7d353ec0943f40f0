import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { withBrandFace } from './brandFace'
import type { RenderedPicture } from './buildEdition'
import { chartOf } from './chart'
import { mapOf } from './map'
import { photographs, readPhotograph, renditionList, renditionsOf } from './photographs'
import type { PictureSpec } from './pictureSpec'
import type { PictureUse } from './pictureUses'
import { portraitArea, portraitOf } from './portrait'
import { sheet, withoutLettering } from './svg'

/** A file of a picture, and how to make it. */
export interface PictureFile {
  path: string
  /** Changes with anything that the file is made from: spec, photograph, code. */
  fingerprint: string
  render: () => Promise<Uint8Array | string>
}

/** Returns the pictures in use, by name, and the files that they need. Throws when something names a picture that isn't there. */
export async function makeRenditions(
  specs: Map<string, PictureSpec>,
  uses: Map<string, PictureUse>,
): Promise<{ pictures: Map<string, RenderedPicture>; files: PictureFile[] }> {
  const made = await Promise.all(
    [...uses].map(async ([name, use]) => [name, await pictureOf(name, specs.get(name), use)] as const),
  )
  return {
    pictures: new Map(made.map(([name, { picture }]) => [name, picture])),
    files: made.flatMap(([, { files }]) => files),
  }
}

interface Made {
  picture: RenderedPicture
  files: PictureFile[]
}

async function pictureOf(
  name: string,
  spec: PictureSpec | undefined,
  { shownBy, language }: PictureUse,
): Promise<Made> {
  switch (spec?.kind) {
    case undefined:
      if (photographs.includes(name)) return photographOf(name, name)
      throw new Error(`${shownBy} shows "${name}", but there is neither a photograph nor a spec of that name.`)
    case 'crop':
      if (photographs.includes(spec.of)) return photographOf(name, spec.of, spec.area)
      throw new Error(`The picture "${name}" is a crop of "${spec.of}", but there is no such photograph.`)
    case 'map':
      return drawingOf(
        name,
        [spec, language],
        () => mapOf(spec, language),
        () => mapOf({ ...spec, ...spec.card }, language),
      )
    case 'chart':
      return drawingOf(name, [spec, language], () => chartOf(spec, language))
    case 'portrait':
      return portraitFiles(name, portraitOf(spec))
    case 'missing':
      return { picture: renditionList(name, spec), files: [] }
  }
}

async function photographOf(name: string, of: string, area?: Parameters<typeof renditionsOf>[2]): Promise<Made> {
  const original = await readPhotograph(of)
  const { picture, files } = await renditionsOf(name, original, area)
  const fingerprint = fingerprintOf([
    codeOf((file) => file === photographCode),
    JSON.stringify([area, sharp.versions]),
    original,
  ])
  return { picture, files: files.map((file) => ({ ...file, fingerprint })) }
}

/** A portrait in several sizes, its middle alone, as files that link previews and search engines can show as well. */
async function portraitFiles(name: string, drawn: string): Promise<Made> {
  const { picture, files } = await renditionsOf(name, Buffer.from(drawn), portraitArea)
  const fingerprint = fingerprintOf([codeOf((file) => file === photographCode), JSON.stringify(sharp.versions), drawn])
  return { picture, files: files.map((file) => ({ ...file, fingerprint })) }
}

/**
 * A drawing, once with its lettering and once without, for cards. The latter is listed as wide as a card in a list is at most:
 * browsers take no file that is too narrow on a screen of one device pixel a pixel, and prefer the nearer one on others.
 */
function drawingOf(name: string, from: unknown, draw: () => string, drawCard = draw): Made {
  const fingerprint = fingerprintOf([codeOf((file) => !withoutDrawing.has(file)), JSON.stringify(from)])
  const renditions = [
    { url: `pictures/${name}-card.svg`, width: 240, height: 160, render: async () => withoutLettering(drawCard()) },
    { url: `pictures/${name}.svg`, ...sheet, render: () => withBrandFace(draw()) },
  ]
  return {
    picture: { ...sheet, renditions: renditions.map(({ render: _, ...file }) => ({ ...file, type: 'image/svg+xml' })) },
    files: renditions.map(({ url, render }) => ({ path: url, fingerprint, render })),
  }
}

const photographCode = 'photographs.ts'

/** Code of this room that no drawing depends on. A file that is missing here only costs time. */
const withoutDrawing = new Set([
  ...[
    photographCode,
    'buildEdition.ts',
    'drawFilm.ts',
    'film.ts',
    'main.ts',
    'orbit.ts',
    'pictureUses.ts',
    'portrait.ts',
    'renditions.ts',
    'sourceFiles.ts',
    'writeEdition.ts',
  ],
])

/** The text of this room's own code, as far as it is `wanted`. */
function codeOf(wanted: (file: string) => boolean): string {
  const room = new URL('./', import.meta.url)
  const files = readdirSync(room)
    .filter((file) => file.endsWith('.ts') && wanted(file))
    .sort()
  return files.map((file) => readFileSync(new URL(file, room), 'utf8')).join('')
}

function fingerprintOf(parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha1')
  for (const part of parts) hash.update(part)
  return hash.digest('base64url')
}
