import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { usePast } from '../../lib/api/past'
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

/** What the columns show and what every row needs; their order is no reason to read the list anew. */
export const fieldsOf = (
  object: ObjectDescription,
  columns: readonly Pick<Column, 'path'>[],
  { deleted = false, fields = [] }: RowsRequest,
): string => {
  const system = ['owner', ...(deleted ? ['deletedAt'] : [])].filter(
    (key) => object.fields.some((field) => field.key === key) || key === 'deletedAt',
  )
  const wanted = [object.nameField, ...columns.map(({ path }) => path), ...fields, ...system]
  return [...new Set(wanted)].sort().join(',')
}

/** The rows of a list as far as they are loaded, and how many there are in all. */
export const useRows = (
  object: ObjectDescription,
  columns: readonly Pick<Column, 'path'>[],
  request: RowsRequest,
  enabled = true,
) => {
  const { filter, sort, deleted = false } = request
  const past = usePast()
  const query = useInfiniteQuery({
    ...listQuery(object, {
      ...(filter === undefined ? {} : { filter }),
      sort,
      fields: fieldsOf(object, columns, request),
      limit: pageSize,
      count: 'estimate',
      ...(deleted ? { deleted: true } : past),
    }),
    placeholderData: keepPreviousData,
    enabled,
  })
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data])
  const first = query.data?.pages[0]
  const more = query.hasNextPage
  const total = more ? (first?.count ?? null) : rows.length
  return { ...query, rows, total, exact: !more || first?.countKind !== 'estimate' }
}

/** The figures of a table's foot where nobody chose: sums of the money columns that are shown. */
export const usualFigures = (columns: readonly Column[]): Measure[] =>
  columns
    .filter(({ field, path }) => field.type === 'money' && field.aggregatable && !path.includes('.'))
    .map(({ path }) => ({ fn: 'sum', field: path }))

/** Figures over everything that matches, loaded or not. */
export const useFigures = (
  object: ObjectDescription,
  measures: readonly Measure[],
  filter: Filter | undefined,
): Measures => {
  const past = usePast()
  const { data } = useQuery({
    ...aggregateQuery(object, {
      ...past,
      ...(filter === undefined ? {} : { filter }),
      measures: measures.slice(0, 10),
    }),
    enabled: measures.length > 0,
  })
  return data?.totals ?? {}
}
