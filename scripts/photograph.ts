/**
 * `npm run photograph [-- <part of a name> …]`: takes every page into screenshots/, light and dark, desktop and phone, as a
 * visitor and signed in, from a Crux of its own. With an address (`-- http://localhost:3000`) it takes that one as a visitor.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import { projectRoot } from '../lib/server/data-folder'
import { freePort } from '../lib/server/free-port'
import { StartFailure } from '../lib/server/start-failure'
import { startOwnCrux, type OwnCrux } from '../tests/support/own-crux'
import { chromiumArguments, findChromium } from './chromium'
import { newId } from '../lib/domain/ids'
import { operationsToRebuild } from '../lib/operations/rebuild'
import { generateMap } from '../seed/generate-map'
import { LARGE_MAP, OWN_MAP, scenes, type Scene } from './scenes'

const FOLDER = join(projectRoot, 'screenshots')
const themes = ['light', 'dark'] as const
const devices = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
}
/** Fonts, pictures and the last movement come to rest in this time. */
const REST_MS = 500

type Reader = 'visitor' | 'member'
interface Member {
  readonly cookies: Awaited<ReturnType<BrowserContext['storageState']>>
  /** The paths of the maps that stand for `OWN_MAP` and `LARGE_MAP`. */
  readonly maps: Readonly<Record<string, string>>
}

export async function main(args: readonly string[]): Promise<number> {
  const address = args.find((argument) => /^https?:/.test(argument))
  const names = args.filter((argument) => argument !== address)
  const wanted = scenes.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)))
  if (wanted.length === 0)
    throw new StartFailure(`No page is called that. Pages: ${scenes.map((s) => s.name).join(', ')}.`)
  mkdirSync(FOLDER, { recursive: true })
  const executablePath = findChromium((line) => console.log(line))
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() })
  try {
    const missed = address === undefined ? await visitOwn(browser, wanted) : await visit(browser, address, wanted)
    console.log(`The pictures are in ${FOLDER}${missed > 0 ? `; ${missed} could not be taken` : ''}.`)
    return missed > 0 ? 1 : 0
  } finally {
    await browser.close()
  }
}

/** Everything: the pages as they are, those of development, and the one that is shown when the database is away. */
async function visitOwn(browser: Browser, wanted: readonly Scene[]): Promise<number> {
  const ordinary = wanted.filter(({ needs }) => needs === undefined)
  const broken = wanted.filter(({ needs }) => needs === 'broken')
  const ofDevelopers = wanted.filter(({ needs }) => needs === 'developer')
  let missed = 0
  if (ordinary.length + broken.length > 0) {
    missed += await withCrux('production', async (crux) => {
      const member = await signIn(browser, crux)
      const taken = await visit(browser, crux.url, ordinary, member)
      if (broken.length === 0) return taken
      await crux.stopDatabase()
      return taken + (await visit(browser, crux.url, broken))
    })
  }
  if (ofDevelopers.length > 0) {
    missed += await withCrux('development', async (crux) => {
      await askForMail(browser, crux)
      return visit(browser, crux.url, ofDevelopers)
    })
  }
  return missed
}

async function withCrux(mode: 'production' | 'development', use: (crux: OwnCrux) => Promise<number>): Promise<number> {
  const crux = await startOwnCrux(await freePort(), mode)
  try {
    return await use(crux)
  } finally {
    await crux.stop()
  }
}

/** Takes the scenes with every theme and device; returns how many could not be taken. */
async function visit(browser: Browser, url: string, wanted: readonly Scene[], member?: Member): Promise<number> {
  const readers: Reader[] = member === undefined ? ['visitor'] : ['visitor', 'member']
  let missed = 0
  for (const reader of readers) {
    for (const [device, look] of Object.entries(devices)) {
      for (const theme of themes) {
        const context = await browser.newContext({
          ...look,
          baseURL: url,
          colorScheme: theme,
          reducedMotion: 'reduce',
          ...(reader === 'member' && member !== undefined ? { storageState: member.cookies } : {}),
        })
        for (const scene of wanted.filter((scene) => scene.reader === 'both' || scene.reader === reader)) {
          const who = scene.reader === 'both' ? `-${reader}` : ''
          const path = withMaps(scene.path, member?.maps ?? {})
          if (!(await take(context, { ...scene, path }, `${scene.name}${who}-${device}-${theme}`))) missed += 1
        }
        await context.close()
      }
    }
  }
  return missed
}

/** The path with the map that a name at its beginning stands for. */
function withMaps(path: string, maps: Readonly<Record<string, string>>): string {
  const name = Object.keys(maps).find((one) => path.startsWith(one))
  return name === undefined ? path : `${maps[name]}${path.slice(name.length)}`
}

/** A page that does not come into its state is taken as it is, and told. */
async function take(context: BrowserContext, scene: Scene, name: string): Promise<boolean> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  try {
    await page.goto(scene.path, { waitUntil: 'networkidle' }).catch(() => undefined)
    await scene.prepare?.(page)
    return true
  } catch (error) {
    console.log(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    return false
  } finally {
    await page.waitForTimeout(REST_MS)
    await page.screenshot({ path: join(FOLDER, `${name}.png`) })
    await page.close()
  }
}

/** The demo account with a copy, a large map and a small one of its own, and one in the bin. */
async function signIn(browser: Browser, { url, demo }: OwnCrux): Promise<Member> {
  const context = await browser.newContext({ baseURL: url })
  const page = await context.newPage()
  await page.goto('/sign-in?next=/my-maps')
  await page.getByLabel('E-mail address').fill(demo.email)
  await page.getByLabel('Password', { exact: true }).fill(demo.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(({ pathname }) => pathname === '/my-maps')
  const headers = { 'sec-fetch-site': 'same-origin' }
  const make = async (path: string, data: object) => {
    const made = await page.request.post(path, { data, headers })
    if (!made.ok()) throw new StartFailure(`${path} answered ${made.status()}: ${await made.text()}`)
    return ((await made.json()) as { id: string }).id
  }
  const own = await make('/api/maps/school-uniforms/copy', {})
  await make('/api/maps', { title: 'Homework should be voluntary' })
  const large = await make('/api/maps', { title: 'A long debate' })
  const operations = operationsToRebuild(generateMap({ claims: 600, seed: 7 }))
  for (let start = 0; start < operations.length; start += 20) {
    const some = operations.slice(start, start + 20).map((operation) => ({ id: newId(), operation }))
    await page.request.post(`/api/maps/${large}/operations`, { data: { operations: some }, headers })
  }
  await page.request.delete(`/api/maps/${await make('/api/maps', { title: 'An old attempt' })}`, { headers })
  const cookies = await context.storageState()
  await context.close()
  return { cookies, maps: { [OWN_MAP]: `/maps/${own}`, [LARGE_MAP]: `/maps/${large}` } }
}

async function askForMail(browser: Browser, { url, demo }: OwnCrux): Promise<void> {
  const page = await browser.newPage({ baseURL: url })
  // In development a page is built when it is first asked for.
  page.setDefaultTimeout(120_000)
  await page.goto('/reset-password', { waitUntil: 'networkidle' })
  await page.getByLabel('E-mail address').fill(demo.email)
  await page.locator('form button[type="submit"]').last().click()
  await page.waitForLoadState('networkidle')
  await page.close()
}
