import { useLingui } from '@lingui/react/macro'
import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { segmentsQuery } from '../../lib/api/segments'

interface Props {
  /** Whose segments there are to choose from. */
  object: string
  value: string[]
  onChange: (value: unknown) => void
}

/** Segments to compare with; one that the reader does not see stays as it is. */
export function SegmentValues({ object, value, onChange }: Props) {
  const { t } = useLingui()
  const { data = [] } = useQuery(segmentsQuery)
  const known = data
    .filter((one) => one.object === object)
    .map(({ id, name }) => ({ value: id, label: name }))
  const strange = value
    .filter((id) => known.every((one) => one.value !== id))
    .map((id) => ({ value: id, label: '…' }))
  return (
    <MultiSelect
      size="sm"
      aria-label={t`Value`}
      data={[...known, ...strange]}
      value={value}
      maxValues={50}
      onChange={onChange}
      searchable
      placeholder={value.length === 0 ? t`Choose` : ''}
      nothingFoundMessage={t`No segments here yet`}
      maxDropdownHeight={264}
    />
  )
}
