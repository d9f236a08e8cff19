import { Textarea, TextInput } from '@mantine/core'
import type { FieldInputProps } from './input'
import { textOf } from './input'

export function TextField({ field, value, onChange, label, size = 'md', error, ...rest }: FieldInputProps) {
  const shared = {
    ...rest,
    size,
    error: error ?? false,
    'aria-label': label,
    'data-autofocus': rest.autoFocus === true ? true : undefined,
    value: textOf(value),
    maxLength: field.maxLength,
  }
  if (field.type === 'longText')
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        maxRows={10}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  return (
    <TextInput
      {...shared}
      autoComplete="off"
      {...(field.type === 'link' ? { inputMode: 'url' as const } : {})}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
