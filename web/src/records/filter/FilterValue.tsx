import { Trans, useLingui } from '@lingui/react/macro'
import { MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import type { Condition } from '../../lib/api/requests'
import type { FieldDescription } from '../../lib/api/types'
import { byFold } from '../fields/inputs/byFold'
import { ChoiceOption } from '../fields/inputs/ChoiceOption'
import { useDuration } from '../fields/inputs/useDuration'
import { wayTo } from '../fields/tree'
import { useTypedNumber } from '../fields/inputs/useTypedNumber'
import { DayValue, PeriodValue } from './DayValue'
import { isList, isPeriod } from './operators'
import { RelationValues } from './RelationValues'
import { SegmentValues } from './SegmentValues'
import { TagValue } from './TagValue'
import classes from './FilterBuilder.module.css'

interface Props {
  field: FieldDescription
  condition: Condition
  onChange: (value: unknown) => void
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const pairOf = (value: unknown): [unknown, unknown] =>
  Array.isArray(value) ? [value[0], value[1]] : ['', '']
const textsIn = (value: unknown): string[] => (Array.isArray(value) ? (value as unknown[]).map(textOf) : [])

const isDay = ({ type }: FieldDescription) => type === 'date' || type === 'instant'
const isNumber = ({ type }: FieldDescription) => ['integer', 'decimal', 'money', 'rating'].includes(type)

/** The value that fits field and operator. */
export function FilterValue({ field, condition, onChange }: Props) {
  const { t } = useLingui()
  const { op, value } = condition
  if (op === 'empty' || op === 'notEmpty') return null
  if (isPeriod(op))
    return (
      <PeriodValue
        value={value}
        onChange={onChange}
        hours={op !== 'yearlyWithin' && field.type === 'instant'}
      />
    )
  if (op === 'between') {
    const [from, to] = pairOf(value)
    return (
      <span className={classes['between']}>
        <One field={field} value={from} onChange={(next) => onChange([next, to])} label={t`From`} plain />
        <span>–</span>
        <One field={field} value={to} onChange={(next) => onChange([from, next])} label={t`To`} plain />
      </span>
    )
  }
  if (field.type === 'yesNo')
    return (
      <NativeSelect
        size="sm"
        aria-label={t`Value`}
        value={value === false ? 'no' : 'yes'}
        onChange={(event) => onChange(event.currentTarget.value === 'yes')}
      >
        <option value="yes">{t`Yes`}</option>
        <option value="no">{t`No`}</option>
      </NativeSelect>
    )
  if (field.type === 'relation' || field.type === 'relations')
    return (
      <RelationValues
        field={field}
        value={textsIn(value)}
        onChange={onChange}
        single={op === 'eq' || op === 'ne'}
      />
    )
  if (field.type === 'segments')
    return <SegmentValues object={field.relation ?? ''} value={textsIn(value)} onChange={onChange} />
  if (field.options !== undefined && isList(op))
    return (
      <MultiSelect
        size="sm"
        aria-label={t`Value`}
        // Records may still have what is no longer offered.
        data={field.options.map(({ value: one, label }) => ({
          value: one,
          label: field.tree === true ? wayTo(field, one) : label,
        }))}
        filter={byFold}
        value={textsIn(value)}
        onChange={onChange}
        placeholder={textsIn(value).length === 0 ? t`Choose` : ''}
        renderOption={({ option, checked }) => (
          <ChoiceOption field={field} value={option.value} checked={checked ?? false} />
        )}
        limit={200}
        searchable
      />
    )
  if (field.type === 'tags' && op !== 'contains')
    return <TagValue field={field} value={value} onChange={onChange} several={Array.isArray(value)} />
  return <One field={field} value={value} onChange={onChange} label={t`Value`} />
}

interface OneProps {
  field: FieldDescription
  value: unknown
  onChange: (value: unknown) => void
  label: string
  /** Days as days only, not relative to today. */
  plain?: boolean
}

function One({ field, value, onChange, label, plain = false }: OneProps) {
  if (isDay(field)) return <DayValue value={value} onChange={onChange} label={label} plain={plain} />
  if (field.type === 'duration')
    return <DurationValue field={field} value={value} onChange={onChange} label={label} />
  if (isNumber(field)) return <NumberValue field={field} value={value} onChange={onChange} label={label} />
  return (
    <TextInput
      size="sm"
      aria-label={label}
      value={textOf(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function DurationValue({ value, onChange, label }: OneProps) {
  const { error, ...duration } = useDuration(textOf(value), onChange)
  return <TextInput {...duration} error={error} size="sm" aria-label={label} placeholder="1:30" />
}

function NumberValue({ field, value, onChange, label }: OneProps) {
  const text = textOf(value)
  const whole = field.type === 'integer' || field.type === 'rating'
  const number = useTypedNumber(text, (plain) =>
    onChange(whole && /^[+-]?\d+$/.test(plain) ? Number(plain) : plain),
  )
  const wrong = text !== '' && !(whole ? /^[+-]?\d+$/ : /^[+-]?\d+(\.\d+)?$/).test(text)
  return (
    <TextInput
      {...number}
      size="sm"
      aria-label={label}
      inputMode={whole ? 'numeric' : 'decimal'}
      error={wrong ? <Trans>Not a number</Trans> : undefined}
    />
  )
}
