'use client'

import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { importFile, mostFileMegabytes, previewFile, type ImportPreview } from '@/lib/client/send-file'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { TextArea } from '@/components/ui/text-area'
import { FileField } from './file-field'
import { ImportFacts } from './import-facts'
import { useDroppedFile } from './use-dropped-file'

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'read'; readonly file: Blob; readonly preview: ImportPreview }
  /** `part` of it is saved, from 0 to 1; nothing is while it is read once more. */
  | { readonly kind: 'saving'; readonly preview: ImportPreview; readonly part: number }

/** Makes a map of a file that is chosen, dropped on the page or pasted; says first what it will be. */
export function ImportMap() {
  const say = useSay()
  const [isOpen, setIsOpen] = useState(false)
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const [trouble, setTrouble] = useState<string>()
  /** Of the file asked for last: an answer about another comes too late. */
  const asked = useRef(0)

  async function read(file: Blob, name: string): Promise<void> {
    const number = ++asked.current
    setIsOpen(true)
    setTrouble(undefined)
    const size = Math.ceil(file.size / 1024 / 1024)
    if (size > mostFileMegabytes) {
      setTrouble(say('imports.tooLarge', { size, most: mostFileMegabytes }))
      return setStep({ kind: 'choose' })
    }
    setStep({ kind: 'reading', name })
    const preview = await previewFile(say, file)
    if (number !== asked.current) return
    if (preview.ok) return setStep({ kind: 'read', file, preview: preview.value })
    setTrouble(preview.error)
    setStep({ kind: 'choose' })
  }

  async function make(file: Blob, preview: ImportPreview): Promise<void> {
    setStep({ kind: 'saving', preview, part: 0 })
    const made = await importFile(say, file, (part) => setStep({ kind: 'saving', preview, part }))
    if (made.ok) return location.assign(`/maps/${made.value.id}`)
    setTrouble(made.error)
    setStep({ kind: 'read', file, preview })
  }

  function close(): void {
    // What is being saved goes on; its map is found on the list.
    asked.current++
    setIsOpen(false)
    setStep({ kind: 'choose' })
    setTrouble(undefined)
  }

  useDroppedFile((file) => void read(file, file.name))

  return (
    <>
      <Button icon={<FileUp className="size-4" aria-hidden="true" />} onClick={() => setIsOpen(true)}>
        {say('imports.open')}
      </Button>
      <Dialog open={isOpen} onClose={close} title={say('imports.title')}>
        <div className="space-y-4">
          {trouble ? <Notice kind="error">{trouble}</Notice> : null}
          {step.kind === 'choose' ? (
            <>
              <p className="text-ink-2">{say('imports.hint')}</p>
              <FileField onFile={(file) => void read(file, file.name)}>
                <Button variant="quiet" size="small" onClick={() => setStep({ kind: 'paste', text: '' })}>
                  {say('imports.paste')}
                </Button>
              </FileField>
            </>
          ) : null}
          {step.kind === 'paste' ? (
            <form
              className="space-y-4"
              onSubmit={(event) => {
                event.preventDefault()
                void read(new Blob([step.text]), say('imports.pasted'))
              }}
            >
              <TextArea
                label={say('imports.pasteLabel')}
                value={step.text}
                rows={8}
                dir="auto"
                autoFocus
                required
                className="max-h-72 font-mono"
                onChange={(event) => setStep({ kind: 'paste', text: event.target.value })}
              />
              <div className="flex justify-end gap-2">
                <Button variant="quiet" onClick={() => setStep({ kind: 'choose' })}>
                  {say('ui.cancel')}
                </Button>
                <Button type="submit" variant="primary">
                  {say('imports.read')}
                </Button>
              </div>
            </form>
          ) : null}
          {step.kind === 'reading' ? (
            <div role="status" className="space-y-2 py-6">
              <p className="text-ink-2 [overflow-wrap:anywhere]">{say('imports.reading', { name: step.name })}</p>
              <Progress label={say('imports.preparing')} />
            </div>
          ) : null}
          {step.kind === 'read' ? (
            <>
              <ImportFacts preview={step.preview} />
              <div className="flex justify-end gap-2">
                <Button variant="quiet" onClick={() => setStep({ kind: 'choose' })}>
                  {say('imports.other')}
                </Button>
                <Button variant="primary" autoFocus onClick={() => void make(step.file, step.preview)}>
                  {say('imports.make')}
                </Button>
              </div>
            </>
          ) : null}
          {step.kind === 'saving' ? (
            <>
              <ImportFacts preview={step.preview} />
              <div role="status" className="space-y-2">
                <p className="text-ink-2 tabular-nums">
                  {step.part === 0
                    ? say('imports.preparing')
                    : say('imports.making', { percent: Math.round(step.part * 100) })}
                </p>
                <Progress label={say('imports.make')} {...(step.part === 0 ? {} : { value: step.part })} />
              </div>
            </>
          ) : null}
        </div>
      </Dialog>
    </>
  )
}
