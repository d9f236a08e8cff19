import { plainText } from '../fields/values'
import type { FieldDescription, FieldValue, ObjectDescription } from '../../lib/api/types'

export interface FormFields {
  /** Shown at once. */
  first: FieldDescription[]
  /** Folded. */
  more: FieldDescription[]
}

const few = 7

/**
 * The fewest fields a new record needs: its name (or the parts it is put together from), what is required, and what
 * the list shows. The rest is there, folded. `first` names them instead, where a module knows better.
 */
export const formFields = (object: ObjectDescription, first?: readonly string[]): FormFields => {
  const writable = object.fields.filter(({ readOnly, key }) => !readOnly && key !== 'externalId')
  const chosen = new Set(first ?? usual(object, writable))
  const order = (key: string) => (first === undefined ? -1 : first.indexOf(key))
  return {
    first: writable
      .filter(({ key, required }) => chosen.has(key) || required)
      .sort((a, b) => order(a.key) - order(b.key)),
    more: writable.filter(({ key, required }) => !chosen.has(key) && !required),
  }
}

const usual = (object: ObjectDescription, writable: readonly FieldDescription[]): string[] => {
  const lastRequired = writable.findLastIndex(({ required, type }) => required && type === 'text')
  const nameParts = writable.some(({ key }) => key === object.nameField)
    ? [object.nameField]
    : writable
        .slice(0, lastRequired + 1)
        .filter(({ type }) => type === 'text')
        .map(({ key }) => key)
  const shown = object.columns.filter(
    (key) => writable.some((field) => field.key === key) && !nameParts.includes(key),
  )
  return [...nameParts, ...shown].slice(0, few)
}

/**
 * Puts a typed name where it belongs: in the name field, or in the parts of a person's name, the last word being the
 * one that is required.
 */
export const namedValues = (object: ObjectDescription, name: string): Record<string, FieldValue> => {
  const text = name.trim()
  if (text === '') return {}
  const writable = object.fields.filter(({ readOnly, type }) => !readOnly && type === 'text')
  if (writable.some(({ key }) => key === object.nameField)) return { [object.nameField]: text }
  const last = writable.find(({ required }) => required)
  const first = writable[0]
  if (last === undefined) return first === undefined ? {} : { [first.key]: text }
  const at = text.lastIndexOf(' ')
  if (first === undefined || first === last || at < 0) return { [last.key]: text }
  return { [first.key]: text.slice(0, at), [last.key]: text.slice(at + 1) }
}

/** The name as far as it is typed, for the look whether it is there already. */
export const typedName = (object: ObjectDescription, values: Record<string, FieldValue>): string => {
  const { first } = formFields(object)
  const parts = first.some(({ key }) => key === object.nameField)
    ? [object.nameField]
    : first
        .filter(({ type }) => type === 'text')
        .slice(0, 3)
        .map(({ key }) => key)
  return parts
    .map((key) => plainText(values[key]))
    .filter((part) => part !== '')
    .join(' ')
}
