/**
 * A map while it is read from a file. Takes what the file says as it says it, with the file's own ids, and makes of it rows that
 * keep every rule of a map; what breaks one is mended or left out, and noted as a loss. Nothing throws.
 */
import type { Argument, Conclusion, Stance } from '../domain/argument'
import { tagText, dateText, linkText } from '../domain/text'
import type { Claim } from '../domain/claim'
import { mapFromRows, type DebateMap } from '../domain/debate-map'
import { argumentId, claimId, sourceId, type ActorId, type ArgumentId, type ClaimId } from '../domain/ids'
import type { CitationId, MapId, SourceId } from '../domain/ids'
import { limits } from '../domain/limits'
import type { Position } from '../domain/position'
import { fail, ok, type Result } from '../domain/result'
import type { Citation, Source } from '../domain/source'
import { derivedTheses } from './derived-theses'
import { fitText, toOneLine, toPrintable } from './fit-text'
import type { ReadMap } from './format'
import type { FormatError } from './format-error'
import { Losses } from './loss'

/** Ids here are the file's own: any text. */
export interface DraftClaim {
  readonly id: string
  readonly text: string
  readonly note?: string
  readonly thesis?: boolean
  readonly tags?: readonly string[]
  /** The top left corner, where it is worth keeping. */
  readonly position?: { readonly x: number; readonly y: number }
}

export interface DraftArgument {
  readonly id: string
  readonly stance: Stance
  readonly premises: readonly string[]
  /** May be of a claim or an argument that comes later. */
  readonly conclusion: { readonly claim: string } | { readonly argument: string }
  readonly scheme?: string | null
}

export type DraftSource = Partial<Omit<Source, 'id'>> & { readonly id: string }
export type DraftCitation = Partial<Omit<Citation, 'id' | 'claim' | 'source'>> & {
  readonly claim: string
  readonly source: string
}

const system = { createdBy: 'system' as ActorId, createdAt: 0 }

export class MapDraft {
  readonly losses = new Losses()
  title = ''
  description = ''
  private readonly claims = new Map<string, Claim>()
  private readonly positions: Position[] = []
  private readonly drafts = new Map<string, DraftArgument>()
  private readonly sources = new Map<string, Source>()
  private readonly citations: DraftCitation[] = []
  private readonly claimIds = new Names((name) => claimId.safeParse(name).success, 'claim')
  private readonly argumentIds = new Names((name) => argumentId.safeParse(name).success, 'argument')
  private readonly sourceIds = new Names((name) => sourceId.safeParse(name).success, 'source')

  get claimCount(): number {
    return this.claims.size
  }

  hasClaim(id: string): boolean {
    return this.claims.has(id)
  }

  /** Our id for a claim of the file; undefined where there is none. */
  claimIdOf(id: string): ClaimId | undefined {
    return this.claims.get(id)?.id
  }

  sourceIdOf(id: string): SourceId | undefined {
    return this.sources.get(id)?.id
  }

  /** Our id for an argument of the file, once the map is finished; undefined where none stands. */
  argumentIdOf(id: string): ArgumentId | undefined {
    return this.argumentIds.known(id) as ArgumentId | undefined
  }

  /** A claim again under an id that is taken is left out; its text may be another, so that is noted. */
  addClaim({ id, text, note = '', thesis = false, tags = [], position }: DraftClaim): void {
    if (this.claims.has(id)) return this.losses.add('id-twice', id)
    const made = this.claimIds.nameFor(id) as ClaimId
    const line = this.lineOf(text, id)
    const fitted = fitText(line === '' ? `(${toOneLine(toPrintable(id)) || made})` : line)
    if (line === '') this.losses.add('text-missing', id)
    if (fitted.rest !== '') this.losses.add('text-too-long', beginning(line))
    const block = this.blockOf([fitted.rest, note].filter((part) => part !== '').join('\n\n'), limits.note, id)
    const rank = this.claims.size + 1
    const row = { id: made, text: fitted.text, note: block, thesis, tags: this.tagsOf(tags, id), rank }
    this.claims.set(id, { ...row, ...system, editedBy: null })
    // JSON has no negative zero.
    const pin = position && { id: made, x: Math.round(position.x) + 0, y: Math.round(position.y) + 0 }
    if (pin && isWithin(pin)) this.positions.push(pin)
  }

  /** What a claim says so far; undefined where there is none. For formats that say more of a claim further on. */
  addToNote(id: string, text: string): void {
    const claim = this.claims.get(id)
    if (!claim) return this.losses.add('reference-missing', id)
    const note = this.blockOf(claim.note === '' ? text : `${claim.note}\n\n${text}`, limits.note, id)
    this.claims.set(id, { ...claim, note })
  }

