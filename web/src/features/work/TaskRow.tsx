import type { RecordRow } from '../../lib/api/types'
import { useMayChange } from '../../records/fields/useMayEdit'
import { RecordLink } from '../../records/fields/RecordLink'
import { isAbout, isReference, plainText } from '../../records/fields/values'
import { TaskCheck } from '../../records/timeline/TaskLine'
import { useTaskDone } from '../../records/timeline/useTaskDone'
import { Avatar } from '../../ui/Avatar'
import { DateText } from '../../ui/DateText'
import { NextActivityMark } from '../../ui/NextActivityMark'
import classes from './Tasks.module.css'

interface Props {
  row: RecordRow
  open: boolean
  onOpen: (id: string | undefined) => void
}

/** One task: done or not, what, about whom, when, whose. */
export function TaskRow({ row, open, onOpen }: Props) {
  const title = plainText(row['title'])
  const { about, assignee } = row
  const { done, toggle } = useTaskDone({ id: row.id, title, status: row['status'] })
  const may = useMayChange('task')(row)
  const dueAt = typeof row['dueAt'] === 'string' ? row['dueAt'] : null
  const doneAt = typeof row['doneAt'] === 'string' ? row['doneAt'] : null
  return (
    <div className={classes['row']} data-open={open}>
      <TaskCheck title={title} done={done} onToggle={may ? toggle : null} />
      <button type="button" className={classes['title']} data-done={done} onClick={() => onOpen(row.id)}>
        {title}
      </button>
      <span className={classes['about']}>
        {isAbout(about) && <RecordLink {...about} className={classes['aboutLink']} />}
      </span>
      <span className={classes['due']}>
        {done ? (
          <DateText value={doneAt} as="when" />
        ) : (
          <NextActivityMark
            task={{ id: row.id, title, dueAt, allDay: row['allDay'] === true, kind: plainText(row['kind']) }}
          />
        )}
      </span>
      <span className={classes['who']}>
        {isReference(assignee) && assignee.name !== null && (
          <Avatar name={assignee.name} size={22} labelled />
        )}
      </span>
    </div>
  )
}
