import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconCircleCheck } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useObject } from '../../lib/api/objects'
import { listQuery } from '../../lib/api/records'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { daysUntil } from '../../lib/format/dates'
import { useFormat } from '../../lib/format/useFormat'
import { activityIcons } from '../../ui/NextActivityMark'
import { dueState } from '../timeline/due'
import { useTaskDone } from '../timeline/useTaskDone'
import { useMayChange } from '../fields/useMayEdit'
import classes from './Card.module.css'
import { MoveStep } from './MoveStep'
import { plainText } from '../fields/values'

interface Props {
  recordId: string
  onDone?: (() => void) | undefined
}

/** The next open task about the record, in the colour of its day; finished from here. */
export function NextStep({ recordId, onDone }: Props) {
  const task = useObject('task')
  return task === null ? null : <Step task={task} recordId={recordId} onDone={onDone} />
}

function Step({ task, recordId, onDone }: Props & { task: ObjectDescription }) {
  const { data } = useInfiniteQuery({
    ...listQuery(task, {
      filter: {
        and: [
          { field: 'about', op: 'eq', value: recordId },
          { field: 'status', op: 'eq', value: 'open' },
        ],
      },
      fields: 'title,kind,dueAt,allDay,status,assignee,owner',
      sort: 'dueAt',
      limit: 1,
    }),
    placeholderData: keepPreviousData,
  })
  const next = data?.pages[0]?.items[0]
  return next === undefined ? null : <Strip key={next.id} next={next} onDone={onDone} />
}

function Strip({ next, onDone }: { next: RecordRow; onDone: (() => void) | undefined }) {
  const { t } = useLingui()
  const format = useFormat()
  const title = plainText(next['title'])
  const dueAt = typeof next['dueAt'] === 'string' ? next['dueAt'] : null
  const { toggle } = useTaskDone({ id: next.id, title, status: next['status'] }, onDone)
  const may = useMayChange('task')(next)
  const state = dueState(dueAt)
  const Icon =
    state === 'late' ? IconAlertCircle : (activityIcons[plainText(next['kind'])] ?? IconCircleCheck)
  const late = format.age(Math.abs(dueAt === null ? 0 : daysUntil(dueAt)))
  const time = dueAt === null ? '' : format.time(dueAt)
  const date = dueAt === null ? '' : format.date(dueAt, 'day')
  const lead = {
    late: t`Next step, ${late} late:`,
    today: next['allDay'] === true ? t`Today:` : t`Today at ${time}:`,
    later: t`Next step, ${date}:`,
    none: t`Next step:`,
  }[state]
  return (
    <div className={classes['strip']} data-state={state}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span className={classes['step']}>
        <strong>{lead}</strong> {title}
      </span>
      {may && <MoveStep id={next.id} title={title} dueAt={dueAt} />}
      {may && (
        <Button size="xs" leftSection={<IconCheck size={15} />} onClick={toggle}>
          <Trans>Done</Trans>
        </Button>
      )}
    </div>
  )
}
