import { useLingui } from '@lingui/react/macro'
import type { RecordRow } from '../../lib/api/types'
import { RelatedList } from '../../records/card/RelatedList'
import { useMayChange } from '../../records/fields/useMayEdit'
import { TaskCheck } from '../../records/timeline/TaskLine'
import { useTaskDone } from '../../records/timeline/useTaskDone'
import { NextActivityMark } from '../../ui/NextActivityMark'
import classes from './Tasks.module.css'
import { plainText } from '../../records/fields/values'

/** What is planned about a record, in the right column of its card. */
export function OpenTasks({ aboutId }: { aboutId: string }) {
  const { t } = useLingui()
  return (
    <RelatedList
      of="task"
      title={t`Planned`}
      filter={{
        and: [
          { field: 'about', op: 'eq', value: aboutId },
          { field: 'status', op: 'eq', value: 'open' },
        ],
      }}
      fields={['kind', 'dueAt', 'allDay', 'status', 'assignee', 'owner']}
      sort="dueAt"
    >
      {(row) => <Planned row={row} />}
    </RelatedList>
  )
}

function Planned({ row }: { row: RecordRow }) {
  const title = plainText(row['title'])
  const { done, toggle } = useTaskDone({ id: row.id, title, status: row['status'] })
  const may = useMayChange('task')(row)
  const dueAt = typeof row['dueAt'] === 'string' ? row['dueAt'] : null
  return (
    <div className={classes['planned']}>
      <TaskCheck title={title} done={done} onToggle={may ? toggle : null} />
      <span className={classes['title']} data-done={done}>
        {title}
      </span>
      <NextActivityMark
        task={{ id: row.id, title, dueAt, allDay: row['allDay'] === true, kind: plainText(row['kind']) }}
      />
    </div>
  )
}
