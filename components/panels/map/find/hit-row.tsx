'use client'

import { argumentsWith } from '@/lib/domain/debate-map'
import { foldWord, type Hit } from '@/lib/client/find/find-index'
import { useStorePart } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { SignMark } from '../sign-mark'

type HitRowProps = { hit: Hit; isCurrent: boolean; onChoose: () => void }

/** A claim that was found, as one of the hits to go to. */
export function HitRow({ hit, isCurrent, onChoose }: HitRowProps) {
  return (
    <li>
      <button
        type="button"
        aria-current={isCurrent || undefined}
        onClick={onChoose}
        className="flex w-full gap-2 rounded-sm px-2 py-1.5 text-left hover:bg-wash aria-current:bg-wash-2"
      >
        <HitText hit={hit} />
      </button>
    </li>
  )
}

/** Its side and its text, with the words that met the query marked, and where else they stand. */
export function HitText({ hit }: { hit: Hit }) {
  const say = useSay()
  const map = useStorePart((state) => state.map)
  const claim = map.claims.get(hit.id)
  if (!claim) return null
  const stance = claim.thesis ? undefined : argumentsWith(map, claim.id)[0]?.stance
  const elsewhere = hit.fields.includes('text')
    ? []
    : hit.fields.filter((field) => field !== 'text').map((field) => say(`findBar.${field}`))
  return (
    <>
      <SignMark stance={stance} />
      <span className="min-w-0">
        <span dir="auto" className={`line-clamp-2 [overflow-wrap:anywhere] ${claim.thesis ? 'font-semibold' : ''}`}>
          <Marked text={claim.text} words={hit.words} />
        </span>
        {elsewhere.length > 0 ? <span className="block text-xs text-ink-2">{elsewhere.join(', ')}</span> : null}
      </span>
    </>
  )
}

/** A text with some of its words marked. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const met = new Set(words)
  return text.split(/([\p{L}\p{N}\p{M}]+)/u).map((part, index) =>
    index % 2 === 1 && met.has(foldWord(part)) ? (
      <mark key={index} className="rounded-[2px] bg-focus/20 text-ink">
        {part}
      </mark>
    ) : (
      part
    ),
  )
}
