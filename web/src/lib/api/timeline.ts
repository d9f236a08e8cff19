import type { AboutReference, FieldValue, Reference } from './types'

export interface FieldChange {
  field: string
  label: string
  from: FieldValue
  to: FieldValue
  /** Both are of a kind that the field had before; they are told as text. */
  otherType?: true
}

interface TimelineBase {
  id: string
  at: string
  by: Reference | null
  about: AboutReference
  /** Of what is in the change log: PERSON, API, IMPORT, JOB, SAMPLE or SYSTEM. */
  origin?: string
  /** The change of many that it was part of. */
  job?: string
}

export interface TimelineTask {
  id: string
  title: string
  dueAt: string | null
  allDay: boolean
  status: 'open' | 'done'
  assignee: Reference | null
  version: number
  kind: string
}

export type TimelineEntry =
  | (TimelineBase & { kind: 'note'; note: { id: string; text: string; version: number } })
  | (TimelineBase & { kind: 'task'; task: TimelineTask })
  | (TimelineBase & { kind: 'stageMove'; from: Reference | null; to: Reference; seconds: number | null })
  | (TimelineBase & { kind: 'changed'; changes: FieldChange[] })
  | (TimelineBase & { kind: 'shared'; given: AboutReference[]; taken: AboutReference[] })
  | (TimelineBase & { kind: 'created' | 'deleted' | 'restored' })

export interface TimelineAnswer {
  items: TimelineEntry[]
  next: string | null
}

export interface ChangeEntry {
  id: string
  at: string
  by: Reference | null
  kind: string
  /** PERSON, API, IMPORT, JOB, SAMPLE or SYSTEM. */
  origin: string
  /** Of a change of values. */
  changes?: FieldChange[]
}
