/**
 * The first scenes of large maps, laid out by the server for whoever opens one next: the same view of the same revision is
 * laid out once. They hang on the map itself, which never changes and lives as long as its mailbox, so none can be stale.
 */
import { gzipSync } from 'node:zlib'
import { toRows, type DebateMap } from '@/lib/domain/debate-map'
import type { Language } from '@/lib/language/languages'
import type { Database } from '@/lib/persistence/client'
import { packScene, type PackedView } from '@/lib/scene/packed-scene'
import { drawFirstPaint, drawingIn } from '../maps/first-paint'
import { packSnapshot } from '../maps/packed-snapshot'
import { builtThread } from '../built-scripts'
import { JobThread } from '../threads/job-thread'
import type { LayoutAnswer, LayoutOrder } from './scenes.worker'

type Packed = Promise<Uint8Array | undefined>

/** One for the process: Next bundles routes apart. */
const key = Symbol.for('crux.scenes')
interface Scenes {
  readonly thread: JobThread<LayoutOrder, LayoutAnswer>
  readonly known: WeakMap<DebateMap, Map<string, Packed>>
}
const holder = globalThis as { [key]?: Scenes }

/** Of each map at each revision; views are for anyone to make up. */
const mostViews = 24

/** A packed scene, compressed; undefined where the browser has to lay out by itself. */
export function laidOutScene(database: Database, map: DebateMap, view: PackedView, language: Language): Packed {
  const { thread, known } = (holder[key] ??= {
    thread: new JobThread({
      script: builtThread('scenes'),
      complaint: 'The layout of a map failed; the browser lays it out.',
    }),
    known: new WeakMap(),
  })
  const views = known.get(map) ?? new Map<string, Packed>()
  known.set(map, views)
  const id = JSON.stringify([language, view])
  const before = views.get(id)
  if (before) return before
  if (views.size >= mostViews) return Promise.resolve(undefined)
  const made =
    isUsual(view) && drawFirstPaint(map, language).length > 0
      ? Promise.resolve(packUsual(map, view, language))
      : packSnapshot(database, map).then(async ({ gzipped }) => {
          const laidOut = await thread.run({ snapshot: gzipped, view, language })
          return laidOut.ok ? laidOut.value : undefined
        })
  views.set(id, made)
  // What was refused may be asked for again.
  const forget = () => views.delete(id)
  made.then((packed) => packed ?? forget(), forget)
  return made
}

/** As the map opens by itself: the page's first paint shows it, so it is laid out already. */
function isUsual({ levels, direction, order, root }: PackedView): boolean {
  return levels === undefined && direction === 'down' && order === 'stance' && root === undefined
}

function packUsual(map: DebateMap, view: PackedView, language: Language): Uint8Array {
  const { levels = 'all', collapsed, scene } = drawingIn(map, language, view.room)
  return gzipSync(packScene({ view, levels, collapsed: [...collapsed], scene }, toRows(map), map.revision))
}
