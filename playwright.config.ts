/**
 * The browser tests: against a production server with its own seeded database, on a free port. A test marked `@phone` runs
 * on a phone too, one marked `@touch` there alone. Nothing is tried twice: a flaky test is a failing one.
 */
import { defineConfig, devices } from '@playwright/test'
import { chromiumArguments, findChromium } from './scripts/chromium'
import { freePort } from './lib/server/free-port'

// Chosen once: the workers read this file again, and are given the environment of the first reading.
process.env['CRUX_BROWSER_PORT'] ??= String(await freePort())
process.env['PLAYWRIGHT_CHROMIUM'] ??= findChromium((line) => console.error(line))

const baseURL = `http://localhost:${process.env['CRUX_BROWSER_PORT']}`

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.test/browser',
  globalSetup: './tests/support/browser-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000, toPass: { timeout: 10_000 } },
  reporter: 'list',
  use: {
    baseURL,
    // The graph was chosen before, on phones too: the tests of the outline say that it was, or that nothing was.
    storageState: {
      cookies: [
        {
          ...{ name: 'crux-shown', value: 'graph', domain: 'localhost', path: '/' },
          ...{ expires: -1, httpOnly: false, secure: false, sameSite: 'Lax' },
        },
      ],
      origins: [],
    },
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env['PLAYWRIGHT_CHROMIUM'], args: chromiumArguments() },
  },
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
      grepInvert: /@touch/,
    },
    { name: 'phone', use: { ...devices['Pixel 7'] }, grep: /@phone|@touch/ },
  ],
})
