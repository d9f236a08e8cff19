import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Condition, Operator } from '../../lib/api/requests'
import type { FieldDescription, FieldType } from '../../lib/api/types'

export interface OperatorChoice {
  op: Operator
  label: MessageDescriptor
}

const empty: OperatorChoice[] = [
  { op: 'empty', label: msg`is empty` },
  { op: 'notEmpty', label: msg`is not empty` },
]
const is: OperatorChoice = { op: 'eq', label: msg`is` }
const isNot: OperatorChoice = { op: 'ne', label: msg`is not` }
const exactly: OperatorChoice = { op: 'exactly', label: msg`is exactly` }
const contains: OperatorChoice = { op: 'contains', label: msg`contains` }

const texts = [contains, is, isNot, { op: 'startsWith', label: msg`starts with` } as const, exactly, ...empty]
const contacts = [contains, ...empty]
const numbers: OperatorChoice[] = [
  is,
  isNot,
  { op: 'gt', label: msg`is more than` },
  { op: 'ge', label: msg`is at least` },
  { op: 'lt', label: msg`is less than` },
  { op: 'le', label: msg`is at most` },
  { op: 'between', label: msg`is between` },
  ...empty,
]
const days: OperatorChoice[] = [
  { op: 'within', label: msg`is within` },
  { op: 'notWithin', label: msg`is not within` },
  is,
  { op: 'lt', label: msg`is before` },
  { op: 'gt', label: msg`is after` },
  { op: 'le', label: msg`is not after` },
  { op: 'ge', label: msg`is not before` },
  { op: 'between', label: msg`is between` },
  ...empty,
]
const some: OperatorChoice[] = [
  { op: 'in', label: msg`is any of` },
  { op: 'notIn', label: msg`is none of` },
  ...empty,
]
const ofSeveral: OperatorChoice[] = [
  { op: 'in', label: msg`has any of` },
  { op: 'notIn', label: msg`has none of` },
  ...empty,
]
const exactlyIn: OperatorChoice[] = [
  { op: 'in', label: msg`is exactly one of` },
  { op: 'notIn', label: msg`is exactly none of` },
]
const tags: OperatorChoice[] = [
  { op: 'eq', label: msg`has` },
  { op: 'ne', label: msg`has not` },
  { op: 'in', label: msg`has any of` },
  { op: 'notIn', label: msg`has none of` },
  contains,
  ...empty,
]

const byType: Record<FieldType, OperatorChoice[]> = {
  text: texts,
  longText: [contains, ...empty],
  link: texts,
  emails: contacts,
  phones: contacts,
  files: contacts,
  integer: numbers,
  decimal: numbers,
  money: numbers,
  yesNo: [is],
  date: [...days, { op: 'yearlyWithin', label: msg`in any year is within` }],
  instant: days,
  choice: some,
  relation: some,
  tags,
  about: empty,
  duration: numbers,
  rating: numbers,
  choices: ofSeveral,
  relations: ofSeveral,
  address: [contains, ...empty],
  autonumber: texts,
  richText: [contains, ...empty],
  first: [],
  segments: [
    { op: 'in', label: msg`is in any of` },
    { op: 'notIn', label: msg`is in none of` },
  ],
}

const ofTree: OperatorChoice[] = [
  { op: 'under', label: msg`is in` },
  { op: 'notUnder', label: msg`is not in` },
]

export type Compared = Pick<FieldDescription, 'type' | 'tree'>

export const operatorsOf = ({ type, tree }: Compared): OperatorChoice[] =>
  tree === true ? [...ofTree, ...exactlyIn, ...empty] : byType[type]

/** "Is" of an address is the builder's "is any of" with one value. */
export const asOffered = (field: Compared, condition: Condition): Condition => {
  const offered = operatorsOf(field).some(({ op }) => op === condition.op)
  const many = operatorsOf(field).some(({ op }) => op === 'in')
  if (offered || !many || (condition.op !== 'eq' && condition.op !== 'ne')) return condition
  return { ...condition, op: condition.op === 'eq' ? 'in' : 'notIn', value: [condition.value] }
}

/** Comparisons with a period such as the last 30 days. */
export const isPeriod = (op: Operator): boolean =>
  op === 'within' || op === 'notWithin' || op === 'yearlyWithin'

/** Comparisons with any of several values. */
export const isList = (op: Operator): boolean => ['in', 'notIn', 'under', 'notUnder'].includes(op)

/** What a condition starts with when its field is chosen. */
export const firstValue = (type: FieldType, op: Operator): unknown => {
  if (op === 'empty' || op === 'notEmpty') return undefined
  if (isPeriod(op)) return { last: '30d' }
  if (op === 'between') return ['', '']
  if (isList(op)) return []
  if (type === 'yesNo') return true
  if ((type === 'date' || type === 'instant') && ['lt', 'gt', 'eq', 'le', 'ge'].includes(op)) return '@today'
  return ''
}

/** The value after another comparison was chosen: what fits both is kept. */
export const keptValue = (type: FieldType, from: Operator, to: Operator, value: unknown): unknown => {
  const shape = (op: Operator) =>
    isPeriod(op) ? 'period' : op === 'between' ? 'range' : isList(op) ? 'list' : 'one'
  if (to === 'empty' || to === 'notEmpty') return undefined
  return shape(from) === shape(to) && value !== undefined ? value : firstValue(type, to)
}
