import type { Money, RecordInput, RecordRow, Reference } from './types'

export type Operator =
  | 'eq'
  | 'ne'
  | 'exactly'
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | 'in'
  | 'notIn'
  | 'under'
  | 'notUnder'
  | 'contains'
  | 'startsWith'
  | 'empty'
  | 'notEmpty'
  | 'between'
  | 'within'
  | 'notWithin'
  | 'yearlyWithin'
  | 'match'

export interface Condition {
  field: string
  op: Operator
  value?: unknown
}

export interface ChildCondition {
  of: string
  where?: Filter
}

export type FigureKind = 'count' | 'sum' | 'avg' | 'min' | 'max' | 'first' | 'last'

/** A figure of child records compared with a value; `first` and `last` look at one field of one child. */
export interface ChildFigure extends ChildCondition {
  fn: FigureKind
  /** Left out for `count` only. */
  field?: string
  /** The time by which the first and the last are told; when they were created unless said otherwise. */
  by?: string
  op: Operator
  value?: unknown
}

export type Filter =
  | Condition
  | { and: Filter[] }
  | { or: Filter[] }
  | { not: Filter }
  | { any: ChildCondition }
  | { none: ChildCondition }
  | { children: ChildFigure }
  | { match: string }

export type CountKind = 'none' | 'estimate' | 'exact'

export interface ListRequest {
  filter?: Filter
  /** `-amount,name` */
  sort?: string
  /** `name,amount,company.name` */
  fields?: string
  limit?: number
  after?: string
  count?: CountKind
  deleted?: boolean
  /** The moment whose records are wanted; those of now unless said. */
  asOf?: string
}

export interface ListAnswer<Row = RecordRow> {
  items: Row[]
  next: string | null
  count?: number | null
  countKind?: 'exact' | 'estimate'
}

export interface Measure {
  fn: 'count' | 'sum' | 'avg' | 'min' | 'max' | 'median'
  field?: string
}

export interface GroupBy {
  field: string
  by?: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'top'
}

export interface AggregateRequest {
  filter?: Filter
  groupBy?: GroupBy[]
  measures: Measure[]
  sort?: string
  limit?: number
  asOf?: string
}

/** `count` is a number, `sum(amount)` money, `avg(cycleDays)` a decimal as text. */
export type Measures = Record<string, number | string | Money | null>

export interface AggregateRow {
  group: Record<string, Reference | string | boolean | null>
  measures: Measures
  /** Opens exactly these rows. */
  filter: Filter
}

export interface AggregateAnswer {
  items: AggregateRow[]
  totals: Measures
  truncated: boolean
}

export interface BoardRequest {
  groupBy: string
  /** Of a tree: what stands at its top, with all that is below. */
  by?: 'top'
  /** Ids of related records, values of options, `true` or `false`. */
  groups: string[]
  /** Also a column of records without a value; its key is empty. */
  empty?: boolean
  limit?: number
  filter?: Filter
  sort?: string
  fields?: string
  measures?: Measure[]
  asOf?: string
}

export interface BoardGroup {
  key: string
  items: RecordRow[]
  next: string | null
  measures: Measures
}

export interface BoardAnswer {
  groups: BoardGroup[]
}

export interface BatchRequest {
  create?: RecordInput[]
  update?: RecordInput[]
  delete?: string[]
  restore?: string[]
  matchOn?: string
  mode?: 'atomic' | 'each'
}

export interface BatchResult {
  index: number
  op: 'create' | 'update' | 'delete'
  id: string
  status: 'ok' | 'unchanged' | 'error'
  problem?: { code: string; detail?: string; title: string }
}

export interface BatchAnswer {
  results: BatchResult[]
  ok: number
  failed: number
}
