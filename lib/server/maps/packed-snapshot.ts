/**
 * A map's snapshot as it goes over the wire: encoded and compressed once a revision, whoever asks.
 *
 * It hangs on the map itself, which never changes and lives as long as its mailbox; so nothing here can be stale. Who may
 * have it is asked before, each time. Only the names of its authors change by themselves: they are looked up again.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Claim } from '@/lib/domain/claim'
import { hasSeveralAuthors, toRows, type DebateMap } from '@/lib/domain/debate-map'
import type { Database } from '@/lib/persistence/client'
import { findNames } from '@/lib/persistence/maps'
import { encodeSnapshot } from '@/lib/protocol/compact-snapshot'
import type { ContributorName } from '@/lib/protocol/messages'
import { snapshotPath } from '@/lib/protocol/snapshot'
import { breakText } from '@/lib/scene/claim-face'
import { withMemory } from '@/lib/scene/measure'
import { writeLines } from '@/lib/scene/told-lines'
import { nodeMeasurer } from '../images/node-measurer'

/** Above these a page fetches its map: one round trip more, but the page is there at once. */
const MAX_INLINE_CLAIMS = 200
const MAX_INLINE_LENGTH = 40_000

export interface PackedSnapshot {
  /** Follows from the content: the same tag, the same text. */
  readonly tag: string
  readonly gzipped: Buffer
}

interface Packing {
  readonly names: string
  readonly packed: Promise<PackedSnapshot>
}

const packings = new WeakMap<DebateMap, Packing>()
const authors = new WeakMap<DebateMap, readonly string[]>()

export async function packSnapshot(database: Database, map: DebateMap): Promise<PackedSnapshot> {
  const names = await findAuthorNames(database, map)
  const key = JSON.stringify(names)
  const known = packings.get(map)
  if (known?.names === key) return known.packed
  const packed = pack(encode(map, names, findLines))
  packings.set(map, { names: key, packed })
  return packed
}

/** What a page carries: the text of a small map, or where it fetches a large one and what it shows of that until then. */
export type PageContent =
  | { readonly text: string }
  | { readonly path: string; readonly title: string; readonly description: string; readonly claims: number }

export async function contentForPage(
  database: Database,
  map: DebateMap,
  linkKey: string | undefined,
): Promise<PageContent> {
  if (map.claims.size <= MAX_INLINE_CLAIMS) {
    const text = encode(map, await findAuthorNames(database, map))
    if (text.length <= MAX_INLINE_LENGTH) return { text }
  }
  return { path: snapshotPath(map.id, map.revision, linkKey), ...map.details, claims: map.claims.size }
}

export async function unpack({ gzipped }: PackedSnapshot): Promise<Buffer> {
  return promisify(gunzip)(gzipped)
}

function encode(
  map: DebateMap,
  names: readonly ContributorName[],
  linesOf?: (claims: readonly Claim[]) => string[],
): string {
  const { id, revision, details } = map
  const rows = toRows(map)
  return encodeSnapshot({ id, revision, details, ...rows, names, ...(linesOf ? { lines: linesOf(rows.claims) } : {}) })
}

const lines = new WeakMap<Claim, string>()

/** Measured once a claim: an edit replaces the claim that it changes, and no other. */
function findLines(claims: readonly Claim[]): string[] {
  const measurer = withMemory(nodeMeasurer())
  return claims.map((claim) => {
    const known = lines.get(claim)
    if (known !== undefined) return known
    const { text, thesis } = claim
    const found = breakText({ text, kind: thesis ? 'thesis' : 'claim', sign: '', footer: [] }, measurer)
    const written = writeLines(found, text)
    lines.set(claim, written)
    return written
  })
}

async function pack(text: string): Promise<PackedSnapshot> {
  const tag = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  return { tag, gzipped: await promisify(gzip)(text) }
}

/** Who wrote on the map, in order of their ids; those who are nobody's account any more are left out. */
export async function findAuthorNames(database: Database, map: DebateMap): Promise<ContributorName[]> {
  const ids = authors.get(map) ?? listAuthors(map)
  authors.set(map, ids)
  const found = (await findNames(database, [...ids])) as ContributorName[]
  return found.sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** The names that stand beside claims, by the ids of who wrote them: none where one person wrote them all. */
export async function findNamesToTell(database: Database, map: DebateMap): Promise<ReadonlyMap<string, string>> {
  const found = hasSeveralAuthors(map) ? await findAuthorNames(database, map) : []
  return new Map(found.map(({ id, name }) => [id, name]))
}

function listAuthors(map: DebateMap): string[] {
  const ids = new Set<string>()
  for (const { createdBy, editedBy } of map.claims.values()) {
    ids.add(createdBy)
    if (editedBy) ids.add(editedBy)
  }
  for (const { createdBy } of map.arguments.values()) ids.add(createdBy)
  return [...ids]
}
