import { TextInput } from '@mantine/core'
import { type FieldInputProps, textOf } from './input'
import { useTypedNumber } from './useTypedNumber'

export function NumberField({ field, value, onChange, label, size = 'md', error, ...rest }: FieldInputProps) {
  const number = useTypedNumber(textOf(value), onChange)
  return (
    <TextInput
      {...rest}
      {...number}
      size={size}
      error={error ?? false}
      aria-label={label}
      data-autofocus={rest.autoFocus === true ? true : undefined}
      autoComplete="off"
      inputMode={field.type === 'integer' ? 'numeric' : 'decimal'}
    />
  )
}
