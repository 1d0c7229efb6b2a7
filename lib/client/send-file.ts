/** Sends a file, or a text, to be read by the server: told first what it would become, then made into a map or a branch. */
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Say } from '@/lib/language/say'
import { describeApiError } from './ask-server'

export const mostFileMegabytes = 10

/** As the API tells it (lib/server/imports/import-words.ts): what is to be read is in the reader's language. */
export interface ImportPreview {
  readonly formatName: string
  readonly title: string
  readonly claims: number
  readonly arguments: number
  /** The first few. */
  readonly theses: readonly string[]
  readonly sources: number
  readonly losses: readonly SaidLoss[]
}

export interface SaidLoss {
  readonly code: string
  readonly sentence: string
  /** The first few, as the person who has the file finds them. */
  readonly places: readonly string[]
  readonly count: number
}

export interface ImportedBranch extends ImportPreview {
  /** As an outline, and as Crux copies a branch. */
  readonly text: string
  readonly copied: string
}

export const previewFile = (say: Say, file: Blob) => send<ImportPreview>(say, '/api/imports/preview', file)
export const readAsBranch = (say: Say, file: Blob) => send<ImportedBranch>(say, '/api/imports/branch', file)

/** Makes a map; hears how much of it is stored, from 0 to 1. */
export async function importFile(
  say: Say,
  file: Blob,
  onProgress: (part: number) => void,
): Promise<Result<{ readonly id: string }, string>> {
  try {
    const response = await post('/api/imports', file, { accept: 'application/x-ndjson' })
    if (!response.ok || !response.body) return fail(describeFileError(say, await response.json()))
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (;;) {
      const { done, value = '' } = await reader.read()
      const lines = (rest + value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const told = JSON.parse(line) as { done?: number; all?: number; id?: string; error?: unknown }
        if (told.error !== undefined) return fail(describeFileError(say, told))
        if (told.id !== undefined) return ok({ id: told.id })
        onProgress((told.done ?? 0) / Math.max(1, told.all ?? 1))
      }
      if (done) return fail(say('imports.failed'))
    }
  } catch {
    return fail(say('errors.unreachable'))
  }
}

async function send<T>(say: Say, path: string, file: Blob): Promise<Result<T, string>> {
  try {
    const response = await post(path, file)
    const answer: unknown = await response.json()
    return response.ok ? ok(answer as T) : fail(describeFileError(say, answer))
  } catch {
    return fail(say('errors.unreachable'))
  }
}

function post(path: string, body: Blob, headers: Record<string, string> = {}): Promise<Response> {
  const type = { 'content-type': 'application/octet-stream' }
  return fetch(path, { method: 'POST', body, cache: 'no-store', headers: { ...type, ...headers } })
}

type FileAnswer = { error?: { code?: unknown; message?: unknown } } | null

/** What is wrong with the file, and where, which the server says in the reader's language. */
function describeFileError(say: Say, answer: unknown): string {
  const { code, message } = (answer as FileAnswer)?.error ?? {}
  return code === 'file-not-readable' && typeof message === 'string' ? message : describeApiError(say, answer)
}
