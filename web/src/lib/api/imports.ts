/** Shapes of an import, as the server answers with them. */

export type ImportStatus =
  'mapping' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'undoing' | 'undone'

export interface FileColumn {
  index: number
  header: string
  samples: string[]
}

export interface ColumnMapping {
  index: number
  /** Where it goes; null: left out. `amount.currency` is the currency of an amount. */
  field: string | null
  /** For relations: the field of the other record that the cells hold. */
  matchBy?: string | null
  createMissing?: boolean | null
  dateFormat?: string | null
  decimals?: string | null
}

export interface Mapping {
  columns: ColumnMapping[]
  /** The field by which a row finds the record it updates; null creates always. */
  matchOn: string | null
  defaults: Record<string, unknown>
}

export interface Counts {
  created: number
  updated: number
  unchanged: number
  failed: number
}

export interface RowProblem {
  /** null where no single row is meant. */
  line: number | null
  column: string | null
  value: string | null
  code: string
  message: string
}

export interface ImportView {
  id: string
  object: string
  /** What the file rather seems to hold; null where what was chosen fits. */
  likelier: string | null
  /** Whether a run has begun that is not taken back: what is in the file stays decided. */
  begun: boolean
  status: ImportStatus
  createdAt?: string
  file: { name: string; size: number }
  encoding: string
  delimiter: string
  /** The line of the columns' names, counted from 1; 0: there is none. */
  headerRow: number
  rows: number
  columns: FileColumn[]
  mapping: Mapping
  progress: { done: number; total: number }
  result: Counts | null
  /** What taking back has done; null before. */
  undo?: { deleted: number; restored: number; kept: number } | null
  /** The first of them; the rest is asked for. */
  problems: RowProblem[]
  problemCount: number
}
