/** What the server answered to a form. It travels to the browser, so it holds plain values only. */
export type FormState =
  | { kind: 'idle' }
  | {
      kind: 'error'
      message: string
      /** Under which the server logged it; shown for failures that are not the person's. */
      errorId?: string
      /** A sentence for each field that is wrong. */
      fields?: Readonly<Record<string, string>>
      /** What was typed, without passwords, to fill the form again. */
      values: Readonly<Record<string, string>>
    }
  | { kind: 'done'; message: string; link?: { href: string; label: string }; secret?: string }

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

export const idle: FormState = { kind: 'idle' }

/** The sentence about one field of a form, if there is one. */
export function fieldError(state: FormState, field: string): string | undefined {
  return state.kind === 'error' ? state.fields?.[field] : undefined
}

/** What was typed into a field before, or `otherwise`. */
export function typedBefore(state: FormState, field: string, otherwise = ''): string {
  return (state.kind === 'error' ? state.values[field] : undefined) ?? otherwise
}
