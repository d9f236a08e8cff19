import { useLingui } from '@lingui/react/macro'
import { Tooltip, UnstyledButton } from '@mantine/core'
import { IconCheck, IconCircleCheck } from '@tabler/icons-react'
import { useObject } from '../../../lib/api/objects'
import type { AboutReference } from '../../../lib/api/types'
import { daysUntil } from '../../../lib/format/dates'
import { useFormat } from '../../../lib/format/useFormat'
import { Avatar } from '../../../ui/Avatar'
import { activityIcons } from '../../../ui/NextActivityMark'
import { CardLink } from '../CardLink'
import type { AgendaTask } from './agenda'
import { CallLink } from './CallLink'
import { MoveDayMenu } from './MoveDayMenu'
import type { useTaskActions } from './useTaskActions'
import classes from './Today.module.css'

interface Props {
  task: AgendaTask
  /** Whose it is, where tasks of several people are shown. */
  withOwner: boolean
  /** null: another person's, only to be looked at. */
  actions: ReturnType<typeof useTaskActions> | null
  /** Whom to call. */
  number: string | undefined
}

export function AgendaRow({ task, withOwner, actions, number }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const Kind = activityIcons[task.kind] ?? IconCircleCheck
  const { title, dueAt } = task
  const late = dueAt === null ? 0 : -daysUntil(dueAt)
  const hour = task.anyTime || dueAt === null ? t`any time` : format.time(dueAt)
  return (
    <li className={classes['row']} data-done={task.done}>
      <span className={classes['when']} data-late={late > 0}>
        {late > 0 ? format.age(late) : hour}
      </span>
      {actions === null ? (
        <span className={classes['unchecked']} />
      ) : (
        <Tooltip label={t`Mark as done`}>
          <UnstyledButton
            className={classes['check']}
            aria-label={t`Mark “${title}” as done`}
            onClick={() => actions.done(task)}
          >
            <IconCheck size={12} stroke={2.5} aria-hidden />
          </UnstyledButton>
        </Tooltip>
      )}
      <div className={classes['what']}>
        <div className={classes['title']} title={title}>
          {title}
        </div>
        <div className={classes['about']}>
          <Kind size={14} stroke={1.75} aria-hidden />
          {task.about !== null && <About about={task.about} />}
        </div>
      </div>
      {withOwner && task.owner?.name != null && <Avatar name={task.owner.name} size={22} labelled />}
      <div className={classes['actions']}>
        {number !== undefined && <CallLink number={number} />}
        {actions !== null && <MoveDayMenu task={task} onMove={actions.moveTo} />}
      </div>
    </li>
  )
}

function About({ about: { object, id, name } }: { about: AboutReference }) {
  const plural = useObject(object)?.plural
  if (name === null || plural === undefined) return null
  return (
    <CardLink plural={plural} id={id} className={classes['aboutLink'] ?? ''}>
      {name}
    </CardLink>
  )
}
