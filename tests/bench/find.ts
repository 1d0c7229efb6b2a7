/**
 * Find and the hints at what is said already, over 1,000 and 10,000 generated claims: a query against the index, beside a scan
 * of all claims as a page without an index would do it; and what taking in the whole map costs.
 */
import type { DebateMap } from '@/lib/domain/debate-map'
import { newId, type ClaimId } from '@/lib/domain/ids'
import { FindIndex, foldWord } from '@/lib/client/find/find-index'
import { SimilarClaims } from '@/lib/evaluation/similarity/similar-claims'
import { gistOf } from '@/lib/evaluation/similarity/words'
import { generateMap } from '../../seed/generate-map'
import { SeededRandom } from '../../seed/seeded-random'
import { atLeast, atMost, type Bench } from './bench'

const names: ReadonlyMap<string, string> = new Map([['generator', 'The Generator']])

interface Times {
  /** Milliseconds, sorted. */
  readonly find: readonly number[]
  readonly scan: readonly number[]
  readonly hint: readonly number[]
  readonly hintScan: readonly number[]
  /** Milliseconds to take in the whole map, and after one edit. */
  readonly build: { readonly find: number; readonly hint: number }
  readonly edit: readonly number[]
}

export const bench: Bench = async ({ isQuick, say }) => {
  const queries = isQuick ? 40 : 200
  const thousand = measure(generateMap({ claims: 1_000, seed: 1 }), queries)
  const tenThousand = measure(generateMap({ claims: 10_000, seed: 1 }), queries)
  const { find, scan, hint, hintScan, edit, build } = tenThousand
  say(
    `Taking in 10,000 claims: ${Math.round(build.find)} ms for find, ${Math.round(build.hint)} ms for hints, in idle slices of 8 ms`,
  )
  say(`A query by a scan: ${p(scan, 0.5)} ms; a hint by a scan: ${p(hintScan, 0.5)} ms`)
  const checks = [
    atMost('find in 10,000 claims, p95 of a query', p(find, 0.95), 20, 'ms'),
    atMost('hint at 10,000 claims, p95 of a text', p(hint, 0.95), 20, 'ms'),
    atMost('take in one edit at 10,000 claims, p95', p(edit, 0.95), 8, 'ms'),
    atLeast('find against a scan at 10,000 claims, median', p(scan, 0.5) / p(find, 0.5), 5, '×'),
    atLeast('hint against a scan at 10,000 claims, median', p(hintScan, 0.5) / p(hint, 0.5), 20, '×'),
  ]
  return { checks, raw: { queries, thousand: summary(thousand), tenThousand: summary(tenThousand) } }
}

function measure(map: DebateMap, count: number): Times {
  const claims = [...map.claims.values()]
  const random = new SeededRandom(7)
  const [index, similar] = [new FindIndex(), new SimilarClaims()]
  const build = {
    find: timed(() => claims.forEach(({ id }) => index.update(map, id, names))),
    hint: timed(() => claims.forEach(({ id, text }) => similar.set(id, text))),
  }
  const times = { find: [], scan: [], hint: [], hintScan: [], edit: [] } as Record<
    Exclude<keyof Times, 'build'>,
    number[]
  >
  for (let step = 0; step < count; step++) {
    const { text } = random.pick(claims)
    const words = text.replace(/[^\p{L} ]/gu, '').split(' ')
    const query = someQuery(words, random)
    times.find.push(timed(() => index.find(query)))
    if (step % 4 === 0) times.scan.push(timed(() => scanFor(map, query)))
    const typed = words.slice(0, 2 + random.below(words.length)).join(' ')
    times.hint.push(timed(() => similar.find(typed)))
    if (step % 20 === 0) times.hintScan.push(timed(() => scanForSimilar(map, typed)))
    const id = newId<ClaimId>()
    const edited = { ...map, claims: map.claims.set(id, { ...random.pick(claims), id }) }
    times.edit.push(timed(() => (index.update(edited, id, names), similar.set(id, text))))
    index.update(map, id, names)
    similar.delete(id)
  }
  for (const list of Object.values(times)) list.sort((one, other) => one - other)
  return { ...times, build }
}

/** A word, a beginning, a misspelled word, or two words. */
function someQuery(words: readonly string[], random: SeededRandom): string {
  const word = random.pick(words)
  const other = random.pick(words)
  return random.pick([word, word.slice(0, 3), word.slice(0, 2) + word.slice(3), `${word} ${other}`])
}

/** What a page does without an index: every claim's words, each by its spelling. */
function scanFor(map: DebateMap, query: string): ClaimId[] {
  const asked = query.split(' ').map(foldWord)
  const found: ClaimId[] = []
  for (const { id, text, note, tags } of map.claims.values()) {
    const words = `${text} ${note} ${tags.join(' ')}`.split(/[^\p{L}\p{N}]+/u).map(foldWord)
    const isMet = asked.every((one) => words.some((word) => word.startsWith(one) || isMisspelled(word, one)))
    if (isMet) found.push(id)
  }
  return found
}

/** Whether two words differ by at most one letter. */
function isMisspelled(word: string, asked: string): boolean {
  if (asked.length < 4 || Math.abs(word.length - asked.length) > 1) return false
  let at = 0
  while (at < word.length && word[at] === asked[at]) at++
  return (
    word.slice(at + 1) === asked.slice(at + 1) ||
    word.slice(at) === asked.slice(at + 1) ||
    word.slice(at + 1) === asked.slice(at)
  )
}

/** The same measure of likeness without an index: the words of every claim anew. */
function scanForSimilar(map: DebateMap, text: string): ClaimId[] {
  const asked = new Set(gistOf(text).terms)
  const found: ClaimId[] = []
  for (const claim of map.claims.values()) {
    const { terms } = gistOf(claim.text)
    const shared = terms.filter((term) => asked.has(term)).length
    if (shared / Math.sqrt(terms.length * asked.size) > 0.62) found.push(claim.id)
  }
  return found
}

function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function p(sorted: readonly number[], share: number): number {
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(3))
}

function summary({ build, ...lists }: Times) {
  const of = Object.entries(lists).map(([name, list]) => [
    name,
    { p50: p(list, 0.5), p95: p(list, 0.95), max: p(list, 1) },
  ])
  return { build, ...(Object.fromEntries(of) as Record<string, unknown>) }
}
