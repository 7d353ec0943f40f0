import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type GeoGeometryObjects, geoArea, geoCentroid } from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'
import type { MultiPolygon, Polygon } from 'topojson-specification'
import * as v from 'valibot'

/** A country of the atlas; `code` is its ISO 3166-1 numeric code, empty where it has none. */
export interface Country {
  code: string
  shape: GeoGeometryObjects
}

/** The countries, and the lines between them. */
export interface Atlas {
  countries: Country[]
  borders: GeoGeometryObjects
}

const ring = v.array(v.number())
const identity = { id: v.exactOptional(v.string()) }
const polygon = v.object({ ...identity, type: v.literal('Polygon'), arcs: v.array(ring) })
const polygons = v.object({ ...identity, type: v.literal('MultiPolygon'), arcs: v.array(v.array(ring)) })
const pair = v.tuple([v.number(), v.number()])
const topologySchema = v.object({
  type: v.literal('Topology'),
  transform: v.object({ scale: pair, translate: pair }),
  arcs: v.array(v.array(v.array(v.number()))),
  objects: v.object({
    countries: v.object({
      type: v.literal('GeometryCollection'),
      geometries: v.array(v.variant('type', [polygon, polygons])),
    }),
  }),
})
type Topology = v.InferOutput<typeof topologySchema>

/** Below this many degrees of longitude the coarser coastlines would show their corners. */
const closeSpan = 16
const opened = new Map<string, Atlas>()
const packages = createRequire(import.meta.url)

/** Natural Earth's countries, as finely drawn as a map of `span` degrees of longitude needs. */
export function atlasFor(span: number): Atlas {
  const name = span < closeSpan ? 'countries-10m.json' : 'countries-50m.json'
  const known = opened.get(name)
  if (known !== undefined) return known
  const document: unknown = JSON.parse(readFileSync(packages.resolve(`world-atlas/${name}`), 'utf8'))
  const topology = withCrimea(v.parse(topologySchema, document))
  const { countries } = topology.objects
  const atlas = {
    countries: countries.geometries.map((country) => ({ code: country.id ?? '', shape: shapeOf(topology, country) })),
    borders: mesh(topology, countries, (a, b) => a !== b),
  }
  opened.set(name, atlas)
  return atlas
}

/** In steradians. An island that covers more is wound the wrong way round: there is one, in the fine Maldives. */
const hemisphere = 2 * Math.PI

function shapeOf(topology: Topology, country: Polygon | MultiPolygon): GeoGeometryObjects {
  // Merged, so that no line runs between the parts of one country.
  const { coordinates } = merge(topology, [country])
  const isRight = (part: (typeof coordinates)[number]) => geoArea({ type: 'Polygon', coordinates: part }) < hemisphere
  return { type: 'MultiPolygon', coordinates: coordinates.filter(isRight) }
}

const russia = '643'
const ukraine = '804'

/**
 * Natural Earth draws who holds a place (https://www.naturalearthdata.com/about/disputed-boundaries-policy/), and so gives
 * Crimea to Russia. United Nations General Assembly resolution 68/262 and the European Union hold it to be Ukraine's.
 */
function withCrimea(topology: Topology): Topology {
  const { geometries } = topology.objects.countries
  const isCrimea = (arcs: number[][]) => {
    const [longitude, latitude] = geoCentroid(polygonOf(topology, arcs))
    return longitude > 32.4 && longitude < 36.7 && latitude > 44.3 && latitude < 46.2
  }
  const crimea = geometries
    .filter(({ id }) => id === russia)
    .flatMap(partsOf)
    .filter(isCrimea)
  const settled = geometries.map((country) => {
    if (country.id !== russia && country.id !== ukraine) return country
    const parts = partsOf(country).filter((arcs) => !crimea.includes(arcs))
    const arcs = country.id === ukraine ? [...parts, ...crimea] : parts
    return { id: country.id, type: 'MultiPolygon' as const, arcs }
  })
  return { ...topology, objects: { countries: { type: 'GeometryCollection', geometries: settled } } }
}

function partsOf(country: Polygon | MultiPolygon): number[][][] {
  return country.type === 'Polygon' ? [country.arcs] : country.arcs
}

function polygonOf(topology: Topology, arcs: number[][]) {
  return feature(topology, { type: 'Polygon' as const, arcs }).geometry
}
