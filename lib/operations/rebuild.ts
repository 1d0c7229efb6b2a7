/**
 * The operations that build a map's content anew on an empty map: for copies, extracts and imports. Authors become whoever
 * performs them. Many small steps and not one large one, so that each is an operation such as a person's own: a large one
 * would hold up the log, and everybody who follows it.
 */
import type { Argument } from '../domain/argument'
import { toRows, type DebateMap } from '../domain/debate-map'
import type { OperationInput } from './registry'

const pinsAtOnce = 500
/** In UTF-16 units of JSON: in bytes far below what one operation may have, whatever the script. */
const lengthAtOnce = 16_000

type Parts = Required<Extract<OperationInput, { kind: 'add-parts' }>['args']>

/** Ids, ranks and pins stay as they are. Each step refers to what is there by then. */
export function operationsToRebuild(map: DebateMap): OperationInput[] {
  const rows = toRows(map)
  const steps = [
    ...inSteps(
      rows.claims.map(({ id, text, note, thesis, tags, rank }) => ({ id, text, note, thesis, tags, rank })),
    ).map((claims) => addParts({ claims: claims.map((claim) => ({ ...claim, tags: [...claim.tags] })) })),
    ...inSteps(undercutsLast(map, rows.arguments)).map((inferences) =>
      addParts({
        arguments: inferences.map(({ id, stance, premises, conclusion, scheme, rank }) => ({
          id,
          stance,
          premises: [...premises],
          conclusion,
          scheme,
          rank,
        })),
      }),
    ),
    ...inSteps(rows.sources).map((sources) => addParts({ sources: [...sources] })),
    ...inSteps(rows.citations).map((citations) => addParts({ citations: [...citations] })),
  ]
  for (let start = 0; start < rows.positions.length; start += pinsAtOnce) {
    steps.push({ kind: 'set-positions', args: { pin: rows.positions.slice(start, start + pinsAtOnce) } })
  }
  return steps
}

function addParts(args: Partial<Parts>): OperationInput {
  return { kind: 'add-parts', args }
}

/** An argument after the one that it undercuts: undercuts make no circle. */
function undercutsLast(map: DebateMap, inferences: readonly Argument[]): Argument[] {
  const byDepth: Argument[][] = []
  for (const argument of inferences) {
    let depth = 0
    let { conclusion } = argument
    while ('argument' in conclusion) {
      const target = map.arguments.get(conclusion.argument)
      if (!target) break
      depth++
      conclusion = target.conclusion
    }
    ;(byDepth[depth] ??= []).push(argument)
  }
  return byDepth.flat()
}

function inSteps<Row>(rows: readonly Row[]): Row[][] {
  const steps: Row[][] = []
  let room = 0
  for (const row of rows) {
    const { length } = JSON.stringify(row)
    if (length > room || steps.length === 0) {
      steps.push([])
      room = lengthAtOnce
    }
    steps.at(-1)?.push(row)
    room -= length
  }
  return steps
}
