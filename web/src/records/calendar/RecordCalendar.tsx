import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, VisuallyHidden } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { usePast } from '../../lib/api/past'
import { pageQuery } from '../../lib/api/records'
import type { Filter } from '../../lib/api/requests'
import type { FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import type { Scale } from '../../lib/api/views'
import { today } from '../../lib/format/dates'
import { useFormat } from '../../lib/format/useFormat'
import { ErrorState } from '../../ui/ErrorState'
import { SegmentControl } from '../../ui/SegmentControl'
import { RowSkeleton } from '../../ui/skeletons'
import { useMayEdit } from '../fields/useMayEdit'
import { both } from '../filter/tree'
import { rememberTrail } from '../list/trail'
import { CalendarDay } from './CalendarDay'
import { addDays, addMonths, dayOfRow, daysShown, isInMonth, onDays } from './days'
import { useMoveDay } from './useMoveDay'
import classes from './Calendar.module.css'

interface Props {
  object: ObjectDescription
  filter: Filter | undefined
  sort: string
  dateField: string
  scale: Scale
  /** A day among those shown; today where nothing is said. */
  day: string | undefined
  empty: ReactNode
  openId: string | undefined
  onOpen: (id: string | undefined) => void
  onDay: (day: string | undefined) => void
  onScale: (scale: Scale) => void
  onTotal: (total: number | null, exact: boolean) => void
}

/** As many as one answer holds; more on a screen are no calendar any more. */
const most = 1000

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(new Date(text).getTime())

/** Records on the days of a month or a week. */
export function RecordCalendar(props: Props) {
  const { object, dateField } = props
  const field = object.fields.find(({ key }) => key === dateField)
  return field === undefined ? props.empty : <Calendar {...props} field={field} />
}

function Calendar({
  object,
  filter,
  field,
  scale,
  day,
  openId,
  onOpen,
  onDay,
  onScale,
  onTotal,
}: Props & { field: FieldDescription }) {
  const { t } = useLingui()
  const format = useFormat()
  const now = today()
  const shown = isDay(day) ? day : now
  const days = useMemo(() => daysShown(shown, scale), [shown, scale])
  const past = usePast()
  const query = useQuery(
    pageQuery(object, {
      ...past,
      filter: both(filter, onDays(field, days)) ?? onDays(field, days),
      sort: field.key,
      fields: [...new Set([object.nameField, field.key, 'owner'])].join(','),
      limit: most,
      count: 'exact',
    }),
  )
  const mayEdit = useMayEdit(object)
  const { move, said } = useMoveDay(object, field)
  const [over, setOver] = useState<string | null>(null)
  const [followed, setFollowed] = useState<string | null>(null)
  const rows = query.data?.items
  const byDay = useMemo(() => {
    const map = new Map<string, RecordRow[]>()
    for (const row of rows ?? []) {
      const own = dayOfRow(row, field.key)
      if (own !== null) map.set(own, [...(map.get(own) ?? []), row])
    }
    return map
  }, [rows, field.key])
  const total = query.data?.count ?? null
  useEffect(() => rememberTrail(object.name, rows ?? [], total), [object.name, rows, total])
  useEffect(() => onTotal(total, true), [onTotal, total])

  const step = (by: 1 | -1) => onDay(scale === 'week' ? addDays(shown, 7 * by) : addMonths(shown, by))
  const [first = shown, last = shown] = [days[0], days.at(-1)]
  const from = format.date(first, 'day')
  const to = format.date(last, 'short')
  const scales: { value: Scale; label: string }[] = [
    { value: 'month', label: t`Month` },
    { value: 'week', label: t`Week` },
  ]
  const loaded = format.number(most)
  const editable = !field.readOnly
  if (query.isError && rows === undefined)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <div className={classes['calendar']}>
      <div className={classes['bar']}>
        <h2 aria-live="polite">{scale === 'month' ? format.date(shown, 'month') : `${from} – ${to}`}</h2>
        <ActionIcon
          aria-label={scale === 'month' ? t`Previous month` : t`Previous week`}
          onClick={() => step(-1)}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Button size="xs" onClick={() => onDay(undefined)}>
          <Trans>Today</Trans>
        </Button>
        <ActionIcon aria-label={scale === 'month' ? t`Next month` : t`Next week`} onClick={() => step(1)}>
          <IconChevronRight size={16} />
        </ActionIcon>
        <SegmentControl label={t`Scale`} value={scale} segments={scales} onChange={onScale} />
      </div>
      {total !== null && total > most && (
        <p className={classes['notice']}>
          <Trans>Only the first {loaded} are shown. Narrow the filter, or look at a week.</Trans>
        </p>
      )}
      {rows === undefined ? (
        <RowSkeleton rows={5} height={110} />
      ) : (
        <div className={classes['grid']}>
          {days.slice(0, 7).map((one) => (
            <div key={one} className={classes['weekday']} aria-hidden>
              {format.weekday(one)}
            </div>
          ))}
          {days.map((one) => (
            <CalendarDay
              key={one}
              object={object}
              field={field}
              day={one}
              other={scale === 'month' && !isInMonth(one, shown)}
              today={one === now}
              rows={byDay.get(one) ?? []}
              openId={openId}
              over={over === one}
              mayMove={(row) => editable && mayEdit(row)}
              onOver={setOver}
              onOpen={onOpen}
              followed={followed}
              onMove={(row, to, by) => {
                setOver(null)
                setFollowed(by === 'keyboard' ? row.id : null)
                move(row, to)
                if (!days.includes(to)) onDay(to)
              }}
              rowOf={(id) => rows.find((row) => row.id === id)}
            />
          ))}
        </div>
      )}
      <VisuallyHidden aria-live="assertive">{said}</VisuallyHidden>
    </div>
  )
}
