import { plainText } from '../fields/values'
import type { FieldDescription, FieldValue, ObjectDescription } from '../../lib/api/types'

export interface FormFields {
  /** Shown at once. */
  first: FieldDescription[]
  /** Folded. */
  more: FieldDescription[]
}

const few = 7

/** Texts nobody else can fill in; every other required field the server fills, or says itself what is missing. */
export const isDemanded = ({ required, readOnly, type }: FieldDescription): boolean =>
  required && !readOnly && (type === 'text' || type === 'longText' || type === 'about')

const isWritable = ({ readOnly, key }: FieldDescription) => !readOnly && key !== 'externalId'

/** What stands in the fields of a new record before anything is typed. */
export const proposedValues = (object: ObjectDescription): Record<string, FieldValue> =>
  Object.fromEntries(
    object.fields.filter(isWritable).flatMap(({ key, type, default: value }) =>
      // A related record that is told by its id alone has no name to show: the server fills it in.
      value === undefined || (type === 'relation' && typeof value === 'string') ? [] : [[key, value]],
    ),
  )

/**
 * The fewest fields a new record needs: its name (or the parts it is put together from), what is required, and what
 * the list shows, except when it was made, which is now. The rest is there, folded. `first` names them instead, where a module knows better; what has to be
 * there besides comes after them.
 */
export const formFields = (object: ObjectDescription, first?: readonly string[]): FormFields => {
  const writable = object.fields.filter(isWritable)
  const chosen = first ?? usual(object, writable)
  const needed = (field: FieldDescription) =>
    isDemanded(field) || (field.required && field.type !== 'yesNo' && (first === undefined || field.own))
  const isFirst = (field: FieldDescription) => chosen.includes(field.key) || needed(field)
  const place = (key: string) => {
    const at = chosen.indexOf(key)
    return at < 0 ? chosen.length : first === undefined ? 0 : at
  }
  return {
    first: writable.filter(isFirst).sort((a, b) => place(a.key) - place(b.key)),
    more: writable.filter((field) => !isFirst(field)),
  }
}

/** The texts that a name is put together from: those before everything else of a record whose name is not written itself. */
const nameParts = (object: ObjectDescription): FieldDescription[] => {
  const writable = object.fields.filter(({ readOnly }) => !readOnly)
  const name = writable.find(({ key }) => key === object.nameField)
  if (name !== undefined) return [name]
  const end = writable.findIndex(({ type }) => type !== 'text')
  return writable.slice(0, end < 0 ? writable.length : end)
}

const usual = (object: ObjectDescription, writable: readonly FieldDescription[]): string[] => {
  const names = nameParts(object).map(({ key }) => key)
  const shown = object.columns.filter(
    (key) => key !== 'createdAt' && writable.some((field) => field.key === key) && !names.includes(key),
  )
  return [...names, ...shown].slice(0, few)
}

/** Puts a typed name where it belongs: in the name field, or in the first and the last part of a person's name. */
export const namedValues = (object: ObjectDescription, name: string): Record<string, FieldValue> => {
  const text = name.trim()
  const parts = nameParts(object)
  const [first, last] = [parts[0], parts.at(-1)]
  if (text === '' || first === undefined || last === undefined) return {}
  const at = text.lastIndexOf(' ')
  if (first === last || at < 0) return { [last.key]: text }
  return { [first.key]: text.slice(0, at), [last.key]: text.slice(at + 1) }
}

/** The name as far as it is typed, for the look whether it is there already. */
export const typedName = (object: ObjectDescription, values: Record<string, FieldValue>): string =>
  nameParts(object)
    .map(({ key }) => plainText(values[key]))
    .filter((part) => part !== '')
    .join(' ')
