/**
 * Locks that are files naming the process that holds them, so that a second `npm start` on the same data can say who runs.
 *
 * A process is known by its id and its start time: the lock of a dead process, or of one whose id was given to another,
 * is taken over. The file appears at once with its whole content (link), never half written.
 */
import { spawnSync } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

const holderSchema = z.object({
  pid: z.number().int().positive(),
  started: z.string(),
  at: z.string(),
  /** What the process is, for the person who reads the message: `npm start`, `npm run export` … */
  what: z.string(),
  /** Where it answers, once it does. */
  url: z.string().optional(),
})

export type LockHolder = z.infer<typeof holderSchema>

export interface HeldLock {
  /** Tells later readers of the lock where this process answers. */
  announce(url: string): void
  release(): void
}

/** Text that changes when a process id is given to another process; undefined where no such process lives. */
export function processStart(pid: number): string | undefined {
  try {
    // Field 22 of /proc/<pid>/stat, counted after the command, which may contain spaces and parentheses.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    if (process.platform === 'linux') return undefined
  }
  if (!isAlive(pid)) return undefined
  if (process.platform === 'win32') return 'running'
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return ps.stdout.trim() || undefined
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The living process that holds the lock; undefined where nobody does. */
export function lockHolder(path: string): LockHolder | undefined {
  const holder = readHolder(path)
  return holder && processStart(holder.pid) === holder.started ? holder : undefined
}

/** Takes the lock at once, or returns the living process that holds it. */
export function takeLock(path: string, what: string): HeldLock | LockHolder {
  const mine: LockHolder = {
    pid: process.pid,
    started: processStart(process.pid) ?? 'running',
    at: new Date().toISOString(),
    what,
  }
  const draft = `${path}.${process.pid}`
  for (;;) {
    writeFileSync(draft, JSON.stringify(mine))
    try {
      linkSync(draft, path)
      return heldLock(path, draft, mine)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft, { force: true })
    }
    const holder = lockHolder(path)
    if (holder) return holder
    setAsideStale(path)
  }
}

/** Takes the lock, waiting for whoever holds it; returns the holder where it is still held after `timeoutMs`. */
export async function waitForLock(path: string, what: string, timeoutMs: number): Promise<HeldLock | LockHolder> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const lock = takeLock(path, what)
    if ('release' in lock || Date.now() > deadline) return lock
    await sleep(50)
  }
}

function heldLock(path: string, draft: string, mine: LockHolder): HeldLock {
  const isMine = () => readHolder(path)?.pid === mine.pid
  return {
    announce(url) {
      if (!isMine()) return
      writeFileSync(draft, JSON.stringify({ ...mine, url }))
      renameSync(draft, path)
    },
    release() {
      if (isMine()) rmSync(path, { force: true })
    },
  }
}

function readHolder(path: string): LockHolder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

/** Two processes may find the same stale lock: only what is still stale after the rename is thrown away. */
function setAsideStale(path: string): void {
  const aside = `${path}.stale-${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (lockHolder(aside)) {
    try {
      linkSync(aside, path)
    } catch {
      // A third process has taken the lock meanwhile; it and the second one sort it out by the data itself.
    }
  }
  rmSync(aside, { force: true })
}
