/**
 * Reads a table of claims: a row a claim, and a further row wherever it is a premise once more. Columns are known by their names and
 * may stand in any order; rows that share an argument are co-premises.
 */
import { fail, ok, type Result } from '../../domain/result'
import type { DebateMap } from '../../domain/debate-map'
import type { MapReader, ReadMap } from '../format'
import type { FormatError } from '../format-error'
import { mostCharacters, tooLarge } from '../json-text'
import { MapDraft } from '../map-draft'
import { readReference } from '../reference/read'
import { areColumnsOfClaims, findColumns, relationNamed, splitList, type Relation, type Role } from './columns'
import { readTable, type ReadTable } from './table'

export const csvReader: MapReader = {
  name: 'csv',
  recognise: ({ text }) => {
    const table = readTable(text.slice(0, 4_000).replace(/(\n[^\n]*\n)[^]*$/, '$1'))
    const [header = []] = table.ok ? table.value.rows : [/^[^\r\n]*/.exec(text)![0].split(/[,;\t]/)]
    return header.length > 1 && areColumnsOfClaims(findColumns(header)) ? 0.9 : 0
  },
  read: (text) => {
    const read = readCsv(text)
    return read.ok ? ok({ map: read.value.map, losses: read.value.losses }) : read
  },
}

export interface ReadCsv extends ReadMap {
  readonly table: ReadTable
  readonly columns: ReadonlyMap<Role, number>
  /** What each row of the table stands for: `claim\nargument` by our ids, `map`, `source\nid`; nothing for rows that are not ours. */
  readonly keys: readonly (readonly string[])[]
}

export function readCsv(text: string): Result<ReadCsv, FormatError> {
  if (text.length > mostCharacters) return fail(tooLarge)
  const table = readTable(text)
  if (!table.ok) return table
  const columns = findColumns(table.value.rows[0] ?? [])
  if (!areColumnsOfClaims(columns)) {
    const message = 'The first row does not name the columns of claims: a text, and an id, a parent or a relation.'
    const advice = 'Write a first row such as: id, text, type, parent, relation.'
    return fail({ code: 'not-this-format', message, advice, line: 1, column: 1 })
  }
  return new CsvReader(table.value, columns).read()
}

/** A row that is a premise of something. */
interface Tied {
  readonly row: number
  readonly claim: string
  readonly parent: string
  readonly relation: Relation
  readonly argument: string
  readonly scheme: string
}

interface Made {
  readonly id: string
  readonly premises: string[]
  readonly stance: 'pro' | 'con'
  readonly conclusion: { readonly claim: string } | { readonly argument: string }
  readonly scheme: string | null
}

class CsvReader {
  private readonly draft = new MapDraft()
  private readonly byText = new Map<string, string>()
  private readonly sources = new Map<string, string>()
  private readonly sourceIds = new Set<string>()
  /** For each row the claim that it is about and the arguments that it is in. */
  private readonly rowClaims: (string | undefined)[] = []
  private readonly rowArguments: string[][] = []
  private readonly rowKeys: (string | undefined)[] = []

  constructor(
    private readonly table: ReadTable,
    private readonly columns: ReadonlyMap<Role, number>,
  ) {}

  read(): Result<ReadCsv, FormatError> {
    const rows = this.table.rows.slice(1).map((_, index) => index + 1)
    for (const row of rows) if (this.kindOf(row) === 'source') this.addSource(row)
    const claims = rows.filter((row) => this.kindOf(row) === 'claim')
    for (const row of rows) if (this.kindOf(row) === 'map') this.takeDetails(row)
    this.addClaims(claims)
    this.addArguments(claims.flatMap((row) => this.tiesOf(row)))
    const made = this.draft.finish()
    if (!made.ok) return made
    return ok({ ...made.value, table: this.table, columns: this.columns, keys: this.keysOf(made.value.map) })
  }

  private cell(row: number, role: Role): string {
    const at = this.columns.get(role)
    return at === undefined ? '' : (this.table.rows[row]![at] ?? '')
  }

  private kindOf(row: number): 'map' | 'source' | 'claim' | 'empty' {
    const type = this.cell(row, 'type').trim().toLowerCase()
    if (type === 'map' || type === 'source') return type
    return this.cell(row, 'text').trim() === '' && this.cell(row, 'id').trim() === '' ? 'empty' : 'claim'
  }

  private takeDetails(row: number): void {
    this.draft.title = this.cell(row, 'text')
    this.draft.description = this.cell(row, 'note')
    this.rowKeys[row] = 'map'
  }

  private addSource(row: number): void {
    const id = this.cell(row, 'id') || `row-${row}`
    if (this.sourceIds.has(id)) return this.draft.losses.add('id-twice', id)
    this.sourceIds.add(id)
    const [title, author, publisher] = [this.cell(row, 'text'), this.cell(row, 'author'), this.cell(row, 'publisher')]
    const [date, url, file] = [this.cell(row, 'date'), this.cell(row, 'url'), this.cell(row, 'file')]
    this.draft.addSource({ id, title, author, publisher, date, url, file })
    this.rowKeys[row] = `source\n${id}`
  }

