import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCircleCheck, IconTrash, IconUser } from '@tabler/icons-react'
import { useInfiniteQuery, useQueries } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useMemo } from 'react'
import { useObject } from '../../lib/api/objects'
import { aggregateQuery, listQuery } from '../../lib/api/records'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import type { CardLayout } from '../../records/card/layout'
import { both } from '../../records/filter/tree'
import { FindField } from '../../records/list/FindField'
import { type ListChange, type ListSearch, useListSearch } from '../../records/list/listSearch'
import { RecordListPage } from '../../records/list/RecordListPage'
import { rememberTrail } from '../../records/list/trail'
import { type ListView, useListView } from '../../records/view/useListView'
import { useViewKinds } from '../../records/view/useViewKinds'
import { ViewTabs } from '../../records/view/ViewTabs'
import type { Due } from '../../records/timeline/due'
import { Chip } from '../../ui/Chip'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { NoAccess } from '../../ui/NoAccess'
import { FilterBar, PageHead } from '../../ui/PageHead'
import { SegmentControl } from '../../ui/SegmentControl'
import { RowSkeleton } from '../../ui/skeletons'
import { QuickAdd } from './QuickAdd'
import { DoneTasks, TaskGroup } from './TaskGroup'
import { byDue, dueFilter, dues, taskFields, withStatus } from './taskList'
import classes from './Tasks.module.css'

const RecordPanel = lazy(async () => ({
  default: (await import('../../records/card/RecordPanel')).RecordPanel,
}))

const TrashTable = lazy(async () => ({ default: (await import('../../records/list/TrashTable')).TrashTable }))

const ignore = () => undefined

const taskCard: CardLayout = {
  sections: [
    { title: msg`Task`, fields: ['title', 'kind', 'dueAt', 'allDay', 'assignee', 'about', 'status', 'text'] },
  ],
  elsewhere: ['owner'],
  plain: true,
}

/** Widths of a row on its way. */
const shape = '24px 3fr 1fr 1fr' // eslint-disable-line lingui/no-unlocalized-strings -- style

const mine: Filter = { field: 'assignee', op: 'in', value: ['@me'] }

export function TasksPage() {
  const object = useObject('task')
  return object === null ? <NoAccess /> : <TaskViews object={object} />
}

/** All tasks stand by when they are due; a saved view has them as any other list. */
function TaskViews({ object }: { object: ObjectDescription }) {
  const { t } = useLingui()
  const [search, change] = useListSearch()
  const list = useListView(object, search)
  if (list.pending) return null
  if (list.view === null && search.as === undefined)
    return <Tasks object={object} list={list} search={search} change={change} />
  const empty = {
    icon: IconCircleCheck,
    title: t`Nothing is left to do`,
    text: <Trans>Plan the next step on a deal or a person, or write a task above.</Trans>,
  }
  return <RecordListPage object={object} card={taskCard} empty={empty} />
}

interface Props {
  object: ObjectDescription
  list: ListView
  search: ListSearch
  change: (change: ListChange, replace?: 'replace') => void
}

function Tasks({ object, list, search, change }: Props) {
  const { t } = useLingui()
  const { trash = false } = search
  const everybody = search.filter === undefined
  const words: Filter | undefined =
    search.find === undefined ? undefined : { field: object.nameField, op: 'match', value: search.find }
  const scope = both(search.filter, words)
  const open = useInfiniteQuery(
    listQuery(object, {
      filter: both(withStatus('open'), scope) ?? withStatus('open'),
      fields: taskFields,
      sort: 'dueAt',
      limit: 200,
      count: 'estimate',
    }),
  )
  const rows = useMemo(() => open.data?.pages.flatMap(({ items }) => items) ?? [], [open.data])
  const groups = useMemo(() => byDue(rows), [rows])
  const setOpen = useCallback(
    (id: string | undefined) => {
      rememberTrail(object.name, rows, rows.length)
      change({ open: id }, 'replace')
    },
    [change, object.name, rows],
  )
  const total = open.data?.pages[0]?.count
  // While some are not loaded, what is loaded of a group is not all of it.
  const counts = useQueries({
    queries: dues.map((due) => ({
      ...aggregateQuery(object, { filter: dueFilter(due, scope), measures: [{ fn: 'count' as const }] }),
      enabled: open.hasNextPage,
    })),
  })
  const countOf = (at: number, loaded: number): number | null => {
    if (!open.hasNextPage) return loaded
    const counted = counts[at]?.data?.totals['count']
    return counted == null ? null : Number(counted)
  }
  const format = useFormat()
  const { pluralLabel } = object
  const kinds = useViewKinds(object)
  const titles: Record<Due, string> = { late: t`Overdue`, today: t`Today`, later: t`Later`, none: t`No date` }

  return (
    <div className={classes['page']}>
      <div className={classes['list']}>
        <PageHead
          title={trash ? t`Trash: ${pluralLabel}` : pluralLabel}
          actions={
            !trash && (
              <SegmentControl
                label={t`Shape`}
                value={list.kind}
                segments={kinds}
                onChange={(as) => change({ as, open: undefined })}
                iconsOnly
              />
            )
          }
        >
          {!trash && total !== null && total !== undefined && format.number(total)}
        </PageHead>
        <ViewTabs object={object} list={list} onChange={change} />
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
          <Chip icon={IconTrash} on={trash} onClick={() => change({ trash: !trash, open: undefined })}>
            {t`Trash`}
          </Chip>
        </FilterBar>
        {trash ? (
          <Suspense>
            <TrashTable
              object={object}
              filter={scope}
              openId={search.open}
              onOpen={setOpen}
              onTotal={ignore}
              empty={
                <EmptyState icon={IconTrash} title={t`The trash is empty`}>
                  <Trans>What is deleted waits here and can be taken back.</Trans>
                </EmptyState>
              }
            />
          </Suspense>
        ) : (
          <div className={classes['scroller']}>
            {object.permissions.create !== 'none' && <QuickAdd object={object} />}
            {open.isPending && <RowSkeleton rows={10} height={40} columns={shape} />}
            {open.isError && <ErrorState error={open.error} onRetry={() => void open.refetch()} />}
            {open.isSuccess && rows.length === 0 && (
              <EmptyState icon={IconCircleCheck} title={t`Nothing is left to do`}>
                <Trans>Plan the next step on a deal or a person, or write a task above.</Trans>
              </EmptyState>
            )}
            {dues.map((due, at) => (
              <TaskGroup
                key={due}
                title={titles[due]}
                due={due}
                rows={groups[due]}
                count={countOf(at, groups[due].length)}
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
            <DoneTasks object={object} scope={scope} openId={search.open} onOpen={setOpen} />
          </div>
        )}
      </div>
      <Suspense>
        {search.open !== undefined && (
          <RecordPanel object={object} id={search.open} layout={taskCard} onOpen={setOpen} />
        )}
      </Suspense>
    </div>
  )
}
