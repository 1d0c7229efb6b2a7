/** Which claims are taken for theses where a file says of none that it is one. */

interface Inference {
  readonly premises: readonly string[]
  readonly conclusion: { readonly claim: string } | { readonly argument: string }
}

/** What is argued about and argues for nothing; all claims where nothing is argued; else the first claim. */
export function derivedTheses<Id extends string>(
  claims: readonly { readonly id: Id }[],
  rows: readonly Inference[],
): Set<Id> {
  const premises = new Set<string>(rows.flatMap((row) => row.premises))
  const concluded = new Set<string>(rows.flatMap(({ conclusion }) => ('claim' in conclusion ? [conclusion.claim] : [])))
  const found = claims.filter(({ id }) => rows.length === 0 || (concluded.has(id) && !premises.has(id)))
  return new Set((found.length > 0 ? found : claims.slice(0, 1)).map(({ id }) => id))
}
