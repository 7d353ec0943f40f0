import type { Summary } from '../../model/article'
import type { FrontBlock, StripForm } from '../../model/edition'
import { isDrawing, isPictured, shapeOf } from '../photo/photoShape'
import { topPictured } from '../ui/TopStories'

/** How much older than the front's newest story another one may be and still say when it was published, in ms. */
const freshness = 48 * 3_600_000

/** A photo at least this wide in proportion can stand across the page. */
const panorama = 1.4

const fewestPhotographs = 3

/** A strip with its form and, where one photo or drawing stands beside lines, the side that it is on; else null. */
export interface StripLayout {
  strip: FrontBlock
  form: StripForm
  side: 'start' | 'end' | null
}

/** The forms with one photo or drawing beside lines. Two such strips in a row are mirrored; a third looks like a list. */
const besideLines = new Set<StripForm>(['lead', 'figure'])

/**
 * Lays each strip out: in the form that the newsroom chose or, without one, in what its photos are good for, and seldom as the
 * strip above is. Takes a front without its top block.
 */
export function layoutsOf(strips: FrontBlock[]): StripLayout[] {
  const layouts: StripLayout[] = []
  for (const strip of strips) {
    const form = strip.form ?? formFor(strip.stories, layouts)
    layouts.push({ strip, form, side: sideOf(form, layouts) })
  }
  return layouts
}

function formFor(stories: Summary[], above: StripLayout[]): StripForm {
  const [lead] = stories
  const [last, beforeLast] = above.toReversed().map(({ form }) => form)
  const photographs = stories.slice(0, 4).filter((story) => isPictured(story) && !isDrawing(story)).length
  const views = stories.slice(0, 4).filter(({ opinion }) => opinion !== undefined).length
  if (lead === undefined || stories.length < 3 || views > 2) return 'cards'
  if (last !== 'cards' && photographs >= fewestPhotographs) return 'cards'
  if (!isPictured(lead)) return photographs > 0 ? 'cards' : 'words'
  const wouldBeThird = [last, beforeLast].every((form) => form !== undefined && besideLines.has(form))
  if (isDrawing(lead)) return wouldBeThird ? 'words' : 'figure'
  if (isPanorama(lead) && !above.some(({ form }) => form === 'wide')) return 'wide'
  return 'lead'
}

/** Lines are on one side of the page and then on the other; a chart begins on the right, a photo on the left. */
function sideOf(form: StripForm, above: StripLayout[]): StripLayout['side'] {
  if (!besideLines.has(form)) return null
  const last = above.toReversed().find(({ side }) => side !== null)
  if (last !== undefined) return last.side === 'start' ? 'end' : 'start'
  return form === 'figure' ? 'end' : 'start'
}

function isPanorama({ photo }: Summary): boolean {
  const shape = photo && shapeOf(photo)
  return shape !== null && shape.width >= 1000 && shape.width >= panorama * shape.height
}

/** The blocks with each photo on the first story alone that shows it: the same one twice on a page looks like a mistake. */
export function withoutRepeatedPhotos(blocks: FrontBlock[]): FrontBlock[] {
  const seen = new Set<string>()
  return blocks.map((block) => ({
    ...block,
    stories: block.stories.map((story, position) => {
      const file = story.photo?.renditions.at(-1)?.url
      if (file === undefined || (block.section === null && position >= topPictured)) return story
      if (seen.has(file)) return { ...story, photo: null }
      seen.add(file)
      return story
    }),
  }))
}

/**
 * The ids of the stories that say when they were published: those of the last two days before the newest. The clock has no
 * part in it, so nothing moves when a page that was made before is read.
 */
export function datedStories(blocks: FrontBlock[]): Set<string> {
  const times = blocks.flatMap(({ stories }) =>
    stories.flatMap(({ id, published }) => (published === null ? [] : [{ id, time: Date.parse(published) }])),
  )
  const newest = Math.max(...times.map(({ time }) => time))
  return new Set(times.filter(({ time }) => newest - time <= freshness).map(({ id }) => id))
}
