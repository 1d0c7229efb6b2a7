/**
 * A small map with every kind of part: two reasons, co-premises, an undercut, a shared claim, citations, a pin.
 *
 *     ban (thesis) ← pro a-harm: harm          ← pro a-study: study + sound   ← con a-old (an undercut): old
 *                  ← con a-cost: cost          ← pro a-shared-1: shared
 *                  ← pro a-shared-2: shared
 */
import type { Argument } from '@/lib/domain/argument'
import type { Claim } from '@/lib/domain/claim'
import { mapFromRows, type DebateMap } from '@/lib/domain/debate-map'
import type { ActorId, ArgumentId, CitationId, ClaimId, MapId, SourceId } from '@/lib/domain/ids'
import type { Citation, Source } from '@/lib/domain/source'

export const anna = 'anna' as ActorId
export const ben = 'ben' as ActorId
export const sampleTime = Date.UTC(2026, 0, 5)

export function sampleClaim(id: string, fields: Partial<Claim> = {}): Claim {
  return {
    id: id as ClaimId,
    text: `The claim ${id} is true.`,
    note: '',
    thesis: false,
    tags: [],
    rank: 1,
    createdBy: anna,
    createdAt: sampleTime,
    editedBy: null,
    ...fields,
  }
}

/** An argument from claims to a claim, or (`a-…`) to an argument. */
export function sampleArgument(
  id: string,
  stance: Argument['stance'],
  premises: readonly string[],
  conclusion: string,
  fields: Partial<Argument> = {},
): Argument {
  return {
    id: id as ArgumentId,
    stance,
    premises: premises as readonly ClaimId[],
    conclusion: conclusion.startsWith('a-') ? { argument: conclusion as ArgumentId } : { claim: conclusion as ClaimId },
    scheme: null,
    rank: 1,
    createdBy: anna,
    createdAt: sampleTime,
    ...fields,
  }
}

export function sampleSource(id: string, fields: Partial<Source> = {}): Source {
  return {
    id: id as SourceId,
    title: `Report ${id}`,
    publisher: '',
    author: '',
    date: '',
    url: '',
    file: '',
    ...fields,
  }
}

export function sampleCitation(id: string, claim: string, source: string, fields: Partial<Citation> = {}): Citation {
  return {
    id: id as CitationId,
    claim: claim as ClaimId,
    source: source as SourceId,
    locator: '',
    speaker: '',
    note: '',
    ...fields,
  }
}

export function mapOf(rows: {
  readonly claims?: readonly Claim[]
  readonly arguments?: readonly Argument[]
  readonly sources?: readonly Source[]
  readonly citations?: readonly Citation[]
  readonly positions?: readonly { readonly id: string; readonly x: number; readonly y: number }[]
}): DebateMap {
  return mapFromRows(
    'sample' as MapId,
    7,
    { title: 'A sample', description: '' },
    {
      claims: rows.claims ?? [],
      arguments: rows.arguments ?? [],
      sources: rows.sources ?? [],
      citations: rows.citations ?? [],
      positions: (rows.positions ?? []) as readonly { readonly id: ClaimId; readonly x: number; readonly y: number }[],
    },
  )
}

export function sampleMap(): DebateMap {
  return mapOf({
    claims: [
      sampleClaim('ban', { thesis: true, tags: ['law'] }),
      sampleClaim('harm', { rank: 2, note: 'A note.' }),
      sampleClaim('cost', { rank: 3 }),
      sampleClaim('study', { rank: 4 }),
      sampleClaim('sound', { rank: 5 }),
      sampleClaim('old', { rank: 6 }),
      sampleClaim('shared', { rank: 7, createdBy: ben }),
      sampleClaim('loose', { rank: 8 }),
    ],
    arguments: [
      sampleArgument('a-harm', 'pro', ['harm'], 'ban'),
      sampleArgument('a-cost', 'con', ['cost'], 'ban', { rank: 2 }),
      sampleArgument('a-shared-2', 'pro', ['shared'], 'ban', { rank: 3 }),
      sampleArgument('a-study', 'pro', ['study', 'sound'], 'harm'),
      sampleArgument('a-old', 'con', ['old'], 'a-study'),
      sampleArgument('a-shared-1', 'pro', ['shared'], 'cost'),
    ],
    sources: [sampleSource('report', { date: '2025-03' }), sampleSource('paper')],
    citations: [
      sampleCitation('c1', 'harm', 'report', { locator: 'page 3' }),
      sampleCitation('c2', 'study', 'paper', { speaker: 'A. Author' }),
    ],
    positions: [{ id: 'harm', x: 10, y: -20 }],
  })
}

/** A debate about homework: a thesis with a reason on each side, and a reason for the first of them. */
export function homeworkMap(): DebateMap {
  return mapOf({
    claims: [
      sampleClaim('thesis', { text: 'Homework should be abolished.', thesis: true }),
      sampleClaim('sleep', { text: 'It costs sleep.' }),
      sampleClaim('patience', { text: 'It trains patience.' }),
      sampleClaim('learning', { text: 'Tired pupils learn less.' }),
    ],
    arguments: [
      sampleArgument('arg-1', 'pro', ['sleep'], 'thesis', { rank: 0 }),
      sampleArgument('arg-2', 'con', ['patience'], 'thesis', { rank: 0.5 }),
      sampleArgument('arg-3', 'pro', ['learning'], 'sleep', { rank: 0 }),
    ],
  })
}
