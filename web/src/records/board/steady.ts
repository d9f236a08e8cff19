import type { RecordRow } from '../../lib/api/types'

export interface ShownCard {
  row: RecordRow
  /** Moved away by somebody else while the pointer is here: it keeps its place until the pointer leaves. */
  gone: boolean
}

/**
 * What a column shows while the pointer is over it: nothing changes its place. Cards that left stay as outlines,
 * new ones come at the end; all of it falls into order when the pointer leaves.
 */
export const steady = (held: readonly RecordRow[] | null, now: readonly RecordRow[]): ShownCard[] => {
  if (held === null) return now.map((row) => ({ row, gone: false }))
  const present = new Map(now.map((row) => [row.id, row]))
  const known = new Set(held.map(({ id }) => id))
  return [
    ...held.map((row) => ({ row: present.get(row.id) ?? row, gone: !present.has(row.id) })),
    ...now.filter(({ id }) => !known.has(id)).map((row) => ({ row, gone: false })),
  ]
}
