import { Checkbox } from '@mantine/core'
import type { FieldInputProps } from './input'

export function YesNoField({ field, value, onChange, id, autoFocus = false, error }: FieldInputProps) {
  return (
    <Checkbox
      {...(id === undefined ? {} : { id })}
      label={field.label}
      error={error ?? false}
      autoFocus={autoFocus}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
