import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MapId } from '@/lib/domain/ids'
import type { Database } from '@/lib/persistence/client'
import { loadMap } from '@/lib/persistence/map-store'
import { findMap } from '@/lib/persistence/maps'
import { signInWithPassword } from '@/lib/server/accounts/sign-in-with-password'
import { createMap } from '@/lib/server/maps/create-map'
import { seedDatabase } from '../../seed/run'
import { readSeedMap, seedSlugs } from '../../seed/seed-maps'
import { makeAccount } from '../support/account-fixtures'
import { openTestDatabase } from '../support/postgres'
import { expectTablesToFollowLog } from '../support/stored-map'
import { contentOf } from '../support/map-content'

const demoPassword = 'made on first start'
let url: string
let close: () => Promise<void>
let db: Database

beforeEach(async () => {
  ;({ db, url, close } = await openTestDatabase())
})
afterEach(() => close())

const seed = () => seedDatabase({ databaseUrl: url, demoPassword, log: () => undefined })

async function expectSeeded(): Promise<void> {
  for (const slug of seedSlugs) {
    const found = await findMap(db, slug, undefined)
    expect(found?.map).toMatchObject({ id: slug, slug, visibility: 'public' })
    const loaded = await loadMap(db, slug as MapId)
    expect(contentOf(loaded!.map)).toEqual(contentOf(readSeedMap(slug)))
    await expectTablesToFollowLog(db, slug as MapId)
  }
  expect(await db.user.count()).toBe(1)
}

describe('seeding', () => {
  test('fills an empty database with both debates, owned by a demo account that can sign in', async () => {
    expect(await seed()).toEqual({ seeded: true, demoEmail: 'demo@crux.local' })
    await expectSeeded()
    const signedIn = await signInWithPassword({ email: 'demo@crux.local', password: demoPassword }, db)
    expect(signedIn).toMatchObject({ ok: true })
    const owner = await findMap(db, 'school-uniforms', signedIn.ok ? signedIn.value.id : undefined)
    expect(owner?.role).toBe('owner')
  })

  test('leaves a database alone that has a map, or that was seeded before', async () => {
    const { id } = await makeAccount(db)
    await createMap(db, id, { title: 'My own' })
    expect(await seed()).toMatchObject({ seeded: false })
    expect(await db.debateMap.count()).toBe(1)
    await db.debateMap.deleteMany()
    expect(await seed()).toMatchObject({ seeded: true })
    await db.debateMap.delete({ where: { id: 'school-uniforms' } })
    expect(await seed()).toMatchObject({ seeded: false })
    expect(await db.debateMap.count()).toBe(1)
  })

  test('ends with the same two maps when two processes do it at once', async () => {
    expect(await Promise.all([seed(), seed()])).toMatchObject([{ demoEmail: 'demo@crux.local' }, {}])
    await expectSeeded()
  })

  test('is finished by the next start when it is killed midway', async () => {
    const options = JSON.stringify({ databaseUrl: url, demoPassword })
    const script = `import('./seed/run.ts').then(({ seedDatabase }) => seedDatabase({ ...${options}, log() {} }))`
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: 'ignore' })
    const exited = new Promise((resolve) => child.once('exit', resolve))
    while ((await db.debateMap.count({ where: { revision: { gt: 0 } } })) === 0) {
      if (child.exitCode !== null) break
      await sleep(1)
    }
    child.kill('SIGKILL')
    await exited
    const unfinished = await db.debateMap.count({ where: { slug: null } })
    expect(unfinished).toBeGreaterThan(0)
    expect(await seed()).toMatchObject({ seeded: true })
    await expectSeeded()
  })
})
