import { beforeEach, describe, expect, it } from 'vitest'
import type { ClaimId } from '../domain/ids'
import { tryWorkspace } from '../../tests/support/open-workspace'
import { keepView, readKeptView } from './view-keeper'

const surface = { width: 1_080, height: 845 }
const mapId = tryWorkspace().store.getState().map.id
const stored = new Map<string, string>()
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
}

/** Opens the sample map, changes the view, and lets the page go. */
function leave(change: (workspace: ReturnType<typeof tryWorkspace>) => void, into = storage): void {
  const page = Object.assign(new EventTarget(), { location: { search: '?view=graph&levels=2' } })
  const workspace = tryWorkspace()
  const end = keepView(workspace, into, page as unknown as Window)
  change(workspace)
  page.dispatchEvent(new Event('pagehide'))
  end()
}

describe('the view of a tab', () => {
  beforeEach(() => stored.clear())

  it('is there again after a reload: what is open, and where one stands', () => {
    leave(({ view }) => view.toggleCollapsed('harm' as ClaimId))
    expect(readKeptView(storage.getItem(`crux view ${mapId}`), '', surface)).toEqual({
      levels: undefined,
      collapsed: new Set(['harm']),
      viewport: { x: 5, y: 6, zoom: 0.7 },
    })
  })

  it('gives way to an address that asks for another one, and to no other', () => {
    leave(({ view }) => view.set({ levels: 2, collapsed: new Set(['cost' as ClaimId]) }))
    const kept = storage.getItem(`crux view ${mapId}`)
    expect(readKeptView(kept, '?levels=all', surface)).toBeUndefined()
    expect(readKeptView(kept, '?claim=cost', surface)).toBeUndefined()
    expect(readKeptView(kept, '?levels=2&key=secret', surface)).toMatchObject({ levels: 2 })
    expect(readKeptView(kept, '?view=both', surface)).toMatchObject({ levels: 2 })
  })

  it('begins elsewhere on a surface of another size, with the same open', () => {
    leave(({ view }) => view.set({ levels: 2, collapsed: new Set(['cost' as ClaimId]) }))
    expect(readKeptView(storage.getItem(`crux view ${mapId}`), '', { width: 390, height: 760 })).toEqual({
      levels: 2,
      collapsed: new Set(['cost']),
      viewport: undefined,
    })
  })

  it.each(['', '{', '{"collapsed":[7]}', '{"collapsed":[],"surface":{},"viewport":{"zoom":0}}'])(
    'is left to the map where nothing sound is kept: %s',
    (text) => {
      stored.set(`crux view ${mapId}`, text)
      expect(readKeptView(storage.getItem(`crux view ${mapId}`), '', surface)).toBeUndefined()
    },
  )

  it('is lost without harm where storage is shut', () => {
    const shut = {
      ...storage,
      setItem: () => {
        throw new Error('shut')
      },
    }
    expect(() => leave(() => undefined, shut)).not.toThrow()
    expect(readKeptView(storage.getItem(`crux view ${mapId}`), '', surface)).toBeUndefined()
  })
})
