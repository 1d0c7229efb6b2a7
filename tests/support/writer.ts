/** Starts and watches processes that write to a map (writer-process.ts). */
import { fork } from 'node:child_process'
import type { MapId } from '@/lib/domain/ids'
import { projectRoot } from '@/lib/server/data-folder'

export interface WriterTask {
  readonly url: string
  readonly mapId: MapId
  /** Its claim `n` has the id `<actor>-<n>` and comes with the operation `op-<n>`. */
  readonly actor: string
  readonly count: number
  /** The commit, counted from 1, at which the process kills itself. */
  readonly dieAt?: { readonly commit: number; readonly moment: 'before' | 'during' | 'after' }
}

export interface WriterMessage {
  readonly index: number
  readonly revision: number
}

export interface Writer {
  /** The revision of each operation whose acknowledgement arrived, by its number. */
  readonly acknowledged: ReadonlyMap<number, number>
  kill(): void
  /** Resolves when the process is gone: with its exit code, or null where it was killed. */
  readonly ended: Promise<number | null>
  /** Resolves when as many acknowledgements have arrived, or the process is gone. */
  reaches(count: number): Promise<void>
}

export function startWriter(task: WriterTask): Writer {
  const child = fork('tests/support/writer-process.ts', [JSON.stringify(task)], {
    cwd: projectRoot,
    execArgv: ['--import', 'tsx'],
  })
  const acknowledged = new Map<number, number>()
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.on('message', ({ index, revision }: WriterMessage) => acknowledged.set(index, revision))
  return {
    acknowledged,
    ended,
    kill: () => void child.kill('SIGKILL'),
    async reaches(count) {
      const reached = new Promise<void>((resolve) => {
        const look = () => void (acknowledged.size >= count && resolve())
        child.on('message', look)
        look()
      })
      await Promise.race([reached, ended])
    },
  }
}
