// @vitest-environment node
import { expect, test } from 'vitest'
import { portIn } from '../../src/build/port'

test('a port is a number, and what is none is refused by the option’s name', () => {
  expect(portIn('8080')).toBe(8080)
  expect(() => portIn('http')).toThrow('--port is "http": it has to be a number below 65536.')
  expect(() => portIn('70000')).toThrow('--port is "70000"')
})
