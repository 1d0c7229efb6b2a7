/**
 * An argument: one inference from one or more premises to one conclusion. Never a mere edge, so that it can be undercut.
 */
import * as z from 'zod/mini'
import { rank } from './claim'
import { actorId, argumentId, claimId, type ArgumentId, type ClaimId } from './ids'
import { limits } from './limits'
import { shortText } from './text'

export const stance = z.enum(['pro', 'con'])
export type Stance = z.infer<typeof stance>

/** A claim, or another argument: then this argument is an undercut (con) or a backing (pro) of that inference. */
export const conclusionSchema = z.union([z.strictObject({ claim: claimId }), z.strictObject({ argument: argumentId })])
export type Conclusion = { readonly claim: ClaimId } | { readonly argument: ArgumentId }

export const premiseList = z.array(claimId).check(z.minLength(1), z.maxLength(limits.premises))

export const argumentSchema = z.strictObject({
  id: argumentId,
  stance,
  premises: premiseList,
  conclusion: conclusionSchema,
  scheme: z.nullable(shortText),
  rank,
  createdBy: actorId,
  createdAt: z.int(),
})

export interface Argument extends Readonly<Omit<z.infer<typeof argumentSchema>, 'premises' | 'conclusion'>> {
  readonly premises: readonly ClaimId[]
  readonly conclusion: Conclusion
}

/** The key under which the arguments for one conclusion are filed: `c:` or `a:` and the id. */
export function conclusionKey(conclusion: Conclusion): string {
  return 'claim' in conclusion ? `c:${conclusion.claim}` : `a:${conclusion.argument}`
}

export function isSameConclusion(one: Conclusion, other: Conclusion): boolean {
  return conclusionKey(one) === conclusionKey(other)
}
