import type { Filter } from '../../lib/api/requests'
import type { FieldValue, RecordRow } from '../../lib/api/types'

export type Lookup = (object: string, id: string) => RecordRow | undefined
export type Path = (row: RecordRow, path: string) => FieldValue | undefined

/** A value as filters and orders compare it: money by its amount, relations by id (order: by name). */
const plain = (value: FieldValue | undefined): string | number | boolean | null => {
  if (value === undefined || value === null) return null
  if (typeof value !== 'object') return value
  if (Array.isArray(value))
    return value
      .map((item) => (typeof item === 'string' ? item : 'value' in item ? item.value : item.id))
      .join(' ')
  if ('amount' in value) return Number(value.amount)
  return 'id' in value ? value.id : Object.values(value).join(' ')
}

export const sortKey = (value: FieldValue | undefined): string | number => {
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && 'name' in value)
    return value.name ?? ''
  // A next task: by when it is due, none last.
  if (value !== null && typeof value === 'object' && 'dueAt' in value) return value.dueAt ?? '~'
  const key = plain(value)
  return typeof key === 'number' ? key : String(key ?? '')
}

const spans: Record<string, number> = { d: 1, w: 7, m: 30, q: 91, y: 365 }

const within = (value: string, span: Record<string, string>): boolean => {
  const days = (new Date(value).getTime() - Date.now()) / 86_400_000
  const length = (text: string) => Number.parseInt(text) * (spans[text.at(-1) ?? 'd'] ?? 1)
  if (span['last'] !== undefined) return days <= 0 && days >= -length(span['last'])
  if (span['next'] !== undefined) return days >= 0 && days <= length(span['next'])
  const kind = span['this'] ?? 'month'
  const part = kind === 'year' ? 4 : kind === 'month' ? 7 : 10
  return value.slice(0, part) === new Date().toISOString().slice(0, part)
}

const meanings = (value: unknown, me: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => meanings(one, me))
  if (value === '@me') return me
  if (value === '@today') return new Date().toISOString().slice(0, 10)
  if (value !== null && typeof value === 'object' && 'amount' in value) return Number(value.amount)
  return value
}

const compare = (a: string | number | boolean, b: unknown): number => {
  if (typeof a === 'number') return a - Number(b)
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0
}

const tests: Record<string, (a: string | number | boolean | null, b: unknown) => boolean> = {
  eq: (a, b) => a === b || (a !== null && String(a) === String(b)),
  ne: (a, b) => a !== b,
  lt: (a, b) => a !== null && compare(a, b) < 0,
  le: (a, b) => a !== null && compare(a, b) <= 0,
  gt: (a, b) => a !== null && compare(a, b) > 0,
  ge: (a, b) => a !== null && compare(a, b) >= 0,
  in: (a, b) => Array.isArray(b) && b.includes(a),
  notIn: (a, b) => Array.isArray(b) && !b.includes(a),
  contains: (a, b) => a !== null && String(a).toLowerCase().includes(String(b).toLowerCase()),
  match: (a, b) => a !== null && String(a).toLowerCase().includes(String(b).toLowerCase()),
  startsWith: (a, b) => a !== null && String(a).toLowerCase().startsWith(String(b).toLowerCase()),
  empty: (a) => a === null || a === '',
  notEmpty: (a) => a !== null && a !== '',
  between: (a, b) => Array.isArray(b) && a !== null && compare(a, b[0]) >= 0 && compare(a, b[1]) <= 0,
  within: (a, b) => a !== null && within(String(a), b as Record<string, string>),
}

export interface Reading {
  path: Path
  me: string
  children: (row: RecordRow, of: string) => RecordRow[]
}

export const matches = (row: RecordRow, filter: Filter | undefined, reading: Reading): boolean => {
  if (filter === undefined) return true
  if ('and' in filter) return filter.and.every((part) => matches(row, part, reading))
  if ('or' in filter) return filter.or.some((part) => matches(row, part, reading))
  if ('not' in filter) return !matches(row, filter.not, reading)
  if ('any' in filter || 'none' in filter) {
    const { of, where } = 'any' in filter ? filter.any : filter.none
    const found = reading.children(row, of).some((child) => matches(child, where, reading))
    return 'any' in filter ? found : !found
  }
  if ('match' in filter)
    return String(plain(reading.path(row, 'name')))
      .toLowerCase()
      .includes(filter.match.toLowerCase())
  if ('children' in filter) {
    const { of, where, fn, field = '', op, value } = filter.children
    const rows = reading.children(row, of).filter((child) => matches(child, where, reading))
    const sum = rows.reduce((all, child) => all + Number(plain(reading.path(child, field)) ?? 0), 0)
    return tests[op]?.(fn === 'count' ? rows.length : sum, meanings(value, reading.me)) ?? false
  }
  const several = reading.path(row, filter.field)
  // Of several values any may be the one.
  if (Array.isArray(several) && (filter.op === 'in' || filter.op === 'notIn')) {
    const wanted = filter.value as unknown[]
    const has = several.some((one) =>
      wanted.includes(typeof one === 'string' ? one : 'id' in one ? one.id : one.value),
    )
    return filter.op === 'in' ? has : !has
  }
  const test = tests[filter.op]
  return test?.(plain(reading.path(row, filter.field)), meanings(filter.value, reading.me)) ?? false
}

/** The fields of a filter that nobody knows; what children have is not looked at. */
export const unknownFields = (filter: Filter, known: ReadonlySet<string>): string[] => {
  if ('field' in filter) return known.has(filter.field.split('.')[0] ?? '') ? [] : [filter.field]
  const parts =
    'and' in filter ? filter.and : 'or' in filter ? filter.or : 'not' in filter ? [filter.not] : []
  return parts.flatMap((part) => unknownFields(part, known))
}
