import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'
import { chromium } from '@playwright/test'

export interface Browser {
  path: string
  origin: 'CHROMIUM_PATH' | 'installed' | 'downloaded by Playwright'
}

/** What decides where a browser may be. */
export interface Machine {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  home: string
  /** Where Playwright keeps its own download, whether it is there or not. */
  playwrights: string
}

/** A Chromium that is on this machine and starts, or undefined. */
export function findBrowser(): Browser | undefined {
  return browsersToTry(thisMachine()).find(({ path }) => starts(path))
}

/**
 * Debian's Chromium that draws no windows, if it is on this machine and no other was asked for: a visit takes half as long in it.
 * It has no settings of a person's own, such as whether frames may store anything.
 */
export function findShell(): string | undefined {
  const path = '/usr/bin/chromium-headless-shell'
  return !process.env.CHROMIUM_PATH && starts(path) ? path : undefined
}

/** Gets a Chromium onto this machine, from Debian's packages; ends the process with one line that says what to install when that fails. */
export function getBrowser(): Browser {
  if (process.env.CHROMIUM_PATH) giveUp(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which does not start.`)
  if (isDebianAsRoot()) {
    console.log('No Chrome or Chromium here. Getting one with apt-get.')
    run('apt-get', 'update')
    run('apt-get', 'install', '-y', 'chromium')
    const packaged = findBrowser()
    if (packaged) return packaged
  }
  giveUp(
    'No browser to test in: install Chrome or Chromium, run `npx playwright install chromium`, or set CHROMIUM_PATH to one.',
  )
}

/** Where a browser may be, the first to try first. A CHROMIUM_PATH is the only one to try. */
export function browsersToTry({ platform, env, home, playwrights }: Machine): Browser[] {
  if (env.CHROMIUM_PATH) return [{ path: env.CHROMIUM_PATH, origin: 'CHROMIUM_PATH' }]
  const installed = platform === 'win32' ? onWindows(env) : [...onPath(env.PATH ?? ''), ...usualPlaces(platform, home)]
  return [
    ...[...new Set(installed)].map((path) => ({ path, origin: 'installed' }) as const),
    { path: playwrights, origin: 'downloaded by Playwright' },
  ]
}

/** Whether the text of an os-release file (freedesktop.org, os-release) names Debian, Ubuntu or a child of theirs. */
export function isDebianLike(osRelease: string): boolean {
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease)
}

const commands = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser']

function onPath(path: string): string[] {
  const folders = path.split(posix.delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => commands.map((command) => posix.join(folder, command)))
}

function usualPlaces(platform: NodeJS.Platform, home: string): string[] {
  if (platform !== 'darwin') return ['/opt/google/chrome/chrome', '/usr/bin/chromium', '/snap/bin/chromium']
  const apps = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium']
  return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
    apps.map((app) => posix.join(folder, app)),
  )
}

function onWindows(env: Machine['env']): string[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  )
  return folders.flatMap((folder) =>
    ['Google\\Chrome', 'Chromium'].map((app) => win32.join(folder, app, 'Application', 'chrome.exe')),
  )
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir(), playwrights: chromium.executablePath() }
}

/** A file alone proves little: it may be a stub of Ubuntu's, or lack libraries. On Windows, asking would open a window. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

function isDebianAsRoot(): boolean {
  const osRelease = '/etc/os-release'
  return process.getuid?.() === 0 && existsSync(osRelease) && isDebianLike(readFileSync(osRelease, 'utf8'))
}

function run(command: string, ...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0
}

function giveUp(why: string): never {
  console.error(why)
  process.exit(1)
}
