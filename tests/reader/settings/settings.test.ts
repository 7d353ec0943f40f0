// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { applySettings } from '../../../src/reader/settings/applySettings'
import { choices } from '../../../src/reader/settings/choices'
import { settingsIn } from '../../../src/reader/settings/settings'

const standard = {
  theme: 'system',
  size: 1,
  leading: 1,
  face: 'serif',
  motion: 'system',
  data: 'system',
  read: 'shown',
  keys: true,
}
const all = {
  theme: 'dark',
  size: 1.5,
  leading: 1.3,
  face: 'sans',
  motion: 'less',
  data: 'less',
  read: 'hidden',
  keys: false,
}

describe('settings that come from outside', () => {
  it('are taken as the reader chose them', () => {
    expect(settingsIn(all)).toEqual(all)
  })

  it.each([
    [undefined],
    [null],
    [''],
    ['dark'],
    [7],
    [[]],
    [{}],
    [{ theme: 'blue', size: 40, leading: '1.3', face: ['sans'], motion: true, data: {}, keys: null }],
    [{ theme: 'dark"><script>', size: Number.NaN, keys: 'no' }],
    [JSON.parse('{"__proto__":{"theme":"blue"}}')],
  ])('are the standard ones in place of %j', (value) => {
    expect(settingsIn(value)).toEqual(standard)
  })

  it('lose one bad value without the others', () => {
    expect(settingsIn({ ...all, theme: 'blue', more: 1 })).toEqual({ ...all, theme: 'system' })
  })
})

describe('the page', () => {
  beforeEach(() => {
    for (const name of Object.keys(document.documentElement.dataset)) delete document.documentElement.dataset[name]
    document.documentElement.removeAttribute('style')
  })

  it('wears words as attributes and factors as custom properties', () => {
    applySettings(all)
    expect({ ...document.documentElement.dataset }).toEqual({
      theme: 'dark',
      face: 'sans',
      motion: 'less',
      data: 'less',
      read: 'hidden',
    })
    expect(document.documentElement.style.getPropertyValue('--size')).toBe('1.5')
    expect(document.documentElement.style.getPropertyValue('--leading')).toBe('1.3')
  })

  it.each([[undefined], ['garbage'], [{ theme: 'url(https://elsewhere.example)', size: '2', data: 'all' }]])(
    'wears nothing but what is on the lists: %j',
    (value) => {
      applySettings(value)
      for (const [name, list] of Object.entries(choices)) {
        const { dataset, style } = document.documentElement
        const worn = dataset[name] ?? Number(style.getPropertyValue(`--${name}`))
        expect(worn, name).toBe(list[0])
      }
    },
  )

  it('waits with photos where the browser saves data', () => {
    vi.stubGlobal('navigator', { connection: { saveData: true } })
    applySettings(standard)
    expect(document.documentElement.dataset.data).toBe('less')
    vi.unstubAllGlobals()
  })
})
