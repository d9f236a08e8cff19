import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { usePast } from '../../lib/api/past'
import { aggregateQuery, pageQuery } from '../../lib/api/records'
import type { AggregateRow, GroupBy, Measure } from '../../lib/api/requests'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import type { Column } from './columns'
import { fieldsOf, useRows, type RowsRequest } from './useRows'

export interface GroupLine {
  kind: 'group'
  key: string
  item: AggregateRow
  open: boolean
}

/** A line of the table: a record, the head of a group, or the way to more of a group's records. */
export type Line =
  { kind: 'row'; row: RecordRow; index: number } | GroupLine | { kind: 'more'; key: string; pending: boolean }

const page = 50
/** So many groups stand open at first. */
const openAtFirst = 5
const most = 1000

const keyOf = (item: AggregateRow) => JSON.stringify(item.group)

/** The groups of everything that matches with their figures, and the records of those that stand open. */
const useGroups = (
  object: ObjectDescription,
  columns: readonly Column[],
  request: RowsRequest,
  groupBy: GroupBy | undefined,
  measures: readonly Measure[],
) => {
  const [opened, setOpened] = useState<ReadonlyMap<string, number>>(new Map())
  const { filter, sort } = request
  const past = usePast()
  const groups = useQuery({
    ...aggregateQuery(object, {
      ...past,
      ...(filter === undefined ? {} : { filter }),
      ...(groupBy === undefined ? {} : { groupBy: [groupBy] }),
      measures: [{ fn: 'count' }, ...measures.slice(0, 9)],
    }),
    enabled: groupBy !== undefined,
  })
  const items = groupBy === undefined ? [] : (groups.data?.items ?? [])
  const sizes = items.map((item, at) => opened.get(keyOf(item)) ?? (at < openAtFirst ? page : 0))
  const fields = fieldsOf(object, columns, request)
  const pages = useQueries({
    queries: items.map((item, at) => ({
      ...pageQuery(object, {
        ...past,
        filter: item.filter,
        sort,
        fields,
        limit: Math.max(1, sizes[at] ?? 0),
      }),
      enabled: (sizes[at] ?? 0) > 0,
    })),
  })
  const set = (key: string, size: number) => setOpened((before) => new Map(before).set(key, size))
  const lines: Line[] = []
  let index = 0
  items.forEach((item, at) => {
    const key = keyOf(item)
    const size = sizes[at] ?? 0
    lines.push({ kind: 'group', key, item, open: size > 0 })
    if (size === 0) return
    const answer = pages[at]
    for (const row of answer?.data?.items ?? []) {
      lines.push({ kind: 'row', row, index })
      index += 1
    }
    if (answer?.data?.next !== null) lines.push({ kind: 'more', key, pending: answer?.isFetching ?? true })
  })
  return {
    lines,
    groups,
    truncated: groups.data?.truncated ?? false,
    toggle: (key: string) => {
      const at = items.findIndex((item) => keyOf(item) === key)
      set(key, (sizes[at] ?? 0) > 0 ? 0 : page)
    },
    more: (key: string) => {
      const at = items.findIndex((item) => keyOf(item) === key)
      set(key, Math.min(most, (sizes[at] ?? 0) + page * 2))
    },
  }
}

/** What stands in the table line by line, grouped or not. */
export const useTableLines = (
  object: ObjectDescription,
  columns: readonly Column[],
  request: RowsRequest & { groupBy?: GroupBy | undefined; measures: readonly Measure[] },
) => {
  const { groupBy, measures, ...plain } = request
  const grouped = groupBy !== undefined
  const query = useRows(object, columns, plain, !grouped)
  const groups = useGroups(object, columns, plain, groupBy, measures)
  const rowLines = useMemo<Line[]>(
    () => query.rows.map((row, index) => ({ kind: 'row', row, index })),
    [query.rows],
  )
  const lines = grouped ? groups.lines : rowLines
  const rows = grouped ? lines.flatMap((line) => (line.kind === 'row' ? [line.row] : [])) : query.rows
  const counted = groups.groups.data?.totals['count']
  return {
    ...query,
    lines,
    rows,
    isPending: grouped ? groups.groups.isPending : query.isPending,
    isError: grouped ? groups.groups.isError : query.isError,
    error: grouped ? groups.groups.error : query.error,
    failed: grouped
      ? groups.groups.isError && groups.groups.data === undefined
      : query.isError && query.data === undefined,
    refetch: () => void (grouped ? groups.groups.refetch() : query.refetch()),
    total: grouped ? (counted == null ? null : Number(counted)) : query.total,
    exact: grouped || query.exact,
    hasNextPage: !grouped && query.hasNextPage,
    toggle: groups.toggle,
    more: groups.more,
    truncated: grouped && groups.truncated,
  }
}
