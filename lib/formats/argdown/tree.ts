/**
 * An Argdown text as it is written: every piece with the offsets at which it stands, whatever is wrong with the rest.
 *
 * Offsets count UTF-16 units from 0, ends are exclusive; `placesOf` makes lines and columns of them.
 */
import type { FaultCode } from './faults'

export interface Span {
  readonly start: number
  readonly end: number
}

export interface Fault extends Span {
  readonly code: FaultCode
}

/** A piece of running text. Emphasis is there as its marks only; what they say of the words between is nothing for a map. */
export type Part = Span &
  (
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'tag'; readonly tag: string }
    | { readonly kind: 'mention'; readonly of: ElementKind; readonly title: string }
    | { readonly kind: 'link'; readonly text: string; readonly url: string }
    | { readonly kind: 'mark' }
  )

/** What stands in braces, or in the front matter. Maps and not objects: its keys are the file's. */
export interface Data extends Span {
  readonly values: ReadonlyMap<unknown, unknown>
}

export type ElementKind = 'statement' | 'argument'

/** A statement or an argument where it is written: `[Title]: text`, `[Title]`, `<Title>: text`, `<Title>` or text alone. */
export interface Element extends Span {
  readonly kind: ElementKind
  /** With its brackets, and the colon where there is one. */
  readonly title: (Span & { readonly text: string }) | undefined
  /** Whether it only names what is said elsewhere. */
  readonly isReference: boolean
  readonly parts: readonly Part[]
  readonly data: Data | undefined
  readonly relations: readonly Relation[]
}

export type RelationKind = 'support' | 'attack' | 'undercut' | 'contradiction'

export interface Relation extends Span {
  readonly kind: RelationKind
  /** `up`: what stands here is about what it stands under; `down`: the other way round. */
  readonly direction: 'up' | 'down'
  readonly sign: Span
  /** Undefined where nothing follows the sign. */
  readonly member: Element | undefined
}

export interface Heading extends Span {
  readonly kind: 'heading'
  readonly level: number
  readonly parts: readonly Part[]
  readonly data: Data | undefined
}

export interface Numbered extends Span {
  readonly kind: 'numbered'
  readonly number: number
  readonly statement: Element
}

/** The line between premises and conclusion, with the rules that it names. */
export interface Inference extends Span {
  readonly kind: 'inference'
  readonly rules: readonly string[]
  readonly data: Data | undefined
  readonly relations: readonly Relation[]
}

/** Numbered premises and conclusions, with a line above each conclusion. */
export interface Reconstruction extends Span {
  readonly kind: 'reconstruction'
  readonly items: readonly (Numbered | Inference)[]
}

export type Block = Heading | Element | Reconstruction

export interface ArgdownTree {
  readonly text: string
  readonly frontMatter: Data | undefined
  readonly blocks: readonly Block[]
  readonly comments: readonly Span[]
  /** In the order in which they were found. */
  readonly faults: readonly Fault[]
}

/** Finds line and column of an offset, both from 1, at the cost of one walk through the text for all of them. */
export function placesOf(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length)
  return (offset) => {
    let low = 0
    for (let high = starts.length; high - low > 1;) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
}
