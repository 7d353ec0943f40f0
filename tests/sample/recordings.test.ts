// @vitest-environment node
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { film } from '../../sample/film'
import { orbitFrame, perihelion } from '../../sample/orbit'
import { readSourceFiles } from '../../sample/sourceFiles'
import { tones } from '../../sample/tones'

test('each recording that a story of the sample plays is made with it, and so are its poster and captions', async () => {
  const { stories } = await readSourceFiles(join('sample', 'edition'))
  const named = JSON.stringify(stories).match(/(?<=")(?:film|sound)\/[^"]+/g) ?? []
  const made = [tones, ...film].map(({ path }) => path)
  expect(named).not.toEqual([])
  expect(made.toSorted()).toEqual([...new Set(named)].sort())
})

test.each([
  ['as near to the Sun as Venus when it passes it', perihelion, 0, 0.72],
  ['beyond Neptune half an orbit later', perihelion + 75.47 / 2, 30.1, 36],
  ['back after an orbit', perihelion + 75.47, 0, 0.72],
])('the comet of the film is %s', (_, year, nearest, farthest) => {
  const circles = [...orbitFrame(year).matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)]
  const at = circles.map(([, x, y, radius]) => ({ x: Number(x), y: Number(y), radius: Number(radius) }))
  const [sun, comet] = [at.find(({ radius }) => radius === 11), at.find(({ radius }) => radius === 8)]
  const distance = Math.hypot((comet?.x ?? 0) - (sun?.x ?? 0), (comet?.y ?? 0) - (sun?.y ?? 0)) / 23.5
  expect(distance).toBeGreaterThanOrEqual(nearest)
  expect(distance).toBeLessThanOrEqual(farthest)
})
