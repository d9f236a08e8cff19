import type { Address, FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import { addressOf, plainText, valueAt } from '../fields/values'

/** Where records can be said to be: at a field that holds an address, or in their city and country. */
export interface Place {
  field: FieldDescription
  /** The order in which neighbours stand together. */
  sort: string
  fields: readonly string[]
  read: (row: RecordRow) => Address
}

const parts = { country: 'country', city: 'city', postalCode: 'postalCode', street: 'address' } as const

/** The record's own city comes first, then the address fields that the company added. */
export const placesOf = (object: ObjectDescription): Place[] => [
  ...declaredPlace(object),
  ...object.fields.filter(({ type }) => type === 'address').map((field) => ownPlace(object, field)),
]

const declaredPlace = (object: ObjectDescription): Place[] => {
  const text = (key: string) => object.fields.find((field) => field.key === key && field.type === 'text')
  const field = text(parts.city)
  if (field === undefined) return []
  const known = Object.entries(parts).filter(([, key]) => text(key) !== undefined)
  return [
    {
      field,
      sort: [...['country', 'city'].filter((key) => text(key) !== undefined), object.nameField].join(','),
      fields: known.map(([, key]) => key),
      read: (row) => Object.fromEntries(known.map(([part, key]) => [part, plainText(valueAt(row, key))])),
    },
  ]
}

const ownPlace = (object: ObjectDescription, field: FieldDescription): Place => ({
  field,
  sort: [`${field.key}.country`, `${field.key}.city`, object.nameField].join(','),
  fields: [field.key],
  read: (row) => addressOf(valueAt(row, field.key)),
})

/** Records and, before the first of each town, the town. */
export type Line = { town: Address } | { row: RecordRow; address: Address }

export const linesOf = (rows: readonly RecordRow[], place: Place): Line[] => {
  let before: string | undefined
  return rows.flatMap((row): Line[] => {
    const address = place.read(row)
    const { city, country } = addressOf(address)
    const town = [country, city].join('\n').toLowerCase()
    const begins = town !== before
    before = town
    return [...(begins ? [{ town: { city: city ?? null, country: country ?? null } }] : []), { row, address }]
  })
}
