/**
 * A process of its own that adds claims to one map as several writers at once, and tells its parent of every
 * acknowledgement. It ends when all are stored, or kills itself at the moment of a commit that it was told.
 */
import { openDatabase } from '@/lib/persistence/client'
import type { Batch } from '@/lib/persistence/commit-statement'
import { commitBatch, type CommitOutcome } from '@/lib/persistence/map-store'
import { Mailbox } from '@/lib/realtime/mailbox'
import { assert } from '@/lib/domain/result'
import { addClaim } from './stored-submission'
import type { WriterMessage, WriterTask } from './writer'

const WRITERS = 30

const { url, mapId, actor, count, dieAt }: WriterTask = JSON.parse(process.argv[2] ?? '') as WriterTask
const db = openDatabase(url, 3)
let commits = 0

// Without its parent it has nobody to write for.
process.on('disconnect', () => process.exit())

async function commit(batch: Batch): Promise<CommitOutcome> {
  const isLast = ++commits === dieAt?.commit
  if (isLast && dieAt.moment === 'before') await die()
  const stored = commitBatch(db, batch)
  if (isLast && dieAt.moment === 'during') setImmediate(() => void die())
  const outcome = await stored
  if (isLast && dieAt.moment === 'after') await die()
  return outcome
}

async function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  return new Promise<never>(() => undefined)
}

async function write(mailbox: Mailbox, writer: number): Promise<void> {
  for (let index = writer; index < count; index += WRITERS) {
    const answer = await mailbox.submit(addClaim(`${actor}-${index}`, actor, `op-${index}`))
    if (!answer.ok) throw new Error(`Operation ${index} of ${actor} was refused: ${answer.error.code}`)
    process.send?.({ index, revision: answer.value.revision } satisfies WriterMessage)
  }
}

const mailbox = await Mailbox.open(db, mapId, { commit, groupSize: 20, report: () => undefined })
assert(mailbox, 'the map exists')
await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(mailbox, writer)))
await db.$disconnect()
process.disconnect()
