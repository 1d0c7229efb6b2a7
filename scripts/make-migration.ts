/** `npm run migration -- <name>`: writes the migration that leads from the existing ones to prisma/schema.prisma. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../lib/persistence/migrate'
import { diffToSchema, migrationsFolder } from '../lib/persistence/schema-engine'
import { withScratchDatabase } from '../lib/persistence/scratch-database'
import { withDatabase } from '../lib/server/local-postgres'
import { StartFailure } from '../lib/server/start-failure'

export async function main(args: readonly string[]): Promise<number> {
  const name = args[0]
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new StartFailure('Say what the migration does in lower case with underscores: npm run migration -- add_tags')
  }
  mkdirSync(migrationsFolder, { recursive: true })
  const lock = join(migrationsFolder, 'migration_lock.toml')
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n')

  const sql = await withDatabase((url) =>
    withScratchDatabase(url, async (scratch) => {
      await migrate(scratch)
      return diffToSchema(scratch)
    }),
  )
  if (sql === '') {
    console.log('The migrations already give prisma/schema.prisma; nothing to write.')
    return 0
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${stamp}_${name}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), sql)
  console.log(`Wrote ${join(folder, 'migration.sql')}. Read it, and add by hand what Prisma cannot say (CHECK).`)
  return 0
}
