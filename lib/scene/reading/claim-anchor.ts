import type { ClaimId } from '../../domain/ids'

/** The address of a claim on the page where it is read; ids are safe in one. */
export function claimAnchor(claim: ClaimId): string {
  return `claim-${claim}`
}
