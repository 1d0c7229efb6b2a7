/** Where the scripts are that scripts/build-scripts.ts has built: the names of a page's hold a hash of what is in them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '@/lib/domain/result'

/** In the project; Next serves what is in `public`. */
export const BUILT_FOLDER = 'public/built'

/** In the project; what the server runs in a thread is no page's. */
export const BUILT_THREAD = '.built/scene-thread.mjs'

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
