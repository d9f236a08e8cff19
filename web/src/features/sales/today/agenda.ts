import type { Filter } from '../../../lib/api/requests'
import type { AboutReference, RecordRow, Reference } from '../../../lib/api/types'
import { allOf } from '../deals/quickFilters'
import { dayStart } from './scope'

export interface AgendaTask {
  id: string
  title: string
  kind: string
  dueAt: string | null
  /** Without an hour: some time that day. */
  anyTime: boolean
  done: boolean
  about: AboutReference | null
  owner: Reference | null
}

export const agendaFields = 'title,kind,dueAt,allDay,status,about,owner'

export const agendaDays = ['overdue', 'today', 'tomorrow'] as const
export type AgendaDay = (typeof agendaDays)[number]

/** Open tasks of one day; what has no day is for today. */
export const agendaFilter = (day: AgendaDay, scope: Filter | undefined, now = new Date()): Filter => {
  const start = (days: number) => dayStart(days, now).toISOString()
  const from = (days: number): Filter => ({ field: 'dueAt', op: 'ge', value: start(days) })
  const before = (days: number): Filter => ({ field: 'dueAt', op: 'lt', value: start(days) })
  const due: Record<AgendaDay, Filter> = {
    overdue: before(0),
    today: { or: [{ and: [from(0), before(1)] }, { field: 'dueAt', op: 'empty' }] },
    tomorrow: { and: [from(1), before(2)] },
  }
  return allOf(scope, { field: 'status', op: 'eq', value: 'open' }, due[day]) ?? due[day]
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

export const taskOf = (row: RecordRow): AgendaTask => {
  const dueAt = text(row['dueAt'])
  return {
    id: row.id,
    title: text(row['title']) ?? '',
    kind: text(row['kind']) ?? 'todo',
    dueAt,
    anyTime: dueAt === null || row['allDay'] === true,
    done: row['status'] === 'done',
    about: (row['about'] ?? null) as AboutReference | null,
    owner: row.owner ?? null,
  }
}

/** By the hour; what has none comes last. */
export const byTime = (a: AgendaTask, b: AgendaTask) =>
  Number(a.anyTime) - Number(b.anyTime) || (a.dueAt ?? '').localeCompare(b.dueAt ?? '')

/** Before which task of today the present moment stands. */
export const nowIndex = (today: readonly AgendaTask[], now = new Date()): number => {
  const at = today.findIndex(({ anyTime, dueAt }) => anyTime || (dueAt !== null && new Date(dueAt) > now))
  return at === -1 ? today.length : at
}
