'use client'

import type { ComponentProps } from 'react'
import { useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { ExportDialog } from '@/components/panels/export/export-dialog'
import { ChangeAnnouncer } from './change-announcer'
import { CommandPalette } from './command-palette'
import { ContextMenu } from './context-menu'
import { ExtractDialog } from './extract-dialog'
import { KeysDialog } from './keys-dialog'
import { MergeDialog } from './merge-dialog'
import { PasteDialog } from './paste/paste-dialog'
import { RemoveDialog } from './remove-dialog'
import { ShareDialog } from './share-dialog'
import { SplitDialog } from './split-dialog'
import { TagDialog } from './tag-dialog'

type MapDialogsProps = {
  mapId: string
  mapPath: string
  linkKey: string | undefined
  /** What the owner may change; undefined for everyone else. */
  sharing: { visibility: ComponentProps<typeof ShareDialog>['visibility']; linkKey: string } | undefined
}

/** The dialogs of a map's page. Which one is open is part of the view, and commands open it. */
export function MapDialogs({ mapId, mapPath, linkKey, sharing }: MapDialogsProps) {
  const { view, mayEdit, mayExport } = useWorkspace()
  const open = useViewPart((state) => state.open)
  const close = () => view.set({ open: undefined })
  return (
    <>
      {mayExport ? (
        <ExportDialog open={open === 'export'} onClose={close} mapId={mapId} mapPath={mapPath} linkKey={linkKey} />
      ) : null}
      <CommandPalette open={open === 'palette'} onClose={close} />
      <ContextMenu />
      <ChangeAnnouncer />
      {mayEdit ? <TagDialog open={open === 'tag'} onClose={close} /> : null}
      <ExtractDialog open={open === 'extract'} onClose={close} mapId={mapId} linkKey={linkKey} />
      <KeysDialog open={open === 'keys'} onClose={close} />
      <PasteDialog />
      <SplitDialog />
      <MergeDialog />
      <RemoveDialog />
      {sharing ? (
        <ShareDialog
          open={open === 'share'}
          onClose={close}
          mapId={mapId}
          mapPath={mapPath}
          visibility={sharing.visibility}
          secret={sharing.linkKey}
        />
      ) : null}
    </>
  )
}
