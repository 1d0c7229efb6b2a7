/** From a map to a scene, once. Pure and deterministic: the same map and options give the same scene. */
import type { DebateMap } from '../domain/debate-map'
import type { ArgumentId } from '../domain/ids'
import type { Typesetter } from './measure'
import type { Scene, SceneArrow } from './scene'
import { SceneBuilder } from './scene-builder'
import type { SceneOptions } from './scene-options'

/** The scene of a map, or of the branch under `root`. Throws when `root` is not in the map. */
export function buildScene(map: DebateMap, measurer: Typesetter, options: SceneOptions = {}): Scene {
  return new SceneBuilder(measurer).build(map, options)
}

/** Finds an arrow of a scene by its argument. */
export function arrowOf(scene: Scene, id: ArgumentId): SceneArrow | undefined {
  return scene.arrows.find((arrow) => arrow.argumentId === id)
}
