'use client'

import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Command, CommandTitle } from '@/lib/client/commands/command'
import { commandsFor } from '@/lib/client/commands/menu-commands'
import { buttonLabel } from '@/lib/client/commands/registry'
import { runCommand } from '@/lib/client/commands/run-command'
import { selectedClaims, type MenuTarget, type OpenMenu } from '@/lib/client/view-store'
import { useKeyLabels, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import type { Say } from '@/lib/language/say'
import { useSay } from '@/lib/language/say-context'
import { itemsOf, MenuList, type MenuEntry } from '@/components/ui/menu-list'
import { placeAt } from '@/components/ui/place-beside'

/** The menu of a claim, an argument or the ground, wherever it was asked for: by the right button, a long press or a key. */
export function ContextMenu() {
  const menu = useViewPart((state) => state.menu)
  return menu ? <OpenContextMenu key={`${menu.x} ${menu.y}`} menu={menu} /> : null
}

function OpenContextMenu({ menu }: { menu: OpenMenu }) {
  const say = useSay()
  const workspace = useWorkspace()
  const { view } = workspace
  const labelOf = useKeyLabels()
  const list = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<Element>(null)

  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const focused = document.activeElement
    cameFrom.current = focused
    element.showPopover()
    const { left, top } = placeAt(pointOf(menu, focused), element.getBoundingClientRect())
    element.style.left = `${left}px`
    element.style.top = `${top}px`
    itemsOf(element)[0]?.focus({ preventScroll: true })
  }, [menu])

  useEffect(() => {
    const onPress = (event: Event) => {
      if (!list.current?.contains(event.target as Node)) view.set({ menu: undefined })
    }
    window.addEventListener('pointerdown', onPress, true)
    window.addEventListener('resize', onPress)
    return () => {
      window.removeEventListener('pointerdown', onPress, true)
      window.removeEventListener('resize', onPress)
    }
  }, [view])

  const close = () => {
    view.set({ menu: undefined })
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true })
  }
  const choose = (command: Command) => {
    close()
    runCommand(workspace, command)
  }
  const found = commandsFor(workspace, menu.target)
  const entries: MenuEntry[] = found.flatMap((command, index) => [
    ...(index > 0 && command.group !== found[index - 1]?.group
      ? [{ kind: 'rule', id: `before-${command.id}` } as const]
      : []),
    {
      id: command.id,
      label: command.says?.(workspace) ?? say(nameIn(menu.target, command)),
      aside: <span className="pointer-coarse:hidden">{labelOf(command.id)}</span>,
      danger: command.id.startsWith('remove'),
      onSelect: () => choose(command),
    },
  ])
  const nothing: MenuEntry = { kind: 'note', id: 'nothing', content: say('contextMenu.nothing') }
  return (
    <MenuList
      ref={list}
      label={nameOf(menu.target, selectedClaims(view.getState()).length, say)}
      entries={entries.length > 0 ? entries : [nothing]}
      popover="manual"
      isSheet
      onClose={close}
    />
  )
}

function nameIn({ kind }: MenuTarget, { id, title }: Command): CommandTitle {
  return kind === 'ground' ? title : buttonLabel(id, kind)
}

/** Where it was asked for; by a key, beneath what has the focus. */
function pointOf({ x, y }: OpenMenu, focused: Element | null): { x: number; y: number } {
  if (x !== undefined && y !== undefined) return { x, y }
  const box = focused?.getBoundingClientRect()
  const isPart = box !== undefined && box.height < innerHeight / 2
  return isPart ? { x: box.left + 24, y: box.bottom } : { x: innerWidth / 3, y: innerHeight / 3 }
}

function nameOf(target: MenuTarget, count: number, say: Say): string {
  switch (target.kind) {
    case 'claim':
      return say('contextMenu.ofClaims', { count: Math.max(count, 1) })
    case 'argument':
      return say('contextMenu.ofArgument')
    case 'ground':
      return say('header.menu')
  }
}
