import { useLingui } from '@lingui/react/macro'
import { Checkbox, Select, TagsInput } from '@mantine/core'
import { textsOf } from '../values'
import type { FieldInputProps } from './input'

export function ChoiceField({ field, value, onChange, label, size = 'md', error, ...rest }: FieldInputProps) {
  const options = field.options ?? []
  return (
    <Select
      {...rest}
      size={size}
      error={error ?? false}
      aria-label={label}
      data-autofocus={rest.autoFocus === true ? true : undefined}
      data={options}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      clearable={!field.required}
      searchable={options.length > 7}
      comboboxProps={{ withinPortal: true }}
    />
  )
}

export function TagsField({ value, onChange, label, size = 'md', error, autoFocus, ...rest }: FieldInputProps) {
  const { t } = useLingui()
  return (
    <TagsInput
      {...rest}
      size={size}
      error={error ?? false}
      aria-label={label}
      data-autofocus={autoFocus === true ? true : undefined}
      value={textsOf(value)}
      onChange={onChange}
      placeholder={textsOf(value).length === 0 ? t`Type and press Enter` : ''}
      maxTags={50}
    />
  )
} // prettier-ignore

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
