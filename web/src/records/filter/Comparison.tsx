import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import type { Condition, Operator } from '../../lib/api/requests'
import type { FieldDescription } from '../../lib/api/types'
import { FilterValue } from './FilterValue'
import { asOffered, keptValue, operatorsOf } from './operators'
import classes from './FilterBuilder.module.css'

interface Props {
  /** Null where the field is gone: what it was compared with can only be read. */
  field: FieldDescription | null
  condition: Condition
  onChange: (condition: Condition) => void
}

export function Comparison({ field, condition: given, onChange }: Props) {
  const { t, i18n } = useLingui()
  const type = field?.type ?? 'text'
  const condition = asOffered(field ?? { type }, given)
  const choices = operatorsOf(field ?? { type }).map(({ op, label }) => ({ value: op, label: i18n._(label) }))
  // An operator of an address that the builder does not offer stays until another is chosen.
  if (!choices.some(({ value }) => value === condition.op))
    choices.push({ value: condition.op, label: condition.op })
  const change = (chosen: string | null) => {
    if (chosen === null) return
    const op = chosen as Operator
    const value = keptValue(type, condition.op, op, condition.value)
    onChange({ field: condition.field, op, ...(value === undefined ? {} : { value }) })
  }
  return (
    <>
      <Select
        size="sm"
        className={classes['operator'] ?? ''}
        aria-label={t`Comparison`}
        data={choices}
        value={condition.op}
        onChange={change}
        allowDeselect={false}
        disabled={field === null}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      />
      <div className={classes['value']}>
        {field !== null && (
          <FilterValue
            field={field}
            condition={condition}
            onChange={(value) => onChange({ ...condition, value })}
          />
        )}
      </div>
    </>
  )
}
