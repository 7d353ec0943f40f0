import { defineConfig } from '@playwright/test'
import { findBrowser, findShell } from './tests/support/browser'

// Another one lets two checkouts be visited at the same time.
const port = process.env.VISITS_PORT ?? '4183'
const address = `http://localhost:${port}`
const asRoot = process.getuid?.() === 0
const executablePath = findShell() ?? findBrowser()?.path

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.e2e.ts',
  fullyParallel: true,
  // One more than the cores of a small machine: visits also wait, for what a reader waits for.
  workers: 3,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    locale: 'en-GB',
    // Visits inject their faults at the network, which a worker would stand before; offline.e2e.ts is about it.
    serviceWorkers: 'block',
    launchOptions: {
      // Not `timezoneId`, which `document.lastModified` knows nothing of.
      env: { ...process.env, TZ: 'Europe/Warsaw' },
      ...(executablePath && { executablePath }),
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    // What differs under a finger and on a narrow screen; other visits set the widths that they are about.
    {
      name: 'phone',
      testMatch: /(?:mainPath|faults|photos)\.e2e\.ts/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: { command: `npm run preview -- --port ${port}`, url: address, reuseExistingServer: false },
})
