import { useLingui } from '@lingui/react/macro'
import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { FieldDescription } from '../../lib/api/types'
import { useCandidates } from '../fields/inputs/useCandidates'
import { useNames } from './useNames'

interface Props {
  field: FieldDescription
  value: string[]
  onChange: (value: unknown) => void
  single?: boolean
}

/** Records to compare with, found while typing; "me" stands for whoever looks at the list. */
export function RelationValues({ field, value, onChange, single = false }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [wanted] = useDebouncedValue(typed, 150)
  const { data = [] } = useCandidates([field.relation ?? ''], wanted, true)
  const ids = new Set(value.filter((id) => id !== '' && !id.startsWith('@')))
  const names = useNames(new Map([[field.relation ?? '', ids]]))
  const special = [
    ...(field.relation === 'user' ? [{ value: '@me', label: t`me` }] : []),
    ...(field.key === 'owner' ? [{ value: '@myDepartment', label: t`my department` }] : []),
  ]
  const known = value
    .filter((id) => !id.startsWith('@'))
    .map((id) => ({ value: id, label: names.get(id) ?? '…' }))
  const found = data
    .filter(({ id }) => !value.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <MultiSelect
      size="sm"
      aria-label={t`Value`}
      data={[...special, ...known, ...found]}
      // The server has searched already, in every script; what it found is not sieved again.
      filter={({ options }) => options}
      value={value}
      maxValues={single ? 1 : 100}
      onChange={(next) => onChange(single ? (next[0] ?? '') : next)}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      placeholder={value.length === 0 ? t`Find…` : ''}
      nothingFoundMessage={t`Nothing found`}
      maxDropdownHeight={264}
    />
  )
}
