/**
 * `npm run reset -- --yes`: deletes what Crux keeps in its data folder, for good. Without `--yes` it only tells. It refuses
 * while Crux runs on that data, and never touches a database that DATABASE_URL names.
 */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../lib/server/data-folder'
import { env } from '../lib/server/env'
import { takeLock } from '../lib/server/instance-lock'
import { instanceLockPath, stopLocalPostgres } from '../lib/server/local-postgres'
import { candidates } from '../lib/server/postgres-place'
import { StartFailure } from '../lib/server/start-failure'

export async function main(args: readonly string[]): Promise<number> {
  if (env().DATABASE_URL !== undefined) {
    throw new StartFailure(
      'Crux resets only a database of its own, not that of DATABASE_URL. Empty that one with its own tools.',
    )
  }
  const folder = dataFolder()
  const kept = keptIn(folder)
  if (kept.length === 0) {
    console.log(`There is nothing to delete in ${folder}.`)
    return 0
  }
  if (!args.includes('--yes')) {
    console.log(
      `This deletes for good, with every map and account in it:\n${kept.map((path) => `  ${path}`).join('\n')}`,
    )
    console.log('Nothing was deleted. To do it: npm run reset -- --yes')
    return 0
  }
  const lock = takeLock(instanceLockPath(folder), 'npm run reset')
  if (!('release' in lock)) {
    throw new StartFailure(
      `Crux runs on ${folder} (${lock.what}, process ${lock.pid}). Stop it with Ctrl-C, then reset. Nothing was deleted.`,
    )
  }
  try {
    await stopLocalPostgres(folder)
    for (const path of kept) rmSync(path, { recursive: true, force: true })
  } finally {
    lock.release()
  }
  console.log(`Deleted what Crux kept in ${folder}. The next start makes everything new.`)
  return 0
}

/** Only what Crux itself has made: the folder may be anybody's. */
function keptIn(folder: string): string[] {
  const databases = candidates(folder).flatMap((data) => [data, `${data}.log`, `${data}.new`, `${data}.password`])
  const files = ['seeded', 'demo-password', 'postgres-password', 'secret'].map((name) => join(folder, name))
  return [...databases, ...files].filter((path) => existsSync(path))
}
