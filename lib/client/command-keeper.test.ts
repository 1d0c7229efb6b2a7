import { beforeEach, describe, expect, it } from 'vitest'
import { selectClaim, tryWorkspace } from '../../tests/support/open-workspace'
import { keepCommand, resumeCommand } from './command-keeper'
import { getCommand } from './commands/registry'
import { runCommand } from './commands/run-command'

const stored = new Map<string, string>()
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
}
const trialPath = '/maps/sample?try'

describe('the way from reading into trying out', () => {
  beforeEach(() => stored.clear())

  it('is offered where the map can be tried out, with the command that was asked for', () => {
    const reader = tryWorkspace({ mayEdit: false, trialPath })
    selectClaim(reader, 'harm')
    runCommand(reader, getCommand('add-con'))
    expect(reader.view.getState().notice).toEqual({ text: 'You may read this map, not change it.', command: 'add-con' })
  })

  it('goes on with that command on what was selected, once', () => {
    const reader = tryWorkspace({ mayEdit: false, trialPath })
    selectClaim(reader, 'harm')
    keepCommand(reader, 'add-con', storage)
    const trial = tryWorkspace({ isTrial: true })
    resumeCommand(trial, storage)
    expect(trial.view.getState()).toMatchObject({
      selection: { kind: 'claim', id: 'harm' },
      draft: { kind: 'reason', stance: 'con', conclusion: { claim: 'harm' } },
    })
    const reloaded = tryWorkspace({ isTrial: true })
    resumeCommand(reloaded, storage)
    expect(reloaded.view.getState().draft).toBeUndefined()
  })

  it('does nothing on a map that is one’s own, or once the claim is gone', () => {
    const reader = tryWorkspace({ mayEdit: false, trialPath })
    selectClaim(reader, 'harm')
    keepCommand(reader, 'remove', storage)
    const own = tryWorkspace()
    resumeCommand(own, storage)
    expect(own.store.unsent).toEqual([])
    selectClaim(reader, 'gone')
    keepCommand(reader, 'add-pro', storage)
    const trial = tryWorkspace({ isTrial: true })
    resumeCommand(trial, storage)
    expect(trial.view.getState()).toMatchObject({ selection: undefined, draft: undefined })
  })

  it.each(['', '{', '{"command":7}', '{"command":"make-coffee"}'])('is left alone where %s is kept', (text) => {
    const trial = tryWorkspace({ isTrial: true })
    stored.set(`crux command ${trial.store.getState().map.id}`, text)
    resumeCommand(trial, storage)
    expect(trial.view.getState()).toMatchObject({ draft: undefined, notice: undefined })
  })
})
