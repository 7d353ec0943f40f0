import * as v from 'valibot'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const pixels = v.pipe(v.number(), v.integer(), v.minValue(1))
const words = v.pipe(v.string(), v.trim(), v.nonEmpty())
const position = v.strictTuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
])

/** What a map shows of the world. */
const view = {
  /** Longitude and latitude, in degrees. */
  center: position,
  /** Degrees of longitude from edge to edge, or more where a place would not be on the map. */
  span: v.pipe(v.number(), v.minValue(0.5), v.maxValue(160)),
  places: v.optional(v.array(v.strictObject({ name: words, at: position })), []),
}

const map = v.strictObject({
  kind: v.literal('map'),
  title: words,
  ...view,
  /** What a card shows in its place, where most of the map is sea. */
  card: v.optional(v.strictObject(view)),
  /** ISO 3166-1 numeric codes of countries to set off. */
  highlight: v.optional(v.array(v.pipe(v.string(), v.regex(/^\d{3}$/))), []),
})

const chart = v.pipe(
  v.strictObject({
    kind: v.literal('chart'),
    title: v.pipe(words, v.maxLength(90)),
    unit: v.optional(v.pipe(v.string(), v.trim()), ''),
    form: v.picklist(['bars', 'columns', 'line']),
    rows: v.pipe(v.array(v.strictTuple([v.pipe(words, v.maxLength(28)), v.number()])), v.minLength(3), v.maxLength(14)),
  }),
  v.check(
    ({ form, rows }) => form === 'line' || rows.every(([, value]) => value >= 0),
    'bars and columns rise from zero: none may be negative',
  ),
)

const crop = v.strictObject({
  kind: v.literal('crop'),
  of: words,
  area: v.pipe(
    v.strictObject({ left: share, top: share, width: share, height: share }),
    v.check(
      ({ left, top, width, height }) => width > 0 && height > 0 && left + width <= 1 && top + height <= 1,
      'lies outside the photograph',
    ),
  ),
})

const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/))

const portrait = v.strictObject({
  kind: v.literal('portrait'),
  title: words,
  ground: colour,
  skin: colour,
  hair: colour,
  coat: colour,
  cut: v.picklist(['long', 'short']),
  hasGlasses: v.optional(v.boolean(), false),
})

/** How a picture is made: cropped from a photograph, drawn, or left out to show what a reader sees when a file is missing. */
export const pictureSpecSchema = v.variant('kind', [
  map,
  chart,
  crop,
  portrait,
  v.strictObject({ kind: v.literal('missing'), width: pixels, height: pixels }),
])

export type PictureSpec = v.InferOutput<typeof pictureSpecSchema>
export type MapSpec = v.InferOutput<typeof map>
export type PortraitSpec = v.InferOutput<typeof portrait>
export type ChartSpec = v.InferOutput<typeof chart>
