'use client'

import { useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { commandGroups, type Command } from '@/lib/client/commands/command'
import { mayBeGiven } from '@/lib/client/commands/key-map'
import { isCharacterKey, pressName } from '@/lib/client/commands/key-press'
import { commands } from '@/lib/client/commands/registry'
import { useKeyLabels, useKeyNames, useWorkspace } from '@/lib/client/workspace-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'

/** All keys, as they are on this device, and how to change them. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { keys, say } = useWorkspace()
  const { chosen, hasCharacterKeys } = useSyncExternalStore(keys.subscribe, keys.getState, keys.getState)
  const [asked, setAsked] = useState<Command>()
  const close = () => {
    setAsked(undefined)
    onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={say('keys.title')}
      wide
      footer={
        <>
          <label className="mr-auto flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              className="size-4"
              checked={hasCharacterKeys}
              onChange={(event) => keys.setCharacterKeys(event.target.checked)}
            />
            {say('keys.singleCharacter')}
          </label>
          <Button disabled={Object.keys(chosen).length === 0} onClick={() => keys.reset()}>
            {say('keys.resetAll')}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-ink-2">{say('keys.explanation')}</p>
      <div className="grid grid-cols-2 gap-x-8 gap-y-5 max-sm:grid-cols-1">
        {commandGroups.map((group) => (
          <section key={group}>
            <h3 className="mb-1.5 text-xs font-semibold text-ink-2">{say(`commandGroups.${group}`)}</h3>
            <ul>
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <KeyLine key={command.id} command={command} isAsked={asked === command} onAsk={setAsked} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

type KeyLineProps = { command: Command; isAsked: boolean; onAsk: (command: Command | undefined) => void }

function KeyLine({ command, isAsked, onAsk }: KeyLineProps) {
  const { say } = useWorkspace()
  const title = say(command.title)
  const labelOf = useKeyLabels()
  const label = labelOf(command.id)
  return (
    <li className="flex min-h-8 flex-wrap items-center justify-between gap-x-3">
      <span className="min-w-0 flex-1 basis-32">{title}</span>
      {isAsked ? (
        <KeyQuestion command={command} onDone={() => onAsk(undefined)} />
      ) : (
        <button
          type="button"
          className="flex min-h-7 min-w-10 items-center justify-center rounded-sm px-1 hover:bg-wash max-sm:min-h-10"
          aria-label={say('keys.changeOf', { command: title, key: label ?? say('keys.noKeyYet') })}
          title={say('keys.change')}
          onClick={() => onAsk(command)}
        >
          {label ? <Kbd>{label}</Kbd> : <span className="text-2xs text-ink-2">{say('keys.none')}</span>}
        </button>
      )}
    </li>
  )
}

/** Waits for the new key, and asks again where another command has it. */
function KeyQuestion({ command, onDone }: { command: Command; onDone: () => void }) {
  const { keys, say } = useWorkspace()
  const nameOf = useKeyNames()
  const [pressed, setPressed] = useState<string>()
  const owner = pressed === undefined ? undefined : keys.ownerOf(pressed, command)
  const isOff = pressed !== undefined && isCharacterKey(pressed) && !keys.getState().hasCharacterKeys

  const take = (key: string) => {
    if (keys.ownerOf(key, command) || (isCharacterKey(key) && !keys.getState().hasCharacterKeys)) return setPressed(key)
    keys.give(command, key)
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The way out, and the way to the buttons beside.
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onDone()
    const key = pressName(event)
    if (key !== undefined && mayBeGiven(key)) take(key)
  }

  return (
    <span
      className="flex flex-wrap items-center gap-1.5"
      role="group"
      aria-label={say('keys.newKeyFor', { command: say(command.title) })}
    >
      {pressed === undefined ? (
        <>
          <button
            autoFocus
            type="button"
            className="min-h-7 rounded-sm border border-focus bg-surface px-2 text-xs max-sm:min-h-10"
            onKeyDown={onKeyDown}
          >
            {say('keys.pressNew')}
          </button>
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              keys.clear(command)
              onDone()
            }}
          >
            {say('keys.noKey')}
          </Button>
        </>
      ) : (
        <>
          <span role="alert" className="text-xs text-danger">
            {owner ? say('keys.isKeyOf', { key: nameOf(pressed), command: say(owner.title) }) : null}
            {isOff ? ` ${say('keys.areOff')}` : null}
          </span>
          <Button
            autoFocus
            size="small"
            onClick={() => {
              keys.give(command, pressed)
              onDone()
            }}
          >
            {say('keys.useHere')}
          </Button>
        </>
      )}
      <Button size="small" variant="quiet" onClick={onDone}>
        {say('keys.leave')}
      </Button>
    </span>
  )
}
