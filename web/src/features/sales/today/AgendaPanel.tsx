import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type Icon, IconAlertCircle, IconChecks, IconSun, IconSunrise } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useObject } from '../../../lib/api/objects'
import type { Filter } from '../../../lib/api/requests'
import { useFormat } from '../../../lib/format/useFormat'
import { useMayChange } from '../../../records/fields/useMayEdit'
import { StartHere } from '../../../records/list/StartHere'
import { EmptyState } from '../../../ui/EmptyState'
import { ErrorState } from '../../../ui/ErrorState'
import { RowSkeleton } from '../../../ui/skeletons'
import { taskObject } from '../deals/deal'
import { type AgendaTask, nowIndex } from './agenda'
import { AgendaRow } from './AgendaRow'
import { type AgendaPart, useAgenda } from './useAgenda'
import { useCallNumbers } from './useCallNumbers'
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
  const overdue = useAgenda('overdue', scope)
  const today = useAgenda('today', scope)
  const tomorrow = useAgenda('tomorrow', scope)
  const actions = useTaskActions()
  const task = useObject(taskObject.name)
  const may = useMayChange(taskObject.name)
  const parts = [overdue, today, tomorrow]
  const nothing = parts.every(({ count }) => count === 0)
  const numbers = useCallNumbers(parts.flatMap(({ tasks }) => tasks))
  const failed = parts.find(({ error }) => error !== null)
  if (failed !== undefined)
    return (
      <ErrorState
        error={failed.error}
        title={t`The agenda could not be shown`}
        onRetry={() => parts.forEach(({ retry }) => retry())}
      />
    )
  if (parts.some(({ ready }) => !ready)) return <RowSkeleton rows={8} height={46} columns="48px 1fr" />
  const at = nowIndex(today.tasks, now)
  const rows = (tasks: readonly AgendaTask[]) =>
    tasks.map((task) => (
      <AgendaRow
        key={task.id}
        task={task}
        withOwner={withOwner}
        actions={may(task) ? actions : null}
        number={task.kind === 'call' ? numbers.get(task.about?.id ?? '') : undefined}
      />
    ))
  const late = format.number(overdue.count)
  const due = format.number(today.count)

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
      {overdue.count > 0 && (
        <Day title={t`Overdue`} icon={IconAlertCircle} meaning="over" part={overdue}>
          {rows(overdue.tasks)}
        </Day>
      )}
      <Day title={t`Today`} icon={IconSun} meaning="now" part={today}>
        {today.count > 0 && (
          <>
            {rows(today.tasks.slice(0, at))}
            <li className={classes['now']}>
              <span>{format.time(now)}</span>
            </li>
            {rows(today.tasks.slice(at))}
          </>
        )}
      </Day>
      {today.count === 0 && (
        <EmptyState
          icon={IconChecks}
          title={t`Nothing left for today`}
          actions={nothing && task !== null && <StartHere object={task} />}
        >
          <Trans>Tasks with today’s date stand here, with the hour they are due.</Trans>
        </EmptyState>
      )}
      {tomorrow.count > 0 && (
        <Day title={t`Tomorrow`} icon={IconSunrise} part={tomorrow}>
          {rows(tomorrow.tasks)}
        </Day>
      )}
    </>
  )
}

interface DayProps {
  title: string
  icon: Icon
  meaning?: 'over' | 'now'
  part: AgendaPart
  children: ReactNode
}

function Day({ title, icon: DayIcon, meaning, part: { tasks, count, more, loading }, children }: DayProps) {
  const format = useFormat()
  const rest = format.number(count - tasks.length)
  return (
    <>
      <h3 className={classes['day']} data-meaning={meaning}>
        <DayIcon size={15} aria-hidden /> {title} {count > 0 && format.number(count)}
      </h3>
      <ul className={classes['rows']}>{children}</ul>
      {more !== null && (
        <Button variant="subtle" size="xs" className={classes['more']} loading={loading} onClick={more}>
          <Trans>{rest} more</Trans>
        </Button>
      )}
    </>
  )
}
