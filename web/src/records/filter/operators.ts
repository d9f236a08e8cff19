import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Operator } from '../../lib/api/requests'
import type { FieldType } from '../../lib/api/types'

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
const contains: OperatorChoice = { op: 'contains', label: msg`contains` }

const texts = [contains, is, isNot, { op: 'startsWith', label: msg`starts with` } as const, ...empty]
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
  is,
  { op: 'lt', label: msg`is before` },
  { op: 'gt', label: msg`is after` },
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
const tags: OperatorChoice[] = [
  { op: 'eq', label: msg`has` },
  { op: 'ne', label: msg`has not` },
  contains,
  ...empty,
]

const byType: Record<FieldType, OperatorChoice[]> = {
  text: texts,
  longText: [contains, ...empty],
  link: texts,
  emails: contacts,
  phones: contacts,
  integer: numbers,
  decimal: numbers,
  money: numbers,
  yesNo: [is],
  date: days,
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
}

export const operatorsOf = (type: FieldType): OperatorChoice[] => byType[type]

/** The words of an operator; one that came from an address and is not offered keeps its key. */
export const operatorLabel = (type: FieldType, op: Operator): MessageDescriptor | null =>
  byType[type].find((choice) => choice.op === op)?.label ??
  ops.find((choice) => choice.op === op)?.label ??
  null

const ops = [...numbers, ...days, ...some, ...texts]

/** What a condition starts with when its field is chosen. */
export const firstValue = (type: FieldType, op: Operator): unknown => {
  if (op === 'empty' || op === 'notEmpty') return undefined
  if (op === 'within') return { last: '30d' }
  if (op === 'between') return ['', '']
  if (op === 'in' || op === 'notIn') return []
  if (type === 'yesNo') return true
  if ((type === 'date' || type === 'instant') && ['lt', 'gt', 'eq', 'le', 'ge'].includes(op)) return '@today'
  return ''
}
