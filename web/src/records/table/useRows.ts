import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { aggregateQuery, listQuery } from '../../lib/api/records'
import type { Filter, Measure, Measures } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import type { Column } from './columns'

export interface RowsRequest {
  filter?: Filter | undefined
  sort: string
  deleted?: boolean
  /** Besides what the columns show: fields that cells of the page's own need. */
  fields?: readonly string[]
}

const pageSize = 100

/** The rows of a list as far as they are loaded, and how many there are in all. */
export const useRows = (object: ObjectDescription, columns: readonly Column[], request: RowsRequest) => {
  const { filter, sort, deleted = false, fields = [] } = request
  const system = ['owner', ...(deleted ? ['deletedAt'] : [])].filter(
    (key) => object.fields.some((field) => field.key === key) || key === 'deletedAt',
  )
  const wanted = [...new Set([object.nameField, ...columns.map(({ path }) => path), ...fields, ...system])]
  const query = useInfiniteQuery({
    ...listQuery(object, {
      ...(filter === undefined ? {} : { filter }),
      sort,
      // The order of columns is no reason to read the list anew.
      fields: wanted.sort().join(','),
      limit: pageSize,
      count: 'estimate',
      ...(deleted ? { deleted: true } : {}),
    }),
    placeholderData: keepPreviousData,
  })
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data])
  const first = query.data?.pages[0]
  const more = query.hasNextPage
  const total = more ? (first?.count ?? null) : rows.length
  return { ...query, rows, total, exact: !more || first?.countKind !== 'estimate' }
}

/** Sums of the money columns that are shown, over everything that matches. */
export const useSums = (
  object: ObjectDescription,
  columns: readonly Column[],
  filter: Filter | undefined,
): Measures => {
  const measures: Measure[] = columns
    .filter(({ field, path }) => field.type === 'money' && field.aggregatable && !path.includes('.'))
    .map(({ path }) => ({ fn: 'sum', field: path }))
  const { data } = useQuery({
    ...aggregateQuery(object, { ...(filter === undefined ? {} : { filter }), measures }),
    enabled: measures.length > 0,
  })
  return data?.totals ?? {}
}
