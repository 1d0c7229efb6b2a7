'use client'

import { Copy, Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { askServer } from '@/lib/client/ask-server'
import type { SaidLoss } from '@/lib/client/send-file'
import { useStoreState, useViewState, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { buttonClasses } from '@/components/ui/button-classes'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { LossList } from '@/components/panels/import/import-facts'

/** As the API tells them (lib/server/exports). */
interface WrittenFormat {
  readonly name: string
  readonly label: string
  readonly ending: string
  readonly isText: boolean
}
interface Report {
  readonly beginning: string | null
  readonly isWhole: boolean
  readonly losses: readonly SaidLoss[]
}

const key = 'crux-file-format'

/** A map or a branch as a file of another program: says first what is lost, and how it begins. */
export function FileExport({ mapId, linkKey }: { mapId: string; linkKey: string | undefined }) {
  const say = useSay()
  const { isTrial } = useWorkspace()
  const { map, saveState } = useStoreState()
  const { selection } = useViewState()
  const claim = selection?.kind === 'claim' ? map.claims.get(selection.id) : undefined
  const [formats, setFormats] = useState<readonly WrittenFormat[]>()
  const [format, setFormat] = useState(() => localStorage.getItem(key) ?? 'argdown')
  const [part, setPart] = useState<'map' | 'branch'>('map')
  const [report, setReport] = useState<{ of: string; value?: Report; trouble?: string }>()
  const [isCopied, setIsCopied] = useState(false)
  const branch = part === 'branch' && claim ? claim.id : undefined
  const chosen = formats?.find(({ name }) => name === format) ?? formats?.[0]

  useEffect(() => {
    let isLeft = false
    void askServer<{ write: WrittenFormat[] }>(say, 'GET', '/api/formats').then((answer) => {
      if (isLeft) return
      if (answer.ok) setFormats(answer.value.write)
      else setReport({ of: '', trouble: answer.error })
    })
    return () => {
      isLeft = true
    }
  }, [say])

  const query =
    chosen &&
    new URLSearchParams({ format: chosen.name, ...(branch ? { branch } : {}), ...(linkKey ? { key: linkKey } : {}) })
  const address = query && `/api/maps/${mapId}/export?${query}`
  useEffect(() => {
    if (!address) return
    let isLeft = false
    void askServer<Report>(say, 'GET', `${address}&report=yes`).then((answer) => {
      if (isLeft) return
      setReport(answer.ok ? { of: address, value: answer.value } : { of: address, trouble: answer.error })
    })
    return () => {
      isLeft = true
    }
  }, [say, address])

  const isAwaited = report?.of !== address && !report?.trouble
  const value = report?.of === address ? report?.value : undefined

  async function copy(): Promise<void> {
    if (!address) return
    const text = await fetch(address).then((response) => (response.ok ? response.text() : undefined))
    if (text === undefined) return
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }

  return (
    <div className="space-y-4 pt-4">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="w-64 max-sm:w-full">
          <Select
            label={say('picture.format')}
            value={chosen?.name ?? ''}
            onChange={({ target }) => {
              setFormat(target.value)
              setIsCopied(false)
              localStorage.setItem(key, target.value)
            }}
          >
            {formats?.map(({ name, label, ending }) => (
              <option key={name} value={name}>
                {label} (.{ending})
              </option>
            ))}
          </Select>
        </div>
        {claim ? (
          <Segmented
            label={say('picture.what')}
            value={part}
            onChange={setPart}
            choices={[
              { value: 'map', label: say('picture.part-map') },
              { value: 'branch', label: say('picture.part-branch') },
            ]}
          />
        ) : null}
      </div>
      {report?.trouble ? <Notice kind="error">{report.trouble}</Notice> : null}
      {isAwaited ? <Progress label={say('picture.writing')} /> : null}
      {value ? (
        <>
          <LossList losses={value.losses} nothing={say('picture.nothingLost')} />
          {value.beginning === null ? null : (
            <pre
              tabIndex={0}
              dir="auto"
              aria-label={say('picture.beginning')}
              className="max-h-80 overflow-auto rounded-md border border-line bg-wash p-3 font-mono text-xs leading-relaxed"
            >
              {value.beginning}
              {value.isWhole ? '' : '\n…'}
            </pre>
          )}
        </>
      ) : null}
      {saveState === 'saved' ? null : (
        <p className="text-xs text-ink-2">{say(isTrial ? 'picture.fileWithoutTrial' : 'picture.fileStillSaving')}</p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {chosen?.isText ? (
          <Button icon={<Copy className="size-4" aria-hidden="true" />} onClick={() => void copy()}>
            {say(isCopied ? 'picture.copied' : 'picture.copyText')}
          </Button>
        ) : null}
        {address && chosen ? (
          <a className={buttonClasses('primary')} href={address} download>
            <Download className="size-4" aria-hidden="true" />
            {say('picture.download', { kind: chosen.label })}
          </a>
        ) : null}
      </div>
    </div>
  )
}
