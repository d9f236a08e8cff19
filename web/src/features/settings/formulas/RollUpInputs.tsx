import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useObjects } from '../../../lib/api/objects'
import type { FieldType, ObjectDescription, RollUp } from '../../../lib/api/types'
import { childrenOf } from '../../../records/filter/paths'
import classes from './Formulas.module.css'

type Figure = RollUp['fn']

/** Of which kinds of value there is which figure. */
const figures: Record<Exclude<Figure, 'count'>, readonly FieldType[]> = {
  sum: ['integer', 'decimal', 'money', 'duration', 'rating'],
  min: ['integer', 'decimal', 'money', 'duration', 'rating', 'date', 'instant'],
  max: ['integer', 'decimal', 'money', 'duration', 'rating', 'date', 'instant'],
  last: ['text', 'link', 'integer', 'decimal', 'money', 'duration', 'rating', 'date', 'instant', 'yesNo'],
}

interface Props {
  object: ObjectDescription
  value: RollUp | null
  fault: string | undefined
  onChange: (value: RollUp) => void
}

/** Of which records, which figure, of what. */
export function RollUpInputs({ object, value, fault, onChange }: Props) {
  const { t } = useLingui()
  const objects = useObjects()
  const choices = childrenOf(objects, object)
  const chosen = choices.find(({ of, object: child }) => named(value?.of, of, child))
  const fn = value?.fn ?? 'count'
  const labels: Record<Figure, string> = {
    count: t`How many`,
    sum: t`Sum`,
    min: t`Least or earliest`,
    max: t`Greatest or latest`,
    last: t`Of the newest`,
  }
  const measured =
    fn === 'count' ? [] : (chosen?.object.fields ?? []).filter(({ type }) => figures[fn].includes(type))
  return (
    <div className={classes['rollUp']}>
      <Select
        label={t`Of what belongs to it`}
        data={choices.map(({ of, label }) => ({ value: of, label }))}
        value={chosen?.of ?? null}
        error={fault}
        allowDeselect={false}
        onChange={(of) => of !== null && onChange({ of, fn, field: null })}
      />
      <Select
        label={t`Figure`}
        data={(Object.keys(labels) as Figure[]).map((one) => ({ value: one, label: labels[one] }))}
        value={fn}
        allowDeselect={false}
        onChange={(one) => one !== null && onChange({ of: value?.of ?? '', fn: one, field: null })}
      />
      {fn !== 'count' && (
        <Select
          label={t`Of the field`}
          data={measured.map(({ key, label }) => ({ value: key, label }))}
          value={value?.field ?? null}
          allowDeselect={false}
          searchable
          onChange={(field) => onChange({ of: value?.of ?? '', fn, field })}
        />
      )}
    </div>
  )
}

/** The server answers the longer name of children, whichever was sent. */
const named = (stored: string | undefined, of: string, child: ObjectDescription): boolean =>
  stored === of || (of === child.plural && stored?.startsWith(`${of}.`) === true)
