/**
 * The raw SQL of the hot path: a batch of operations is stored by one statement, and a map is read by one.
 *
 * One statement is one round trip and one snapshot, so a batch is stored whole or not at all, without an open transaction.
 * Rows travel as one JSON text a table: measured on batches of 50 against `unnest` of arrays, it halves the client's CPU time
 * and needs no array literals for lists. The statement's text depends only on which tables a batch touches.
 */
import { coalesce, type Change, type RowChange, type Table } from '../domain/change'
import type { MapId } from '../domain/ids'
import { OPERATION_SCHEMA_VERSION } from '../operations/registry'
import type { StoredOperation } from './stored-operation'

export interface Batch {
  readonly mapId: MapId
  /** The revision that the batch builds on. It is stored only if the map is still there. */
  readonly from: number
  /** At least one, numbered `from + 1`, `from + 2`, … */
  readonly operations: readonly StoredOperation[]
  /** What the operations changed, in their order. */
  readonly changes: readonly Change[]
}

export interface Statement {
  readonly text: string
  readonly values: unknown[]
}

type RowTable = Exclude<Table, 'details'>

interface Columns {
  readonly name: string
  /** The columns after mapId and id, with the types in which they come out of the JSON. */
  readonly types: Readonly<Record<string, string>>
}

const tables = {
  claim: {
    name: 'Claim',
    types: {
      text: 'text',
      note: 'text',
      thesis: 'boolean',
      tags: 'text[]',
      rank: 'float8',
      createdBy: 'text',
      createdAt: 'timestamp(3)',
      editedBy: 'text',
    },
  },
  argument: {
    name: 'Argument',
    types: {
      stance: '"Stance"',
      premises: 'text[]',
      conclusionClaim: 'text',
      conclusionArgument: 'text',
      scheme: 'text',
      rank: 'float8',
      createdBy: 'text',
      createdAt: 'timestamp(3)',
    },
  },
  source: {
    name: 'Source',
    types: { title: 'text', publisher: 'text', author: 'text', date: 'text', url: 'text', file: 'text' },
  },
  citation: {
    name: 'Citation',
    types: { claimId: 'text', sourceId: 'text', locator: 'text', speaker: 'text', note: 'text' },
  },
  position: { name: 'Position', types: { x: 'int', y: 'int' } },
} satisfies Record<RowTable, Columns>

const tableNames = Object.keys(tables) as RowTable[]

/**
 * Stores a batch. It affects as many rows as the batch has operations, or none where the map has moved on or is gone.
 *
 * The log's unique index refuses an operation that is stored already (SQLSTATE 23505). Foreign keys are checked at the
 * end of the statement, so rows that refer to each other may come and go in one batch.
 */
export function commitStatement({ mapId, from, operations, changes }: Batch): Statement {
  const net = coalesce(changes)
  const details = net.find((change) => change.table === 'details')?.after
  const last = operations.at(-1)
  const values: unknown[] = [
    mapId,
    from,
    from + operations.length,
    toTime(last?.at ?? 0),
    details?.title ?? null,
    details?.description ?? null,
    JSON.stringify(operations.map(toLogRow)),
  ]
  const parts: string[] = []
  for (const table of tableNames) {
    const touched = net.filter((change) => change.table === table)
    const put = touched.flatMap((change) => toRow(change) ?? [])
    const cut = touched.filter((change) => change.after === null).map(({ id }) => id)
    if (put.length > 0) parts.push(putPart(table, values.push(JSON.stringify(put))))
    if (cut.length > 0) parts.push(cutPart(table, values.push(cut)))
  }
  return { text: [movePart, ...parts].join(',\n') + logPart, values }
}

const movePart = `WITH moved AS (
  UPDATE "DebateMap" SET "revision" = $3, "updatedAt" = $4::text::timestamp(3),
    "title" = coalesce($5::text, "title"), "description" = coalesce($6::text, "description")
  WHERE "id" = $1 AND "revision" = $2 RETURNING "id")`

const logPart = `
INSERT INTO "Operation"
  ("mapId", "revision", "actor", "clientOperationId", "kind", "args", "at", "inverse", "schemaVersion")
SELECT moved."id", new.*, ${OPERATION_SCHEMA_VERSION} FROM moved, json_to_recordset($7::text::json) AS new
  ("revision" int, "actor" text, "id" text, "kind" text, "args" jsonb, "at" timestamp(3), "inverse" jsonb)`

