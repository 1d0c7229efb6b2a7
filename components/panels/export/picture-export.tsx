'use client'

import { Copy, Download, Link } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { browserClipboard } from '@/lib/client/clipboard'
import {
  endings,
  fileQueryOf,
  isRaster,
  keepSettings,
  mostOnly,
  queryOf,
  readSettings,
  type PicturePart,
  type PictureSettings,
} from '@/lib/client/picture-settings'
import { useStoreState, useViewState, useWorkspace } from '@/lib/client/workspace-context'
import { depthsOf } from '@/lib/scene/levels'
import { keptClaims, matchingClaims } from '@/lib/evaluation/claim-filter'
import { quote } from '@/lib/language/quote'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { fileName } from './file-name'
import { PictureFields } from './picture-fields'
import { PicturePreview } from './picture-preview'
import { saveFile, useDrawnFile } from './use-drawn-file'

/** Pixels across of the preview, on screens of any density. */
const previewWidth = 1_200

/** A map, a branch, a selection or what a filter finds as a picture, drawn by the server from the data. */
export function PictureExport({ mapPath, linkKey }: { mapPath: string; linkKey: string | undefined }) {
  const say = useSay()
  const { store, isTrial } = useWorkspace()
  const { map, saveState } = useStoreState()
  const { selection, also, filter, growth } = useViewState()
  const claim = selection?.kind === 'claim' ? map.claims.get(selection.id) : undefined
  const [settings, setSettings] = useState<PictureSettings>(() => readSettings(localStorage))
  const [part, setPart] = useState<PicturePart>(also.size > 0 ? 'selection' : 'map')
  const [levels, setLevels] = useState<number>()
  const [done, setDone] = useState<'link' | 'picture'>()
  const { trouble, isDrawing, draw, cancel } = useDrawnFile()

  useEffect(() => keepSettings(localStorage, settings), [settings])

  const found = useMemo(() => {
    if (!filter) return []
    const matches = matchingClaims(map, filter.criteria)
    return [...(filter.mode === 'hide' ? keptClaims(map, matches) : matches)]
  }, [map, filter])
  const selected = claim ? [claim.id, ...also] : []
  const parts: PicturePart[] = [
    'map',
    ...(claim ? (['branch'] as const) : []),
    ...(selected.length > 1 && selected.length <= mostOnly ? (['selection'] as const) : []),
    ...(found.length > 0 && found.length <= mostOnly ? (['filter'] as const) : []),
  ]
  const shownPart = parts.includes(part) ? part : 'map'
  const deepest = useMemo(() => Math.max(0, ...depthsOf(map).values()), [map])
  const subject = {
    part: shownPart,
    branch: claim?.id,
    only: shownPart === 'selection' ? selected : found,
    levels: shownPart === 'map' || shownPart === 'branch' ? levels : undefined,
    growth,
    language: say.language,
    linkKey,
  }
  const { kind } = settings
  const file = `${mapPath}/image.${endings[kind]}?${fileQueryOf(settings, subject)}`
  const preview = queryOf(settings, subject)
  preview.set('width', String(previewWidth))
  // The revision keeps the browser from showing an older picture.
  preview.set('revision', String(store.revision))
  const name = `${fileName(map.details.title)}.${endings[kind]}`

  async function download(): Promise<void> {
    const drawn = await draw(file)
    if (drawn) saveFile(drawn.url, name)
  }

  async function copy(): Promise<void> {
    try {
      await browserClipboard.putPicture(
        draw(`${mapPath}/image.png?${fileQueryOf({ ...settings, kind: 'png' }, subject)}`).then((drawn) => {
          if (!drawn) throw new Error('There is no picture.')
          return drawn.blob
        }),
      )
      setDone('picture')
    } catch {
      // What went wrong with the picture is said; a browser that forbids copying has the download.
    }
  }

  return (
    <>
      <div className="flex gap-6 pt-4 max-md:flex-col-reverse">
        <div className="w-72 shrink-0 max-md:w-full">
          <PictureFields
            settings={settings}
            onChange={(next) => {
              setSettings(next)
              setDone(undefined)
            }}
            part={shownPart}
            parts={parts}
            onPart={setPart}
            levels={levels}
            deepest={deepest}
            onLevels={setLevels}
          />
        </div>
        <div className="top-0 flex min-w-0 flex-1 flex-col gap-2 self-start md:sticky">
          <PicturePreview
            address={`${mapPath}/image.png?${preview}`}
            alt={say('picture.preview', { title: map.details.title })}
            isTransparent={settings.isTransparent}
          />
          <p className="text-xs text-ink-2">
            {shownPart === 'branch' && claim ? say('picture.branchOf', { claim: quote(say, claim.text) }) : null}{' '}
            {kind === 'pdf' && settings.pages !== 'one' ? say(`picture.previewOf-${settings.pages}`) : null}
          </p>
          {saveState === 'saved' ? null : (
            <p className="text-xs text-ink-2">{say(isTrial ? 'picture.withoutTrial' : 'picture.stillSaving')}</p>
          )}
          {trouble ? <Notice kind="error">{trouble}</Notice> : null}
          {isDrawing ? <Progress label={say('picture.drawing')} /> : null}
          <div className="flex flex-wrap justify-end gap-2">
            <Button
              icon={<Link className="size-4" aria-hidden="true" />}
              onClick={() =>
                void navigator.clipboard.writeText(new URL(file, location.href).href).then(() => setDone('link'))
              }
            >
              {say(done === 'link' ? 'picture.copied' : 'picture.copyLink')}
            </Button>
            {isRaster(kind) ? (
              <Button icon={<Copy className="size-4" aria-hidden="true" />} onClick={() => void copy()}>
                {say(done === 'picture' ? 'picture.copied' : 'picture.copy')}
              </Button>
            ) : null}
            {isDrawing ? (
              <Button onClick={cancel}>{say('ui.cancel')}</Button>
            ) : (
              <Button
                variant="primary"
                icon={<Download className="size-4" aria-hidden="true" />}
                disabled={saveState !== 'saved' && !isTrial}
                onClick={() => void download()}
              >
                {say('picture.download', { kind: say(`picture.short-${kind}`) })}
              </Button>
            )}
          </div>
        </div>
      </div>
    </>
  )
}
