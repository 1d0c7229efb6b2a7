/** The map as a drawing for the page's first paint: seen before any script runs, at the very places where the graph will be. */
import type { DebateMap } from '@/lib/domain/debate-map'
import { buildScene } from '@/lib/scene/build-scene'
import { toDisplayList } from '@/lib/scene/display-list'
import type { Scene } from '@/lib/scene/scene'
import { toSvg } from '@/lib/scene/svg-backend'
import { pageTheme } from '@/lib/scene/theme'
import { nodeMeasurer } from '../images/node-measurer'

export function drawFirstPaint(map: DebateMap): { svg: string; scene: Scene } {
  const scene = buildScene(map, nodeMeasurer())
  return { svg: toSvg(toDisplayList(scene, pageTheme, { padding: 0 })), scene }
}
