/** A thread that writes maps as files of the field's formats. */
import { gunzipSync } from 'node:zlib'
import { getClaim, mapFromRows, type DebateMap } from '@/lib/domain/debate-map'
import { branchRows } from '@/lib/domain/extract'
import type { ClaimId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import { assert } from '@/lib/domain/result'
import type { FormatName } from '@/lib/formats/format'
import type { Loss } from '@/lib/formats/loss'
import { writers } from '@/lib/formats/writers'
import { decodeSnapshot } from '@/lib/protocol/compact-snapshot'
import { mapFromSnapshot } from '@/lib/protocol/snapshot'
import { answerJobs } from '../threads/answer-jobs'

export interface ExportOrder {
  /** A compact snapshot, compressed. */
  readonly snapshot: Uint8Array
  readonly format: FormatName
  /** The file of this format that the map was made of. */
  readonly original: string | undefined
  readonly branch: ClaimId | undefined
}

export interface ExportAnswer {
  readonly content: Uint8Array
  readonly losses: readonly Loss[]
}

const encoder = new TextEncoder()

answerJobs<ExportOrder, ExportAnswer>(({ snapshot, format, original, branch }) => {
  const whole = mapFromSnapshot(decodeSnapshot(gunzipSync(snapshot).toString()))
  const map = branch === undefined ? whole : branchAlone(whole, branch)
  const writer = writers.find(({ name }) => name === format)
  assert(writer, `there is a writer of ${format}`)
  const { content, losses } = writer.write(map, { original })
  return { answer: { content: typeof content === 'string' ? encoder.encode(content) : content, losses } }
})

function branchAlone(map: DebateMap, root: ClaimId): DebateMap {
  const title = getClaim(map, root).text.slice(0, limits.title).trim().toWellFormed()
  return mapFromRows(map.id, map.revision, { title, description: '' }, branchRows(map, root))
}
