import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoMercator, geoPath, geoStereographic } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { MapRecipe } from './recipe'
import { drawing, element, label, sheet } from './svg'

const atlas = createRequire(import.meta.url)

/** Above this many degrees the finest coastlines would be noise. */
const wideSpan = 70
/** Nearer to a pole than this a Mercator map is all distortion. */
const polar = 72

/** A locator map from Natural Earth's countries. */
export function mapOf(recipe: MapRecipe): string {
  const projection = projectionFor(recipe)
  const path = geoPath(projection)
  const countries = countriesFor(recipe.span)
  const land = countries.map((country) =>
    element('path', {
      class: recipe.highlight.includes(country.code) ? 'set' : 'land',
      d: path(country.shape) ?? '',
    }),
  )
  const spots = recipe.places.flatMap(({ name, at }) => {
    const point = projection(at)
    const spot = point && { name, x: point[0], y: point[1] }
    return spot && isOnSheet(spot) ? [spot] : []
  })
  return drawing(recipe.title, `${element('rect', { class: 'sea', ...sheet })}${land.join('')}${named(spots)}`)
}

function projectionFor({ center, span }: MapRecipe) {
  const [longitude, latitude] = center
  const projection = Math.abs(latitude) > polar ? geoStereographic() : geoMercator()
  return projection
    .rotate([-longitude, Math.abs(latitude) > polar ? -latitude : 0])
    .center(Math.abs(latitude) > polar ? [0, 0] : [0, latitude])
    .scale(sheet.width / ((span * Math.PI) / 180))
    .translate([sheet.width / 2, sheet.height / 2])
    .clipExtent([
      [-2, -2],
      [sheet.width + 2, sheet.height + 2],
    ])
    .precision(0.4)
}

function countriesFor(span: number) {
  const file = span > wideSpan ? 'countries-110m.json' : 'countries-50m.json'
  const topology: Topology<{ countries: GeometryCollection }> = JSON.parse(
    readFileSync(atlas.resolve(`world-atlas/${file}`), 'utf8'),
  )
  return feature(topology, topology.objects.countries).features.map((shape) => ({ code: String(shape.id), shape }))
}

interface Spot {
  name: string
  x: number
  y: number
}

const letter = 23
const lineHeight = 44
const margin = 24

/** Dots with their names, each name on the first side where it stays on the sheet and off the others. */
function named(spots: Spot[]): string {
  const taken = spots.map(({ x, y }) => ({ left: x - 14, right: x + 14, top: y - 14, bottom: y + 14 }))
  const names = spots.map((spot) => {
    const choices = sidesOf(spot)
    const free = choices.find((box) => onSheet(box) && !taken.some((other) => overlap(box, other)))
    const box = free ?? choices.find(onSheet) ?? choices[0]
    taken.push(box)
    return label(spot.name, { class: 'name', x: box.x, y: box.baseline, 'text-anchor': box.anchor })
  })
  const dots = spots.map(({ x, y }) => element('circle', { class: 'place', cx: round(x), cy: round(y), r: 12 }))
  return dots.join('') + names.join('')
}

function isOnSheet({ x, y }: Spot): boolean {
  return x >= margin && x <= sheet.width - margin && y >= margin && y <= sheet.height - margin
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

function sidesOf({ name, x, y }: Spot) {
  const width = name.length * letter
  const beside = { top: y - lineHeight / 2, bottom: y + lineHeight / 2, baseline: round(y + 13) }
  const above = { top: y - 20 - lineHeight, bottom: y - 20, baseline: round(y - 28) }
  const below = { top: y + 20, bottom: y + 20 + lineHeight, baseline: round(y + 54) }
  const right = { left: x + 24, right: x + 24 + width, x: round(x + 24), anchor: 'start' }
  const left = { left: x - 24 - width, right: x - 24, x: round(x - 24), anchor: 'end' }
  const middle = { left: x - width / 2, right: x + width / 2, x: round(x), anchor: 'middle' }
  return [
    { ...right, ...beside },
    { ...left, ...beside },
    { ...middle, ...above },
    { ...middle, ...below },
    { ...right, ...above },
    { ...right, ...below },
    { ...left, ...above },
    { ...left, ...below },
  ] as const
}

function onSheet({ left, right, top, bottom }: Box): boolean {
  return left >= margin && right <= sheet.width - margin && top >= margin && bottom <= sheet.height - margin
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
