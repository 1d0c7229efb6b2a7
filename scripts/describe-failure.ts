/** One line for a person: what happened and what to do. The stack of a failure nobody foresaw goes to a file. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MigrationFailure } from '../lib/persistence/migrate'
import { StartFailure } from '../lib/server/start-failure'

export function describeFailure(error: unknown): string {
  if (error instanceof StartFailure || error instanceof MigrationFailure) return error.message
  const { code, message, stack } = asError(error)
  if (code === 'ENOSPC' || code === '53100' || /no space left/i.test(message)) {
    return 'The disk is full. Free some space and start again.'
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `Crux was refused a file (${firstLine(message)}). Make it accessible and start again.`
  }
  if (message.startsWith('The environment is not valid.')) return firstLine(message)
  return `Crux failed: ${firstLine(message)}.${keepStack(stack)}`
}

function asError(error: unknown): { code: string | undefined; message: string; stack: string } {
  if (!(error instanceof Error)) return { code: undefined, message: String(error), stack: String(error) }
  const { code } = error as { code?: unknown }
  return {
    code: typeof code === 'string' ? code : undefined,
    message: error.message,
    stack: error.stack ?? error.message,
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.replace(/\.$/, '') ?? ''
}

function keepStack(stack: string): string {
  const path = join(tmpdir(), `crux-failure-${process.pid}.log`)
  try {
    writeFileSync(path, `${stack}\n`, { mode: 0o600 })
    return ` This is a fault in Crux; the details are in ${path}.`
  } catch {
    return ' This is a fault in Crux.'
  }
}
