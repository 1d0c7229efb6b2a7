/**
 * The lines of a Kialo export that begin a claim. A claim may hold a numbered list of its own, so a number alone says nothing: a line
 * begins a claim only if its number is the first child's of the claim before it, or the next sibling's of a claim on the way to that.
 */
export type Label = 'Thesis' | 'Question' | 'Pro' | 'Con'

export interface Header {
  readonly path: readonly number[]
  readonly label: Label | undefined
  /** What follows on the same line. */
  readonly rest: string
}

const newHeader = /^( *)((?:\d{1,6}\.)+) (Thesis|Question|Pro|Con):\s*$/
const oldHeader = /^((?:\d{1,6}\.)+) (?:(Pro|Con): ?)?(.*)$/

/** Whether a text is of the newer form, in which each claim stands under its number. */
export function isNewForm(lines: readonly string[]): boolean {
  return lines.some((line) => /^1\. (?:Thesis|Question):\s*$/.test(line))
}

/** Follows the numbers from line to line. */
export class Headers {
  private path: readonly number[] = []
  private readonly isIndented: boolean
  /** Whether the claims under the first carry a side; undefined until there is one. */
  private hasSides: boolean | undefined

  constructor(
    private readonly isNew: boolean,
    lines: readonly string[],
  ) {
    this.isIndented = lines.some((line) => /^ +1\.1\. (?:Thesis|Pro|Con):\s*$/.test(line))
  }

  /** The claim that a line begins; undefined where it is text. */
  take(line: string): Header | undefined {
    const header = this.isNew ? this.newHeader(line) : this.oldHeader(line)
    if (header) this.path = header.path
    return header
  }

  private newHeader(line: string): Header | undefined {
    const [, indent = '', number = '', label] = newHeader.exec(line) ?? []
    if (label === undefined) return undefined
    const path = toPath(number)
    if (!this.isNext(path) || (this.isIndented && indent.length !== 2 * (path.length - 1))) return undefined
    const isTop = label === 'Thesis' || label === 'Question'
    const mayBe = path.length === 1 ? isTop : path.length === 2 ? label !== 'Question' : !isTop
    return mayBe ? { path, label: label as Label, rest: '' } : undefined
  }

  private oldHeader(line: string): Header | undefined {
    const [, number, label, rest = ''] = oldHeader.exec(line) ?? []
    if (number === undefined) return undefined
    const path = toPath(number)
    const hasSide = label !== undefined || /^-> See (?:\d+\.)+\s*$/.test(rest)
    if (!this.isNext(path) || (path.length === 1 && label !== undefined) || (path.length > 2 && !hasSide))
      return undefined
    if (path.length === 2) {
      if (hasSide !== (this.hasSides ?? hasSide)) return undefined
      this.hasSides = hasSide
    }
    return { path, label: label as Label | undefined, rest }
  }

  private isNext(path: readonly number[]): boolean {
    const known = this.path
    const last = path.length - 1
    if (last === 0) return known.length === 0 && path[0] === 1
    if (last > known.length || path.some((part, level) => level < last && part !== known[level])) return false
    return path[last] === (last === known.length ? 1 : known[last]! + 1)
  }
}

/** A line that would be taken for the beginning of a claim, or of the sources. */
export function looksLikeHeader(line: string): boolean {
  return newHeader.test(line) || /^\s*Sources:\s*$/.test(line) || /^\s*->/.test(line)
}

export function toPath(number: string): number[] {
  return number.slice(0, -1).split('.').map(Number)
}
