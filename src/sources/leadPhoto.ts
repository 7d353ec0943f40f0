import type { Block } from '../model/body'
import type { Photo, Rendition } from '../model/photo'
import { mergedPhoto } from './mergedPhoto'
import { showSamePicture } from './samePicture'

/**
 * The lead photo, and the body without it: editors often put the lead into the text as well, and it is shown once, with the
 * words of both. A body of nothing but the photo keeps it, and there is no lead.
 */
export function leadApart(photo: Photo | null, body: Block[]): { photo: Photo | null; body: Block[] } {
  if (photo === null) return { photo, body }
  const [only] = body
  if (body.length === 1 && only?.type === 'picture' && areSame(photo, only.photo)) {
    return { photo: null, body: [{ type: 'picture', photo: mergedLead(photo, only.photo) }] }
  }
  for (const [at, block] of body.entries()) {
    const photos = block.type === 'picture' ? [block.photo] : block.type === 'gallery' ? block.photos : []
    const again = photos.find((other) => areSame(photo, other))
    if (again === undefined) continue
    const without = body.toSpliced(at, 1, ...withoutPhoto(block, again))
    if (without.length > 0) return { photo: mergedLead(photo, again), body: without }
  }
  return { photo, body }
}

function withoutPhoto(block: Block, photo: Photo): Block[] {
  if (block.type !== 'gallery') return []
  const [first, ...others] = block.photos.filter((other) => other !== photo)
  if (first === undefined) return []
  return others.length === 0 && block.title === ''
    ? [{ type: 'picture', photo: first }]
    : [{ ...block, photos: [first, ...others] }]
}

function areSame(one: Photo, other: Photo): boolean {
  return one.renditions.some(({ url }) => other.renditions.some((rendition) => showSamePicture(url, rendition.url)))
}

/** The lead as both describe it, with the files of whichever knows more. */
function mergedLead(lead: Photo, inText: Photo): Photo {
  const { renditions, width, height } = filesOf(lead, inText)
  return mergedPhoto({ ...lead, renditions, width, height }, inText)
}

type Files = Pick<Photo, 'renditions' | 'width' | 'height'>

/** The files of whichever knows more: a lead of known shape, or else both, by the widths that they or their addresses tell. */
function filesOf(lead: Photo, inText: Photo): Files {
  if (lead.width > 0) return lead
  const shape = inText.width > 0 ? inText.height / inText.width : 0
  const sized = [...lead.renditions, ...inText.renditions].map((file) => ({
    ...file,
    width: file.width || widthIn(file.url),
  }))
  const known = sized.filter(({ width }) => width > 0).sort((a, b) => a.width - b.width)
  const once = known.filter((file, at) => at === 0 || file.width !== known[at - 1]?.width)
  const renditions = once.map((file): Rendition => ({ ...file, height: Math.round(file.width * shape) }))
  const widest = renditions.at(-1)
  if (widest === undefined) return inText
  return { renditions, width: shape > 0 ? widest.width : 0, height: shape > 0 ? widest.height : 0 }
}

/** The width that an address asks a service for; 0 where it asks for none. */
function widthIn(url: string): number {
  const query = new URL(url).searchParams
  const width = /^\d{2,5}$/.exec(query.get('w') ?? query.get('width') ?? '')?.[0]
  return Number(width ?? 0)
}
