import { describe, expect, it } from 'vitest'
import { keepShown, splitOf, splitShares } from './shown-keeper'
import { ViewStore } from './view-store'

/** As a browser: what is set is one cookie of several. */
function jarWith(kept: string | undefined) {
  const cookies = new Map([['crux-theme', 'dark'], ...(kept === undefined ? [] : [['crux-shown', kept] as const])])
  return {
    cookies,
    get cookie() {
      return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    },
    set cookie(text: string) {
      const [name = '', value = ''] = text.split(';')[0]!.split('=')
      cookies.set(name, value)
    },
  }
}

function open({ kept, search = '', width = 1_200 }: { kept?: string; search?: string; width?: number }) {
  const view = new ViewStore()
  const jar = jarWith(kept)
  keepShown(view, jar, search, width)
  return { view, kept: () => jar.cookies.get('crux-shown'), shown: () => view.getState().shown }
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
    const { view, kept } = open({ search: '?view=outline' })
    expect(kept()).toBeUndefined()
    view.show('both')
    expect(kept()).toBe('both')
    expect(view.getState().surface).toBe('outline')
  })
})

describe('the outline’s share of the page', () => {
  it.each([
    [undefined, splitShares.usual],
    ['nonsense', splitShares.usual],
    ['50.4', 50],
    ['-3', splitShares.least],
    ['1e9', splitShares.most],
  ])('is, where %j was kept, %d', (kept, share) => {
    expect(splitOf(kept)).toBe(share)
  })
})
