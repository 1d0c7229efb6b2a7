import { useId, type ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlClasses, describedBy, Field, type FieldTexts } from './field'

export function TextField({
  label,
  hint,
  error,
  optional = false,
  className,
  ...rest
}: ComponentProps<'input'> & FieldTexts) {
  const made = useId()
  const id = rest.id ?? made
  const texts: FieldTexts = { label, hint, error, optional }
  return (
    <Field id={id} {...texts}>
      <input
        type="text"
        {...rest}
        {...describedBy(id, texts)}
        className={classNames(controlClasses, 'h-9 max-sm:h-11', className)}
      />
    </Field>
  )
}
