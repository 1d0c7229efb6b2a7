/** Prints the milliseconds that the first layout of a process takes; tests/bench/layout.ts runs it as one. */
import { buildScene } from '@/lib/scene/build-scene'
import { nodeMeasurer } from '@/lib/server/images/node-measurer'
import { generateMap } from '../../seed/generate-map'

const map = generateMap({ claims: 10_000, seed: 1 })
const measurer = nodeMeasurer()
const began = performance.now()
buildScene(map, measurer)
console.log(Math.round(performance.now() - began))
