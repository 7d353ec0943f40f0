import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { findBrowser, findShell, getBrowser } from '../support/browser'

// Builds the reader, finds or gets a browser, and runs the visits in it. Arguments go on to Playwright.
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')

// Twice, as newsrooms do: the second build writes only what has changed, and all visits are to what it leaves.
step('npm', ['run', 'build'])
step('npm', ['run', 'build'])
const browser = findBrowser() ?? getBrowser()
console.log(`Browser: ${findShell() ?? browser.path}`)
step(process.execPath, [playwright, 'test', ...process.argv.slice(2)])

function step(command: string, args: string[]): void {
  // npm is a script on Windows, which only a shell starts.
  const shell = process.platform === 'win32' && command === 'npm'
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell })
  if (status !== 0) process.exit(status ?? 1)
}
