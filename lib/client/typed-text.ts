/** What a person typed in an operation, so that it is not lost where the operation is refused. */
import type { Operation } from '@/lib/operations/registry'

/** The longest wording in it that a person would miss; undefined where nothing was typed. */
export function typedText({ args }: Operation): string | undefined {
  const fields: Readonly<Record<string, unknown>> = args
  const texts = ['text', 'note', 'description', 'title'].map((name) => fields[name])
  return (
    texts.filter((text) => typeof text === 'string').sort((one, other) => other.length - one.length)[0] || undefined
  )
}
