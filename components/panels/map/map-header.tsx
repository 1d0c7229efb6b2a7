'use client'

import { BookOpenText, ImageDown, Keyboard, ListFilter, PanelRight, Redo2, Search, Undo2, Users } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { limits } from '@/lib/domain/limits'
import { performOrTell } from '@/lib/client/workspace'
import { useCommand, useCommandTitles, useStoreState, useViewState, useWorkspace } from '@/lib/client/workspace-context'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { EditableText } from './editable-text'
import { ShownSwitch } from './shown-switch'
import { SaveState } from './save-state'

type MapHeaderProps = {
  /** Where the reader may not change the map: the way to where they may. */
  wayOn: ReactNode
  accountMenu: ReactNode
}

export function MapHeader({ wayOn, accountMenu }: MapHeaderProps) {
  const workspace = useWorkspace()
  const run = useCommand()
  const titleOf = useCommandTitles()
  const { map, canUndo, canRedo } = useStoreState()
  const { isPanelOpen, isFilterOpen, filter } = useViewState()
  const { title } = map.details
  useEffect(() => {
    document.title = `${title} · Crux`
  }, [title])

  return (
    <header className="relative z-20 flex min-h-13 shrink-0 items-center gap-x-3 gap-y-1.5 border-b border-line bg-paper px-4 py-2 max-sm:flex-wrap max-sm:px-3">
      <a
        href="/"
        className="font-serif text-base font-semibold text-ink-2 hover:text-ink"
        aria-label="Crux, to the start page"
      >
        Crux
      </a>
      <span aria-hidden="true" className="h-5 border-l border-line" />
      <h1 className="min-w-0 flex-1 max-sm:basis-[70%]">
        <EditableText
          label="Title of the map"
          value={title}
          maxLength={limits.title}
          isEditable={workspace.mayEdit}
          isOneLine
          className="font-serif text-lg font-semibold"
          onSave={(title) => performOrTell(workspace, { kind: 'edit-details', args: { title } })}
        />
      </h1>
      <ShownSwitch />
      <span className="max-sm:order-1">
        <SaveState />
      </span>
      {workspace.mayEdit ? (
        <div className="flex">
          <IconButton label="Undo" title={titleOf('undo')} disabled={!canUndo} onClick={() => run('undo')}>
            <Undo2 />
          </IconButton>
          <IconButton label="Redo" title={titleOf('redo')} disabled={!canRedo} onClick={() => run('redo')}>
            <Redo2 />
          </IconButton>
        </div>
      ) : null}
      <div className="flex items-center justify-end gap-2 max-sm:contents">
        <IconButton label="Find" title={titleOf('find', 'Find')} onClick={() => run('find')}>
          <Search />
        </IconButton>
        <IconButton
          label="Filter"
          title={titleOf('filter', 'Filter')}
          aria-pressed={isFilterOpen || filter !== undefined}
          className="max-sm:hidden"
          onClick={() => run('filter')}
        >
          <ListFilter />
        </IconButton>
        <IconButton
          label="Read as a document"
          title={titleOf('read-document', 'Read as a document')}
          onClick={() => run('read-document')}
        >
          <BookOpenText />
        </IconButton>
        <IconButton label="Keys" title={titleOf('keys', 'Keys')} onClick={() => run('keys')} className="max-md:hidden">
          <Keyboard />
        </IconButton>
        <IconButton
          label="Details"
          aria-pressed={isPanelOpen}
          className="md:hidden"
          onClick={() => workspace.view.set({ isPanelOpen: !isPanelOpen })}
        >
          <PanelRight />
        </IconButton>
        {workspace.mayExport ? (
          <Button icon={<ImageDown className="size-4" aria-hidden="true" />} onClick={() => run('export')}>
            <span className="max-sm:sr-only">Export</span>
          </Button>
        ) : null}
        {workspace.mayShare ? (
          <Button
            variant={wayOn ? 'secondary' : 'primary'}
            icon={<Users className="size-4" aria-hidden="true" />}
            onClick={() => run('share')}
          >
            <span className="max-sm:sr-only">Share</span>
          </Button>
        ) : null}
        <div className="flex items-center gap-2 max-sm:order-2 max-sm:ml-auto">
          {wayOn}
          {accountMenu}
        </div>
      </div>
    </header>
  )
}
