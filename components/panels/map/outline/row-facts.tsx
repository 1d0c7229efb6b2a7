import type { ClaimRow } from '@/lib/client/outline/outline-rows'
import type { Claim } from '@/lib/domain/claim'
import { argumentsOn, argumentsWith, citationsOf, type DebateMap } from '@/lib/domain/debate-map'
import type { SideCounts } from '@/lib/scene/scene'
import { countOf } from '@/components/ui/count-of'

type RowFactsProps = { map: DebateMap; claim: Claim; row: ClaimRow; author: string | undefined }

/** The small line beneath a claim: how it stands, its tags and sources, and who wrote it where several write. */
export function RowFacts({ map, claim, row, author }: RowFactsProps) {
  const on = argumentsOn(map, { claim: claim.id })
  const pro = on.filter(({ stance }) => stance === 'pro').length
  const con = on.length - pro
  const sources = new Set(citationsOf(map, claim.id).map(({ source }) => source)).size
  const beneath = row.hidden.pro + row.hidden.con
  const uses = argumentsWith(map, claim.id).length
  const facts = [
    row.gathered ? gathered(row.gathered) : '',
    !claim.thesis && beneath > 0 ? `${beneath} more beneath` : '',
    ...claim.tags,
    sources > 0 ? countOf(sources, 'source') : '',
    uses > 1 ? `used ${uses}×` : '',
    map.positions.has(claim.id) ? 'pinned' : '',
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

function gathered({ pro, con }: SideCounts): string {
  return pro + con > 0 ? `${countOf(pro + con, 'claim')}: ${pro} for, ${con} against` : 'Thesis'
}
