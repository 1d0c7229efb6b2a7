/**
 * How long a layout takes: from scratch, and after one edit of a map that is laid out already, for 1,000, 3,000 and 10,000
 * claims, all of them open. Widths of words are known, as they are after the first scene; the first layout of a fresh process,
 * which knows nothing, is measured beside it.
 *
 * In the same run: ELK's layered layout of the same cards and arguments, which editors of graphs commonly use. It has no
 * layout after an edit but the whole once more.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Elk from 'elkjs/lib/elk.bundled.js'
import type { DebateMap } from '@/lib/domain/debate-map'
import { assert } from '@/lib/domain/result'
import { applyOperation, parseOperation, type OperationInput } from '@/lib/operations/registry'
import { buildScene } from '@/lib/scene/build-scene'
import type { Scene } from '@/lib/scene/scene'
import { SceneBuilder } from '@/lib/scene/scene-builder'
import { sceneDirections, type SceneOptions } from '@/lib/scene/scene-options'
import { projectRoot } from '@/lib/server/data-folder'
import { nodeMeasurer } from '@/lib/server/images/node-measurer'
import { generateMap } from '../../seed/generate-map'
import { SeededRandom } from '../../seed/seeded-random'
import { atLeast, atMost, type Bench } from './bench'
import { contextOf } from '../support/prove-operation'
import { chainOf, starOf, withPins } from './layout-maps'

interface Times {
  /** Milliseconds. */
  readonly median: number
  readonly p95: number
  /** Milliseconds of all cores, in the middle. */
  readonly cpu: number
}

interface Measured {
  readonly claims: number
  readonly scratch: Times
  readonly edit: Times
}

export const bench: Bench = async ({ isQuick, say }) => {
  const rounds = isQuick ? 5 : 15
  const edits = isQuick ? 20 : 80
  const sizes: Measured[] = []
  for (const claims of [1_000, 3_000, 10_000]) {
    const measured = measure(generateMap({ claims, seed: 1 }), {}, rounds, edits)
    sizes.push(measured)
    say(`${claims} claims: ${describe(measured)}`)
  }
  const ways: Record<string, Measured> = {}
  for (const direction of sceneDirections) {
    for (const isCompact of [false, true]) {
      const name = `${direction}${isCompact ? ', compact' : ''}`
      ways[name] = measure(generateMap({ claims: 10_000, seed: 2 }), { direction, isCompact }, 3, edits / 4)
      say(`10,000 claims, ${name}: ${describe(ways[name])}`)
    }
  }
  const shapes: Record<string, Measured> = {}
  for (const [name, map] of Object.entries({
    'a chain of 10,000': chainOf(10_000),
    'a star of 5,000': starOf(5_000),
    '10,000 with 20 pins': withPins(generateMap({ claims: 10_000, seed: 3 }), 20),
  })) {
    shapes[name] = measure(map, {}, 3, edits / 4)
    say(`${name}: ${describe(shapes[name])}`)
  }
  const elk: Record<number, number> = {}
  for (const claims of isQuick ? [1_000] : [1_000, 3_000]) {
    elk[claims] = await timeElk(buildScene(generateMap({ claims, seed: 1 }), nodeMeasurer()))
    say(`${claims} claims by ELK, layered: ${elk[claims]} ms`)
  }
  const cold = await timeCold()
  say(`10,000 claims as the first thing that a process does: ${cold} ms`)
  const [thousand, three, ten] = sizes
  assert(thousand && three && ten, 'all sizes were measured')
  const compared = isQuick ? thousand : three
  const checks = [
    atMost('10,000 claims from scratch, median', ten.scratch.median, 400, 'ms'),
    atMost('10,000 claims after one edit, median', ten.edit.median, 50, 'ms'),
    atMost('10,000 claims after one edit, p95', ten.edit.p95, 100, 'ms'),
    atMost('10,000 claims, the first layout of a process', cold, 2_000, 'ms'),
    atLeast(
      `${compared.claims} claims from scratch against ELK, layered`,
      elk[compared.claims]! / compared.scratch.median,
      10,
      '×',
    ),
  ]
  return { checks, raw: { sizes, ways, shapes, elk, cold } }
}

function measure(map: DebateMap, options: SceneOptions, rounds: number, edits: number): Measured {
  const measurer = nodeMeasurer()
  const builder = new SceneBuilder(measurer)
  builder.build(map, options)
  const scratch = Array.from({ length: rounds }, () => timed(() => buildScene(map, measurer, options)))
  const random = new SeededRandom(5)
  let now = map
  const after = Array.from({ length: edits }, (_, index) => {
    now = edited(now, index, random)
    return timed(() => builder.build(now, options))
  })
  // The first edits still teach the compiler.
  return { claims: map.claims.size, scratch: summary(scratch), edit: summary(after.slice(Math.floor(edits / 4))) }
}

/** In turns: another text, a new reason, a tag, a claim less. */
function edited(map: DebateMap, index: number, random: SeededRandom): DebateMap {
  const claimId = random.pick([...map.claims.keys()])
  const text = `What this claim says now, after edit number ${index}, is longer than it was, so that its card grows.`
  const inputs: OperationInput[] = [
    { kind: 'edit-claim', args: { claimId, text } },
    {
      kind: 'add-reason',
      args: { claimId: `new${index}`, argumentId: `for${index}`, stance: 'pro', conclusion: { claim: claimId }, text },
    },
    { kind: 'tag-claim', args: { claimId, tag: `tag ${index}` } },
    { kind: 'remove-claim', args: { claimId } },
  ]
  const operation = parseOperation(inputs[index % inputs.length])
  assert(operation.ok, 'the operation is well formed')
  const applied = applyOperation(map, operation.value, contextOf())
  assert(applied.ok, 'the operation can be applied')
  return applied.value.map
}

interface Time {
  readonly wall: number
  readonly cpu: number
}

function timed(work: () => unknown): Time {
  const before = process.cpuUsage()
  const began = performance.now()
  work()
  const wall = performance.now() - began
  const { user, system } = process.cpuUsage(before)
  return { wall, cpu: (user + system) / 1_000 }
}

function summary(times: readonly Time[]): Times {
  const at = (values: readonly number[], share: number) => {
    const sorted = [...values].sort((one, other) => one - other)
    return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN) * 10) / 10
  }
  const walls = times.map(({ wall }) => wall)
  return {
    median: at(walls, 0.5),
    p95: at(walls, 0.95),
    cpu: at(
      times.map(({ cpu }) => cpu),
      0.5,
    ),
  }
}

/** The cards of a scene as nodes of one graph, and each premise's way to the claim that its argument is about as an edge. */
async function timeElk({ claims, arrows }: Scene): Promise<number> {
  const edges = arrows.flatMap(({ argumentId, conclusion, premises }) =>
    'claim' in conclusion
      ? premises.map((premise, index) => ({
          id: `${argumentId} ${index}`,
          sources: [conclusion.claim],
          targets: [premise],
        }))
      : [],
  )
  const graph = {
    id: 'map',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'DOWN' },
    children: claims.map(({ id, width, height }) => ({ id, width, height })),
    edges,
  }
  const elk = new Elk()
  const began = performance.now()
  await elk.layout(graph)
  return Math.round(performance.now() - began)
}

async function timeCold(): Promise<number> {
  const script = join(projectRoot, 'tests', 'bench', 'cold-layout.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { cwd: projectRoot })
  return Number(stdout)
}

function describe({ scratch, edit }: Measured): string {
  return `from scratch ${scratch.median} ms, after an edit ${edit.median} ms (p95 ${edit.p95}; ${edit.cpu} ms of processor)`
}
