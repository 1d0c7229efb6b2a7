/** Bundles the plain page as for production and serves it, compressed, with the maps that it is to show. */
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { projectRoot } from '@/lib/server/data-folder'
import type { PlainMap } from './plain-map'

export interface PlainServer {
  readonly url: string
  /** From now on the page at `?name` shows this map. */
  show(name: string, map: PlainMap): void
  stop(): Promise<void>
}

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain React Flow</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><body><script type="module" src="/page.js"></script>`

interface Page {
  readonly type: string
  readonly body: Buffer
}

export async function servePlain(): Promise<PlainServer> {
  const pages = new Map<string, Page>([['/', toPage('text/html', html)]])
  const { outputFiles } = await build({
    entryPoints: [join(projectRoot, 'tests/bench/plain-react-flow/page.tsx')],
    outdir: '/',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  })
  for (const { path, text } of outputFiles) {
    const isStyle = path.endsWith('.css')
    pages.set(isStyle ? '/page.css' : '/page.js', toPage(isStyle ? 'text/css' : 'text/javascript', text))
  }
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    const page = pages.get(url) ?? (url.startsWith('/?') ? pages.get('/') : undefined)
    if (!page) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': page.type, 'content-encoding': 'gzip', 'cache-control': 'no-store' })
    response.end(page.body)
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    show: (name, map) => void pages.set(`/map?${name}`, toPage('application/json', JSON.stringify(map))),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function toPage(type: string, text: string): Page {
  return { type: `${type}; charset=utf-8`, body: gzipSync(text) }
}
