/** Fixtures: people with accounts and maps of their own, made through the product itself, and a page that fails on script errors. */
import { test as base, expect, type APIRequestContext, type Locator, type Page } from '@playwright/test'
import { randomBytes } from 'node:crypto'
import type { DebateMap } from '@/lib/domain/debate-map'
import { newId } from '@/lib/domain/ids'
import { operationsToRebuild } from '@/lib/operations/rebuild'

export interface Person {
  readonly name: string
  readonly email: string
  readonly password: string
}

export function newPerson(name: string): Person {
  const id = randomBytes(6).toString('hex')
  return { name, email: `${id}@example.org`, password: `a long sentence ${id}` }
}

export async function register(page: Page, person: Person, next = '/my-maps'): Promise<void> {
  await page.goto(`/register?next=${encodeURIComponent(next)}`)
  await page.getByLabel('Name', { exact: true }).fill(person.name)
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL((url) => url.pathname.startsWith(next.split('?')[0] ?? next))
}

/** Makes a map through the API, as the person whose cookies the context has. */
export async function makeMap(request: APIRequestContext, title: string, thesis?: string): Promise<string> {
  const response = await request.post('/api/maps', {
    data: { title, ...(thesis ? { thesis } : {}) },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(response.status()).toBe(201)
  const { id } = (await response.json()) as { id: string }
  return id
}

/** Fills a new map of one's own with a generated debate. */
export async function fillMap(request: APIRequestContext, id: string, debate: DebateMap): Promise<void> {
  const operations = operationsToRebuild(debate).map((operation) => ({ id: newId(), operation }))
  for (let start = 0; start < operations.length; start += 20) {
    const response = await request.post(`/api/maps/${id}/operations`, {
      data: { operations: operations.slice(start, start + 20) },
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(await response.text()).not.toContain('"ok":false')
  }
}

/** Opens a map and waits until the graph can be used. */
export async function openMap(page: Page, idOrSlug: string): Promise<void> {
  await page.goto(`/maps/${idOrSlug}`)
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
}

/** A claim on the graph, by words of its own: what it is said to argue about does not count. */
export function claim(page: Page, text: string) {
  const words = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const name = new RegExp(`^[^:]+: ((?! (For|Against) “| (Undercuts|Backs) an argument).)*${words}`)
  return page.locator('[data-claim]').and(page.getByLabel(name))
}

/** What a measurement says once it has said the same for half a second: a busy machine may stand still in the midst of a motion. */
export async function settled<T>(measure: () => Promise<T>): Promise<T> {
  let last = JSON.stringify(await measure())
  let timesSame = 0
  await expect(async () => {
    const now = JSON.stringify(await measure())
    timesSame = now === last ? timesSame + 1 : 0
    last = now
    expect(timesSame).toBeGreaterThanOrEqual(5)
  }).toPass({ intervals: [100] })
  return measure()
}

/** A point on an arrow, halfway along its lines. */
export async function middleOf(arrow: Locator): Promise<{ x: number; y: number }> {
  return settled(() =>
    arrow.locator('.arrow-hit').evaluate((path: SVGPathElement) => {
      const { x, y } = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM()!)
      return { x, y }
    }),
  )
}

/** Where something stands once it has come to rest: a new layout is reached by gliding. */
export async function placeOf(one: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  return (await settled(() => one.boundingBox()))!
}

/** Chooses an entry of a map's menu in a list. */
export async function choose(page: Page, map: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${map}` }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

export const test = base.extend<{ quietPage: Page }>({
  /** A page whose script errors and refused resources fail the test. */
  quietPage: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await use(page)
    expect(complaints).toEqual([])
  },
})

export { expect }
