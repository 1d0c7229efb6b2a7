import type { ClaimRow } from '@/lib/client/outline/outline-rows'
import type { Claim } from '@/lib/domain/claim'
import { argumentsOn, argumentsWith, citationsOf, type DebateMap } from '@/lib/domain/debate-map'
import type { Say } from '@/lib/language/say'
import type { SideCounts } from '@/lib/scene/scene'

type RowFactsProps = { say: Say; map: DebateMap; claim: Claim; row: ClaimRow; author: string | undefined }

/** The small line beneath a claim: how it stands, its tags and sources, and who wrote it where several write. */
export function RowFacts({ say, map, claim, row, author }: RowFactsProps) {
  const on = argumentsOn(map, { claim: claim.id })
  const pro = on.filter(({ stance }) => stance === 'pro').length
  const con = on.length - pro
  const sources = new Set(citationsOf(map, claim.id).map(({ source }) => source)).size
  const beneath = row.hidden.pro + row.hidden.con
  const uses = argumentsWith(map, claim.id).length
  const facts = [
    row.gathered ? gathered(say, row.gathered) : '',
    !claim.thesis && beneath > 0 ? say('outline.beneath', { count: beneath }) : '',
    ...claim.tags,
    sources > 0 ? say('outline.sources', { count: sources }) : '',
    uses > 1 ? say('outline.used', { count: uses }) : '',
    map.positions.has(claim.id) ? say('outline.pinned') : '',
    author ?? '',
  ].filter(Boolean)
  if (facts.length === 0 && on.length === 0) return null
  return (
    <p className="outline-facts">
      {pro > 0 ? <span className="text-pro">+{pro}</span> : null}
      {con > 0 ? <span className="text-con">−{con}</span> : null}
      {facts.map((fact, index) => (
        <span key={index}>{fact}</span>
      ))}
    </p>
  )
}

function gathered(say: Say, { pro, con }: SideCounts): string {
  return pro + con > 0 ? say('outline.gathered', { count: pro + con, pro, con }) : say('claims.thesis')
}
