// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { browsersToTry, isDebianLike, type Machine } from './browser'

function aMachine(different: Partial<Machine>): Machine {
  return { platform: 'linux', env: {}, home: '/home/ada', playwrights: '/cache/chrome', ...different }
}

describe('the browsers to try', () => {
  it.each<[string, Partial<Machine>, string]>([
    ['by name, on PATH', { env: { PATH: '/opt/bin:/usr/bin' } }, '/opt/bin/chromium'],
    ['in a usual place of Linux', { env: { PATH: '' } }, '/snap/bin/chromium'],
    ['among the apps of macOS', { platform: 'darwin' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    [
      'among the user’s own apps on macOS',
      { platform: 'darwin', home: '/Users/ada' },
      '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'among the programs of Windows',
      { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } },
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  ])('are looked for %s', (_, machine, path) => {
    expect(browsersToTry(aMachine(machine))).toContainEqual({ path, origin: 'installed' })
  })

  it('end with Playwright’s own', () => {
    const own = { path: '/cache/chrome', origin: 'downloaded by Playwright' }
    expect(browsersToTry(aMachine({})).at(-1)).toEqual(own)
    expect(browsersToTry(aMachine({ platform: 'win32' }))).toEqual([own])
  })

  it('are the one of CHROMIUM_PATH when that is set', () => {
    const env = { CHROMIUM_PATH: '/opt/mine', PATH: '/usr/bin' }
    expect(browsersToTry(aMachine({ env }))).toEqual([{ path: '/opt/mine', origin: 'CHROMIUM_PATH' }])
  })

  it('hold none twice', () => {
    const paths = browsersToTry(aMachine({ env: { PATH: '/usr/bin:/usr/bin' } })).map(({ path }) => path)
    expect(paths).toEqual([...new Set(paths)])
  })
})

it.each([
  ['ID=debian\nVERSION_ID="12"', true],
  ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian', true],
  ['ID=linuxmint\nID_LIKE="ubuntu debian"', true],
  ['ID=fedora\nHOME_URL="https://debian.example/"', false],
  ['', false],
])('tells whether %j is Debian or a child of it', (osRelease, debianLike) => {
  expect(isDebianLike(osRelease)).toBe(debianLike)
})
