import { type GeoProjection, geoAzimuthalEqualArea } from 'd3-geo'
import { atlasFor } from './atlas'
import { countryNames } from './countryNames'
import { mapStyle } from './drawingStyles'
import { outlinesOf, pathOf } from './outlines'
import type { MapSpec } from './pictureSpec'
import { placeNames } from './placeNames'
import { scaleBar } from './scaleBar'
import { drawing, element, sheet } from './svg'

/** On a map of more degrees than this no scale is right from edge to edge. */
const widestScale = 40

/** A locator map from Natural Earth's countries. `language` is the story's: countries bear the names of its readers. */
export function mapOf({ title, center, span, places, highlight }: MapSpec, language: string): string {
  const projection = projectionOn(center, span, places)
  const { countries, borders } = atlasFor(span)
  const areas = countries
    .map(({ code, shape }) => ({ code, outlines: outlinesOf(shape, projection) }))
    .filter(({ outlines }) => outlines.length > 0)
  const isSet = ({ code }: { code: string }) => highlight.includes(code)
  const ground = (drawn: typeof areas) => pathOf(drawn.flatMap(({ outlines }) => outlines))

  const spots = places.map(({ name, at }) => ({ name, ...onSheet(projection, at) }))
  const placed = placeNames(spots)
  const named = countryNames([...areas.filter(isSet), ...areas.filter((area) => !isSet(area))], language, placed.taken)
  return drawing(
    title,
    mapStyle,
    element('rect', { class: 'sea', ...sheet }) +
      element('path', { class: 'land', d: ground(areas.filter((area) => !isSet(area))) }) +
      element('path', { class: 'set', d: ground(areas.filter(isSet)) }) +
      element('path', { class: 'border', d: pathOf(outlinesOf(borders, projection)) }) +
      named.drawn +
      placed.drawn +
      (span > widestScale ? '' : scaleBar(projection.scale(), language, named.taken)),
  )
}

/** How far from the middle a place may lie, so that its dot and name have room. */
const reach = { x: sheet.width / 2 - 90, y: sheet.height / 2 - 75 }

/** Looks straight down on the centre, far enough away to see `span` degrees of longitude and every place. */
function projectionOn([longitude, latitude]: MapSpec['center'], span: number, places: MapSpec['places']) {
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).translate([0, 0]).scale(1)
  const width = 2 * onSheet(projection, [longitude + span / 2, latitude]).x
  const limits = places.map(({ at }) => {
    const { x, y } = onSheet(projection, at)
    return Math.min(reach.x / Math.abs(x), reach.y / Math.abs(y))
  })
  return projection
    .scale(Math.min(sheet.width / width, ...limits))
    .translate([sheet.width / 2, sheet.height / 2])
    .clipExtent([
      [-4, -4],
      [sheet.width + 4, sheet.height + 4],
    ])
    .precision(0.5)
}

function onSheet(projection: GeoProjection, at: [number, number]): { x: number; y: number } {
  const [x, y] = projection(at) ?? [0, 0]
  return { x, y }
}
