/** A thread that lays out one map after the other and keeps nothing of them. */
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Language } from '@/lib/language/languages'
import { decodeSnapshot } from '@/lib/protocol/compact-snapshot'
import { mapFromSnapshot } from '@/lib/protocol/snapshot'
import { layOutFirst } from '@/lib/scene/opening'
import { packScene, type PackedView } from '@/lib/scene/packed-scene'
import { tellLines } from '@/lib/scene/told-lines'
import { nodeMeasurer } from '../images/node-measurer'
import { answerJobs } from '../threads/answer-jobs'

export interface LayoutOrder {
  /** A compact snapshot, compressed. */
  readonly snapshot: Uint8Array
  readonly view: PackedView
  readonly language: Language
}

/** A packed scene, compressed. */
export type LayoutAnswer = Uint8Array

answerJobs<LayoutOrder, LayoutAnswer>(({ snapshot: gzipped, view, language }) => {
  const snapshot = decodeSnapshot(gunzipSync(gzipped).toString())
  snapshot.lines?.forEach((lines, index) => tellLines(snapshot.claims[index]!, lines))
  const opened = layOutFirst(mapFromSnapshot(snapshot), nodeMeasurer(language), view)
  return { answer: gzipSync(packScene(opened, snapshot, snapshot.revision)) }
})
