import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertCircle, IconChecks, IconSun, IconSunrise } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Filter } from '../../../lib/api/requests'
import { useFormat } from '../../../lib/format/useFormat'
import { EmptyState } from '../../../ui/EmptyState'
import { ErrorState } from '../../../ui/ErrorState'
import { RowSkeleton } from '../../../ui/skeletons'
import { taskObject } from '../deals/deal'
import { rowsQuery } from '../rows'
import { agendaFields, agendaFilter, agendaOf, type AgendaTask, nowIndex } from './agenda'
import { AgendaRow } from './AgendaRow'
import { useNow } from './useNow'
import { useTaskActions } from './useTaskActions'
import classes from './Today.module.css'

interface Props {
  scope: Filter | undefined
  withOwner: boolean
}

/** Late, today with the present moment in it, tomorrow. */
export function AgendaPanel({ scope, withOwner }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const now = useNow()
  const filter = agendaFilter(scope)
  const actions = useTaskActions()
  const request = { sort: 'dueAt', limit: 200, fields: agendaFields }
  const { data, error, refetch } = useQuery(
    rowsQuery(taskObject, filter === undefined ? request : { ...request, filter }),
  )
  if (error !== null && data === undefined)
    return (
      <ErrorState error={error} title={t`The agenda could not be shown`} onRetry={() => void refetch()} />
    )
  if (data === undefined) return <RowSkeleton rows={8} height={46} columns="48px 1fr" />
  const { overdue, today, tomorrow } = agendaOf(data.items, now)
  const at = nowIndex(today, now)
  const rows = (tasks: readonly AgendaTask[]) =>
    tasks.map((task) => <AgendaRow key={task.id} task={task} withOwner={withOwner} actions={actions} />)
  const late = format.number(overdue.length)
  const due = format.number(today.length)

  return (
    <>
      <div className={classes['panelHead']}>
        <h2>
          <Trans>Agenda</Trans>
        </h2>
        <span className={classes['facts']}>
          <Trans>
            {late} late, {due} today
          </Trans>
        </span>
      </div>
      {overdue.length > 0 && (
        <>
          <h3 className={classes['day']} data-meaning="over">
            <IconAlertCircle size={15} aria-hidden /> <Trans>Overdue</Trans>
          </h3>
          <ul className={classes['rows']}>{rows(overdue)}</ul>
        </>
      )}
      <h3 className={classes['day']} data-meaning="now">
        <IconSun size={15} aria-hidden /> <Trans>Today</Trans>
      </h3>
      {today.length === 0 ? (
        <EmptyState icon={IconChecks} title={t`Nothing left for today`}>
          <Trans>Tasks with today’s date stand here, with the hour they are due.</Trans>
        </EmptyState>
      ) : (
        <ul className={classes['rows']}>
          {rows(today.slice(0, at))}
          <li className={classes['now']}>
            <span>{format.time(now)}</span>
          </li>
          {rows(today.slice(at))}
        </ul>
      )}
      {tomorrow.length > 0 && (
        <>
          <h3 className={classes['day']}>
            <IconSunrise size={15} aria-hidden /> <Trans>Tomorrow</Trans> {format.number(tomorrow.length)}
          </h3>
          <ul className={classes['rows']}>{rows(tomorrow)}</ul>
        </>
      )}
    </>
  )
}
