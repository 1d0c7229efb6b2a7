import { describe, expect, it } from 'vitest'
import { toRows } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import { readCruxBranch } from '@/lib/formats/crux-branch/read'
import { generateMap } from '../../../seed/generate-map'
import { selectArgument, selectClaim, tryWorkspace } from '../../../tests/support/open-workspace'
import { branchType } from '../clipboard'
import { performParts } from '../perform-parts'
import { getCommand } from './registry'
import { runCommand } from './run-command'

const run = (workspace: ReturnType<typeof tryWorkspace>, id: string) => runCommand(workspace, getCommand(id))
const rows = ({ store }: ReturnType<typeof tryWorkspace>) => toRows(store.getState().map)

describe('copying', () => {
  it('puts an outline on the clipboard, with the whole branch for Crux', async () => {
    const workspace = tryWorkspace()
    selectClaim(workspace, 'harm')
    run(workspace, 'copy')
    await expect.poll(() => workspace.copied['text/plain']).toMatch(/^- The claim harm is true\.\n {2}> A note\.\n/)
    expect(readCruxBranch(workspace.copied[branchType] ?? '')?.roots).toEqual([
      { claim: 'harm', stance: 'pro', argument: 'a-harm' },
    ])
    expect(workspace.view.getState().notice).toBe('Copied 4 claims.')
  })

  it('takes of many selected claims those that are not under another of them', async () => {
    const workspace = tryWorkspace()
    workspace.view.selectMany(['study', 'harm', 'cost'] as ClaimId[])
    run(workspace, 'copy')
    await expect.poll(() => workspace.copied['text/plain']).toBeDefined()
    expect(workspace.copied['text/plain']?.split('\n').filter((line) => line.startsWith('-'))).toHaveLength(2)
  })

  it('writes Argdown', async () => {
    const workspace = tryWorkspace()
    selectClaim(workspace, 'ban')
    run(workspace, 'copy-argdown')
    await expect.poll(() => workspace.copied['text/plain']).toContain('[The claim ban is true]')
    expect(workspace.copied[branchType]).toBeUndefined()
  })

  it('asks for a claim first', () => {
    const workspace = tryWorkspace()
    selectArgument(workspace, 'a-harm')
    run(workspace, 'copy')
    expect(workspace.view.getState().notice).toBe('Select a claim first.')
  })
})

describe('cutting and duplicating', () => {
  it('cuts in one step, and undo brings it back', async () => {
    const workspace = tryWorkspace()
    const before = rows(workspace)
    selectClaim(workspace, 'harm')
    run(workspace, 'cut')
    await expect.poll(() => rows(workspace).claims.map(({ id }) => id)).not.toContain('harm')
    expect(readCruxBranch(workspace.copied[branchType] ?? '')?.claims).toHaveLength(4)
    run(workspace, 'undo')
    expect(rows(workspace)).toEqual(before)
  })

  it('cuts nothing where one has gone on to another claim meanwhile', async () => {
    const workspace = tryWorkspace()
    const before = rows(workspace)
    selectClaim(workspace, 'harm')
    run(workspace, 'cut')
    selectClaim(workspace, 'cost')
    await expect.poll(() => workspace.copied['text/plain']).toContain('The claim harm is true.')
    expect(rows(workspace)).toEqual(before)
  })

  it('duplicates a branch beside itself, sources and undercuts included, in one step', async () => {
    const workspace = tryWorkspace()
    const before = rows(workspace)
    selectClaim(workspace, 'harm')
    run(workspace, 'duplicate')
    await expect.poll(() => rows(workspace).claims.length).toBe(12)
    const { claims, sources, citations } = rows(workspace)
    expect([claims.length, sources.length, citations.length]).toEqual([12, 2, 4])
    const { selection } = workspace.view.getState()
    const copied = claims.find(({ id }) => selection?.kind === 'claim' && id === selection.id)
    expect(copied).toMatchObject({ text: 'The claim harm is true.', note: 'A note.', thesis: false })
    expect(workspace.store.getState().map.argumentsByConclusion.get('c:ban')).toHaveLength(4)
    run(workspace, 'undo')
    expect(rows(workspace)).toEqual(before)
  })

  it('duplicates a thesis as a thesis, and a loose claim as a loose one', async () => {
    const workspace = tryWorkspace()
    selectClaim(workspace, 'loose')
    const { length } = rows(workspace).claims
    run(workspace, 'duplicate')
    await expect.poll(() => rows(workspace).claims.length).toBe(length + 1)
    expect(rows(workspace).claims.filter(({ thesis }) => thesis)).toHaveLength(1)
    selectClaim(workspace, 'ban')
    run(workspace, 'duplicate')
    await expect.poll(() => rows(workspace).claims.filter(({ thesis }) => thesis).length).toBe(2)
  })
})

it('adds a large branch as one operation, which is stored whole or not at all', async () => {
  const workspace = tryWorkspace({ map: generateMap({ claims: 900, seed: 8 }) })
  selectClaim(workspace, 'c1')
  run(workspace, 'duplicate')
  await expect.poll(() => workspace.store.getState().map.claims.size).toBe(1_800)
  expect(workspace.store.unsent.map(({ operation }) => operation.kind)).toEqual(['add-parts'])
  run(workspace, 'undo')
  expect(workspace.store.getState().map.claims.size).toBe(900)
})

it('refuses more than is added at once, with the figures, before anything is done', () => {
  const workspace = tryWorkspace()
  const claims = Array.from({ length: limits.claimsAtOnce + 1 }, (_, nth) => ({ id: `n${nth}`, text: `Claim ${nth}.` }))
  expect(performParts(workspace, { claims })).toBe(false)
  expect(workspace.view.getState().notice).toContain('At most 10,000 claims are added at once; these are 10,001.')
  const long = claims.slice(0, 700).map((claim) => ({ ...claim, note: 'n'.repeat(limits.note) }))
  expect(performParts(workspace, { claims: long })).toBe(false)
  expect(workspace.view.getState().notice).toMatch(/^At most 6\.2 MB are added at once; these are 7\.1 MB\./)
  expect(workspace.store.unsent).toEqual([])
})
