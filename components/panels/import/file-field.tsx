'use client'

import { FileUp } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { hasFile } from './has-file'

type FileFieldProps = {
  onFile: (file: File) => void
  /** What may be done instead. */
  children?: ReactNode
}

/** Takes a file that is chosen, or dropped on it. */
export function FileField({ onFile, children }: FileFieldProps) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  return (
    <div
      className={classNames(
        'flex flex-col items-center gap-2 rounded-md border border-dashed px-4 py-8 text-center',
        isOver ? 'border-focus bg-wash' : 'border-ink-3',
      )}
      onDragOver={(event) => {
        if (!hasFile(event.dataTransfer)) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false)
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files
        if (!file) return
        event.preventDefault()
        event.stopPropagation()
        setIsOver(false)
        onFile(file)
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file can be chosen again, once it is mended.
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
      <Button icon={<FileUp className="size-4" aria-hidden="true" />} onClick={() => input.current?.click()}>
        {say('imports.choose')}
      </Button>
      <p className="text-ink-2 max-sm:hidden">{say(isOver ? 'imports.dropNow' : 'imports.drop')}</p>
      {children}
    </div>
  )
}
