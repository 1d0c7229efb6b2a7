/**
 * Random operations on whatever map is there, mostly valid ones. For property tests, chaos tests and benchmarks.
 *
 * The chooser decides everything: the same choices on the same map give the same operation.
 */
import fc from 'fast-check'
import { toRows, type DebateMap } from '@/lib/domain/debate-map'
import type { OperationInput, OperationKind } from '@/lib/operations/registry'

/** A whole number from 0 up to but not including the bound. */
export type Choose = (bound: number) => number

type Build = (map: DebateMap, choose: Choose) => OperationInput | undefined

const words = [
  'schools',
  'teach',
  'children',
  'often',
  'cost',
  'more',
  'harm',
  'nobody',
  'knows',
  'ï',
  '🧠',
  '論',
  '“so”',
]
const tags = ['law', 'money', 'health', 'İstanbul', 'ΣΑΣ']

function one<T>(list: readonly T[], choose: Choose): T | undefined {
  return list.length === 0 ? undefined : list[choose(list.length)]
}

function oneOf<T>(list: readonly [T, ...T[]], choose: Choose): T {
  return list[choose(list.length)] ?? list[0]
}

/** Mostly a new id; now and then one that is taken. */
function newIdOn(map: DebateMap, choose: Choose): string {
  if (choose(40) === 0) return one([...map.claims.keys(), ...map.arguments.keys()].sort(), choose) ?? 'first'
  return `${oneOf(['n', 'm', '__proto__', 'constructor'], choose)}${choose(1_000_000)}`
}

function someText(choose: Choose): string {
  return Array.from({ length: 1 + choose(8) }, () => one(words, choose)).join(' ') + '.'
}

const claimOn = (map: DebateMap, choose: Choose): string | undefined =>
  choose(60) === 0 ? 'gone' : one(toRows(map).claims, choose)?.id
const argumentOn = (map: DebateMap, choose: Choose): string | undefined =>
  choose(60) === 0 ? 'gone' : one(toRows(map).arguments, choose)?.id
const sourceOn = (map: DebateMap, choose: Choose): string | undefined => one(toRows(map).sources, choose)?.id

function conclusionOn(map: DebateMap, choose: Choose): { claim: string } | { argument: string } | undefined {
  const argument = choose(3) === 0 ? argumentOn(map, choose) : undefined
  if (argument !== undefined) return { argument }
  const claim = claimOn(map, choose)
  return claim === undefined ? undefined : { claim }
}

function stanceOf(choose: Choose): 'pro' | 'con' {
  return oneOf(['pro', 'con'], choose)
}

function premisesOn(map: DebateMap, choose: Choose): string[] {
  const found = Array.from({ length: 1 + choose(3) }, () => claimOn(map, choose)).filter((id) => id !== undefined)
  return choose(20) === 0 ? found : [...new Set(found)]
}

