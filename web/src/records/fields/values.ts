import type {
  AboutReference,
  Address,
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

export const referencesOf = (value: unknown): Reference[] =>
  Array.isArray(value) ? (value as unknown[]).filter(isReference) : []

export const addressParts = ['street', 'postalCode', 'city', 'region', 'country'] as const

/** The parts that are filled in. */
export const addressOf = (value: unknown): Partial<Record<(typeof addressParts)[number], string>> => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return {}
  const given = value as Address
  return Object.fromEntries(
    addressParts.flatMap((part) => {
      const text = plainText(given[part]).trim()
      return text === '' ? [] : [[part, text]]
    }),
  )
}

/** A value that is a text or a number, as text; nothing for everything else. */
export const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? (value as unknown[]).filter((one) => typeof one === 'string') : []

export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  isBlankAddress(value)

/** An object whose every part is a blank text: what remains of an address that was cleared. */
const isBlankAddress = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(
    ([part, text]) => addressParts.some((one) => one === part) && plainText(text).trim() === '',
  )

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

/** Inputs tell a plain number. What is none goes to the server as typed: its message names the fault. */
const plainNumber = (value: FieldValue): string | number | null => {
  if (value === null || value === '') return null
  return value as string | number
}

/** "1200.50" and "1200.5" are the same amount. */
const withoutZeros = (number: string | number | null): string | number | null =>
  typeof number === 'string' ? number.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') : number

/** An editor that was emptied leaves a paragraph without letters. */
const isBlankHtml = (value: FieldValue): boolean =>
  typeof value !== 'string' || value.replace(/<[^>]*>|&nbsp;|\s/g, '') === ''

/** What a field sends: relations as ids, numbers plain, no blank lines among contacts. */
export const toInput = (field: Pick<FieldDescription, 'type'>, value: FieldValue | undefined): unknown => {
  if (value === undefined) return null
  switch (field.type) {
    case 'integer': {
      const number = plainNumber(value)
      return typeof number === 'string' && /^[+-]?\d+$/.test(number) ? Number(number) : number
    }
    case 'decimal':
      return plainNumber(value)
    case 'money': {
      if (!isMoney(value)) return null
      const amount = plainNumber(value.amount)
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
    case 'choices':
      return textsOf(value)
    case 'relations':
    case 'files':
      return referencesOf(value).map(({ id }) => id)
    case 'address': {
      const address = addressOf(value)
      return Object.keys(address).length === 0 ? null : address
    }
    case 'duration':
    case 'rating':
      return plainNumber(value)
    case 'richText':
      return isBlankHtml(value) ? null : value
    case 'yesNo':
      return value === true
    default:
      return typeof value === 'string' && value.trim() === '' ? null : value
  }
}

/** A value so that two spellings of it are equal. */
const likened = (field: Pick<FieldDescription, 'type'>, value: FieldValue): unknown => {
  const input = toInput(field, value)
  if (field.type === 'decimal') return String(withoutZeros(input as string | number | null))
  return isMoney(input) ? { ...input, amount: withoutZeros(input.amount) } : input
}

export const sameValue = (field: Pick<FieldDescription, 'type'>, a: FieldValue, b: FieldValue): boolean =>
  JSON.stringify(likened(field, a)) === JSON.stringify(likened(field, b))
