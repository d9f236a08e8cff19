import type { FieldValue, ObjectDescription, RecordInput, RecordRow } from '../../lib/api/types'
import { fold } from '../../lib/text/fold'
import { plainText, sameValue, toInput, valueAt } from '../fields/values'
import type { Column } from '../table/columns'
import { type CellContext, type CellFault, readCell } from './readCell'

export interface CellChange {
  row: RecordRow
  name: string
  column: Column
  text: string
  before: FieldValue
  after: FieldValue
}

export interface RefusedCell {
  name: string
  label: string
  text: string
  fault: CellFault | 'noRow' | 'noColumn' | 'locked' | 'readOnly'
}

export interface PastePlan {
  changes: CellChange[]
  refused: RefusedCell[]
  /** Cells that say what stands there already. */
  same: number
}

export interface PasteBlock {
  cells: string[][]
  rows: readonly RecordRow[]
  columns: readonly Column[]
  /** Where the first cell goes. */
  row: number
  column: number
}

const isWritable = ({ field, path }: Column) =>
  !field.readOnly && field.onCreate !== true && !path.includes('.')

/** A first line that repeats the heads of columns says where each of them goes. */
export const headed = ({ cells, columns }: PasteBlock): number[] | null => {
  const [first = []] = cells
  const places = first.map((text) =>
    columns.findIndex(({ label, path }) => fold(label) === fold(text) || path === text),
  )
  return cells.length > 1 && first.length > 0 && places.every((place) => place >= 0) ? places : null
}

/** Every cell of the block held against what stands there. */
export const planOf = (
  object: ObjectDescription,
  block: PasteBlock,
  mayEdit: (row: RecordRow) => boolean,
  context: CellContext,
): PastePlan => {
  const plan: PastePlan = { changes: [], refused: [], same: 0 }
  const heads = headed(block)
  const lines = heads === null ? block.cells : block.cells.slice(1)
  lines.forEach((cells, down) => {
    const row = block.rows[block.row + down]
    const name = row === undefined ? '' : plainText(valueAt(row, object.nameField))
    cells.forEach((text, across) => {
      const column = block.columns[heads?.[across] ?? block.column + across]
      const refuse = (fault: RefusedCell['fault']) =>
        plan.refused.push({ name, label: column?.label ?? '', text, fault })
      if (row === undefined) return refuse('noRow')
      if (column === undefined) return refuse('noColumn')
      const before = valueAt(row, column.path)
      if (!isWritable(column)) {
        // The name of a record beside its values is there to be read.
        if (plainText(before) === text) plan.same += 1
        else refuse('readOnly')
        return undefined
      }
      if (!mayEdit(row)) return refuse('locked')
      const reading = readCell(column.field, text, before, context)
      if ('fault' in reading) return refuse(reading.fault)
      if (sameValue(column.field, before, reading.value)) plan.same += 1
      else plan.changes.push({ row, name, column, text, before, after: reading.value })
      return undefined
    })
  })
  return plan
}

/** One update for each record, of the values after or, to take it back, of those before. */
export const inputsOf = (changes: readonly CellChange[], side: 'after' | 'before'): RecordInput[] => {
  const inputs = new Map<string, RecordInput>()
  for (const { row, column, [side]: value } of changes) {
    const version = side === 'after' ? { version: row.version } : {}
    const input = inputs.get(row.id) ?? { id: row.id, ...version }
    inputs.set(row.id, { ...input, [column.path]: toInput(column.field, value) })
  }
  return [...inputs.values()]
}

/** Names of related records that the block speaks of, by object. */
export const namesIn = (block: PasteBlock): Map<string, string[]> => {
  const names = new Map<string, string[]>()
  const heads = headed(block)
  for (const cells of heads === null ? block.cells : block.cells.slice(1))
    cells.forEach((text, across) => {
      const field = block.columns[heads?.[across] ?? block.column + across]?.field
      if (field?.type !== 'relation' || field.relation === undefined || text === '') return
      names.set(field.relation, [...(names.get(field.relation) ?? []), text])
    })
  return names
}
