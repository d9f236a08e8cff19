import { useCallback, useMemo, useRef, useState } from 'react'
import type { Filter } from '../../lib/api/requests'

export interface Selection {
  /** Everything that matches the filter, also what is not loaded. */
  all: boolean
  ids: ReadonlySet<string>
}

export interface SelectionControl {
  selection: Selection
  has: (id: string) => boolean
  /** With `range`, everything between the last one chosen and this. */
  toggle: (id: string, range?: 'range') => void
  toggleAll: () => void
  selectEverything: () => void
  clear: () => void
}

const none: Selection = { all: false, ids: new Set() }

/** Chosen rows by id, so that reading the list anew loses nothing; another filter begins with none. */
export const useSelection = (
  rows: readonly { id: string }[],
  filter: Filter | undefined,
): SelectionControl => {
  const of = JSON.stringify(filter ?? null)
  const [chosen, setChosen] = useState({ of, selection: none })
  const anchor = useRef<string | null>(null)
  const selection = chosen.of === of ? chosen.selection : none

  const set = useCallback(
    (next: (before: Selection) => Selection) =>
      setChosen((before) => ({ of, selection: next(before.of === of ? before.selection : none) })),
    [of],
  )
  const toggle = useCallback(
    (id: string, range?: 'range') => {
      const from = range === undefined ? -1 : rows.findIndex((row) => row.id === anchor.current)
      const to = rows.findIndex((row) => row.id === id)
      set((before) => {
        const ids = new Set(before.all ? rows.map((row) => row.id) : before.ids)
        if (from >= 0 && to >= 0)
          for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) ids.add(row.id)
        else if (!ids.delete(id)) ids.add(id)
        return { all: false, ids }
      })
      anchor.current = id
    },
    [rows, set],
  )
  const clear = useCallback(() => set(() => none), [set])
  const selectEverything = useCallback(() => set(() => ({ all: true, ids: new Set() })), [set])
  const toggleAll = useCallback(
    () =>
      set((before) =>
        before.all || before.ids.size > 0 ? none : { all: false, ids: new Set(rows.map((row) => row.id)) },
      ),
    [rows, set],
  )
  const has = useCallback((id: string) => selection.all || selection.ids.has(id), [selection])
  return useMemo(
    () => ({ selection, has, toggle, toggleAll, selectEverything, clear }),
    [selection, has, toggle, toggleAll, selectEverything, clear],
  )
}
