import { describe, expect, it } from 'vitest'
import { keepShown } from './shown-keeper'
import { ViewStore } from './view-store'

function open({ kept, search = '', width = 1_200 }: { kept?: string; search?: string; width?: number }) {
  const values = new Map(kept === undefined ? [] : [['crux shown', kept]])
  const view = new ViewStore()
  keepShown(
    view,
    {
      getItem: (key) => values.get(key) ?? null,
      setItem: (key, value) => void values.set(key, value),
      removeItem: (key) => void values.delete(key),
    },
    search,
    width,
  )
  return { view, values, shown: () => view.getState().shown }
}

describe('graph, outline or both', () => {
  it.each([
    [{}, 'graph'],
    [{ width: 390 }, 'outline'],
    [{ kept: 'both' }, 'both'],
    [{ kept: 'graph', width: 390 }, 'graph'],
    [{ kept: 'nonsense' }, 'graph'],
    [{ kept: 'both', search: '?try&view=outline' }, 'outline'],
    [{ kept: 'both', search: '?view=upside-down' }, 'both'],
  ])('begins, given %j, with %s', (given, shown) => {
    expect(open(given).shown()).toBe(shown)
  })

  it('keeps what the person chose, and not what an address asked for', () => {
    const { view, values } = open({ search: '?view=outline' })
    expect(values.get('crux shown')).toBeUndefined()
    view.show('both')
    expect(values.get('crux shown')).toBe('both')
    expect(view.getState().surface).toBe('outline')
  })
})
