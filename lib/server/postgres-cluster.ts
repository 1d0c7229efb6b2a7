/** Makes the data directory of the embedded Postgres: UTF-8, sorted by code point, one superuser with a password. */
import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { reasonFromLog } from './postgres-log'
import type { Place } from './postgres-place'
import { StartFailure } from './start-failure'

export const USER = 'crux'

/** Runs initdb. `throwaway` skips waiting for the disk: for tests. */
export function initialiseCluster(place: Place, password: string, throwaway: boolean): void {
  // Made aside and renamed when complete: an interrupted first start leaves nothing that looks like a database.
  const draft = `${place.data}.new`
  const passwordFile = `${place.data}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.account) for (const path of [draft, passwordFile]) chownSync(path, place.account.uid, place.account.gid)
  const encoding = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8']
  const access = [`--username=${USER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const sync = throwaway ? ['--no-sync'] : []
  const made = spawnSync(place.binaries.initdb, [`--pgdata=${draft}`, ...encoding, ...access, ...sync], {
    ...place.account,
    cwd: place.account ? '/' : undefined,
    encoding: 'utf8',
  })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new StartFailure(
      reasonFromLog(`${made.stdout ?? ''}\n${made.stderr ?? ''}`, 'Postgres could not make its database', place),
    )
  }
  renameSync(draft, place.data)
}
