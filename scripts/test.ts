/** `npm test [-- <part> …]`: everything that can be checked, or the named parts. */
import { parts } from './parts'
import { runParts } from './run-parts'

export function main(args: readonly string[]): Promise<number> {
  return runParts(parts, args)
}
