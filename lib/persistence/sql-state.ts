/** Finds Postgres's own error code in what Prisma or `pg` throw. */

/** The SQLSTATE of an error; undefined where the error did not come from Postgres (a broken connection, a timeout). */
export function sqlStateOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { code, meta, cause } = error as { code?: unknown; meta?: Record<string, unknown>; cause?: unknown }
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code)) return code
  const original = (error as { originalCode?: unknown }).originalCode
  if (typeof original === 'string') return original
  return sqlStateOf(meta?.['driverAdapterError']) ?? sqlStateOf(cause)
}
