import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { listQuery } from '../../../lib/api/records'
import type { Filter } from '../../../lib/api/requests'
import { taskObject } from '../deals/deal'
import { type AgendaDay, agendaFields, agendaFilter, type AgendaTask, byTime, taskOf } from './agenda'

export interface AgendaPart {
  tasks: AgendaTask[]
  /** All of that day, shown or not. */
  count: number
  ready: boolean
  error: Error | null
  retry: () => void
  /** Fetches the next ones; null where all are shown. */
  more: (() => void) | null
  loading: boolean
}

const page = 50

/** The tasks of a day, the first of them, and how many there are. */
export const useAgenda = (day: AgendaDay, scope: Filter | undefined): AgendaPart => {
  const query = useInfiniteQuery(
    listQuery(taskObject, {
      filter: agendaFilter(day, scope),
      sort: 'dueAt',
      limit: page,
      fields: agendaFields,
      count: 'exact',
    }),
  )
  const { data, error } = query
  const tasks = useMemo(
    () => data?.pages.flatMap(({ items }) => items.map(taskOf)).sort(byTime) ?? [],
    [data],
  )
  return {
    tasks,
    count: data?.pages[0]?.count ?? tasks.length,
    ready: data !== undefined,
    error: data === undefined ? error : null,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    loading: query.isFetchingNextPage,
  }
}
