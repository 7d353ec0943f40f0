// @vitest-environment jsdom
import { geoContains } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import { atlasFor } from '../../sample/atlas'
import { chartOf } from '../../sample/chart'
import { ticksOf, valueScale } from '../../sample/figures'
import { wrapped } from '../../sample/lettering'
import { mapOf } from '../../sample/map'
import type { ChartSpec, MapSpec } from '../../sample/pictureSpec'
import { portraitOf } from '../../sample/portrait'
import { withoutLettering } from '../../sample/svg'

const hostile = `<script>alert(1)</script> & "Söhne" ]]> 'quoted' \u0000\uD800`
const readable = `<script>alert(1)</script> & "Söhne" ]]> 'quoted' `
const forms = ['bars', 'columns', 'line'] as const

describe.each(forms)('a chart of the form %s', (form) => {
  test('says its title, its names and its figures', () => {
    const lettering = letteringIn(chartOf(aChart({ form }), 'en-GB'))
    expect(lettering).toEqual(expect.arrayContaining(['Turnout', '1979', '1989', '61.9%']))
  })

  test('is well-formed and harmless whatever its words are', () => {
    const drawing = parsed(chartOf(aChart({ form, title: hostile, unit: '<', rows: rowsNamed(hostile) }), 'en-GB'))
    expect(drawing.querySelector('script')).toBeNull()
    expect(drawing.querySelector('title')?.textContent).toBe(readable)
  })

  test('writes figures as the readers of its language do', () => {
    expect(letteringIn(chartOf(aChart({ form }), 'pl'))).toContain('61,9%')
  })

  test('keeps all its marks on the sheet, also when all figures are one', () => {
    for (const value of [0, 7, 1e6]) {
      const rows: ChartSpec['rows'] = [
        ['A', value],
        ['B', value],
        ['C', value],
      ]
      const numbers = chartOf(aChart({ form, rows }), 'en-GB')
        .replace(/<style>.*<\/style>/, '')
        .match(/-?[\d.]+(?=")/g)
      expect(numbers?.map(Number).filter((at) => !(at >= 0 && at <= 1200))).toEqual([])
    }
  })
})

test('a chart on a card has its marks and no lettering', () => {
  const drawing = withoutLettering(chartOf(aChart({ form: 'bars' }), 'en-GB'))
  expect(letteringIn(drawing)).toEqual([])
  expect(parsed(drawing).querySelectorAll('.bar').length).toBeGreaterThan(0)
})

test('a unit too long to stand behind figures stands under the title, unless the title says it', () => {
  expect(letteringIn(chartOf(aChart({ unit: 'voters' }), 'en-GB'))).toContain('voters')
  expect(letteringIn(chartOf(aChart({ unit: 'voters', title: 'Voters by year' }), 'en-GB'))).not.toContain('voters')
})

test.each([
  [61.9, 42.6, [40, 45, 50, 55, 60, 65]],
  [48, 2, [0, 10, 20, 30, 40, 50]],
  [9.95, 9.58, [9.5, 9.6, 9.7, 9.8, 9.9, 10]],
  [5, 5, [4.4, 4.6, 4.8, 5]],
])('a scale for up to %d from %d has round steps', (most, least, ticks) => {
  expect(ticksOf(valueScale(least, most))).toEqual(ticks)
})

test('a title breaks between words, and an overlong word stays whole', () => {
  expect(wrapped('one two three', 7, (line) => line.length)).toEqual(['one two', 'three'])
  expect(wrapped('Donaudampfschiff ahoi', 5, (line) => line.length)).toEqual(['Donaudampfschiff', 'ahoi'])
})

/** The atlas is large: a machine that has much else to do needs its time to read it. */
const patient = { timeout: 30_000 }

describe('a map', patient, () => {
  test('names its places, and the countries that have room for it, in the language of the story', () => {
    const lettering = letteringIn(mapOf(aMap({ highlight: ['616'] }), 'pl'))
    expect(lettering).toEqual(expect.arrayContaining(['Toruń', 'Kraków', 'POLSKA', '200 km']))
  })

  test('is well-formed and harmless whatever its words are', () => {
    const places = [{ name: hostile, at: [19, 52] as [number, number] }]
    const drawing = parsed(mapOf(aMap({ title: hostile, places }), 'en-GB'))
    expect(drawing.querySelector('script')).toBeNull()
    expect(drawing.querySelector('title')?.textContent).toBe(readable)
    expect(letteringOf(drawing)).toContain(readable)
  })

  test('shows every place, even one beyond its span', () => {
    const places: MapSpec['places'] = [
      { name: 'Kraków', at: [19.94, 50.06] },
      { name: 'Lisboa', at: [-9.14, 38.71] },
    ]
    const dots = [...parsed(mapOf(aMap({ places }), 'pl')).querySelectorAll('circle')]
    const at = dots.map((dot) => ['cx', 'cy'].map((axis) => Number(dot.getAttribute(axis))))
    expect(at).toHaveLength(2)
    expect(at.filter(([x = 0, y = 0]) => x > 40 && x < 1160 && y > 40 && y < 760)).toEqual(at)
  })
})

test.each(['long', 'short'] as const)(
  'a portrait with %s hair is well-formed, and bears the name of who is in it',
  (cut) => {
    const colours = { ground: '#cfe0dc', skin: '#e2b48f', hair: '#3b2a22', coat: '#1f5a52' }
    const drawing = parsed(portraitOf({ kind: 'portrait', title: hostile, ...colours, cut, hasGlasses: true }))
    expect(drawing.querySelector('title')?.textContent).toBe(readable)
    for (const colour of Object.values(colours)) expect(drawing.querySelector(`[fill="${colour}"]`)).not.toBeNull()
  },
)

test.each([20, 10])(
  'the atlas for %d degrees has Crimea in Ukraine, and no country around the globe',
  patient,
  (span) => {
    const codesAt = (at: [number, number]) =>
      atlasFor(span)
        .countries.filter(({ shape }) => geoContains(shape, at))
        .map(({ code }) => code)
    expect(codesAt([34.1, 44.95])).toEqual(['804'])
    expect(codesAt([40.2, 47.4])).toEqual(['643'])
    expect(codesAt([-40, 30])).toEqual([])
  },
)

function aChart(fields: Partial<ChartSpec>): ChartSpec {
  const rows: ChartSpec['rows'] = [
    ['1979', 61.9],
    ['1984', 58.9],
    ['1989', 58.4],
  ]
  return { kind: 'chart', title: 'Turnout', unit: '%', form: 'bars', rows, ...fields }
}

function aMap(fields: Partial<MapSpec>): MapSpec {
  const places: MapSpec['places'] = [
    { name: 'Toruń', at: [18.6, 53.01] },
    { name: 'Kraków', at: [19.94, 50.06] },
  ]
  return { kind: 'map', title: 'Towns', center: [19, 52], span: 20, places, highlight: [], ...fields }
}

function rowsNamed(name: string): ChartSpec['rows'] {
  return [
    [name, 1],
    [name, 2],
    [name, 3],
  ]
}

/** Parses an SVG as strictly as XML is; throws when it isn't well-formed. */
function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const fault = document.querySelector('parsererror')
  if (fault !== null) throw new Error(fault.textContent ?? 'not well-formed')
  return document
}

function letteringIn(svg: string): string[] {
  return letteringOf(parsed(svg))
}

function letteringOf(drawing: Document): string[] {
  return [...drawing.querySelectorAll('text')].map(({ textContent }) => (textContent ?? '').replaceAll('\u00A0', ' '))
}
