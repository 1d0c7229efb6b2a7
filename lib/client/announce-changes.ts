/**
 * Says what changes on the map, for whoever hears the page: what others did, and what one's own commands did. Politely: what
 * happens within a second is gathered into one sentence, and what a notice says is not said besides.
 */
import type { Change } from '@/lib/domain/change'
import { changesBetween } from '@/lib/domain/changes-between'
import { conclusionKey, type Stance } from '@/lib/domain/argument'
import { listed } from '@/lib/language/listed'
import type { Say } from '@/lib/language/say'
import type { MapStore } from './map-store'
import type { ViewStore } from './view-store'

const pause = 1_000

/** What came together since the last sentence. */
interface Tally {
  readonly by: Set<string>
  added: number
  changed: number
  removed: number
  /** The side that the last of the arguments that changed it has now. */
  turned: Stance | undefined
  moved: number
  /** Claims that were there and came into an argument, or out of one. */
  connected: number
  parted: number
}

const nothingYet = (): Tally => ({
  ...{ by: new Set<string>(), added: 0, changed: 0, removed: 0, turned: undefined },
  ...{ moved: 0, connected: 0, parted: 0 },
})

interface Watched {
  readonly store: MapStore
  readonly view: ViewStore
  readonly say: Say
}

/** Says a sentence at most once a second. Returns what ends it. */
export function announceChanges({ store, view, say }: Watched, announce: (sentence: string) => void): () => void {
  let { map } = store.getState()
  let { revision } = store
  let own = nothingYet()
  let others = nothingYet()
  /** What one had done before the command that runs now, which may tell of itself by a notice. */
  let untilNow: Tally | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const speak = () => {
    timer = undefined
    const sentence = [sentenceOf(say, others, namesOf(say, others, store)), sentenceOf(say, own, undefined)]
      .filter(Boolean)
      .join(' ')
    own = nothingYet()
    others = nothingYet()
    if (sentence) announce(sentence)
  }
  const stopNotices = view.subscribe(() => {
    if (!untilNow || view.getState().notice === undefined) return
    own = untilNow
    untilNow = undefined
  })
  const stopChanges = store.subscribe(() => {
    const now = store.getState().map
    // What one does oneself changes the map first and the revision later; what others did comes with a new revision.
    const tally = store.revision === revision ? own : others
    revision = store.revision
    if (now === map) return
    if (tally === own && !untilNow) {
      untilNow = { ...own }
      queueMicrotask(() => (untilNow = undefined))
    }
    const changes = changesBetween(map, now)
    for (const change of changes) count(tally, change)
    // What comes and goes with a claim is not said besides.
    if (!changes.some(({ table, before, after }) => table === 'claim' && !(before && after))) {
      for (const change of changes) countConnections(tally, change)
    }
    map = now
    timer ??= setTimeout(speak, pause)
  })
  return () => {
    clearTimeout(timer)
    stopNotices()
    stopChanges()
  }
}

function count(tally: Tally, change: Change): void {
  if (change.table === 'claim') {
    const { before, after } = change
    if (!before && after) {
      tally.added++
      tally.by.add(after.createdBy)
    } else if (before && !after) tally.removed++
    else if (before && after && (before.text !== after.text || before.thesis !== after.thesis)) {
      tally.changed++
      tally.by.add(after.editedBy ?? after.createdBy)
    }
  }
  if (change.table === 'argument' && change.before && change.after) {
    const { before, after } = change
    if (before.stance !== after.stance) tally.turned = after.stance
    if (conclusionKey(before.conclusion) !== conclusionKey(after.conclusion)) tally.moved++
  }
}

function countConnections(tally: Tally, change: Change): void {
  if (change.table !== 'argument') return
  const { before, after } = change
  const more = (after?.premises.length ?? 0) - (before?.premises.length ?? 0)
  if (more > 0) tally.connected += more
  else tally.parted -= more
  if (!before && after) tally.by.add(after.createdBy)
}

const done = [
  ['added', 'announcements.added', 'announcements.othersAdded'],
  ['changed', 'announcements.changed', 'announcements.othersChanged'],
  ['removed', 'announcements.removed', 'announcements.othersRemoved'],
  ['moved', 'announcements.moved', 'announcements.othersMoved'],
] as const

/** Such as `Ben added 2 claims, changed 1.`; without names `2 claims added, 1 changed.` */
function sentenceOf(say: Say, tally: Tally, names: string | undefined): string {
  const facts: string[] = []
  for (const [what, byOneself, byOthers] of done) {
    const count = tally[what]
    if (count === 0) continue
    const counted = facts.length === 0 ? say('announcements.claims', { count }) : count.toLocaleString(say.language)
    facts.push(say(names === undefined ? byOneself : byOthers, { what: counted }))
  }
  if (tally.turned) {
    const [byOneself, byOthers] = turned[tally.turned]
    facts.push(say(names === undefined ? byOneself : byOthers))
  }
  for (const [what, byOneself, byOthers] of ties) {
    const count = tally[what]
    if (count > 0) facts.push(say(names === undefined ? byOneself : byOthers, { count }))
  }
  if (facts.length === 0) return ''
  const all = { facts: facts.join(', ') }
  const text =
    names === undefined ? say('announcements.byOneself', all) : say('announcements.byOthers', { names, ...all })
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const ties = [
  ['connected', 'announcements.connected', 'announcements.othersConnected'],
  ['parted', 'announcements.parted', 'announcements.othersParted'],
] as const

const turned = {
  pro: ['announcements.turnedPro', 'announcements.othersTurnedPro'],
  con: ['announcements.turnedCon', 'announcements.othersTurnedCon'],
} as const

function namesOf(say: Say, { by }: Tally, store: MapStore): string {
  const { names } = store.getState()
  const known = [...by].flatMap((id) => (id === store.actor ? [] : (names.get(id) ?? [])))
  return known.length === 0 ? say('announcements.somebody') : listed(say, known)
}
