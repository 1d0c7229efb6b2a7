/**
 * The text fields of a form as a plain object, without the keys that Next adds for its actions.
 *
 * A field sent twice or a file becomes something that no schema accepts, rather than silently one of the two.
 */
export function toFormValues(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const key of new Set(form.keys())) {
    if (key.startsWith('$ACTION')) continue
    const all = form.getAll(key)
    values[key] = all.length === 1 ? all[0] : all
  }
  return { ...values }
}
