import type { AggregateAnswer, AggregateRequest, Filter, Measure, Measures } from '../../../lib/api/requests'
import type { Money, Reference } from '../../../lib/api/types'
import { countOf, moneyOf } from '../deals/board/boardState'
import { allOf } from '../deals/quickFilters'
import type { Rate } from './funnelApi'
import type { Cut } from './funnelSearch'
import type { Period } from './periods'
import { wilson } from './rates'

const figures: Measure[] = [
  { fn: 'count' },
  { fn: 'sum', field: 'amount' },
  { fn: 'avg', field: 'cycleDays' },
  { fn: 'median', field: 'cycleDays' },
]

export const resultsFilter = (
  pipeline: string,
  period: Period | null,
  filter: Filter | undefined,
): Filter => {
  const own: Filter = { field: 'pipeline', op: 'eq', value: pipeline }
  const closed: Filter | undefined =
    period === null ? undefined : { field: 'closedOn', op: 'between', value: [period.from, period.to] }
  return allOf(own, closed, filter) ?? own
}

const withStatus = (filter: Filter, ...statuses: string[]): Filter =>
  statuses.length === 1
    ? { and: [filter, { field: 'status', op: 'eq', value: statuses[0] }] }
    : { and: [filter, { field: 'status', op: 'in', value: statuses }] }

export const byStage = (filter: Filter): AggregateRequest => ({
  filter,
  groupBy: [{ field: 'stage' }],
  measures: figures,
})

export const byCut = (filter: Filter, cut: Cut): AggregateRequest => ({
  filter: withStatus(filter, 'won', 'lost'),
  groupBy: [cut === 'closedOn' ? { field: cut, by: 'quarter' } : { field: cut }, { field: 'status' }],
  measures: figures,
})

export const closedFilter = (filter: Filter): Filter => withStatus(filter, 'won', 'lost')
export const wonFilter = (filter: Filter): Filter => withStatus(filter, 'won')

const days = (measures: Measures, fn: 'avg' | 'median'): number | null => {
  const value = measures[`${fn}(cycleDays)`]
  return value === null || value === undefined || typeof value === 'object' ? null : Number(value)
}

export const meanDays = (measures: Measures) => days(measures, 'avg')
export const medianDays = (measures: Measures) => days(measures, 'median')

export interface ResultRow {
  key: string
  group: Reference | string | null
  won: number
  wonFilter: Filter | null
  lost: number
  lostFilter: Filter | null
  money: Money | null
  rate: Rate | null
  /** Mean days from creation to the win. */
  cycle: number | null
}

const keyOf = (group: ResultRow['group']) => (typeof group === 'string' ? group : (group?.id ?? ''))

/** Won and lost of a group come as two rows; together they are one line of the table. */
export const resultRows = (answer: AggregateAnswer, cut: Cut): ResultRow[] => {
  const rows = new Map<string, ResultRow>()
  for (const { group: groups, measures, filter } of answer.items) {
    const value = groups[cut]
    const group = typeof value === 'boolean' || value === undefined ? null : value
    const key = keyOf(group)
    const row = rows.get(key) ?? {
      key,
      group,
      won: 0,
      wonFilter: null,
      lost: 0,
      lostFilter: null,
      money: null,
      rate: null,
      cycle: null,
    }
    if (groups['status'] === 'won')
      Object.assign(row, {
        won: countOf(measures),
        wonFilter: filter,
        money: moneyOf(measures),
        cycle: meanDays(measures),
      })
    else Object.assign(row, { lost: countOf(measures), lostFilter: filter })
    row.rate = wilson(row.won, row.won + row.lost)
    rows.set(key, row)
  }
  const found = [...rows.values()]
  return cut === 'closedOn'
    ? found.sort((a, b) => a.key.localeCompare(b.key))
    : found.sort((a, b) => Number(b.money?.amount ?? 0) - Number(a.money?.amount ?? 0))
}
