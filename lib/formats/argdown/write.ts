/**
 * Writes claims as Argdown: statements under statements, `+` for and `-` against. An argument with co-premises, a scheme or
 * an undercut becomes an argument of its own, with premises and conclusion, so that `_` can undercut it.
 *
 * Notes, sources and our ids stand in `{…}`, where Argdown keeps what it does not know. Where an argument is not for a claim, its
 * conclusion only leads on to what it is against: that is kept out of Argdown's map, and out of ours when it is read.
 */
import type { Argument } from '../../domain/argument'
import { claimsUnder } from '../../domain/branch'
import { argumentsOn, citationsOf, getClaim, type DebateMap } from '../../domain/debate-map'
import type { ArgumentId, ClaimId } from '../../domain/ids'
import { citedAs } from '../cited-as'
import { standsAlone } from '../stands-alone'
import { bracesOf, escapeRule, escapeTag, escapeText, toYaml } from './escape'
import { titlesOf, Titles } from './titles'

/** Levels written under one another; what is deeper begins anew at the margin, since Argdown's parser refuses deep nesting. */
const mostLevels = 12

export type Fields = readonly (readonly [string, unknown])[]

/** What is said beside the words, and what is known of a text that is written again. */
export interface ArgdownDetails {
  /** Fields of a claim after its id and note. */
  readonly claimFields: (claim: ClaimId) => Fields
  /** Fields of an argument; `name` is what its id is called there. */
  readonly argumentFields: (argument: Argument, name: 'id' | 'argument') => Fields
  readonly titles?: ReadonlyMap<ClaimId, string>
  readonly argumentTitles?: ReadonlyMap<ArgumentId, string>
  /** Whole lines above what begins with a claim or an argument. */
  readonly above?: (begins: ClaimId | ArgumentId) => readonly string[]
  /** Whether claims that begin at the margin are only named elsewhere. */
  readonly definesAtMargin: boolean
}

/** Branches to be pasted elsewhere. */
export function writeArgdown(map: DebateMap, roots: readonly ClaimId[], title: string): string {
  const details: ArgdownDetails = {
    claimFields: (claim) => {
      const sources = citationsOf(map, claim).map((citation) => citedAs(map, citation))
      return sources.length === 0 ? [] : [['sources', sources]]
    },
    argumentFields: () => [],
    definesAtMargin: false,
  }
  const claims = new Set(roots.flatMap((root) => [...claimsUnder(map, root)]))
  const blocks = new ArgdownWriter(map, roots, claims, details).write()
  return `===\ntitle: ${toYaml(title)}\n===\n\n${blocks.join('\n\n')}\n`
}

export class ArgdownWriter {
  private readonly titles: ReadonlyMap<ClaimId, string>
  private readonly allTitles: Titles
  private readonly allArgumentTitles: Titles
  private readonly defined = new Set<ClaimId>()
  private readonly answered = new Set<ClaimId>()
  private readonly names = new Map<ArgumentId, string>()
  private readonly blocks: string[] = []
  /** Claims that begin at the margin, and arguments to write out; both grow while they are walked. */
  private readonly heads: ClaimId[]
  private readonly toReconstruct: Argument[] = []
  private nextHead = 0
  private nextArgument = 0
  private readonly atMargin: ReadonlySet<ClaimId>

  constructor(
    private readonly map: DebateMap,
    roots: readonly ClaimId[],
    claims: Iterable<ClaimId>,
    private readonly details: ArgdownDetails,
  ) {
    this.heads = [...roots]
    this.atMargin = new Set(details.definesAtMargin ? roots : [])
    const { titles, all } = titlesOf(map, claims, details.titles)
    this.titles = titles
    this.allTitles = all
    this.allArgumentTitles = new Titles(details.argumentTitles?.values())
  }

  /** Blocks, to be parted by blank lines; claims among these that nothing leads to come last. */
  write(rest: readonly ClaimId[] = []): readonly string[] {
    this.writeHeads()
    for (const claim of rest) {
      if (!this.defined.has(claim)) this.heads.push(claim)
      this.writeHeads()
    }
    return this.blocks
  }

  private writeHeads(): void {
    while (this.nextHead < this.heads.length || this.nextArgument < this.toReconstruct.length) {
      const claim = this.heads[this.nextHead]
      if (claim !== undefined) {
        this.nextHead++
        if (!this.answered.has(claim) || !this.defined.has(claim)) this.put(claim, this.tree(claim))
      } else {
        const next = this.toReconstruct[this.nextArgument++]!
        this.put(next.id, this.reconstruct(next))
      }
    }
  }

