import type { RecordRow } from '../../../lib/api/types'

const kinds = ['open', 'won', 'lost']

/** The way through first, then its two ends; places are counted within a kind. */
export const byPlace = (a: RecordRow, b: RecordRow): number =>
  kinds.indexOf(a['kind'] as string) - kinds.indexOf(b['kind'] as string) ||
  Number(a['position']) - Number(b['position'])

export const inNewOrder = (rows: readonly RecordRow[], from: number, to: number): RecordRow[] => {
  const next = [...rows]
  const [moved] = next.splice(from, 1)
  if (moved !== undefined) next.splice(to, 0, moved)
  return next
}

/** Only those whose place among their kind is another one now. */
export const withPositions = (rows: readonly RecordRow[]): { id: string; position: number }[] => {
  const counted = new Map<unknown, number>()
  return rows.flatMap((row) => {
    const position = (counted.get(row['kind']) ?? 0) + 1
    counted.set(row['kind'], position)
    return position === row['position'] ? [] : [{ id: row.id, position }]
  })
}