function putPart(table: RowTable, parameter: number): string {
  const { name, types } = tables[table]
  const names = Object.keys(types).map((column) => `"${column}"`)
  const typed = Object.entries(types).map(([column, type]) => `"${column}" ${type}`)
  return `put_${table} AS (
  INSERT INTO "${name}" ("mapId", "id", ${names.join(', ')})
  SELECT moved."id", new.* FROM moved, json_to_recordset($${parameter}::text::json) AS new ("id" text, ${typed.join(', ')})
  ON CONFLICT ("mapId", "id") DO UPDATE SET ${names.map((column) => `${column} = excluded.${column}`).join(', ')})`
}

/** An array here and not JSON: its length is known when the plan is made, which else may read the table of all maps. */
function cutPart(table: RowTable, parameter: number): string {
  return `cut_${table} AS (
  DELETE FROM "${tables[table].name}" AS old USING moved
  WHERE old."mapId" = moved."id" AND old."id" = ANY ($${parameter}::text[]))`
}

function toLogRow({ revision, actor, id, operation, at, inverse }: StoredOperation) {
  return { revision, actor, id, kind: operation.kind, args: operation.args, at: toTime(at), inverse }
}

/** The row as its table's columns; undefined for a removed one. */
function toRow(change: Change): object | undefined {
  if (!change.after) return undefined
  switch (change.table) {
    case 'claim':
      return { ...change.after, createdAt: toTime(change.after.createdAt) }
    case 'argument':
      return toArgumentRow(change.after)
    case 'citation': {
      const { claim, source, ...rest } = change.after
      return { ...rest, claimId: claim, sourceId: source }
    }
    default:
      return change.after
  }
}

function toArgumentRow({ conclusion, createdAt, ...rest }: NonNullable<RowChange<'argument'>['after']>): object {
  return {
    ...rest,
    createdAt: toTime(createdAt),
    conclusionClaim: 'claim' in conclusion ? conclusion.claim : null,
    conclusionArgument: 'argument' in conclusion ? conclusion.argument : null,
  }
}

/** Columns of time hold UTC and have no zone; Postgres ignores the Z when it reads one. */
function toTime(at: number): string {
  return new Date(at).toISOString()
}

const milliseconds = (column: string) => `(extract(epoch FROM "${column}") * 1000)::bigint`
const all = (table: string, row: string) =>
  `(SELECT coalesce(json_agg(json_build_object(${row})), '[]') FROM "${table}" WHERE "mapId" = $1)`

/** Reads the log after a revision, in order: the operations before which fewer than so many bytes are read. */
export const logStatement = `SELECT "revision", "actor", "clientOperationId", "kind", "args", "schemaVersion", "at", "inverse"
FROM (
  SELECT *, sum(pg_column_size("args") + pg_column_size("inverse")) OVER (ORDER BY "revision")
    - pg_column_size("args") - pg_column_size("inverse") AS "before"
  FROM (SELECT * FROM "Operation" WHERE "mapId" = $1 AND "revision" > $2 ORDER BY "revision" LIMIT $3) AS missed
) AS measured
WHERE "before" < $4 ORDER BY "revision"`

/** Reads a map whole, in one snapshot. The JSON has the domain's shapes, so nothing is left to be translated. */
export const loadStatement = `SELECT "revision", "title", "description",
  (SELECT ${milliseconds('at')} FROM "Operation" AS last WHERE last."mapId" = $1 AND last."revision" = map."revision") AS "at",
  ${all(
    'Claim',
    `'id', "id", 'text', "text", 'note', "note", 'thesis', "thesis", 'tags', "tags", 'rank', "rank",
    'createdBy', "createdBy", 'createdAt', ${milliseconds('createdAt')}, 'editedBy', "editedBy"`,
  )} AS "claims",
  ${all(
    'Argument',
    `'id', "id", 'stance', "stance", 'premises', "premises", 'conclusion',
    CASE WHEN "conclusionClaim" IS NULL THEN json_build_object('argument', "conclusionArgument")
      ELSE json_build_object('claim', "conclusionClaim") END,
    'scheme', "scheme", 'rank', "rank", 'createdBy', "createdBy", 'createdAt', ${milliseconds('createdAt')}`,
  )} AS "arguments",
  ${all(
    'Source',
    `'id', "id", 'title', "title", 'publisher', "publisher", 'author', "author", 'date', "date", 'url', "url",
    'file', "file"`,
  )} AS "sources",
  ${all(
    'Citation',
    `'id', "id", 'claim', "claimId", 'source', "sourceId", 'locator', "locator", 'speaker', "speaker", 'note', "note"`,
  )} AS "citations",
  ${all('Position', `'id', "id", 'x', "x", 'y', "y"`)} AS "positions"
FROM "DebateMap" AS map WHERE "id" = $1`
