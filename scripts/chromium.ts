/**
 * Finds a Chromium for the browser tests and photographs, in this order: PLAYWRIGHT_CHROMIUM, one that is installed,
 * Playwright's own (downloaded where the network allows it), and Debian's package where Crux may install it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { chromium } from '@playwright/test'
import { projectRoot } from '../lib/server/data-folder'
import { env } from '../lib/server/env'
import { StartFailure } from '../lib/server/start-failure'

const INSTALLED = [
  ...['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const TEN_MINUTES = 600_000

/** The path of a Chromium that runs; throws a StartFailure that says what to install where there is none. */
export function findChromium(say: (line: string) => void): string {
  const chosen = env().PLAYWRIGHT_CHROMIUM
  if (chosen !== undefined) {
    const path = findInstalled([chosen])
    if (path !== undefined) return path
    throw new StartFailure(`PLAYWRIGHT_CHROMIUM is ${chosen}, which does not run. Correct it or leave it unset.`)
  }
  const found = findInstalled(INSTALLED) ?? playwrightsOwn()
  if (found !== undefined) return found
  say('Installing a Chromium for the browser tests (once) …')
  const installed = download() ?? installPackage()
  if (installed !== undefined) return installed
  throw new StartFailure(
    'The browser tests need a Chromium, and none could be installed. Install chromium or Google Chrome, or set PLAYWRIGHT_CHROMIUM to one.',
  )
}

/** The browser's own suggestions under its address: pages of their own, loaded with each window, for more than a second of work. */
const suggestionPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']

/** What Playwright itself switches off and matters here: a list that is given takes the place of its own. */
const offInPlaywright = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'LensOverlay'],
  ...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  'PreconnectToSearch',
]

/** Chromium's sandbox refuses root; nothing shall go out to the network by itself, nor the browser be busy with itself. */
export function chromiumArguments(): string[] {
  const off = `--disable-features=${[...offInPlaywright, ...suggestionPages].join(',')}`
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking', off]
}

/** The whole path of the first of these programs that runs. */
function findInstalled(programs: readonly string[]): string | undefined {
  return programs.map(onPath).find((path) => path !== undefined && runs(path))
}

/** Playwright wants a whole path. */
function onPath(program: string): string | undefined {
  if (isAbsolute(program)) return program
  const shell = spawnSync('sh', ['-c', 'command -v -- "$1"', 'sh', program], { encoding: 'utf8' })
  return shell.stdout?.trim() || undefined
}

/** A stub that only tells where to get the program does not count. */
function runs(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) && runs(path) ? path : undefined
}

function download(): string | undefined {
  const cli = join(projectRoot, 'node_modules/@playwright/test/cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: TEN_MINUTES / 5 })
  return playwrightsOwn()
}

function installPackage(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const aptGet = (...args: string[]) => spawnSync('apt-get', ['-y', ...args], { stdio: 'ignore', timeout: TEN_MINUTES })
  if (aptGet('install', 'chromium').status !== 0) {
    aptGet('update')
    aptGet('install', 'chromium')
  }
  return findInstalled(INSTALLED)
}
