import { TextInput } from '@mantine/core'
import { useDuration } from './useDuration'
import { type FieldInputProps, textOf } from './input'

/** "1:30", "90m", "1.5h": what is typed stays as typed until the field is left. */
export function DurationField({
  value,
  onChange,
  label,
  size = 'md',
  error,
  field: _field,
  portal: _portal,
  ...rest
}: FieldInputProps) {
  const duration = useDuration(textOf(value), onChange)
  return (
    <TextInput
      placeholder="1:30"
      {...rest}
      {...duration}
      size={size}
      error={error ?? duration.error}
      aria-label={label}
      data-autofocus={rest.autoFocus === true ? true : undefined}
      autoComplete="off"
    />
  )
}
