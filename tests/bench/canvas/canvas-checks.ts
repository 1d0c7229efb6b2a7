/** What the numbers should be: against the plain page of the same run, at most, and flat from 1,000 claims to 10,000. */
import { atLeast, atMost, type Check } from '../bench'
import type { Motion, Summary } from './summary'

export interface BothAt {
  readonly claims: number
  readonly crux: Summary
  readonly plain: Summary
  readonly firstLoad: number
}

interface Goal {
  readonly name: string
  readonly of: (summary: Summary) => number
  readonly unit: string
  /** So many times less than the plain page. */
  readonly times?: number
  readonly most: number
}

const large = 10_000

const goals: readonly Goal[] = [
  { name: 'navigation to usable', of: ({ usable }) => usable, unit: 'ms', times: 5, most: 2_000 },
  { name: 'pan at fit view, p95 frame', of: ({ panFit }) => panFit.p95, unit: 'ms', times: 10, most: 33 },
  { name: 'zoom from fit to reading size, p95 frame', of: ({ zoom }) => zoom.p95, unit: 'ms', times: 8, most: 40 },
  { name: 'pan at reading size, p95 frame', of: ({ panReading }) => panReading.p95, unit: 'ms', times: 8, most: 33 },
  { name: 'drag one claim, p95 frame', of: ({ drag }) => drag.p95, unit: 'ms', times: 5, most: 45 },
  { name: 'type in one claim, p95 input to paint', of: ({ type }) => type.p95, unit: 'ms', times: 8, most: 33 },
  { name: 'add a claim, median key to paint', of: ({ add }) => add.p50, unit: 'ms', most: 80 },
  { name: 'main-thread heap after collection', of: ({ heap }) => heap, unit: 'MB', times: 5, most: 40 },
  { name: 'claims mounted as DOM, the most', of: ({ mounted }) => mounted, unit: '', most: 300 },
  { name: 'first readable claim after a motion', of: ({ readable }) => readable, unit: 'ms', most: 400 },
]

const flat: readonly (readonly [Motion, string])[] = [
  ['panFit', 'pan at fit view'],
  ['zoom', 'zoom from fit to reading size'],
  ['panReading', 'pan at reading size'],
  ['drag', 'drag one claim'],
  ['type', 'type in one claim'],
  ['add', 'add a claim'],
]

export function checksOf(found: readonly BothAt[]): Check[] {
  const at = (claims: number) => found.find((both) => both.claims === claims)
  const [most, thousand] = [at(large), at(1_000)]
  return [
    ...(most ? goals.flatMap((goal) => checkGoal(goal, most)) : []),
    ...(most && thousand ? flat.map((motion) => checkFlat(motion, most, thousand)) : []),
    ...(thousand ? checkThousand(thousand) : []),
    ...(most ? [atMost('first-load JavaScript of the map page, gzipped', most.firstLoad, 300, 'kB')] : []),
  ]
}

function checkGoal({ name, of, unit, times, most }: Goal, { claims, crux, plain }: BothAt): Check[] {
  const absolute = atMost(`${name}, ${claims} claims`, of(crux), most, unit)
  if (times === undefined) return [absolute]
  return [absolute, atLeast('– against plain React Flow', of(plain) / of(crux), times, '×')]
}

function checkFlat([motion, name]: readonly [Motion, string], most: BothAt, thousand: BothAt): Check {
  return atMost(`${name}, p95 against 1,000 claims`, most.crux[motion].p95 / thousand.crux[motion].p95, 1.5, '×')
}

function checkThousand({ crux, plain }: BothAt): Check[] {
  return [
    atLeast('1,000 claims against plain: usable', plain.usable / crux.usable, 2, '×'),
    atLeast('– pan at fit view, p95 frame', plain.panFit.p95 / crux.panFit.p95, 2, '×'),
    atLeast('– pan at reading size, p95 frame', plain.panReading.p95 / crux.panReading.p95, 2, '×'),
  ]
}
