// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { chartOf } from '../../src/press/chart'
import { mapOf } from '../../src/press/map'

const hostile = '<script>"&amp;\'</script>'

function parsed(svg: string) {
  return new DOMParser().parseFromString(svg, 'image/svg+xml')
}

describe('a chart', () => {
  test.each(['bars', 'columns', 'line'] as const)('of %s writes out each name and figure, and runs nothing', (form) => {
    const rows: [string, number][] = [
      [hostile, 12.5],
      ['1984', 1200],
    ]
    const svg = parsed(chartOf({ kind: 'chart', title: hostile, unit: '', form, rows }))
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent)
    expect(texts).toEqual(expect.arrayContaining([hostile, '12.5', '1984', '1,200']))
    expect(svg.querySelector('script')).toBeNull()
  })
})

describe('a map', () => {
  const recipe = { kind: 'map', title: hostile, center: [6.1, 46.2], span: 12, highlight: ['756'] } as const

  function placesOn(places: { name: string; at: [number, number] }[]) {
    const svg = parsed(mapOf({ ...recipe, center: [6.1, 46.2], highlight: ['756'], places }))
    return { svg, names: [...svg.querySelectorAll('text')].map(({ textContent }) => textContent) }
  }

  test('names its places and sets off its countries', () => {
    const { svg, names } = placesOn([
      { name: 'Geneva', at: [6.14, 46.2] },
      { name: hostile, at: [7.4, 46.9] },
    ])
    expect(names).toEqual(['Geneva', hostile])
    expect(svg.querySelectorAll('path.set')).toHaveLength(1)
    expect(svg.querySelector('script')).toBeNull()
  })

  test('leaves out a place beyond its edges', () => {
    expect(placesOn([{ name: 'Sydney', at: [151.2, -33.9] }]).names).toEqual([])
  })
})