  addArgument(argument: DraftArgument): void {
    if (this.drafts.has(argument.id)) return this.losses.add('id-twice', argument.id)
    this.drafts.set(argument.id, argument)
  }

  addSource({ id, ...fields }: DraftSource): void {
    if (this.sources.has(id)) return this.losses.add('id-twice', id)
    const short = (text = '') => this.cut(this.lineOf(text, id), limits.shortField, id)
    const url = linkText.safeParse(fields.url ?? '')
    const date = dateText.safeParse(fields.date ?? '')
    if (!url.success || !date.success) this.losses.add('source-not-valid', id)
    const title = this.lineOf(fields.title ?? '', id) || short(fields.url) || id
    this.sources.set(id, {
      id: this.sourceIds.nameFor(id) as SourceId,
      title: this.cut(toOneLine(toPrintable(title)) || 'Source', limits.title, id),
      publisher: short(fields.publisher),
      author: short(fields.author),
      date: date.success ? date.data : '',
      url: url.success ? url.data : '',
      file: short(fields.file),
    })
  }

  cite(citation: DraftCitation): void {
    this.citations.push(citation)
  }

  /** The map, or why there is none: it has no claims, or more than a map may have. */
  finish(): Result<ReadMap, FormatError> {
    if (this.claims.size === 0) {
      const message = 'There is no claim in the file.'
      return fail({ code: 'empty', message, advice: 'Choose a file that says something.' })
    }
    const excess = this.excess()
    if (excess) return fail(excess)
    const rows = this.argumentRows()
    const claims = this.withTheses([...this.claims.values()], rows)
    const title = this.cut(this.lineOf(this.title, 'title'), limits.title, 'title')
    const first = claims.find(({ thesis }) => thesis) ?? claims[0]!
    const details = {
      title: title || cutAtWord(first.text, limits.title),
      description: this.blockOf(this.description, limits.description, 'description'),
    }
    const map: DebateMap = mapFromRows('imported' as MapId, 0, details, {
      claims,
      arguments: rows,
      sources: [...this.sources.values()],
      citations: this.citationRows(),
      positions: this.positions,
    })
    return ok({ map, losses: this.losses.list() })
  }

  private excess(): FormatError | undefined {
    const counts = [
      ['claims', this.claims.size, limits.claimsPerMap],
      ['arguments', this.drafts.size, limits.argumentsPerMap],
      ['sources', this.sources.size, limits.sourcesPerMap],
    ] as const
    const over = counts.find(([, count, most]) => count > most)
    if (!over) return undefined
    const [what, count, most] = over
    const [has, may] = [count.toLocaleString('en'), most.toLocaleString('en')]
    const message = `The file has ${has} ${what}; a map may have ${may}.`
    return { code: 'too-large', message, advice: 'Split the file into several smaller ones.' }
  }

  /** Arguments that can stand: with premises and a conclusion that are there, in the end about a claim. */
  private argumentRows(): Argument[] {
    const premises = new Map<string, ClaimId[]>()
    for (const draft of this.drafts.values()) premises.set(draft.id, this.premisesOf(draft))
    const stands = new Map<string, boolean>()
    for (const id of this.drafts.keys()) this.follow(id, premises, stands)
    const ranks = new Map<string, number>()
    return [...this.drafts.values()].flatMap((draft): Argument | [] => {
      if (!stands.get(draft.id)) return []
      const { conclusion: said } = draft
      const key = 'claim' in said ? `c:${said.claim}` : `a:${said.argument}`
      const rank = (ranks.get(key) ?? 0) + 1
      ranks.set(key, rank)
      const conclusion: Conclusion =
        'claim' in said
          ? { claim: this.claims.get(said.claim)!.id }
          : { argument: this.argumentIds.nameFor(said.argument) as ArgumentId }
      const scheme = draft.scheme ? this.cut(this.lineOf(draft.scheme, draft.id), limits.shortField, draft.id) : null
      const id = this.argumentIds.nameFor(draft.id) as ArgumentId
      return { id, stance: draft.stance, premises: premises.get(draft.id)!, conclusion, scheme, rank, ...system }
    })
  }

  private premisesOf({ id, premises, conclusion }: DraftArgument): ClaimId[] {
    const found: ClaimId[] = []
    for (const premise of premises) {
      const claim = this.claims.get(premise)?.id
      if (!claim) this.losses.add('reference-missing', premise)
      else if ('claim' in conclusion && conclusion.claim === premise) this.losses.add('argument-about-itself', premise)
      else if (found.includes(claim)) this.losses.add('premise-twice', premise)
      else if (found.length === limits.premises) this.losses.add('too-many-premises', id)
      else found.push(claim)
    }
    return found
  }

