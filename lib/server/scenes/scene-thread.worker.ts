/** The thread's side of scene-thread.ts: lays out one map after the other and keeps nothing of them. */
import { parentPort } from 'node:worker_threads'
import { gunzipSync, gzipSync } from 'node:zlib'
import { assert } from '@/lib/domain/result'
import { decodeSnapshot } from '@/lib/protocol/compact-snapshot'
import { mapFromSnapshot } from '@/lib/protocol/snapshot'
import { layOutFirst } from '@/lib/scene/opening'
import { packScene } from '@/lib/scene/packed-scene'
import { tellLines } from '@/lib/scene/told-lines'
import { nodeMeasurer } from '../images/node-measurer'
import type { LayoutAnswer, LayoutJob } from './scene-thread'

assert(parentPort, 'this is a thread')
const port = parentPort

port.on('message', ({ number, snapshot, view, language }: LayoutJob) => {
  port.postMessage({ number, packed: layOut(snapshot, view, language) } satisfies LayoutAnswer)
})

function layOut(gzipped: Uint8Array, view: LayoutJob['view'], language: LayoutJob['language']): Uint8Array {
  const snapshot = decodeSnapshot(gunzipSync(gzipped).toString())
  snapshot.lines?.forEach((lines, index) => tellLines(snapshot.claims[index]!, lines))
  const opened = layOutFirst(mapFromSnapshot(snapshot), nodeMeasurer(language), view)
  return gzipSync(packScene(opened, snapshot, snapshot.revision))
}
