import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription, RecordRow, Reference } from '../../lib/api/types'
import { isReference, plainText } from '../fields/values'
import { staff } from './layout'
import type { FormValues } from '../form/RecordForm'

/** Records on the other end of a relation that the company added, whichever end has the field. */
export interface Tie {
  key: string
  object: ObjectDescription
  /** The field, where the object's own plural does not say enough. */
  field: string | null
  filter: Filter
  /** A new record made here belongs to this one. */
  initial?: FormValues
}

export const tiesOf = (
  object: ObjectDescription,
  record: RecordRow,
  objects: readonly ObjectDescription[],
): Tie[] => [...pointingHere(object, record, objects), ...pointedTo(object, record, objects)]

const pointingHere = (
  object: ObjectDescription,
  record: RecordRow,
  objects: readonly ObjectDescription[],
) => {
  const self = { id: record.id, name: plainText(record[object.nameField]) }
  return objects.flatMap((other) => {
    const fields = other.fields.filter(({ own, relation }) => own && relation === object.name)
    return fields.map(({ key, label, type }): Tie => ({
      key: `${other.name}.${key}`,
      object: other,
      field: fields.length > 1 || other.name === object.name ? label : null,
      filter: { field: key, op: 'eq', value: record.id },
      initial: { [key]: type === 'relations' ? [self] : self },
    }))
  })
}

const pointedTo = (object: ObjectDescription, record: RecordRow, objects: readonly ObjectDescription[]) =>
  object.fields
    .filter(({ own, relation }) => own && relation !== undefined && !staff.includes(relation))
    .flatMap(({ key, label, relation }): Tie[] => {
      const other = objects.find(({ name }) => name === relation)
      const ids = idsIn(record[key])
      if (other === undefined || ids.length === 0) return []
      return [{ key, object: other, field: label, filter: { field: 'id', op: 'in', value: ids } }]
    })

const idsIn = (value: unknown): string[] => {
  const all: unknown[] = Array.isArray(value) ? value : [value]
  return all.filter((one): one is Reference => isReference(one)).map(({ id }) => id)
}
