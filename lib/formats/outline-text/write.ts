/**
 * Writes branches as an outline that people can read anywhere and `readOutline` reads back: the same claims, notes, stances,
 * co-premises and undercuts. A claim that is used in several places is written once and named where it comes again.
 */
import type { Argument } from '../../domain/argument'
import { argumentsOn, getClaim, ownArgument, type DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import type { Tie } from './outline'
import { groupTie, readTie } from './tie-words'

/** What stands before a claim to say its side. */
export const sideLabels: Readonly<Record<Tie, string>> = {
  pro: 'Pro: ',
  con: 'Con: ',
  and: 'And: ',
  undercut: 'Undercut: ',
  backing: 'Backing: ',
}

interface Entry {
  readonly claim: ClaimId
  readonly depth: number
  readonly label: string
  /** The argument in which the claim stands here, where it is the first of its premises. */
  readonly argument: Argument | undefined
}

/** The claims with everything under them and what attacks or backs the steps from them, two spaces a level. */
export function writeOutline(map: DebateMap, roots: readonly ClaimId[]): string {
  const written = new Set<ClaimId>()
  const lines: string[] = []
  const waiting: Entry[] = roots
    .map((claim) => ({ claim, depth: 0, label: '', argument: ownArgument(map, claim) }))
    .reverse()
  // A stack and not a recursion: chains of reasons may be long.
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const { claim, depth, label, argument } = entry
    const isKnown = written.has(claim)
    const indent = '  '.repeat(depth)
    const { text, note } = getClaim(map, claim)
    lines.push(`${indent}- ${isKnown ? `${label}See “${text}”` : wordingOf(label, text)}`)
    if (!isKnown && note !== '') lines.push(...linesOfNote(note, indent))
    const below = [
      ...(isKnown ? [] : argumentsOn(map, { claim })),
      ...(argument ? argumentsOn(map, { argument: argument.id }) : []),
    ]
    written.add(claim)
    waiting.push(...below.flatMap((one) => entriesOf(one, depth + 1)).reverse())
  }
  return `${lines.join('\n')}\n`
}

/** The premises of an argument: the first says the stance, and what attacks the step hangs under it. */
function entriesOf(argument: Argument, depth: number): Entry[] {
  const isAboutStep = 'argument' in argument.conclusion
  const first = argument.stance === 'pro' ? (isAboutStep ? 'backing' : 'pro') : isAboutStep ? 'undercut' : 'con'
  return argument.premises.map((claim, index) => ({
    claim,
    depth,
    label: sideLabels[index === 0 ? first : 'and'],
    argument: index === 0 ? argument : undefined,
  }))
}

/** A claim with what stands before it, so that it is read as its text. */
export function wordingOf(label: string, text: string): string {
  return `${label || plainLabel(text)}${text}`
}

export function linesOfNote(note: string, margin: string): string[] {
  return note.split('\n').map((line) => `${margin}  > ${line}`.trimEnd())
}

/** Before a text that would be read as more than a text. */
function plainLabel(text: string): string {
  const { tie, text: rest } = readTie(text)
  const isPlain = tie === undefined && groupTie({ tie, text: rest, wording: text }) === undefined
  return isPlain && !/^\[[ xX]\]\s|^discussion (title|name):|^[-\s]+$/i.test(text) ? '' : 'Claim: '
}
