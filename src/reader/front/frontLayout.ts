import type { Summary } from '../../model/article'
import type { FrontBlock, StripForm } from '../../model/edition'
import { isPictured, shapeOf } from '../photo/photoShape'
import { topPictured } from '../ui/TopStories'

/** How much older than the front's newest story another one may be and still say when it was published, in ms. */
const freshness = 48 * 3_600_000

/** A photo at least this wide in proportion can stand across the page. */
const panorama = 1.4

const fewestPictured = 3

/**
 * Gives each strip its form: the newsroom's own choice or, without one, what its photos are good for, and seldom what the
 * strip above has. Takes a front without its top block.
 */
export function formsOf(strips: FrontBlock[]): StripForm[] {
  const forms: StripForm[] = []
  for (const { form, stories } of strips) forms.push(form ?? formFor(stories, forms))
  return forms
}

function formFor(stories: Summary[], above: StripForm[]): StripForm {
  const [lead] = stories
  const pictured = stories.slice(0, 4).filter(isPictured).length
  if (lead === undefined || !isPictured(lead) || stories.length < 3) return 'cards'
  if (above.at(-1) !== 'cards' && pictured >= fewestPictured) return 'cards'
  if (isDrawing(lead)) return 'figure'
  if (!above.includes('wide') && isPanorama(lead)) return 'wide'
  return 'lead'
}

/** A chart or a map: drawn, not taken. */
function isDrawing({ photo }: Summary): boolean {
  return photo?.renditions.every(({ type }) => type === 'image/svg+xml') ?? false
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
