import type { I18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import type { Condition, Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import type { Format } from '../../lib/format/useFormat'
import { isMoney } from '../fields/values'
import { fieldAt } from '../table/columns'
import { isSpan, spanParts, type Unit } from './dates'
import { operatorLabel } from './operators'
import { childOfName } from './paths'
import { childOf, groupOf, isCondition } from './tree'

export interface Words {
  i18n: I18n
  format: Format
  objects: readonly ObjectDescription[]
  /** Names of the records that relations are compared with. */
  names: ReadonlyMap<string, string>
}

/** The ids that relations are compared with, by object: their names have to be read. */
export const referencesIn = (
  node: Filter | undefined,
  object: ObjectDescription,
  objects: readonly ObjectDescription[],
  found = new Map<string, Set<string>>(),
): Map<string, Set<string>> => {
  if (node === undefined) return found
  if (isCondition(node)) {
    const relation = fieldAt(objects, object, node.field)?.field.relation
    const values = (Array.isArray(node.value) ? node.value : [node.value]) as unknown[]
    if (relation !== undefined)
      for (const value of values)
        if (typeof value === 'string' && value !== '' && !value.startsWith('@'))
          found.set(relation, (found.get(relation) ?? new Set()).add(value))
    return found
  }
  const child = childOf(node)
  if (child !== null) {
    const target = childOfName(objects, object, child.child.of)?.object
    return target === undefined ? found : referencesIn(child.child.where, target, objects, found)
  }
  for (const part of groupOf(node)?.parts ?? []) referencesIn(part, object, objects, found)
  return found
}

/** Whole messages: in many languages the case of the unit hangs on the words around it. */
const spanText = (kind: string, count: number, unit: Unit): string => {
  switch (`${kind} ${unit}`) {
    case 'ago d':
      return plural(count, { one: '# day ago', other: '# days ago' })
    case 'ago w':
      return plural(count, { one: '# week ago', other: '# weeks ago' })
    case 'ago m':
      return plural(count, { one: '# month ago', other: '# months ago' })
    case 'ago q':
      return plural(count, { one: '# quarter ago', other: '# quarters ago' })
    case 'ago y':
      return plural(count, { one: '# year ago', other: '# years ago' })
    case 'ahead d':
      return plural(count, { one: 'in # day', other: 'in # days' })
    case 'ahead w':
      return plural(count, { one: 'in # week', other: 'in # weeks' })
    case 'ahead m':
      return plural(count, { one: 'in # month', other: 'in # months' })
    case 'ahead q':
      return plural(count, { one: 'in # quarter', other: 'in # quarters' })
    case 'ahead y':
      return plural(count, { one: 'in # year', other: 'in # years' })
    case 'last d':
      return plural(count, { one: 'the last day', other: 'the last # days' })
    case 'last w':
      return plural(count, { one: 'the last week', other: 'the last # weeks' })
    case 'last m':
      return plural(count, { one: 'the last month', other: 'the last # months' })
    case 'last q':
      return plural(count, { one: 'the last quarter', other: 'the last # quarters' })
    case 'last y':
      return plural(count, { one: 'the last year', other: 'the last # years' })
    case 'next d':
      return plural(count, { one: 'the next day', other: 'the next # days' })
    case 'next w':
      return plural(count, { one: 'the next week', other: 'the next # weeks' })
    case 'next m':
      return plural(count, { one: 'the next month', other: 'the next # months' })
    case 'next q':
      return plural(count, { one: 'the next quarter', other: 'the next # quarters' })
    case 'next y':
      return plural(count, { one: 'the next year', other: 'the next # years' })
    default:
      return ''
  }
} // prettier-ignore

const periodText = (kind: string, unit: string): string => {
  const texts: Record<string, string> = {
    'this day': t`today`,
    'this week': t`this week`,
    'this month': t`this month`,
    'this quarter': t`this quarter`,
    'this year': t`this year`,
    'previous day': t`yesterday`,
    'previous week': t`last week`,
    'previous month': t`last month`,
    'previous quarter': t`last quarter`,
    'previous year': t`last year`,
  }
  return texts[`${kind} ${unit}`] ?? unit
}

/** "the last 30 days", "6 months ago", "this quarter". */
export const describeSpan = (value: unknown): string => {
  if (value === '@today') return t`today`
  if (!isSpan(value)) return ''
  const [kind = '', text = ''] = Object.entries(value)[0] ?? []
  if (kind === 'this' || kind === 'previous') return periodText(kind, text)
  const { count, unit } = spanParts(text)
  return spanText(kind, count, unit)
}

const figures = new Set(['integer', 'decimal', 'money', 'rating'])
const mostDigits = 8

const describeValue = (
  words: Words,
  object: ObjectDescription,
  { field: path, value }: Condition,
): string => {
  const { format, objects, names } = words
  const field = fieldAt(objects, object, path)?.field
  const one = (part: unknown): string => {
    if (part === '@me') return t`me`
    if (part === '@myDepartment') return t`my department`
    if (part === true) return t`yes`
    if (part === false) return t`no`
    if (part === '@today' || isSpan(part)) return describeSpan(part)
    if (isMoney(part)) return format.money(part)
    const text = typeof part === 'string' || typeof part === 'number' ? String(part) : ''
    if (field?.type === 'choice' || field?.type === 'choices')
      return field.options?.find((option) => option.value === text)?.label ?? text
    if (field?.type === 'relation' || field?.type === 'relations') return names.get(text) ?? '…'
    if ((field?.type === 'date' || field?.type === 'instant') && text !== '') return format.date(text)
    if (field?.type === 'duration' && /^\d+$/.test(text)) return format.duration(Number(text))
    const number = figures.has(field?.type ?? '') && text !== '' ? Number(text) : Number.NaN
    return Number.isNaN(number) ? text : format.number(number, mostDigits)
  }
  if (!Array.isArray(value)) return one(value)
  const parts = (value as unknown[]).map(one)
  return parts.length > 3 ? `${parts.slice(0, 2).join(', ')} +${parts.length - 2}` : parts.join(', ')
}

/** The filter in the reader's words: "Company › City is any of Praha and Owner is any of me". */
export const describe = (words: Words, object: ObjectDescription, node: Filter, nested = false): string => {
  const { i18n, objects } = words
  if (isCondition(node)) {
    const found = fieldAt(objects, object, node.field)
    const descriptor = found === null ? null : operatorLabel(found.field.type, node.op)
    const op = node.op === 'match' ? '~' : descriptor === null ? node.op : i18n._(descriptor)
    return [found?.label ?? node.field, op, describeValue(words, object, node)]
      .filter((part) => part !== '')
      .join(' ')
  }
  const child = childOf(node)
  if (child !== null) {
    const choice = childOfName(objects, object, child.child.of)
    const label = choice?.label ?? child.child.of
    const { where } = child.child
    const inner = where === undefined || choice === null ? '' : ` (${describe(words, choice.object, where)})`
    return (child.some ? t`has ${label}` : t`has no ${label}`) + inner
  }
  const own = groupOf(node)
  if (own === null) return ''
  const joint = own.join === 'all' ? t`and` : t`or`
  const text = own.parts.map((part) => describe(words, object, part, true)).join(` ${joint} `)
  if (own.join === 'none') return `${t`none of`} (${text})`
  return nested && own.parts.length > 1 ? `(${text})` : text
}
