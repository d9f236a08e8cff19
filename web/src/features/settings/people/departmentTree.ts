import type { RecordRow, Reference } from '../../../lib/api/types'

export const parentOf = (row: RecordRow): string | null =>
  (row['parent'] as Reference | null | undefined)?.id ?? null

/** Each department before its parts, with how deep it lies. */
export const inTree = (rows: readonly RecordRow[]): { row: RecordRow; depth: number }[] => {
  const known = new Set(rows.map(({ id }) => id))
  const below = (parent: string | null, depth: number): { row: RecordRow; depth: number }[] =>
    rows
      .filter((row) => {
        const own = parentOf(row)
        return parent === null ? own === null || !known.has(own) : own === parent
      })
      .flatMap((row) => [{ row, depth }, ...below(row.id, depth + 1)])
  return below(null, 0)
}

/** A department and its parts, none of which it can become a part of. */
export const within = (rows: readonly RecordRow[], id: string): string[] => [
  id,
  ...rows.filter((row) => parentOf(row) === id).flatMap((row) => within(rows, row.id)),
]
