import { describe, expect, it } from 'vitest'
import { selectClaim, tryWorkspace } from '@/tests/support/open-workspace'
import type { ClaimId } from '../domain/ids'
import { readAddress } from './address'
import { applyAddress, keepAddress, showRestored, type Visited } from './address-keeper'

/** The history of one tab. */
class Tab implements Visited {
  private readonly entries: { search: string; state: unknown }[] = [{ search: '', state: { next: true } }]
  private at = 0
  private listener: (() => void) | undefined

  readonly location
  readonly history

  constructor() {
    const searchNow = () => this.entries[this.at]!.search
    const stateNow = () => this.entries[this.at]!.state
    const put = (at: number) => (state: unknown, _unused: string, url?: string | URL | null) => {
      this.entries.splice(this.at + at, Infinity, { search: new URL(String(url), 'https://crux.test').search, state })
      this.at += at
    }
    this.location = {
      pathname: '/maps/sample',
      get search() {
        return searchNow()
      },
    }
    this.history = {
      pushState: put(1),
      replaceState: put(0),
      get state() {
        return stateNow() as object
      },
    }
  }

  addEventListener(_type: 'popstate', listener: () => void): void {
    this.listener = listener
  }

  removeEventListener(): void {
    this.listener = undefined
  }

  go(by: number): void {
    this.at += by
    this.listener?.()
  }
}

/** A workspace whose steps are as far apart as they take to be steps of their own. */
function visiting() {
  const workspace = tryWorkspace()
  const tab = new Tab()
  let time = 0
  keepAddress(workspace, tab, () => (time += 1_000))
  return { workspace, view: workspace.view, tab }
}

const ids = (...names: string[]) => new Set(names as ClaimId[])

describe('back and forward', () => {
  it('lead to what was open where one was, also where claims were opened one by one', () => {
    const { workspace, view, tab } = visiting()
    view.set({ levels: undefined, collapsed: ids('cost', 'shared') })
    selectClaim(workspace, 'ban')
    view.expand(['shared' as ClaimId])
    selectClaim(workspace, 'cost')
    view.set({ levels: 2, collapsed: ids() })
    tab.go(-1)
    expect(view.getState()).toMatchObject({ collapsed: ids('cost'), selection: { id: 'cost' } })
    tab.go(-1)
    expect(view.getState()).toMatchObject({ collapsed: ids('cost'), selection: { id: 'ban' } })
    tab.go(1)
    tab.go(1)
    expect(view.getState()).toMatchObject({ collapsed: ids(), levels: 2 })
  })

  it('leave what else the page keeps of an entry', () => {
    const { workspace, tab } = visiting()
    selectClaim(workspace, 'ban')
    expect(tab.history.state).toMatchObject({ next: true })
  })
})

it('says in the address which editor is shown, once that was changed, and back leads to the one before', () => {
  const { view, tab } = visiting()
  expect(tab.location.search).toBe('')
  view.show('outline')
  expect(tab.location.search).toBe('?view=outline')
  view.show('graph')
  expect(tab.location.search).toBe('?view=graph')
  tab.go(-1)
  expect(view.getState().shown).toBe('outline')
  tab.go(-1)
  expect(view.getState().shown).toBe('graph')
})

describe('an address that names what is restored after the page has opened', () => {
  const search = '?claim=unsent&focus=unsent'
  const opening = () => {
    const workspace = tryWorkspace()
    applyAddress(workspace, readAddress(search))
    expect(workspace.view.getState().notice).toContain('not on the map')
    return workspace
  }
  const restore = ({ store }: ReturnType<typeof tryWorkspace>) =>
    store.perform({ kind: 'add-claim', args: { id: 'unsent', text: 'Not sent yet.', thesis: true } })

  it('is shown then, and nothing is missed any more', () => {
    const workspace = opening()
    restore(workspace)
    showRestored(workspace, search)
    expect(workspace.view.getState()).toMatchObject({ focus: 'unsent', selection: { id: 'unsent' }, notice: undefined })
  })

  it('is left alone where it is gone, or one has gone elsewhere meanwhile', () => {
    const gone = opening()
    showRestored(gone, search)
    expect(gone.view.getState()).toMatchObject({ focus: undefined, selection: undefined })
    expect(gone.view.getState().notice).toContain('not on the map')
    const workspace = opening()
    selectClaim(workspace, 'harm')
    restore(workspace)
    showRestored(workspace, '?claim=unsent')
    expect(workspace.view.getState().selection?.id).toBe('harm')
  })
})
