/** What a Postgres wrote about itself into its data directory: who it is, where it listens, whether it is ready. */
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, processStart } from './instance-lock'
import type { Place } from './postgres-place'

export interface PidFile {
  readonly pid: number
  readonly port: number
  /** `ready` once it takes connections. */
  readonly status: string
}

const WORKERS_END_MS = 10_000

export function readPidFile(place: Place): PidFile | undefined {
  try {
    const lines = readFileSync(join(place.data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? 'starting').trim() }
  } catch {
    return undefined
  }
}

/**
 * The file of a Postgres that lives.
 *
 * In a container whose first process does not collect the dead, a killed Postgres keeps its process id, and the next one
 * would take it for alive and refuse to start: then its file goes, after the last of its workers.
 */
export async function readLivingPidFile(place: Place): Promise<PidFile | undefined> {
  const left = readPidFile(place)
  if (!left || !isAlive(left.pid)) return undefined
  if (process.platform !== 'linux' || processStart(left.pid) !== undefined) return left
  const deadline = Date.now() + WORKERS_END_MS
  while (hasWorkers(place)) {
    if (Date.now() > deadline) return left
    await sleep(50)
  }
  rmSync(join(place.data, 'postmaster.pid'), { force: true })
  return undefined
}

/** Each process of a Postgres works in its data directory. */
function hasWorkers(place: Place): boolean {
  const data = realpathSync(place.data)
  return readdirSync('/proc').some((name) => {
    try {
      return readlinkSync(`/proc/${name}/cwd`) === data
    } catch {
      return false
    }
  })
}
