/** The channels between the tabs of a browser, in memory: what one says, all others on the same hear a turn later. */
import type { TabChannel } from '@/lib/client/other-tabs'

export class MemoryTabs {
  private readonly channels = new Map<string, Set<TabChannel>>()

  open(name: string): TabChannel {
    const together = this.channels.get(name) ?? new Set()
    this.channels.set(name, together)
    const channel: TabChannel = {
      onmessage: null,
      postMessage(message: unknown) {
        const data: unknown = structuredClone(message)
        for (const other of together) {
          if (other === channel) continue
          queueMicrotask(() => {
            other.onmessage?.call(other as BroadcastChannel, { data } as MessageEvent<unknown>)
          })
        }
      },
      close: () => void together.delete(channel),
    }
    together.add(channel)
    return channel
  }
}
