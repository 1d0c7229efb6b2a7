'use client'

import { Ellipsis } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { request } from '@/lib/client/request'
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
  const [asked, setAsked] = useState<'rename' | 'leave'>()
  const router = useRouter()
  const notify = useToasts()
  const api = `/api/maps/${mapId}`

  async function change(body: object, done: string, undo?: object): Promise<void> {
    const answer = await request('PATCH', api, body)
    if (!answer.ok) return notify({ kind: 'error', text: answer.error })
    notify({
      text: done,
      ...(undo
        ? { action: { label: 'Undo', onSelect: () => void change(undo, 'It is back.') }, milliseconds: 10_000 }
        : {}),
    })
    router.refresh()
  }

  async function copy(): Promise<void> {
    const made = await request<{ id: string }>('POST', `${api}/copy`)
    if (made.ok) location.assign(`/maps/${made.value.id}`)
    else notify({ kind: 'error', text: made.error })
  }

  const may = (action: Action) => allowed.includes(action)
  const entries: MenuEntry[] = []
  if (may('restore')) {
    entries.push({
      id: 'restore',
      label: 'Restore',
      onSelect: () => void change({ deleted: false }, `“${title}” is restored.`),
    })
  }
  if (may('edit')) entries.push({ id: 'rename', label: 'Rename', onSelect: () => setAsked('rename') })
  if (may('copy')) entries.push({ id: 'copy', label: 'Make a copy', onSelect: () => void copy() })
  if (may('archive')) {
    entries.push(
      isArchived
        ? {
            id: 'unarchive',
            label: 'Unarchive',
            onSelect: () => void change({ archived: false }, 'Taken out of the archive.'),
          }
        : {
            id: 'archive',
            label: 'Archive',
            onSelect: () =>
              void change({ archived: true }, 'Archived: it can be read, not changed.', { archived: false }),
          },
    )
  }
  if (may('delete')) {
    entries.push(
      { kind: 'rule', id: 'rule' },
      {
        id: 'delete',
        label: 'Delete',
        danger: true,
        onSelect: () => void change({ deleted: true }, 'In the bin for 30 days.', { deleted: false }),
      },
    )
  }

  if (may('leave')) {
    entries.push(
      { kind: 'rule', id: 'leave-rule' },
      { id: 'leave', label: 'Leave', danger: true, onSelect: () => setAsked('leave') },
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
        label={`Actions for ${title}`}
        align="end"
        entries={entries}
        trigger={<Ellipsis className="size-4" aria-hidden="true" />}
        triggerLabel={`Actions for ${title}`}
        triggerClassName="inline-flex size-8 items-center justify-center rounded-md text-ink-2 hover:bg-wash hover:text-ink max-sm:size-9"
      />
      <RenameMap
        mapId={mapId}
        title={title}
        open={asked === 'rename'}
        onClose={close}
        onDone={() => finish('Renamed.')}
      />
      <LeaveMap
        mapId={mapId}
        title={title}
        userId={userId}
        open={asked === 'leave'}
        onClose={close}
        onDone={() => finish(`You left “${title}”.`)}
      />
    </>
  )
}
