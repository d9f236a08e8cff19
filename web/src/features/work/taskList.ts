import type { Filter } from '../../lib/api/requests'
import type { RecordRow } from '../../lib/api/types'
import { both } from '../../records/filter/tree'
import { type Due, dueState } from '../../records/timeline/due'

export const taskFields = 'title,kind,dueAt,allDay,status,doneAt,about,assignee,owner'

export const withStatus = (status: 'open' | 'done'): Filter => ({ field: 'status', op: 'eq', value: status })

export const dues = ['late', 'today', 'later', 'none'] as const satisfies readonly Due[]

export const byDue = (rows: readonly RecordRow[]): Record<Due, RecordRow[]> => {
  const groups: Record<Due, RecordRow[]> = { late: [], today: [], later: [], none: [] }
  for (const row of rows) groups[dueState(row['dueAt'])].push(row)
  return groups
}

/** The open tasks that stand in a group, for counting those that are not loaded. */
export const dueFilter = (due: Due, scope: Filter | undefined, now = new Date()): Filter => {
  const start = (days: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).toISOString()
  const from = (days: number): Filter => ({ field: 'dueAt', op: 'ge', value: start(days) })
  const before = (days: number): Filter => ({ field: 'dueAt', op: 'lt', value: start(days) })
  const own: Record<Due, Filter> = {
    late: before(0),
    today: { and: [from(0), before(1)] },
    later: from(1),
    none: { field: 'dueAt', op: 'empty' },
  }
  return both(withStatus('open'), own[due], scope) ?? own[due]
}
