/**
 * Answers with built scripts and style sheets from memory, packed once a process: Next packs each of them anew for everyone who
 * asks, and a page needs a dozen before it can be used. Their names hold a hash of what is in them, so they never change.
 */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** Folders of the project, and the paths under which a browser asks for what is in them. */
const folders = { '.next/static': '/_next/static', 'public/built': '/built' } as const

const types = [
  ['.js', 'application/javascript; charset=UTF-8'],
  ['.css', 'text/css; charset=UTF-8'],
] as const

export class BuiltFiles {
  private readonly files = new Map<string, { readonly file: string; readonly type: string }>()
  private readonly packed = new Map<string, Promise<Buffer>>()

  /** Knows what is there now, in the project at `root`. */
  constructor(root: string) {
    for (const [folder, path] of Object.entries(folders)) {
      for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
        const type = types.find(([ending]) => entry.name.endsWith(ending))?.[1]
        if (!type || !entry.isFile()) continue
        const file = join(entry.parentPath, entry.name)
        const name = file.slice(join(root, folder).length).replaceAll('\\', '/')
        this.files.set(path + name, { file, type })
      }
    }
  }

  /** False where it is for Next to answer: another path, another method, or a browser that unpacks nothing. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const path = request.url?.split('?')[0] ?? ''
    const found = this.files.get(path)
    const accepted = String(request.headers['accept-encoding'] ?? '')
    if (!found || request.method !== 'GET' || !/\bgzip\b(?!;q=0)/.test(accepted)) return false
    const body = await this.packedOnce(path, found.file)
    if (!body) return false
    response.writeHead(200, {
      'Content-Type': found.type,
      'Content-Encoding': 'gzip',
      'Content-Length': body.length,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      Vary: 'Accept-Encoding',
    })
    response.end(body)
    return true
  }

  /** Undefined where the file cannot be read now; the next who asks has it tried again. */
  private async packedOnce(path: string, file: string): Promise<Buffer | undefined> {
    const packed = this.packed.get(path) ?? pack(file)
    this.packed.set(path, packed)
    try {
      return await packed
    } catch {
      this.packed.delete(path)
      return undefined
    }
  }
}

async function pack(file: string): Promise<Buffer> {
  return promisify(gzip)(await readFile(file), { level: 9 })
}