const builders: { readonly [Kind in Exclude<OperationKind, 'revert'>]: Build } = {
  'edit-details': (_map, choose) => ({
    kind: 'edit-details',
    args: choose(2) === 0 ? { title: someText(choose) } : { description: someText(choose) },
  }),
  'add-claim': (map, choose) => ({
    kind: 'add-claim',
    args: {
      id: newIdOn(map, choose),
      text: someText(choose),
      ...(choose(3) === 0 ? { thesis: true } : {}),
      ...(choose(3) === 0 ? { tags: [oneOf(['law', 'money'], choose)] } : {}),
      ...(choose(5) === 0 ? { rank: choose(10) - 5 } : {}),
    },
  }),
  'add-reason': (map, choose) => {
    const conclusion = conclusionOn(map, choose)
    if (!conclusion) return undefined
    const ids = { claimId: newIdOn(map, choose), argumentId: newIdOn(map, choose) }
    return { kind: 'add-reason', args: { ...ids, text: someText(choose), stance: stanceOf(choose), conclusion } }
  },
  'add-argument': (map, choose) => {
    const conclusion = conclusionOn(map, choose)
    if (!conclusion) return undefined
    const premises = premisesOn(map, choose)
    if (premises.length === 0) return undefined
    return { kind: 'add-argument', args: { id: newIdOn(map, choose), stance: stanceOf(choose), premises, conclusion } }
  },
  'add-premise': (map, choose) => {
    const argumentId = argumentOn(map, choose)
    const claimId = claimOn(map, choose)
    if (argumentId === undefined || claimId === undefined) return undefined
    return choose(2) === 0
      ? { kind: 'add-premise', args: { argumentId, claimId, index: choose(3) } }
      : { kind: 'add-premise', args: { argumentId, claimId: newIdOn(map, choose), text: someText(choose) } }
  },
  'remove-premise': (map, choose) => {
    const argument = one(toRows(map).arguments, choose)
    const claimId = argument && one(argument.premises, choose)
    if (!argument || claimId === undefined) return undefined
    return { kind: 'remove-premise', args: { argumentId: argument.id, claimId } }
  },
  'edit-claim': (map, choose) => {
    const claimId = claimOn(map, choose)
    const wording = choose(2) === 0 ? { text: someText(choose) } : { note: someText(choose) }
    return claimId === undefined ? undefined : { kind: 'edit-claim', args: { claimId, ...wording } }
  },
  'set-thesis': (map, choose) => {
    const claimId = claimOn(map, choose)
    return claimId === undefined ? undefined : { kind: 'set-thesis', args: { claimId, thesis: choose(2) === 0 } }
  },
  'tag-claim': (map, choose) => {
    const claimId = claimOn(map, choose)
    return claimId === undefined ? undefined : { kind: 'tag-claim', args: { claimId, tag: one(tags, choose) ?? 'law' } }
  },
  'untag-claim': (map, choose) => {
    const claimId = claimOn(map, choose)
    return claimId === undefined
      ? undefined
      : { kind: 'untag-claim', args: { claimId, tag: one(tags, choose) ?? 'law' } }
  },
  'set-stance': (map, choose) => {
    const argumentId = argumentOn(map, choose)
    return argumentId === undefined ? undefined : { kind: 'set-stance', args: { argumentId, stance: stanceOf(choose) } }
  },
  'move-argument': (map, choose) => {
    const argumentId = argumentOn(map, choose)
    const conclusion = conclusionOn(map, choose)
    if (argumentId === undefined || !conclusion) return undefined
    const rank = choose(2) === 0 ? {} : { rank: choose(6) - 2.5 }
    const stance = choose(3) === 0 ? { stance: stanceOf(choose) } : {}
    return { kind: 'move-argument', args: { argumentId, conclusion, ...rank, ...stance } }
  },
  'remove-argument': (map, choose) => {
    const argumentId = argumentOn(map, choose)
    return argumentId === undefined ? undefined : { kind: 'remove-argument', args: { argumentId } }
  },
  'remove-claim': (map, choose) => {
    const claimId = claimOn(map, choose)
    return claimId === undefined ? undefined : { kind: 'remove-claim', args: { claimId } }
  },
  'remove-branch': (map, choose) => {
    const claimId = claimOn(map, choose)
    return claimId === undefined ? undefined : { kind: 'remove-branch', args: { claimId } }
  },
  'merge-claims': (map, choose) => {
    const keep = claimOn(map, choose)
    const absorb = claimOn(map, choose)
    if (keep === undefined || absorb === undefined) return undefined
    return { kind: 'merge-claims', args: { keep, absorb, ...(choose(3) === 0 ? { text: someText(choose) } : {}) } }
  },
  'split-claim': (map, choose) => {
    const claimId = claimOn(map, choose)
    if (claimId === undefined) return undefined
    const rest = { restId: newIdOn(map, choose), rest: someText(choose) }
    const own = choose(2) === 0 ? {} : { argumentId: newIdOn(map, choose) }
    return { kind: 'split-claim', args: { claimId, text: someText(choose), ...rest, ...own } }
  },
  'add-parts': (map, choose) => {
    const [first, second, argument] = [newIdOn(map, choose), newIdOn(map, choose), newIdOn(map, choose)]
    const source = newIdOn(map, choose)
    return {
      kind: 'add-parts',
      args: {
        claims: [first, second].map((id) => ({ id, text: someText(choose) })),
        arguments: [
          { id: argument, stance: stanceOf(choose), premises: [first], conclusion: { claim: second } },
          {
            id: newIdOn(map, choose),
            stance: stanceOf(choose),
            premises: [second],
            conclusion: conclusionOn(map, choose) ?? { argument },
          },
        ],
        sources: [{ id: source, title: someText(choose) }],
        citations: [{ id: newIdOn(map, choose), claim: first, source }],
      },
    }
  },
  'add-source': (map, choose) => ({
    kind: 'add-source',
    args: { id: newIdOn(map, choose), title: someText(choose), date: oneOf(['', '2024', '2024-02-29'], choose) },
  }),
  'edit-source': (map, choose) => {
    const sourceId = sourceOn(map, choose)
    const fields = choose(2) === 0 ? { title: someText(choose) } : { publisher: someText(choose) }
    return sourceId === undefined ? undefined : { kind: 'edit-source', args: { sourceId, ...fields } }
  },
  'remove-source': (map, choose) => {
    const sourceId = sourceOn(map, choose)
    return sourceId === undefined ? undefined : { kind: 'remove-source', args: { sourceId } }
  },
  cite: (map, choose) => {
    const claim = claimOn(map, choose)
    const source = sourceOn(map, choose)
    if (claim === undefined || source === undefined) return undefined
    return { kind: 'cite', args: { id: newIdOn(map, choose), claim, source, locator: `page ${choose(3)}` } }
  },
  'edit-citation': (map, choose) => {
    const citationId = one(toRows(map).citations, choose)?.id
    const fields = choose(2) === 0 ? { speaker: someText(choose) } : { note: someText(choose) }
    return citationId === undefined ? undefined : { kind: 'edit-citation', args: { citationId, ...fields } }
  },
  'remove-citation': (map, choose) => {
    const citationId = one(toRows(map).citations, choose)?.id
    return citationId === undefined ? undefined : { kind: 'remove-citation', args: { citationId } }
  },
  'set-positions': (map, choose) => {
    const [pinned, unpinned] = [claimOn(map, choose), claimOn(map, choose)]
    return {
      kind: 'set-positions',
      args: {
        pin: pinned === undefined ? [] : [{ id: pinned, x: choose(2_000) - 1_000, y: choose(2_000) - 1_000 }],
        unpin: choose(2) === 0 || unpinned === undefined ? [] : [unpinned],
      },
    }
  },
  'tidy-up': () => ({ kind: 'tidy-up', args: {} }),
}

