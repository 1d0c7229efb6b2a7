'use client'

import { useState } from 'react'
import { useSay } from '@/lib/language/say-context'
import { Dialog } from '@/components/ui/dialog'
import { Tabs } from '@/components/ui/tabs'
import { FileExport } from './file-export'
import { PictureExport } from './picture-export'

type ExportDialogProps = {
  open: boolean
  onClose: () => void
  mapId: string
  /** The map's page, and the key of a map shared by link or nothing. */
  mapPath: string
  linkKey: string | undefined
}

/** A map to take away: as a picture, or as a file of another program. */
export function ExportDialog({ open, onClose, mapId, mapPath, linkKey }: ExportDialogProps) {
  const say = useSay()
  const [tab, setTab] = useState<'picture' | 'file'>('picture')
  return (
    <Dialog open={open} onClose={onClose} title={say('picture.title')} wide="very">
      <Tabs
        label={say('picture.title')}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            value: 'picture',
            label: say('picture.asPicture'),
            panel: <PictureExport mapPath={mapPath} linkKey={linkKey} />,
          },
          { value: 'file', label: say('picture.asFile'), panel: <FileExport mapId={mapId} linkKey={linkKey} /> },
        ]}
      />
    </Dialog>
  )
}
