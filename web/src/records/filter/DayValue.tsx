import { useLingui } from '@lingui/react/macro'
import { NativeSelect, NumberInput } from '@mantine/core'
import type { FieldDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { DateField } from '../fields/inputs/DateField'
import { isPeriodName, isSpan, resolve, type Span, spanParts, type Unit } from './dates'
import classes from './FilterBuilder.module.css'

const day: FieldDescription = {
  key: 'day',
  type: 'date',
  label: '',
  required: false,
  readOnly: false,
  sortable: false,
  filterable: false,
  aggregatable: false,
  own: false,
}

/** The days a relative value means today, dimmed beside it. */
function Resolved({ value }: { value: unknown }) {
  const format = useFormat()
  const days = resolve(value)
  if (days === null) return null
  const [from, to] = days
  return (
    <span className={classes['resolved']}>
      {from === to ? format.date(from) : `${format.date(from, 'day')} – ${format.date(to)}`}
    </span>
  )
}

interface Props {
  value: unknown
  onChange: (value: unknown) => void
  label?: string
  plain?: boolean
}

export function DayValue({ value, onChange, label, plain = false }: Props) {
  const { t } = useLingui()
  const kind = value === '@today' ? 'today' : isSpan(value) ? (Object.keys(value)[0] ?? 'ago') : 'day'
  const span = isSpan(value) ? (Object.values(value)[0] ?? '1m') : '1m'
  const change = (next: string) => {
    if (next === 'today') onChange('@today')
    else if (next === 'day') onChange('')
    else onChange({ [next]: span })
  }
  const exact = (
    <DateField
      field={day}
      value={typeof value === 'string' && value !== '@today' ? value : null}
      onChange={(next) => onChange(next ?? '')}
      size="xs"
      label={label ?? t`Day`}
    />
  )
  if (plain) return exact
  return (
    <span className={classes['day']}>
      <NativeSelect
        size="sm"
        aria-label={label ?? t`Day`}
        value={kind}
        data={[
          { value: 'today', label: t`today` },
          { value: 'ago', label: t`ago` },
          { value: 'ahead', label: t`from now` },
          { value: 'day', label: t`on a day` },
        ]}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {kind === 'day' ? exact : kind !== 'today' && <SpanInput kind={kind} text={span} onChange={onChange} />}
      <Resolved value={value} />
    </span>
  )
}

interface PeriodProps extends Props {
  /** Whether hours make sense: a moment is compared, not a day. */
  hours: boolean
}

export function PeriodValue({ value, onChange, hours }: PeriodProps) {
  const { t } = useLingui()
  const span: Span = isSpan(value) ? value : { last: '30d' }
  const [key = 'last', text = '30d'] = Object.entries(span)[0] ?? []
  const named = isPeriodName(text)
  const kind = named && key === 'next' ? 'following' : key
  const write = (next: string, length: string) => onChange({ [next === 'following' ? 'next' : next]: length })
  const change = (next: string) => {
    const willBeNamed = next !== 'last' && next !== 'next'
    write(next, willBeNamed === named ? text : willBeNamed ? 'month' : '30d')
  }
  return (
    <span className={classes['day']}>
      <NativeSelect
        size="sm"
        aria-label={t`Period`}
        value={kind}
        data={[
          { value: 'last', label: t`the last` },
          { value: 'next', label: t`the next` },
          { value: 'this', label: t`this` },
          { value: 'previous', label: t`the previous` },
          { value: 'following', label: t`the following` },
        ]}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {named ? (
        <NativeSelect
          size="sm"
          aria-label={t`Length`}
          value={text}
          data={[
            { value: 'day', label: t`day` },
            { value: 'week', label: t`week` },
            { value: 'month', label: t`month` },
            { value: 'quarter', label: t`quarter` },
            { value: 'year', label: t`year` },
          ]}
          onChange={(event) => write(kind, event.currentTarget.value)}
        />
      ) : (
        <SpanInput kind={kind} text={text} onChange={onChange} hours={hours} />
      )}
      <Resolved value={span} />
    </span>
  )
}

function SpanInput({
  kind,
  text,
  onChange,
  hours = false,
}: {
  kind: string
  text: string
  onChange: (value: unknown) => void
  hours?: boolean
}) {
  const { t } = useLingui()
  const { count, unit } = spanParts(text)
  const set = (nextCount: number, nextUnit: Unit) =>
    onChange({ [kind]: `${Math.min(9999, Math.max(1, nextCount))}${nextUnit}` })
  return (
    <>
      <NumberInput
        size="sm"
        w={60}
        hideControls
        aria-label={t`How many`}
        min={1}
        max={9999}
        value={count}
        onChange={(next) => set(Number(next), unit)}
      />
      <NativeSelect
        size="sm"
        aria-label={t`Unit`}
        value={unit}
        data={[
          ...(hours || unit === 'h' ? [{ value: 'h', label: t`hours` }] : []),
          { value: 'd', label: t`days` },
          { value: 'w', label: t`weeks` },
          { value: 'm', label: t`months` },
          { value: 'q', label: t`quarters` },
          { value: 'y', label: t`years` },
        ]}
        onChange={(event) => set(count, event.currentTarget.value as Unit)}
      />
    </>
  )
}
