/** Where the scripts are that were built: those of scripts/build-scripts.ts, and of Next's those that a page has fetched early. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '@/lib/domain/result'

/** In the project; Next serves what is in `public`. */
export const BUILT_FOLDER = 'public/built'

/** In the project; what the server runs in threads is no page's. */
export const BUILT_THREADS = '.built'

export const threadNames = ['scenes', 'imports', 'exports', 'images'] as const
export type ThreadName = (typeof threadNames)[number]

/** The script of a thread. */
export function builtThread(name: ThreadName): string {
  return join(process.cwd(), BUILT_THREADS, `${name}.mjs`)
}

export type BuiltScript = 'scene-worker' | 'early-start'

export interface Built {
  /** Under which a page fetches it. */
  readonly path: string
  readonly text: string
}

const known = new Map<BuiltScript, Built>()

export function builtScript(name: BuiltScript): Built {
  const built = known.get(name) ?? find(name)
  known.set(name, built)
  return built
}

function find(name: BuiltScript): Built {
  const folder = join(process.cwd(), BUILT_FOLDER)
  const file = readdirSync(folder).find((one) => one.startsWith(`${name}-`))
  assert(file, `the script ${name} is built`)
  return { path: `/built/${file}`, text: readFileSync(join(folder, file), 'utf8') }
}

/** In the project; what Next has built for pages, and the path under which it serves it. */
const PAGE_SCRIPTS = { folder: '.next/static/chunks', path: '/_next/static/chunks' } as const

const partPaths = new Map<string, string | undefined>()

/**
 * The path of the page script with that text in it: Next tells nobody which script holds what a page imports later. Undefined
 * where there is none, as while one develops.
 */
export function pathOfPart(mark: string): string | undefined {
  if (!partPaths.has(mark)) partPaths.set(mark, findPart(mark))
  return partPaths.get(mark)
}

function findPart(mark: string): string | undefined {
  const folder = join(process.cwd(), PAGE_SCRIPTS.folder)
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js')) : []
  const found = names.find((name) => readFileSync(join(folder, name)).includes(mark))
  return found && `${PAGE_SCRIPTS.path}/${found}`
}
