import { t } from '@lingui/core/macro'
import { fieldOf } from '../../lib/api/objects'
import type { FieldDescription, ObjectDescription } from '../../lib/api/types'
import { fieldAt } from '../table/columns'

export interface PathChoice {
  /** A path, or `child:tasks` for what belongs to the record. */
  value: string
  label: string
  /** The relation leads on: its own fields can be chosen from. */
  into?: string
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

const segments = 'segments'

/** Which segments a record is in: asked by filters, and no field of anything. */
const segmentsField = (of: string): FieldDescription => ({
  key: segments,
  type: 'segments',
  label: t`Segments`,
  required: false,
  readOnly: true,
  sortable: false,
  filterable: true,
  aggregatable: false,
  own: false,
  relation: of,
})

/** What a condition compares: a field at the end of a path, or the segments of the record there. */
export const comparedAt = (
  objects: readonly ObjectDescription[],
  object: ObjectDescription,
  path: string,
): { field: FieldDescription; label: string } | null => {
  const found = fieldAt(objects, object, path)
  if (found !== null || (path !== segments && !path.endsWith(`.${segments}`))) return found
  const base = path === segments ? '' : path.slice(0, -segments.length - 1)
  const at = objectAt(objects, object, base)
  if (at === undefined) return null
  const field = segmentsField(at.name)
  const way = base === '' ? null : (fieldAt(objects, object, base)?.label ?? null)
  return { field, label: way === null ? field.label : `${way} › ${field.label}` }
}

/** As many steps as the server follows. */
const mostSteps = 4
/** Farther away nobody looks for a field by its name. */
const searchedSteps = 3
const technical = new Set(['createdBy', 'updatedBy', 'updatedAt', 'externalId'])

const objectAt = (objects: readonly ObjectDescription[], object: ObjectDescription, path: string) => {
  if (path === '') return object
  const relation = fieldAt(objects, object, path)?.field.relation
  return objects.find(({ name }) => name === relation)
}

type ChoicesAt = typeof fieldsAt

/** The same with the segments that the record there may be in. */
export const conditionsAt: ChoicesAt = (objects, object, base) => {
  const at = objectAt(objects, object, base)
  const fields = fieldsAt(objects, object, base)
  if (at === undefined || fields.some(({ value }) => value.split('.').pop() === segments)) return fields
  const value = base === '' ? segments : `${base}.${segments}`
  return [...fields, { value, label: segmentsField(at.name).label }]
}

/** The fields of what a path leads to ('' is the object itself); relations lead on. */
export const fieldsAt = (
  objects: readonly ObjectDescription[],
  object: ObjectDescription,
  base: string,
): PathChoice[] => {
  const at = objectAt(objects, object, base)
  const depth = base === '' ? 0 : base.split('.').length
  return (at?.fields ?? [])
    .filter(({ filterable, key }) => filterable && (base === '' || !technical.has(key)))
    .map(({ key, label, type }) => {
      const value = base === '' ? key : `${base}.${key}`
      const on = type === 'relation' && depth + 1 < mostSteps
      return { value, label, ...(on ? { into: value } : {}) }
    })
}

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/** Fields at most a few steps away whose way has all the words, the nearest first. */
export const findPaths = (
  objects: readonly ObjectDescription[],
  object: ObjectDescription,
  typed: string,
  most: number,
  choicesAt: ChoicesAt = fieldsAt,
): PathChoice[] => {
  const words = folded(typed)
    .split(/[\s›]+/)
    .filter((word) => word !== '')
  const found: PathChoice[] = []
  let level: { base: string; label: string; seen: string[] }[] = [
    { base: '', label: '', seen: [object.name] },
  ]
  for (let step = 0; step < searchedSteps && found.length < most; step++) {
    const next: typeof level = []
    for (const { base, label, seen } of level)
      for (const choice of choicesAt(objects, object, base)) {
        const way = label === '' ? choice.label : `${label} › ${choice.label}`
        if (words.every((word) => folded(way).includes(word))) found.push({ ...choice, label: way })
        const to = choice.into === undefined ? undefined : objectAt(objects, object, choice.into)?.name
        if (choice.into !== undefined && to !== undefined && !seen.includes(to))
          next.push({ base: choice.into, label: way, seen: [...seen, to] })
      }
    level = next
  }
  return found.slice(0, most)
}

export interface PathGroup {
  group: string
  items: PathChoice[]
}

/** Fields to show beside each other: the object's own, then those of what it is related to, one step on. */
export const pathsOf = (objects: readonly ObjectDescription[], object: ObjectDescription): PathGroup[] => [
  { group: object.label, items: fieldsAt(objects, object, '') },
  ...object.fields
    .filter(({ type, key }) => type === 'relation' && !['createdBy', 'updatedBy'].includes(key))
    .map(({ key, label }) => ({
      group: label,
      items: fieldsAt(objects, object, key).map((item) => ({ ...item, label: `${label} › ${item.label}` })),
    })),
]

export const firstField = (object: ObjectDescription): FieldDescription | undefined =>
  fieldOf(object, object.nameField) ?? object.fields[0]
