/**
 * Reads an indented outline, a list, headings, or lines with `Pro:` and `Con:` into a tree of claims.
 *
 * Any text can be read; only what is far too long is refused. Numbers like `1.2.` lead to the claim that they name, else
 * indentation decides. At the same margin a line with a mark stands under one without it, bullets under numbers where these
 * came first, a line that says its side under one that says none, and plain lines under one that ends with a colon.
 */
import { limits } from '../../domain/limits'
import { fail, ok, type Result } from '../../domain/result'
import type { FormatError } from '../format-error'
import { toPrintable } from '../fit-text'
import { finishOutline, type Growing } from './finish-outline'
import { hasLetterMark, haveTightSigns, isSign, readLine, type Line } from './line'
import { walkOutline, type Outline, type OutlineWarning, type Tie, type WarningCode } from './outline'
import { groupTie } from './tie-words'

/** Characters that are read at once, indentation apart: some hundred pages. */
export const mostCharacters = 1_000_000

/** The characters of a text without its indentation, which takes more than the words where reasons go deep. */
export function countCharacters(input: string): number {
  return input.replace(/^[ \t\u00a0]+/gm, '').length
}

/** The outline in a text; it may have no claims. A file may have more characters than what is pasted. */
export function readOutline(input: string, most = mostCharacters): Result<Outline, FormatError> {
  const length = input.length > most ? countCharacters(input) : input.length
  if (length > most) {
    const [size, allowed] = [length.toLocaleString('en'), most.toLocaleString('en')]
    const message = `The text has ${size} characters; at most ${allowed} are read at once, indentation apart.`
    return fail({ code: 'too-large', message, advice: 'Paste it in parts.' })
  }
  const reader = new OutlineReader()
  for (const line of reader.linesOf(input)) reader.take(line)
  const outline = finishOutline(reader.roots, reader.warnings)
  for (const { claim } of walkOutline(outline.claims)) {
    if (claim.note.length <= limits.note) continue
    const most = (limits.note + limits.claimText).toLocaleString('en')
    const message = `Line ${claim.line} goes on for more than ${most} characters, which is more than a claim and its note hold.`
    return fail({ code: 'invalid', message, advice: 'Break it into several lines.', line: claim.line })
  }
  return ok(outline)
}

/** A claim or a group (`Pros:`) under which lines may stand, and how far in. */
interface Level {
  readonly column: number
  readonly claim: Growing | undefined
  /** What a group says of all that is in it. */
  readonly tie: 'pro' | 'con' | undefined
  readonly into: Growing[]
  /** The kind of list that the claim is in. */
  readonly list?: List | undefined
}

type List = 'signs' | 'number' | 'letter'

class OutlineReader {
  readonly roots: Growing[] = []
  readonly warnings: OutlineWarning[] = []
  private levels: Level[] = [{ column: -Infinity, claim: undefined, tie: undefined, into: this.roots }]
  /** Whether `+` is a mark somewhere: then `-` is one against. */
  private hasSigns = false
  /** The claim read last, which the next line may go on. */
  private last: { readonly line: Line; readonly claim: Growing; isInParagraph: boolean } | undefined
  private isAfterBlank = false
  private isTitleNext = false
  /** Fellows of whom one at least says its side. */
  private readonly sided = new Set<readonly Growing[] | undefined>()

