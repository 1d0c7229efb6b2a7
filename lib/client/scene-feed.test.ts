import { describe, expect, it, vi } from 'vitest'
import { newId, type ArgumentId, type ClaimId } from '../domain/ids'
import { emptyFilter } from '../evaluation/claim-filter'
import { nodeMeasurer } from '../server/images/node-measurer'
import { tryWorkspace } from '../../tests/support/open-workspace'
import { usualGrowth } from './growth'
import { SceneFeed, type ScenePort } from './scene-feed'
import type { FromWorker, ToWorker } from './scene-worker/messages'
import { SceneHost } from './scene-worker/scene-host'

/** The worker's own scene host behind a port that answers when it is told to; it paints nothing. */
class HeldPort implements ScenePort {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null
  readonly asked: Extract<ToWorker, { kind: 'change' }>[] = []
  private readonly answers: FromWorker[] = []
  private readonly host = new SceneHost(nodeMeasurer())

  constructor(workspace: ReturnType<typeof tryWorkspace>) {
    const view = { collapsed: [], levels: undefined, growth: usualGrowth, root: undefined }
    this.host.open(workspace.opened, view, 'wide')
    this.tellScene(0)
  }

  postMessage(message: ToWorker): void {
    if (message.kind === 'watch') this.host.watch(message.watched)
    if (message.kind !== 'change') return
    this.asked.push(message)
    if (message.typed) this.host.watchAlso(message.typed)
    this.host.change(message.changes, message.revision, message.view)
    this.tellScene(message.turn)
  }

  terminate(): void {}

  /** Lets the answers through that were given so far. */
  async answer(): Promise<void> {
    for (const data of this.answers.splice(0)) this.onmessage?.({ data } as MessageEvent<FromWorker>)
    await Promise.resolve()
  }

  private tellScene(turn: number): void {
    this.answers.push(this.host.tell(turn), { kind: 'details', details: this.host.details() })
  }
}

async function open() {
  const workspace = tryWorkspace()
  const port = new HeldPort(workspace)
  const told = { room: 'wide', collapsed: new Set<ClaimId>(), growth: usualGrowth, root: undefined } as const
  workspace.view.set({ collapsed: told.collapsed })
  const feed = new SceneFeed(workspace, port, told)
  await port.answer()
  return { workspace, port, feed, scene: () => feed.getState()!.scene }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Longer than a worker rests that answers at once. */
const settled = async (port: HeldPort) => {
  await Promise.resolve()
  for (let round = 0; round < 10; round++) {
    await port.answer()
    await pause(3)
  }
}

const reason = (text: string) => ({
  kind: 'reason' as const,
  text,
  claimId: 'typed' as ClaimId,
  argumentId: 'typed-a' as ArgumentId,
  stance: 'pro' as const,
  conclusion: { claim: 'harm' as ClaimId },
})

describe('a scene feed', () => {
  it('shows what the worker holds, and asks for nothing while nothing changes', async () => {
    const { port, workspace, scene } = await open()
    await settled(port)
    expect(scene().size).toBe(workspace.opened.claims.size)
    expect(port.asked).toEqual([])
  })

  it('tells each change once: a draft that stands open is not laid out over and over', async () => {
    const { port, workspace, feed, scene } = await open()
    workspace.view.set({ draft: reason('') })
    await settled(port)
    expect(port.asked).toHaveLength(1)
    expect(scene().has('typed' as ClaimId)).toBe(true)
    // Its card is told along, so that the field can be there with the scene.
    expect(feed.getState()!.claims.has('typed' as ClaimId)).toBe(true)
    workspace.view.set({ notice: 'Something else.' })
    await settled(port)
    expect(port.asked).toHaveLength(1)
  })

  it('tells the newest only of what came while the worker was busy', async () => {
    const { port, workspace, feed } = await open()
    for (const text of ['S', 'Sl', 'Sle', 'Sleep']) {
      workspace.view.set({ draft: reason(text) })
      await Promise.resolve()
    }
    expect(port.asked).toHaveLength(1)
    await port.answer()
    expect(feed.getState()!.isLatest).toBe(false)
    await settled(port)
    expect(port.asked).toHaveLength(2)
    expect(feed.getState()!.isLatest).toBe(true)
    expect(feed.getState()!.claims.get('typed' as ClaimId)?.text).toBe('Sleep')
  })

  it('lets the worker rest between keys as long as it worked, but for what is more than a key', async () => {
    const { port, workspace, feed } = await open()
    workspace.view.set({ draft: reason('S') })
    await Promise.resolve()
    await pause(60)
    await port.answer()
    workspace.view.set({ draft: reason('Sl') })
    await Promise.resolve()
    expect(port.asked).toHaveLength(1)
    await vi.waitFor(() => expect(port.asked).toHaveLength(2))
    await pause(60)
    await port.answer()
    workspace.view.set({ draft: reason('Sle') })
    await Promise.resolve()
    expect(port.asked).toHaveLength(2)
    workspace.view.set({ draft: undefined })
    workspace.store.perform({ kind: 'add-claim', args: { id: newId<ClaimId>(), text: 'Another.', thesis: false } })
    await Promise.resolve()
    expect(port.asked).toHaveLength(3)
    await settled(port)
    expect(feed.getState()!.isLatest).toBe(true)
  })

  it('keeps every box as it is where a key leaves the card as large as it was', async () => {
    const { workspace, port, feed, scene } = await open()
    workspace.view.set({ draft: reason('Sleep') })
    await settled(port)
    const before = scene()
    workspace.view.set({ draft: reason('Sleep is') })
    await settled(port)
    expect(scene()).toBe(before)
    expect(feed.getState()!.claims.get('typed' as ClaimId)?.text).toBe('Sleep is')
    workspace.view.set({ draft: reason('Sleep is what many who read late at night are short of on the day after') })
    await settled(port)
    expect(scene()).not.toBe(before)
    expect(scene().ids).toBe(before.ids)
  })

  it('hides what a filter leaves out, all but the ways up, and shows it again', async () => {
    const { port, workspace, scene } = await open()
    const whole = scene().size
    const id = newId<ClaimId>()
    workspace.store.perform({ kind: 'add-claim', args: { id, text: 'A loose one.', thesis: false } })
    workspace.view.set({ filter: { criteria: { ...emptyFilter, parts: ['loose'] }, mode: 'hide' } })
    await settled(port)
    expect(scene().size).toBeLessThan(whole)
    expect(scene().has(id)).toBe(true)
    workspace.view.set({ filter: undefined })
    await settled(port)
    expect(scene().size).toBe(whole + 1)
  })

  it('shows a branch alone, and another way of growing', async () => {
    const { port, workspace, scene } = await open()
    workspace.view.set({ focus: 'harm' as ClaimId })
    await settled(port)
    expect(scene().ids).toContain('harm')
    expect(scene().size).toBeLessThan(workspace.opened.claims.size)
    workspace.view.set({ focus: undefined, growth: { ...usualGrowth, direction: 'right' } })
    await settled(port)
    const thesis = scene().thesis!
    expect(scene().bounds.x + 20).toBeGreaterThan(thesis.x)
  })
})
