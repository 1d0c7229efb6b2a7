'use client'

import { Minus, Network, Plus } from 'lucide-react'
import { useStore } from '@xyflow/react'
import { getCommand } from '@/lib/client/commands/registry'
import { useCommand, useCommandTitles, useKeyLabels, useViewPart } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { buttonClasses } from '@/components/ui/button-classes'
import { Kbd } from '@/components/ui/kbd'
import { Menu } from '@/components/ui/menu'
import type { Levels } from '@/lib/scene/levels'

/** `hasLevels`: whether there is more than the theses and their reasons. */
export function GraphControls({ hasLevels }: { hasLevels: boolean }) {
  const say = useSay()
  const run = useCommand()
  const titleOf = useCommandTitles()
  const fitKey = useKeyLabels()('fit')
  const zoom = useStore((state) => Math.round(state.transform[2] * 100))
  return (
    <div className="graph-controls flex items-center gap-1">
      <Button
        aria-label={say('commands.zoomOut')}
        title={titleOf('zoom-out')}
        className="w-8 px-0!"
        onClick={() => run('zoom-out')}
      >
        <Minus className="size-4" aria-hidden="true" />
      </Button>
      <span className="w-12 rounded-sm bg-paper text-center text-xs text-ink-2 tabular-nums max-lg:sr-only">
        {zoom}%
      </span>
      <Button
        aria-label={say('commands.zoomIn')}
        title={titleOf('zoom-in')}
        className="w-8 px-0!"
        onClick={() => run('zoom-in')}
      >
        <Plus className="size-4" aria-hidden="true" />
      </Button>
      <Button onClick={() => run('fit')}>
        {say('canvas.fit')} {fitKey === undefined ? null : <Kbd>{fitKey}</Kbd>}
      </Button>
      {hasLevels ? <LevelsChoice /> : null}
      <LayoutMenu />
    </div>
  )
}

const directions = ['layout-down', 'layout-right', 'layout-radial']
const orders = ['order-stance', 'order-hand', 'order-newest', 'order-size']

/** How the map grows: direction, order of reasons, how close its cards stand. */
function LayoutMenu() {
  const run = useCommand()
  const say = useSay()
  const { direction, order, isCompact } = useViewPart((state) => state.growth)
  const chosen = new Set([`layout-${direction}`, `order-${order}`, ...(isCompact ? ['compact'] : [])])
  const entry = (id: string) => ({
    id,
    label: say(getCommand(id).title),
    checked: chosen.has(id),
    onSelect: () => (chosen.has(id) && id !== 'compact' ? undefined : run(id)),
  })
  return (
    <Menu
      label={say('canvas.layout')}
      trigger={<Network className="size-4" aria-hidden="true" />}
      triggerLabel={say('canvas.layout')}
      triggerClassName={buttonClasses('secondary', 'medium', 'ml-1 w-8 px-0!')}
      entries={[
        ...directions.map(entry),
        { kind: 'rule', id: 'rule-order' },
        ...orders.map(entry),
        { kind: 'rule', id: 'rule-gaps' },
        { ...entry('compact'), kind: 'switch' },
      ]}
    />
  )
}

const choices: readonly Levels[] = [1, 2, 3, 'all']

function LevelsChoice() {
  const say = useSay()
  const run = useCommand()
  const titleOf = useCommandTitles()
  const shown = useViewPart((state) => state.levels)
  return (
    <div
      role="group"
      aria-label={say('canvas.levelsShown')}
      className="ml-2 flex h-8 shrink-0 items-center rounded-md border border-line bg-surface p-0.5 text-xs max-md:ml-1"
    >
      <span aria-hidden="true" className="px-1.5 text-ink-2 max-sm:hidden">
        {say('canvas.levels')}
      </span>
      {choices.map((levels) => (
        <button
          key={levels}
          type="button"
          aria-pressed={levels === shown}
          aria-label={levels === 'all' ? say('canvas.allLevels') : say('canvas.levelsDown', { count: levels })}
          title={titleOf(`levels-${levels}`)}
          className="h-full min-w-7 rounded-sm px-1.5 font-semibold text-ink-2 hover:text-ink aria-pressed:bg-ink aria-pressed:text-on-ink"
          onClick={() => run(`levels-${levels}`)}
        >
          {levels === 'all' ? say('canvas.all') : levels}
        </button>
      ))}
    </div>
  )
}
