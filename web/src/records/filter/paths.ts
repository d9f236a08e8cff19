import { fieldOf } from '../../lib/api/objects'
import type { FieldDescription, ObjectDescription } from '../../lib/api/types'

export interface PathChoice {
  value: string
  label: string
}

export interface PathGroup {
  group: string
  items: PathChoice[]
}

/** Records that point to this one: `deals`, or `deals.company` where several fields do. */
export interface ChildChoice {
  of: string
  object: ObjectDescription
  label: string
}

const pointsTo = (field: FieldDescription, parent: ObjectDescription, child: ObjectDescription) =>
  (field.type === 'relation' && field.relation === parent.name) ||
  (field.type === 'about' && child.name !== parent.name)

const bookkeeping = new Set(['owner', 'createdBy', 'updatedBy'])

export const childrenOf = (objects: readonly ObjectDescription[], parent: ObjectDescription): ChildChoice[] =>
  objects.flatMap((child) => {
    const pointing = child.fields.filter(
      (field) => pointsTo(field, parent, child) && !bookkeeping.has(field.key),
    )
    if (parent.name === 'user' || parent.name === 'department') return []
    if (pointing.length === 1) return [{ of: child.plural, object: child, label: child.pluralLabel }]
    return pointing.map((field) => ({
      of: `${child.plural}.${field.key}`,
      object: child,
      label: `${child.pluralLabel} › ${field.label}`,
    }))
  })

export const childOfName = (objects: readonly ObjectDescription[], parent: ObjectDescription, of: string) =>
  childrenOf(objects, parent).find((choice) => choice.of === of) ?? null

const filterable = (object: ObjectDescription) => object.fields.filter((field) => field.filterable)

/** Fields to choose from: the object's own, then those of what it is related to, one step on. */
export const pathsOf = (objects: readonly ObjectDescription[], object: ObjectDescription): PathGroup[] => {
  const own = {
    group: object.label,
    items: filterable(object).map(({ key, label }) => ({ value: key, label })),
  }
  const over = object.fields
    .filter(({ type, key }) => type === 'relation' && !['createdBy', 'updatedBy'].includes(key))
    .flatMap(({ key, label, relation }) => {
      const target = objects.find(({ name }) => name === relation)
      if (target === undefined) return []
      const items = filterable(target)
        .filter((field) => !['createdBy', 'updatedBy', 'updatedAt', 'externalId'].includes(field.key))
        .map((field) => ({ value: `${key}.${field.key}`, label: `${label} › ${field.label}` }))
      return [{ group: label, items }]
    })
  return [own, ...over]
}

export const firstField = (object: ObjectDescription): FieldDescription | undefined =>
  fieldOf(object, object.nameField) ?? object.fields[0]
