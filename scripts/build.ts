/** Generates Prisma's client and builds Next, each only where what it is made from has changed. */
import { spawn } from 'node:child_process'
import { createHash, type Hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BUILT_FOLDER } from '../lib/server/built-scripts'
import { projectRoot } from '../lib/server/data-folder'
import { childEnvironment } from '../lib/server/env'
import { waitForLock } from '../lib/server/instance-lock'
import { StartFailure } from '../lib/server/start-failure'
import { buildScripts } from './build-scripts'
import { hintScripts } from './compile-hints'
import { startProgress, type Progress } from './progress'

const GENERATED = join(projectRoot, 'lib/persistence/generated')
const BUILT = join(projectRoot, BUILT_FOLDER)
const CLIENT_STAMP = join(GENERATED, '.made-from')
const BUILD_STAMP = join(projectRoot, '.next/crux-build')
const BUILD_LOG = join(projectRoot, '.next/crux-build.log')
/** What the pages are built from; not all of it has to be there. */
export const buildSources = [
  ...[
    'app',
    'components',
    'lib',
    'messages',
    'seed',
    'public',
    'prisma/schema.prisma',
    'package-lock.json',
    'tsconfig.json',
  ],
  ...['next.config.ts', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts'],
  ...['scripts/build-scripts.ts', 'scripts/compile-hints.ts'],
]
const TEN_MINUTES = 600_000

/** `npm run build`: for images and other places where nothing shall be built at the start. */
export async function main(): Promise<number> {
  const progress = startProgress()
  await generateClient(progress)
  await buildNext(progress)
  return 0
}

export async function generateClient(progress: Progress, signal?: AbortSignal): Promise<void> {
  const wanted = hashOf(['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  if (read(CLIENT_STAMP) === wanted) return
  await alone(async () => {
    if (read(CLIENT_STAMP) === wanted) return
    const { code, output } = await run('prisma/build/index.js', ['generate'], signal, {
      // Prisma would download its schema engine, which `generate` does not use: any existing file will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    })
    if (code !== 0) throw new StartFailure(`Prisma could not generate its client: ${firstError(output)}`)
    writeFileSync(CLIENT_STAMP, wanted)
    progress('Generated the database client')
  })
}

export async function buildNext(progress: Progress, signal?: AbortSignal): Promise<void> {
  const wanted = hashOf(buildSources)
  if (read(BUILD_STAMP) === wanted) return
  await alone(async () => {
    if (read(BUILD_STAMP) === wanted) return
    progress('Building the pages (only after a change; about a minute) …')
    await buildScripts()
    const { code, output } = await run('next/dist/bin/next', ['build'], signal, {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    })
    mkdirSync(dirname(BUILD_LOG), { recursive: true })
    writeFileSync(BUILD_LOG, output)
    if (code !== 0) throw new StartFailure(`The build failed: ${firstError(output)} (all of it: ${BUILD_LOG})`)
    hintScripts(join(projectRoot, '.next/static/chunks'))
    writeFileSync(BUILD_STAMP, wanted)
    progress('Built')
  })
}

/** Two starts on different data folders share the project: one builds, the other waits. */
async function alone(work: () => Promise<void>): Promise<void> {
  const lock = await waitForLock(join(projectRoot, 'node_modules/.crux-build.json'), 'build', TEN_MINUTES)
  if (!('release' in lock))
    throw new StartFailure(`Process ${lock.pid} has been building for ten minutes. Stop it first.`)
  try {
    await work()
  } finally {
    lock.release()
  }
}

function run(
  module: string,
  args: readonly string[],
  signal: AbortSignal | undefined,
  extra: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectRoot, 'node_modules', module), ...args], {
      cwd: projectRoot,
      env: childEnvironment(extra),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()))
    signal?.addEventListener('abort', () => child.kill('SIGKILL'), { once: true })
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

function firstError(output: string): string {
  if (/ENOSPC|No space left/.test(output)) return 'the disk is full. Free some space and start again.'
  const lines = output.split('\n').map((line) => line.trim())
  const found = lines.findIndex((line) => /error|failed/i.test(line))
  return lines.slice(Math.max(found, 0)).filter(Boolean).slice(0, 3).join(' · ') || 'no reason was given.'
}

/** Of names and contents; tests and generated files are left out. */
function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths) addTo(hash, path)
  return hash.digest('hex')
}

function addTo(hash: Hash, path: string): void {
  const full = join(projectRoot, path)
  if (full === GENERATED || full === BUILT || /\.test\.tsx?$/.test(path) || !existsSync(full)) return
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, `${path}/${name}`)
  } else {
    hash.update(`${path}\n`).update(readFileSync(full))
  }
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