/** Building weighs more than removing, or maps would stay small. */
const weights: { readonly [Kind in keyof typeof builders]?: number } = {
  'add-reason': 8,
  'add-argument': 5,
  'add-claim': 4,
  'add-parts': 2,
  'add-premise': 4,
  'add-source': 3,
  cite: 3,
  'set-positions': 2,
  'edit-claim': 3,
}

const drawer = (Object.keys(builders) as (keyof typeof builders)[]).flatMap((kind) =>
  Array.from({ length: weights[kind] ?? 1 }, () => kind),
)

/** One operation, of any kind but `revert`. Where the map has nothing to do it on, a claim is added instead. */
export function randomOperation(map: DebateMap, choose: Choose): OperationInput {
  const kind = one(drawer, choose) ?? 'add-claim'
  const add = { kind: 'add-claim', args: { id: newIdOn(map, choose), text: someText(choose) } } as const
  return builders[kind](map, choose) ?? add
}

/** A chooser that takes its decisions from a list of numbers, over and over. Shrinking the list simplifies the operation. */
export function choosingFrom(numbers: readonly number[]): Choose {
  let next = 0
  return (bound) => {
    const turn = Math.floor(next / Math.max(1, numbers.length))
    const number = numbers[next++ % Math.max(1, numbers.length)] ?? 0
    return (number + turn) % bound
  }
}

/** The decisions of one operation, to be read by `choosingFrom`. */
export const arbitraryChoices = fc.array(fc.nat(1_000_000), { minLength: 4, maxLength: 16 })

/** A random operation on a map, as an arbitrary. */
export function arbitraryOperation(map: DebateMap): fc.Arbitrary<OperationInput> {
  return arbitraryChoices.map((numbers) => randomOperation(map, choosingFrom(numbers)))
}
