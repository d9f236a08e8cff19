import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type PointerEvent, useRef, useState } from 'react'
import { FieldIcon } from '../fields/FieldIcon'
import { isFigure, narrowest } from '../fields/look'
import { type Column, frozenStyle, sortKeys, toggleSort } from './columns'
import type { SelectionControl } from './useSelection'
import type { TableSettings } from './useTableSettings'
import classes from './RecordTable.module.css'

interface Props {
  columns: readonly Column[]
  sort: string
  onSort: (sort: string) => void
  settings: TableSettings
  selection: SelectionControl | null
  loaded: number
}

export function TableHead({ columns, sort, onSort, settings, selection, loaded }: Props) {
  const { t } = useLingui()
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const drop = (before: string) => {
    if (dragged !== null) settings.move(dragged, before)
    setDragged(null)
    setOver(null)
  }
  const chosen = selection?.selection
  const some = chosen !== undefined && !chosen.all && chosen.ids.size > 0
  return (
    <div className={classes['head']} role="row" aria-rowindex={1}>
      <div className={classes['headCheck']} role="columnheader">
        {selection !== null && (
          <Checkbox
            aria-label={t`Select all loaded rows`}
            checked={chosen?.all === true || (loaded > 0 && chosen?.ids.size === loaded)}
            indeterminate={some && chosen.ids.size < loaded}
            onChange={selection.toggleAll}
          />
        )}
      </div>
      {columns.map((column) => (
        <div
          key={column.path}
          className={classes['headCell']}
          role="columnheader"
          tabIndex={-1}
          aria-sort={ariaSort(sort, column.path)}
          data-name={column.isName}
          {...frozenStyle(column)}
          data-over={over === column.path && dragged !== column.path && !column.isName}
          onDragOver={(event) => {
            if (dragged === null || column.isName) return
            event.preventDefault()
            setOver(column.path)
          }}
          onDrop={() => drop(column.path)}
        >
          <HeadButton column={column} sort={sort} onSort={onSort} onDrag={setDragged} />
          <Grip column={column} onResize={(width) => settings.resize(column.path, width)} />
        </div>
      ))}
      <div role="presentation" />
    </div>
  )
}

const ariaSort = (sort: string, path: string) => {
  const key = sortKeys(sort).find((one) => one.path === path)
  return key === undefined ? 'none' : key.down ? 'descending' : 'ascending'
}

interface HeadButtonProps {
  column: Column
  sort: string
  onSort: (sort: string) => void
  onDrag: (path: string | null) => void
}

function HeadButton({ column, sort, onSort, onDrag }: HeadButtonProps) {
  const keys = sortKeys(sort)
  const at = keys.findIndex((key) => key.path === column.path)
  const down = keys[at]?.down === true
  return (
    <button
      type="button"
      className={classes['headButton']}
      data-figure={isFigure(column.field.type)}
      title={column.label}
      draggable={!column.isName}
      onDragStart={() => onDrag(column.path)}
      onDragEnd={() => onDrag(null)}
      onClick={(event) => column.field.sortable && onSort(toggleSort(sort, column.path, event.shiftKey))}
    >
      {!isFigure(column.field.type) && <FieldIcon field={column.field} />}
      <span>{column.label}</span>
      {at >= 0 && (down ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />)}
      {at >= 0 && keys.length > 1 && <span className={classes['order']}>{at + 1}</span>}
    </button>
  )
}

/** The right edge of a head: dragged by the pointer, or moved by the arrows. */
function Grip({ column, onResize }: { column: Column; onResize: (width: number) => void }) {
  const { t } = useLingui()
  const from = useRef<{ x: number; width: number } | null>(null)
  const { label } = column
  const moved = (event: PointerEvent) => {
    if (from.current !== null)
      onResize(Math.max(narrowest, from.current.width + event.clientX - from.current.x))
  }
  return (
    <button
      type="button"
      className={classes['grip']}
      role="slider"
      aria-label={t`Width of ${label}`}
      aria-valuenow={column.width}
      aria-valuemin={narrowest}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width: column.width }
      }}
      onPointerMove={moved}
      onPointerUp={() => {
        from.current = null
      }}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0
        if (step === 0) return
        event.preventDefault()
        onResize(Math.max(narrowest, column.width + step))
      }}
    />
  )
}
