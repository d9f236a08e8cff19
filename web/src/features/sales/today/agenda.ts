import type { Filter } from '../../../lib/api/requests'
import type { AboutReference, RecordRow, Reference } from '../../../lib/api/types'
import { daysBetween } from '../../../lib/format/dates'
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

export interface Agenda {
  overdue: AgendaTask[]
  today: AgendaTask[]
  tomorrow: AgendaTask[]
}

export const agendaFields = 'title,kind,dueAt,allDay,status,about,owner'

/** Open tasks up to tomorrow, and those without a day. */
export const agendaFilter = (scope: Filter | undefined, now = new Date()): Filter | undefined =>
  allOf(
    scope,
    { field: 'status', op: 'eq', value: 'open' },
    {
      or: [
        { field: 'dueAt', op: 'lt', value: dayStart(2, now).toISOString() },
        { field: 'dueAt', op: 'empty' },
      ],
    },
  )

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const taskOf = (row: RecordRow): AgendaTask => {
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

const byTime = (a: AgendaTask, b: AgendaTask) =>
  Number(a.anyTime) - Number(b.anyTime) || (a.dueAt ?? '').localeCompare(b.dueAt ?? '')

export const agendaOf = (rows: readonly RecordRow[], now = new Date()): Agenda => {
  const tasks = rows.map(taskOf)
  const on = (wanted: (away: number) => boolean) =>
    tasks.filter(({ dueAt }) => wanted(dueAt === null ? 0 : daysBetween(now, dueAt))).sort(byTime)
  return { overdue: on((away) => away < 0), today: on((away) => away === 0), tomorrow: on((away) => away === 1) }
} // prettier-ignore

/** Before which task of today the present moment stands. */
export const nowIndex = (today: readonly AgendaTask[], now = new Date()): number => {
  const at = today.findIndex(({ anyTime, dueAt }) => anyTime || (dueAt !== null && new Date(dueAt) > now))
  return at === -1 ? today.length : at
}
