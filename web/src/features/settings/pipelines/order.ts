import type { RecordRow } from '../../../lib/api/types'

export const inNewOrder = (rows: readonly RecordRow[], from: number, to: number): RecordRow[] => {
  const next = [...rows]
  const [moved] = next.splice(from, 1)
  if (moved !== undefined) next.splice(to, 0, moved)
  return next
}

/** Only those whose place is another one now. */
export const withPositions = (rows: readonly RecordRow[]): { id: string; position: number }[] =>
  rows
    .map((row, at) => ({ id: row.id, position: at + 1, before: row['position'] }))
    .filter(({ position, before }) => position !== before)
    .map(({ id, position }) => ({ id, position }))
