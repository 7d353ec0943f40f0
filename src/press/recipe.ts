import * as v from 'valibot'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const position = v.tuple([v.number(), v.number()])

const map = v.object({
  kind: v.literal('map'),
  title: v.string(),
  /** Longitude and latitude, in degrees. */
  center: position,
  /** Degrees of longitude from edge to edge. */
  span: v.pipe(v.number(), v.minValue(0.1), v.maxValue(360)),
  places: v.optional(v.array(v.object({ name: v.string(), at: position })), []),
  /** ISO 3166-1 numeric codes of countries to set off. */
  highlight: v.optional(v.array(v.string()), []),
})

const chart = v.object({
  kind: v.literal('chart'),
  title: v.string(),
  unit: v.optional(v.string(), ''),
  form: v.picklist(['bars', 'columns', 'line']),
  rows: v.pipe(v.array(v.tuple([v.string(), v.number()])), v.minLength(2)),
})

/** How a picture of the edition is made: cut out of a photograph, drawn, or, to show what a reader then sees, left out. */
export const recipeSchema = v.variant('kind', [
  map,
  chart,
  v.object({
    kind: v.literal('crop'),
    of: v.string(),
    area: v.object({ left: share, top: share, width: share, height: share }),
  }),
  v.object({ kind: v.literal('missing'), width: v.number(), height: v.number() }),
])

export type Recipe = v.InferOutput<typeof recipeSchema>
export type MapRecipe = v.InferOutput<typeof map>
export type ChartRecipe = v.InferOutput<typeof chart>
