'use client'

import { commandGroups } from '@/lib/client/commands/command'
import { commands } from '@/lib/client/commands/registry'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'

const names: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
}

/** A key as people know it. `Mod` is Ctrl here; on a Mac, Cmd works as well. */
export function keyName(key: string): string {
  return key
    .split('+')
    .map((part) => (part === 'Mod' ? 'Ctrl' : (names[part] ?? (part.length === 1 ? part.toUpperCase() : part))))
    .join('+')
}

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys" wide>
      <div className="grid grid-cols-2 gap-x-8 gap-y-5 max-sm:grid-cols-1">
        {commandGroups.map((group) => (
          <section key={group}>
            <h3 className="mb-1.5 text-xs font-semibold text-ink-2">{group}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id} className="flex min-h-7 items-center justify-between gap-3">
                    <dt>{command.title}</dt>
                    <dd>
                      <Kbd>{keyName(command.keys[0] ?? '')}</Kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
