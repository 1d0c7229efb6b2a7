/**
 * Says what changes on the map, for whoever hears the page: what others did, and what one's own commands did. Politely: what
 * happens within a second is gathered into one sentence.
 */
import type { Change } from '@/lib/domain/change'
import { changesBetween } from '@/lib/domain/changes-between'
import { conclusionKey } from '@/lib/domain/argument'
import type { MapStore } from './map-store'

const pause = 1_000

/** What came together since the last sentence. */
interface Tally {
  readonly by: Set<string>
  added: number
  changed: number
  removed: number
  /** Arguments whose side or place changed. */
  turned: string | undefined
  moved: number
}

const nothingYet = (): Tally => ({ by: new Set(), added: 0, changed: 0, removed: 0, turned: undefined, moved: 0 })

/** Says a sentence at most once a second. Returns what ends it. */
export function announceChanges(store: MapStore, say: (sentence: string) => void): () => void {
  let { map } = store.getState()
  let { revision } = store
  let own = nothingYet()
  let others = nothingYet()
  let timer: ReturnType<typeof setTimeout> | undefined

  const speak = () => {
    timer = undefined
    const sentence = [sentenceOf(others, namesOf(others, store)), sentenceOf(own, '')].filter(Boolean).join(' ')
    own = nothingYet()
    others = nothingYet()
    if (sentence) say(sentence)
  }
  const stop = store.subscribe(() => {
    const now = store.getState().map
    // What one does oneself changes the map first and the revision later; what others did comes with a new revision.
    const tally = store.revision === revision ? own : others
    revision = store.revision
    if (now === map) return
    for (const change of changesBetween(map, now)) count(tally, change)
    map = now
    timer ??= setTimeout(speak, pause)
  })
  return () => {
    clearTimeout(timer)
    stop()
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
    if (before.stance !== after.stance) tally.turned = after.stance === 'pro' ? 'for' : 'against'
    if (conclusionKey(before.conclusion) !== conclusionKey(after.conclusion)) tally.moved++
  }
}

/** Such as `Ben added 2 claims, changed 1.`; without a name `2 claims added, 1 changed.` */
function sentenceOf({ added, changed, removed, turned, moved }: Tally, name: string): string {
  const counts = [
    [added, 'added'],
    [changed, 'changed'],
    [removed, 'removed'],
    [moved, 'moved'],
  ] as const
  const facts = counts.filter(([number]) => number > 0)
  const parts = facts.map(([number, done], index) => {
    const what = index === 0 ? `${number} ${number === 1 ? 'claim' : 'claims'}` : `${number}`
    return name ? `${done} ${what}` : `${what} ${done}`
  })
  if (turned) parts.push(name ? `made a reason one ${turned}` : `now a reason ${turned}`)
  if (parts.length === 0) return ''
  const text = name ? `${name} ${parts.join(', ')}.` : `${parts.join(', ')}.`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function namesOf({ by }: Tally, store: MapStore): string {
  const { names } = store.getState()
  const known = [...by].flatMap((id) => (id === store.actor ? [] : (names.get(id) ?? [])))
  return known.length === 0 ? 'Somebody' : known.join(' and ')
}
