/** A file becomes a map: told first, then made by operations; what cannot be read writes nothing. Read in a real thread. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toRows } from '@/lib/domain/debate-map'
import { topsOf } from '@/lib/domain/tops'
import { readCruxBranch } from '@/lib/formats/crux-branch/read'
import { writeCruxJson } from '@/lib/formats/crux-json/write'
import { lossCodes } from '@/lib/formats/loss'
import type { Database } from '@/lib/persistence/client'
import { findImportedFile } from '@/lib/persistence/imported-files'
import { importMap, previewImport, readForBranch } from '@/lib/server/imports/import-map'
import { sayIn } from '@/lib/server/language/compiled-texts'
import { copyMap } from '@/lib/server/maps/create-map'
import { listOwnMaps } from '@/lib/server/maps/list-maps'
import { readMap } from '@/lib/server/maps/read-map'
import { buildThreads } from '@/scripts/build-scripts'
import { generateMap } from '@/seed/generate-map'
import { makeAccount } from '../support/account-fixtures'
import { asking, type Person } from '../support/map-fixtures'
import { openTestDatabase } from '../support/postgres'
import { sampleMap } from '../support/sample-map'

let db: Database
let close: () => Promise<void>
let person: Person

beforeAll(async () => {
  await buildThreads()
  ;({ db, close } = await openTestDatabase())
  person = await makeAccount(db, 'importer')
})
afterAll(() => close())

const bytes = (text: string) => new TextEncoder().encode(text)

async function rowsOf(id: string) {
  const read = await readMap(db, id, asking(person))
  if (!read.ok) throw new Error(read.error.code)
  const { claims, arguments: inferences, ...rest } = toRows(read.value.map)
  const author = <Row extends { createdBy: string; createdAt: number }>({
    createdBy: _by,
    createdAt: _at,
    ...row
  }: Row) => row
  return { ...rest, claims: claims.map(author), arguments: inferences.map(author) }
}

test('a file of ours becomes the same map, and is kept with it and with its copies', async () => {
  const text = writeCruxJson(sampleMap())
  const told = await previewImport(bytes(text))
  expect(told).toMatchObject({ ok: true, value: { format: 'crux-json', claims: 8, losses: [] } })
  const parts: number[] = []
  const made = await importMap(db, person.id, bytes(text), (done, all) => parts.push(done / all))
  if (!made.ok) throw new Error(made.error.code)
  expect(parts.at(-1)).toBe(1)
  const again = await importMap(db, person.id, bytes(text))
  expect(again.ok && (await rowsOf(again.value.id))).toEqual(await rowsOf(made.value.id))
  expect((await rowsOf(made.value.id)).claims.map(({ id }) => id)).toEqual(
    toRows(sampleMap()).claims.map(({ id }) => id),
  )
  const copy = await copyMap(db, made.value.id, asking(person))
  if (!copy.ok) throw new Error(copy.error.code)
  for (const id of [made.value.id, copy.value.id]) {
    expect(await findImportedFile(db, id)).toEqual({ format: 'crux-json', text })
  }
})

test('a file becomes a branch with all that is in the file', async () => {
  const map = generateMap({ claims: 200, seed: 3 })
  const read = await readForBranch(bytes(writeCruxJson(map)))
  if (!read.ok) throw new Error(read.error.code)
  expect(readCruxBranch(read.value.copied)?.claims).toHaveLength(200)
  expect(read.value.text.split('\n').length).toBeGreaterThan(200)
  expect(topsOf(map).length).toBeGreaterThan(0)
})

test.each([
  ['no known file', 'MZ\u0090 \u0003 nothing', 'unknown-format'],
  ['a file that was cut off', writeCruxJson(sampleMap()).slice(0, 400), 'not-json'],
  ['a file that contradicts itself', writeCruxJson(sampleMap()).replace('"cost"', '"gone"'), 'inconsistent'],
])('%s is refused with its reason, and nothing is written', async (_, text, code) => {
  const before = await listOwnMaps(db, person.id)
  const made = await importMap(db, person.id, bytes(text))
  expect(made).toMatchObject({ ok: false, error: { code: 'file-not-readable', fault: { code } } })
  expect(await listOwnMaps(db, person.id)).toEqual(before)
})

test('every loss and every reason has its sentence in each language', () => {
  for (const language of ['en', 'de'] as const) {
    const say = sayIn(language)
    for (const code of lossCodes) {
      expect(say.ifKnown(`losses.${code}`, { count: 2 }), code).toBeTruthy()
      expect(say.ifKnown(`losses.${code}`, { count: 1 }), code).toBeTruthy()
    }
  }
})
