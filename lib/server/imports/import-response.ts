/**
 * Answers requests that send a file. The body is the file itself, whatever its type says. Whoever asks for lines
 * (`Accept: application/x-ndjson`) hears how far a large import is: `{ "done": 3, "all": 40 }` a line, and the map or the error last.
 */
import type { Result } from '@/lib/domain/result'
import type { Database } from '@/lib/persistence/client'
import { requireUser } from '../accounts/current-user'
import { readBytes } from '../http/read-body'
import { reportError, reportUnexpected } from '../http/report-error'
import type { AnyError } from '../http/error-table'
import { errorResponse, jsonResponse } from '../http/responses'
import { readSay } from '../language/read-language'
import { importMap, previewImport, readForBranch, type ImportPreview } from './import-map'
import { saidPreview } from './import-words'
import { mostFileBytes } from './read-file'

export const lineType = 'application/x-ndjson'

interface Sent {
  readonly userId: string
  readonly bytes: Uint8Array
}

export async function previewResponse(request: Request): Promise<Response> {
  return answerWith(request, ({ bytes }) => previewImport(bytes))
}

export async function branchResponse(request: Request): Promise<Response> {
  return answerWith(request, ({ bytes }) => readForBranch(bytes))
}

export async function importResponse(database: Database, request: Request): Promise<Response> {
  if (!request.headers.get('accept')?.includes(lineType)) {
    return answerWith(request, ({ userId, bytes }) => importMap(database, userId, bytes), 201)
  }
  const sent = await receive(request)
  if (!sent.ok) return errorResponse(sent.error)
  const { userId, bytes } = sent.value
  const say = await readSay()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const tell = (line: unknown) => controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      try {
        const made = await importMap(database, userId, bytes, (done, all) => tell({ done, all }))
        tell(made.ok ? saidPreview(say, made.value) : { error: reportError(made.error, say) })
      } catch (error) {
        tell({ error: reportUnexpected(error, say) })
      }
      controller.close()
    },
  })
  return new Response(body, { headers: { 'Content-Type': lineType, 'Cache-Control': 'private, no-store' } })
}

/** With what is to be read by people in the language that the request asks for. */
async function answerWith(
  request: Request,
  act: (sent: Sent) => Promise<Result<ImportPreview, AnyError>>,
  status = 200,
): Promise<Response> {
  const sent = await receive(request)
  if (!sent.ok) return errorResponse(sent.error)
  const [say, made] = await Promise.all([readSay(), act(sent.value)])
  return made.ok ? jsonResponse(saidPreview(say, made.value), status) : errorResponse(made.error, say)
}

/** Files are read for whoever has an account. */
async function receive(request: Request): Promise<Result<Sent, AnyError>> {
  const user = await requireUser()
  if (!user.ok) return user
  const bytes = await readBytes(request, mostFileBytes)
  return bytes.ok ? { ok: true, value: { userId: user.value.id, bytes: bytes.value } } : bytes
}