  linesOf(input: string): Line[] {
    const rows = input.replace(/^\ufeff/, '').split(/\r\n?|[\n\u2028\u2029\u0085]/)
    const filled = rows.filter((row) => row.trim() !== '')
    // A quoted mail: every line begins with the mark of a note.
    const isQuoted = filled.length > 0 && filled.every((row) => row.startsWith('>'))
    const seen = new Set<string>()
    const marking = {
      hasLetters: rows.filter(hasLetterMark).length > 1,
      hasTightSigns: haveTightSigns(rows),
      isNext: (path: readonly number[]) => {
        const [parent, last = 0] = [path.slice(0, -1), path.at(-1)]
        return seen.has(parent.join('.')) || seen.has([...parent, last - 1].join('.'))
      },
    }
    const lines = rows.map((row, index) => {
      const printable = toPrintable(row)
      if (printable !== row) this.warn(index + 1, 'control-characters')
      const line = readLine(isQuoted ? printable.replace(/^>\s?/, '') : printable, index + 1, marking)
      if (line.path.length > 0) seen.add(line.path.join('.'))
      return line
    })
    this.hasSigns = lines.some(({ mark }) => mark === 'plus')
    return lines
  }

  take(line: Line): void {
    if (line.kind === 'rule') return
    if (line.kind === 'note' && this.last) this.last.claim.note.push(line.text)
    else if (line.kind !== 'blank') this.takeItem(line)
    this.isAfterBlank = line.kind === 'blank'
  }

  private takeItem(line: Line): void {
    if (this.isTitle(line)) return this.warn(line.number, 'title')
    if (this.goesOn(line)) return
    const group = line.mark === 'number' ? undefined : groupTie(line)
    if (!group && line.text === '' && line.mark !== 'number') {
      this.last = undefined
      return this.warn(line.number, 'empty')
    }
    this.openGroup(line)
    const column = this.enter(line, group !== undefined)
    if (group) {
      const { claim, into } = this.top
      this.levels.push({ column, claim, tie: group, into })
      this.last = undefined
    } else this.add(line, column)
  }

  /** Kialo's texts begin with the name of the discussion, on the same line or on the next. */
  private isTitle({ wording }: Line): boolean {
    if (this.isTitleNext) {
      this.isTitleNext = false
      return true
    }
    const title = this.roots.length === 0 ? /^discussion (?:title|name):\s*(.*)/i.exec(wording) : null
    this.isTitleNext = title?.[1] === ''
    return title !== null
  }

  /** Lines without marks may stand under `Pros:` at the same margin; then all that follow there do. */
  private openGroup(line: Line): void {
    const { top } = this
    const isFirst = top.tie !== undefined && this.last === undefined
    if (isFirst && line.mark === undefined && columnOf(line) === Math.floor(top.column)) {
      this.levels = [...this.levels.slice(0, -1), { ...top, column: top.column - 0.5 }]
    }
  }

