/** Ids for what a text names by titles: those that it says itself, else the words of a title, each id once. */

/** Makes an id that nothing has. */
export type NewId = <Id extends string>() => Id

export class IdPool {
  private readonly taken: Set<string>

  /** Ids that the text says anywhere are kept for what it says them of. */
  constructor(said: Iterable<string>) {
    this.taken = new Set(said)
  }

  made(words: string, otherwise: string): string {
    const plain = words
      .replace(/[^A-Za-z0-9_-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 32)
    const base = plain || otherwise
    let id = base
    for (let count = this.counts.get(base) ?? 2; this.taken.has(id); count++) {
      id = `${base}-${count}`
      this.counts.set(base, count + 1)
    }
    this.taken.add(id)
    return id
  }

  /** How far a name has been counted, so that a thousand of one name cost no more than others. */
  private readonly counts = new Map<string, number>()
}
