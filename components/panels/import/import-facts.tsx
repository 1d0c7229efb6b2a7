'use client'

import { useId } from 'react'
import type { ImportPreview, SaidLoss } from '@/lib/client/send-file'
import { useSay } from '@/lib/language/say-context'

/** What a file would become: its kind, title, numbers and theses, and what of it cannot be kept. */
export function ImportFacts({ preview }: { preview: ImportPreview }) {
  const say = useSay()
  const { formatName, title, claims, arguments: inferences, sources, theses, losses } = preview
  return (
    <div className="space-y-4">
      <div>
        <p className="text-xs font-semibold text-ink-2">{formatName}</p>
        <h3 dir="auto" className="font-serif text-lg font-semibold [overflow-wrap:anywhere]">
          {title}
        </h3>
        <p className="text-ink-2">{say('imports.facts', { claims, arguments: inferences, sources })}</p>
      </div>
      {theses.length > 0 ? (
        <ul className="space-y-1 border-l-2 border-ink pl-3">
          {theses.map((thesis, index) => (
            <li key={index} dir="auto" className="[overflow-wrap:anywhere]">
              {thesis}
            </li>
          ))}
        </ul>
      ) : null}
      <LossList losses={losses} nothing={say('imports.nothingLost')} />
    </div>
  )
}

/** Line by line what does not stay as it was; that nothing does not, where that is so. */
export function LossList({ losses, nothing }: { losses: readonly SaidLoss[]; nothing: string }) {
  const say = useSay()
  const heading = useId()
  if (losses.length === 0) return <p className="text-ink-2">{nothing}</p>
  return (
    <div className="border-l-2 border-line pl-3">
      <h3 id={heading} className="mb-1 text-xs font-semibold text-ink-2">
        {say('imports.losses')}
      </h3>
      <ul aria-labelledby={heading} className="max-h-48 space-y-1.5 overflow-y-auto">
        {losses.map(({ code, sentence, count, places }) => (
          <li key={code}>
            {sentence}
            {places.length > 0 ? (
              <span dir="auto" className="block text-xs text-ink-2 [overflow-wrap:anywhere]">
                {count > places.length ? `${places.join(', ')}, …` : places.join(', ')}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
