import { useLingui } from '@lingui/react/macro'
import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { referencesOf } from '../values'
import type { FieldInputProps } from './input'
import { useCandidates } from './useCandidates'

/** As many as the server takes. */
const most = 100

/** Several records of one kind, found while one types. */
export function RelationsField({
  field,
  value,
  onChange,
  label,
  size = 'md',
  error,
  ...rest
}: FieldInputProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [wanted] = useDebouncedValue(typed, 150)
  const [opened, setOpened] = useState(false)
  const { data = [], isFetching } = useCandidates([field.relation ?? ''], wanted, opened)
  const chosen = referencesOf(value)
  const found = data.filter(({ id }) => chosen.every((one) => one.id !== id))
  const nameOf = (id: string) =>
    chosen.find((one) => one.id === id)?.name ?? data.find((item) => item.id === id)?.name ?? null
  return (
    <MultiSelect
      {...rest}
      size={size}
      error={error ?? false}
      aria-label={label}
      data-autofocus={rest.autoFocus === true ? true : undefined}
      data={[
        ...chosen.map(({ id, name }) => ({ value: id, label: name ?? '…' })),
        ...found.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      // The server has searched already, in every script; what it found is not sieved again.
      filter={({ options }) => options}
      value={chosen.map(({ id }) => id)}
      onChange={(ids) => onChange(ids.map((id) => ({ id, name: nameOf(id) })))}
      maxValues={most}
      searchable
      hidePickedOptions
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      placeholder={chosen.length === 0 ? t`Find…` : ''}
      nothingFoundMessage={isFetching ? t`Searching…` : t`Nothing found`}
      maxDropdownHeight={264}
      comboboxProps={{ withinPortal: true }}
    />
  )
}
