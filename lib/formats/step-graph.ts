/**
 * Arguments of formats that write an argument as a node among the claims, a step: edges lead from its premises to it, and from it to its
 * conclusion, which may be another step.
 */
import type { Stance } from '../domain/argument'
import { limits } from '../domain/limits'
import { appendTo } from './append-to'
import type { MapDraft } from './map-draft'

export interface StepNode {
  readonly id: string
  readonly stance: Stance
  readonly scheme: string | null
  /** How a person finds it in the file. */
  readonly place: string
}

export interface StepEdge {
  readonly from: string
  readonly to: string
}

/** Adds every argument. Gives the step of each, as one step with several conclusions makes several arguments. */
export function addStepGraph(
  steps: ReadonlyMap<string, StepNode>,
  edges: readonly StepEdge[],
  draft: MapDraft,
): Map<string, string> {
  const premisesOf = new Map<string, string[]>()
  const conclusionsOf = new Map<string, string[]>()
  for (const { from, to } of edges) {
    if (steps.has(to) && draft.hasClaim(from)) appendTo(premisesOf, to, from)
    if (steps.has(from) && (draft.hasClaim(to) || steps.has(to))) appendTo(conclusionsOf, from, to)
  }
  const stepOf = new Map<string, string>()
  for (const { id: step, stance, scheme, place } of steps.values()) {
    const premises = [...new Set(premisesOf.get(step))].slice(0, limits.premises + 1)
    const conclusions = [...new Set(conclusionsOf.get(step))]
    if (conclusions.length === 0) draft.losses.add('conclusion-missing', place)
    if (conclusions.length > 1) draft.losses.add('several-conclusions', place)
    for (const [index, to] of conclusions.entries()) {
      const isTaken = (name: string) => steps.has(name) || stepOf.has(name)
      const id = index === 0 ? step : freeName(`${step}-${index + 1}`, isTaken)
      const conclusion = steps.has(to) ? { argument: to } : { claim: to }
      stepOf.set(id, step)
      draft.addArgument({ id, stance, premises, conclusion, scheme })
    }
  }
  return stepOf
}

function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted
  while (isTaken(name)) name = `${name}x`
  return name
}
