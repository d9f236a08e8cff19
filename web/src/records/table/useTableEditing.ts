import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FieldValue, ObjectDescription, RecordRow } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { FieldFault, useFieldSave } from '../fields/useFieldSave'
import { sameValue, valueAt } from '../fields/values'
import type { Column } from './columns'
import type { RowActions } from './TableRow'

interface Editing {
  id: string
  path: string
  /** What was typed and refused, so that it is not typed again. */
  value?: FieldValue
  fault?: string
}

interface Request {
  object: ObjectDescription
  columns: readonly Column[]
  rows: readonly RecordRow[]
  onOpen: (id: string | undefined) => void
  mayEdit: (row: RecordRow) => boolean
  toggle: RowActions['toggle']
}

const isEditable = ({ field, isName, path }: Column) => !field.readOnly && !isName && !path.includes('.')

/** Editing of cells: one at a time, saved on leaving, Tab to the next, put back open when refused. */
export const useTableEditing = (request: Request) => {
  const toasts = useToasts()
  const { save, conflict, keepMine, takeTheirs } = useFieldSave(request.object)
  const [editing, setEditing] = useState<Editing | null>(null)
  // The actions stay the same object while rows come and go: rows compare their properties to stay undrawn.
  const latest = useRef({ ...request, save })
  useEffect(() => {
    latest.current = { ...request, save }
  })
  const chooses = request.toggle !== null

  const fail = useCallback(
    (row: RecordRow, column: Column, value: FieldValue, error: unknown) => {
      const fault = error instanceof FieldFault ? error.message : String(error)
      setEditing((now) => now ?? { id: row.id, path: column.path, value, fault })
      toasts.show({ tone: 'error', text: `${column.label}: ${fault}` })
    },
    [toasts],
  )
  const actions = useMemo<RowActions>(
    () => ({
      open: (id) => latest.current.onOpen(id),
      toggle: chooses ? (id, range) => latest.current.toggle?.(id, range) : null,
      edit: (id, path) => setEditing({ id, path }),
      save: (row, column, value) => {
        setEditing(null)
        if (sameValue(column.field, value, valueAt(row, column.path))) return
        latest.current
          .save(row, column.field, value)
          .catch((error: unknown) => fail(row, column, value, error))
      },
      stopEditing: () => setEditing(null),
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
        setEditing(next === undefined || target === undefined ? null : { id: target.id, path: next.path })
      },
    }),
    [chooses, fail],
  )

  return {
    editing,
    actions,
    conflict:
      conflict === null
        ? null
        : {
            conflict,
            onTake: takeTheirs,
            onKeep: () =>
              void keepMine().catch((error: unknown) => toasts.show({ tone: 'error', text: String(error) })),
          },
  }
}
