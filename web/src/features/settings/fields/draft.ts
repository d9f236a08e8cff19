import type {
  FieldDescription,
  FieldType,
  FieldValue,
  OptionColour,
  RollUp,
  Texts,
} from '../../../lib/api/types'
import type { Language } from '../../../lib/languages'
import { fold } from '../../../lib/text/fold'
import { isEmpty, isReference, referencesOf } from '../../../records/fields/values'
import type { Computed, FieldInput, OptionInput } from './fields'
import { isBlank, textIn, tidyTexts } from './texts'

export interface OptionDraft {
  /** Its place in React's list; that of a stored option is its value. */
  id: string
  value: string | null
  labels: Texts
  color: OptionColour | null
  archived: boolean
  /** The one that it stands under, in a tree. */
  parent?: string | null
}

/** A field as the form has it. */
export interface FieldDraft {
  type: FieldType
  computed: Computed | null
  expression: string
  rollUp: RollUp | null
  labels: Texts
  helps: Texts
  group: string
  required: boolean
  unique: boolean
  standard: FieldValue
  options: OptionDraft[]
  relation: string | null
  max: number
  format: string
  hidden: boolean
}

export const newDraft = (): FieldDraft => ({
  type: 'text',
  computed: null,
  expression: '',
  rollUp: null,
  labels: {},
  helps: {},
  group: '',
  required: false,
  unique: false,
  standard: null,
  options: [],
  relation: null,
  max: 5,
  format: '{0000}',
  hidden: false,
})

/** Whether a field is computed, and how. */
export const computedOf = ({ expression, rollUp }: Pick<FieldDescription, 'expression' | 'rollUp'>): Computed | null =>
  typeof expression === 'string' ? 'formula' : rollUp ? 'rollUp' : null // prettier-ignore

export const draftOf = (field: FieldDescription, language: Language): FieldDraft => ({
  ...newDraft(),
  type: field.type,
  computed: computedOf(field),
  expression: field.expression ?? '',
  rollUp: field.rollUp ?? null,
  // A built-in field has its names in every language already; what stands here replaces them.
  labels: field.labels ?? (field.own ? { [language]: field.label } : {}),
  helps: field.helps ?? {},
  group: field.group ?? '',
  required: field.required,
  unique: field.unique ?? false,
  standard: field.default ?? null,
  options: (field.options ?? []).map(({ value, label, labels, color = null, archived = false, parent }) => ({
    id: value,
    value,
    labels: labels ?? { [language]: label },
    color,
    archived,
    ...(parent == null ? {} : { parent }),
  })),
  relation: field.relation ?? null,
  max: field.max ?? 5,
  format: field.format ?? '{0000}',
  hidden: field.hidden ?? false,
})

export const hasOptions = (type: FieldType) => type === 'choice' || type === 'choices'
export const isRelation = (type: FieldType) => type === 'relation' || type === 'relations'

/** Where the same value twice would be a fault, and equality is plain. */
export const mayBeUnique = (type: FieldType) =>
  ['text', 'integer', 'decimal', 'date', 'relation'].includes(type)

/** Whether a record holds so many of it and no more. */
export const hasMost = (type: FieldType) => type === 'rating' || type === 'files'

export const mayHaveDefault = (type: FieldType) => type !== 'autonumber' && type !== 'files'

const optionInput = ({ value, labels, color, archived, parent }: OptionDraft): OptionInput => ({
  ...(value === null ? {} : { value }),
  labels: tidyTexts(labels),
  color,
  archived,
  ...(parent == null ? {} : { parent }),
})

/** Relations are written as ids, whatever they are read as. */
const standardInput = (value: FieldValue): FieldValue => {
  if (isEmpty(value)) return null
  if (Array.isArray(value) && value.some(isReference)) return referencesOf(value).map(({ id }) => id)
  return isReference(value) ? value.id : value
}

