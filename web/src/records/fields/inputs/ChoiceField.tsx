import { MultiSelect, Select } from '@mantine/core'
import type { FieldDescription } from '../../../lib/api/types'
import { OptionDot, optionOf } from '../OptionText'
import { textsOf } from '../values'
import type { FieldInputProps } from './input'
import { wayTo } from '../tree'
import { byFold } from './byFold'
import { ChoiceOption } from './ChoiceOption'

/** What can be chosen now, and what stands there already although it is no longer offered. */
const offered = (field: FieldDescription, chosen: readonly string[]) => [
  ...(field.options ?? [])
    .filter(({ value, archived }) => archived !== true || chosen.includes(value))
    .map(({ value, label }) => ({ value, label: field.tree === true ? wayTo(field, value) : label })),
  ...chosen
    .filter((value) => field.options?.every((option) => option.value !== value) ?? true)
    .map((value) => ({ value, label: value })),
]

const searchedFrom = 8

export function ChoiceField({ field, value, onChange, label, size = 'md', error, ...rest }: FieldInputProps) {
  const chosen = typeof value === 'string' && value !== '' ? value : null
  const data = offered(field, chosen === null ? [] : [chosen])
  const { color } = chosen === null ? {} : optionOf(field, chosen)
  return (
    <Select
      {...rest}
      size={size}
      error={error ?? false}
      aria-label={label}
      data-autofocus={rest.autoFocus === true ? true : undefined}
      data={data}
      value={chosen}
      onChange={onChange}
      clearable={!field.required}
      searchable={data.length >= searchedFrom}
      filter={byFold}
      leftSection={color === null || color === undefined ? undefined : <OptionDot colour={color} />}
      leftSectionWidth={28}
      renderOption={({ option, checked }) => (
        <ChoiceOption field={field} value={option.value} checked={checked ?? false} />
      )}
      limit={200}
      comboboxProps={{ withinPortal: true }}
    />
  )
}

export function ChoicesField({
  field,
  value,
  onChange,
  label,
  size = 'md',
  error,
  ...rest
}: FieldInputProps) {
  const chosen = textsOf(value)
  const data = offered(field, chosen)
  const order = data.map((option) => option.value)
  return (
    <MultiSelect
      {...rest}
      size={size}
      error={error ?? false}
      aria-label={label}
      data-autofocus={rest.autoFocus === true ? true : undefined}
      data={data}
      value={chosen}
      onChange={(next) => onChange(next.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))}
      searchable
      filter={byFold}
      hidePickedOptions={false}
      renderOption={({ option, checked }) => (
        <ChoiceOption field={field} value={option.value} checked={checked ?? false} />
      )}
      limit={200}
      comboboxProps={{ withinPortal: true }}
    />
  )
}