  /** Whether an argument and all that it is about can stand; decided for the whole chain at once, as chains may be long. */
  private follow(id: string, premises: ReadonlyMap<string, readonly ClaimId[]>, stands: Map<string, boolean>): void {
    const chain = new Set<string>()
    let answer: boolean | undefined
    for (let at = id; answer === undefined;) {
      const known = stands.get(at)
      const draft = this.drafts.get(at)
      if (known !== undefined) answer = known
      else if (!draft || chain.has(at)) {
        this.losses.add(draft ? 'argument-about-itself' : 'conclusion-missing', at)
        answer = false
      } else {
        chain.add(at)
        if (premises.get(at)!.length === 0) {
          this.losses.add('premise-missing', at)
          answer = false
        } else if ('claim' in draft.conclusion) {
          answer = this.claims.has(draft.conclusion.claim)
          if (!answer) this.losses.add('conclusion-missing', draft.conclusion.claim)
        } else at = draft.conclusion.argument
      }
    }
    for (const one of chain) stands.set(one, answer)
  }

  private withTheses(claims: Claim[], rows: readonly Argument[]): Claim[] {
    if (claims.some(({ thesis }) => thesis)) return claims
    const theses = derivedTheses(claims, rows)
    return claims.map((claim) => (theses.has(claim.id) ? { ...claim, thesis: true } : claim))
  }

  private citationRows(): Citation[] {
    const counts = new Map<ClaimId, number>()
    return this.citations.flatMap(({ claim: claimName, source: sourceName, ...said }, index) => {
      const claim = this.claims.get(claimName)?.id
      const source = this.sources.get(sourceName)?.id
      if (!claim || !source) {
        this.losses.add('reference-missing', claim ? sourceName : claimName)
        return []
      }
      const count = (counts.get(claim) ?? 0) + 1
      counts.set(claim, count)
      if (count > limits.citationsPerClaim) {
        this.losses.add('too-many-sources', claimName)
        return []
      }
      const short = (text = '') => this.cut(this.lineOf(text, claimName), limits.shortField, claimName)
      const id = `citation-${index + 1}` as CitationId
      const rest = { locator: short(said.locator), speaker: short(said.speaker), note: short(said.note) }
      return [{ id, claim, source, ...rest }]
    })
  }

  private tagsOf(tags: readonly string[], place: string): string[] {
    const made = new Set<string>()
    for (const tag of tags) {
      const read = tagText.safeParse(toPrintable(tag))
      if (!read.success) this.losses.add('tag-too-long', beginning(tag))
      else if (made.size === limits.tagsPerClaim && !made.has(read.data)) this.losses.add('too-many-tags', place)
      else made.add(read.data)
    }
    return [...made]
  }

  private printable(text: string, place: string): string {
    const lines = text.replace(/\r\n?/g, '\n')
    const printable = toPrintable(lines)
    if (printable !== lines) this.losses.add('characters-replaced', place)
    return printable
  }

  private lineOf(text: string, place: string): string {
    return toOneLine(this.printable(text, place))
  }

  private blockOf(text: string, most: number, place: string): string {
    const block = this.printable(text, place).normalize('NFC').trim()
    return this.cut(block, most, place)
  }

  private cut(text: string, most: number, place: string): string {
    if (text.length > most) this.losses.add('text-cut', place)
    return cutAtWord(text, most)
  }
}

/** The beginning of a text, up to a word, where it is longer than it may be. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
  return `${head.replace(/\s+\S*$/, '') || head}…`
}

function beginning(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).toWellFormed()}…` : text
}

function isWithin({ x, y }: { readonly x: number; readonly y: number }): boolean {
  return [x, y].every((value) => Number.isFinite(value) && Math.abs(value) <= limits.coordinate)
}

/** Ids of ours for ids of a file: the same where it may be one, else made from its letters, the same each time. */
class Names {
  private readonly made = new Map<string, string>()
  private readonly taken = new Set<string>()

  constructor(
    private readonly isValid: (name: string) => boolean,
    private readonly kind: string,
  ) {}

  known(id: string): string | undefined {
    return this.made.get(id)
  }

  nameFor(id: string): string {
    const known = this.made.get(id)
    if (known !== undefined) return known
    const plain = this.isValid(id)
      ? id
      : id
          .replace(/[^A-Za-z0-9_-]+/g, '-')
          .replace(/^-+|-+$/g, '')
          .slice(0, 32)
    const base = plain || this.kind
    let name = base
    for (let count = 2; this.taken.has(name); count++) name = `${base.slice(0, 32)}-${count}`
    this.taken.add(name)
    this.made.set(id, name)
    return name
  }
}