  /** A claim's rows together say what it is: the first of them that says something counts. */
  private addClaims(rows: readonly number[]): void {
    const groups = new Map<string, number[]>()
    for (const row of rows) {
      const id = this.cell(row, 'id').trim() || `row-${row}`
      this.rowClaims[row] = id
      const group = groups.get(id)
      if (group) group.push(row)
      else groups.set(id, [row])
    }
    // A claim stands where it has a row of its own, whatever it is a reason for before.
    const placeOf = (group: readonly number[]) =>
      group.find((row) => this.cell(row, 'parent').trim() === '') ?? group[0]!
    const inOrder = [...groups].sort(([, one], [, other]) => placeOf(one) - placeOf(other))
    for (const [id, group] of inOrder) {
      const first = (role: Role) => group.map((row) => this.cell(row, role)).find((cell) => cell.trim() !== '') ?? ''
      const text = first('text')
      if (group.some((row) => !['', text.trim()].includes(this.cell(row, 'text').trim()))) {
        this.draft.losses.add('id-twice', id)
      }
      this.draft.addClaim({
        id,
        text,
        note: first('note'),
        thesis: group.some((row) => /^(?:thesis|these|motion)$/i.test(this.cell(row, 'type').trim())),
        tags: splitList(first('tags'), ',;|'),
      })
      if (!this.byText.has(text.trim())) this.byText.set(text.trim(), id)
      this.cite(id, first('sources'))
      if (first('url') !== '') this.citeFree(id, first('url'))
    }
  }

  /** A line a citation: the id of a source with its details, or a reference as people write them. */
  private cite(claim: string, cell: string): void {
    for (const line of cell.split(/\r\n?|\n/)) {
      if (line.trim() === '') continue
      const [source = '', locator = '', speaker = '', note = ''] = line
        .split(/(?<!(?<!\\)(?:\\\\)*\\)\|/)
        .map((part) => part.replace(/\\([\\,;|])/g, '$1').trim())
      if (this.sourceIds.has(source)) this.draft.cite({ claim, source, locator, speaker, note })
      else this.citeFree(claim, line.trim())
    }
  }

  private citeFree(claim: string, words: string): void {
    const known = this.sources.get(words)
    const id = known ?? `source-${this.sources.size + 1}`
    if (known === undefined) {
      this.sources.set(words, id)
      this.draft.addSource({ id, ...(readReference(words.slice(0, 600)) ?? { title: words }) })
    }
    this.draft.cite({ claim, source: id })
  }

  private tiesOf(row: number): Tied[] {
    const cell = this.cell(row, 'parent').trim()
    if (cell === '') return []
    const said = relationNamed(this.cell(row, 'relation'))
    const byType = relationNamed(this.cell(row, 'type'))
    const relation = said === 'none' ? byType : said
    if (relation === undefined && said === undefined) {
      this.draft.losses.add('relation-unknown', `line ${this.table.lines[row]}`)
      return []
    }
    const [claim, argument, scheme] = [this.rowClaims[row]!, this.cell(row, 'argument'), this.cell(row, 'scheme')]
    const tie = relation === undefined || relation === 'none' ? 'pro' : relation
    const parents = this.isKnown(cell) ? [cell] : splitList(cell, ',;|\n')
    return parents.map((parent) => ({ row, claim, parent, relation: tie, argument, scheme }))
  }

  private isKnown(name: string): boolean {
    return this.draft.hasClaim(name) || this.byText.has(name)
  }

  private addArguments(ties: readonly Tied[]): void {
    const made = new Map<string, Made>()
    const lastOn = new Map<string, Made>()
    const byPremise = new Map<string, Made>()
    const named = new Set(ties.map(({ argument }) => argument))
    const counts = new Map<string, number>()
    const waiting: (readonly [Tied, string])[] = []
    const add = (tie: Tied, id: string, conclusion: Made['conclusion']) => {
      const { relation, scheme, claim, parent } = tie
      const stance = relation === 'con' || relation === 'undercut' ? 'con' : 'pro'
      const argument: Made = { id, premises: [claim], stance, conclusion, scheme: scheme.trim() === '' ? null : scheme }
      made.set(id, argument)
      lastOn.set(parent, argument)
      if (!byPremise.has(claim)) byPremise.set(claim, argument)
    }
    for (const tie of ties) {
      const { row, claim, parent, relation, argument } = tie
      const fellow = argument === '' ? (relation === 'and' ? lastOn.get(parent) : undefined) : made.get(argument)
      let id = fellow?.id ?? argument
      if (id === '') {
        const count = (counts.get(claim) ?? 0) + 1
        counts.set(claim, count)
        id = count === 1 ? `a-${claim}` : `a-${claim}-${count}`
        while (named.has(id) || made.has(id)) id += 'x'
      }
      const known = this.rowArguments[row]
      if (known) known.push(id)
      else this.rowArguments[row] = [id]
      if (fellow) fellow.premises.push(claim)
      else if (
        named.has(parent) &&
        (!this.draft.hasClaim(parent) || relation === 'undercut' || relation === 'backing')
      ) {
        add(tie, id, { argument: parent })
      } else {
        const target = this.draft.hasClaim(parent) ? parent : (this.byText.get(parent) ?? parent)
        add(tie, id, { claim: target })
        // What it undercuts may stand further down.
        if (relation === 'undercut' || relation === 'backing') waiting.push([tie, target])
      }
    }
    for (const [{ row }, target] of waiting) {
      const step = byPremise.get(target)
      const id = this.rowArguments[row]!.at(-1)!
      const argument = made.get(id)!
      if (step && step !== argument) made.set(id, { ...argument, conclusion: { argument: step.id } })
    }
    for (const argument of made.values()) this.draft.addArgument(argument)
  }

  private keysOf(map: DebateMap): string[][] {
    return this.table.rows.map((_, row) => {
      const known = this.rowKeys[row]
      if (known !== undefined) return [known]
      const claim = this.rowClaims[row]
      const id = claim === undefined ? undefined : this.draft.claimIdOf(claim)
      if (id === undefined) return []
      const inferences = (this.rowArguments[row] ?? []).flatMap((name) => this.draft.argumentIdOf(name) ?? [])
      const standing = inferences.filter((one) => map.arguments.get(one)?.premises.includes(id))
      return standing.length === 0 ? [`${id}\n`] : standing.map((one) => `${id}\n${one}`)
    })
  }
}
