/** The thread in which pictures are drawn: one after the other, and nothing is kept of them. */
import { gunzipSync } from 'node:zlib'
import { decodeSnapshot } from '@/lib/protocol/compact-snapshot'
import { mapFromSnapshot } from '@/lib/protocol/snapshot'
import { tellLines } from '@/lib/scene/told-lines'
import { answerJobs } from '../threads/answer-jobs'
import { drawMap } from './draw-map'
import type { PictureAnswer, PictureOrder } from './map-picture'

answerJobs<PictureOrder, PictureAnswer>(async ({ snapshot, ...order }) => {
  const told = decodeSnapshot(gunzipSync(snapshot).toString())
  told.lines?.forEach((lines, index) => tellLines(told.claims[index]!, lines))
  return { answer: await drawMap(mapFromSnapshot(told), order) }
})
