import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { TimelineEntry } from '../../lib/api/timeline'
import { useFormat } from '../../lib/format/useFormat'
import { Highlight } from '../../ui/Highlight'
import { activityIcons, NextActivityMark } from '../../ui/NextActivityMark'
import { useMayChange } from '../fields/useMayEdit'
import { Line } from './Line'
import { useTaskDone } from './useTaskDone'
import classes from './Timeline.module.css'

type Entry = Extract<TimelineEntry, { kind: 'task' }>

interface Props {
  entry: Entry
  about: ReactNode
  words: string
  onDone?: (() => void) | undefined
}

/** A task in one line: done and struck, or open with its due day; the circle finishes it. */
export function TaskLine({ entry, about, words, onDone }: Props) {
  const format = useFormat()
  const { task } = entry
  const { done, toggle } = useTaskDone(task, onDone)
  const may = useMayChange('task')({ owner: task.assignee })
  const Kind = activityIcons[task.kind] ?? activityIcons['todo'] ?? IconCircle
  const due = task.dueAt === null ? '' : format.date(task.dueAt, 'day')
  return (
    <Line icon={Kind} tone={done ? 'done' : 'talk'} at={entry.at}>
      <div className={classes['subject']}>
        <TaskCheck title={task.title} done={done} onToggle={may ? toggle : null} />
        <strong data-done={done}>
          <Highlight text={task.title} queries={[words]} />
        </strong>
        {done ? (
          <span className={classes['quiet']}>{due !== '' && <Trans>done, was due {due}</Trans>}</span>
        ) : (
          <NextActivityMark task={task} />
        )}
        <span className={classes['quiet']}>
          {about} {task.assignee?.name}
        </span>
      </div>
    </Line>
  )
}

interface CheckProps {
  title: string
  done: boolean
  /** null: another person's, only to be looked at. */
  onToggle: (() => void) | null
}

export function TaskCheck({ title, done, onToggle }: CheckProps) {
  const { t } = useLingui()
  const label = done ? t`Open “${title}” again` : t`Finish “${title}”`
  const icon = done ? <IconCircleCheckFilled size={18} /> : <IconCircle size={18} />
  if (onToggle === null)
    return (
      <span
        className={classes['check']}
        data-done={done}
        role="img"
        aria-label={done ? t`Done` : t`Not done`}
      >
        {icon}
      </span>
    )
  return (
    <Tooltip label={done ? t`Open again` : t`Done`}>
      <ActionIcon
        size="sm"
        role="checkbox"
        aria-checked={done}
        aria-label={label}
        className={classes['check'] ?? ''}
        data-done={done}
        onClick={onToggle}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}
