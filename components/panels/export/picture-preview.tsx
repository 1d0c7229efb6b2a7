'use client'

import { useEffect } from 'react'
import { useSay } from '@/lib/language/say-context'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { classNames } from '@/components/ui/class-names'
import { useDrawnFile } from './use-drawn-file'

/** Milliseconds in which choices follow one another. */
const pause = 250

/** The picture itself, as the server draws it, small. */
export function PicturePreview({
  address,
  alt,
  isTransparent,
}: {
  address: string
  alt: string
  isTransparent: boolean
}) {
  const say = useSay()
  const { file, trouble, isDrawing, draw } = useDrawnFile()
  useEffect(() => {
    const timer = setTimeout(() => void draw(address), pause)
    return () => clearTimeout(timer)
  }, [address, draw])
  return (
    <div className="relative flex min-h-56 flex-1 flex-col rounded-md border border-line bg-wash">
      <div className={classNames('absolute inset-x-0 top-0 p-px', isDrawing ? '' : 'invisible')}>
        <Progress label={say('picture.drawing')} />
      </div>
      {trouble ? (
        <div className="p-4">
          <Notice kind="error">{trouble}</Notice>
        </div>
      ) : null}
      {file ? (
        <div className="flex min-h-0 flex-1 items-center justify-center p-3">
          {/* As it will be saved; Next's image component would re-encode it. */}
          <img
            src={file.url}
            alt={alt}
            className={classNames(
              'max-h-[min(32rem,60dvh)] max-w-full object-contain shadow-[0_0_0_1px_var(--line)] transition-opacity duration-100',
              isDrawing ? 'opacity-50' : '',
              isTransparent
                ? 'bg-[conic-gradient(var(--wash-2)_25%,transparent_0_50%,var(--wash-2)_0_75%,transparent_0)] bg-size-[1rem_1rem]'
                : '',
            )}
          />
        </div>
      ) : null}
    </div>
  )
}
