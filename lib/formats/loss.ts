/**
 * What could not be kept when a file was read or written: a code that the interface has a sentence for, how often, and where.
 * A loss is no error: the rest is there. Codes are shared by all formats.
 */
export const lossCodes = [
  // In either direction
  'authors',
  'order',
  'pins',
  // What a file says and a map cannot
  'text-too-long',
  'text-cut',
  'text-missing',
  'characters-replaced',
  'reference-missing',
  'id-twice',
  'argument-about-itself',
  'premise-twice',
  'too-many-premises',
  'conclusion-missing',
  'premise-missing',
  'several-conclusions',
  'relation-unknown',
  'part-unknown',
  'tag-too-long',
  'too-many-tags',
  'too-many-sources',
  'source-not-valid',
  'layout-of-file',
  /** One claim that says another in other words is kept as a reason for it. */
  'rephrases',
  /** What is tied together in a way that the file does not say is kept as support. */
  'relation-guessed',
  /** Who answered whom, and by which act of speech. */
  'dialogue',
  'comments-of-file',
  /** The file does not say in which encoding it is written. */
  'encoding-guessed',
  // What a map says and a format cannot
  'notes',
  'tags',
  'sources',
  'citation-details',
  'schemes',
  'title',
  'description',
  'co-premises',
  'undercuts',
  'backings',
  'supports',
  'shared-claims',
  'cycles',
  'theses',
  'loose-claims',
  'ids',
] as const

export type LossCode = (typeof lossCodes)[number]

export interface Loss {
  readonly code: LossCode
  readonly count: number
  /** The first few places: a line as `line 12`, an id or the beginning of a text, as the person who has the file finds them. */
  readonly places: readonly string[]
}

const mostPlaces = 5

/** Gathers losses while a file is read or written. */
export class Losses {
  private readonly found = new Map<LossCode, { count: number; readonly places: string[] }>()

  add(code: LossCode, place?: string): void {
    const loss = this.found.get(code) ?? { count: 0, places: [] }
    this.found.set(code, loss)
    loss.count++
    if (place !== undefined && loss.places.length < mostPlaces && !loss.places.includes(place)) loss.places.push(place)
  }

  /** In the order of `lossCodes`, whatever came first. */
  list(): Loss[] {
    return lossCodes.flatMap((code) => {
      const loss = this.found.get(code)
      return loss ? { code, ...loss } : []
    })
  }
}
