import { Trans, useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import {
  type Icon,
  IconAlertCircle,
  IconCircleCheck,
  IconMail,
  IconPhone,
  IconPlus,
  IconUsers,
} from '@tabler/icons-react'
import type { NextTask } from '../lib/api/types'
import { daysUntil } from '../lib/format/dates'
import { useFormat } from '../lib/format/useFormat'
import classes from './NextActivityMark.module.css'

export const activityIcons: Record<string, Icon> = {
  call: IconPhone,
  email: IconMail,
  meeting: IconUsers,
  todo: IconCircleCheck,
}

interface Props {
  task: NextTask | null
  /** Opens planning in place; without it "none" is only said. */
  onPlan?: (() => void) | undefined
}

/** The next step of a deal: overdue, today, later or none. */
export function NextActivityMark({ task, onPlan }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  if (task === null) return <Plan onPlan={onPlan} />
  const Kind = activityIcons[task.kind] ?? IconCircleCheck
  const away = task.dueAt === null ? 1 : daysUntil(task.dueAt)
  const late = format.age(Math.abs(away))
  const [when, Mark] =
    away < 0
      ? (['late', IconAlertCircle] as const)
      : away === 0
        ? (['today', Kind] as const)
        : (['later', Kind] as const)
  const text =
    when === 'late'
      ? t`${late} late`
      : task.dueAt === null
        ? t`no date`
        : away !== 0
          ? format.date(task.dueAt, 'day')
          : task.allDay
            ? t`today`
            : format.time(task.dueAt)
  return (
    <span className={classes['mark']} data-when={when} title={task.title}>
      <Mark size={14} stroke={1.75} aria-hidden />
      {text}
    </span>
  )
}

function Plan({ onPlan }: { onPlan: (() => void) | undefined }) {
  const content = (
    <>
      <IconPlus size={13} aria-hidden />
      <Trans>Plan</Trans>
    </>
  )
  if (onPlan === undefined)
    return (
      <span className={classes['mark']} data-when="none">
        {content}
      </span>
    )
  return (
    <UnstyledButton className={classes['mark']} data-when="none" onClick={onPlan}>
      {content}
    </UnstyledButton>
  )
}
