/** `npm run verify`: the fast part of `npm test`, for while one works. */
import { fastParts, parts } from './parts'
import { runParts } from './run-parts'

export function main(): Promise<number> {
  return runParts(parts, fastParts)
}
