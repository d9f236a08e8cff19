import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listQuery } from '../../lib/api/records'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { both } from '../../records/filter/tree'
import type { Due } from '../../records/timeline/due'
import { ErrorState } from '../../ui/ErrorState'
import { taskFields, withStatus } from './taskList'
import { TaskRow } from './TaskRow'
import classes from './Tasks.module.css'

interface GroupProps {
  title: string
  due: Due | 'done'
  rows: readonly RecordRow[]
  /** All of them, shown or not; null where that is not known. */
  count: number | null
  openId: string | undefined
  onOpen: (id: string | undefined) => void
}

export function TaskGroup({ title, due, rows, count, openId, onOpen }: GroupProps) {
  const format = useFormat()
  if (rows.length === 0) return null
  return (
    <section className={classes['group']} aria-label={title}>
      <h2 className={classes['head']} data-due={due}>
        {title} <span>{count !== null && format.number(count)}</span>
      </h2>
      {rows.map((row) => (
        <TaskRow key={row.id} row={row} open={row.id === openId} onOpen={onOpen} />
      ))}
    </section>
  )
}

interface DoneProps {
  object: ObjectDescription
  scope: Filter | undefined
  openId: string | undefined
  onOpen: (id: string | undefined) => void
}

/** The last finished ones, read only when somebody wants to see them. */
export function DoneTasks({ object, scope, openId, onOpen }: DoneProps) {
  const { t } = useLingui()
  const [shown, setShown] = useState(false)
  const query = useInfiniteQuery({
    ...listQuery(object, {
      filter: both(withStatus('done'), scope) ?? withStatus('done'),
      fields: taskFields,
      sort: '-doneAt',
      limit: 30,
    }),
    enabled: shown,
  })
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        className={classes['more'] ?? ''}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? t`Hide finished` : t`Show finished`}
      </Button>
      {shown && query.isError && rows.length === 0 && (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      )}
      {shown && (
        <TaskGroup
          title={t`Finished`}
          due="done"
          rows={rows}
          count={query.hasNextPage ? null : rows.length}
          openId={openId}
          onOpen={onOpen}
        />
      )}
      {shown && query.hasNextPage && (
        <Button
          variant="subtle"
          color="gray"
          className={classes['more'] ?? ''}
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t`Earlier`}
        </Button>
      )}
    </>
  )
}
