import type {
  AboutReference,
  ContactValue,
  FieldDescription,
  FieldValue,
  Money,
  RecordRow,
  Reference,
} from '../../lib/api/types'

export const isMoney = (value: unknown): value is Money =>
  value !== null && typeof value === 'object' && 'amount' in value && 'currency' in value

export const isReference = (value: unknown): value is Reference =>
  value !== null && typeof value === 'object' && 'id' in value

export const isAbout = (value: unknown): value is AboutReference => isReference(value) && 'object' in value

export const contactsOf = (value: unknown): ContactValue[] =>
  Array.isArray(value)
    ? (value as (ContactValue | string)[]).map((one) =>
        typeof one === 'string'
          ? { value: one, kind: '' }
          : { value: one.value, kind: (one.kind as string | null) ?? '' },
      )
    : []

/** A value that is a text or a number, as text; nothing for everything else. */
export const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? (value as unknown[]).filter((one) => typeof one === 'string') : []

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** The value of a field or of a path over relations; the server nests paths, older pages name them. */
export const valueAt = (row: RecordRow, path: string): FieldValue => {
  const direct = row[path]
  if (direct !== undefined) return direct
  let value: unknown = row
  for (const step of path.split('.')) {
    if (value === null || typeof value !== 'object') return null
    value = (value as Record<string, unknown>)[step]
  }
  return (value as FieldValue | undefined) ?? null
}

const spaces = /[\s\u00a0\u202f']/g

/** "1 200,50", "1,200.50" and "1200.5" are the same amount; null is no number at all. */
export const numberText = (typed: string): string | null => {
  const text = typed.replace(spaces, '')
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  let plain = text
  if (comma >= 0 && point >= 0)
    plain = comma > point ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '')
  else if (comma >= 0) plain = text.indexOf(',') === comma ? text.replace(',', '.') : text.replaceAll(',', '')
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? plain : null
}

const typedNumber = (value: FieldValue): string | number | null => {
  if (value === null || value === '') return null
  // What is no number goes to the server as typed: its message names the fault in the reader's language.
  return typeof value === 'string' ? (numberText(value) ?? value) : (value as number)
}

/** What a field sends: relations as ids, numbers without spaces, no blank lines among contacts. */
export const toInput = (field: Pick<FieldDescription, 'type'>, value: FieldValue | undefined): unknown => {
  if (value === undefined) return null
  switch (field.type) {
    case 'integer': {
      const number = typedNumber(value)
      return typeof number === 'string' && /^[+-]?\d+$/.test(number) ? Number(number) : number
    }
    case 'decimal':
      return typedNumber(value)
    case 'money': {
      if (!isMoney(value)) return null
      const amount = typedNumber(value.amount)
      return amount === null ? null : { amount: String(amount), currency: value.currency }
    }
    case 'relation':
      return isReference(value) ? value.id : null
    case 'about':
      return isAbout(value) ? { object: value.object, id: value.id } : null
    case 'emails':
    case 'phones':
      return contactsOf(value)
        .filter((one) => one.value.trim() !== '')
        .map(({ value: text, kind }) => (kind === '' ? { value: text.trim() } : { value: text.trim(), kind }))
    case 'tags':
      return textsOf(value)
    case 'yesNo':
      return value === true
    default:
      return typeof value === 'string' && value.trim() === '' ? null : value
  }
}

export const sameValue = (field: Pick<FieldDescription, 'type'>, a: FieldValue, b: FieldValue): boolean =>
  JSON.stringify(toInput(field, a)) === JSON.stringify(toInput(field, b))
