'use client'

import type { Argument } from '@/lib/domain/argument'
import type { Claim } from '@/lib/domain/claim'
import { ArgumentDetails } from './argument-details'
import { ClaimDetails } from './claim-details'
import { ManyDetails } from './many-details'

interface Selected {
  /** All that are selected, the first one first. */
  readonly claims: readonly Claim[]
  readonly argument: Argument | undefined
}

/** What the panel says of a claim, of several, or of an argument. */
export function SelectedDetails({ claims, argument }: Selected) {
  const [claim] = claims
  if (claims.length > 1) return <ManyDetails claims={claims} />
  if (claim) return <ClaimDetails key={claim.id} claim={claim} />
  return argument ? <ArgumentDetails key={argument.id} argument={argument} /> : null
}