/** Everything the kind of field has. */
export const inputOf = (draft: FieldDraft): FieldInput => ({
  labels: tidyTexts(draft.labels),
  helps: tidyTexts(draft.helps),
  group: draft.group.trim() === '' ? null : draft.group.trim(),
  hidden: draft.hidden,
  ...(draft.computed === 'formula' ? { expression: draft.expression.trim() } : {}),
  ...(draft.computed === 'rollUp' && draft.rollUp !== null ? { rollUp: draft.rollUp } : {}),
  ...(draft.computed !== null ? {} : draft.type === 'autonumber' ? { format: draft.format } : { required: draft.required, default: standardInput(draft.standard) }),
  ...(mayBeUnique(draft.type) && draft.computed === null ? { unique: draft.unique } : {}),
  ...(hasOptions(draft.type) ? { options: draft.options.filter(({ labels }) => Object.keys(tidyTexts(labels)).length > 0).map(optionInput) } : {}),
  ...(hasMost(draft.type) ? { max: draft.max } : {}),
  ...(isRelation(draft.type) && draft.relation !== null ? { relation: draft.relation } : {}),
}) // prettier-ignore

export const newInput = (draft: FieldDraft): FieldInput => {
  const { helps, ...rest } = inputOf(draft)
  const said = helps === undefined || isBlank(helps) ? rest : { ...rest, helps }
  const given = Object.entries(said).filter(([, value]) => value !== null && value !== false)
  return { type: draft.computed ?? draft.type, ...(Object.fromEntries(given) as FieldInput) }
}

/** Only what differs: a built-in field takes no more than that, and nobody else's change is undone. */
export const changesIn = (draft: FieldDraft, before: FieldDraft): FieldInput => {
  const [now, then] = [inputOf(draft), inputOf(before)]
  const changed = (Object.keys(now) as (keyof FieldInput)[]).filter(
    (key) => key !== 'relation' && JSON.stringify(now[key]) !== JSON.stringify(then[key]),
  )
  return Object.fromEntries(changed.map((key) => [key, now[key]]))
}

const longestName = 20

/** How the server will name it in the API, unless the name is taken: "Wood species" is `woodSpecies`, English first. */
export const apiName = (labels: Texts, own: Language): string => {
  let name = ''
  for (const word of fold(textIn(labels, 'en', own)).match(/[a-z\d]+/g) ?? [])
    if (name.length < longestName) name += name === '' ? word : word.charAt(0).toUpperCase() + word.slice(1)
  return (/^\d/.test(name) ? `x${name}` : name).slice(0, longestName)
}

/** The field as lists and cards would have it, for the preview and for entering a default value. */
export const describedBy = (draft: FieldDraft, key: string, language: Language, own: Language): FieldDescription => ({
  key,
  type: draft.type,
  label: textIn(draft.labels, language, own),
  required: draft.required,
  readOnly: draft.type === 'autonumber' || draft.computed !== null,
  sortable: false,
  filterable: true,
  aggregatable: false,
  own: true,
  max: draft.max,
  format: draft.format,
  help: textIn(draft.helps, language, own),
  ...(draft.relation === null ? {} : { relation: draft.relation }),
  ...(hasOptions(draft.type)
    ? {
        options: draft.options.map((option) => ({
          value: option.value ?? option.id,
          label: textIn(option.labels, language, own),
          color: option.color,
          archived: option.archived,
        })),
      }
    : {}),
}) // prettier-ignore

let made = 0

export const newOption = (labels: Texts = {}, color: OptionColour | null = null): OptionDraft => {
  made += 1
  // Drafts come back after a reload: the counter alone would begin anew.
  return { id: `new-${Date.now()}-${made}`, value: null, labels, color, archived: false }
}

/** One choice a line; of several columns the first. What is there already, or twice, is left out. */
export const pastedOptions = (
  text: string,
  present: readonly OptionDraft[],
  language: Language,
): { added: OptionDraft[]; known: number } => {
  const names = text
    .split(/\r?\n/)
    .map((line) => line.split('\t')[0]?.trim() ?? '')
    .filter((name) => name !== '')
  const known = new Set(present.flatMap(({ labels }) => Object.values(tidyTexts(labels)).map(fold)))
  const added: OptionDraft[] = []
  for (const name of names) {
    if (known.has(fold(name))) continue
    known.add(fold(name))
    added.push(newOption({ [language]: name }))
  }
  return { added, known: names.length - added.length }
}
