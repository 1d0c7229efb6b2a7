import { useId, type ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlClasses, describedBy, Field, type FieldTexts } from './field'

/** Grows with its text where the browser can. */
export function TextArea({
  label,
  hint,
  error,
  optional = false,
  className,
  ...rest
}: ComponentProps<'textarea'> & FieldTexts) {
  const made = useId()
  const id = rest.id ?? made
  const texts: FieldTexts = { label, hint, error, optional }
  return (
    <Field id={id} {...texts}>
      <textarea
        rows={3}
        {...rest}
        {...describedBy(id, texts)}
        className={classNames(controlClasses, 'min-h-16 resize-y py-2 [field-sizing:content]', className)}
      />
    </Field>
  )
}
