import { describe, expect, it } from 'vitest'
import type { ClaimId } from '@/lib/domain/ids'
import { emptyFilter } from '@/lib/evaluation/claim-filter'
import { tryWorkspace } from '../../../tests/support/open-workspace'
import { getCommand } from '../commands/registry'
import { runCommand } from '../commands/run-command'
import { goToHit } from './find-session'
import { look } from './look'

const run = (workspace: ReturnType<typeof tryWorkspace>, id: string) => runCommand(workspace, getCommand(id))
const found = ({ view }: ReturnType<typeof tryWorkspace>) => view.getState().find?.found.map(({ id }) => id)
const selected = ({ view }: ReturnType<typeof tryWorkspace>) => view.getState().selection?.id

describe('looking for something', () => {
  it('lights what it finds, and moves nothing before one asks for a hit', () => {
    const workspace = tryWorkspace()
    run(workspace, 'find')
    look(workspace, 'harm')
    expect([found(workspace), [...workspace.view.getState().hits]]).toEqual([['harm'], ['harm']])
    expect([selected(workspace), workspace.asked]).toEqual([undefined, []])
    run(workspace, 'find-next')
    expect([selected(workspace), workspace.asked]).toEqual(['harm', ['reveal harm']])
  })

  it('goes round from hit to hit, both ways', () => {
    const workspace = tryWorkspace()
    run(workspace, 'find')
    look(workspace, 'claim')
    const all = found(workspace) ?? []
    expect(all).toHaveLength(8)
    const visited: unknown[] = []
    for (let step = 0; step <= all.length; step++) {
      run(workspace, 'find-next')
      visited.push(selected(workspace))
    }
    expect(visited).toEqual([...all, all[0]])
    run(workspace, 'find-previous')
    expect(selected(workspace)).toBe(all.at(-1))
  })

  it('opens what hides a hit, and shows through a filter', () => {
    const workspace = tryWorkspace()
    const collapsed = new Set(['ban', 'harm'] as ClaimId[])
    workspace.view.set({ collapsed, filter: { criteria: { ...emptyFilter, tags: ['law'] }, mode: 'hide' } })
    look(workspace, 'study')
    goToHit(workspace, 0)
    expect([...workspace.view.getState().collapsed]).toEqual([])
    expect(workspace.view.getState().filter?.mode).toBe('dim')
  })

  it('keeps one at a hit while the map changes', () => {
    const workspace = tryWorkspace()
    look(workspace, 'true')
    goToHit(workspace, 3)
    const at = selected(workspace)
    workspace.store.perform({ kind: 'remove-claim', args: { claimId: found(workspace)![0]! } })
    look(workspace, 'true')
    const { find } = workspace.view.getState()
    expect(find?.found[find.at ?? -1]?.id).toBe(at)
  })

  it('goes on from hit to hit once it is closed, past what is gone, and opens with what was looked for last', () => {
    const workspace = tryWorkspace()
    run(workspace, 'find')
    look(workspace, 'true')
    const [first, second, third] = found(workspace) ?? []
    run(workspace, 'find-next')
    run(workspace, 'leave')
    expect(workspace.view.getState()).toMatchObject({ find: undefined, hits: new Set() })
    expect(selected(workspace)).toBe(first)
    workspace.store.perform({ kind: 'remove-claim', args: { claimId: second! } })
    run(workspace, 'find-next')
    expect(selected(workspace)).toBe(third)
    run(workspace, 'find-previous')
    expect(selected(workspace)).toBe(first)
    expect(workspace.view.getState().find).toBeUndefined()
    run(workspace, 'find')
    expect(workspace.view.getState().find?.query).toBe('true')
  })

  it('says when there is nothing to go to, and is left off by Escape', () => {
    const workspace = tryWorkspace()
    run(workspace, 'find-next')
    expect(workspace.view.getState().notice).toBe('Find something first.')
    run(workspace, 'find')
    look(workspace, 'zebra')
    run(workspace, 'find-next')
    expect(workspace.view.getState().notice).toBe('Nothing was found.')
    look(workspace, 'harm')
    run(workspace, 'leave')
    expect([workspace.view.getState().find, workspace.view.getState().hits.size]).toEqual([undefined, 0])
  })
})
