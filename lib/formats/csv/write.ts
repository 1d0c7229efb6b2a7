/**
 * Writes a map as a table of claims. Into a table that it was read from: columns that are not ours, their order, and cells that still
 * say the same stay as they are.
 */
import type { DebateMap } from '../../domain/debate-map'
import type { MapWriter } from '../format'
import { Losses } from '../loss'
import { noteUnsaid } from '../unsaid'
import { roles, type Role } from './columns'
import { readCsv, type ReadCsv } from './read'
import { rowsOf, type Row } from './rows'
import { writeTable } from './table'

export const csvWriter: MapWriter = {
  name: 'csv',
  ending: 'csv',
  mediaType: 'text/csv',
  write: (map, { original } = {}) => {
    const losses = new Losses()
    noteUnsaid(map, losses, ['pins'])
    const read = original === undefined ? undefined : readCsv(original)
    const content = read?.ok ? writeInto(read.value, map, losses) : writeAnew(map, losses)
    return { content, losses: losses.list() }
  },
}

const always: readonly Role[] = ['id', 'text', 'type', 'parent', 'relation']

function writeAnew(map: DebateMap, losses: Losses): string {
  const rows = rowsOf(map, losses)
  const shown = roles.filter((role) => always.includes(role) || rows.some(({ cells }) => cells.has(role)))
  const lines = rows.map(({ cells }) => shown.map((role) => cells.get(role) ?? ''))
  // Spreadsheets take a file without the mark for one in an old encoding.
  return writeTable({ delimiter: ',', lineEnd: '\r\n', hasByteOrderMark: true, rows: [shown, ...lines] })
}

/** A row of the file that stays; not as a whole where it was of several parents and is of fewer. */
interface Kept {
  readonly index: number
  readonly key: string | undefined
  readonly isWhole: boolean
}

function writeInto(file: ReadCsv, map: DebateMap, losses: Losses): string {
  const names = namesIn(file)
  const before = byKey(rowsOf(file.map, new Losses(), (claim) => names.get(claim) ?? claim))
  const now = byKey(rowsOf(map, losses, (claim) => names.get(claim) ?? claim))
  const isSame = (key: string) => {
    const [one, other] = [before.get(key), now.get(key)]
    return (
      one !== undefined && other !== undefined && roles.every((role) => one.cells.get(role) === other.cells.get(role))
    )
  }
  const inFile = new Set(file.keys.flat())
  const covered = new Set<string>()
  const kept = file.keys.flatMap((keys, index): Kept[] => {
    if (index === 0) return []
    if (keys.length === 0 || keys.every(isSame)) {
      for (const key of keys) covered.add(key)
      return [{ index, key: keys[0], isWhole: true }]
    }
    const key = keys.find((one) => now.has(one) && !covered.has(one))
    if (key === undefined) return []
    covered.add(key)
    return [{ index, key, isWhole: keys.length === 1 }]
  })
  const added = [...now.values()].filter(({ key }) => !covered.has(key) && (inFile.has(key) || !isSame(key)))
  const isMissing = (role: Role) =>
    !file.columns.has(role) &&
    (added.some(({ cells }) => cells.has(role)) ||
      kept.some(({ key = '' }) => before.get(key)?.cells.get(role) !== now.get(key)?.cells.get(role)))
  const header = file.table.rows[0]!
  const columns = new Map(file.columns)
  for (const role of roles) if (isMissing(role)) columns.set(role, header.length + columns.size - file.columns.size)
  const width = header.length + columns.size - file.columns.size
  const fill = (row: readonly string[], key: string | undefined, isWhole = true): string[] => {
    const line = Array.from({ length: Math.max(width, row.length) }, (_, at) =>
      at < header.length ? (row[at] ?? '') : '',
    )
    const cells = key === undefined ? undefined : now.get(key)?.cells
    for (const [role, at] of cells ? columns : []) {
      const isRaw = isWhole && file.columns.has(role) && before.get(key!)?.cells.get(role) === cells!.get(role)
      if (!isRaw) line[at] = cells!.get(role) ?? ''
    }
    return line
  }
  const titles = Array.from({ length: width }, (_, at) => header[at] ?? '')
  for (const [role, at] of columns) if (!file.columns.has(role)) titles[at] = role
  const lines = [
    ...kept.map(({ index, key, isWhole }) => ({ key, line: fill(file.table.rows[index]!, key, isWhole) })),
    ...added.map(({ key }) => ({ key, line: fill([], key) })),
  ]
  const places = new Map([...now.keys()].map((key, place) => [key, place] as const))
  const keys = lines.flatMap(({ key }) => (key !== undefined && now.has(key) ? [key] : []))
  const shown = new Set(keys)
  const isInOrder =
    orderOf(keys, now) ===
    orderOf(
      [...now.keys()].filter((key) => shown.has(key)),
      now,
    )
  const placeOf = (key = '') => places.get(key) ?? Infinity
  const sorted = isInOrder ? lines : lines.sort((one, other) => placeOf(one.key) - placeOf(other.key))
  const rows = [titles, ...sorted.map(({ line }) => line)]
  return writeTable({ ...file.table, rows })
}

/** What the order of rows says: which reason comes first, which premise, which thesis. */
function orderOf(keys: readonly string[], rows: ReadonlyMap<string, Row>): string {
  const groups = new Map<string, Set<string>>()
  const put = (group: string, item: string) => groups.set(group, (groups.get(group) ?? new Set()).add(item))
  for (const key of keys) {
    const { cells } = rows.get(key)!
    const argument = cells.get('argument') ?? ''
    if (argument === '') put(`top ${cells.get('type')}`, key)
    else {
      put(`on ${cells.get('parent')}`, argument)
      put(`in ${argument}`, key)
    }
  }
  return JSON.stringify([...groups].map(([group, items]) => [group, [...items]]).sort())
}

/** What the file calls each claim, where that could not become its id. */
function namesIn({ table, columns, keys }: ReadCsv): Map<string, string> {
  const names = new Map<string, string>()
  const at = columns.get('id')
  for (const [index, [key = '']] of keys.entries()) {
    const name = at === undefined ? '' : (table.rows[index]?.[at] ?? '').trim()
    const [claim = ''] = key.split('\n')
    if (name !== '' && claim !== 'source' && claim !== 'map') names.set(claim, name)
  }
  return names
}

function byKey(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.key, row]))
}
