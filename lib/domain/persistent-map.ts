/**
 * An immutable map from strings to values that shares structure between versions: `set` copies about 70 slots, whatever the size.
 *
 * Two fixed levels of 32 slots over small sorted-by-arrival buckets. Good to some 100,000 entries (about 100 a bucket).
 * The order of iteration is by hash: the same for the same keys and history, and meaningless.
 *
 * One that is built in one go is the platform's own map until it is walked or changed for the first time: a large debate is
 * ten such maps, and most of them are only looked into before it can be used.
 */
type Bucket<K, V> = readonly (readonly [K, V])[]
type Branch<K, V> = readonly (Bucket<K, V> | undefined)[]
type Root<K, V> = readonly (Branch<K, V> | undefined)[]

const bits = 5
const width = 1 << bits
const mask = width - 1

export class PersistentMap<K extends string, V> implements Iterable<readonly [K, V]> {
  /** One of the two, and never both. */
  #flat: ReadonlyMap<K, V> | undefined
  #slots: Root<K, V> | undefined

  private constructor(
    held: { readonly flat: ReadonlyMap<K, V> } | { readonly slots: Root<K, V> },
    readonly size: number,
  ) {
    if ('flat' in held) this.#flat = held.flat
    else this.#slots = held.slots
  }

  static empty<K extends string, V>(): PersistentMap<K, V> {
    return new PersistentMap<K, V>({ slots: [] }, 0)
  }

  /** Builds in one go; a later entry replaces an earlier one with the same key. */
  static from<K extends string, V>(entries: Iterable<readonly [K, V]>): PersistentMap<K, V> {
    return PersistentMap.over(new Map(entries))
  }

  /** Takes a map over, which nobody changes from then on. */
  static over<K extends string, V>(flat: ReadonlyMap<K, V>): PersistentMap<K, V> {
    return new PersistentMap<K, V>({ flat }, flat.size)
  }

  get(key: K): V | undefined {
    if (this.#flat) return this.#flat.get(key)
    const hash = hashOf(key)
    const bucket = this.#slots?.[hash & mask]?.[(hash >>> bits) & mask]
    if (!bucket) return undefined
    for (const [existing, value] of bucket) if (existing === key) return value
    return undefined
  }

  has(key: K): boolean {
    return this.get(key) !== undefined
  }

  set(key: K, value: V): PersistentMap<K, V> {
    return this.replace(key, [key, value])
  }

  delete(key: K): PersistentMap<K, V> {
    return this.has(key) ? this.replace(key, undefined) : this
  }

  private replace(key: K, entry: readonly [K, V] | undefined): PersistentMap<K, V> {
    const hash = hashOf(key)
    const first = hash & mask
    const second = (hash >>> bits) & mask
    const root = this.root()
    const branch = root[first]
    const bucket = branch?.[second] ?? []
    const rest = bucket.filter(([existing]) => existing !== key)
    const size = this.size + (entry ? 1 : 0) - (bucket.length - rest.length)
    if (entry) rest.push(entry)
    const nextBranch = branch ? branch.slice() : []
    nextBranch[second] = rest
    const slots = root.slice()
    slots[first] = nextBranch
    return new PersistentMap<K, V>({ slots }, size)
  }

  private root(): Root<K, V> {
    this.#slots ??= slotsOf(this.#flat ?? [])
    this.#flat = undefined
    return this.#slots
  }

  *entries(): IterableIterator<readonly [K, V]> {
    for (const branch of this.root()) {
      if (!branch) continue
      for (const bucket of branch) if (bucket) yield* bucket
    }
  }

  /** What differs in a later version: the key, the value here and the value there. What both share is not walked. */
  *changesTo(later: PersistentMap<K, V>): IterableIterator<readonly [K, V | undefined, V | undefined]> {
    const [root, laterRoot] = [this.root(), later.root()]
    for (let first = 0; first < width; first++) {
      const [branch, laterBranch] = [root[first], laterRoot[first]]
      if (branch === laterBranch) continue
      for (let second = 0; second < width; second++) {
        const [bucket, laterBucket] = [branch?.[second] ?? [], laterBranch?.[second] ?? []]
        if (bucket !== laterBucket) yield* bucketChanges(bucket, laterBucket)
      }
    }
  }

  *keys(): IterableIterator<K> {
    for (const [key] of this.entries()) yield key
  }

  *values(): IterableIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): IterableIterator<readonly [K, V]> {
    return this.entries()
  }
}

/** No key comes twice. */
function slotsOf<K extends string, V>(entries: Iterable<readonly [K, V]>): Root<K, V> {
  const root: (readonly [K, V])[][][] = []
  for (const entry of entries) {
    const hash = hashOf(entry[0])
    const branch = (root[hash & mask] ??= [])
    const bucket = (branch[(hash >>> bits) & mask] ??= [])
    bucket.push(entry)
  }
  return root
}

function* bucketChanges<K, V>(
  before: Bucket<K, V>,
  after: Bucket<K, V>,
): IterableIterator<readonly [K, V | undefined, V | undefined]> {
  for (const [key, value] of before) {
    const now = after.find(([other]) => other === key)
    if (now?.[1] !== value) yield [key, value, now?.[1]]
  }
  for (const [key, value] of after) {
    if (!before.some(([other]) => other === key)) yield [key, undefined, value]
  }
}

/** FNV-1a, 32 bits, with a final mix so that the low bits depend on all of the key. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193)
  hash ^= hash >>> 15
  return (Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12)) >>> 0
}
