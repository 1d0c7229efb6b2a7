import { describe, expect, it } from 'vitest'
import type { Conclusion } from '../domain/argument'
import { argumentsWith } from '../domain/debate-map'
import type { ArgumentId, ClaimId } from '../domain/ids'
import { selectClaim, tryWorkspace } from '../../tests/support/open-workspace'
import { getCommand } from './commands/registry'
import { runCommand } from './commands/run-command'
import { completePick, completePickHere, pickHints } from './complete-pick'
import type { Workspace } from './workspace'

const claim = (id: string): Conclusion => ({ claim: id as ClaimId })
const arrow = (id: string): Conclusion => ({ argument: id as ArgumentId })
const mapOf = ({ store }: Workspace) => store.getState().map
const argumentsOf = (workspace: Workspace, id: string) =>
  argumentsWith(mapOf(workspace), id as ClaimId).map(({ stance, premises, conclusion }) => ({
    stance,
    premises,
    conclusion,
  }))

/** Selects a claim, runs the command, and clicks a target. */
function pick(workspace: Workspace, from: string, command: string, target: Conclusion): void {
  selectClaim(workspace, from)
  runCommand(workspace, getCommand(command))
  const begun = workspace.view.getState().pick
  if (!begun) throw new Error('No pick was begun.')
  expect(workspace.say(pickHints[begun.kind])).toMatch(/^Click the .*\.$/)
  completePick(workspace, begun, target)
  expect(workspace.view.getState().pick).toBeUndefined()
}

describe('completePick', () => {
  it.each([
    ['connect-pro', 'pro'],
    ['connect-con', 'con'],
  ] as const)('%s makes the claim a reason for a claim or an arrow as well', (command, stance) => {
    const workspace = tryWorkspace()
    pick(workspace, 'loose', command, claim('harm'))
    pick(workspace, 'loose', command, arrow('a-cost'))
    expect(argumentsOf(workspace, 'loose')).toEqual(
      expect.arrayContaining([
        { stance, premises: ['loose'], conclusion: { claim: 'harm' } },
        { stance, premises: ['loose'], conclusion: { argument: 'a-cost' } },
      ]),
    )
    expect(workspace.view.getState().selection).toEqual({ kind: 'claim', id: 'loose' })
  })

  it('takes what is selected, a claim or an argument, where one chooses by keys', () => {
    const workspace = tryWorkspace()
    expect(completePickHere(workspace)).toBe(false)
    for (const [selection, conclusion] of [
      [{ kind: 'claim', id: 'harm' as ClaimId }, claim('harm')],
      [{ kind: 'argument', id: 'a-cost' as ArgumentId }, arrow('a-cost')],
    ] as const) {
      selectClaim(workspace, 'loose')
      runCommand(workspace, getCommand('connect-con'))
      workspace.view.set({ selection })
      expect(completePickHere(workspace)).toBe(true)
      expect(argumentsOf(workspace, 'loose')).toContainEqual({ stance: 'con', premises: ['loose'], conclusion })
    }
  })

  it('joins an arrow as a co-premise, and says that a claim cannot be joined', () => {
    const workspace = tryWorkspace()
    pick(workspace, 'loose', 'join', claim('harm'))
    expect(workspace.view.getState().notice).toBe('Click an arrow: that is the argument that it joins.')
    expect(workspace.store.unsent).toEqual([])
    pick(workspace, 'loose', 'join', arrow('a-harm'))
    expect(mapOf(workspace).arguments.get('a-harm' as ArgumentId)?.premises).toEqual(['harm', 'loose'])
  })

  it('moves a reason with what hangs on it, and makes a loose claim a reason', () => {
    const workspace = tryWorkspace()
    pick(workspace, 'harm', 'move', claim('cost'))
    expect(mapOf(workspace).arguments.get('a-harm' as ArgumentId)?.conclusion).toEqual({ claim: 'cost' })
    expect(mapOf(workspace).arguments.get('a-study' as ArgumentId)?.conclusion).toEqual({ claim: 'harm' })
    pick(workspace, 'loose', 'move', claim('cost'))
    expect(argumentsOf(workspace, 'loose')).toEqual([
      { stance: 'pro', premises: ['loose'], conclusion: { claim: 'cost' } },
    ])
  })

  it('leaves a closed branch closed, shows what took the claim, and says so', () => {
    const workspace = tryWorkspace()
    workspace.view.set({ collapsed: new Set(['cost' as ClaimId]) })
    pick(workspace, 'harm', 'move', claim('cost'))
    expect(workspace.view.getState()).toMatchObject({
      collapsed: new Set(['cost']),
      selection: { kind: 'claim', id: 'cost' },
      notice: 'It is in this branch now, which is closed.',
    })
    expect(workspace.asked.at(-1)).toBe('reveal cost')
  })

  it('says that a claim is already there, and sends nothing', () => {
    const workspace = tryWorkspace()
    pick(workspace, 'harm', 'move', claim('ban'))
    expect(workspace.view.getState().notice).toBe('It is already there.')
    expect(workspace.store.unsent).toEqual([])
  })

  it('asks before it merges into the claim that is clicked', () => {
    const workspace = tryWorkspace()
    pick(workspace, 'cost', 'merge', claim('harm'))
    const { open, subject } = workspace.view.getState()
    expect([open, subject]).toEqual(['merge', { kind: 'merge', keep: 'harm', absorb: ['cost'] }])
    expect(workspace.store.unsent).toEqual([])
    pick(workspace, 'harm', 'merge', arrow('a-study'))
    expect(workspace.view.getState().notice).toBe('Click a claim: an arrow cannot be merged.')
  })

  it.each([
    ['connect-pro', 'harm', claim('harm'), 'A claim cannot be a reason for or against itself.'],
    ['merge', 'harm', claim('harm'), 'A claim cannot be merged with itself.'],
    ['join', 'study', arrow('a-study'), 'This claim is already a premise of the argument.'],
    ['move', 'study', arrow('a-old'), 'An argument cannot undercut itself, directly or through others.'],
    ['connect-con', 'loose', claim('gone'), 'This claim is no longer on the map. Someone may have removed it.'],
  ] as const)('%s says why it cannot be done, and keeps the selection', (command, from, target, sentence) => {
    const workspace = tryWorkspace()
    pick(workspace, from, command, target)
    expect(workspace.view.getState()).toMatchObject({ notice: sentence, selection: { kind: 'claim', id: from } })
    expect(workspace.store.unsent).toEqual([])
  })
})

it('moves nothing under what stands beneath it, and says why', () => {
  const workspace = tryWorkspace()
  const before = mapOf(workspace)
  for (const target of [claim('study'), claim('old'), arrow('a-study')]) {
    pick(workspace, 'harm', 'move', target)
    expect(mapOf(workspace)).toBe(before)
    expect(workspace.view.getState().notice).toMatch(/^Not moved: /)
  }
})
