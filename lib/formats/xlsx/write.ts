/** Writes a map as the flow of a debate in a workbook, with its sources on a sheet of their own. The same map gives the same bytes. */
import { strToU8, zipSync } from 'fflate'
import { citationsOf, getClaim, type DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import type { Source } from '../../domain/source'
import type { TreeTie } from '../claim-tree'
import type { MapWriter } from '../format'
import { Losses } from '../loss'
import { noteUnsaid } from '../unsaid'
import { columnName, layOutFlow, type Placed } from './flow'
import { workbookOf, type Cell, type Sheet } from './sheets'

export const xlsxWriter: MapWriter = {
  name: 'xlsx',
  ending: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: (map) => {
    const losses = new Losses()
    noteUnsaid(map, losses, ['notes', 'tags', 'schemes', 'description', 'pins'])
    losses.add('ids')
    const placed = layOutFlow(map, losses)
    const sources = new SourceList(map)
    const flow = flowSheet(map, placed, sources)
    sources.addUncited()
    const sheets = sources.rows.length > 0 ? [flow, sources.sheet()] : [flow]
    return { content: zipped(workbookOf(sheets)), losses: losses.list() }
  },
}

/** The zip of a time that every zone agrees on: fields of a clock, with no zone. */
function zipped(files: ReadonlyMap<string, string>): Uint8Array {
  const packed = Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)]))
  return zipSync(packed, { level: 6, mtime: new Date(1980, 0, 1) })
}

const labels: Readonly<Record<TreeTie, string>> = {
  thesis: 'Thesis: ',
  loose: 'Claim: ',
  pro: 'Pro: ',
  con: 'Con: ',
  and: 'And: ',
  undercut: 'Undercut: ',
  backing: 'Backing: ',
}

/** The title, and the names of the speeches. */
const headRows = 2

function flowSheet(map: DebateMap, placed: readonly Placed[], sources: SourceList): Sheet {
  const speeches = placed.reduce((most, { column }) => Math.max(most, column + 1), 2)
  const homes = new Map<ClaimId, string>()
  for (const { entry, row, column } of placed) {
    if (!entry.isAgain) homes.set(entry.claim, `${columnName(column)}${row + headRows + 1}`)
  }
  const heads = Array.from({ length: speeches }, (_, at): Cell => {
    const isFor = at % 2 === 0
    const text = `${at + 1} ${isFor ? 'For' : 'Against'}`
    return { row: 1, column: columnName(at), text, style: isFor ? 'head-for' : 'head-against' }
  })
  const cells = placed.map(({ entry: { claim, tie, isAgain }, row, column }): Cell => {
    const { text } = getClaim(map, claim)
    const words = isAgain ? `see ${homes.get(claim)}, “${text}”` : text + sources.marksOf(claim)
    const style = tie === 'thesis' || tie === 'loose' ? 'thesis' : column % 2 === 0 ? 'for' : 'against'
    return { row: row + headRows, column: columnName(column), text: labels[tie] + words, style }
  })
  const title: Cell = { row: 0, column: 'A', text: map.details.title, style: 'title' }
  return {
    name: 'Flow',
    widths: Array<number>(speeches).fill(46),
    frozen: headRows,
    cells: [title, ...heads, ...cells],
  }
}

const fields = ['No.', 'Title', 'Author', 'Publisher', 'Date', 'Address', 'File', 'Place', 'Speaker', 'Note']

/** Each source with a place in it, under the number that the flow names. */
class SourceList {
  readonly rows: (readonly string[])[] = []
  private readonly numbers = new Map<string, number>()

  constructor(private readonly map: DebateMap) {}

  marksOf(claim: ClaimId): string {
    const marks = citationsOf(this.map, claim).map(({ source, locator, speaker, note }) => {
      return ` [${this.numberOf(this.map.sources.get(source)!, [locator, speaker, note])}]`
    })
    return marks.join('')
  }

  addUncited(): void {
    for (const source of this.map.sources.values()) {
      if (!this.map.citationsBySource.has(source.id)) this.numberOf(source, ['', '', ''])
    }
  }

  private numberOf({ title, author, publisher, date, url, file }: Source, place: readonly string[]): number {
    const row = [title, author, publisher, date, url, file, ...place]
    const key = JSON.stringify(row)
    const number = this.numbers.get(key) ?? this.rows.push([String(this.rows.length + 1), ...row])
    this.numbers.set(key, number)
    return number
  }

  sheet(): Sheet {
    const cells = [fields, ...this.rows].flatMap((row, at) =>
      row.flatMap((text, column): Cell[] => {
        const style = at === 0 ? 'head' : 'plain'
        return text === '' ? [] : [{ row: at, column: columnName(column), text, style }]
      }),
    )
    return { name: 'Sources', widths: [6, 46, 24, 24, 12, 46, 20, 16, 20, 30], frozen: 1, cells }
  }
}
