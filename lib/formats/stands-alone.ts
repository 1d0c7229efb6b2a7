/** Which arguments are more than one premise for or against a claim, so that an arrow alone cannot say them. */
import type { Argument } from '../domain/argument'
import { argumentsOn, type DebateMap } from '../domain/debate-map'

/** Whether an argument has co-premises, a scheme, or something said about it. */
export function standsAlone(map: DebateMap, { id, premises, scheme }: Argument): boolean {
  return premises.length !== 1 || (scheme ?? '') !== '' || argumentsOn(map, { argument: id }).length > 0
}
