/** Reads a file in a thread that can be ended: within five seconds and 64 MB, or not at all. */
import { fail, type Result } from '@/lib/domain/result'
import type { FormatError } from '@/lib/formats/format-error'
import { builtThread } from '../built-scripts'
import { JobThread } from '../threads/job-thread'
import type { ImportAnswer, ImportOrder, ReadFile } from './imports.worker'

export const mostFileBytes = 10 * 1024 * 1024

export type UnreadFile =
  { readonly code: 'file-not-readable'; readonly fault: FormatError } | { readonly code: 'files-busy' }

/** One for the process: Next bundles routes apart. */
const key = Symbol.for('crux.imports')
const holder = globalThis as { [key]?: JobThread<ImportOrder, ImportAnswer> }

export async function readFile(bytes: Uint8Array): Promise<Result<ReadFile, UnreadFile>> {
  const thread = (holder[key] ??= new JobThread({
    script: builtThread('imports'),
    complaint: 'A file could not be read.',
    mostTime: 5_000,
    mostMemory: 64,
    mostWaiting: 10,
    mostIdle: 60_000,
  }))
  const done = await thread.run({ bytes })
  if (!done.ok) {
    if (done.error === 'busy') return fail({ code: 'files-busy' })
    return fail({ code: 'file-not-readable', fault: tooMuch })
  }
  return done.value.ok ? done.value : fail({ code: 'file-not-readable', fault: done.value.error })
}

const tooMuch: FormatError = {
  code: 'too-large',
  message: 'Reading the file takes too much time or memory.',
  advice: 'Split it into several smaller ones.',
}