  /** A line that belongs to the claim before it: its text broken over lines, or a paragraph, which becomes its note. */
  private goesOn(line: Line): boolean {
    if (!this.last || line.kind !== 'item' || line.mark !== undefined) return false
    const { claim, line: begun } = this.last
    if (claim.text === '') claim.text = line.wording
    else if (begun.mark === undefined || line.column <= begun.column || line.tie !== undefined) return false
    else if (this.isAfterBlank || this.last.isInParagraph) {
      claim.note.push(...(this.isAfterBlank ? ['', line.wording] : [line.wording]))
      this.last.isInParagraph = true
    } else if (claim.note.length > 0) return false
    else if (/[.!?…:;]["”’')\]]?$/.test(claim.text) && !/^\p{Ll}/u.test(line.wording)) return false
    else claim.text += ` ${line.wording}`
    return true
  }

  private get top(): Level {
    return this.levels.at(-1)!
  }

  /** Leaves the levels under which a line does not stand; gives how far in it stands. */
  private enter(line: Line, isGroup: boolean): number {
    const named = line.path.length > 1 ? this.levels.findLastIndex((level) => isParent(level, line)) : -1
    if (named >= 0) {
      this.levels = this.levels.slice(0, named + 1)
      return Math.max(columnOf(line), this.top.column + 1 / 256)
    }
    const margin = columnOf(line)
    const column = isGroup && isPlain(line) ? margin + 0.25 : isGroup ? margin : this.columnAmong(line, margin)
    const fellow = isGroup ? this.levels.findIndex(({ tie, column: at }) => tie && at === margin - 0.25) : -1
    if (fellow >= 0) {
      this.levels = this.levels.slice(0, fellow + 1)
      return column
    }
    if (this.top.column < column) return column
    const left = this.levels.filter((level) => level.column >= column)
    this.levels = this.levels.filter((level) => level.column < column)
    const isUneven = left.length > 0 && left.every((level) => Math.floor(level.column) > Math.floor(column))
    if (isUneven && line.kind === 'item' && line.path.length < 2) this.warn(line.number, 'uneven')
    return column
  }

  /** How far in a claim stands that is at the margin of claims before it, and yet under one of them. */
  private columnAmong(line: Line, margin: number): number {
    if (this.top.column < Math.floor(margin)) return margin
    const there = this.levels.filter(
      ({ claim, tie, column }) => claim && !tie && Math.floor(column) === Math.floor(margin),
    )
    const list = listOf(line)
    if (list !== undefined) {
      // The kind of list that came first is the outer one.
      const lists = there.filter((level) => level.list !== undefined)
      const outer = lists.at(-1)
      return lists.find((level) => level.list === list)?.column ?? (outer ? outer.column + 1 / 16 : margin)
    }
    // `Pro:` is about the line before that has no side of its own, unless that is one of several reasons.
    const above = isPlain(line) && saysSide(line) ? there.find(({ claim }) => claim?.isTieSaid === false) : undefined
    const fellows = above && this.levels[this.levels.indexOf(above) - 1]?.into
    return above && fellows && !this.sided.has(fellows) ? above.column + 1 / 8 : margin
  }

  private add(line: Line, column: number): void {
    const { claim: parent, tie: groupTie, into } = this.top
    const said = this.tieSaid(line, parent, into)
    const claim: Growing = {
      line: line.number,
      path: line.path,
      text: line.text,
      note: [],
      tie: said ?? groupTie ?? 'pro',
      isTieSaid: said !== undefined || groupTie !== undefined,
      children: [],
    }
    into.push(claim)
    if (claim.isTieSaid) this.sided.add(into)
    this.levels.push({ column, claim, tie: undefined, into: claim.children, list: listOf(line) })
    this.last = { line, claim, isInParagraph: false }
  }

  private tieSaid(line: Line, parent: Growing | undefined, fellows: readonly Growing[]): Tie | undefined {
    const sign = !this.hasSigns ? undefined : line.mark === 'plus' ? 'pro' : line.mark === 'minus' ? 'con' : undefined
    const tie = line.tie === 'none' ? undefined : (line.tie ?? sign)
    if (tie === 'and' && fellows.length === 0) {
      this.warn(line.number, 'no-fellow')
      return 'pro'
    }
    if ((tie === 'undercut' || tie === 'backing') && !parent) {
      this.warn(line.number, 'no-step')
      return tie === 'undercut' ? 'con' : 'pro'
    }
    return tie
  }

  private warn(line: number, code: WarningCode): void {
    this.warnings.push({ line, code })
  }
}

function columnOf(line: Line): number {
  if (line.kind === 'heading') return line.column - 100
  return line.column + (line.mark !== undefined ? 0.5 : /[^:]:$/.test(line.text) && !line.tie ? -0.25 : 0)
}

function isPlain({ kind, mark }: Line): boolean {
  return kind === 'item' && mark === undefined
}

function saysSide({ tie }: Line): boolean {
  return tie !== undefined && tie !== 'none'
}

function listOf({ mark }: Line): List | undefined {
  return isSign(mark) ? 'signs' : mark === 'number' || mark === 'letter' ? mark : undefined
}

/** Whether `1.2` is directly above `1.2.3`. */
function isParent({ claim, tie }: Level, { path }: Line): boolean {
  const above = claim?.path ?? []
  return tie === undefined && above.length === path.length - 1 && above.every((part, index) => part === path[index])
}
