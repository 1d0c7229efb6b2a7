'use client'

import { BookOpenText, ImageDown, Keyboard, ListFilter, Redo2, Search, Undo2, Users } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { limits } from '@/lib/domain/limits'
import { performOrTell } from '@/lib/client/workspace'
import {
  useCommand,
  useCommandTitles,
  useStorePart,
  useStoreState,
  useViewPart,
  useWorkspace,
} from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { buttonClasses } from '@/components/ui/button-classes'
import { IconButton } from '@/components/ui/icon-button'
import { AccountMenu } from '../account-menu'
import { EditableText } from './editable-text'
import { HeaderFrame } from './header-frame'
import { MapMenu, type Reader } from './map-menu'
import { SaveState } from './save-state'
import { ShownSwitch } from './shown-switch'

type MapHeaderProps = {
  /** Where the reader may not change the map: the way to where they may. */
  wayOn: ReactNode
  reader: Reader
}

export function MapHeader({ wayOn, reader }: MapHeaderProps) {
  const say = useSay()
  const workspace = useWorkspace()
  const run = useCommand()
  const titleOf = useCommandTitles()
  const title = useStorePart(({ map }) => map.details.title)
  const isFiltering = useViewPart(({ isFilterOpen, filter }) => isFilterOpen || filter !== undefined)
  useEffect(() => {
    document.title = `${title} · Crux`
  }, [title])

  return (
    <HeaderFrame
      title={
        <EditableText
          label={say('header.title')}
          value={title}
          maxLength={limits.title}
          isEditable={workspace.mayEdit}
          isOneLine
          onSave={(title) => performOrTell(workspace, { kind: 'edit-details', args: { title } })}
        />
      }
      state={<SaveState />}
    >
      {workspace.mayEdit ? <Undoing /> : null}
      <span className="order-1 sm:order-4 lg:hidden">
        <MapMenu reader={reader} />
      </span>
      <span className="mx-1 max-sm:order-3 max-sm:ml-0">
        <ShownSwitch />
      </span>
      <IconButton
        label={say('header.find')}
        title={titleOf('find', say('header.find'))}
        className="max-sm:order-3 max-sm:w-auto! max-sm:flex-1 max-sm:justify-start! max-sm:gap-2 max-sm:border max-sm:border-line max-sm:px-3"
        onClick={() => run('find')}
      >
        <Search aria-hidden="true" />
        <span className="sm:hidden">{say('header.find')}</span>
      </IconButton>
      <IconButton
        label={say('filter.title')}
        title={titleOf('filter', say('filter.title'))}
        aria-pressed={isFiltering}
        className="max-lg:hidden"
        onClick={() => run('filter')}
      >
        <ListFilter />
      </IconButton>
      <IconButton
        label={say('header.readDocument')}
        title={titleOf('read-document', say('header.readDocument'))}
        className="max-lg:hidden"
        onClick={() => run('read-document')}
      >
        <BookOpenText />
      </IconButton>
      <IconButton
        label={say('header.keys')}
        title={titleOf('keys', say('header.keys'))}
        onClick={() => run('keys')}
        className="max-lg:hidden"
      >
        <Keyboard />
      </IconButton>
      {workspace.mayExport ? (
        <Button
          className="ml-1 max-lg:hidden"
          icon={<ImageDown className="size-4" aria-hidden="true" />}
          onClick={() => run('export')}
        >
          {say('header.export')}
        </Button>
      ) : null}
      {workspace.mayShare ? (
        <Button
          className="max-sm:hidden"
          variant={wayOn ? 'secondary' : 'primary'}
          icon={<Users className="size-4" aria-hidden="true" />}
          onClick={() => run('share')}
        >
          {say('header.share')}
        </Button>
      ) : null}
      {wayOn ? <span className="flex items-center gap-2 max-sm:order-3 max-sm:ml-1">{wayOn}</span> : null}
      <span className="flex max-lg:hidden">
        {reader && 'account' in reader ? <AccountMenu {...reader.account} /> : null}
        {reader && 'signInPath' in reader ? (
          <a className={buttonClasses('quiet')} href={reader.signInPath}>
            {say('site.signIn')}
          </a>
        ) : null}
      </span>
    </HeaderFrame>
  )
}

function Undoing() {
  const say = useSay()
  const run = useCommand()
  const titleOf = useCommandTitles()
  const { canUndo, canRedo } = useStoreState()
  return (
    <div className="flex max-sm:order-1">
      <IconButton label={say('header.undo')} title={titleOf('undo')} disabled={!canUndo} onClick={() => run('undo')}>
        <Undo2 />
      </IconButton>
      <IconButton label={say('header.redo')} title={titleOf('redo')} disabled={!canRedo} onClick={() => run('redo')}>
        <Redo2 />
      </IconButton>
    </div>
  )
}
