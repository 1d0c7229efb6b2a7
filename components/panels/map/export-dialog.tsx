'use client'

import { Download, Link } from 'lucide-react'
import { useState } from 'react'
import { useStoreState, useViewState, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { buttonClasses } from '@/components/ui/button-classes'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Segmented } from '@/components/ui/segmented'
import { quote } from '@/lib/language/quote'

type ExportDialogProps = {
  open: boolean
  onClose: () => void
  /** The map's page, and the key of a map shared by link or nothing. */
  mapPath: string
  linkKey: string | undefined
}

/** The picture of the whole map or of the selected branch, drawn by the server from the data; what is shown is the very picture. */
export function ExportDialog({ open, onClose, mapPath, linkKey }: ExportDialogProps) {
  const say = useSay()
  const { store, isTrial } = useWorkspace()
  const { map, saveState } = useStoreState()
  const { selection } = useViewState()
  const claim = selection?.kind === 'claim' ? map.claims.get(selection.id) : undefined
  const [part, setPart] = useState<'map' | 'branch'>('map')
  const [kind, setKind] = useState<'png' | 'svg'>('png')
  const [theme, setTheme] = useState<'light' | 'dark'>('light')
  const [scale, setScale] = useState<'1' | '2' | '3'>('2')
  const [isCopied, setIsCopied] = useState(false)
  const [failed, setFailed] = useState<string>()

  const whole = { value: 'map', label: say('picture.wholeMap') } as const
  const query = new URLSearchParams({ theme })
  if (part === 'branch' && claim) query.set('branch', claim.id)
  if (linkKey) query.set('key', linkKey)
  const address = (file: string, extra: Record<string, string>) =>
    `${mapPath}/image.${file}?${new URLSearchParams({ ...Object.fromEntries(query), ...extra })}`
  const picture = address(kind, kind === 'png' ? { scale } : {})
  // The revision keeps the browser from showing an older picture.
  const preview = address('svg', { revision: String(store.revision) })

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say('picture.title')}
      wide
      footer={
        <>
          <Button
            icon={<Link className="size-4" aria-hidden="true" />}
            onClick={() =>
              void navigator.clipboard.writeText(new URL(picture, location.href).href).then(() => setIsCopied(true))
            }
          >
            {say(isCopied ? 'picture.copied' : 'picture.copyLink')}
          </Button>
          <a
            className={buttonClasses('primary')}
            href={picture}
            download={`${fileName(map.details.title)}.${kind}`}
            aria-disabled={saveState !== 'saved'}
          >
            <Download className="size-4" aria-hidden="true" />
            {say('picture.download', { kind: kind.toUpperCase() })}
          </a>
        </>
      }
    >
      <div className="mb-4 flex flex-wrap gap-x-5 gap-y-3">
        <Choice label={say('picture.what')}>
          <Segmented
            label={say('picture.what')}
            value={claim ? part : 'map'}
            onChange={setPart}
            choices={claim ? [whole, { value: 'branch', label: say('picture.selectedBranch') }] : [whole]}
          />
        </Choice>
        <Choice label={say('picture.kind')}>
          <Segmented label={say('picture.kind')} value={kind} onChange={setKind} choices={kinds} />
        </Choice>
        <Choice label={say('picture.theme')}>
          <Segmented
            label={say('picture.theme')}
            value={theme}
            onChange={setTheme}
            choices={themes.map((value) => ({ value, label: say(`picture.${value}`) }))}
          />
        </Choice>
        {kind === 'png' ? (
          <Choice label={say('picture.size')}>
            <Segmented label={say('picture.size')} value={scale} onChange={setScale} choices={scales} />
          </Choice>
        ) : null}
      </div>
      {part === 'branch' && claim ? (
        <p className="mb-2 text-xs text-ink-2">{say('picture.branchOf', { claim: quote(say, claim.text) })}</p>
      ) : null}
      <div className="flex h-72 items-center justify-center overflow-hidden rounded-md border border-line bg-wash">
        {/* The picture as it will be saved; Next's image component would re-encode it. */}
        <img
          key={preview}
          src={preview}
          alt={say('picture.preview', { title: map.details.title })}
          className="max-h-full max-w-full object-contain"
          onLoad={() => setFailed(undefined)}
          onError={() => setFailed(say('picture.failed'))}
        />
      </div>
      {failed ? <p className="mt-2 text-xs text-danger">{failed}</p> : null}
      {saveState === 'saved' ? null : (
        <p className="mt-2 text-xs text-ink-2">{say(isTrial ? 'picture.withoutTrial' : 'picture.stillSaving')}</p>
      )}
    </Dialog>
  )
}

const kinds = [
  { value: 'png', label: 'PNG' },
  { value: 'svg', label: 'SVG' },
] as const
const themes = ['light', 'dark'] as const
const scales = [
  { value: '1', label: '1×' },
  { value: '2', label: '2×' },
  { value: '3', label: '3×' },
] as const

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <p aria-hidden="true" className="mb-1 text-xs font-semibold text-ink-2">
        {label}
      </p>
      {children}
    </div>
  )
}

/** A title as a file name: letters and digits of any script, joined by hyphens. */
function fileName(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['map']
  return words.join('-').slice(0, 80)
}
