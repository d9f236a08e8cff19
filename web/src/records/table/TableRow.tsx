import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { memo, type MouseEvent, type ReactNode } from 'react'
import type { FieldValue, ObjectDescription, RecordRow } from '../../lib/api/types'
import { Avatar } from '../../ui/Avatar'
import { FieldText } from '../fields/FieldText'
import { isFigure } from '../fields/look'
import { avatarKind } from '../fields/avatarKind'
import type { FieldBase } from '../fields/useFieldSave'
import { valueAt, plainText } from '../fields/values'
import { type Column, frozenStyle } from './columns'
import { EditingCell, EditPencil } from './TableCell'
import type { Density } from './useTableSettings'
import classes from './RecordTable.module.css'

export type CellDrawings = Partial<Record<string, (row: RecordRow) => ReactNode>>

/** A cell under edit: what is typed, and what stood there when it began. */
export interface CellDraft {
  path: string
  value: FieldValue
  base: FieldBase
  fault?: string
}

/** What rows do; one stable object, so that a row is drawn anew only when it changed itself. */
export interface RowActions {
  open: (id: string) => void
  toggle: ((id: string, range?: 'range') => void) | null
  edit: (row: RecordRow, path: string) => void
  save: (id: string, column: Column, value: FieldValue, base: FieldBase) => void
  stopEditing: () => void
  editNext: (row: RecordRow, column: Column, back: boolean) => void
}

interface Props {
  object: ObjectDescription
  row: RecordRow
  index: number
  top: number
  height: number
  density: Density
  columns: readonly Column[]
  cells: CellDrawings
  selected: boolean
  open: boolean
  cursor: boolean
  /** The column in hand in this row. */
  cursorPath: string | null
  editing: CellDraft | null
  glow: boolean
  mayEdit: boolean
  actions: RowActions
}

const fontSize: Record<Density, number> = { comfortable: 14, normal: 13, compact: 13 }

export const TableRow = memo(function TableRow(props: Props) {
  const { t } = useLingui()
  const { object, row, index, top, height, density, columns, selected, open, cursor, glow, actions } = props
  const name = plainText(valueAt(row, object.nameField))
  const choose = (event: MouseEvent) => {
    if (event.shiftKey && actions.toggle !== null) actions.toggle(row.id, 'range')
    else if ((event.metaKey || event.ctrlKey) && actions.toggle !== null) actions.toggle(row.id)
    else actions.open(row.id)
  }
  return (
    // Keys are the grid's, which follows the row in hand: see useTableKeys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={`row-${row.id}`}
      className={classes['row']}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-selected={selected}
      data-open={open}
      data-cursor={cursor}
      data-glow={glow}
      style={{ height, transform: `translateY(${top}px)`, fontSize: fontSize[density] }}
      onClick={choose}
    >
      <div className={classes['check']} role="gridcell">
        {actions.toggle !== null && (
          <Checkbox
            aria-label={t`Select ${name}`}
            checked={selected}
            tabIndex={-1}
            onChange={() => undefined}
            onClick={(event) => {
              event.stopPropagation()
              actions.toggle?.(row.id, event.shiftKey ? 'range' : undefined)
            }}
          />
        )}
      </div>
      {columns.map((column) => (
        <Cell key={column.path} {...props} column={column} name={name} />
      ))}
      <div role="presentation" />
    </div>
  )
})

function Cell({
  object,
  row,
  column,
  cells,
  cursorPath,
  editing,
  mayEdit,
  actions,
  name,
}: Props & { column: Column; name: string }) {
  const figure = isFigure(column.field.type)
  const value = valueAt(row, column.path)
  const inHand = cursorPath === column.path
  if (editing?.path === column.path)
    return <EditingCell row={row} column={column} editing={editing} actions={actions} />
  const draw = cells[column.path]
  const kind = column.isName ? avatarKind(object) : null
  const editable = mayEdit && !column.field.readOnly && !column.isName && !column.path.includes('.')
  return (
    <div
      className={classes['cell']}
      role="gridcell"
      data-name={column.isName}
      data-figure={figure}
      data-cursor={inHand}
      {...frozenStyle(column)}
    >
      {kind !== null && <Avatar name={name} kind={kind} size={22} />}
      <span className={classes['content']}>
        {draw === undefined ? <FieldText field={column.field} value={value} /> : draw(row)}
      </span>
      {editable && <EditPencil label={column.label} onEdit={() => actions.edit(row, column.path)} />}
    </div>
  )
}
