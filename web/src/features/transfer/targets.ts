import type { FieldDescription, ObjectDescription } from '../../lib/api/types'
import type { ColumnMapping, Mapping } from '../../lib/api/imports'

/** What can be imported, in the order in which a company is usually moved in. */
export const importable = [
  'user',
  'company',
  'person',
  'product',
  'deal',
  'task',
  'note',
  'household',
  'employment',
  'tie',
  'dealRole',
] as const

export interface Target {
  value: string
  label: string
  field: FieldDescription
}

const currency = '.currency'

const hasNameParts = ({ fields }: ObjectDescription) => fields.some(({ key }) => key === 'lastName')

// A name of the file's column, the same in every language.
// eslint-disable-next-line lingui/no-unlocalized-strings -- not to be translated
const idLabel = 'Odnos ID'

/** The record's own id, as exports have it: found by it, a record is changed and not made anew. */
const idOf = ({ fields }: ObjectDescription): FieldDescription[] =>
  fields
    .filter(({ key }) => key === 'externalId')
    .map((field) => ({ ...field, key: 'id', label: idLabel, required: false }))

/** Where a column may go: every field that can be written; a person's whole name goes into its parts. */
export const targetsOf = (
  object: ObjectDescription,
  subjects: readonly ObjectDescription[],
  currencyOf: (label: string) => string,
): Target[] => [
  ...idOf(object).map((field) => ({ value: field.key, label: field.label, field })),
  ...object.fields
    .filter(({ type }) => type !== 'files')
    .filter((field) => !field.readOnly || (field.key === object.nameField && hasNameParts(object)))
    .flatMap((field) => {
      const own = { value: field.key, label: field.label, field }
      // What a task is about can be told by a column for each kind of record.
      if (field.type === 'about')
        return subjects.map(({ name, label }): Target => {
          const value = `${field.key}.${name}`
          return {
            value,
            label: `${field.label}: ${label}`,
            field: { ...field, key: value, type: 'relation', relation: name },
          }
        })
      if (field.type !== 'money') return [own]
      return [own, { value: field.key + currency, label: currencyOf(field.label), field }]
    }),
]

/** Fields of the other record by which a relation can be found. */
export const matchableFields = (object: ObjectDescription): FieldDescription[] =>
  object.fields.filter(
    ({ key, type }) =>
      key === object.nameField || key === 'externalId' || type === 'emails' || (type === 'text' && key === 'code'),
  ) // prettier-ignore

/** Of the fields mapped, those that can tell one row from another. */
export const matchChoices = (object: ObjectDescription, mapping: Mapping): FieldDescription[] => {
  const mapped = new Set(mapping.columns.map(({ field }) => field))
  return [...idOf(object), ...object.fields].filter(
    ({ key, type }) =>
      mapped.has(key) && (['text', 'emails', 'phones', 'integer'].includes(type) || key === object.nameField),
  )
}

/** A field takes one column: choosing it here takes it from the other. */
export const withColumn = (mapping: Mapping, index: number, change: Partial<ColumnMapping>): Mapping => {
  const columns = mapping.columns.map((column): ColumnMapping => {
    if (column.index === index) {
      const fresh: ColumnMapping = 'field' in change ? { index, field: null } : column
      return { ...fresh, ...change }
    }
    const taken = change.field != null && column.field === change.field
    return taken ? { index: column.index, field: null } : column
  })
  const still = columns.some(({ field }) => field === mapping.matchOn)
  return { ...mapping, columns, matchOn: still ? mapping.matchOn : null }
}
