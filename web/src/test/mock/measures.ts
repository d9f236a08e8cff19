import type { Filter, Measure, Measures } from '../../lib/api/requests'
import type { FieldValue, Money, RecordRow } from '../../lib/api/types'

export const isReference = (value: unknown): value is { id: string } =>
  value !== null && typeof value === 'object' && 'id' in value

/** What opens the rows of a group. */
export const opening = (group: Record<string, FieldValue>): Filter[] =>
  Object.entries(group).map(([field, value]): Filter => {
    if (value === null) return { field, op: 'empty' }
    return { field, op: 'eq', value: isReference(value) ? value.id : value }
  })

export const measure = (rows: RecordRow[], measures: Measure[]): Measures =>
  Object.fromEntries(
    measures.map(({ fn, field }): [string, number | string | Money | null] => {
      if (field === undefined) return [fn, rows.length]
      const values = rows.map((row) => row[field]).filter((value) => value !== null && value !== undefined)
      if (fn === 'count') return [`count(${field})`, values.length]
      const money = values.some((value) => typeof value === 'object')
      const numbers = values.map((value) =>
        Number(typeof value === 'object' ? (value as Money).amount : value),
      )
      const sum = numbers.reduce((total, one) => total + one, 0)
      const sorted = numbers.toSorted((a, b) => a - b)
      const results = {
        sum,
        avg: sum / numbers.length,
        min: sorted[0] ?? 0,
        max: sorted.at(-1) ?? 0,
        median: sorted[Math.floor(sorted.length / 2)] ?? 0,
      }
      const result = numbers.length === 0 && fn !== 'sum' ? null : results[fn].toFixed(2)
      return [`${fn}(${field})`, money && result !== null ? { amount: result, currency: 'EUR' } : result]
    }),
  )
