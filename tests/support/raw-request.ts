/** HTTP as a hostile client speaks it: every header chosen, the path and the body sent as they are. */
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'

export interface RawRequest {
  readonly method: string
  /** Sent as it is, escapes and all. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Without Content-Length. */
  readonly isChunked?: boolean
}

export interface RawAnswer {
  readonly status: number
  readonly type: string
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Rejects where the connection ends without an answer. */
export function sendRaw(port: number, { method, path, headers, body, isChunked }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined || isChunked ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers: { ...headers, ...length } })
    let isAnswered = false
    request.on('response', (response) => {
      isAnswered = true
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      )
    })
    // A server that has refused a body may close while the rest of it is still on its way.
    request.on('error', (error) => void (isAnswered || reject(error)))
    request.end(body)
  })
}
