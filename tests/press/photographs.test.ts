import { expect, test } from 'vitest'
import { developed, negativeOf } from '../../src/press/photographs'

test('no file of a photograph is wider than its original, and all have its shape', async () => {
  const { plate } = await developed('nagasaki-boats', negativeOf('nagasaki-boats'))
  expect(Math.max(...plate.renditions.map(({ width }) => width))).toBe(plate.width)
  for (const { width, height } of plate.renditions) {
    expect(Math.abs(width / height - plate.width / plate.height)).toBeLessThan(0.01)
  }
})

test('a crop has the shape of its part', async () => {
  const area = { left: 0, top: 0.25, width: 1, height: 0.5 }
  const { plate } = await developed('crop', negativeOf('nagasaki-boats'), area)
  expect(plate).toMatchObject({ width: 1024, height: 410 })
})
