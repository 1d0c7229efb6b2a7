import { ChevronDown } from 'lucide-react'
import { useId, type ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlClasses, describedBy, Field, type FieldTexts } from './field'

/** The native select, drawn like the other fields. Options are its children. */
export function Select({ label, hint, error, ...rest }: ComponentProps<'select'> & FieldTexts) {
  const made = useId()
  const id = rest.id ?? made
  const texts: FieldTexts = { label, hint, error }
  return (
    <Field id={id} {...texts}>
      <BareSelect {...rest} {...describedBy(id, texts)} />
    </Field>
  )
}

/** Without a visible label, for rows in which the place says what is chosen; give it an `aria-label`. */
export function BareSelect({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <div className="relative">
      <select
        {...rest}
        className={classNames(controlClasses, 'h-9 appearance-none truncate pr-9! max-sm:h-11', className)}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute right-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-2"
      />
    </div>
  )
}
