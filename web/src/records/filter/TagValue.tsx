import { useLingui } from '@lingui/react/macro'
import { Autocomplete, TagsInput } from '@mantine/core'
import type { FieldDescription } from '../../lib/api/types'
import { useOfferedTags } from '../fields/inputs/useOfferedTags'

interface Props {
  field: FieldDescription
  value: unknown
  onChange: (value: unknown) => void
  several: boolean
}

/** One of the company's tags, or some of them; one may ask for what nobody has yet, too. */
export function TagValue({ field, value, onChange, several }: Props) {
  const { t } = useLingui()
  const { names, typed, setTyped, open } = useOfferedTags(field)
  const chosen = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
  const found = ({ options }: { options: unknown[] }) => options as never
  return several ? (
    <TagsInput
      size="sm"
      aria-label={t`Value`}
      data={names}
      filter={found}
      value={chosen}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      onFocus={open}
      placeholder={chosen.length === 0 ? t`Choose` : ''}
    />
  ) : (
    <Autocomplete
      size="sm"
      aria-label={t`Value`}
      data={names}
      filter={found}
      value={typeof value === 'string' ? value : ''}
      onChange={(text) => {
        setTyped(text)
        onChange(text)
      }}
      onFocus={open}
    />
  )
}
