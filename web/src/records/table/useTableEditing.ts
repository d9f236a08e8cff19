import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FieldValue, ObjectDescription, RecordRow } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { baseOf, type FieldBase, FieldFault, useFieldSave } from '../fields/useFieldSave'
import type { Column } from './columns'
import type { CellDraft, RowActions } from './TableRow'

interface Editing extends CellDraft {
  id: string
}

interface Request {
  object: ObjectDescription
  columns: readonly Column[]
  rows: readonly RecordRow[]
  onOpen: (id: string | undefined) => void
  mayEdit: (row: RecordRow) => boolean
  toggle: RowActions['toggle']
  grid: RefObject<HTMLDivElement | null>
}

// Files come and go on the card, where there is room for their progress.
const isEditable = ({ field, isName, path }: Column) =>
  !field.readOnly && field.type !== 'files' && !isName && !path.includes('.')

const begun = (row: RecordRow, path: string): Editing => {
  const base = baseOf(row, path)
  return { id: row.id, path, value: base.value, base }
}

/** Editing of cells: one at a time, saved on leaving, Tab to the next, put back open when refused. */
export const useTableEditing = (request: Request) => {
  const toasts = useToasts()
  const { save, conflict, keepMine, closeConflict } = useFieldSave(request.object)
  const [editing, setEditing] = useState<Editing | null>(null)
  // The actions stay the same object while rows come and go: rows compare their properties to stay undrawn.
  const latest = useRef({ ...request, save })
  useEffect(() => {
    latest.current = { ...request, save }
  })
  const chooses = request.toggle !== null

  /** Whoever is still in the cell goes on in the grid; whoever went elsewhere stays there. */
  const close = useCallback(() => {
    const { grid } = latest.current
    const here = grid.current?.contains(document.activeElement) === true
    setEditing(null)
    if (here) window.requestAnimationFrame(() => returnTo(grid.current))
  }, [])
  const fail = useCallback(
    (draft: Editing, label: string, error: unknown) => {
      const fault = error instanceof FieldFault ? error.message : String(error)
      setEditing((now) => now ?? { ...draft, fault })
      toasts.show({ tone: 'error', text: `${label}: ${fault}` })
    },
    [toasts],
  )
  const actions = useMemo<RowActions>(
    () => ({
      open: (id) => latest.current.onOpen(id),
      toggle: chooses ? (id, range) => latest.current.toggle?.(id, range) : null,
      edit: (row, path) => setEditing(begun(row, path)),
      save: (id: string, column: Column, value: FieldValue, base: FieldBase) => {
        close()
        const { field, path, label } = column
        latest.current
          .save({ id, field, base, value })
          .catch((error: unknown) => fail({ id, path, value, base }, label, error))
      },
      stopEditing: close,
      editNext: (row, column, back) => {
        const { columns, rows, mayEdit } = latest.current
        const editable = columns.filter(isEditable)
        const at = editable.findIndex(({ path }) => path === column.path) + (back ? -1 : 1)
        const step = at < 0 ? -1 : at >= editable.length ? 1 : 0
        const next = editable[(at + editable.length) % editable.length]
        let line = rows.findIndex(({ id }) => id === row.id) + step
        // Rows of others are passed over.
        for (let one = rows[line]; step !== 0 && one !== undefined && !mayEdit(one); one = rows[line])
          line += step
        const target = rows[line]
        setEditing(next === undefined || target === undefined ? null : begun(target, next.path))
      },
    }),
    [chooses, close, fail],
  )

  return {
    editing,
    actions,
    conflict:
      conflict === null
        ? null
        : {
            conflict,
            onTake: closeConflict,
            onKeep: () => {
              const draft = { ...conflict, path: conflict.field.key }
              void keepMine().catch((error: unknown) => fail(draft, conflict.field.label, error))
            },
            onBack: () => {
              const { id, field, value, base } = conflict
              setEditing({ id, path: field.key, value, base })
              closeConflict()
            },
          },
  }
}

/** Unless the focus has found another place in the grid: the next cell, say. */
const returnTo = (grid: HTMLElement | null) => {
  const now = document.activeElement
  if (now === null || now === document.body) grid?.focus({ preventScroll: true })
}
