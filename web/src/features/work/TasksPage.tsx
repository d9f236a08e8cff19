import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCircleCheck, IconUser } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { useObject } from '../../lib/api/objects'
import { listQuery } from '../../lib/api/records'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import type { CardLayout } from '../../records/card/layout'
import { both } from '../../records/filter/tree'
import { FindField } from '../../records/list/FindField'
import { useListSearch } from '../../records/list/listSearch'
import { rememberTrail } from '../../records/list/trail'
import { type Due, dueState } from '../../records/timeline/due'
import { Chip } from '../../ui/Chip'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { NoAccess } from '../../ui/NoAccess'
import { FilterBar, PageHead } from '../../ui/PageHead'
import { RowSkeleton } from '../../ui/skeletons'
import { QuickAdd } from './QuickAdd'
import { TaskRow } from './TaskRow'
import classes from './Tasks.module.css'

const RecordPanel = lazy(async () => ({
  default: (await import('../../records/card/RecordPanel')).RecordPanel,
}))

const taskCard: CardLayout = {
  sections: [
    { title: msg`Task`, fields: ['title', 'kind', 'dueAt', 'allDay', 'assignee', 'about', 'status', 'text'] },
  ],
  elsewhere: ['owner'],
  plain: true,
}

const fields = 'title,kind,dueAt,allDay,status,doneAt,about,assignee,owner'
/** Widths of a row on its way. */
const shape = '24px 3fr 1fr 1fr' // eslint-disable-line lingui/no-unlocalized-strings -- style

const mine: Filter = { field: 'assignee', op: 'in', value: ['@me'] }
const is = (status: string): Filter => ({ field: 'status', op: 'eq', value: status })

export function TasksPage() {
  const object = useObject('task')
  return object === null ? <NoAccess /> : <Tasks object={object} />
}

function Tasks({ object }: { object: ObjectDescription }) {
  const { t } = useLingui()
  const [search, change] = useListSearch()
  const everybody = search.filter === undefined
  const words: Filter | undefined =
    search.find === undefined ? undefined : { field: object.nameField, op: 'match', value: search.find }
  const scope = both(search.filter, words)
  const open = useInfiniteQuery(
    listQuery(object, {
      filter: both(is('open'), scope) ?? is('open'),
      fields,
      sort: 'dueAt',
      limit: 200,
      count: 'estimate',
    }),
  )
  const rows = useMemo(() => open.data?.pages.flatMap(({ items }) => items) ?? [], [open.data])
  const groups = useMemo(() => grouped(rows), [rows])
  const setOpen = useCallback(
    (id: string | undefined) => {
      rememberTrail(object.name, rows, rows.length)
      change({ open: id }, 'replace')
    },
    [change, object.name, rows],
  )
  const total = open.data?.pages[0]?.count
  const format = useFormat()
  const titles: Record<Due, string> = { late: t`Overdue`, today: t`Today`, later: t`Later`, none: t`No date` }

  return (
    <div className={classes['page']}>
      <div className={classes['list']}>
        <PageHead title={object.pluralLabel}>
          {total !== null && total !== undefined && format.number(total)}
        </PageHead>
        <FilterBar>
          <FindField
            value={search.find ?? ''}
            onChange={(next) => change({ find: next === '' ? undefined : next }, 'replace')}
          />
          <Chip
            icon={IconUser}
            on={!everybody}
            onClick={() => change({ filter: everybody ? mine : undefined })}
          >
            {t`Mine`}
          </Chip>
        </FilterBar>
        <div className={classes['scroller']}>
          {object.permissions.create !== 'none' && <QuickAdd object={object} />}
          {open.isPending && <RowSkeleton rows={10} height={40} columns={shape} />}
          {open.isError && <ErrorState error={open.error} onRetry={() => void open.refetch()} />}
          {open.isSuccess && rows.length === 0 && (
            <EmptyState icon={IconCircleCheck} title={t`Nothing is left to do`}>
              <Trans>Plan the next step on a deal or a person, or write a task above.</Trans>
            </EmptyState>
          )}
          {(['late', 'today', 'later', 'none'] as const).map((due) => (
            <Group
              key={due}
              title={titles[due]}
              due={due}
              rows={groups[due]}
              openId={search.open}
              onOpen={setOpen}
            />
          ))}
          {open.hasNextPage && (
            <Button
              className={classes['more'] ?? ''}
              loading={open.isFetchingNextPage}
              onClick={() => void open.fetchNextPage()}
            >
              <Trans>More tasks</Trans>
            </Button>
          )}
          <Done object={object} scope={scope} openId={search.open} onOpen={setOpen} />
        </div>
      </div>
      <Suspense>
        {search.open !== undefined && (
          <RecordPanel object={object} id={search.open} layout={taskCard} onOpen={setOpen} />
        )}
      </Suspense>
    </div>
  )
}

const grouped = (rows: readonly RecordRow[]): Record<Due, RecordRow[]> => {
  const groups: Record<Due, RecordRow[]> = { late: [], today: [], later: [], none: [] }
  for (const row of rows) groups[dueState(row['dueAt'])].push(row)
  return groups
}

interface GroupProps {
  title: string
  due: Due | 'done'
  rows: readonly RecordRow[]
  openId: string | undefined
  onOpen: (id: string | undefined) => void
}

function Group({ title, due, rows, openId, onOpen }: GroupProps) {
  const format = useFormat()
  if (rows.length === 0) return null
  return (
    <section className={classes['group']} aria-label={title}>
      <h2 className={classes['head']} data-due={due}>
        {title} <span>{format.number(rows.length)}</span>
      </h2>
      {rows.map((row) => (
        <TaskRow key={row.id} row={row} open={row.id === openId} onOpen={onOpen} />
      ))}
    </section>
  )
}

/** The last finished ones, read only when somebody wants to see them. */
function Done({
  object,
  scope,
  openId,
  onOpen,
}: {
  object: ObjectDescription
  scope: Filter | undefined
  openId: string | undefined
  onOpen: (id: string | undefined) => void
}) {
  const { t } = useLingui()
  const [shown, setShown] = useState(false)
  const query = useInfiniteQuery({
    ...listQuery(object, {
      filter: both(is('done'), scope) ?? is('done'),
      fields,
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
      {shown && <Group title={t`Finished`} due="done" rows={rows} openId={openId} onOpen={onOpen} />}
      {shown && query.hasNextPage && (
        <Button
          variant="subtle"
          color="gray"
          className={classes['more'] ?? ''}
          onClick={() => void query.fetchNextPage()}
        >
          {t`Earlier`}
        </Button>
      )}
    </>
  )
}
