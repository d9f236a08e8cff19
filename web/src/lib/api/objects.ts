import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { api } from './client'
import { usePastDay } from './past'
import type { FieldDescription, ObjectDescription } from './types'

/** What an address or a cache key needs to know of an object; every ObjectDescription is one. */
export interface ObjectName {
  name: string
  plural: string
}

/** The server writes null for what a field does not have; here it is absent. */
const withoutNulls = (field: FieldDescription): FieldDescription =>
  Object.fromEntries(Object.entries(field).filter(([, value]) => value !== null)) as FieldDescription

const isHidden = ({ permissions }: FieldDescription) => permissions?.see === false

const lockedByRole = (field: FieldDescription): FieldDescription =>
  field.permissions?.edit === false && !field.readOnly ? { ...field, readOnly: true, locked: true } : field

/** Fields that roles hide stand apart: nothing asks for them, and the card can say that they are there. */
const described = (object: ObjectDescription): ObjectDescription => {
  const fields = object.fields.map(withoutNulls).map(lockedByRole)
  return {
    ...object,
    fields: fields.filter((field) => !isHidden(field)),
    hidden: fields.filter(isHidden),
  }
}

export const objectsQuery = queryOptions({
  queryKey: ['objects'],
  queryFn: async ({ signal }) =>
    (await api.get<{ items: ObjectDescription[] }>('/objects', { signal })).items.map(described),
  staleTime: 10 * 60_000,
})

const shown = new WeakMap<ObjectDescription[], ObjectDescription[]>()

/** Hidden fields are for the settings alone. Sieved once: every cell of a list asks. */
const withoutHidden = (objects: ObjectDescription[]): ObjectDescription[] => {
  let sieved = shown.get(objects)
  if (sieved === undefined) {
    sieved = objects.map((object) => ({
      ...object,
      fields: object.fields.filter(({ hidden }) => hidden !== true),
    }))
    shown.set(objects, sieved)
  }
  return sieved
}

const closed = new WeakMap<ObjectDescription[], ObjectDescription[]>()

/** Nobody changes the past. */
const readOnly = (objects: ObjectDescription[]): ObjectDescription[] => {
  const known = closed.get(objects)
  if (known !== undefined) return known
  const made = objects.map((object) => ({
    ...object,
    permissions: { ...object.permissions, create: 'none' as const, edit: 'none' as const, delete: 'none' as const, bulk: 'none' as const },
  })) // prettier-ignore
  closed.set(objects, made)
  return made
}

/** All objects the reader may know of; suspends until they are there. */
export const useObjects = (): ObjectDescription[] => {
  const past = usePastDay() !== undefined
  const { data } = useSuspenseQuery({ ...objectsQuery, select: withoutHidden })
  return past ? readOnly(data) : data
}

/** The same with all that is hidden, for those who keep the settings. */
export const useDescribedObjects = (): ObjectDescription[] => useSuspenseQuery(objectsQuery).data

/** By name or plural; null where the reader may not know of it. */
/** What a task or note may be about: any record that itself is about nothing. */
export const subjectsAmong = (objects: readonly ObjectDescription[]): ObjectDescription[] =>
  objects.filter(
    ({ name, fields }) =>
      name !== 'user' && !fields.some(({ type, subject }) => type === 'about' || subject === true),
  )

export const useObject = (name: string): ObjectDescription | null =>
  useObjects().find((object) => object.name === name || object.plural === name) ?? null

/** The same without suspending, for places that are drawn before the objects are there. */
export const useKnownObjects = (): ObjectDescription[] =>
  useQuery({ ...objectsQuery, select: withoutHidden }).data ?? none

const none: ObjectDescription[] = []

/** Where its records are listed. Our own live apart, so that none takes the address of a page. */
export const placeOf = ({ plural, own }: Pick<ObjectDescription, 'plural' | 'own'>): string =>
  own === true ? `/o/${plural}` : `/${plural}`

export const fieldOf = (object: ObjectDescription, key: string): FieldDescription | undefined =>
  object.fields.find((field) => field.key === key)
