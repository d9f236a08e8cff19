import type { Language } from '../languages'

/** Shapes of the API's JSON. Objects are described at run time, so records are generic. */

export interface Money {
  amount: string
  currency: string
}

/** A related record; `name` is null where the reader may not see it. */
export interface Reference {
  id: string
  name: string | null
}

/** A file that a record has. */
export interface AttachedFile {
  id: string
  name: string
  /** As its bytes tell it: `application/pdf`. */
  type: string
  /** In bytes. */
  size: number
}

/** A record of any object. */
export interface AboutReference {
  object: string
  id: string
  name: string | null
}

export interface ContactValue {
  value: string
  kind: string
}

export type FieldType =
  | 'text'
  | 'longText'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'yesNo'
  | 'date'
  | 'instant'
  | 'choice'
  | 'tags'
  | 'emails'
  | 'phones'
  | 'link'
  | 'relation'
  | 'about'
  | 'duration'
  | 'rating'
  | 'choices'
  | 'address'
  | 'autonumber'
  | 'relations'
  | 'richText'
  | 'files'
  /** The first of the records about this one, such as a deal's next task. */
  | 'first'
  /** Of filters alone: which segments of the object `relation` the record is in. */
  | 'segments'

/** Every part is text; the country is its two letters (ISO 3166). */
export interface Address {
  street?: string | null
  postalCode?: string | null
  city?: string | null
  region?: string | null
  country?: string | null
}

/** A text in each language it was given in. */
export type Texts = Partial<Record<Language, string>>

export const optionColours = ['iris', 'orange', 'teal', 'blue', 'wine', 'olive', 'gray'] as const

export type OptionColour = (typeof optionColours)[number]

export interface FieldOption {
  value: string
  label: string
  labels?: Texts
  color?: OptionColour | null
  /** Kept where it stands already, and not offered any more. */
  archived?: boolean
  /** The one that it stands under, in a tree. */
  parent?: string | null
}

/** A figure of the records that point to one. */
export interface RollUp {
  /** The children, as filters name them. */
  of: string
  fn: 'count' | 'sum' | 'min' | 'max' | 'last'
  field?: string | null
}

export interface FieldDescription {
  key: string
  type: FieldType
  label: string
  required: boolean
  readOnly: boolean
  sortable: boolean
  filterable: boolean
  aggregatable: boolean
  /** A field the workspace added itself. */
  own: boolean
  /** Given at creation and never changed afterwards. */
  onCreate?: boolean
  groupable?: boolean
  /** One of those every record has: created, changed, owner … */
  system?: boolean
  /** The record belongs to the one that this relation leads to. */
  subject?: boolean
  options?: FieldOption[]
  /** The options stand under each other. */
  tree?: boolean
  /** Name of the object a relation leads to. */
  relation?: string
  maxLength?: number
  /** What the reader's roles leave of it, wherever the record may be seen and edited. */
  permissions?: { see: boolean; edit: boolean }
  /** The reader's roles see it and do not change it; it is read only, too. */
  locked?: boolean
  labels?: Texts
  /** Said beside the field, in the reader's language. */
  help?: string
  helps?: Texts
  /** The heading it stands under on the card and in the form. */
  group?: string
  unique?: boolean
  default?: FieldValue
  /** Kept, and shown nowhere but in the settings. */
  hidden?: boolean
  position?: number
  /** The most stars of a rating, or the most files. */
  max?: number
  /** How an autonumber is written: `KP-{0000}`. */
  format?: string
  /** The formula whose value it is; its type is that of the value. */
  expression?: string
  /** Of which children and of what it is a figure. */
  rollUp?: RollUp
  /** Whose tags it holds, with the colours of those that have one. */
  vocabulary?: { object: string; colors: Record<string, OptionColour> }
  /** How far its index or its unique rule is. */
  state?: 'ready' | 'building' | 'failed'
  /** The job that builds it at present. */
  job?: string
}

export type Scope = 'none' | 'own' | 'department' | 'departmentTree' | 'all'
export type Action = 'see' | 'create' | 'edit' | 'delete' | 'export' | 'bulk'
export type ObjectPermissions = Record<'see' | 'create' | 'edit' | 'delete', Scope> &
  Partial<Record<Action, Scope>>

export interface ObjectDescription {
  name: string
  plural: string
  label: string
  pluralLabel: string
  nameField: string
  /** Those that the reader sees. */
  fields: FieldDescription[]
  /** Those that the reader's roles hide. */
  hidden?: FieldDescription[]
  columns: string[]
  sort: string
  permissions: ObjectPermissions
  /** An object that the workspace added itself. */
  own?: boolean
  /** Of our own: the name of its icon. */
  icon?: string | null
  labels?: Texts
  pluralLabels?: Texts
}

export type FieldValue =
  | string
  | number
  | boolean
  | null
  | Money
  | Address
  | Reference
  | Reference[]
  | AttachedFile[]
  | AboutReference
  | ContactValue[]
  | string[]
  | NextTask

export interface NextTask {
  id: string
  title: string
  dueAt: string | null
  /** Some time that day. */
  allDay: boolean
  kind: string
}

/** One record: system fields by name, all fields (also paths like `company.name`) by key. */
export type RecordRow = {
  id: string
  version: number
  createdAt?: string
  createdBy?: Reference | null
  updatedAt?: string
  updatedBy?: Reference | null
  owner?: Reference | null
  externalId?: string | null
  deletedAt?: string | null
} & Record<string, FieldValue | undefined>

/** What a form sends: relations as ids, the rest as they are read. */
export type RecordInput = Record<string, unknown>

export interface SearchItem {
  object: string
  id: string
  name: string
  detail?: string | null
  /** Why it was found: the field, what stands there, and the parts of it that were meant. */
  found?: { field: string; text: string; marks: { from: number; to: number }[] }
}

export interface LiveChange {
  object: string
  /** null: many, read again. */
  ids: string[] | null
  action: 'create' | 'update' | 'delete' | 'restore'
}
