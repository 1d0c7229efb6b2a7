/** What a schema cannot see: ids that occur twice, and references to what is not in the file. */
import type { JsonPath } from '../json-places'
import type { CruxJson } from './schema'

export interface Inconsistency {
  readonly path: JsonPath
  readonly message: string
}

export function findInconsistency(file: CruxJson): Inconsistency | undefined {
  return findDouble(file) ?? findDangling(file)
}

function findDouble(file: CruxJson): Inconsistency | undefined {
  for (const part of ['claims', 'arguments', 'sources', 'citations'] as const) {
    const seen = new Set<string>()
    for (const [index, { id }] of file[part].entries()) {
      if (id === undefined) continue
      if (seen.has(id)) return { path: [part, index, 'id'], message: `The id "${id}" occurs twice.` }
      seen.add(id)
    }
  }
  return undefined
}

function findDangling(file: CruxJson): Inconsistency | undefined {
  const claims = new Set<string>(file.claims.map(({ id }) => id))
  const names = new Set<string>(file.arguments.map(({ id }) => id))
  const sources = new Set<string>(file.sources.map(({ id }) => id))
  const missing = (what: string, id: string, ...path: JsonPath): Inconsistency => ({
    path,
    message: `There is no ${what} with the id "${id}" in the file.`,
  })
  for (const [index, { premises, conclusion }] of file.arguments.entries()) {
    const seen = new Set<string>()
    for (const [place, premise] of premises.entries()) {
      const path = ['arguments', index, 'premises', place]
      if (!claims.has(premise)) return missing('claim', premise, ...path)
      if (seen.has(premise)) return { path, message: `"${premise}" is a premise of this argument twice.` }
      seen.add(premise)
    }
    if ('claim' in conclusion) {
      const path = ['arguments', index, 'conclusion', 'claim']
      if (!claims.has(conclusion.claim)) return missing('claim', conclusion.claim, ...path)
      if (seen.has(conclusion.claim)) return { path, message: `"${conclusion.claim}" is given as a reason for itself.` }
    } else if (!names.has(conclusion.argument)) {
      return missing('argument', conclusion.argument, 'arguments', index, 'conclusion', 'argument')
    }
  }
  for (const [index, { claim, source }] of file.citations.entries()) {
    if (!claims.has(claim)) return missing('claim', claim, 'citations', index, 'claim')
    if (!sources.has(source)) return missing('source', source, 'citations', index, 'source')
  }
  return undefined
}
