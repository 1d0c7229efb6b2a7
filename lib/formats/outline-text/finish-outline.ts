/** From what was gathered line by line to an outline: texts that fit, notes, and names of claims that stand elsewhere. */
import { fitText, toOneLine } from '../fit-text'
import type { Outline, OutlineClaim, OutlineWarning, Tie, WarningCode } from './outline'

/** A claim to which the following lines may still add. */
export interface Growing {
  readonly line: number
  /** The number that it has in the text: `1.2.3` as three. */
  readonly path: readonly number[]
  text: string
  readonly note: string[]
  readonly tie: Tie
  readonly isTieSaid: boolean
  readonly children: Growing[]
}

/** How a claim that stands elsewhere is named again: by its words, or as Kialo does it, by its number. */
const named = /^See [“"](.+)[”"]\.?$/
const numbered = /^(?:->|→) See ((?:\d+\.)+)$/

export function finishOutline(roots: readonly Growing[], found: readonly OutlineWarning[]): Outline {
  const finish = new Finish(roots, [...found])
  const claims = finish.claimsOf(roots)
  const warnings = finish.warnings.sort((one, other) => one.line - other.line)
  return { claims, count: finish.count, warnings }
}

class Finish {
  count = 0
  private readonly byText = new Map<string, Growing>()
  private readonly byPath = new Map<string, Growing>()

  constructor(
    roots: readonly Growing[],
    readonly warnings: OutlineWarning[],
  ) {
    const all = [...roots]
    // The list grows while it is walked.
    for (const claim of all) {
      all.push(...claim.children)
      const text = toOneLine(claim.text)
      if (!isName(text) && !this.byText.has(text)) this.byText.set(text, claim)
      if (claim.path.length > 0) this.byPath.set(claim.path.join('.'), claim)
    }
  }

  /** From top to bottom, and by a list of what is still to be done: a chain may be too long for a recursion. */
  claimsOf(roots: readonly Growing[]): OutlineClaim[] {
    const claims: OutlineClaim[] = []
    const levels = [{ left: roots.values(), into: claims }]
    for (let level = levels.at(-1); level; level = levels.at(-1)) {
      const next = level.left.next()
      if (next.done) levels.pop()
      else levels.push({ left: next.value.children.values(), into: this.put(next.value, level.into) })
    }
    return claims
  }

  /** Puts a claim among its fellows; gives where its reasons belong. */
  private put(claim: Growing, into: OutlineClaim[]): OutlineClaim[] {
    const { line, tie, isTieSaid } = claim
    const wording = toOneLine(claim.text)
    if (wording === '' && claim.note.join('').trim() === '') {
      this.warn(line, 'empty')
      return into
    }
    const meant = this.meantBy(claim, wording)
    this.count++
    const { text, rest } = fitText(wording === '' ? '…' : meant ? toOneLine(meant.text) : wording)
    if (rest !== '') this.warn(line, 'too-long')
    const note = [meant ? '' : rest, claim.note.join('\n').normalize('NFC').trim()]
      .filter((part) => part !== '')
      .join('\n\n')
    const children: OutlineClaim[] = []
    into.push({ line, text, note, tie, isTieSaid, sameAs: meant?.line, children })
    return children
  }

  private meantBy({ line }: Growing, wording: string): Growing | undefined {
    if (!isName(wording)) return undefined
    const [, text] = named.exec(wording) ?? []
    const [, number] = numbered.exec(wording) ?? []
    const meant = text !== undefined ? this.byText.get(text) : this.byPath.get((number ?? '').slice(0, -1))
    if (!meant) this.warn(line, 'not-found')
    return meant
  }

  private warn(line: number, code: WarningCode): void {
    this.warnings.push({ line, code })
  }
}

function isName(text: string): boolean {
  return named.test(text) || numbered.test(text)
}
