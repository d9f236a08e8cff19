import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { RecordRow } from '../../lib/api/types'
import { useShortcuts } from '../../ui/keys/useShortcuts'
import type { Column } from './columns'
import type { SelectionControl } from './useSelection'

interface Request {
  rows: readonly RecordRow[]
  columns: readonly Column[]
  openId: string | undefined
  onOpen: (id: string | undefined) => void
  onOpenPage: ((id: string) => void) | undefined
  selection: SelectionControl | null
  onEdit: (row: RecordRow, path: string) => void
  mayEdit: (row: RecordRow) => boolean
  onReveal: (index: number) => void
  grid: RefObject<HTMLDivElement | null>
}

/** The row in hand moves by j k and arrows; x selects, Space opens it beside, Enter its page, F2 edits the cell. */
export const useTableKeys = (request: Request) => {
  const { rows, columns, openId, onOpen, onOpenPage, selection, onEdit, mayEdit, onReveal, grid } = request
  const { t } = useLingui()
  const [cursor, setCursor] = useState<string | null>(null)
  const [path, setPath] = useState<string | null>(null)
  const cursorId = openId ?? cursor
  const at = cursorId === null ? -1 : rows.findIndex(({ id }) => id === cursorId)
  const row = rows[at]

  const step = (by: number) => {
    const index = Math.min(rows.length - 1, Math.max(0, at + by))
    const next = rows[index]
    if (next === undefined) return
    setCursor(next.id)
    if (openId !== undefined) onOpen(next.id)
    onReveal(index)
    grid.current?.focus({ preventScroll: true })
  }
  const select = () => {
    if (row !== undefined) selection?.toggle(row.id)
  }
  // Registering shortcuts draws this anew: their list must not change with what it draws.
  const latest = useRef({ step, select })
  useEffect(() => {
    latest.current = { step, select }
  })
  const selectable = selection !== null
  const shortcuts = useMemo(() => {
    const group = t`Lists`
    return [
      { keys: 'j', label: t`Next row`, group, run: () => latest.current.step(1) },
      { keys: 'k', label: t`Previous row`, group, run: () => latest.current.step(-1) },
      ...(selectable
        ? [{ keys: 'x', label: t`Select the row`, group, run: () => latest.current.select() }]
        : []),
    ]
  }, [selectable, t])
  useShortcuts(shortcuts)

  const editCell = () => {
    const column = columns.find((one) => one.path === path)
    const editable =
      column !== undefined && !column.field.readOnly && !column.isName && !column.path.includes('.')
    if (row !== undefined && editable && mayEdit(row)) onEdit(row, column.path)
  }
  const sideways = (by: number) => {
    const index = columns.findIndex((one) => one.path === path)
    setPath(columns[Math.min(columns.length - 1, Math.max(0, index + by))]?.path ?? null)
  }
  const runs: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    ArrowRight: () => sideways(1),
    ArrowLeft: () => sideways(-1),
    Enter: () => row !== undefined && (onOpenPage ?? onOpen)(row.id),
    ' ': () => row !== undefined && onOpen(openId === row.id ? undefined : row.id),
    F2: editCell,
    Escape: () => selection?.clear(),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.metaKey || event.ctrlKey || event.altKey) return
    const run = runs[event.key]
    if (run === undefined || (event.key === 'Escape' && openId !== undefined)) return
    event.preventDefault()
    run()
  }
  return { cursorId: row?.id ?? null, cursorPath: path, onKeyDown }
}
