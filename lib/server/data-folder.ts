/**
 * The folder where a zero-configuration Crux keeps what it must not lose: the Postgres data, its password, the secret
 * that signs sessions and the demo account's password. Secrets are files of mode 0600, made once and never rewritten.
 */
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { env } from './env'
import { StartFailure } from './start-failure'

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** CRUX_DATA_DIR (relative to the working directory), else `.data` in the project. */
export function dataFolder(): string {
  const chosen = env().CRUX_DATA_DIR
  return chosen === undefined ? join(projectRoot, '.data') : resolve(chosen)
}

/** Creates the folder where it is missing; throws a StartFailure where Crux may not write into it. */
export function prepareDataFolder(folder: string): void {
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true })
      // Whatever the umask: Postgres, which may run as another user, has to pass through. The secrets are 0600.
      chmodSync(folder, 0o755)
    }
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartFailure(
      `Crux cannot write to its data folder ${folder}. Make it writable or set CRUX_DATA_DIR to another folder.`,
      { cause: error },
    )
  }
}

/** The content of a secret file, made of `bytes` random bytes (base64url) where it does not exist yet. */
export function keptSecret(folder: string, name: string, bytes: number): string {
  const path = join(folder, name)
  if (!existsSync(path)) {
    // Written aside and linked, so that two processes starting at once agree on one value.
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, `${randomBytes(bytes).toString('base64url')}\n`, { mode: 0o600 })
    try {
      linkSync(draft, path)
    } catch (error) {
      if (!existsSync(path)) throw error
    } finally {
      rmSync(draft, { force: true })
    }
  }
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    throw new StartFailure(
      `Crux may not read ${path}: it belongs to another user. Run Crux as that user or set CRUX_DATA_DIR.`,
      { cause: error },
    )
  }
}
