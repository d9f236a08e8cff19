import type { Filter, Measure } from '../../../lib/api/requests'
import type { Period } from '../funnel/periods'

export const figures: Measure[] = [{ fn: 'count' }, { fn: 'sum', field: 'amount' }]

export const withCycle: Measure[] = [...figures, { fn: 'avg', field: 'cycleDays' }]

const notOpen: Filter = { field: 'status', op: 'in', value: ['won', 'lost'] }

/** Deals that came to their end in the period. */
export const closedIn = (period: Period | null): Filter =>
  period === null
    ? notOpen
    : { and: [notOpen, { field: 'closedOn', op: 'between', value: [period.from, period.to] }] }

export const having = (filter: Filter, status: 'won' | 'lost'): Filter => ({
  and: [filter, { field: 'status', op: 'eq', value: status }],
})

export const open: Filter = { field: 'status', op: 'eq', value: 'open' }
