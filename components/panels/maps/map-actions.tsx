'use client'

import { Ellipsis } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { askServer } from '@/lib/client/ask-server'
import { useSay } from '@/lib/language/say-context'
import type { Action } from '@/lib/policy/can'
import { Menu } from '@/components/ui/menu'
import type { MenuEntry } from '@/components/ui/menu-list'
import { useToasts } from '@/components/ui/toasts'
import { LeaveMap } from './leave-map'
import { RenameMap } from './rename-map'

type MapActionsProps = {
  mapId: string
  title: string
  userId: string
  allowed: readonly Action[]
  isArchived: boolean
}

/** What can be done with a map in a list. Deleting offers its undo at once. */
export function MapActions({ mapId, title, userId, allowed, isArchived }: MapActionsProps) {
  const say = useSay()
  const [asked, setAsked] = useState<'rename' | 'leave'>()
  const router = useRouter()
  const notify = useToasts()
  const api = `/api/maps/${mapId}`

  async function change(body: object, done: string, undo?: object): Promise<void> {
    const answer = await askServer(say, 'PATCH', api, body)
    if (!answer.ok) return notify({ kind: 'error', text: answer.error })
    notify({
      text: done,
      ...(undo
        ? {
            action: { label: say('maps.undo'), onSelect: () => void change(undo, say('maps.isBack')) },
            milliseconds: 10_000,
          }
        : {}),
    })
    router.refresh()
  }

  async function copy(): Promise<void> {
    const made = await askServer<{ id: string }>(say, 'POST', `${api}/copy`)
    if (made.ok) location.assign(`/maps/${made.value.id}`)
    else notify({ kind: 'error', text: made.error })
  }

  const may = (action: Action) => allowed.includes(action)
  const entries: MenuEntry[] = []
  if (may('restore')) {
    entries.push({
      id: 'restore',
      label: say('maps.restore'),
      onSelect: () => void change({ deleted: false }, say('maps.restored', { title })),
    })
  }
  if (may('edit')) entries.push({ id: 'rename', label: say('maps.rename'), onSelect: () => setAsked('rename') })
  if (may('copy')) entries.push({ id: 'copy', label: say('maps.makeCopy'), onSelect: () => void copy() })
  if (may('archive')) {
    entries.push(
      isArchived
        ? {
            id: 'unarchive',
            label: say('maps.unarchive'),
            onSelect: () => void change({ archived: false }, say('maps.unarchived')),
          }
        : {
            id: 'archive',
            label: say('maps.archive'),
            onSelect: () => void change({ archived: true }, say('maps.archivedText'), { archived: false }),
          },
    )
  }
  if (may('delete')) {
    entries.push(
      { kind: 'rule', id: 'rule' },
      {
        id: 'delete',
        label: say('maps.delete'),
        danger: true,
        onSelect: () => void change({ deleted: true }, say('maps.deleted'), { deleted: false }),
      },
    )
  }

  if (may('leave')) {
    entries.push(
      { kind: 'rule', id: 'leave-rule' },
      { id: 'leave', label: say('maps.leave'), danger: true, onSelect: () => setAsked('leave') },
    )
  }

  const close = () => setAsked(undefined)
  const finish = (text: string) => {
    close()
    notify({ text })
    router.refresh()
  }
  return (
    <>
      <Menu
        label={say('maps.actionsFor', { title })}
        align="end"
        entries={entries}
        trigger={<Ellipsis className="size-4" aria-hidden="true" />}
        triggerLabel={say('maps.actionsFor', { title })}
        triggerClassName="inline-flex size-8 items-center justify-center rounded-md text-ink-2 hover:bg-wash hover:text-ink max-sm:size-9"
      />
      <RenameMap
        mapId={mapId}
        title={title}
        open={asked === 'rename'}
        onClose={close}
        onDone={() => finish(say('maps.renamed'))}
      />
      <LeaveMap
        mapId={mapId}
        title={title}
        userId={userId}
        open={asked === 'leave'}
        onClose={close}
        onDone={() => finish(say('maps.left', { title }))}
      />
    </>
  )
}