  private put(begins: ClaimId | ArgumentId, lines: readonly string[]): void {
    this.blocks.push([...(this.details.above?.(begins) ?? []), ...lines].join('\n'))
  }

  /** A claim with what is said for and against it, as lines. */
  private tree(root: ClaimId): string[] {
    const lines: string[] = []
    const waiting: { readonly claim: ClaimId; readonly depth: number; readonly argument: Argument | undefined }[] = [
      { claim: root, depth: 0, argument: undefined },
    ]
    for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
      const { claim, depth, argument } = entry
      const isElsewhere = depth > 0 && this.atMargin.has(claim)
      const sign = argument ? (argument.stance === 'pro' ? '+ ' : '- ') : ''
      const fields = argument ? this.details.argumentFields(argument, 'argument') : []
      lines.push(`${'  '.repeat(depth)}${sign}${this.statement(claim, fields, isElsewhere)}`)
      if (isElsewhere || this.answered.has(claim)) continue
      if (depth >= mostLevels) {
        if (argumentsOn(this.map, { claim }).length > 0) this.heads.push(claim)
        continue
      }
      this.answered.add(claim)
      const below = argumentsOn(this.map, { claim }).filter((one) => !this.mustStandAlone(one))
      waiting.push(...below.map((one) => ({ claim: one.premises[0]!, depth: depth + 1, argument: one })).reverse())
    }
    return lines
  }

  /** Whether more is to be said of an argument than its stance; then it is put on the list. */
  private mustStandAlone(argument: Argument): boolean {
    const isAlone = standsAlone(this.map, argument)
    if (isAlone) this.nameOf(argument)
    return isAlone
  }

  private nameOf(argument: Argument): string {
    const known = this.names.get(argument.id)
    if (known !== undefined) return known
    const name = this.details.argumentTitles?.get(argument.id) ?? this.nextName()
    this.names.set(argument.id, name)
    this.toReconstruct.push(argument)
    this.heads.push(...argument.premises)
    return name
  }

  private nextName(): string {
    return this.allArgumentTitles.made(`Argument ${this.names.size + 1}`)
  }

  /** Premises, conclusion, and what attacks or backs the step. */
  private reconstruct(argument: Argument): string[] {
    const { premises, conclusion, stance, scheme } = argument
    const { argumentFields } = this.details
    const name = this.nameOf(argument)
    const about = argumentsOn(this.map, { argument: argument.id }).map((one) => {
      const sign = `  ${one.stance === 'pro' ? '+' : '_'} `
      if (this.mustStandAlone(one)) return `${sign}<${this.nameOf(one)}>`
      this.heads.push(one.premises[0]!)
      return `${sign}${this.title(one.premises[0]!)}${bracesOf(argumentFields(one, 'argument'))}`
    })
    const listed = premises.map((premise, index) => `(${index + 1}) ${this.title(premise)}`)
    const rule = scheme === null || scheme === '' ? '----' : `-- ${escapeRule(scheme)} --`
    const head = [`<${name}>${bracesOf(argumentFields(argument, 'id'))}`, ...about, '', ...listed, rule]
    const last = `(${premises.length + 1})`
    if ('claim' in conclusion && stance === 'pro') return [...head, `${last} ${this.title(conclusion.claim)}`]
    const isAgainst = 'claim' in conclusion
    const words = isAgainst ? `Against ${this.titles.get(conclusion.claim)}, ${name}` : `${name} holds`
    const leads = `${last} [${this.allTitles.made(words)}] {isInMap: false}`
    return isAgainst ? [...head, leads, `  -> ${this.title(conclusion.claim)}`] : [...head, leads]
  }

  private title(claim: ClaimId): string {
    return `[${this.titles.get(claim)}]`
  }

  /** The claim in full where it comes first, by its title from then on. */
  private statement(claim: ClaimId, fields: Fields, isElsewhere: boolean): string {
    if (isElsewhere || this.defined.has(claim)) return `${this.title(claim)}${bracesOf(fields)}`
    this.defined.add(claim)
    const { text, note, tags } = getClaim(this.map, claim)
    const marks = tags.map(escapeTag)
    const data: Fields = [
      ['id', claim],
      ...(note === '' ? [] : [['note', note] as const]),
      ...this.details.claimFields(claim),
      ...(marks.includes(undefined) ? [['tags', tags] as const] : []),
      ...fields,
    ]
    const words = [`${this.title(claim)}: ${escapeText(text)}`, ...marks.filter((mark) => mark !== undefined)].join(' ')
    return `${words}${bracesOf(data)}`
  }
}
