/**
 * Brings a stored operation to today's schema. The log is never rewritten: each step here reads what one version wrote.
 */
import { assert } from '../domain/result'
import { OPERATION_SCHEMA_VERSION, type Operation } from './registry'

export interface WrittenOperation {
  readonly kind: string
  readonly args: unknown
  readonly schemaVersion: number
}

type Step = (operation: Omit<WrittenOperation, 'schemaVersion'>) => Omit<WrittenOperation, 'schemaVersion'>

/** By the version that wrote it: how the next version says the same. There is but one version so far. */
const steps: Readonly<Record<number, Step>> = {}

/** The operation as today's `apply` understands it. Throws where a newer version of Crux wrote it. */
export function upcastOperation({ kind, args, schemaVersion }: WrittenOperation): Operation {
  assert(
    schemaVersion <= OPERATION_SCHEMA_VERSION,
    `operation of schema ${schemaVersion} is from a newer version of Crux`,
  )
  let operation = { kind, args }
  for (let version = schemaVersion; version < OPERATION_SCHEMA_VERSION; version++) {
    const step = steps[version]
    assert(step, `operations of schema ${version} have no upcast`)
    operation = { ...step(operation) }
  }
  // Written by this very code after parsing; parsing each again would make replay several times slower.
  return operation as Operation
}
