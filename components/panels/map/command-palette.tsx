'use client'

import { useState } from 'react'
import { rankCommands } from '@/lib/client/commands/rank-commands'
import { commands } from '@/lib/client/commands/registry'
import { runCommand } from '@/lib/client/commands/run-command'
import { useKeyLabels, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { TextField } from '@/components/ui/text-field'
import { useChoices } from '@/components/ui/use-choices'

/** Every command by a few letters of its name, with its key; those that do not apply come last and say why. */
export function CommandPalette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useSay()
  return (
    <Dialog open={open} onClose={onClose} title={say('commands.palette')} wide>
      <PaletteList onClose={onClose} />
    </Dialog>
  )
}

const offered = commands.filter(({ id }) => id !== 'palette' && id !== 'leave')

function PaletteList({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const workspace = useWorkspace()
  const labelOf = useKeyLabels()
  const [typed, setTyped] = useState('')
  const found = rankCommands(say, offered, typed, (command) => command.whyNot(workspace) === undefined)
  const { begin, field, list, option } = useChoices(found, (command) => {
    onClose()
    // Once the dialog has given the focus back: what the command opens may take it.
    setTimeout(() => runCommand(workspace, command))
  })

  return (
    <>
      <TextField
        label={say('keys.paletteField')}
        {...field}
        placeholder={say('keys.palettePlaceholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          begin()
        }}
      />
      <div {...list} aria-label={say('keys.commands')} className="mt-3 h-80 max-h-[50dvh] overflow-y-auto">
        {found.map((command) => {
          const reason = command.whyNot(workspace)
          const label = labelOf(command.id)
          return (
            <div
              key={command.id}
              {...option(command)}
              aria-disabled={reason !== undefined || undefined}
              className="flex min-h-9 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1 aria-selected:bg-wash-2 max-sm:min-h-11"
            >
              <span className="min-w-0 flex-1">
                <span className={reason ? 'text-ink-2' : undefined}>{say(command.title)}</span>
                {reason ? <span className="block text-2xs text-ink-2">{reason}</span> : null}
              </span>
              <span className="text-2xs text-ink-2 max-sm:hidden">{say(`commandGroups.${command.group}`)}</span>
              <span className="text-right sm:min-w-14">{label ? <Kbd>{label}</Kbd> : null}</span>
            </div>
          )
        })}
        {found.length === 0 ? <p className="px-2.5 py-3 text-ink-2">{say('keys.nothingFound')}</p> : null}
      </div>
    </>
  )
}
