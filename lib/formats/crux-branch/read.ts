/** Reads a copied branch, which may come from anywhere: one that is whole, or none. */
import { cruxBranchSchema, type CruxBranch } from './schema'

/** The branch in a text; undefined where it is none, or not whole. */
export function readCruxBranch(text: string): CruxBranch | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = cruxBranchSchema.safeParse(json)
  return parsed.success && isWhole(parsed.data) ? parsed.data : undefined
}

/** Whether everything that it names is in it, and each id once. */
function isWhole({ roots, claims, arguments: all, sources, citations }: CruxBranch): boolean {
  const claimIds = new Set(claims.map(({ id }) => id))
  const argumentIds = new Set([...all, ...roots.map((root) => ({ id: root.argument }))].map(({ id }) => id))
  const sourceIds = new Set(sources.map(({ id }) => id))
  return (
    claimIds.size === claims.length &&
    new Set(all.map(({ id }) => id)).size === all.length &&
    sourceIds.size === sources.length &&
    roots.every(({ claim }) => claimIds.has(claim)) &&
    all.every(
      ({ premises, conclusion }) =>
        premises.every((id) => claimIds.has(id)) &&
        ('claim' in conclusion ? claimIds.has(conclusion.claim) : argumentIds.has(conclusion.argument)),
    ) &&
    citations.every(({ claim, source }) => claimIds.has(claim) && sourceIds.has(source))
  )
}
