import type { Place } from './postgres-place'

/** One line from Postgres's own words. */
export function reasonFromLog(output: string, what: string, place: Place): string {
  if (output.includes('No space left'))
    return `The disk is full: Postgres cannot write to ${place.data}. Free some space and start again.`
  const fatal = /(?:FATAL|PANIC|error): +(.+)/.exec(output)?.[1]
  return `${what}${fatal === undefined ? '' : `: ${fatal.trim()}`}. Its log is ${place.log}.`
}
