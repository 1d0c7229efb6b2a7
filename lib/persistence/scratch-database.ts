/** A database that exists for the length of one call: for comparing migrations with the schema. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** Needs the right to make databases on the server of `url`. */
export async function withScratchDatabase<T>(url: string, use: (url: string) => Promise<T>): Promise<T> {
  const name = `crux_scratch_${randomBytes(6).toString('hex')}`
  const scratch = new URL(url)
  scratch.pathname = `/${name}`
  await run(url, `CREATE DATABASE "${name}"`)
  try {
    return await use(scratch.href)
  } finally {
    await run(url, `DROP DATABASE "${name}" WITH (FORCE)`)
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
