import type { Filter } from '../../lib/api/requests'
import type { FieldDescription, RecordRow } from '../../lib/api/types'
import type { Scale } from '../../lib/api/views'
import { dayOf, dayText } from '../../lib/format/dates'
import { valueAt } from '../fields/values'

export const addDays = (day: string, days: number): string => {
  const date = dayOf(day)
  return dayText(new Date(date.getFullYear(), date.getMonth(), date.getDate() + days))
}

export const addMonths = (day: string, months: number): string => {
  const date = dayOf(day)
  return dayText(new Date(date.getFullYear(), date.getMonth() + months, 1))
}

const monday = (day: string) => addDays(day, -((dayOf(day).getDay() + 6) % 7))

/** The days a calendar shows: whole weeks from Monday, of one week or of a month. */
export const daysShown = (day: string, scale: Scale): string[] => {
  if (scale === 'week') return Array.from({ length: 7 }, (_, at) => addDays(monday(day), at))
  const from = monday(addMonths(day, 0))
  const end = addMonths(day, 1)
  const weeks = [4, 5, 6].find((count) => addDays(from, count * 7) >= end) ?? 6
  return Array.from({ length: weeks * 7 }, (_, at) => addDays(from, at))
}

export const isInMonth = (day: string, shown: string): boolean => day.slice(0, 7) === shown.slice(0, 7)

/** The day on which a record stands; an instant counts on the reader's own day. */
export const dayOfRow = (row: RecordRow, field: string): string | null => {
  const value = valueAt(row, field)
  return typeof value === 'string' && value !== '' ? dayText(dayOf(value)) : null
}

/** What stands on these days; the bounds of instants are the reader's own midnights. */
export const onDays = (field: FieldDescription, days: readonly string[]): Filter => {
  const [from = '', to = ''] = [days[0], days.at(-1)]
  if (field.type === 'date') return { field: field.key, op: 'between', value: [from, to] }
  return {
    and: [
      { field: field.key, op: 'ge', value: dayOf(from).toISOString() },
      { field: field.key, op: 'lt', value: dayOf(addDays(to, 1)).toISOString() },
    ],
  }
}

/** The value on another day; an instant keeps its hour by the reader's clock. */
export const movedTo = (field: FieldDescription, value: string, day: string): string => {
  if (field.type === 'date') return day
  const [old, next] = [new Date(value), dayOf(day)]
  next.setHours(old.getHours(), old.getMinutes(), old.getSeconds(), old.getMilliseconds())
  return next.toISOString()
}
