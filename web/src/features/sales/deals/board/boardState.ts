import type { BoardAnswer, BoardGroup, Measures } from '../../../../lib/api/requests'
import type { FieldValue, Money, RecordRow, Reference } from '../../../../lib/api/types'

export const sumKey = 'sum(amount)'

export const countOf = (measures: Measures): number => Number(measures['count'] ?? 0)

export const moneyOf = (measures: Measures): Money | null => {
  const value = measures[sumKey]
  return value !== null && typeof value === 'object' ? value : null
}

const plain = (value: FieldValue | undefined): string | number | null => {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return value
  if (typeof value === 'object' && 'amount' in value) return Number(value.amount)
  if (typeof value === 'object' && 'name' in value) return value.name
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The order of a column as the server keeps it: empty values last. */
export const inOrder =
  (sort: string) =>
  (a: RecordRow, b: RecordRow): number => {
    for (const part of sort.split(',')) {
      const down = part.startsWith('-')
      const key = down ? part.slice(1) : part
      const [left, right] = [plain(a[key]), plain(b[key])]
      if (left === right) continue
      if (left === null) return 1
      if (right === null) return -1
      const order =
        typeof left === 'number' && typeof right === 'number'
          ? left - right
          : String(left).localeCompare(String(right))
      if (order !== 0) return down ? -order : order
    }
    return 0
  }

/** Where the deal would stand in the column; after the last loaded one when it sorts behind it. */
export const landingIn = (deals: readonly RecordRow[], deal: RecordRow, sort: string): number => {
  const order = inOrder(sort)
  const at = deals.findIndex((other) => other.id !== deal.id && order(deal, other) < 0)
  return at === -1 ? deals.filter(({ id }) => id !== deal.id).length : at
}

/** The deal as it will be once moved: its time in the stage begins anew. */
export const arrived = (deal: RecordRow, stage: Reference, now = new Date()): RecordRow => ({
  ...deal,
  stage,
  stageEnteredAt: now.toISOString(),
})

/** Adds the deal's money, if it is in the currency of the sums; others are right after the next answer. */
const shift = (group: BoardGroup, deal: RecordRow, sign: 1 | -1): Measures => {
  const count = countOf(group.measures) + sign
  const total = moneyOf(group.measures)
  const amount = deal['amount'] as Money | null | undefined
  if (amount === null || amount === undefined) return { ...group.measures, count }
  if (total !== null && total.currency !== amount.currency) return { ...group.measures, count }
  const sum = Number(total?.amount ?? 0) + sign * Number(amount.amount)
  return { ...group.measures, count, [sumKey]: { amount: sum.toFixed(2), currency: amount.currency } }
}

/** The board with the deal taken from where it is and put where the order of the column wants it. */
export const moveOnBoard = (
  board: BoardAnswer,
  deal: RecordRow,
  stage: Reference,
  sort: string,
): BoardAnswer => {
  const moved = arrived(deal, stage)
  return {
    groups: board.groups.map((group) => {
      const has = group.items.some(({ id }) => id === deal.id)
      const wants = group.key === stage.id
      if (has === wants) return group
      const items = group.items.filter(({ id }) => id !== deal.id)
      if (has) return { ...group, items, measures: shift(group, deal, -1) }
      items.splice(landingIn(items, moved, sort), 0, moved)
      return { ...group, items, measures: shift(group, deal, 1) }
    }),
  }
}

export const addPage = (
  board: BoardAnswer,
  key: string,
  items: RecordRow[],
  next: string | null,
): BoardAnswer => ({
  groups: board.groups.map((group) => {
    if (group.key !== key) return group
    const known = new Set(group.items.map(({ id }) => id))
    return { ...group, next, items: [...group.items, ...items.filter(({ id }) => !known.has(id))] }
  }),
})
