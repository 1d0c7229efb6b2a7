'use client'

import type { Argument } from '@/lib/domain/argument'
import type { Claim } from '@/lib/domain/claim'
import { ArgumentDetails } from './argument-details'
import { ClaimDetails } from './claim-details'

/** What the panel says of a claim or an argument: one of the two. */
export function SelectedDetails({ claim, argument }: { claim: Claim | undefined; argument: Argument | undefined }) {
  if (claim) return <ClaimDetails key={claim.id} claim={claim} />
  return argument ? <ArgumentDetails key={argument.id} argument={argument} /> : null
}
