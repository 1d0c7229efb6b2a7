/**
 * Writes branches as Argdown: statements under statements, `+` for and `-` against. An argument with co-premises, a scheme or
 * an undercut becomes an argument of its own, with premises and conclusion, so that `_` can undercut it.
 *
 * Notes, sources and our ids stand in `{…}`, where Argdown keeps what it does not know.
 */
import type { Argument } from '../../domain/argument'
import { claimsUnder } from '../../domain/branch'
import { argumentsOn, citationsOf, getClaim, type DebateMap } from '../../domain/debate-map'
import type { ArgumentId, ClaimId } from '../../domain/ids'
import { escapeTag, escapeText } from './escape'
import { titlesOf } from './titles'

/** Levels written under one another; what is deeper begins anew at the margin, since Argdown's parser refuses deep nesting. */
const mostLevels = 12

export function writeArgdown(map: DebateMap, roots: readonly ClaimId[], title: string): string {
  return new ArgdownWriter(map, roots).write(title)
}

class ArgdownWriter {
  private readonly titles: ReadonlyMap<ClaimId, string>
  private readonly defined = new Set<ClaimId>()
  private readonly answered = new Set<ClaimId>()
  private readonly names = new Map<ArgumentId, string>()
  private readonly blocks: string[] = []
  /** Claims that begin at the margin, and arguments to write out; both grow while they are walked. */
  private readonly heads: ClaimId[]
  private readonly toReconstruct: Argument[] = []

  constructor(
    private readonly map: DebateMap,
    roots: readonly ClaimId[],
  ) {
    this.heads = [...roots]
    this.titles = titlesOf(map, new Set(roots.flatMap((root) => [...claimsUnder(map, root)])))
  }

  write(title: string): string {
    for (let head = 0, argument = 0; head < this.heads.length || argument < this.toReconstruct.length;) {
      const claim = this.heads[head]
      if (claim !== undefined) {
        head++
        if (!this.answered.has(claim) || !this.defined.has(claim)) this.blocks.push(this.tree(claim).join('\n'))
      } else this.blocks.push(this.reconstruct(this.toReconstruct[argument++]!))
    }
    return `===\ntitle: ${JSON.stringify(title)}\n===\n\n${this.blocks.join('\n\n')}\n`
  }

  /** A claim with what is said for and against it, as lines. */
  private tree(root: ClaimId): string[] {
    const lines: string[] = []
    const waiting: { readonly claim: ClaimId; readonly depth: number; readonly sign: string }[] = [
      { claim: root, depth: 0, sign: '' },
    ]
    for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
      const { claim, depth, sign } = entry
      lines.push(`${'  '.repeat(depth)}${sign}${this.statement(claim)}`)
      if (this.answered.has(claim)) continue
      if (depth >= mostLevels) {
        if (argumentsOn(this.map, { claim }).length > 0) this.heads.push(claim)
        continue
      }
      this.answered.add(claim)
      const below = argumentsOn(this.map, { claim }).filter((argument) => !this.mustStandAlone(argument))
      waiting.push(
        ...below
          .map(({ premises: [premise], stance }) => ({
            claim: premise!,
            depth: depth + 1,
            sign: stance === 'pro' ? '+ ' : '- ',
          }))
          .reverse(),
      )
    }
    return lines
  }

  /** Whether more is to be said of an argument than its stance; then it is put on the list. */
  private mustStandAlone(argument: Argument): boolean {
    const isSimple =
      argument.premises.length === 1 &&
      argument.scheme === null &&
      argumentsOn(this.map, { argument: argument.id }).length === 0
    if (!isSimple) this.nameOf(argument)
    return !isSimple
  }

  private nameOf(argument: Argument): string {
    const known = this.names.get(argument.id)
    if (known !== undefined) return known
    const name = `Argument ${this.names.size + 1}`
    this.names.set(argument.id, name)
    this.toReconstruct.push(argument)
    this.heads.push(...argument.premises)
    return name
  }

  /** Premises, conclusion, and what attacks or backs the step. */
  private reconstruct(argument: Argument): string {
    const { premises, conclusion, stance, scheme } = argument
    const name = this.nameOf(argument)
    const about = argumentsOn(this.map, { argument: argument.id }).map((one) => {
      const isSimple =
        one.premises.length === 1 && one.scheme === null && argumentsOn(this.map, { argument: one.id }).length === 0
      if (isSimple) this.heads.push(one.premises[0]!)
      return `  ${one.stance === 'pro' ? '+' : '_'} ${isSimple ? this.title(one.premises[0]!) : `<${this.nameOf(one)}>`}`
    })
    const head = [`<${name}>`, ...about].join('\n')
    const listed = premises.map((premise, index) => `(${index + 1}) ${this.title(premise)}`)
    const rule = scheme === null ? '----' : `-- ${escapeText(scheme).replace(/[-,():{}]/g, ' ')} --`
    const last = `(${premises.length + 1})`
    if ('argument' in conclusion) return [head, '', ...listed, rule, `${last} [${name} holds]`].join('\n')
    const target = this.title(conclusion.claim)
    const end =
      stance === 'pro'
        ? `${last} ${target}`
        : `${last} [Against ${this.titles.get(conclusion.claim)}, ${name}]\n  -> ${target}`
    return [head, '', ...listed, rule, end].join('\n')
  }

  private title(claim: ClaimId): string {
    return `[${this.titles.get(claim)}]`
  }

  /** The claim in full where it comes first, by its title from then on. */
  private statement(claim: ClaimId): string {
    if (this.defined.has(claim)) return this.title(claim)
    this.defined.add(claim)
    const { text, note, tags } = getClaim(this.map, claim)
    const marks = tags.map(escapeTag)
    const sources = citationsOf(this.map, claim).map(({ source, locator, speaker }) => {
      const found = this.map.sources.get(source)
      return [speaker, found?.author, found?.title, found?.publisher, found?.date, locator, found?.url]
        .filter(Boolean)
        .join(', ')
    })
    const data = this.data({
      id: claim,
      ...(note === '' ? {} : { note }),
      ...(sources.length === 0 ? {} : { sources }),
      ...(marks.includes(undefined) ? { tags } : {}),
    })
    return [`${this.title(claim)}: ${escapeText(text)}`, ...marks.filter((mark) => mark !== undefined), data].join(' ')
  }

  /** YAML in one line, which JSON is. */
  private data(fields: Readonly<Record<string, unknown>>): string {
    return `{${Object.entries(fields)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
      .join(', ')}}`
  }
}
